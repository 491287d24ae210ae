// SPDX-License-Identifier: Apache-2.0
package stoker;

import java.util.Collections;
import java.util.Map;
import org.apache.spark.SparkContext;
import org.apache.spark.api.plugin.DriverPlugin;
import org.apache.spark.api.plugin.PluginContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stoker.cpu.CpuReport;

/**
 * The driver's half. Whatever goes wrong in here is logged and left at that: an exception from {@code init} would end the
 * application, and no console is worth that.
 */
final class DriverSide implements DriverPlugin {
    private static final Logger LOG = LoggerFactory.getLogger(DriverSide.class);
    /** The driver takes so many reports a second from all executors together; more executors report more rarely. */
    private static final int REPORTS_PER_SECOND = 250;

    private volatile Driver driver;

    @Override
    public Map<String, String> init(SparkContext context, PluginContext plugin) {
        try {
            driver = new Driver(context, new Settings(context.getConf()));
            driver.open();
        } catch (Exception | LinkageError e) {
            LOG.error("Stoker: the plugin could not start; the application runs without it", e);
        }
        return Collections.emptyMap();
    }

    /** Only now there are an application id and a scheduler. */
    @Override
    public void registerMetrics(String applicationId, PluginContext plugin) {
        Driver mine = driver;
        if (mine != null) {
            try {
                mine.started(applicationId);
            } catch (Exception | LinkageError e) {
                LOG.error("Stoker: the plugin can watch, but not control", e);
            }
        }
    }

    /** On a thread of Spark's RPC: one write into a map. To one that asks, the answer says how often to report. */
    @Override
    public Object receive(Object message) {
        try {
            Driver mine = driver;
            CpuReport report = CpuReport.fromMessage(message);
            if (mine == null || report == null) {
                return null;
            }
            int executors = mine.accept(report);
            return report.asks ? (Long) Math.max(mine.sampleMs(), 1000L * executors / REPORTS_PER_SECOND) : null;
        } catch (RuntimeException | LinkageError e) {
            LOG.debug("Stoker: a report of an executor is lost", e);
            return null;
        }
    }

    @Override
    public void shutdown() {
        Driver mine = driver;
        if (mine != null) {
            mine.stop();
        }
    }
}
