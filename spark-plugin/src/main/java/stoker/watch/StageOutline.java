// SPDX-License-Identifier: Apache-2.0
package stoker.watch;

/** What a job or a submission says about a stage. Values only. */
public final class StageOutline {
    public static final int NO_SHUFFLE = -1;

    public final int stageId;
    public final int attempt;
    public final int tasks;
    /** The shuffle it writes. */
    public final int shuffleId;
    /**
     * Persisted RDDs on the stage's one straight line of narrow steps, where partition n of each is task n's own. Empty when
     * the stage joins several lines: then what a task reads cannot be told from where it lies.
     */
    public final int[] persisted;

    public StageOutline(int stageId, int attempt, int tasks, int shuffleId, int[] persisted) {
        this.stageId = stageId;
        this.attempt = attempt;
        this.tasks = tasks;
        this.shuffleId = shuffleId;
        this.persisted = persisted;
    }
}
