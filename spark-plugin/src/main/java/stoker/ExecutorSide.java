// SPDX-License-Identifier: Apache-2.0
package stoker;

import java.io.IOException;
import java.util.Map;
import org.apache.spark.SparkContext$;
import org.apache.spark.TaskFailedReason;
import org.apache.spark.api.plugin.ExecutorPlugin;
import org.apache.spark.api.plugin.PluginContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stoker.cpu.Sampler;

/** The executor's half: one thread that reports CPU time. In local mode there is no executor, and it does nothing. */
final class ExecutorSide implements ExecutorPlugin {
    private static final Logger LOG = LoggerFactory.getLogger(ExecutorSide.class);

    private volatile Sampler sampler;

    @Override
    public void init(PluginContext context, Map<String, String> extra) {
        try {
            if (context.executorID().equals(SparkContext$.MODULE$.DRIVER_IDENTIFIER())) {
                return;
            }
            sampler = new Sampler(context.executorID(), new Settings(context.conf()).sampleMs(), new Sampler.Post() {
                @Override
                public void send(Object message) throws IOException {
                    context.send(message);
                }

                @Override
                public Object ask(Object message) throws Exception {
                    return context.ask(message);
                }
            });
            sampler.start();
        } catch (RuntimeException | LinkageError e) {
            LOG.error("Stoker: this executor will not report its CPU time", e);
        }
    }

    @Override
    public void shutdown() {
        Sampler mine = sampler;
        if (mine != null) {
            mine.stop();
        }
    }

    @Override
    public void onTaskStart() {
        Sampler mine = sampler;
        if (mine != null) {
            mine.taskStarted();
        }
    }

    @Override
    public void onTaskSucceeded() {
        ended();
    }

    @Override
    public void onTaskFailed(TaskFailedReason reason) {
        ended();
    }

    private void ended() {
        Sampler mine = sampler;
        if (mine != null) {
            mine.taskEnded();
        }
    }
}
