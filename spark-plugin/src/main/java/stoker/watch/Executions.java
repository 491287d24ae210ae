// SPDX-License-Identifier: Apache-2.0
package stoker.watch;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * SQL executions that run, and the shuffles their jobs refer to.
 *
 * <p>Adaptive execution writes each shuffle by a job of its own: between two jobs, and while another branch of the query is
 * still at work, no active job refers to what the next one will read. The execution does, until its end.
 *
 * <p>An execution begins with its first job, and ends when Spark says so. Should that event be lost in a full queue, it
 * counts as ended {@link #QUIET_MS} after its last job; one that still runs begins again with its next.
 */
final class Executions {
    /** Longer than a driver plans, or builds a broadcast, between two jobs. */
    static final long QUIET_MS = 600_000;
    /** A thread made during an execution hands its id on for ever, so what has ended has to be known. */
    private static final int ENDED_KEPT = 1_000;

    static final class Execution {
        final Set<Integer> jobs = new TreeSet<>();
        final Set<Integer> shuffles = new HashSet<>();
        private long quietSinceMs;
    }

    private final Shuffles shuffles;
    private final Map<Long, Execution> running = new HashMap<>();
    /** By last use: an id that is still handed on must not be pushed out by those that are not. */
    private final Map<Long, Boolean> ended = new LinkedHashMap<Long, Boolean>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
            return size() > ENDED_KEPT;
        }
    };

    Executions(Shuffles shuffles) {
        this.shuffles = shuffles;
    }

    /**
     * @param ids those the job belongs to, the outermost first
     * @return the first of them that has not ended, which the job now counts for; null when there is none
     */
    Execution jobStarted(int job, List<Long> ids, Collection<Integer> shuffleIds) {
        for (Long id : ids) {
            if (ended.get(id) == null) {
                Execution execution = running.computeIfAbsent(id, i -> new Execution());
                execution.jobs.add(job);
                execution.shuffles.addAll(shuffleIds);
                shuffles.executionNeeds(execution, shuffleIds);
                return execution;
            }
        }
        return null;
    }

    void jobEnded(int job, Execution execution, long nowMs) {
        execution.jobs.remove(job);
        execution.quietSinceMs = nowMs;
    }

    void ended(long id) {
        ended.put(id, Boolean.TRUE);
        Execution execution = running.remove(id);
        if (execution != null) {
            shuffles.executionEnded(execution);
        }
    }

    /** Those without a job for so long that their end must have been lost. */
    void expire(long nowMs) {
        running.values().removeIf(execution -> {
            execution.quietSinceMs = Math.min(execution.quietSinceMs, nowMs); // the clock was set back
            boolean quiet = execution.jobs.isEmpty() && nowMs - execution.quietSinceMs >= QUIET_MS;
            if (quiet) {
                shuffles.executionEnded(execution);
            }
            return quiet;
        });
    }
}
