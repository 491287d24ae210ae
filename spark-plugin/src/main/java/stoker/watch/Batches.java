// SPDX-License-Identifier: Apache-2.0
package stoker.watch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import stoker.json.JsonText;

/** The last batches of both kinds of streaming, newest last. */
final class Batches {
    private static final int KEPT = 60;
    /** Batches may queue up; more than so many at once have lost their end. */
    private static final int AT_WORK = 1000;

    private final Deque<JsonText> last = new ArrayDeque<>();
    /** All of them, until there is another: every poll carries them, and they seldom change. */
    private JsonText all;
    private long dstreamTimeMs;
    private Double dstreamIntervalS;
    /** Batch time to what the tasks of that batch have read. */
    private final Map<Long, Long> reads = new LinkedHashMap<Long, Long>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Long> eldest) {
            return size() > AT_WORK;
        }
    };

    void read(long batchTimeMs, long records) {
        reads.merge(batchTimeMs, records, Long::sum);
    }

    long takeRead(long batchTimeMs) {
        Long sum = reads.remove(batchTimeMs);
        return sum == null ? 0 : sum;
    }

    /**
     * DStreams start a batch at every multiple of their interval, done or not, so the smallest step between two batch
     * times is the interval itself; the event does not name it.
     */
    void dstream(long batchTimeMs, long startedMs, double durationS, long records) {
        if (dstreamTimeMs > 0 && batchTimeMs > dstreamTimeMs) {
            double step = (batchTimeMs - dstreamTimeMs) / 1000.0;
            dstreamIntervalS = dstreamIntervalS == null ? step : Math.min(step, dstreamIntervalS);
        }
        dstreamTimeMs = Math.max(dstreamTimeMs, batchTimeMs);
        add(Kind.DSTREAM, null, String.valueOf(batchTimeMs), startedMs, durationS, records, dstreamIntervalS);
    }

    void structured(String query, String id, long startedMs, double durationS, long records, Double intervalS) {
        add(Kind.STRUCTURED, query, id, startedMs, durationS, records, intervalS);
    }

    JsonText toJson() {
        if (all == null) {
            all = JsonText.of(new ArrayList<>(last));
        }
        return all;
    }

    private void add(Kind kind, String query, String id, long startedMs, double durationS, long records, Double intervalS) {
        Map<String, Object> batch = new LinkedHashMap<>();
        batch.put("kind", kind.word);
        batch.put("query", query);
        batch.put("id", id);
        batch.put("started_ms", startedMs);
        batch.put("duration_s", durationS);
        batch.put("records", records);
        batch.put("interval_s", intervalS);
        last.addLast(JsonText.of(batch));
        all = null;
        if (last.size() > KEPT) {
            last.removeFirst();
        }
    }
}
