// SPDX-License-Identifier: Apache-2.0
package stoker.watch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import stoker.cpu.CpuBook;

/**
 * The picture of the application, drawn from the listener's events.
 *
 * <p>Written by the listener's thread, read by whoever answers a request; every public method takes the one lock, does a
 * few map operations and lets go. A row of an executor is made only when somebody asks and something in it changed.
 */
public final class Watch {
    private static final int DOUBT_ROUNDS = 4;

    private final LongSupplier clock;
    private final Revision revision;
    private final CpuBook cpu;
    private final Map<String, Executor> executors = new LinkedHashMap<>();
    private final Map<String, Integer> missing = new HashMap<>();
    private final Departures departures = new Departures();
    private final Stages stages = new Stages();
    private final Jobs jobs = new Jobs();
    private final Blocks blocks = new Blocks();
    private final Shuffles shuffles;
    private final Executions executions;
    private final Records records;
    private final Batches batches = new Batches();
    private volatile int size;

    public Watch(LongSupplier clock, Revision revision, CpuBook cpu, boolean shuffleService) {
        this.clock = clock;
        this.revision = revision;
        this.cpu = cpu;
        this.shuffles = new Shuffles(shuffleService);
        this.executions = new Executions(shuffles);
        this.records = new Records(clock.getAsLong());
    }

    // ---- executors

    public synchronized void executorAdded(String id, String host, int cores, int slots, long addedMs) {
        Executor e = executors.computeIfAbsent(id, Executor::new);
        e.host = host;
        e.cores = cores;
        e.slots = slots;
        e.addedMs = addedMs;
        e.idleSinceMs = Math.max(e.idleSinceMs, addedMs);
        e.registered = true;
        e.dirty = true;
        size = executors.size();
    }

    public synchronized void blockManagerAdded(String id, String host, int port, long memoryMax) {
        Executor e = live(id);
        if (e != null) {
            e.port = port;
            e.memoryMax = memoryMax;
            e.host = e.host.isEmpty() ? host : e.host;
            e.dirty = true;
        }
    }

    public synchronized void executorRemoved(String id, long removedMs, String reason) {
        Executor e = executors.remove(id);
        missing.remove(id);
        size = executors.size();
        cpu.departed(id);
        if (e != null) {
            blocks.executorGone(e.blocks);
            shuffles.executorGone(e);
            stages.dropAll(id);
            if (e.registered) {
                departures.add(e, removedMs, reason, revision.next());
            }
        }
    }

    public synchronized void excluded(String id, boolean excluded) {
        Executor e = executors.get(id);
        if (e != null) {
            e.excluded = excluded;
            e.dirty = true;
        }
    }

    public synchronized void hostExcluded(String host, boolean excluded) {
        for (Executor e : executors.values()) {
            if (e.host.equals(host)) {
                e.excluded = excluded;
                e.dirty = true;
            }
        }
    }

    public synchronized void receiver(String id, boolean runs) {
        Executor e = executors.get(id);
        if (e != null) {
            e.receivers = Math.max(0, e.receivers + (runs ? 1 : -1));
            e.dirty = true;
        }
    }

    /** A command took this executor out of service. */
    public synchronized void leaving(String id, Leaving how) {
        Executor e = executors.get(id);
        if (e != null) {
            e.leave(how, true, clock.getAsLong());
        }
    }

    /** Whether there ever was one of that name. */
    public synchronized boolean knew(String id) {
        Executor e = executors.get(id);
        return e != null && e.registered || departures.contains(id);
    }

    /** How many executors there are, without waiting for the lock: an RPC thread asks. */
    public int size() {
        return size;
    }

    // ---- work

    /** @param sqlExecutions those it belongs to, the outermost first */
    public synchronized void jobStarted(int id, String name, long startedMs, List<StageOutline> outlines, Origin origin,
            List<Long> sqlExecutions) {
        Jobs.Job job = jobs.started(id, name, startedMs, outlines);
        outlines.forEach(outline -> stages.expect(outline, origin));
        shuffles.jobStarted(id, job.shuffles);
        job.execution = executions.jobStarted(id, sqlExecutions, job.shuffles);
        jobsChanged(job.execution);
    }

    public synchronized void jobEnded(int id, long endedMs, boolean succeeded) {
        over(id, jobs.ended(id, endedMs, succeeded));
    }

    private void over(int id, Jobs.Job job) {
        if (job != null) {
            stages.forget(jobs.release(id, job));
            shuffles.jobEnded(id, job.shuffles);
            if (job.execution != null) {
                executions.jobEnded(id, job.execution, clock.getAsLong());
                jobsChanged(job.execution);
            }
        }
    }

