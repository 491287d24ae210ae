// SPDX-License-Identifier: Apache-2.0
package stoker.cpu;

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
        final double offsetMs;

        Entry(long treeNanos, long pluginNanos, long atMs, double offsetMs) {
            this.seconds = treeNanos / 1e9;
            this.atMs = atMs;
            this.treeNanos = treeNanos;
            this.pluginNanos = pluginNanos;
            this.offsetMs = offsetMs;
        }
    }

    /** Sums over all executors there are and were. */
    public static final class Totals {
        public double executorSeconds;
        public double pluginSeconds;
        public double highestPercent;
    }

    /** The steady clocks of two machines part by less than this a report; the least delay seen may grow by so much. */
    private static final double DRIFT_MS = 1;

    private final ConcurrentHashMap<String, Entry> entries = new ConcurrentHashMap<>();

    /**
     * @param nowMs the driver's clock on arrival. A report is late by its way, never early, so the smallest difference
     *     ever seen is the best guess of how the two clocks lie to each other; a late report then gets its true time.
     */
    public void accept(CpuReport report, long nowMs) {
        double sentMs = report.steadyNanos / 1e6;
        entries.compute(report.executor, (id, before) -> {
            double offset = nowMs - sentMs;
            if (before != null) {
                offset = Math.min(offset, before.offsetMs + DRIFT_MS);
            }
            long at = Math.min(nowMs, Math.round(sentMs + offset));
            if (before == null) {
                return new Entry(report.treeNanos, report.pluginNanos, at, offset);
            }
            // Two reports may overtake each other; neither figure nor time goes back.
            return report.treeNanos < before.treeNanos ? before
                    : new Entry(report.treeNanos, report.pluginNanos, Math.max(at, before.atMs), offset);
        });
    }

    /** Null when the executor has not reported yet. */
    public Entry of(String executor) {
        return entries.get(executor);
    }

    public Totals totals() {
        Totals totals = new Totals();
        for (Entry entry : entries.values()) {
            totals.executorSeconds += entry.treeNanos / 1e9;
            totals.pluginSeconds += entry.pluginNanos / 1e9;
            if (entry.treeNanos > 0) {
                totals.highestPercent = Math.max(totals.highestPercent, 100.0 * entry.pluginNanos / entry.treeNanos);
            }
        }
        return totals;
    }
}
