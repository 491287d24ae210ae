// SPDX-License-Identifier: Apache-2.0
package stoker.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stoker.cpu.CpuBook;
import stoker.json.JsonException;
import stoker.json.JsonReader;

/** For how long the shuffle that an SQL execution has written counts as needed. It lies on the one executor there is. */
class ShuffleNeedTest {
    private static final int SHUFFLE = 3;
    private static final long MINUTE = 60_000;

    private final AtomicLong now = new AtomicLong(1_000_000_000L);
    private final LeaveRules rules = new LeaveRules();
    private final Watch watch = new Watch(now::get, new Revision(), new CpuBook(), false);

    @BeforeEach
    void oneExecutor() {
        watch.executorAdded("1", "host", 1, 1, now.get());
    }

    /** A job that refers to the shuffle and writes it. */
    private void starts(int job, Long... executions) {
        watch.jobStarted(job, "job", now.get(), Arrays.asList(new StageOutline(job, 0, 1, SHUFFLE, new int[0])), Origin.BATCH,
                Arrays.asList(executions));
        TaskOutcome outcome = new TaskOutcome();
        outcome.stageId = job;
        outcome.taskId = job;
        outcome.executor = "1";
        outcome.result = TaskOutcome.Result.SUCCEEDED;
        outcome.shuffleBytes = 500;
        watch.taskEnded(outcome);
    }

    private void ends(int job) {
        watch.jobEnded(job, now.get(), true);
    }

    private void runs(int job, Long... executions) {
        starts(job, executions);
        ends(job);
    }

    private Map<?, ?> row() {
        return row(watch.state(null, rules));
    }

    private static Map<?, ?> row(State state) {
        return (Map<?, ?>) read(state.executors.get(0));
    }

    private static Object read(Object json) {
        try {
            return JsonReader.read(json.toString());
        } catch (JsonException e) {
            throw new AssertionError(json.toString(), e);
        }
    }

    private void needed(boolean expected) {
        assertEquals(expected, row().get("shuffle_needed"));
        assertEquals(expected, ((List<?>) row().get("pinned_by")).contains("shuffle_needed"));
        assertEquals(1L, row().get("shuffles"), "it lies there all the while");
    }

    @Test
    void itIsUntilTheExecutionEnds() {
        starts(1, 5L);
        assertEquals(Arrays.asList(1L), row().get("needed_by"));
        ends(1);
        needed(true);
        assertEquals(Collections.emptyList(), row().get("needed_by"), "no job refers to it now");
        watch.jobStarted(2, "the other branch", now.get(), Arrays.asList(new StageOutline(20, 0, 1, 4, new int[0])), Origin.BATCH,
                Arrays.asList(5L));
        needed(true);
        assertEquals(Arrays.asList(2L), row().get("needed_by"), "the job of the query that will read it");
        ends(2);
        assertEquals(Collections.emptyList(), row().get("needed_by"));
        watch.executionEnded(6);
        needed(true);
        watch.executionEnded(5);
        needed(false);
        assertEquals(Arrays.asList("shuffle"), row().get("pinned_by"));
    }

    @Test
    void withoutSqlItIsWhileAJobRefersToIt() {
        starts(1);
        needed(true);
        ends(1);
        needed(false);
    }

    @Test
    void aFailedJobIsNotTheExecutionsEnd() {
        starts(1, 5L);
        watch.jobEnded(1, now.get(), false);
        needed(true);
        watch.executionEnded(5);
        needed(false);
    }

    @Test
    void aJobThatOutlivesItsExecutionStillNeedsIt() {
        starts(1, 5L);
        watch.executionEnded(5);
        needed(true);
        ends(1);
        needed(false);
    }

    @Test
    void aDeltaTellsTheEnd() {
        runs(1, 5L);
        long seen = watch.state(null, rules).revision;
        assertTrue(watch.state(seen, rules).executors.isEmpty());
        watch.jobStarted(2, "of another query", now.get(), Arrays.asList(new StageOutline(20, 0, 1, 4, new int[0])), Origin.BATCH,
                Arrays.asList(6L));
        assertTrue(watch.state(seen, rules).executors.isEmpty());
        watch.jobStarted(3, "of the same", now.get(), Arrays.asList(new StageOutline(30, 0, 1, 4, new int[0])), Origin.BATCH,
                Arrays.asList(5L));
        assertEquals(Arrays.asList(3L), row(watch.state(seen, rules)).get("needed_by"));
        seen = watch.state(null, rules).revision;
        ends(3);
        assertEquals(Collections.emptyList(), row(watch.state(seen, rules)).get("needed_by"));
        seen = watch.state(null, rules).revision;
        watch.executionEnded(5);
        assertEquals(false, row(watch.state(seen, rules)).get("shuffle_needed"));
    }

