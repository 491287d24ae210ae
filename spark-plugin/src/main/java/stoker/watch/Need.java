// SPDX-License-Identifier: Apache-2.0
package stoker.watch;

import java.util.List;

/** Who will read the shuffle output that lies on an executor. Values only. */
final class Need {
    /** Active jobs that refer to it, and those of the SQL executions that do; ascending. */
    final List<Integer> jobs;
    /** Whether an active job refers to it: the one thing Spark's own dynamic allocation goes by. */
    final boolean byJob;
    /** Whether a running SQL execution refers to it, be it between two jobs. */
    final boolean byExecution;

    Need(List<Integer> jobs, boolean byJob, boolean byExecution) {
        this.jobs = jobs;
        this.byJob = byJob;
        this.byExecution = byExecution;
    }

    boolean any() {
        return byJob || byExecution;
    }
}
