// SPDX-License-Identifier: Apache-2.0
package stoker.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQueryListener.QueryProgressEvent;
import org.apache.spark.sql.streaming.StreamingQueryListener.StreamingQueryProgress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stoker.cpu.CpuBook;
import stoker.watch.LeaveRules;
import stoker.watch.Revision;
import stoker.watch.Watch;

class TriggersTest {
    private final UUID id = UUID.randomUUID();
    private final UUID run = UUID.randomUUID();
    private final SparkSession session = new SparkSession();
    private final Triggers triggers = new Triggers();

    @BeforeEach
    void aSession() {
        SparkSession.setDefault(session);
    }

    @AfterEach
    void none() {
        SparkSession.setDefault(null);
    }

    private void runs(Object trigger) {
        session.sharedState().activeStreamingQueries().put(id, new SparkSession.StreamExecution(trigger));
    }

    private StreamingQueryProgress progress() {
        return new StreamingQueryProgress(id, run);
    }

    @Test
    void theTriggersOwnInterval() {
        runs(new SparkSession.ProcessingTimeTrigger(2_500));
        assertEquals(2.5, triggers.intervalS(progress()));
    }

    @Test
    void itIsKeptWhenTheQueryHasEnded() {
        runs(new SparkSession.ProcessingTimeTrigger(60_000));
        triggers.intervalS(progress());
        session.sharedState().activeStreamingQueries().clear();
        assertEquals(60.0, triggers.intervalS(progress()));
        assertNull(triggers.intervalS(new StreamingQueryProgress(id, UUID.randomUUID())));
    }

    @Test
    void whatIsAvailableRunsAtOnce() {
        runs(new SparkSession.AvailableNowTrigger$());
        assertEquals(0.0, triggers.intervalS(progress()));
    }

    @Test
    void othersAreNotKnown() {
        runs(new SparkSession.ContinuousTrigger());
        assertNull(triggers.intervalS(progress()));
        SparkSession.setDefault(null);
        runs(new SparkSession.ProcessingTimeTrigger(60_000));
        assertNull(triggers.intervalS(progress()));
    }

    @Test
    void theBatchSaysIt() {
        runs(new SparkSession.ProcessingTimeTrigger(10_000));
        Watch watch = new Watch(() -> 100_000, new Revision(), new CpuBook(), false);
        new StreamEvents(watch).accept(new QueryProgressEvent(progress()));
        String batches = watch.state(null, new LeaveRules()).batches.toString();
        assertTrue(batches.contains("\"interval_s\":10"), batches);
    }
}
