// SPDX-License-Identifier: Apache-2.0
package stoker.cpu;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The executor's one thread: looks at the process tree every few seconds and tells the driver.
 *
 * <p>While no task runs it looks only every {@link #IDLE_MS}: an idle executor burns so little that looking at it at full
 * rate would be more than the one per cent we allow ourselves. A task that starts wakes it. Where tasks run but burn next
 * to nothing, the measured share of the plugin slows it down all the same.
 */
public final class Sampler {
    /** How a report leaves; {@code ask} comes back with the interval the driver wishes, or null. */
    public interface Post {
        void send(Object message) throws Exception;

        Object ask(Object message) throws Exception;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Sampler.class);
    private static final long IDLE_MS = 10_000;
    /** Above this share of the tree's CPU time the plugin holds back; the promise is one per cent. */
    private static final double DEAR = 0.007;
    /** Every so many reports the driver is asked how often it wants them: thousands of executors must not flood it. */
    private static final int ASK_EVERY = 15;

    private final String executor;
    private final Post post;
    private final ProcessTree tree = new ProcessTree();
    private final OwnCost cost = new OwnCost();
    private final Thread thread;
    private volatile long intervalMs;
    private volatile boolean stopped;
    private volatile boolean asleep;
    private final AtomicInteger running = new AtomicInteger();
    private volatile boolean worked = true;
    private boolean dear;

    public Sampler(String executor, long intervalMs, Post post) {
        this.executor = executor;
        this.intervalMs = intervalMs;
        this.post = post;
        this.thread = new Thread(this::run, "stoker-cpu");
        this.thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    public void stop() {
        stopped = true;
        thread.interrupt();
    }

    /** On the task's own thread: two writes, and a wake-up if the sampler sleeps long. */
    public void taskStarted() {
        running.incrementAndGet();
        worked = true;
        if (asleep) {
            LockSupport.unpark(thread);
        }
    }

    /** A task that failed before it began ends without a start: never below nothing. */
    public void taskEnded() {
        running.updateAndGet(n -> Math.max(0, n - 1));
        worked = true;
    }

    private void run() {
        cost.adoptThisThread();
        // Executors that start together would report together for ever.
        pause(ThreadLocalRandom.current().nextLong(intervalMs), false);
        for (int reports = 0; !stopped; reports++) {
            try {
                report(reports % ASK_EVERY == 1);
            } catch (InterruptedException e) {
                return;
            } catch (Exception | LinkageError e) {
                LOG.debug("Stoker: the driver could not be told the CPU time", e);
            }
            boolean quiet = !worked && running.get() == 0;
            worked = false;
            pause(quiet || dear ? Math.max(IDLE_MS, intervalMs) : intervalMs, quiet && !dear);
        }
    }

    private void report(boolean ask) throws Exception {
        long burned = tree.nanos();
        long steady = System.nanoTime();
        long ours = cost.nanos();
        dear = ours > DEAR * burned;
        Object message = new CpuReport(executor, burned, ours, steady, ask).toMessage();
        if (!ask) {
            post.send(message);
            return;
        }
        Object wish = post.ask(message);
        if (wish instanceof Long) {
            intervalMs = Math.max(500, Math.min(60_000, (Long) wish));
        }
    }

    private void pause(long ms, boolean wakes) {
        long end = System.nanoTime() + ms * 1_000_000;
        asleep = wakes;
        long left;
        while (!stopped && !(wakes && worked) && (left = end - System.nanoTime()) > 0) {
            LockSupport.parkNanos(this, left);
            if (Thread.interrupted()) {
                break;
            }
        }
        asleep = false;
    }
}
