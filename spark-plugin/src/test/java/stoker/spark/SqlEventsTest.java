// SPDX-License-Identifier: Apache-2.0
package stoker.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.Properties;
import org.apache.spark.sql.execution.ui.SparkListenerSQLExecutionEnd;
import org.junit.jupiter.api.Test;
import stoker.cpu.CpuBook;
import stoker.watch.LeaveRules;
import stoker.watch.Origin;
import stoker.watch.Revision;
import stoker.watch.StageOutline;
import stoker.watch.TaskOutcome;
import stoker.watch.Watch;

class SqlEventsTest {
    private static Properties properties(String... pairs) {
        Properties properties = new Properties();
        for (int i = 0; i < pairs.length; i += 2) {
            properties.setProperty(pairs[i], pairs[i + 1]);
        }
        return properties;
    }

    @Test
    void aJobNamesItsExecutionTheOutermostFirst() {
        assertEquals(Arrays.asList(3L, 7L),
                SqlEvents.executions(properties("spark.sql.execution.id", "7", "spark.sql.execution.root.id", "3")));
        assertEquals(Arrays.asList(7L), SqlEvents.executions(properties("spark.sql.execution.id", "7")));
    }

    @Test
    void aJobOfNoExecutionNamesNone() {
        assertEquals(Collections.emptyList(), SqlEvents.executions(null));
        assertEquals(Collections.emptyList(), SqlEvents.executions(properties("spark.sql.execution.root.id", "3")));
        assertEquals(Collections.emptyList(), SqlEvents.executions(properties("spark.sql.execution.id", "mine")));
    }

    @Test
    void theEndIsHeardAndNothingElse() throws ReflectiveOperationException {
        Watch watch = new Watch(() -> 100_000, new Revision(), new CpuBook(), false);
        watch.executorAdded("1", "h", 1, 1, 0);
        watch.jobStarted(1, "", 0, Arrays.asList(new StageOutline(10, 0, 1, 3, new int[0])), Origin.BATCH,
                SqlEvents.executions(properties("spark.sql.execution.id", "7")));
        TaskOutcome outcome = new TaskOutcome();
        outcome.stageId = 10;
        outcome.executor = "1";
        outcome.result = TaskOutcome.Result.SUCCEEDED;
        watch.taskEnded(outcome);
        watch.jobEnded(1, 0, true);
        SqlEvents events = new SqlEvents(watch);
        assertFalse(events.accept("SparkListenerSQLExecutionEnd"));
        assertTrue(row(watch).contains("\"shuffle_needed\":true"), row(watch));
        assertTrue(events.accept(new SparkListenerSQLExecutionEnd(6)));
        assertTrue(row(watch).contains("\"shuffle_needed\":true"), row(watch));
        assertTrue(events.accept(new SparkListenerSQLExecutionEnd(7)));
        assertTrue(row(watch).contains("\"shuffle_needed\":false"), row(watch));
    }

    private static String row(Watch watch) {
        return watch.state(null, new LeaveRules()).executors.get(0).toString();
    }
}
