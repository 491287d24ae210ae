// SPDX-License-Identifier: Apache-2.0
package stoker.control;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stoker.cpu.OwnCost;

/**
 * The one thread that speaks to Spark's scheduler. Calls to it may block for two minutes, so no servlet, listener or RPC
 * thread makes them; and since commands come one after another, two consoles that press "+1" together give two.
 */
public final class ControlThread {
    private static final Logger LOG = LoggerFactory.getLogger(ControlThread.class);
    private static final int MOST_WAITING = 64;

    private final ScheduledThreadPoolExecutor pool;
    private final Semaphore places = new Semaphore(MOST_WAITING);
    private final long patienceMs;

    public ControlThread(OwnCost cost, long patienceMs) {
        this.patienceMs = patienceMs;
        this.pool = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(() -> {
                cost.adoptThisThread();
                work.run();
            }, "stoker-control");
            thread.setDaemon(true);
            return thread;
        });
        pool.setRemoveOnCancelPolicy(true);
        pool.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /**
     * Runs it there and waits, for a bounded time. What has not begun by then is taken back, so that it does not happen
     * long after its sender was told it did not.
     */
    public <T> T call(Callable<T> work) throws Refusal {
        if (!places.tryAcquire()) {
            throw new Refusal("too_many_requests", "Too many commands are waiting for Spark.").with("retry_after_s", 5);
        }
        AtomicBoolean begun = new AtomicBoolean();
        Future<T> future;
        try {
            future = pool.submit(() -> {
                if (!begun.compareAndSet(false, true)) {
                    return null;
                }
                return work.call();
            });
        } catch (RejectedExecutionException e) {
            places.release();
            throw new Refusal("no_answer", "The application is ending.").with("begun", false);
        }
        try {
            return future.get(patienceMs, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            boolean never = begun.compareAndSet(false, true);
            throw new Refusal("no_answer", never ? "Spark is busy with an earlier command; this one was not begun."
                    : "Spark has not answered yet; /commands will say what came of it.").with("begun", !never);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("no_answer", "The wait was interrupted.").with("begun", true);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refusal) {
                throw (Refusal) e.getCause();
            }
            LOG.warn("Stoker: Spark refused a command", e.getCause());
            throw new Refusal("refused_by_spark", String.valueOf(e.getCause()));
        } finally {
            places.release();
        }
    }

    /** Runs it there later; nobody waits. Failures are logged, for a task that throws would not be run again. */
    public void later(long delayMs, Runnable work) {
        try {
            pool.schedule(() -> {
                try {
                    work.run();
                } catch (RuntimeException | LinkageError e) {
                    LOG.warn("Stoker: a task in the background failed", e);
                }
            }, delayMs, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("Stoker: ending, nothing is done any more", e);
        }
    }

    public void stop() {
        pool.shutdownNow();
    }
}