    /** Whoever holds one of its shuffles shows its jobs, also those that do not refer to that shuffle. */
    private void jobsChanged(Executions.Execution execution) {
        if (execution != null && !execution.shuffles.isEmpty()) {
            executors.values().forEach(e -> e.dirty |= !Collections.disjoint(execution.shuffles, e.shuffles.keySet()));
        }
    }

    public synchronized void executionEnded(long id) {
        executions.ended(id);
    }

    public synchronized void stageSubmitted(StageOutline outline, Origin origin) {
        stages.submitted(outline, origin);
    }

    public synchronized void stageCompleted(int stageId, int attempt) {
        stages.completed(stageId, attempt);
    }

    public synchronized void taskStarted(int stageId, int attempt, long taskId, int index, int partition, String executor) {
        Executor e = live(executor);
        if (e == null) {
            return; // A start that arrives after the executor's end must not bring it back.
        }
        Stages.Attempt at = stages.attempt(stageId, attempt);
        boolean fromCache = at != null && anyCached(at.persisted, partition);
        stages.started(taskId, new Stages.Task(at, stageId, index, executor, fromCache));
        e.running++;
        e.runningByStage.merge(stageId, 1, Integer::sum);
        e.dirty = true;
    }

    public synchronized void taskEnded(TaskOutcome outcome) {
        Stages.Stage stage = stages.stage(outcome.stageId);
        Stages.Task task = stages.ended(outcome);
        Executor e = executors.get(outcome.executor);
        if (e != null) {
            ended(e, task, outcome);
        }
        if (outcome.result != TaskOutcome.Result.SUCCEEDED) {
            return;
        }
        if (e != null && stage != null && stage.shuffleId != StageOutline.NO_SHUFFLE) {
            shuffles.written(stage.shuffleId, outcome.partition, outcome.taskId, e, outcome.shuffleBytes);
        }
        if (outcome.recordsRead > 0 && (task == null || !task.fromCache)
                && stages.countsFirst(outcome.stageId, outcome.partition)) {
            if (stage.origin == Origin.BATCH) {
                records.add(Kind.BATCH, outcome.recordsRead, outcome.finishedMs);
            } else {
                batches.read(stage.origin.batchTimeMs, outcome.recordsRead);
            }
        }
    }

    private void ended(Executor e, Stages.Task task, TaskOutcome outcome) {
        e.dirty = true;
        if (task != null) {
            stopped(e, task, outcome.finishedMs);
        }
        switch (outcome.result) {
            case SUCCEEDED:
                e.completed++;
                break;
            case FAILED:
            case RESUBMITTED:
                e.failed++;
                break;
            default:
                break;
        }
        e.taskTimeMs += outcome.durationMs;
        if (outcome.result != TaskOutcome.Result.RESUBMITTED) {
            e.gcTimeMs += outcome.gcMs;
        }
    }

    private static void stopped(Executor e, Stages.Task task, long atMs) {
        e.running = Math.max(0, e.running - 1);
        e.runningByStage.computeIfPresent(task.stageId, (id, n) -> n > 1 ? n - 1 : null);
        if (e.running == 0) {
            e.idleSinceMs = Math.max(e.idleSinceMs, atMs);
        }
        e.dirty = true;
    }

    /**
     * @param reported what the streams say came in
     * @param tasksTell whether some of them leave it to their tasks to say so; never both are added up
     */
    public synchronized void dstreamDone(long batchTimeMs, long startedMs, double durationS, long reported, boolean tasksTell) {
        long read = batches.takeRead(batchTimeMs);
        long count = tasksTell ? Math.max(reported, read) : reported;
        records.add(Kind.DSTREAM, count, clock.getAsLong());
        batches.dstream(batchTimeMs, startedMs, durationS, count);
    }

    /** {@code intervalS}: of its trigger; 0 = at once, null = not known. */
    public synchronized void structuredDone(String query, String id, long startedMs, double durationS, long count, Double intervalS) {
        records.add(Kind.STRUCTURED, count, clock.getAsLong());
        batches.structured(query, id, startedMs, durationS, count, intervalS);
    }

    /** Rows of a trigger that ran no batch of its own. */
    public synchronized void recordsOnly(Kind kind, long count) {
        records.add(kind, count, clock.getAsLong());
    }

    // ---- blocks

    public synchronized void rddBlock(String id, int rdd, int partition, boolean valid, long memory, long disk) {
        Executor e = live(id);
        if (e != null) {
            if (valid) {
                blocks.cached(e.blocks, rdd, partition, memory, disk);
            } else {
                blocks.dropped(e.blocks, rdd, partition);
            }
            e.dirty = true;
        }
    }

    public synchronized void otherBlock(String id, String name, long memory) {
        Executor e = live(id);
        if (e != null) {
            blocks.other(e.blocks, name, memory);
            e.dirty = true;
        }
    }

