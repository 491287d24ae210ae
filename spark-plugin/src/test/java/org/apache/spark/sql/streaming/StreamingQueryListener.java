// SPDX-License-Identifier: Apache-2.0
package org.apache.spark.sql.streaming;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What spark-sql posts after a batch, as far as the plugin reads it: the module itself is not in the tests' class path. */
public final class StreamingQueryListener {
    private StreamingQueryListener() {}

    public static final class QueryProgressEvent {
        private final StreamingQueryProgress progress;

        public QueryProgressEvent(StreamingQueryProgress progress) {
            this.progress = progress;
        }

        public StreamingQueryProgress progress() {
            return progress;
        }
    }

    public static final class StreamingQueryProgress {
        private final UUID id;
        private final UUID runId;

        public StreamingQueryProgress(UUID id, UUID runId) {
            this.id = id;
            this.runId = runId;
        }

        public UUID id() {
            return id;
        }

        public UUID runId() {
            return runId;
        }

        public String name() {
            return "q";
        }

        public long batchId() {
            return 3;
        }

        public String timestamp() {
            return "2026-01-01T00:00:10.003Z";
        }

        public Map<String, Long> durationMs() {
            Map<String, Long> durations = new HashMap<>();
            durations.put("addBatch", 900L);
            durations.put("triggerExecution", 1200L);
            return durations;
        }

        public Object[] sources() {
            return new Object[0];
        }
    }
}
