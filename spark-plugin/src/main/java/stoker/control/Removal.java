// SPDX-License-Identifier: Apache-2.0
package stoker.control;

import java.util.LinkedHashSet;
import java.util.Set;

/** A removal under way. Belongs to {@link Removals}, on the control thread. */
final class Removal {
    static final String DRAIN = "drain";
    static final String IDLE = "idle";
    static final String FORCE = "force";

    final Command command;
    final String how;
    final boolean replace;
    /** On the steady clock. */
    final long until;
    /** {@link Target#settings} when the target was lowered for this one. */
    int settings;
    /** The target before this one, and how many executors there were to stay. */
    int was;
    int staying;
    /** The ids this one took out of the target. */
    final Set<String> lowered = new LinkedHashSet<>();
    /** Asked again until they are idle. */
    final Set<String> busy = new LinkedHashSet<>();
    /** Accepted by Spark, not off its list yet; the draining ones among them may take long. */
    final Set<String> leaving = new LinkedHashSet<>();
    final Set<String> draining = new LinkedHashSet<>();
    int accepted;
    int failed;

    Removal(Command command, String how, boolean replace, long until) {
        this.command = command;
        this.how = how;
        this.replace = replace;
        this.until = until;
    }

    /**
     * The target with so many of those that stayed gone. One that was lowered below what is registered is left as it is: it
     * has no seats for them any more. As long as nobody leaves, nothing that is pending is called off either.
     */
    int targetWithout(int leaving) {
        return leaving == 0 ? was : Math.min(was, staying - leaving);
    }

    /** Another release took what was pending off the target: giving this one up does not bring it back. */
    void callOff() {
        was = Math.min(was, staying);
    }

    void accepted(String id, boolean drains) {
        busy.remove(id);
        leaving.add(id);
        if (drains) {
            draining.add(id);
        }
        accepted++;
    }

    boolean settled() {
        return busy.isEmpty() && leaving.isEmpty();
    }
}
