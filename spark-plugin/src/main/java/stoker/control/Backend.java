// SPDX-License-Identifier: Apache-2.0
package stoker.control;

import java.util.Collection;
import java.util.Set;

/**
 * What can be asked of Spark's scheduler. Every call may block as long as Spark's RPC does (120 s by default), so only the
 * control thread makes them. Numbers of executors are always absolute: Spark's own relative calls count from an empty
 * table and would shrink the application.
 */
public interface Backend {
    /** The ids that are registered now, without the driver. */
    Set<String> registered() throws Exception;

    /**
     * False as soon as it is on its way out: decommissioned, being killed, or lost. An excluded one gets no work either, but
     * it stays, and Spark calls it active.
     */
    boolean active(String id) throws Exception;

    /** True while the scheduler knows a task on it. */
    boolean busy(String id) throws Exception;

    /** True while it is being decommissioned. */
    boolean decommissioning(String id) throws Exception;

    /** Sets the total to keep up; false when the cluster manager did not acknowledge it. */
    boolean requestTotal(int total) throws Exception;

    /** The total Spark itself was asked for last, by whomever; null when it does not tell. */
    Integer requested() throws Exception;

    /** The ids Spark takes down now. Without force it spares those that run a task. The total is left alone. */
    Set<String> kill(Collection<String> ids, boolean force) throws Exception;

    /** True when it takes no more work and leaves once it is done. The total is left alone. */
    boolean decommission(String id, String why) throws Exception;
}
