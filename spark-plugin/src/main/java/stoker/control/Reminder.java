// SPDX-License-Identifier: Apache-2.0
package stoker.control;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says the commanded total again every minute. A standalone master that recovers keeps the application but not its limit,
 * and would let it grow back to all that {@code spark.cores.max} allows; to every other the same number is no news.
 */
public final class Reminder {
    private static final Logger LOG = LoggerFactory.getLogger(Reminder.class);
    private static final long EVERY_MS = 60_000;

    private final Target target;
    private final ControlThread thread;

    public Reminder(Target target, ControlThread thread) {
        this.target = target;
        this.thread = thread;
    }

    public void start() {
        thread.later(EVERY_MS, () -> {
            remind();
            start();
        });
    }

    void remind() {
        try {
            target.repeat();
        } catch (Exception e) {
            LOG.debug("Stoker: the total could not be said again; the next time comes", e);
        }
    }
}
