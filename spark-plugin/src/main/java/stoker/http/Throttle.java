// SPDX-License-Identifier: Apache-2.0
package stoker.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Slows down guessing: after a few wrong tokens an address has to wait, whatever it sends. Counted for each address, so
 * that one who guesses does not lock out the others; behind a proxy they share a fate. The same wrong token again is no
 * new guess: a console that was given an old one and polls must not be shut out of the figures.
 */
final class Throttle {
    private static final int ALLOWED = 10;
    private static final long REFILL_MS = 3_000;
    private static final int ADDRESSES = 1024;

    private static final class Account {
        double left = ALLOWED;
        long seenMs;
        String lastWrong;
    }

    private final LongSupplier clock;
    private final Map<String, Account> accounts = new LinkedHashMap<String, Account>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Account> eldest) {
            return size() > ADDRESSES;
        }
    };

    Throttle(LongSupplier clock) {
        this.clock = clock;
    }

    /** Seconds to wait; 0 when the address may try. */
    synchronized int waitS(String address) {
        Account account = accounts.get(address);
        if (account == null) {
            return 0;
        }
        refill(account);
        return account.left >= 1 ? 0 : (int) Math.ceil((1 - account.left) * REFILL_MS / 1000.0);
    }

    synchronized void failed(String address, String sent) {
        Account account = accounts.computeIfAbsent(address, a -> new Account());
        refill(account);
        if (sent.equals(account.lastWrong)) {
            return;
        }
        account.lastWrong = sent.length() <= 200 ? sent : null;
        account.left = Math.max(0, account.left - 1);
    }

    private void refill(Account account) {
        long now = clock.getAsLong();
        long passed = account.seenMs == 0 ? 0 : Math.max(0, now - account.seenMs);
        account.left = Math.min(ALLOWED, account.left + passed / (double) REFILL_MS);
        account.seenMs = now;
    }
}
