// SPDX-License-Identifier: Apache-2.0
package stoker.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The three commands of the API. Any thread may call; what goes to Spark goes through the control thread. */
public final class Controller {
    private static final int MOST_EXECUTORS = 1_000_000;
    private static final int LONGEST_WAIT_S = 3600;
    private static final int LONGEST_LEASE_S = 24 * 3600;

    private final Backend backend;
    private final Supplier<Bounds> bounds;
    private final Target target;
    private final Removals removals;
    private final Lease lease;
    private final CommandLog log;
    private final ControlThread thread;

    public Controller(Backend backend, Supplier<Bounds> bounds, Target target, Removals removals, Lease lease,
            CommandLog log, ControlThread thread) {
        this.backend = backend;
        this.bounds = bounds;
        this.target = target;
        this.removals = removals;
        this.lease = lease;
        this.log = log;
        this.thread = thread;
    }

    public Map<String, Object> target(Body body, String from) throws Refusal {
        Asked asked = new Asked(body, from);
        Long total = body.number("total", 0, MOST_EXECUTORS);
        Long add = body.number("add", -MOST_EXECUTORS, MOST_EXECUTORS);
        Long expect = body.number("expect", 0, Long.MAX_VALUE);
        if ((total == null) == (add == null)) {
            throw new Refusal("bad_request", "Give either \"total\" or \"add\".").with("member", "total");
        }
        require("target");
        return thread.call(() -> setTarget(total, add, expect, asked));
    }

    private Map<String, Object> setTarget(Long total, Long add, Long expect, Asked asked) throws Exception {
        lease.admit(asked.instanceId);
        if (expect != null && target.changedSince(expect)) {
            throw new Refusal("revision_changed", "The target may have changed since: read /state again.")
                    .with("target", target.commanded()).with("changed_at", target.changedAt());
        }
        Set<String> registered = backend.registered();
        int was = target.base(registered.size());
        long wanted = total != null ? total : was + add;
        if (wanted < 0 || wanted > MOST_EXECUTORS) {
            throw new Refusal("bad_request", "Member \"add\" must leave a total from 0 to " + MOST_EXECUTORS + ".")
                    .with("member", "add").with("target", was);
        }
        Command command = log.open("target", asked);
        try {
            target.setByName((int) wanted);
        } catch (Exception | LinkageError e) {
            log.close(command, Command.FAILED, e instanceof Refusal ? ((Refusal) e).code() : String.valueOf(e));
            throw e;
        }
        log.target(command, (int) wanted);
        log.close(command, Command.DONE, null);
        lease.commanded(asked.by, asked.instanceId);
        Bounds now = bounds.get();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("command", command.number());
        answer.put("target", wanted);
        answer.put("was", was);
        answer.put("registered", registered.size());
        answer.put("surplus", registered.size() - wanted);
        answer.put("ceiling", now.ceilingJson());
        answer.put("above_ceiling", now.ceiling != null && wanted > now.ceiling);
        return answer;
    }

    public Map<String, Object> removals(Body body, String from) throws Refusal {
        Asked asked = new Asked(body, from);
        List<String> ids = body.ids("ids");
        String how = body.choice("how", Removal.DRAIN, Removal.IDLE, Removal.FORCE);
        boolean replace = body.flag("replace");
        Long wait = body.number("wait_s", 0, LONGEST_WAIT_S);
        require(how);
        if (replace) {
            require("replace");
        }
        return thread.call(() -> {
            lease.admit(asked.instanceId);
            Map<String, Object> answer = removals.start(ids, how, replace, 1000 * (wait == null ? 0 : wait), asked);
            lease.commanded(asked.by, asked.instanceId);
            return answer;
        });
    }

    /** Nothing of this reaches Spark. */
    public Map<String, Object> owner(Body body, String from) throws Refusal {
        Asked asked = new Asked(body, from);
        String kind = body.choice("kind", Lease.OPERATOR, Lease.POLICY, Lease.NONE);
        boolean changed;
        if (kind.equals(Lease.NONE)) {
            changed = lease.release(asked.instanceId);
        } else {
            require("target");
            String instance = kind.equals(Lease.POLICY) ? body.requiredText("instance_id") : asked.instanceId;
            Long ttl = body.number("ttl_s", 1, LONGEST_LEASE_S);
            String name = body.text("name");
            changed = lease.take(kind, name == null ? asked.by : name, body.text("host"), instance, 1000 * (ttl == null ? 30 : ttl));
        }
        if (changed) { // A renewal every few seconds would push everything else out of the log.
            log.close(log.open("owner", asked), Command.DONE, null);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("owner", lease.toJson());
        return answer;
    }

    private void require(String capability) throws Refusal {
        String whyNot = bounds.get().whyNot(capability);
        if (whyNot != null) {
            throw refusal(capability, whyNot);
        }
    }

    private static Refusal refusal(String capability, String whyNot) {
        switch (whyNot) {
            case Bounds.DYNAMIC_ALLOCATION:
                return new Refusal(whyNot, "Spark's dynamic allocation owns the target and would overwrite it.");
            case Bounds.LOCAL_MODE:
                return new Refusal(whyNot, "In local mode there are no executors to add or remove.");
            case Bounds.STARTING:
                return new Refusal(whyNot, "Spark is still starting.").with("retry_after_s", 1);
            default:
                return new Refusal("not_capable", "This application cannot do that: " + capability + ".")
                        .with("capability", capability).with("because", whyNot);
        }
    }
}
