// SPDX-License-Identifier: Apache-2.0
package stoker.watch;

import java.util.Arrays;

/** A total and how much of it came in the last 60 seconds, by seconds. Not thread-safe. */
final class RateWindow {
    private static final int SECONDS = 60;

    private final long[] counts = new long[128];
    private final long[] stamps = new long[128];
    private long total;
    private long newest = Long.MIN_VALUE;

    void add(long count, long atMs) {
        total += count;
        long second = Math.floorDiv(atMs, 1000L);
        if (newest > second + SECONDS) { // The clock was set back; what was counted ahead of it will not be its time again.
            Arrays.fill(counts, 0);
            Arrays.fill(stamps, 0);
            newest = second;
        }
        newest = Math.max(newest, second);
        int slot = (int) Math.floorMod(second, (long) counts.length);
        if (stamps[slot] != second) {
            if (stamps[slot] > second) {
                return; // Older than all we keep: it belongs to the total alone.
            }
            stamps[slot] = second;
            counts[slot] = 0;
        }
        counts[slot] += count;
    }

    long total() {
        return total;
    }

    long lastMinute(long nowMs) {
        long newest = Math.floorDiv(nowMs, 1000L);
        long sum = 0;
        for (int i = 0; i < counts.length; i++) {
            // A second ahead of us is kept: the clock may have been set back.
            if (stamps[i] > newest - SECONDS && stamps[i] <= newest + SECONDS) {
                sum += counts[i];
            }
        }
        return sum;
    }
}
