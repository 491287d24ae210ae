// SPDX-License-Identifier: Apache-2.0
package stoker.spark;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.spark.ExecutorAllocationClient;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkContext$;
import org.apache.spark.scheduler.ExecutorDecommissionInfo;
import org.apache.spark.scheduler.TaskScheduler;
import org.apache.spark.scheduler.TaskSchedulerImpl;
import stoker.control.Backend;

/** The running application's scheduler. Valid once {@code registerMetrics} was called; before, there is none. */
public final class SparkBackend implements Backend {
    private final SparkContext context;

    public SparkBackend(SparkContext context) {
        this.context = context;
    }

    /** Whether this kind of scheduler can add and remove executors at all. */
    public boolean steerable() {
        return context.schedulerBackend() instanceof ExecutorAllocationClient;
    }

    public boolean canDecommission() {
        return Reflect.has(context.schedulerBackend(), "decommissionExecutor", 4);
    }

    @Override
    public Set<String> registered() throws Exception {
        Set<String> ids = new LinkedHashSet<>(Seqs.toStrings(Reflect.call(client(), "getExecutorIds")));
        ids.remove(SparkContext$.MODULE$.DRIVER_IDENTIFIER());
        return ids;
    }

    @Override
    public boolean active(String id) throws Exception {
        return client().isExecutorActive(id);
    }

    @Override
    public boolean busy(String id) {
        TaskScheduler scheduler = context.taskScheduler();
        return scheduler instanceof TaskSchedulerImpl && ((TaskSchedulerImpl) scheduler).isExecutorBusy(id);
    }

    @Override
    public boolean decommissioning(String id) {
        return context.taskScheduler().getExecutorDecommissionState(id).isDefined();
    }

    @Override
    public boolean requestTotal(int total) {
        scala.collection.immutable.Map<String, Object> noPreference = scala.collection.immutable.Map$.MODULE$.empty();
        return context.requestTotalExecutors(total, 0, noPreference);
    }

    @Override
    public Integer requested() throws Exception {
        Object backend = context.schedulerBackend();
        Object totals = Reflect.field(backend, "requestedTotalExecutorsPerResourceProfile");
        int[] sum = {0, 0};
        synchronized (backend) { // Spark's own lock of that table.
            Seqs.forEach(totals, pair -> {
                sum[0] += ((Number) ((scala.Tuple2<?, ?>) pair)._2()).intValue();
                sum[1]++;
            });
        }
        return sum[1] == 0 ? null : (Integer) sum[0];
    }

    /**
     * Not {@code SparkContext.killExecutors}: that one always forces and always lowers the total, and from an empty table
     * it lowers it to nothing.
     */
    @Override
    public Set<String> kill(Collection<String> ids, boolean force) throws Exception {
        boolean adjustTotal = false;
        boolean countAsFailures = false;
        Object killed = Reflect.call(client(), "killExecutors", Seqs.fromStrings(ids), adjustTotal, countAsFailures, force);
        return new LinkedHashSet<>(Seqs.toStrings(killed));
    }

    @Override
    public boolean decommission(String id, String why) throws Exception {
        ExecutorDecommissionInfo info = new ExecutorDecommissionInfo(why, scala.Option.<String>apply(null));
        return client().decommissionExecutor(id, info, false, false);
    }

    /** How many tasks the scheduler itself believes to run on each executor. */
    public java.util.Map<String, Integer> runningTasks() {
        TaskScheduler scheduler = context.taskScheduler();
        if (!(scheduler instanceof TaskSchedulerImpl)) {
            return Collections.emptyMap();
        }
        java.util.Map<String, Integer> running = new java.util.HashMap<>();
        Seqs.forEach(((TaskSchedulerImpl) scheduler).runningTasksByExecutors(), pair -> {
            scala.Tuple2<?, ?> each = (scala.Tuple2<?, ?>) pair;
            running.put(String.valueOf(each._1()), ((Number) each._2()).intValue());
        });
        return running;
    }

    /**
     * Whether the scheduler still works on this job. Its own thread alone writes that table and nobody locks it, so what is
     * read here may be wrong for a moment.
     */
    public boolean scheduled(int job) {
        return context.dagScheduler().jobIdToActiveJob().contains(job);
    }

    private ExecutorAllocationClient client() {
        return (ExecutorAllocationClient) context.schedulerBackend();
    }
}
