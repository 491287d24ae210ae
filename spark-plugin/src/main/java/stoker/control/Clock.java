// SPDX-License-Identifier: Apache-2.0
package stoker.control;

import java.util.function.LongSupplier;

/**
 * Two clocks: deadlines run on the steady one, for the other may be set at any time, and an hour forward would end every
 * lease and wait; the wall clock only names them to whoever reads.
 */
public final class Clock {
    private final LongSupplier wallMs;
    private final LongSupplier steadyMs;

    public Clock(LongSupplier wallMs, LongSupplier steadyMs) {
        this.wallMs = wallMs;
        this.steadyMs = steadyMs;
    }

    /** Comparable with deadlines only. */
    long steadyMs() {
        return steadyMs.getAsLong();
    }

    /** What the wall clock will show at that moment, if nobody sets it; null for none. */
    Long wallMs(Long steady) {
        return steady == null ? null : (Long) (wallMs.getAsLong() + steady - steadyMs.getAsLong());
    }
}
