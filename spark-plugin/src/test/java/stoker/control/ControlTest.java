// SPDX-License-Identifier: Apache-2.0
package stoker.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stoker.cpu.OwnCost;
import stoker.json.JsonReader;

/** The rules of API.md for PUT /target and PUT /removals, and the traps behind them. */
class ControlTest {
    private final FakeBackend backend = new FakeBackend(8);
    private final AtomicLong now = new AtomicLong(1_000_000);
    private final AtomicLong wallAhead = new AtomicLong();
    private final Clock clock = new Clock(() -> now.get() + wallAhead.get(), now::get);
    private final AtomicLong revision = new AtomicLong(100);
    private final Map<String, String> missing = new HashMap<>();
    private final Set<String> gone = new HashSet<>();
    private final CommandLog log = new CommandLog(now::get);
    private final Lease lease = new Lease(clock, 300_000);
    private final ControlThread thread = new ControlThread(new OwnCost(), 10_000);
    private Integer told = 8;
    private final Target target = new Target(backend, this::bounds, revision::incrementAndGet,
            seen -> seen >= 100 && seen <= revision.get());
    private final Removals removals = new Removals(backend, new Picture(), target, log, thread, clock);
    private final Controller controller = new Controller(backend, this::bounds, target, removals, lease, log, thread);

    private final class Picture implements Fleet {
        @Override
        public boolean knew(String id) {
            return gone.contains(id);
        }

        @Override
        public void draining(String id) {}

        @Override
        public void removing(String id) {}
    }

    @AfterEach
    void stop() {
        thread.stop();
    }

    private Bounds bounds() {
        return new Bounds(told, 8, "cores_max", false, false, missing);
    }

    private Map<String, Object> target(String json) throws Exception {
        return controller.target(body(json), "test");
    }

    private Map<String, Object> remove(String json) throws Exception {
        return controller.removals(body(json), "test");
    }

    private static Body body(String json) throws Exception {
        return Body.of(JsonReader.read(json.replace('\'', '"')));
    }

    private static String code(String expected, org.junit.jupiter.api.function.Executable call) {
        Refusal refusal = assertThrows(Refusal.class, call);
        assertEquals(expected, refusal.code(), refusal.getMessage());
        return refusal.getMessage();
    }

