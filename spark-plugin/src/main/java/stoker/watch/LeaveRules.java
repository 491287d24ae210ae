// SPDX-License-Identifier: Apache-2.0
package stoker.watch;

/** What decides when Spark itself lets an executor go. Seconds; null = never, or not limited. Values only. */
public final class LeaveRules {
    public boolean dynamicAllocation;
    public Integer min;
    public Integer target;
    public Long idleS;
    public Long cachedS;
    public Long shuffleS;
    public boolean shuffleTracking;
    /** {@code spark.executor.decommission.forceKillTimeout}; null when a draining executor may take its time. */
    public Long forceKillS;
}
