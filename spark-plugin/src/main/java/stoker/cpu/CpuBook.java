// SPDX-License-Identifier: Apache-2.0
package stoker.cpu;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The driver's account of what its executors burned. Written by RPC threads (one map write, nothing that waits), read by
 * whoever answers a request.
 */
public final class CpuBook {
    /** One executor's last report, its time already in the driver's clock. */
    public static final class Entry {
        public final double seconds;
        public final long atMs;
        final long treeNanos;
        final long pluginNanos;
        /** The same moment on the driver's steady clock, and how far the executor's own lies from that. */
        private final double steadyMs;
        private final double offsetMs;
        /** How many reports in a row were later than any delay explains. */
        private final int late;

        private Entry(CpuReport report, long atMs, double steadyMs, double offsetMs, int late) {
            this.seconds = report.treeNanos / 1e9;
            this.atMs = atMs;
            this.treeNanos = report.treeNanos;
            this.pluginNanos = report.pluginNanos;
            this.steadyMs = steadyMs;
            this.offsetMs = offsetMs;
            this.late = late;
        }
    }

    /** Sums over all executors there are and were. */
    public static final class Totals {
        public double executorSeconds;
        public double pluginSeconds;
        public double highestPercent;

        private void add(Entry entry) {
            executorSeconds += entry.treeNanos / 1e9;
            pluginSeconds += entry.pluginNanos / 1e9;
            if (entry.treeNanos > 0) {
                highestPercent = Math.max(highestPercent, 100.0 * entry.pluginNanos / entry.treeNanos);
            }
        }
    }

    /** The steady clocks of two machines part by less than this a report; the least delay seen may grow by so much. */
    private static final double DRIFT_MS = 1;
    /** So much later, so often in a row, is no delay: the executor's machine stood still, and its steady clock with it. */
    private static final double JUMP_MS = 5_000;
    private static final int JUMPS = 3;
    /** So many that have gone keep their entry, for a last report may be on its way; of the others only the sum is kept. */
    private static final int KEPT = 200;

    private final ConcurrentHashMap<String, Entry> entries = new ConcurrentHashMap<>();
    private final Deque<String> departed = new ArrayDeque<>();
    private final Totals folded = new Totals();

    /**
     * A report is late by its way, never early, so the smallest difference ever seen is the best guess of how the two steady
     * clocks lie to each other; a late report then gets its true time. The driver's wall clock only names that moment: it
     * may be set.
     *
     * @param nowMs the driver's clock on arrival
     * @param steadyMs its steady clock at the same moment
     */
    public void accept(CpuReport report, long nowMs, double steadyMs) {
        double sentMs = report.steadyNanos / 1e6;
        double delay = steadyMs - sentMs;
        entries.compute(report.executor, (id, before) -> {
            if (before == null) {
                return new Entry(report, nowMs, steadyMs, delay, 0);
            }
            if (report.treeNanos < before.treeNanos) { // Two reports may overtake each other: neither figure nor time goes back.
                return before;
            }
            int late = delay > before.offsetMs + JUMP_MS ? before.late + 1 : 0;
            double offset = late >= JUMPS ? delay : Math.min(delay, before.offsetMs + DRIFT_MS);
            double at = Math.max(before.steadyMs, sentMs + offset);
            return new Entry(report, nowMs - Math.round(steadyMs - at), at, offset, late >= JUMPS ? 0 : late);
        });
    }

    /** Null when the executor has not reported yet. */
    public Entry of(String executor) {
        return entries.get(executor);
    }

    public synchronized void departed(String executor) {
        departed.addLast(executor);
        if (departed.size() > KEPT) {
            Entry entry = entries.remove(departed.removeFirst());
            if (entry != null) {
                folded.add(entry);
            }
        }
    }

    public synchronized Totals totals() {
        Totals totals = new Totals();
        totals.executorSeconds = folded.executorSeconds;
        totals.pluginSeconds = folded.pluginSeconds;
        totals.highestPercent = folded.highestPercent;
        entries.values().forEach(totals::add);
        return totals;
    }
}
