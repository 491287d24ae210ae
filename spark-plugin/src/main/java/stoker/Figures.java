// SPDX-License-Identifier: Apache-2.0
package stoker;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import stoker.cpu.CpuBook;
import stoker.cpu.OwnCost;
import stoker.cpu.ProcessTree;

/** What the plugin costs, for /health. The driver's process tree is looked at when somebody asks, at most once a second. */
final class Figures {
    private static final long FRESH_MS = 1000;

    private final LongSupplier clock;
    private final OwnCost cost;
    private final CpuBook book;
    private final long startedMs;
    private final ProcessTree tree = new ProcessTree();
    private long lookedMs;
    private long driverNanos;

    /** @param clock a steady one: only durations are told */
    Figures(LongSupplier clock, OwnCost cost, CpuBook book) {
        this.clock = clock;
        this.cost = cost;
        this.book = book;
        this.startedMs = clock.getAsLong();
        this.lookedMs = startedMs - FRESH_MS;
    }

    synchronized Map<String, Object> toJson() {
        long now = clock.getAsLong();
        if (now - lookedMs >= FRESH_MS) {
            driverNanos = tree.nanos();
            lookedMs = now;
        }
        double plugin = cost.nanos() / 1e9;
        double driver = driverNanos / 1e9;
        CpuBook.Totals totals = book.totals();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("uptime_s", (now - startedMs) / 1000.0);
        json.put("plugin_cpu_s", rounded(plugin));
        json.put("driver_cpu_s", rounded(driver));
        json.put("driver_percent", driver <= 0 ? null : (Object) rounded(100 * plugin / driver));
        json.put("executor_percent_max", rounded(totals.highestPercent));
        json.put("executor_plugin_cpu_s", rounded(totals.pluginSeconds));
        json.put("executor_cpu_s", rounded(totals.executorSeconds));
        return json;
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
