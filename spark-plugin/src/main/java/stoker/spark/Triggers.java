// SPDX-License-Identifier: Apache-2.0
package stoker.spark;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often a structured query is to start a batch. Its progress does not say; the running query does, which the session
 * that Spark made first knows, whatever session started it. Read once for each run, on the thread of Spark's bus, and by
 * name throughout: spark-sql may be absent.
 */
final class Triggers {
    /** "As soon as the last one has ended." */
    static final double AT_ONCE = 0;
    private static final int KEPT = 200;

    private final Map<Object, Double> known = new LinkedHashMap<Object, Double>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Double> eldest) {
            return size() > KEPT;
        }
    };

    /** Seconds; null where it cannot be known: the query has ended, or this Spark keeps it elsewhere. */
    Double intervalS(Object progress) {
        try {
            Object run = Reflect.call(progress, "runId");
            Double interval = known.get(run);
            if (interval == null) {
                interval = read(progress);
                if (interval != null) {
                    known.put(run, interval);
                }
            }
            return interval;
        } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
            return null; // Then it is estimated from the batches, as where there is no plugin.
        }
    }

    private static Double read(Object progress) throws ReflectiveOperationException {
        Class<?> sessions = Class.forName("org.apache.spark.sql.SparkSession", false, progress.getClass().getClassLoader());
        Object session = Seqs.orNull(sessions.getMethod("getDefaultSession").invoke(null));
        if (session == null) {
            return null;
        }
        Object running = Reflect.call(Reflect.call(session, "sharedState"), "activeStreamingQueries");
        Object query = running instanceof Map ? ((Map<?, ?>) running).get(Reflect.call(progress, "id")) : null;
        if (query == null) {
            return null;
        }
        Object trigger = Reflect.call(query, "trigger");
        String kind = trigger.getClass().getSimpleName().replace("$", "");
        switch (kind) {
            case "ProcessingTimeTrigger":
                return ((Number) Reflect.call(trigger, "intervalMs")).longValue() / 1000.0;
            case "OneTimeTrigger":
            case "AvailableNowTrigger":
                return AT_ONCE;
            default:
                return null;
        }
    }
}
