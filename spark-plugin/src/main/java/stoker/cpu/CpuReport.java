// SPDX-License-Identifier: Apache-2.0
package stoker.cpu;

/**
 * What an executor tells the driver. On the wire it is an array of JDK types only: a class of ours would have to be found
 * by the class loader of Spark's RPC, which does not look into jars given with {@code --jars}.
 */
public final class CpuReport {
    /** Says that it is ours and which layout it has. */
    private static final String MARK = "stoker.cpu.1";

    public final String executor;
    /** CPU time of the executor's process tree and, within it, of the plugin. */
    public final long treeNanos;
    public final long pluginNanos;
    /** The executor's own steady clock; the driver finds out how it lies to its own. */
    public final long steadyNanos;
    /** Whether the executor waits for an answer. Spark logs a line for each answer nobody waits for. */
    public final boolean asks;

    public CpuReport(String executor, long treeNanos, long pluginNanos, long steadyNanos, boolean asks) {
        this.executor = executor;
        this.treeNanos = treeNanos;
        this.pluginNanos = pluginNanos;
        this.steadyNanos = steadyNanos;
        this.asks = asks;
    }

    public Object toMessage() {
        return new Object[] {MARK, executor, new long[] {treeNanos, pluginNanos, steadyNanos, asks ? 1 : 0}};
    }

    /** Null for anything that is not such a report. */
    public static CpuReport fromMessage(Object message) {
        if (!(message instanceof Object[])) {
            return null;
        }
        Object[] parts = (Object[]) message;
        if (parts.length != 3 || !MARK.equals(parts[0]) || !(parts[1] instanceof String) || !(parts[2] instanceof long[])) {
            return null;
        }
        long[] figures = (long[]) parts[2];
        return figures.length < 4 ? null : new CpuReport((String) parts[1], figures[0], figures[1], figures[2], figures[3] != 0);
    }
}
