// SPDX-License-Identifier: Apache-2.0
package stoker.watch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stoker.cpu.CpuBook;
import stoker.json.JsonText;

/** One executor as the wire shows it, immutable, with the revision at which it last changed. */
public final class ExecutorRow {
    public final JsonText json;
    public final long revision;
    /** What the row was made from besides the executor itself. */
    final CpuBook.Entry cpu;
    final Pins pins;
    final Need need;

    private ExecutorRow(JsonText json, long revision, CpuBook.Entry cpu, Pins pins, Need need) {
        this.json = json;
        this.need = need;
        this.revision = revision;
        this.cpu = cpu;
        this.pins = pins;
    }

    boolean stillTrue(Executor executor, CpuBook.Entry cpuNow, Pins pinsNow) {
        return !executor.dirty && cpu == cpuNow && pins.equals(pinsNow);
    }

    static ExecutorRow of(Executor e, CpuBook.Entry cpu, Pins pins, List<Integer> jobs, Need need, long revision) {
        Map<String, Object> m = new LinkedHashMap<>(48);
        m.put("id", e.id);
        m.put("host", e.host);
        m.put("port", e.port == 0 ? null : (Object) e.port);
        m.put("state", e.state());
        m.put("cores", e.cores);
        m.put("slots", e.slots);
        m.put("added_ms", e.addedMs);
        m.put("running_tasks", e.runningShown());
        m.put("completed_tasks", e.completed);
        m.put("failed_tasks", e.failed);
        m.put("task_time_ms", e.taskTimeMs);
        m.put("gc_time_ms", e.gcTimeMs);
        m.put("cpu_s", cpu == null ? null : (Object) (Math.round(cpu.seconds * 100) / 100.0));
        m.put("cpu_at_ms", cpu == null ? null : (Object) cpu.atMs);
        m.put("memory_used_bytes", e.blocks.memoryBytes());
        m.put("memory_max_bytes", e.memoryMax);
        m.put("cached_blocks", e.blocks.cachedBlocks());
        m.put("cached_bytes", e.blocks.cachedBytes());
        m.put("shuffles", e.shuffles.size());
        long shuffleBytes = 0;
        for (long[] outputs : e.shuffles.values()) {
            shuffleBytes += outputs[1];
        }
        m.put("shuffle_bytes", shuffleBytes);
        m.put("shuffle_needed", need.any());
        m.put("jobs", jobs);
        m.put("needed_by", need.jobs);
        m.put("idle_since_ms", e.running > 0 ? null : (Object) e.idleSinceMs);
        m.put("leaves_in_s", pins.leavesInS);
        m.put("pinned_by", pins.names());
        return new ExecutorRow(JsonText.of(m), revision, cpu, pins, need);
    }
}
