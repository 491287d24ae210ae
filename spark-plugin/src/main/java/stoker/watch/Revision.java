// SPDX-License-Identifier: Apache-2.0
package stoker.watch;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One growing number over everything that can change. It starts at a random place, so that a revision of an earlier driver
 * on the same port does not look like one of ours, and stays far below 2^53, up to where every JSON reader counts exactly.
 */
public final class Revision {
    private final long base = 1 + (new SecureRandom().nextLong() >>> 14);
    private final AtomicLong current = new AtomicLong(base);

    public long current() {
        return current.get();
    }

    public long next() {
        return current.incrementAndGet();
    }

    /** Whether this driver ever gave that number out. */
    public boolean isOurs(long revision) {
        return revision >= base && revision <= current.get();
    }
}
