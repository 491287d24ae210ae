// SPDX-License-Identifier: Apache-2.0
package stoker.watch;

import java.util.HashMap;
import java.util.Map;

/** What is known of one executor. Belongs to {@link Watch} and is touched only under its lock. */
final class Executor {
    final String id;
    String host = "";
    int port;
    int cores;
    int slots;
    long addedMs;
    /** False for one whose task came before it did: the bus keeps no order between the two. */
    boolean registered;
    boolean excluded;
    Leaving leaving = Leaving.NO;
    boolean leavesByCommand;
    long leavingSinceMs;

    /** Stage to number of its running tasks. */
    final Map<Integer, Integer> runningByStage = new HashMap<>();
    int running;
    long completed;
    long failed;
    long taskTimeMs;
    long gcTimeMs;
    long idleSinceMs;
    int receivers;

    long memoryMax;
    final Blocks.Held blocks = new Blocks.Held();
    /** Shuffle to {outputs, bytes} that lie here. */
    final Map<Integer, long[]> shuffles = new HashMap<>();

    /** Set by whatever changes a figure that is shown; cleared when the row is made. */
    boolean dirty = true;
    ExecutorRow row;

    Executor(String id) {
        this.id = id;
    }

    void leave(Leaving how, boolean command, long now) {
        if (leaving != how || leavesByCommand != command) {
            leaving = how;
            leavesByCommand = command;
            leavingSinceMs = now;
            dirty = true;
        }
    }

    boolean usable() {
        return registered && !excluded && leaving == Leaving.NO;
    }

    /** One-core executors seem to run two tasks for a moment: the next start is on the bus before the last end. */
    int runningShown() {
        return slots > 0 ? Math.min(running, slots) : running;
    }

    String state() {
        switch (leaving) {
            case DRAINING:
                return "draining";
            case REMOVING:
                return "removing";
            default:
                return excluded ? "excluded" : "active";
        }
    }
}