    private static String outcomes(Map<String, Object> answer) {
        StringBuilder text = new StringBuilder();
        for (Object each : (List<?>) answer.get("outcomes")) {
            Map<?, ?> row = (Map<?, ?>) each;
            text.append(row.get("id")).append('=').append(row.get("outcome")).append(' ');
        }
        return text.toString().trim();
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + 10_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "it did not come about");
            Thread.sleep(5);
        }
    }

    private Object status(Map<String, Object> answer) {
        return log.since((Long) answer.get("command") - 1).get(0).get("status");
    }

    @Test
    void sendsNothingBeforeTheFirstCommand() {
        assertNull(target.commanded());
        assertTrue(backend.calls.isEmpty());
    }

    @Test
    void startsFromWhatSparkWasTold() throws Exception {
        backend.registered.removeAll(Arrays.asList("3", "4", "5", "6", "7"));
        Map<String, Object> answer = target("{'add':1}");
        assertEquals(8, answer.get("was"));
        assertEquals(9, backend.total());
        assertEquals(3 - 9L, answer.get("surplus"));
        assertEquals(true, answer.get("above_ceiling"));
    }

    @Test
    void startsFromWhatIsThereWhenThatIsMore() throws Exception {
        told = null;
        assertEquals(8, target("{'add':-1}").get("was"));
        assertEquals(7, backend.total());
    }

    @Test
    void addsToTheTargetTwice() throws Exception {
        target("{'total':4}");
        target("{'add':1}");
        assertEquals(5, target("{'add':1}").get("was"));
        assertEquals(6, backend.total());
        code("bad_request", () -> target("{'add':-7}"));
        code("bad_request", () -> target("{}"));
        code("bad_request", () -> target("{'total':1,'add':1}"));
        code("bad_request", () -> target("{'total':1.5}"));
        code("bad_request", () -> target("{'total':'5'}"));
        code("bad_request", () -> target("{'total':-1}"));
    }

    @Test
    void expectSeesAnotherChange() throws Exception {
        long seen = revision.get();
        target("{'total':5,'expect':" + seen + "}");
        code("revision_changed", () -> target("{'total':6,'expect':" + seen + "}"));
        target("{'total':6,'expect':" + revision.get() + "}");
        code("revision_changed", () -> target("{'total':7,'expect':" + (revision.get() + 1) + "}"));
        code("revision_changed", () -> target("{'total':7,'expect':99}"));
        assertEquals(6, target.commanded());
    }

    @Test
    void expectOfAnotherDriversStartIsAConflict() throws Exception {
        code("revision_changed", () -> target("{'total':6,'expect':99}"));
        code("revision_changed", () -> target("{'total':6,'expect':4000000}"));
        assertTrue(backend.calls.isEmpty());
    }

    @Test
    void unacknowledgedChangesNothing() throws Exception {
        target("{'total':5}");
        backend.acknowledges = false;
        code("refused_by_spark", () -> target("{'total':6}"));
        assertEquals(5, target.commanded());
        assertEquals(Command.FAILED, log.since(1).get(0).get("status"));
        code("refused_by_spark", () -> remove("{'ids':['1'],'how':'force'}"));
        assertTrue(backend.calls.stream().noneMatch(call -> call.startsWith("kill")));
    }

    @Test
    void theTotalIsSaidAgainOnceCommanded() throws Exception {
        Reminder reminder = new Reminder(target, thread);
        reminder.remind();
        assertTrue(backend.calls.isEmpty());
        target("{'total':5}");
        long changed = target.changedAt();
        reminder.remind();
        assertEquals(Arrays.asList(5, 5), backend.totals);
        assertEquals(changed, target.changedAt(), "nothing has changed");
        backend.work("2", true);
        remove("{'ids':['2'],'how':'idle','wait_s':60}");
        reminder.remind();
        assertEquals(Arrays.asList(5, 5, 5, 5), backend.totals, "during a removal too it is what Spark was asked for last");
        backend.totals.add(9); // by the application itself
        reminder.remind();
        assertEquals(9, backend.total());
        target("{'total':5}");
        missing.put("target", "dynamic_allocation");
        int said = backend.totals.size();
        reminder.remind();
        assertEquals(said, backend.totals.size());
    }

    @Test
    void aMasterThatDoesNotAnswerTheReminderChangesNothing() throws Exception {
        target("{'total':5}");
        backend.acknowledges = false;
        new Reminder(target, thread).remind();
        assertEquals(5, target.commanded());
    }

    @Test
    void releaseSetsTheTargetFirst() throws Exception {
        Map<String, Object> answer = remove("{'ids':['0','1','2','3'],'how':'force'}");
        assertEquals(Arrays.asList("total 4", "kill! 0,1,2,3"), backend.calls);
        assertEquals(4, answer.get("target"));
        assertEquals(8, answer.get("was"));
        assertEquals("0=removed 1=removed 2=removed 3=removed", outcomes(answer));
        // They stay registered for seconds: the next release must not count them.
        assertEquals(3, remove("{'ids':['4'],'how':'force'}").get("target"));
        assertEquals(4, target("{'add':1}").get("target").hashCode());
    }

    @Test
    void releaseCallsOffWhatWasPending() throws Exception {
        target("{'total':12}");
        Map<String, Object> answer = remove("{'ids':['0'],'how':'force'}");
        assertEquals(4, answer.get("cancelled"));
        assertEquals(7, answer.get("target"));
    }

    @Test
    void replaceLeavesTheTarget() throws Exception {
        target("{'total':6}");
        backend.calls.clear();
        Map<String, Object> answer = remove("{'ids':['0'],'how':'force','replace':true}");
        assertEquals(Arrays.asList("kill! 0"), backend.calls);
        assertEquals(6, answer.get("target"));
    }

    @Test
    void firstReplaceTellsSparkItsTotal() throws Exception {
        remove("{'ids':['0'],'how':'force','replace':true}");
        assertEquals(Arrays.asList("total 8", "kill! 0"), backend.calls);
    }

    @Test
    void unknownIdRefusesAll() throws Exception {
        gone.add("77");
        code("unknown_executors", () -> remove("{'ids':['0','99'],'how':'force'}"));
        assertTrue(backend.calls.isEmpty());
        Map<String, Object> answer = remove("{'ids':['77'],'how':'force'}");
        assertEquals("77=gone", outcomes(answer));
        assertTrue(backend.calls.isEmpty());
        assertEquals(Command.DONE, status(answer));
    }

    @Test
    void busyOnesAreAskedAgain() throws Exception {
        backend.work("2", true);
        Map<String, Object> answer = remove("{'ids':['1','2'],'how':'idle','wait_s':60}");
        assertEquals("1=removed 2=busy", outcomes(answer));
        assertEquals(6, answer.get("target"));
        assertEquals(Command.WAITING, status(answer));
        assertNotNull(removals.untilMs());
        // Another release meanwhile counts 2 as gone already.
        assertEquals(5, remove("{'ids':['3'],'how':'force'}").get("target"));
        backend.work("2", false);
        until(() -> status(answer).equals(Command.DONE));
        assertEquals(5, target.commanded());
        assertNull(removals.untilMs());
    }

    @Test
    void givenUpIsAddedBack() throws Exception {
        backend.work("2", true);
        Map<String, Object> once = remove("{'ids':['2'],'how':'idle'}");
        assertEquals("2=busy", outcomes(once));
        assertEquals(8, once.get("target"));
        assertTrue(backend.calls.isEmpty(), "nothing was taken, so nothing is sent");
        Map<String, Object> waiting = remove("{'ids':['2'],'how':'idle','wait_s':5}");
        assertEquals(7, waiting.get("target"));
        now.addAndGet(5_000);
        until(() -> status(waiting).equals(Command.FAILED));
        assertEquals(8, target.commanded());
    }

    @Test
    void aReleaseThatTakesNothingDoesNotCapAGrowingApplication() throws Exception {
        backend.registered.removeAll(Arrays.asList("4", "5", "6", "7"));
        backend.work("2", true);
        Map<String, Object> once = remove("{'ids':['2'],'how':'idle'}");
        assertEquals("2=busy", outcomes(once));
        assertEquals(0, once.get("cancelled"));
        Map<String, Object> waiting = remove("{'ids':['2'],'how':'idle','wait_s':5}");
        assertEquals(4, waiting.get("cancelled"));
        now.addAndGet(5_000);
        until(() -> status(waiting).equals(Command.FAILED));
        assertEquals(Arrays.asList(3, 8), backend.totals);
    }

    @Test
    void aTaskThatBeginsMeanwhileCapsNobodyEither() throws Exception {
        backend.registered.removeAll(Arrays.asList("4", "5", "6", "7"));
        backend.immortal.add("2"); // idle when it was looked at, spared when it was to be killed
        Map<String, Object> once = remove("{'ids':['2'],'how':'idle'}");
        assertEquals("2=busy", outcomes(once));
        assertEquals(Arrays.asList(3, 8), backend.totals);
        assertEquals(0, once.get("cancelled"));
    }

    @Test
    void oneThatLeftCallsOffWhatWasPending() throws Exception {
        backend.registered.removeAll(Arrays.asList("4", "5", "6", "7"));
        backend.work("2", true);
        Map<String, Object> waiting = remove("{'ids':['1','2'],'how':'idle','wait_s':5}");
        assertEquals("1=removed 2=busy", outcomes(waiting));
        now.addAndGet(5_000);
        until(() -> backend.totals.size() == 2);
        assertEquals(Arrays.asList(2, 3), backend.totals);
    }

    @Test
    void anothersReleaseCallsOffWhatWasPending() throws Exception {
        backend.registered.removeAll(Arrays.asList("4", "5", "6", "7"));
        backend.work("2", true);
        Map<String, Object> waiting = remove("{'ids':['2'],'how':'idle','wait_s':5}");
        assertEquals(2, remove("{'ids':['1'],'how':'force'}").get("target"));
        now.addAndGet(5_000);
        until(() -> status(waiting).equals(Command.FAILED));
        assertEquals(Arrays.asList(3, 2, 3), backend.totals);
    }

    @Test
    void aReleaseNeverRaisesALoweredTarget() throws Exception {
        target("{'total':6}");
        backend.work("2", true);
        backend.work("3", true);
        Map<String, Object> waiting = remove("{'ids':['2','3'],'how':'idle','wait_s':5}");
        assertEquals(6, waiting.get("target"));
        now.addAndGet(5_000);
        until(() -> status(waiting).equals(Command.FAILED));
        assertEquals(6, remove("{'ids':['0'],'how':'force'}").get("target"));
        assertTrue(backend.totals.stream().allMatch(total -> total == 6), backend.totals.toString());
        // Seven stay: two less is one below the target, and no more than that one is given back.
        backend.immortal.addAll(Arrays.asList("4", "5"));
        assertEquals(6, remove("{'ids':['4','5'],'how':'force'}").get("target"));
        assertEquals(5, backend.totals.stream().min(Integer::compare).get());
        assertEquals(6, backend.total());
    }

    @Test
    void aWaitThatEndsJustAfterAForcedRemovalGivesNoSeatBack() throws Exception {
        backend.work("2", true);
        Map<String, Object> waiting = remove("{'ids':['2'],'how':'idle','wait_s':5}");
        Thread.sleep(150); // The first round asks for the whole list, the next ones do not.
        now.addAndGet(5_000);
        remove("{'ids':['2'],'how':'force'}");
        until(() -> !status(waiting).equals(Command.WAITING));
        assertEquals(7, target.commanded());
    }

    @Test
    void givenUpIsNotAddedBackWhenSomebodySetTheTarget() throws Exception {
        backend.work("2", true);
        Map<String, Object> waiting = remove("{'ids':['2'],'how':'idle','wait_s':5}");
        target("{'total':7}");
        now.addAndGet(5_000);
        until(() -> status(waiting).equals(Command.FAILED));
        assertEquals(7, target.commanded());
    }

    @Test
    void settingTheClockEndsNoWait() throws Exception {
        backend.work("2", true);
        Map<String, Object> waiting = remove("{'ids':['2'],'how':'idle','wait_s':5}");
        wallAhead.addAndGet(3_600_000);
        assertEquals(now.get() + 3_605_000, removals.untilMs());
        Thread.sleep(250);
        assertEquals(Command.WAITING, status(waiting));
    }

    @Test
    void forceOvertakesTheWait() throws Exception {
        backend.work("2", true);
        Map<String, Object> waiting = remove("{'ids':['2'],'how':'idle','wait_s':60}");
        Map<String, Object> forced = remove("{'ids':['2'],'how':'force'}");
        assertEquals("2=removed", outcomes(forced));
        assertEquals(7, forced.get("target"));
        until(() -> status(waiting).equals(Command.DONE));
        assertEquals(7, target.commanded());
    }

    @Test
    void drainIsDoneWhenTheExecutorHasLeft() throws Exception {
        Map<String, Object> answer = remove("{'ids':['4'],'how':'drain'}");
        assertEquals("4=draining", outcomes(answer));
        assertEquals(Command.WAITING, status(answer));
        assertEquals("4=draining", outcomes(remove("{'ids':['4'],'how':'drain'}")));
        assertEquals(7, target.commanded());
        backend.end("4");
        until(() -> status(answer).equals(Command.DONE));
    }

    @Test
    void failedDrainGivesItsSeatBack() throws Exception {
        backend.immortal.add("4");
        Map<String, Object> answer = remove("{'ids':['4','5'],'how':'drain'}");
        assertEquals("4=failed 5=draining", outcomes(answer));
        assertEquals(7, answer.get("target"));
    }

    @Test
    void exceptionHalfWayGivesTheSeatsBack() throws Exception {
        backend.fails = new IllegalStateException("no master");
        code("refused_by_spark", () -> remove("{'ids':['4','5'],'how':'force'}"));
        assertEquals(8, target.commanded());
        assertEquals(Command.FAILED, log.since(0).get(0).get("status"));
    }

    @Test
    void killThatIsNotAcknowledgedInTimeKeepsTheSeatsOfThoseThatGo() throws Exception {
        backend.fails = new IllegalStateException("timed out");
        backend.failsLate = true;
        backend.immortal.add("5");
        code("refused_by_spark", () -> remove("{'ids':['4','5'],'how':'force'}"));
        assertEquals(7, target.commanded(), "4 is on its way out; with its seat it would come back");
        backend.end("4");
        until(() -> log.since(0).get(0).toString().contains("left_ms"));
        assertEquals(Arrays.asList(6, 7), backend.totals);
    }

    @Test
    void whatIsMissingIsSaid() throws Exception {
        missing.put("drain", "decommission_disabled");
        code("not_capable", () -> remove("{'ids':['4'],'how':'drain'}"));
        missing.put("target", "dynamic_allocation");
        code("dynamic_allocation", () -> target("{'add':1}"));
        missing.put("target", "local_mode");
        code("local_mode", () -> target("{'add':1}"));
        code("bad_request", () -> remove("{'ids':[],'how':'force'}"));
        code("bad_request", () -> remove("{'ids':[4],'how':'force'}"));
        code("bad_request", () -> remove("{'ids':['4'],'how':'kindly'}"));
        code("bad_request", () -> remove("{'ids':['4'],'how':'force','wait_s':4000}"));
        assertTrue(backend.calls.isEmpty());
    }

    @Test
    void onlyWhatIsKnownIsLogged() throws Exception {
        StringBuilder many = new StringBuilder("'0'");
        for (int i = 0; i < 5000; i++) {
            many.append(",'x").append(i).append('\'');
        }
        target("{'total':5,'expect':" + revision.get() + ",'note':'not ours','ids':[" + many + ",[1,2]],'host':{'deep':[1]}}");
        Map<?, ?> request = (Map<?, ?>) log.since(0).get(0).get("request");
        assertEquals(new HashSet<>(Arrays.asList("total", "expect", "ids", "host")), request.keySet());
        assertEquals(5L, request.get("total"));
        assertEquals(1000, ((List<?>) request.get("ids")).size());
        assertNull(request.get("host"));
    }

    @Test
    void tokenIsNeverLogged() throws Exception {
        target("{'total':5,'token':'abc','reason':'why','by':'me@here'}");
        Map<String, Object> row = log.since(0).get(0);
        assertEquals("me@here", row.get("by"));
        assertTrue(!row.toString().contains("abc"), row.toString());
    }
}
