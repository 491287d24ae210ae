// SPDX-License-Identifier: Apache-2.0
package stoker.watch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import stoker.json.JsonText;

/** Active jobs with the stages they refer to, and the last ones that ended. */
final class Jobs {
    private static final int KEPT = 20;

    static final class Job {
        private final Map<String, Object> row = new LinkedHashMap<>();
        final Set<Integer> stages = new LinkedHashSet<>();
        final Set<Integer> shuffles = new LinkedHashSet<>();
        /** The SQL execution it counts for, or null. */
        Executions.Execution execution;
        private JsonText json;
        /** How often in a row the scheduler knew nothing of it. */
        private int doubts;
    }

    private JsonText all;
    private final Map<Integer, Job> active = new TreeMap<>();
    private final Deque<JsonText> ended = new ArrayDeque<>();
    private final Map<Integer, Set<Integer>> jobsOfStage = new HashMap<>();

    Job started(int id, String name, long startedMs, Collection<StageOutline> stages) {
        Job job = new Job();
        job.row.put("id", id);
        job.row.put("name", name);
        job.row.put("started_ms", startedMs);
        job.row.put("ended_ms", null);
        job.row.put("result", "running");
        for (StageOutline stage : stages) {
            job.stages.add(stage.stageId);
            jobsOfStage.computeIfAbsent(stage.stageId, s -> new TreeSet<>()).add(id);
            if (stage.shuffleId != StageOutline.NO_SHUFFLE) {
                job.shuffles.add(stage.shuffleId);
            }
        }
        job.json = JsonText.of(new LinkedHashMap<>(job.row));
        active.put(id, job);
        all = null;
        return job;
    }

    /** Null for a job whose start was not seen. */
    Job ended(int id, long endedMs, boolean succeeded) {
        Job job = active.remove(id);
        if (job == null) {
            return null;
        }
        all = null;
        job.row.put("ended_ms", endedMs);
        job.row.put("result", succeeded ? "succeeded" : "failed");
        ended.addLast(JsonText.of(job.row));
        if (ended.size() > KEPT) {
            ended.removeFirst();
        }
        return job;
    }

    List<Integer> active() {
        return new ArrayList<>(active.keySet());
    }

    /** Takes away those of which the scheduler has known nothing for so many rounds. */
    Map<Integer, Job> forgotten(Set<Integer> scheduled, int rounds) {
        Map<Integer, Job> gone = new TreeMap<>();
        active.forEach((id, job) -> {
            job.doubts = scheduled.contains(id) ? 0 : job.doubts + 1;
            if (job.doubts >= rounds) {
                gone.put(id, job);
            }
        });
        if (!gone.isEmpty()) {
            active.keySet().removeAll(gone.keySet());
            all = null;
        }
        return gone;
    }

    /** Takes an ended job off its stages and says which of them nobody refers to any more. */
    List<Integer> release(int id, Job job) {
        List<Integer> orphans = new ArrayList<>();
        for (int stage : job.stages) {
            Set<Integer> jobs = jobsOfStage.get(stage);
            if (jobs != null && jobs.remove(id) && jobs.isEmpty()) {
                jobsOfStage.remove(stage);
                orphans.add(stage);
            }
        }
        return orphans;
    }

    Set<Integer> of(int stage) {
        return jobsOfStage.getOrDefault(stage, Collections.emptySet());
    }

    JsonText toJson() {
        if (all == null) {
            List<JsonText> rows = new ArrayList<>(ended);
            active.values().forEach(job -> rows.add(job.json));
            all = JsonText.of(rows);
        }
        return all;
    }
}
