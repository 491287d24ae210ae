// SPDX-License-Identifier: Apache-2.0
package stoker.control;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A scheduler as Spark's behaves: accepts, and lets go later. */
final class FakeBackend implements Backend {
    final Set<String> registered = new LinkedHashSet<>();
    final Set<String> leaving = new LinkedHashSet<>();
    final Set<String> draining = new LinkedHashSet<>();
    final Set<String> busy = new LinkedHashSet<>();
    final Set<String> immortal = new LinkedHashSet<>();
    final List<Integer> totals = new ArrayList<>();
    final List<String> calls = new ArrayList<>();
    boolean acknowledges = true;
    RuntimeException fails;
    /** Fails as a time-out does: what it was asked for is under way. */
    boolean failsLate;

    FakeBackend(int executors) {
        for (int i = 0; i < executors; i++) {
            registered.add(String.valueOf(i));
        }
    }

    synchronized void work(String id, boolean works) {
        if (works) {
            busy.add(id);
        } else {
            busy.remove(id);
        }
    }

    synchronized void end(String id) {
        registered.remove(id);
    }

    @Override
    public synchronized Set<String> registered() {
        return new LinkedHashSet<>(registered);
    }

    @Override
    public synchronized boolean active(String id) {
        return registered.contains(id) && !leaving.contains(id);
    }

    @Override
    public synchronized boolean busy(String id) {
        return busy.contains(id);
    }

    @Override
    public synchronized boolean decommissioning(String id) {
        return draining.contains(id);
    }

    @Override
    public synchronized boolean requestTotal(int total) {
        calls.add("total " + total);
        if (acknowledges) {
            totals.add(total);
        }
        return acknowledges;
    }

    @Override
    public synchronized Integer requested() {
        return total();
    }

    @Override
    public synchronized Set<String> kill(Collection<String> ids, boolean force) {
        calls.add((force ? "kill! " : "kill ") + String.join(",", ids));
        if (fails != null && !failsLate) {
            throw fails;
        }
        Set<String> killed = new LinkedHashSet<>();
        for (String id : ids) {
            if (active(id) || force && draining.contains(id)) {
                if ((force || !busy.contains(id)) && !immortal.contains(id)) {
                    killed.add(id);
                    leaving.add(id);
                }
            }
        }
        if (fails != null) {
            throw fails;
        }
        return killed;
    }

    @Override
    public synchronized boolean decommission(String id, String why) {
        calls.add("drain " + id);
        if (!active(id) || immortal.contains(id)) {
            return false;
        }
        leaving.add(id);
        return draining.add(id);
    }

    Integer total() {
        return totals.isEmpty() ? null : totals.get(totals.size() - 1);
    }
}
