// SPDX-License-Identifier: Apache-2.0
package stoker.control;

import java.util.function.LongPredicate;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The total Spark is to keep up.
 *
 * <p>Nothing is sent to Spark before the first command. That one starts from the larger of what is registered and what
 * Spark was told at its start; from what happens to be there alone, a growing application would be capped. Written on the
 * control thread only; read by any.
 */
public final class Target {
    private final Backend backend;
    private final Supplier<Bounds> bounds;
    private final LongSupplier nextRevision;
    private final LongPredicate isOurs;
    private volatile Integer commanded;
    private volatile long changedAt;
    private int settings;

    /** @param isOurs whether this driver ever gave that revision out */
    public Target(Backend backend, Supplier<Bounds> bounds, LongSupplier nextRevision, LongPredicate isOurs) {
        this.backend = backend;
        this.bounds = bounds;
        this.nextRevision = nextRevision;
        this.isOurs = isOurs;
    }

    /** Null until the first command. */
    public Integer commanded() {
        return commanded;
    }

    /** The revision of the last change; 0 if there was none. */
    public long changedAt() {
        return changedAt;
    }

    /** Whoever saw that revision may have seen another target. One of another driver's start says nothing about this one. */
    boolean changedSince(long revision) {
        return !isOurs.test(revision) || revision < changedAt;
    }

    /** How often somebody set it by name: whoever sets it since then means it. */
    int settings() {
        return settings;
    }

    /** Whether Spark was told a number at its start. */
    boolean told() {
        return bounds.get().told != null;
    }

    int base(int registered) {
        Integer now = commanded;
        Integer told = bounds.get().told;
        return now != null ? now : Math.max(registered, told == null ? 0 : told);
    }

    void setByName(int total) throws Exception {
        set(total);
        settings++;
    }

    /** @throws Refusal when Spark does not acknowledge it; then nothing has changed here either */
    void set(int total) throws Exception {
        if (!backend.requestTotal(total)) {
            throw new Refusal("refused_by_spark", "The cluster manager did not acknowledge a total of " + total + ".");
        }
        if (commanded == null || commanded != total) {
            commanded = total;
            changedAt = nextRevision.getAsLong();
        }
    }

    /** The same again; not where Spark's dynamic allocation, or the application itself, has asked for another total since. */
    void repeat() throws Exception {
        Integer total = commanded;
        if (total != null && bounds.get().whyNot("target") == null && total.equals(backend.requested())) {
            backend.requestTotal(total);
        }
    }
}
