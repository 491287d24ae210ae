// SPDX-License-Identifier: Apache-2.0
package org.apache.spark.sql;

import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import scala.Option;

/** What spark-sql keeps of running queries, as far as the plugin reads it: the module itself is not in the tests' class path. */
public final class SparkSession {
    private static SparkSession first;
    private final SharedState shared = new SharedState();

    public static void setDefault(SparkSession session) {
        first = session;
    }

    public static Option<SparkSession> getDefaultSession() {
        return Option.apply(first);
    }

    public SharedState sharedState() {
        return shared;
    }

    public static final class SharedState {
        private final ConcurrentHashMap<UUID, StreamExecution> queries = new ConcurrentHashMap<>();

        public ConcurrentHashMap<UUID, StreamExecution> activeStreamingQueries() {
            return queries;
        }
    }

    public static final class StreamExecution {
        private final Object trigger;

        public StreamExecution(Object trigger) {
            this.trigger = trigger;
        }

        public Object trigger() {
            return trigger;
        }
    }

    public static final class ProcessingTimeTrigger {
        private final long intervalMs;

        public ProcessingTimeTrigger(long intervalMs) {
            this.intervalMs = intervalMs;
        }

        public long intervalMs() {
            return intervalMs;
        }
    }

    public static final class ContinuousTrigger {
        public long intervalMs() {
            return 1;
        }
    }

    /** As Scala names the class of an object. */
    public static final class AvailableNowTrigger$ {}
}
