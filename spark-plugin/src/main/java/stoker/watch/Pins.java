// SPDX-License-Identifier: Apache-2.0
package stoker.watch;

import java.util.ArrayList;
import java.util.List;

/**
 * Why an executor stays, or when it goes.
 *
 * <p>With dynamic allocation these are the reasons for which Spark's manager would not take it now (its rules:
 * the longest of the time-outs that apply, counted from the last task's end). Without, nothing goes by itself, and they are
 * what would be lost if it were released.
 */
final class Pins {
    private static final int BUSY = 1;
    private static final int CACHED = 2;
    private static final int SHUFFLE = 4;
    private static final int SHUFFLE_NEEDED = 8;
    private static final int BELOW_MINIMUM = 16;
    private static final int BELOW_TARGET = 32;
    private static final int RECEIVER = 64;
    private static final String[] NAMES = {"busy", "cached", "shuffle", "shuffle_needed", "below_minimum", "below_target", "receiver"};

    final Long leavesInS;
    private final int pins;

    private Pins(Long leavesInS, int pins) {
        this.leavesInS = leavesInS;
        this.pins = pins;
    }

    /** @param staying registered executors that are not on their way out */
    static Pins of(Executor e, Need need, LeaveRules rules, int staying, long now) {
        if (e.leaving != Leaving.NO) {
            Long rest = e.leaving == Leaving.DRAINING && rules.forceKillS != null
                    ? (Long) rest(e.leavingSinceMs, rules.forceKillS, now) : null;
            return new Pins(rest, e.running > 0 ? BUSY : 0);
        }
        int pins = (e.running > 0 ? BUSY : 0) | (e.receivers > 0 ? RECEIVER : 0);
        boolean cached = e.blocks.cachedBlocks() > 0;
        boolean shuffle = !e.shuffles.isEmpty();
        if (!rules.dynamicAllocation) {
            return new Pins(null, pins | (cached ? CACHED : 0) | (shuffle ? SHUFFLE : 0) | (need.any() ? SHUFFLE_NEEDED : 0));
        }
        long timeout = rules.idleS == null ? -1 : rules.idleS;
        if (cached) {
            timeout = longer(timeout, rules.cachedS);
            pins |= rules.cachedS == null ? CACHED : 0;
        }
        if (shuffle && rules.shuffleTracking) {
            timeout = longer(timeout, rules.shuffleS);
            pins |= need.byJob ? SHUFFLE_NEEDED : rules.shuffleS == null ? SHUFFLE : 0;
        }
        if (staying - 1 < (rules.min == null ? 0 : rules.min)) {
            pins |= BELOW_MINIMUM;
        } else if (rules.target != null && staying - 1 < rules.target) {
            pins |= BELOW_TARGET;
        }
        return new Pins(pins != 0 || timeout < 0 ? null : (Long) rest(e.idleSinceMs, timeout, now), pins);
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < NAMES.length; i++) {
            if ((pins & 1 << i) != 0) {
                names.add(NAMES[i]);
            }
        }
        return names;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pins && ((Pins) other).pins == pins && java.util.Objects.equals(((Pins) other).leavesInS, leavesInS);
    }

    @Override
    public int hashCode() {
        return pins;
    }

    private static long rest(long sinceMs, long timeoutS, long now) {
        return Math.max(0, (sinceMs + timeoutS * 1000 - now + 999) / 1000);
    }

    /** -1 is never, and never is the longest. */
    private static long longer(long seconds, Long other) {
        return seconds < 0 || other == null ? -1 : Math.max(seconds, other);
    }
}
