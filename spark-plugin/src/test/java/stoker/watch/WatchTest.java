// SPDX-License-Identifier: Apache-2.0
package stoker.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stoker.cpu.CpuBook;
import stoker.cpu.CpuReport;
import stoker.json.JsonException;
import stoker.json.JsonReader;
import stoker.json.JsonText;
import stoker.watch.TaskOutcome.Result;

class WatchTest {
    private static final int[] NONE = {};

    private final AtomicLong now = new AtomicLong(1_000_000_000L);
    private final Revision revision = new Revision();
    private final CpuBook cpu = new CpuBook();
    private final Watch watch = new Watch(now::get, revision, cpu, false);
    private final LeaveRules rules = new LeaveRules();

    @BeforeEach
    void twoExecutors() {
        for (String id : Arrays.asList("1", "2")) {
            watch.executorAdded(id, "host" + id, 2, 2, now.get());
            watch.blockManagerAdded(id, "host" + id, 7000, 1000);
        }
    }

    private State state() {
        return watch.state(null, rules);
    }

    private Map<String, Object> row(String id) {
        return rows(state().executors).stream().filter(row -> row.get("id").equals(id)).findFirst().orElseThrow(AssertionError::new);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(List<JsonText> rows) {
        return rows.stream().map(row -> {
            try {
                return (Map<String, Object>) JsonReader.read(row.toString());
            } catch (JsonException e) {
                throw new AssertionError(row.toString(), e);
            }
        }).collect(Collectors.toList());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(JsonText array) {
        try {
            return (List<Map<String, Object>>) (List<?>) JsonReader.read(array.toString());
        } catch (JsonException e) {
            throw new AssertionError(array.toString(), e);
        }
    }

    private void job(int id, boolean structured, StageOutline... stages) {
        watch.jobStarted(id, "job " + id, now.get(), Arrays.asList(stages), structured ? Origin.STRUCTURED : Origin.BATCH,
                Collections.emptyList());
    }

    private static StageOutline stage(int id, int tasks, int shuffle) {
        return new StageOutline(id, 0, tasks, shuffle, NONE);
    }

    private void start(int stage, int attempt, long task, int index, String executor) {
        watch.taskStarted(stage, attempt, task, index, index, executor);
    }

    private void end(int stage, int attempt, long task, int index, String executor, Result result, long records, long shuffleBytes) {
        TaskOutcome outcome = new TaskOutcome();
        outcome.stageId = stage;
        outcome.attempt = attempt;
        outcome.taskId = task;
        outcome.index = index;
        outcome.partition = index;
        outcome.executor = executor;
        outcome.result = result;
        outcome.finishedMs = now.get();
        outcome.durationMs = 10;
        outcome.gcMs = 1;
        outcome.recordsRead = records;
        outcome.shuffleBytes = shuffleBytes;
        watch.taskEnded(outcome);
    }

    private Object batchTotal() {
        return ((Map<?, ?>) state().records.get("batch")).get("total");
    }

    @Test
    void countsRunningAndWaitingTasks() {
        job(1, false, stage(10, 5, -1));
        watch.stageSubmitted(stage(10, 5, -1), Origin.BATCH);
        assertEquals(5, state().pending);
        start(10, 0, 100, 0, "1");
        start(10, 0, 101, 1, "1");
        start(10, 0, 102, 2, "2");
        State state = state();
        assertEquals(3, state.running);
        assertEquals(2, state.pending);
        assertEquals(2, state.busy);
        assertEquals(4, state.slots);
        assertEquals(Arrays.asList(1L), row("1").get("jobs"));
        assertNull(row("1").get("idle_since_ms"));
        end(10, 0, 100, 0, "1", Result.FAILED, 0, 0);
        assertEquals(3, state().pending, "a failed task waits again");
        start(10, 0, 103, 0, "2");
        end(10, 0, 103, 0, "2", Result.SUCCEEDED, 0, 0);
        assertEquals(2, state().pending);
        watch.stageCompleted(10, 0);
        assertEquals(0, state().pending);
    }

    @Test
    void aSpeculativeTwinIsNeitherWaitingNorCountedTwice() {
        job(1, false, stage(10, 1, -1));
        watch.stageSubmitted(stage(10, 1, -1), Origin.BATCH);
        start(10, 0, 100, 0, "1");
        start(10, 0, 101, 0, "2");
        assertEquals(0, state().pending);
        end(10, 0, 101, 0, "2", Result.SUCCEEDED, 50, 0);
        end(10, 0, 100, 0, "1", Result.SUCCEEDED, 50, 0);
        assertEquals(50L, batchTotal());
        watch.jobEnded(1, now.get(), true);
        end(10, 0, 102, 0, "1", Result.SUCCEEDED, 50, 0);
        assertEquals(50L, batchTotal(), "a slow twin after the job's end is not counted again");
    }

    @Test
    void aRetriedStageCountsEachPartitionOnce() {
        job(1, false, stage(10, 2, 3));
        watch.stageSubmitted(stage(10, 2, 3), Origin.BATCH);
        start(10, 0, 100, 0, "1");
        start(10, 0, 101, 1, "2");
        end(10, 0, 100, 0, "1", Result.SUCCEEDED, 10, 0);
        end(10, 0, 101, 1, "2", Result.FAILED, 7, 0);
        watch.stageCompleted(10, 0);
        StageOutline second = new StageOutline(10, 1, 2, 3, NONE);
        watch.stageSubmitted(second, Origin.BATCH);
        start(10, 1, 102, 0, "2");
        start(10, 1, 103, 1, "2");
        end(10, 1, 102, 0, "2", Result.SUCCEEDED, 10, 0);
        end(10, 1, 103, 1, "2", Result.SUCCEEDED, 10, 0);
        assertEquals(20L, batchTotal());
    }

    @Test
    void aStreamsStageCountsByItsBatchOnly() {
        job(1, true, stage(10, 1, -1));
        watch.stageSubmitted(stage(10, 1, -1), Origin.STRUCTURED);
        start(10, 0, 100, 0, "1");
        end(10, 0, 100, 0, "1", Result.SUCCEEDED, 50, 0);
        watch.structuredDone("q", "id/1", now.get(), 2.0, 50, 2.5);
        State state = state();
        assertEquals(0L, ((Map<?, ?>) state.records.get("batch")).get("total"));
        assertEquals(50L, ((Map<?, ?>) state.records.get("structured")).get("last_60s"));
        assertEquals("q", rows(state.batches).get(0).get("query"));
        assertEquals(2.5, rows(state.batches).get(0).get("interval_s"));
        now.addAndGet(61_000);
        assertEquals(0L, ((Map<?, ?>) state().records.get("structured")).get("last_60s"));
        assertEquals(50L, ((Map<?, ?>) state().records.get("structured")).get("total"));
    }

    @Test
    void ratesGoOnWhenTheClockIsSetBack() {
        watch.recordsOnly(Kind.STRUCTURED, 70);
        now.addAndGet(-3_600_000);
        assertEquals(0L, structured("last_60s"));
        // Every second of a minute and more: none may meet a stamp of the time before.
        for (int i = 0; i < 130; i++) {
            now.addAndGet(1_000);
            watch.recordsOnly(Kind.STRUCTURED, 1);
            assertEquals(Math.min(i + 1L, 60L), structured("last_60s"));
        }
        now.addAndGet(-5_000); // A small step loses nothing.
        watch.recordsOnly(Kind.STRUCTURED, 1);
        assertEquals(61L, structured("last_60s"), 5);
        assertEquals(201L, structured("total"));
    }

    private long structured(String figure) {
        return (Long) ((Map<?, ?>) state().records.get("structured")).get(figure);
    }

    @Test
    void aStreamOfFilesCountsWhatItsTasksRead() {
        Origin batch = Origin.dstream(60_000);
        watch.jobStarted(1, "files", now.get(), Arrays.asList(stage(10, 2, -1)), batch, Collections.emptyList());
        watch.stageSubmitted(stage(10, 2, -1), batch);
        start(10, 0, 100, 0, "1");
        start(10, 0, 101, 1, "2");
        start(10, 0, 102, 1, "1");
        end(10, 0, 100, 0, "1", Result.SUCCEEDED, 50, 0);
        end(10, 0, 102, 1, "1", Result.SUCCEEDED, 30, 0);
        end(10, 0, 101, 1, "2", Result.SUCCEEDED, 30, 0); // a twin of the one before
        watch.jobEnded(1, now.get(), true);
        assertEquals(0L, dstreamTotal());
        watch.dstreamDone(60_000, 60_001, 2.0, 0, true);
        assertEquals(80L, dstreamTotal());
        assertEquals(0L, batchTotal());
        assertEquals(80L, rows(state().batches).get(0).get("records"));
        watch.dstreamDone(60_000, 60_001, 2.0, 0, true);
        assertEquals(80L, dstreamTotal(), "what a batch has read is taken once");
    }

    @Test
    void aStreamThatReportsIsNotCountedByItsTasks() {
        Origin batch = Origin.dstream(60_000);
        watch.jobStarted(1, "joins a table", now.get(), Arrays.asList(stage(10, 1, -1)), batch, Collections.emptyList());
        start(10, 0, 100, 0, "1");
        end(10, 0, 100, 0, "1", Result.SUCCEEDED, 1_000_000, 0);
        watch.dstreamDone(60_000, 60_001, 2.0, 70, false);
        assertEquals(70L, dstreamTotal());
        watch.jobStarted(2, "files too", now.get(), Arrays.asList(stage(11, 1, -1)), Origin.dstream(61_000), Collections.emptyList());
        start(11, 0, 101, 0, "1");
        end(11, 0, 101, 0, "1", Result.SUCCEEDED, 40, 0);
        watch.dstreamDone(61_000, 61_001, 2.0, 50, true);
        assertEquals(120L, dstreamTotal(), "the larger of the two, never both");
    }

    private Object dstreamTotal() {
        return ((Map<?, ?>) state().records.get("dstream")).get("total");
    }

    @Test
    void readingTheCacheAgainIsNoInput() {
        job(1, false, stage(10, 1, -1));
        StageOutline cached = new StageOutline(10, 0, 1, -1, new int[] {4});
        watch.stageSubmitted(cached, Origin.BATCH);
        start(10, 0, 100, 0, "1");
        watch.rddBlock("1", 4, 0, true, 30, 0); // filled by this task: its records did come in
        end(10, 0, 100, 0, "1", Result.SUCCEEDED, 50, 0);
        assertEquals(50L, batchTotal());
        job(2, false, stage(11, 1, -1));
        watch.stageSubmitted(new StageOutline(11, 0, 1, -1, new int[] {4}), Origin.BATCH);
        start(11, 0, 101, 0, "1");
        end(11, 0, 101, 0, "1", Result.SUCCEEDED, 50, 0);
        assertEquals(50L, batchTotal());
        watch.rddBlock("1", 4, 0, false, 0, 0); // evicted: now it has to be read again
        job(3, false, stage(12, 1, -1));
        watch.stageSubmitted(new StageOutline(12, 0, 1, -1, new int[] {4}), Origin.BATCH);
        start(12, 0, 102, 0, "1");
        end(12, 0, 102, 0, "1", Result.SUCCEEDED, 50, 0);
        assertEquals(100L, batchTotal());
    }

    @Test
    void cachedBlocksComeAndGo() {
        watch.rddBlock("1", 4, 0, true, 30, 5);
        watch.rddBlock("1", 4, 1, true, 40, 0);
        watch.rddBlock("1", 4, 0, true, 20, 5); // its size changed
        watch.otherBlock("1", "broadcast_1_piece0", 7);
        assertEquals(2L, row("1").get("cached_blocks"));
        assertEquals(65L, row("1").get("cached_bytes"));
        assertEquals(67L, row("1").get("memory_used_bytes"));
        assertEquals(Arrays.asList("cached"), row("1").get("pinned_by"));
        watch.rddBlock("1", 4, 1, false, 0, 0);
        watch.otherBlock("1", "broadcast_1_piece0", 0);
        assertEquals(20L, row("1").get("memory_used_bytes"));
        watch.unpersisted(4);
        assertEquals(0L, row("1").get("cached_blocks"));
        assertEquals(0L, row("1").get("cached_bytes"));
    }

    @Test
    void shufflesAreHeldWhereTheyWereWrittenLast() {
        job(1, false, stage(10, 2, 3), stage(11, 1, -1));
        watch.stageSubmitted(stage(10, 2, 3), Origin.BATCH);
        start(10, 0, 100, 0, "1");
        start(10, 0, 101, 1, "1");
        end(10, 0, 100, 0, "1", Result.SUCCEEDED, 0, 500);
        end(10, 0, 101, 1, "1", Result.SUCCEEDED, 0, 300);
        assertEquals(1L, row("1").get("shuffles"));
        assertEquals(800L, row("1").get("shuffle_bytes"));
        assertEquals(true, row("1").get("shuffle_needed"));
        assertEquals(Arrays.asList(1L), row("1").get("needed_by"));
        start(10, 1, 102, 1, "2");
        end(10, 1, 102, 1, "2", Result.SUCCEEDED, 0, 300);
        assertEquals(500L, row("1").get("shuffle_bytes"));
        assertEquals(300L, row("2").get("shuffle_bytes"));
        watch.shuffleMigrated("2", 3, 100);
        assertEquals(0L, row("1").get("shuffles"));
        assertEquals(800L, row("2").get("shuffle_bytes"));
        watch.jobEnded(1, now.get(), true);
        assertEquals(false, row("2").get("shuffle_needed"));
        assertEquals(Arrays.asList("shuffle"), row("2").get("pinned_by"));
        job(2, false, stage(20, 2, 3), stage(21, 1, -1)); // stage 20 will be skipped, and is needed all the same
        assertEquals(Arrays.asList(2L), row("2").get("needed_by"));
        watch.jobEnded(2, now.get(), false);
        assertEquals(Arrays.asList(3), watch.unusedShuffles());
        watch.forgetShuffle(3);
        assertEquals(0L, row("2").get("shuffles"));
        assertEquals(0L, row("2").get("shuffle_bytes"));
    }

    @Test
    void withAShuffleServiceNothingIsHeld() {
        Watch served = new Watch(now::get, revision, cpu, true);
        served.executorAdded("1", "h", 1, 1, now.get());
        served.jobStarted(1, "", now.get(), Arrays.asList(stage(10, 1, 3)), Origin.BATCH, Collections.emptyList());
        TaskOutcome outcome = new TaskOutcome();
        outcome.stageId = 10;
        outcome.executor = "1";
        outcome.result = Result.SUCCEEDED;
        outcome.shuffleBytes = 9;
        served.taskEnded(outcome);
        assertEquals(0L, rows(served.state(null, rules).executors).get(0).get("shuffles"));
    }

    @Test
    void deltaHoldsOnlyWhatChanged() {
        State full = state();
        assertTrue(full.full);
        assertEquals(2, full.executors.size());
        State none = watch.state(full.revision, rules);
        assertFalse(none.full);
        assertTrue(none.executors.isEmpty());
        cpu.accept(new CpuReport("2", 5_000_000_000L, 0, 0, false), now.get(), 0);
        State one = watch.state(full.revision, rules);
        assertEquals(1, one.executors.size());
        assertEquals(5L, rows(one.executors).get(0).get("cpu_s"));
        assertTrue(one.revision > full.revision);
        assertEquals(1, watch.state(full.revision, rules).executors.size(), "another client has not seen it yet");
        watch.executorRemoved("1", now.get(), "Executor killed by driver.");
        State gone = watch.state(one.revision, rules);
        assertTrue(gone.executors.isEmpty());
        assertEquals("1", rows(gone.departed).get(0).get("id"));
        assertEquals("spark", rows(gone.departed).get(0).get("by"));
        assertEquals(1, gone.registered);
    }

    @Test
    void foreignOrTooOldRevisionsGetEverything() {
        long old = state().revision;
        assertTrue(watch.state(old + 1000, rules).full);
        assertTrue(watch.state(17L, rules).full);
        for (int i = 0; i < 250; i++) {
            watch.executorAdded("x" + i, "h", 1, 1, now.get());
            watch.executorRemoved("x" + i, now.get(), "lost");
        }
        State state = watch.state(old, rules);
        assertTrue(state.full, "more have left than the list holds");
        assertEquals(200, state.departed.size());
    }

    @Test
    void departedAreToldApart() {
        watch.leaving("1", Leaving.REMOVING);
        assertEquals("removing", row("1").get("state"));
        assertEquals(1, state().usable);
        watch.executorRemoved("1", now.get(), "Executor killed by driver.");
        watch.executorRemoved("2", now.get(), "Command exited with code 137");
        List<Map<String, Object>> departed = rows(state().departed);
        assertEquals("command", departed.get(0).get("by"));
        assertEquals("lost", departed.get(1).get("by"));
        assertTrue(watch.knew("1"));
        assertFalse(watch.knew("3"));
    }

    @Test
    void lateTaskDoesNotBringAnExecutorBackAndEarlyOneIsKept() {
        watch.executorRemoved("1", now.get(), "gone");
        start(10, 0, 100, 0, "1");
        watch.rddBlock("1", 1, 0, true, 1, 0);
        assertEquals(1, state().registered);
        start(10, 0, 101, 1, "9");
        assertEquals(1, state().registered);
        watch.executorAdded("9", "h", 1, 1, now.get());
        assertEquals(1L, row("9").get("running_tasks"));
    }

    @Test
    void auditSeesWhatEventsDoNotTell() {
        start(10, 0, 100, 0, "1");
        watch.audit(Collections.singletonMap("2", true), new HashSet<>(Arrays.asList("1", "2")), new HashMap<>());
        assertEquals("draining", row("2").get("state"));
        for (int i = 0; i < 4; i++) {
            watch.audit(Collections.emptyMap(), new HashSet<>(Arrays.asList("1")), new HashMap<>());
        }
        assertEquals(1, state().registered, "its removal was never reported");
        assertEquals(0L, row("1").get("running_tasks"), "the task's end was never reported");
    }

    @Test
    void anExcludedExecutorOnItsWayOutIsShownAsLeaving() {
        watch.excluded("2", true);
        watch.audit(Collections.singletonMap("2", true), new HashSet<>(Arrays.asList("1", "2")), new HashMap<>());
        assertEquals("draining", row("2").get("state"));
        watch.audit(Collections.emptyMap(), new HashSet<>(Arrays.asList("1", "2")), new HashMap<>());
        assertEquals("excluded", row("2").get("state"));
    }

    @Test
    void aJobsEndLeavesNoTaskWaiting() {
        job(1, false, stage(10, 5, -1), stage(11, 3, -1));
        job(2, false, stage(11, 3, -1));
        watch.stageSubmitted(stage(10, 5, -1), Origin.BATCH);
        watch.stageSubmitted(stage(11, 3, -1), Origin.BATCH);
        watch.jobEnded(1, now.get(), false); // The end of both stages was dropped.
        assertEquals(3, state().pending, "the other job still waits for its stage");
        watch.jobEnded(2, now.get(), false);
        assertEquals(0, state().pending);
    }

    @Test
    void auditOfManyForgottenTasksIsShort() {
        Set<String> registered = new HashSet<>(Arrays.asList("1", "2"));
        for (int i = 0; i < 10_000; i++) {
            String id = "e" + i;
            registered.add(id);
            watch.executorAdded(id, "h", 4, 4, now.get());
            for (int slot = 0; slot < 4; slot++) {
                start(10, 0, 4L * i + slot, 4 * i + slot, id);
            }
        }
        assertEquals(40_000, state().running);
        long begin = System.nanoTime();
        for (int i = 0; i < 4; i++) {
            watch.audit(Collections.emptyMap(), registered, new HashMap<>());
        }
        assertTrue(System.nanoTime() - begin < 1_500_000_000L, "the listener waits for this");
        assertEquals(0, state().running);
    }

    @Test
    void dynamicAllocationsTimeouts() {
        rules.dynamicAllocation = true;
        rules.idleS = 60L;
        rules.cachedS = 120L;
        rules.shuffleTracking = true;
        rules.target = 1;
        now.addAndGet(20_000);
        assertEquals(40L, row("1").get("leaves_in_s"));
        watch.rddBlock("1", 4, 0, true, 30, 5);
        assertEquals(100L, row("1").get("leaves_in_s"));
        rules.cachedS = null;
        assertNull(row("1").get("leaves_in_s"));
        assertEquals(Arrays.asList("cached"), row("1").get("pinned_by"));
        rules.target = 2;
        assertEquals(Arrays.asList("below_target"), row("2").get("pinned_by"));
        rules.min = 2;
        assertEquals(Arrays.asList("below_minimum"), row("2").get("pinned_by"));
        rules.min = null;
        rules.target = 0;
        start(10, 0, 100, 0, "2");
        assertEquals(Arrays.asList("busy"), row("2").get("pinned_by"));
    }

    @Test
    void drainingCountsDownToTheForcedEnd() {
        rules.forceKillS = 30L;
        watch.leaving("1", Leaving.DRAINING);
        now.addAndGet(10_000);
        assertEquals(20L, row("1").get("leaves_in_s"));
    }

    @Test
    void batchIntervalIsTheSmallestStep() {
        for (long time : new long[] {10_000, 20_000, 25_000, 30_000}) {
            watch.dstreamDone(time, time, 1, 10, false);
        }
        List<Map<String, Object>> batches = rows(state().batches);
        assertNull(batches.get(0).get("interval_s"));
        assertEquals(5L, batches.get(3).get("interval_s"));
        assertEquals(40L, ((Map<?, ?>) state().records.get("dstream")).get("total"));
    }

    @Test
    void lastJobs() {
        for (int i = 0; i < 30; i++) {
            job(i, false, stage(i, 1, -1));
            if (i != 3) {
                watch.jobEnded(i, now.get(), i % 2 == 0);
            }
        }
        List<Map<String, Object>> jobs = rows(state().jobs);
        assertEquals(21, jobs.size());
        assertEquals(3L, jobs.get(20).get("id"));
        assertEquals("running", jobs.get(20).get("result"));
        assertEquals("failed", jobs.get(19).get("result"));
    }
}
