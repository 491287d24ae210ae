// SPDX-License-Identifier: Apache-2.0
package stoker.control;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Who steers. A policy holds a lease and renews it; an operator's command takes it over for a while (a hold), so that the
 * policy does not undo at once what a human just did.
 *
 * <p>Any thread; it expires by itself whenever it is looked at.
 */
public final class Lease {
    public static final String NONE = "none";
    public static final String OPERATOR = "operator";
    public static final String POLICY = "policy";
    private static final int REMEMBERED = 64;

    private final Clock clock;
    private final long holdMs;
    /** Instances that once held a policy's lease: their commands are a policy's, also when they hold none. */
    private final Set<String> policies = new LinkedHashSet<>();
    /** Instances that asked for a policy's lease and did not give it back: what an operator holds is not theirs to lift. */
    private final Set<String> asked = new LinkedHashSet<>();
    private String kind = NONE;
    private String name;
    private String host;
    private String instanceId;
    private Long expires;
    private Long holdUntil;

    public Lease(Clock clock, long holdMs) {
        this.clock = clock;
        this.holdMs = holdMs;
    }

    /** True when the holder changed; a renewal is no news. */
    public synchronized boolean take(String wanted, String newName, String newHost, String instance, long ttlMs) throws Refusal {
        expire();
        if (wanted.equals(POLICY)) {
            remember(asked, instance);
        }
        if (wanted.equals(POLICY) && !kind.equals(NONE) && !(kind.equals(POLICY) && instance.equals(instanceId))) {
            throw owned();
        }
        boolean same = kind.equals(wanted) && java.util.Objects.equals(instance, instanceId) && holdUntil == null;
        kind = wanted;
        name = newName;
        host = newHost;
        instanceId = instance;
        expires = clock.steadyMs() + ttlMs;
        holdUntil = null;
        if (wanted.equals(POLICY)) {
            remember(policies, instance);
        } else {
            policies.remove(instance);
            asked.remove(instance);
        }
        return !same;
    }

    /** Gives it back. A policy cannot lift another's lease, be it a policy's, an operator's or the hold of a command. */
    public synchronized boolean release(String instance) throws Refusal {
        expire();
        boolean others = !kind.equals(NONE) && !java.util.Objects.equals(instance, instanceId);
        boolean policys = kind.equals(OPERATOR) && instance != null && asked.contains(instance);
        if (others && policys) {
            policies.remove(instance); // It stops being a policy, but what holds it off is not its to lift.
        }
        if (others && (policys || kind.equals(POLICY))) {
            throw owned();
        }
        boolean changed = !kind.equals(NONE);
        policies.remove(instance);
        asked.remove(instance);
        clear();
        return changed;
    }

    /** Before a command: a policy that does not hold the lease must not act while somebody else does. */
    public synchronized void admit(String instance) throws Refusal {
        expire();
        if (instance != null && policies.contains(instance) && !kind.equals(NONE) && !instance.equals(instanceId)) {
            throw owned();
        }
    }

    /** After a command was done: anybody but the holder is an operator, and takes over from a policy. */
    public synchronized void commanded(String by, String instance) {
        expire();
        boolean overPolicy = kind.equals(POLICY) && !java.util.Objects.equals(instance, instanceId);
        boolean again = kind.equals(OPERATOR) && holdUntil != null;
        if (!overPolicy && !again || holdMs == 0) {
            return;
        }
        kind = OPERATOR;
        name = by;
        host = null;
        instanceId = instance;
        expires = null;
        holdUntil = clock.steadyMs() + holdMs;
    }

    public synchronized Map<String, Object> toJson() {
        expire();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", kind);
        json.put("name", name);
        json.put("host", host);
        json.put("instance_id", instanceId);
        json.put("expires_ms", clock.wallMs(expires));
        json.put("hold_until_ms", clock.wallMs(holdUntil));
        return json;
    }

    private Refusal owned() {
        return new Refusal("owned", "Somebody else steers this application.").with("owner", toJson());
    }

    private static void remember(Set<String> instances, String instance) {
        instances.remove(instance);
        instances.add(instance);
        if (instances.size() > REMEMBERED) {
            instances.remove(instances.iterator().next());
        }
    }

    private void expire() {
        long now = clock.steadyMs();
        if (expires != null && now >= expires || holdUntil != null && now >= holdUntil) {
            clear();
        }
    }

    private void clear() {
        kind = NONE;
        name = null;
        host = null;
        instanceId = null;
        expires = null;
        holdUntil = null;
    }
}