    public synchronized void shuffleMigrated(String id, int shuffleId, long taskId) {
        Executor e = executors.get(id);
        if (e != null) {
            shuffles.migrated(shuffleId, taskId, e);
        }
    }

    /** Spark does not report each block of an RDD that was given up as a whole. */
    public synchronized void unpersisted(int rdd) {
        for (Executor e : executors.values()) {
            e.dirty |= blocks.unpersisted(e.blocks, rdd);
        }
    }

    public synchronized List<Integer> unusedShuffles() {
        return shuffles.unused();
    }

    public synchronized void forgetShuffle(int id) {
        shuffles.forget(id);
    }

    // ---- repair

    /**
     * Sets right what the listener could not know: executors Spark itself takes out of service, and events that were
     * dropped when the listener's queue was full.
     *
     * @param inactive registered executors that are on their way out, with whether each is being decommissioned
     * @param registered all ids the scheduler has
     * @param running how many tasks the scheduler knows on each
     */
    public synchronized void audit(Map<String, Boolean> inactive, Set<String> registered, Map<String, Integer> running) {
        long now = clock.getAsLong();
        for (Executor e : new ArrayList<>(executors.values())) {
            Boolean draining = inactive.get(e.id);
            if (!registered.contains(e.id)) {
                if (missing.merge(e.id, 1, Integer::sum) >= DOUBT_ROUNDS) {
                    executorRemoved(e.id, now, "no longer registered (its removal was not reported)");
                }
                continue;
            }
            missing.remove(e.id);
            if (!e.leavesByCommand) { // What a command did is known better than this can tell.
                e.leave(draining == null ? Leaving.NO : draining ? Leaving.DRAINING : Leaving.REMOVING, false, now);
            }
            if (e.running > 0 && running.getOrDefault(e.id, 0) == 0) {
                stages.dropForgotten(e.id, DOUBT_ROUNDS).forEach(task -> stopped(e, task, now));
            }
        }
    }

    public synchronized List<Integer> activeJobs() {
        return jobs.active();
    }

    /** The same for jobs: one whose end was dropped would need its shuffles for ever. How it ended nobody knows any more. */
    public synchronized void auditJobs(Set<Integer> scheduled) {
        jobs.forgotten(scheduled, DOUBT_ROUNDS).forEach(this::over);
    }

    // ---- reading

    /** @param since a revision the caller has seen, or null; only one of this driver leads to a delta */
    public synchronized State state(Long since, LeaveRules rules) {
        boolean delta = since != null && revision.isOurs(since) && departures.completeSince(since);
        State state = new State();
        state.timeMs = clock.getAsLong();
        executions.expire(state.timeMs);
        state.full = !delta;
        state.executors = new ArrayList<>();
        int staying = 0;
        for (Executor e : executors.values()) {
            staying += e.registered && e.leaving == Leaving.NO ? 1 : 0;
        }
        for (Executor e : executors.values()) {
            state.running += e.runningShown(); // The driver's own too: in local mode there is no other.
            if (e.registered) {
                count(state, e);
                ExecutorRow row = row(e, rules, staying, state.timeMs);
                if (!delta || row.revision > since) {
                    state.executors.add(row.json);
                }
            }
        }
        state.pending = stages.waiting();
        state.departed = departures.since(delta ? since : Long.MIN_VALUE);
        state.records = records.toJson(state.timeMs);
        state.batches = batches.toJson();
        state.jobs = jobs.toJson();
        state.revision = revision.current();
        return state;
    }

    private static void count(State state, Executor e) {
        state.registered++;
        state.usable += e.usable() ? 1 : 0;
        state.busy += e.running > 0 ? 1 : 0;
        state.slots += e.slots;
    }

    private ExecutorRow row(Executor e, LeaveRules rules, int staying, long now) {
        CpuBook.Entry burned = cpu.of(e.id);
        Need need = e.dirty || e.row == null ? shuffles.needOf(e) : e.row.need;
        Pins pins = Pins.of(e, need, rules, staying, now);
        if (e.row == null || !e.row.stillTrue(e, burned, pins)) {
            Set<Integer> running = new TreeSet<>();
            e.runningByStage.keySet().forEach(stage -> running.addAll(jobs.of(stage)));
            e.row = ExecutorRow.of(e, burned, pins, new ArrayList<>(running), need, revision.next());
            e.dirty = false;
        }
        return e.row;
    }

    private boolean anyCached(int[] rdds, int partition) {
        for (int rdd : rdds) {
            if (blocks.isCached(rdd, partition)) {
                return true;
            }
        }
        return false;
    }

    /** The entry, made if need be; null for one that has gone. */
    private Executor live(String id) {
        Executor e = executors.get(id);
        return e != null || departures.contains(id) ? e : executors.computeIfAbsent(id, Executor::new);
    }
}
