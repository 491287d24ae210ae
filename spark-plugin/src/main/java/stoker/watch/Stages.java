// SPDX-License-Identifier: Apache-2.0
package stoker.watch;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Stages at work, their tasks, and how many of these still wait for a slot. */
final class Stages {
    /** What all attempts of a stage have in common. */
    static final class Stage {
        final BitSet counted = new BitSet();
        int shuffleId = StageOutline.NO_SHUFFLE;
        Origin origin = Origin.BATCH;
    }

    static final class Attempt {
        final int stageId;
        final Stage stage;
        final int tasks;
        final int[] persisted;
        private final BitSet succeeded = new BitSet();
        private final int[] running;
        /** Indices that run or have succeeded. */
        private int covered;

        Attempt(Stage stage, StageOutline outline) {
            this.stageId = outline.stageId;
            this.stage = stage;
            this.tasks = outline.tasks;
            this.persisted = outline.persisted;
            this.running = new int[Math.max(0, outline.tasks)];
        }

        int waiting() {
            return Math.max(0, tasks - covered);
        }

        private void change(int index, int runs, Boolean success) {
            if (index < 0 || index >= running.length) {
                return;
            }
            boolean before = running[index] > 0 || succeeded.get(index);
            running[index] = Math.max(0, running[index] + runs);
            if (success != null) {
                succeeded.set(index, success);
            }
            boolean after = running[index] > 0 || succeeded.get(index);
            covered += after == before ? 0 : after ? 1 : -1;
        }
    }

    static final class Task {
        final Attempt attempt;
        final int stageId;
        final int index;
        final String executor;
        final boolean fromCache;
        /** How often in a row the scheduler knew nothing of it. */
        int doubts;

        Task(Attempt attempt, int stageId, int index, String executor, boolean fromCache) {
            this.attempt = attempt;
            this.stageId = stageId;
            this.index = index;
            this.executor = executor;
            this.fromCache = fromCache;
        }
    }

    private final Map<Integer, Stage> stages = new HashMap<>();
    private final Map<Long, Attempt> active = new HashMap<>();
    /** By executor, for they go by executor: one pass over all tasks for each would hold the lock for seconds. */
    private final Map<String, Map<Long, Task>> running = new HashMap<>();

    Stage expect(StageOutline outline, Origin origin) {
        Stage stage = stages.computeIfAbsent(outline.stageId, id -> new Stage());
        stage.shuffleId = outline.shuffleId;
        if (stage.origin == Origin.BATCH) {
            stage.origin = origin;
        }
        return stage;
    }

    void submitted(StageOutline outline, Origin origin) {
        active.put(key(outline.stageId, outline.attempt), new Attempt(expect(outline, origin), outline));
    }

    void completed(int stageId, int attempt) {
        active.remove(key(stageId, attempt));
    }

    /** No active job refers to it any more. What still comes of it (a slow twin) must not be counted again. */
    void forget(Collection<Integer> stageIds) {
        stages.keySet().removeAll(stageIds);
        if (!active.isEmpty()) { // The stage's own end may have been lost, and its tasks would wait for ever.
            active.values().removeIf(attempt -> stageIds.contains(attempt.stageId));
        }
    }

    Attempt attempt(int stageId, int attempt) {
        return active.get(key(stageId, attempt));
    }

    void started(long taskId, Task task) {
        running.computeIfAbsent(task.executor, id -> new HashMap<>()).put(taskId, task);
        if (task.attempt != null) {
            task.attempt.change(task.index, 1, null);
        }
    }

    /** Null when its start was never seen, or it has ended before. */
    Task ended(TaskOutcome outcome) {
        Map<Long, Task> there = running.get(outcome.executor);
        Task task = there == null ? null : there.remove(outcome.taskId);
        if (task != null && there.isEmpty()) {
            running.remove(outcome.executor);
        }
        Attempt attempt = task != null ? task.attempt : attempt(outcome.stageId, outcome.attempt);
        if (attempt != null) {
            Boolean success = outcome.result == TaskOutcome.Result.SUCCEEDED ? Boolean.TRUE
                    : outcome.result == TaskOutcome.Result.RESUBMITTED ? Boolean.FALSE : null;
            attempt.change(outcome.index, task == null ? 0 : -1, success);
        }
        return task;
    }

    /** True once for each stage and partition, and only while an active job refers to the stage. */
    boolean countsFirst(int stageId, int partition) {
        Stage stage = stages.get(stageId);
        if (stage == null || stage.origin == Origin.STRUCTURED || partition < 0 || stage.counted.get(partition)) {
            return false;
        }
        stage.counted.set(partition);
        return true;
    }

    Stage stage(int stageId) {
        return stages.get(stageId);
    }

    int waiting() {
        int sum = 0;
        for (Attempt attempt : active.values()) {
            sum += attempt.waiting();
        }
        return sum;
    }

    /**
     * Takes away tasks of an executor of which the scheduler has known nothing for some rounds: their end was lost when the
     * listener queue overflowed, and the executor would look busy for ever.
     */
    List<Task> dropForgotten(String executor, int rounds) {
        List<Task> dropped = new ArrayList<>();
        running.getOrDefault(executor, Collections.emptyMap()).values().removeIf(task -> {
            if (++task.doubts < rounds) {
                return false;
            }
            if (task.attempt != null) {
                task.attempt.change(task.index, -1, null);
            }
            return dropped.add(task);
        });
        return dropped;
    }

    /** The executor has gone. Of a task whose stage is known the end is still to come. */
    void dropAll(String executor) {
        Map<Long, Task> there = running.get(executor);
        if (there != null) {
            there.values().removeIf(task -> task.attempt == null);
            if (there.isEmpty()) {
                running.remove(executor);
            }
        }
    }

    private static long key(int stageId, int attempt) {
        return (long) stageId << 32 | attempt & 0xffffffffL;
    }
}
