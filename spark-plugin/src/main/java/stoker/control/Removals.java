// SPDX-License-Identifier: Apache-2.0
package stoker.control;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Releases executors. Everything here runs on the control thread, except {@link #untilMs}.
 *
 * <p>The target is lowered before anything is taken down, or Spark would start a replacement at once. What that took off the
 * target for an executor that did not leave after all is added again, unless somebody has set the target since.
 */
public final class Removals {
    private static final Logger LOG = LoggerFactory.getLogger(Removals.class);
    private static final long TICK_MS = 100;
    /** Asking for the whole list of ids is the dear part of a round. */
    private static final int LOOK_EVERY = 5;

    private final Backend backend;
    private final Fleet fleet;
    private final Target target;
    private final CommandLog log;
    private final ControlThread thread;
    private final Clock clock;
    private final List<Removal> active = new ArrayList<>();
    private boolean ticking;
    private int round;
    private volatile Long until;

    public Removals(Backend backend, Fleet fleet, Target target, CommandLog log, ControlThread thread, Clock clock) {
        this.backend = backend;
        this.fleet = fleet;
        this.target = target;
        this.log = log;
        this.thread = thread;
        this.clock = clock;
    }

    /** Until when some executor is still waited for; null when none is. Any thread. */
    public Long untilMs() {
        return clock.wallMs(until);
    }

    Map<String, Object> start(List<String> ids, String how, boolean replace, long waitMs, Asked asked) throws Exception {
        Set<String> registered = backend.registered();
        refuseUnknown(ids, registered);
        Command command = log.open("removals", asked);
        Removal removal = new Removal(command, how, replace, clock.steadyMs() + waitMs);
        try {
            Set<String> staying = staying(registered);
            Set<String> acting = acting(ids, registered, staying, removal);
            int was = target.base(registered.size());
            if (how.equals(Removal.IDLE) && waitMs == 0) {
                spareBusy(removal, acting);
            }
            retarget(removal, acting, staying, was);
            act(removal, acting, waitMs > 0, asked);
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("command", command.number());
            answer.put("target", target.base(registered.size()));
            answer.put("was", was);
            answer.put("cancelled", removal.lowered.isEmpty() ? 0 : Math.max(0, was - staying.size()));
            answer.put("outcomes", log.outcomes(command));
            log.target(command, target.commanded());
            keep(removal);
            return answer;
        } catch (Exception | LinkageError e) {
            undo(removal);
            log.close(command, Command.FAILED, e instanceof Refusal ? ((Refusal) e).code() : String.valueOf(e));
            throw e;
        }
    }

    /**
     * Spark failed half-way: what it took is followed, the seats of the others are given back. It may have taken more than
     * it could still say: a kill that is not acknowledged in time has begun all the same.
     */
    private void undo(Removal removal) {
        try {
            Set<String> untouched = new LinkedHashSet<>();
            for (String id : removal.lowered) {
                if (removal.leaving.contains(id)) {
                    continue;
                }
                if (!left(removal, id)) {
                    untouched.add(id);
                } else if (removal.leaving.contains(id)) {
                    show(removal, id);
                }
            }
            giveUp(removal, untouched, "failed");
        } catch (Exception e) {
            LOG.warn("Stoker: the target could not be restored after a failed removal", e);
        }
        keep(removal);
    }

    private void refuseUnknown(List<String> ids, Set<String> registered) throws Refusal {
        List<String> unknown = new ArrayList<>();
        for (String id : ids) {
            if (!registered.contains(id) && !fleet.knew(id)) {
                unknown.add(id);
            }
        }
        if (!unknown.isEmpty()) { // Spark itself would answer true and write a warning into the driver's log.
            throw new Refusal("unknown_executors", "There never were executors of these ids; nothing was done.").with("ids", unknown);
        }
    }

    /** Who is there and not on the way out, nor asked to go as soon as it is idle. */
    private Set<String> staying(Set<String> registered) throws Exception {
        Set<String> staying = new LinkedHashSet<>();
        for (String id : registered) {
            if (backend.active(id)) {
                staying.add(id);
            }
        }
        for (Removal other : active) {
            other.busy.stream().filter(other.lowered::contains).forEach(staying::remove);
        }
        return staying;
    }

    /** Those of the ids that something must be done about; the others get their outcome here. */
    private Set<String> acting(List<String> ids, Set<String> registered, Set<String> staying, Removal removal) throws Exception {
        Set<String> acting = new LinkedHashSet<>();
        for (String id : ids) {
            if (!registered.contains(id)) {
                log.outcome(removal.command, id, "gone");
            } else if (staying.contains(id) || waitedFor(id) || removal.how.equals(Removal.FORCE)) {
                acting.add(id);
            } else {
                goes(removal, id);
            }
        }
        return acting;
    }

    /** Asked once, a busy one is left alone: lowering the target for it would call off what is pending, for nothing. */
    private void spareBusy(Removal removal, Set<String> acting) throws Exception {
        for (String id : new ArrayList<>(acting)) {
            if (backend.busy(id)) {
                acting.remove(id);
                if (!left(removal, id)) {
                    log.outcome(removal.command, id, "busy");
                    removal.failed++;
                }
            }
        }
    }

    private void retarget(Removal removal, Set<String> acting, Set<String> staying, int was) throws Exception {
        removal.settings = target.settings();
        removal.was = was;
        removal.staying = staying.size();
        if (removal.replace) {
            // Where nobody told Spark a number it takes all there is; a number of ours would only cap that.
            if (!acting.isEmpty() && target.commanded() == null && target.told()) {
                target.set(was);
            }
            return;
        }
        Set<String> lowering = new LinkedHashSet<>(acting);
        lowering.retainAll(staying);
        if (!lowering.isEmpty()) {
            target.set(removal.targetWithout(lowering.size()));
            removal.lowered.addAll(lowering);
        }
    }

    private void act(Removal removal, Set<String> acting, boolean waits, Asked asked) throws Exception {
        if (acting.isEmpty()) {
            return;
        }
        if (removal.how.equals(Removal.DRAIN)) {
            String why = "Stoker: " + (asked.reason == null ? "released" : asked.reason);
            for (String id : acting) {
                if (backend.decommission(id, why)) {
                    accept(removal, id, true);
                } else {
                    refused(removal, id);
                }
            }
        } else {
            kill(removal, acting);
        }
        if (!waits) {
            giveUp(removal, new LinkedHashSet<>(removal.busy), "busy");
        }
    }

    private void kill(Removal removal, Collection<String> ids) throws Exception {
        Set<String> killed = backend.kill(ids, removal.how.equals(Removal.FORCE));
        for (String id : ids) {
            if (killed.contains(id)) {
                accept(removal, id, false);
            } else {
                refused(removal, id);
            }
        }
    }

    private void accept(Removal removal, String id, boolean drains) {
        accepted(removal, id, drains);
        show(removal, id);
        log.outcome(removal.command, id, drains ? "draining" : "removed");
    }

    private void show(Removal removal, String id) {
        if (removal.draining.contains(id)) {
            fleet.draining(id);
        } else {
            fleet.removing(id);
        }
    }

    private void accepted(Removal removal, String id, boolean drains) {
        removal.accepted(id, drains);
        if (removal.lowered.contains(id)) { // What was pending is called off for good, whichever release did it first.
            active.forEach(Removal::callOff);
        }
    }

    /** Spark did not take it: because it has gone, goes already, runs a task, or for a reason it does not tell. */
    private void refused(Removal removal, String id) throws Exception {
        if (left(removal, id)) {
            return;
        }
        if (removal.how.equals(Removal.IDLE)) {
            removal.busy.add(id);
            log.outcome(removal.command, id, "busy");
        } else {
            Set<String> one = new LinkedHashSet<>();
            one.add(id);
            giveUp(removal, one, "failed");
        }
    }

    /** Whether it has gone or is on its way out, whoever did that. */
    private boolean left(Removal removal, String id) throws Exception {
        if (!backend.registered().contains(id)) {
            removal.busy.remove(id);
            log.outcome(removal.command, id, "gone");
            return true;
        }
        if (!backend.active(id)) {
            goes(removal, id);
            return true;
        }
        return false;
    }

    private void goes(Removal removal, String id) throws Exception {
        boolean draining = backend.decommissioning(id);
        accepted(removal, id, draining);
        log.outcome(removal.command, id, draining ? "draining" : "removed");
    }

    private void giveUp(Removal removal, Set<String> ids, String outcome) throws Exception {
        int lowered = removal.targetWithout(removal.lowered.size());
        for (String id : ids) {
            removal.busy.remove(id);
            log.outcome(removal.command, id, outcome);
            removal.failed++;
            removal.lowered.remove(id);
        }
        int back = removal.targetWithout(removal.lowered.size()) - lowered;
        if (back > 0 && target.settings() == removal.settings && target.commanded() != null) {
            target.set(target.commanded() + back);
            log.target(removal.command, target.commanded());
        }
    }

    // ---- in the background

    private void keep(Removal removal) {
        if (!settle(removal)) {
            active.add(removal);
            if (!ticking) {
                ticking = true;
                thread.later(TICK_MS, this::tick);
            }
        }
        publish();
    }

    private void tick() {
        try {
            Set<String> registered = round++ % LOOK_EVERY == 0 ? backend.registered() : null;
            for (Removal removal : new ArrayList<>(active)) {
                if (registered != null) {
                    follow(removal, registered);
                }
                retry(removal);
                if (settle(removal)) {
                    active.remove(removal);
                }
            }
        } catch (Exception | LinkageError e) {
            LOG.warn("Stoker: a removal could not be followed; it is tried again", e);
        }
        publish();
        ticking = !active.isEmpty();
        if (ticking) {
            thread.later(TICK_MS, this::tick);
        }
    }

    private void follow(Removal removal, Set<String> registered) throws Exception {
        for (String id : new ArrayList<>(removal.leaving)) {
            if (!registered.contains(id)) {
                removal.leaving.remove(id);
                removal.draining.remove(id);
                log.outcome(removal.command, id, "removed");
                log.left(removal.command, id);
            }
        }
        for (String id : new ArrayList<>(removal.busy)) {
            if (!registered.contains(id) || !backend.active(id)) {
                refused(removal, id);
            }
        }
    }

    private void retry(Removal removal) throws Exception {
        List<String> idle = new ArrayList<>();
        for (String id : removal.busy) {
            if (!backend.busy(id)) { // Asked first, for every try of a kill is two lines in the driver's log.
                idle.add(id);
            }
        }
        if (!idle.isEmpty()) {
            kill(removal, idle);
        }
        if (clock.steadyMs() >= removal.until) {
            for (String id : new ArrayList<>(removal.busy)) {
                left(removal, id); // Another command may have forced it out a moment ago.
            }
            giveUp(removal, new LinkedHashSet<>(removal.busy), "busy");
        }
    }

    /** True when nothing is left to follow. The command is closed earlier: as soon as Spark has accepted or refused all. */
    private boolean settle(Removal removal) {
        if (removal.busy.isEmpty() && removal.draining.isEmpty()) {
            boolean nothing = removal.failed > 0 && removal.accepted == 0;
            log.close(removal.command, nothing ? Command.FAILED : Command.DONE, removal.failed == 0 ? null
                    : removal.how.equals(Removal.IDLE) ? "busy" : "failed");
        }
        return removal.settled();
    }

    private boolean waitedFor(String id) {
        return active.stream().anyMatch(removal -> removal.busy.contains(id));
    }

    private void publish() {
        Long last = null;
        for (Removal removal : active) {
            if (!removal.busy.isEmpty() && (last == null || removal.until > last)) {
                last = removal.until;
            }
        }
        until = last;
    }
}
