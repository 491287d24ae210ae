// SPDX-License-Identifier: Apache-2.0
package stoker.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LeaseTest {
    private final AtomicLong now = new AtomicLong(500);
    private final AtomicLong wallAhead = new AtomicLong(500);
    private final Lease lease = new Lease(new Clock(() -> now.get() + wallAhead.get(), now::get), 60_000);

    private Object kind() {
        return lease.toJson().get("kind");
    }

    @Test
    void anotherPolicyHasToWait() throws Refusal {
        assertTrue(lease.take(Lease.POLICY, "deadline", "h", "A", 30_000));
        assertFalse(lease.take(Lease.POLICY, "deadline", "h", "A", 30_000), "a renewal is no news");
        assertEquals("owned", assertThrows(Refusal.class, () -> lease.take(Lease.POLICY, "x", "h", "B", 30_000)).code());
        now.addAndGet(30_000);
        assertEquals("none", kind());
        assertTrue(lease.take(Lease.POLICY, "x", "h", "B", 30_000));
    }

    @Test
    void operatorsCommandHoldsThePolicyOff() throws Refusal {
        lease.take(Lease.POLICY, "deadline", "h", "A", 30_000);
        lease.admit("A");
        lease.commanded("deadline", "A");
        assertEquals("policy", kind());
        lease.admit(null);
        lease.commanded("ann@desk", null);
        assertEquals("operator", kind());
        assertEquals(61_000L, lease.toJson().get("hold_until_ms"));
        assertThrows(Refusal.class, () -> lease.admit("A"));
        assertThrows(Refusal.class, () -> lease.take(Lease.POLICY, "deadline", "h", "A", 30_000));
        assertThrows(Refusal.class, () -> lease.release("A"));
        now.addAndGet(60_000);
        assertEquals("none", kind());
        lease.take(Lease.POLICY, "deadline", "h", "A", 30_000);
    }

    @Test
    void whoMayGiveItBack() throws Refusal {
        lease.take(Lease.POLICY, "deadline", "h", "A", 30_000);
        assertThrows(Refusal.class, () -> lease.release("B"));
        assertThrows(Refusal.class, () -> lease.release(null));
        lease.release("A");
        assertEquals("none", kind());
        lease.take(Lease.OPERATOR, "ann", "desk", "C", 30_000);
        assertEquals("operator", kind());
        assertThrows(Refusal.class, () -> lease.take(Lease.POLICY, "x", "h", "A", 30_000));
        lease.release(null);
        assertEquals("none", kind());
    }

    @Test
    void aPolicyDoesNotLiftWhatAnOperatorHolds() throws Refusal {
        lease.take(Lease.OPERATOR, "ann", "desk", "C", 30_000);
        assertThrows(Refusal.class, () -> lease.take(Lease.POLICY, "x", "h", "A", 30_000));
        assertThrows(Refusal.class, () -> lease.release("A"));
        assertThrows(Refusal.class, () -> lease.release("A"), "nor when it asks again");
        assertEquals("operator", kind());
        lease.admit("A"); // It never was one, so what is commanded there comes from a human.
        lease.release("C");
        assertEquals("none", kind());
    }

    @Test
    void noPolicyLiftsTheHold() throws Refusal {
        lease.take(Lease.POLICY, "deadline", "h", "A", 30_000);
        assertThrows(Refusal.class, () -> lease.take(Lease.POLICY, "x", "h", "B", 30_000));
        lease.commanded("ann", "C");
        assertThrows(Refusal.class, () -> lease.release("A"));
        assertThrows(Refusal.class, () -> lease.release("B"));
        assertEquals("operator", kind());
        lease.release("D");
        assertEquals("none", kind(), "another operator may");
    }

    @Test
    void aPolicyThatBecameTheOperatorGivesItsOwnLeaseBack() throws Refusal {
        lease.take(Lease.POLICY, "deadline", "h", "A", 30_000);
        lease.commanded("ann", null);
        lease.take(Lease.OPERATOR, "bob", "h", "A", 30_000);
        lease.release("A");
        assertEquals("none", kind());
    }

    @Test
    void settingTheClockEndsNothing() throws Refusal {
        lease.take(Lease.POLICY, "deadline", "h", "A", 30_000);
        wallAhead.addAndGet(3_600_000);
        assertEquals("policy", kind());
        assertEquals(3_631_000L, lease.toJson().get("expires_ms"));
        wallAhead.addAndGet(-7_200_000);
        now.addAndGet(30_000);
        assertEquals("none", kind());
    }

    @Test
    void commandWithoutPolicyChangesNothing() {
        lease.commanded("ann", null);
        assertEquals("none", kind());
    }
}
