// SPDX-License-Identifier: Apache-2.0
package org.apache.spark.streaming.scheduler;

import scala.Option;
import scala.collection.immutable.Map;

/** What spark-streaming posts, as far as the plugin reads it: the module itself is not in the tests' class path. */
public final class StreamingListenerBus {
    private StreamingListenerBus() {}

    public static final class WrappedStreamingListenerEvent {
        private final Object event;

        public WrappedStreamingListenerEvent(Object event) {
            this.event = event;
        }

        public Object streamingListenerEvent() {
            return event;
        }
    }

    public static final class StreamingListenerBatchCompleted {
        private final BatchInfo info;

        public StreamingListenerBatchCompleted(BatchInfo info) {
            this.info = info;
        }

        public BatchInfo batchInfo() {
            return info;
        }
    }

    public static final class BatchInfo {
        private final long timeMs;
        private final Map<Object, StreamInputInfo> inputs;
        private final long records;

        public BatchInfo(long timeMs, Map<Object, StreamInputInfo> inputs, long records) {
            this.timeMs = timeMs;
            this.inputs = inputs;
            this.records = records;
        }

        public Time batchTime() {
            return new Time(timeMs);
        }

        public Option<Object> processingStartTime() {
            return Option.apply(timeMs);
        }

        public Option<Object> processingEndTime() {
            return Option.apply(timeMs + 500);
        }

        public Map<Object, StreamInputInfo> streamIdToInputInfo() {
            return inputs;
        }

        public long numRecords() {
            return records;
        }
    }

    public static final class Time {
        private final long ms;

        Time(long ms) {
            this.ms = ms;
        }

        public long milliseconds() {
            return ms;
        }
    }

    public static final class StreamInputInfo {
        private final Map<String, Object> metadata;

        public StreamInputInfo(Map<String, Object> metadata) {
            this.metadata = metadata;
        }

        public Map<String, Object> metadata() {
            return metadata;
        }
    }
}
