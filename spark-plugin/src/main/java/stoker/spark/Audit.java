// SPDX-License-Identifier: Apache-2.0
package stoker.spark;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.spark.MapOutputTracker;
import org.apache.spark.MapOutputTrackerMaster;
import org.apache.spark.SparkContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stoker.cpu.OwnCost;
import stoker.watch.Watch;

/**
 * Looks every now and then at what no event tells: executors Spark takes out of service by itself, shuffles it has thrown
 * away, and events lost in a full queue. Every two seconds while somebody reads, else once a minute to forget shuffles. It
 * takes Spark's locks for microseconds and makes no remote call.
 */
public final class Audit {
    private static final Logger LOG = LoggerFactory.getLogger(Audit.class);
    private static final long PERIOD_MS = 2_000;
    private static final long READ_LATELY_MS = 30_000;
    private static final int SLOW_EVERY = 30;

    private final SparkContext context;
    private final SparkBackend backend;
    private final Watch watch;
    private final Runnable catchUp;
    private final ScheduledThreadPoolExecutor pool;
    private volatile long readAt = System.nanoTime() - TimeUnit.HOURS.toNanos(1);
    private int round;
    private boolean complained;

    /** @param catchUp brings {@code watch} up to date before it is compared */
    public Audit(SparkContext context, SparkBackend backend, Watch watch, Runnable catchUp, OwnCost cost) {
        this.context = context;
        this.backend = backend;
        this.watch = watch;
        this.catchUp = catchUp;
        this.pool = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(() -> {
                cost.adoptThisThread();
                work.run();
            }, "stoker-audit");
            thread.setDaemon(true);
            return thread;
        });
    }

    public void start() {
        pool.scheduleWithFixedDelay(this::run, PERIOD_MS, PERIOD_MS, TimeUnit.MILLISECONDS);
    }

    /** Somebody reads the figures. The first after a pause is answered with old ones, and the next is right. */
    public void wasRead() {
        boolean late = !lately();
        readAt = System.nanoTime();
        if (late) {
            try {
                pool.execute(this::run);
            } catch (RejectedExecutionException e) {
                LOG.debug("Stoker: ending", e);
            }
        }
    }

    public void stop() {
        pool.shutdownNow();
    }

    private boolean lately() {
        return System.nanoTime() - readAt < TimeUnit.MILLISECONDS.toNanos(READ_LATELY_MS);
    }

    private void run() {
        boolean slow = round++ % SLOW_EVERY == 0;
        if (!slow && !lately()) {
            return;
        }
        try {
            executors();
            jobs();
            shuffles();
        } catch (Exception | LinkageError e) {
            if (!complained) {
                complained = true;
                LOG.warn("Stoker: Spark's scheduler cannot be looked at; states of executors may be missing. Said once.", e);
            }
        }
    }

    private void executors() throws Exception {
        if (!backend.steerable()) {
            return;
        }
        Set<String> registered = backend.registered();
        Map<String, Boolean> inactive = new HashMap<>();
        for (String id : registered) {
            if (!backend.active(id)) {
                inactive.put(id, backend.decommissioning(id));
            }
        }
        catchUp.run();
        watch.audit(inactive, registered, backend.runningTasks());
    }

    private void jobs() {
        Set<Integer> scheduled = new HashSet<>(watch.activeJobs());
        scheduled.removeIf(job -> !backend.scheduled(job));
        watch.auditJobs(scheduled);
    }

    private void shuffles() {
        MapOutputTracker tracker = context.env().mapOutputTracker();
        if (tracker instanceof MapOutputTrackerMaster) {
            for (int id : watch.unusedShuffles()) {
                if (!((MapOutputTrackerMaster) tracker).containsShuffle(id)) {
                    watch.forgetShuffle(id);
                }
            }
        }
    }
}
