// SPDX-License-Identifier: Apache-2.0
package stoker.watch;

/** Whether an executor is on its way out. Spark's REST calls it active to the end in every case. */
public enum Leaving {
    NO,
    /** Finishes its tasks and gets no more. */
    DRAINING,
    /** Spark has told it to end, or has lost it and waits for the reason. */
    REMOVING
}