    @Test
    void ofNestedOnesTheOutermostCounts() {
        runs(1, 5L, 6L);
        watch.executionEnded(6);
        needed(true);
        watch.executionEnded(5);
        needed(false);
    }

    @Test
    void eachMicroBatchIsAnExecution() {
        for (long batch = 1; batch <= 3; batch++) {
            runs((int) batch, batch);
            needed(true);
            watch.executionEnded(batch);
            needed(false);
        }
    }

    @Test
    void anExecutionThatReadsAnOldShuffleNeedsIt() {
        runs(1, 5L);
        watch.executionEnded(5);
        watch.jobStarted(2, "skips its stage", now.get(), Arrays.asList(new StageOutline(20, 0, 1, SHUFFLE, new int[0])), Origin.BATCH,
                Arrays.asList(6L));
        ends(2);
        needed(true);
        watch.executionEnded(6);
        needed(false);
    }

    @Test
    void threadsThatHandOnWhatHasEndedAreNotBelieved() {
        watch.executionEnded(5);
        // A stream's thread, made within execution 5: it names it as the outermost for ever.
        for (int batch = 0; batch < 3_000; batch++) {
            long own = 100 + batch;
            runs(batch, 5L, own);
            watch.executionEnded(own);
        }
        needed(false);
        runs(9_000, 5L);
        needed(false);
    }

    @Test
    void aLostEndIsMadeGoodTenMinutesAfterTheLastJob() {
        runs(1, 5L);
        now.addAndGet(9 * MINUTE);
        runs(2, 5L);
        now.addAndGet(10 * MINUTE - 1);
        needed(true);
        long seen = watch.state(null, rules).revision;
        now.addAndGet(1);
        assertEquals(false, row(watch.state(seen, rules)).get("shuffle_needed"));
        runs(3, 5L); // It was alive after all.
        needed(true);
        watch.executionEnded(5);
        needed(false);
    }

    @Test
    void aLongJobIsNoSilence() {
        starts(1, 5L);
        now.addAndGet(60 * MINUTE);
        needed(true);
        ends(1);
        needed(true);
    }

    @Test
    void aClockSetBackDoesNotLengthenTheSilence() {
        runs(1, 5L);
        now.addAndGet(-600 * MINUTE);
        needed(true);
        now.addAndGet(10 * MINUTE);
        needed(false);
    }

    @Test
    void aJobTheSchedulerDoesNotKnowIsOver() {
        starts(1);
        starts(2);
        audit(3, 2);
        audit(1, 1, 2); // It knows the first one after all: the rounds count anew.
        audit(3, 2);
        assertEquals(Arrays.asList(1, 2), watch.activeJobs());
        audit(1, 2);
        assertEquals(Arrays.asList(2), watch.activeJobs());
        assertEquals(Arrays.asList(2L), row().get("needed_by"));
    }

    private void audit(int rounds, Integer... scheduled) {
        for (int round = 0; round < rounds; round++) {
            watch.auditJobs(new HashSet<>(Arrays.asList(scheduled)));
        }
    }

    @Test
    void withBothEndsLostItIsNotNeededForEver() {
        starts(1, 5L);
        audit(4);
        assertEquals("[]", watch.state(null, rules).jobs.toString(), "how it ended nobody knows");
        needed(true);
        now.addAndGet(10 * MINUTE);
        needed(false);
        ends(1); // late, not lost
        assertEquals("[]", watch.state(null, rules).jobs.toString());
    }

    @Test
    void whatSparkHasThrownAwayIsForgottenBeforeTheExecutionEnds() {
        runs(1, 5L);
        assertEquals(Arrays.asList(SHUFFLE), watch.unusedShuffles());
        watch.forgetShuffle(SHUFFLE);
        assertEquals(false, row().get("shuffle_needed"));
        watch.executionEnded(5);
        assertEquals(0L, row().get("shuffles"));
    }

    @Test
    void dynamicAllocationGoesByJobsAlone() {
        rules.dynamicAllocation = true;
        rules.idleS = 60L;
        rules.shuffleTracking = true;
        rules.shuffleS = 90L;
        rules.target = 0;
        starts(1, 5L);
        assertEquals(Arrays.asList("shuffle_needed"), row().get("pinned_by"));
        assertNull(row().get("leaves_in_s"));
        ends(1);
        watch.jobStarted(2, "the other branch", now.get(), Arrays.asList(new StageOutline(20, 0, 1, 4, new int[0])), Origin.BATCH,
                Arrays.asList(5L));
        assertEquals(true, row().get("shuffle_needed"));
        assertEquals(Arrays.asList(2L), row().get("needed_by"));
        assertEquals(Collections.emptyList(), row().get("pinned_by"));
        assertEquals(90L, row().get("leaves_in_s"));
    }
}
