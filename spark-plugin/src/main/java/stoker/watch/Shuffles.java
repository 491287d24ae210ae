// SPDX-License-Identifier: Apache-2.0
package stoker.watch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Where the output of map tasks lies, and which active jobs and running SQL executions refer to it.
 *
 * <p>Followed task by task, as Spark's own monitor does. A map task that ran again elsewhere counts where it ran last; one
 * whose executor has gone counts nowhere. With an external shuffle service nothing is held by executors at all, and this
 * stays empty.
 */
final class Shuffles {
    private static final class Shuffle {
        /** By map partition: where the output lies, how large it is, which task made it. */
        Executor[] at = new Executor[16];
        long[] bytes = new long[16];
        long[] task = new long[16];
        final Set<Integer> activeJobs = new TreeSet<>();
        final Set<Executions.Execution> executions = new HashSet<>();
    }

    private final Map<Integer, Shuffle> shuffles = new HashMap<>();
    private final boolean held;

    /** @param service whether the external shuffle service keeps the output instead */
    Shuffles(boolean service) {
        this.held = !service;
    }

    void written(int shuffleId, int partition, long taskId, Executor executor, long bytes) {
        if (!held || partition < 0) {
            return;
        }
        Shuffle shuffle = shuffles.computeIfAbsent(shuffleId, s -> new Shuffle());
        if (partition >= shuffle.at.length) {
            int size = Math.max(partition + 1, shuffle.at.length * 2);
            shuffle.at = Arrays.copyOf(shuffle.at, size);
            shuffle.bytes = Arrays.copyOf(shuffle.bytes, size);
            shuffle.task = Arrays.copyOf(shuffle.task, size);
        }
        take(shuffleId, shuffle, partition);
        shuffle.at[partition] = executor;
        shuffle.bytes[partition] = bytes;
        shuffle.task[partition] = taskId;
        long[] sums = executor.shuffles.computeIfAbsent(shuffleId, s -> new long[2]);
        sums[0]++;
        sums[1] += bytes;
        executor.dirty = true;
    }

    /** A decommissioned executor's output arrived at another one. */
    void migrated(int shuffleId, long taskId, Executor executor) {
        Shuffle shuffle = shuffles.get(shuffleId);
        for (int i = 0; shuffle != null && i < shuffle.task.length; i++) {
            if (shuffle.at[i] != null && shuffle.task[i] == taskId) {
                written(shuffleId, i, taskId, executor, shuffle.bytes[i]);
                return;
            }
        }
    }

    void executorGone(Executor executor) {
        for (int shuffleId : executor.shuffles.keySet().toArray(new Integer[0])) {
            Shuffle shuffle = shuffles.get(shuffleId);
            for (int i = 0; shuffle != null && i < shuffle.at.length; i++) {
                if (shuffle.at[i] == executor) {
                    shuffle.at[i] = null;
                }
            }
        }
        executor.shuffles.clear();
    }

    /** Spark has thrown the output away. */
    void forget(int shuffleId) {
        Shuffle shuffle = shuffles.remove(shuffleId);
        for (int i = 0; shuffle != null && i < shuffle.at.length; i++) {
            take(shuffleId, shuffle, i);
        }
    }

    void jobStarted(int job, Collection<Integer> shuffleIds) {
        begin(shuffleIds, shuffle -> shuffle.activeJobs.add(job));
    }

    void jobEnded(int job, Collection<Integer> shuffleIds) {
        end(shuffleIds, shuffle -> shuffle.activeJobs.remove(job));
    }

    void executionNeeds(Executions.Execution execution, Collection<Integer> shuffleIds) {
        begin(shuffleIds, shuffle -> shuffle.executions.add(execution));
    }

    void executionEnded(Executions.Execution execution) {
        end(execution.shuffles, shuffle -> shuffle.executions.remove(execution));
    }

    Need needOf(Executor executor) {
        Set<Integer> jobs = new TreeSet<>();
        boolean byJob = false;
        boolean byExecution = false;
        for (int shuffleId : executor.shuffles.keySet()) {
            Shuffle shuffle = shuffles.get(shuffleId);
            if (shuffle != null) {
                jobs.addAll(shuffle.activeJobs);
                byJob |= !shuffle.activeJobs.isEmpty();
                shuffle.executions.forEach(execution -> jobs.addAll(execution.jobs));
                byExecution |= !shuffle.executions.isEmpty();
            }
        }
        return new Need(new ArrayList<>(jobs), byJob, byExecution);
    }

    /** Those that no active job refers to: only they may have been thrown away, even while an execution runs. */
    List<Integer> unused() {
        List<Integer> ids = new ArrayList<>();
        shuffles.forEach((id, shuffle) -> {
            if (shuffle.activeJobs.isEmpty()) {
                ids.add(id);
            }
        });
        return ids;
    }

    private void begin(Collection<Integer> shuffleIds, Predicate<Shuffle> change) {
        if (held) {
            shuffleIds.forEach(id -> mark(shuffles.computeIfAbsent(id, s -> new Shuffle()), change));
        }
    }

    private void end(Collection<Integer> shuffleIds, Predicate<Shuffle> change) {
        for (int id : shuffleIds) {
            Shuffle shuffle = shuffles.get(id);
            if (shuffle != null) {
                mark(shuffle, change);
            }
        }
    }

    private static void mark(Shuffle shuffle, Predicate<Shuffle> change) {
        if (!change.test(shuffle)) {
            return;
        }
        for (Executor executor : shuffle.at) {
            if (executor != null) {
                executor.dirty = true;
            }
        }
    }

    private static void take(int shuffleId, Shuffle shuffle, int partition) {
        Executor before = shuffle.at[partition];
        if (before == null) {
            return;
        }
        shuffle.at[partition] = null;
        long[] sums = before.shuffles.get(shuffleId);
        if (sums != null) {
            sums[0]--;
            sums[1] -= shuffle.bytes[partition];
            if (sums[0] <= 0) {
                before.shuffles.remove(shuffleId);
            }
        }
        before.dirty = true;
    }
}
