// SPDX-License-Identifier: Apache-2.0
package stoker.watch;

/** A task's end, in our own words. Values only. */
public final class TaskOutcome {
    public enum Result {
        SUCCEEDED,
        FAILED,
        /** A twin was faster, the stage was cancelled, or its commit was refused: nobody's failure. */
        KILLED,
        /** It had succeeded, but its output was lost and it will run again. */
        RESUBMITTED
    }

    public int stageId;
    public int attempt;
    public long taskId;
    public int index;
    public int partition;
    public String executor;
    public Result result;
    public long finishedMs;
    public long durationMs;
    /** Zero where the task left no metrics. */
    public long gcMs;
    public long recordsRead;
    public long shuffleBytes;
}
