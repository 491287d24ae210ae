// SPDX-License-Identifier: Apache-2.0
package stoker.watch;

import java.util.List;

/** Who will read the shuffle output that lies on an executor. Values only. */
final class Need {
    /** Active jobs that refer to it, ascending: the one thing Spark's own dynamic allocation goes by. */
    final List<Integer> jobs;
    /** Whether a running SQL execution refers to it. */
    final boolean execution;

    Need(List<Integer> jobs, boolean execution) {
        this.jobs = jobs;
        this.execution = execution;
    }

    boolean byJob() {
        return !jobs.isEmpty();
    }

    boolean any() {
        return execution || byJob();
    }
}
