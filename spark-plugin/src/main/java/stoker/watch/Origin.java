// SPDX-License-Identifier: Apache-2.0
package stoker.watch;

/** Whose work a job or a stage does. Values only. */
public final class Origin {
    public static final Origin BATCH = new Origin(Kind.BATCH, 0);
    public static final Origin STRUCTURED = new Origin(Kind.STRUCTURED, 0);

    final Kind kind;
    /** Which batch of the DStreams it belongs to. */
    final long batchTimeMs;

    private Origin(Kind kind, long batchTimeMs) {
        this.kind = kind;
        this.batchTimeMs = batchTimeMs;
    }

    public static Origin dstream(long batchTimeMs) {
        return new Origin(Kind.DSTREAM, batchTimeMs);
    }
}
