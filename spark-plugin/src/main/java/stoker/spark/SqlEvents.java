// SPDX-License-Identifier: Apache-2.0
package stoker.spark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import stoker.watch.Watch;

/**
 * Which SQL execution a job belongs to, and when one ends. Its end comes as an "other" event, also when it failed or was
 * cancelled; it is read by name, because spark-sql may be absent.
 */
final class SqlEvents {
    private static final String END = "org.apache.spark.sql.execution.ui.SparkListenerSQLExecutionEnd";
    private static final String EXECUTION = "spark.sql.execution.id";
    /** Of nested executions the outermost, since Spark 3.4. */
    private static final String ROOT = "spark.sql.execution.root.id";

    private final Watch watch;

    SqlEvents(Watch watch) {
        this.watch = watch;
    }

    /** Whether the event was one of these. */
    boolean accept(Object event) throws ReflectiveOperationException {
        boolean end = event.getClass().getName().equals(END);
        if (end) {
            watch.executionEnded(((Number) Reflect.call(event, "executionId")).longValue());
        }
        return end;
    }

    /** The outermost first; empty for a job of no execution. */
    static List<Long> executions(Properties properties) {
        if (properties == null || properties.getProperty(EXECUTION) == null) {
            return Collections.emptyList();
        }
        List<Long> ids = new ArrayList<>(2);
        for (String key : new String[] {ROOT, EXECUTION}) {
            String value = properties.getProperty(key);
            try {
                if (value != null) {
                    ids.add(Long.valueOf(value));
                }
            } catch (NumberFormatException e) {
                continue; // Anybody may set a property.
            }
        }
        return ids;
    }
}
