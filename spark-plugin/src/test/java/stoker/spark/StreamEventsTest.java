// SPDX-License-Identifier: Apache-2.0
package stoker.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import org.apache.spark.streaming.scheduler.StreamingListenerBus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stoker.cpu.CpuBook;
import stoker.watch.LeaveRules;
import stoker.watch.Revision;
import stoker.watch.StageOutline;
import stoker.watch.TaskOutcome;
import stoker.watch.Watch;

class StreamEventsTest {
    private static final long BATCH_MS = 60_000;

    private final Watch watch = new Watch(() -> 100_000, new Revision(), new CpuBook(), false);
    private final StreamEvents events = new StreamEvents(watch);

    @BeforeEach
    void aTaskOfTheBatchReads1000() {
        Properties properties = new Properties();
        properties.setProperty("spark.streaming.internal.batchTime", String.valueOf(BATCH_MS));
        watch.jobStarted(1, "batch", BATCH_MS, Arrays.asList(new StageOutline(1, 0, 1, StageOutline.NO_SHUFFLE, new int[0])),
                StageReader.origin(properties), SqlEvents.executions(properties));
        TaskOutcome outcome = new TaskOutcome();
        outcome.stageId = 1;
        outcome.executor = "1";
        outcome.result = TaskOutcome.Result.SUCCEEDED;
        outcome.recordsRead = 1000;
        watch.taskEnded(outcome);
    }

    private void batch(scala.collection.immutable.Map<Object, StreamingListenerBus.StreamInputInfo> inputs, long records) {
        events.accept(new StreamingListenerBus.WrappedStreamingListenerEvent(new StreamingListenerBus.StreamingListenerBatchCompleted(
                new StreamingListenerBus.BatchInfo(BATCH_MS, inputs, records))));
    }

    private static scala.collection.immutable.Map<Object, StreamingListenerBus.StreamInputInfo> input(String member) {
        return new scala.collection.immutable.Map.Map1<>(0,
                new StreamingListenerBus.StreamInputInfo(new scala.collection.immutable.Map.Map1<>(member, "...")));
    }

    private Object total() {
        return ((Map<?, ?>) watch.state(null, new LeaveRules()).records.get("dstream")).get("total");
    }

    @Test
    void filesAreCountedByTheirTasks() {
        batch(input("files"), 0);
        assertEquals(1000L, total());
    }

    @Test
    void aStreamThatReportsNothingIsCountedByItsTasks() {
        batch(scala.collection.immutable.Map$.MODULE$.empty(), 0);
        assertEquals(1000L, total());
    }

    @Test
    void aTableReadBesideAStreamThatReportsIsNotItsInput() {
        batch(input("Description"), 0);
        assertEquals(0L, total());
    }
}
