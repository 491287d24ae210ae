// SPDX-License-Identifier: Apache-2.0
package stoker.cpu;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the plugin itself costs: the CPU time of its threads plus that of its work on threads of Spark.
 *
 * <p>An observer that cannot say what it costs is switched off by careful people, so it is measured rather than claimed.
 */
public final class OwnCost {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    /** Asked once: each time would be within what is measured. */
    private static final boolean SUPPORTED = THREADS.isThreadCpuTimeSupported() && THREADS.isThreadCpuTimeEnabled();

    private final ConcurrentHashMap<Thread, Long> own = new ConcurrentHashMap<>();
    private final AtomicLong spent = new AtomicLong();

    /** From now on everything the calling thread does is the plugin's. Calling it again changes nothing. */
    public void adoptThisThread() {
        own.putIfAbsent(Thread.currentThread(), 0L);
    }

    /** Work on a thread that does other things too: a servlet of ours on Jetty's thread. */
    public <T> T measured(Callable<T> work) throws Exception {
        long before = cpuOfThisThread();
        try {
            return work.call();
        } finally {
            spent.addAndGet(Math.max(0, cpuOfThisThread() - before));
        }
    }

    /** For work so short that asking for the thread's CPU time would cost more than the work itself. */
    public void add(long nanos) {
        spent.addAndGet(Math.max(0, nanos));
    }

    public long nanos() {
        long sum = spent.get();
        for (Thread thread : own.keySet()) {
            long now = SUPPORTED ? THREADS.getThreadCpuTime(thread.getId()) : -1;
            if (now >= 0) {
                own.put(thread, now);
            }
            sum += own.getOrDefault(thread, 0L); // An ended thread keeps what was last seen of it.
        }
        return sum;
    }

    public static long cpuOfThisThread() {
        return SUPPORTED ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
    }
}
