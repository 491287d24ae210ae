// SPDX-License-Identifier: Apache-2.0
package stoker.spark;

import java.lang.reflect.Array;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stoker.watch.Kind;
import stoker.watch.Watch;

/**
 * Reads the events of both kinds of streaming, which arrive on Spark's own bus as "other" events. By name throughout:
 * spark-streaming and spark-sql may be absent, and nothing of ours may need them.
 */
final class StreamEvents {
    private static final Logger LOG = LoggerFactory.getLogger(StreamEvents.class);
    private static final String WRAPPED = "org.apache.spark.streaming.scheduler.StreamingListenerBus$WrappedStreamingListenerEvent";
    private static final String PROGRESS = "org.apache.spark.sql.streaming.StreamingQueryListener$QueryProgressEvent";

    private final Watch watch;
    private final Triggers triggers = new Triggers();
    private boolean complained;

    StreamEvents(Watch watch) {
        this.watch = watch;
    }

    void accept(Object event) {
        String type = event.getClass().getName();
        try {
            if (type.equals(WRAPPED)) {
                dstream(Reflect.call(event, "streamingListenerEvent"));
            } else if (type.equals(PROGRESS)) {
                progress(Reflect.call(event, "progress"));
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            if (!complained) { // Once: a stream posts such an event every second.
                complained = true;
                LOG.warn("Stoker: an event of a stream cannot be read; its records are not counted", e);
            }
        }
    }

    private void dstream(Object event) throws ReflectiveOperationException {
        switch (event.getClass().getSimpleName()) {
            case "StreamingListenerBatchCompleted":
                batch(Reflect.call(event, "batchInfo"));
                break;
            case "StreamingListenerReceiverStarted":
                receiver(event, true);
                break;
            case "StreamingListenerReceiverStopped":
                receiver(event, false);
                break;
            default:
                break;
        }
    }

    private void batch(Object info) throws ReflectiveOperationException {
        long time = number(Reflect.call(Reflect.call(info, "batchTime"), "milliseconds"));
        Object started = Seqs.orNull(Reflect.call(info, "processingStartTime"));
        Object ended = Seqs.orNull(Reflect.call(info, "processingEndTime"));
        long from = started == null ? time : number(started);
        double duration = ended == null ? 0 : (number(ended) - from) / 1000.0;
        watch.dstreamDone(time, from, duration, number(Reflect.call(info, "numRecords")), tasksTell(info));
    }

    /**
     * A stream of files reports the files and no records, and one that somebody wrote himself may report nothing at all. A
     * receiver's or Kafka's are not asked again: what else the tasks of the batch read is not the stream's.
     */
    private static boolean tasksTell(Object info) throws ReflectiveOperationException {
        List<Object> inputs = new ArrayList<>();
        Seqs.forEach(Reflect.call(info, "streamIdToInputInfo"), pair -> inputs.add(((scala.Tuple2<?, ?>) pair)._2()));
        boolean[] files = {inputs.isEmpty()};
        for (Object input : inputs) {
            Seqs.forEach(Reflect.call(input, "metadata"), pair -> files[0] |= "files".equals(((scala.Tuple2<?, ?>) pair)._1()));
        }
        return files[0];
    }

    private void receiver(Object event, boolean runs) throws ReflectiveOperationException {
        Object info = Reflect.call(event, "receiverInfo");
        watch.receiver(String.valueOf(Reflect.call(info, "executorId")), runs);
    }

    /** The sum over the sources: the event itself carries no total. A trigger without data repeats the last batch's number. */
    private void progress(Object progress) throws ReflectiveOperationException {
        Object sources = Reflect.call(progress, "sources");
        long rows = 0;
        for (int i = 0; i < Array.getLength(sources); i++) {
            rows += Math.max(0, number(Reflect.call(Array.get(sources, i), "numInputRows")));
        }
        Object durations = Reflect.call(progress, "durationMs");
        Object whole = durations instanceof Map ? ((Map<?, ?>) durations).get("triggerExecution") : null;
        boolean ran = durations instanceof Map && ((Map<?, ?>) durations).containsKey("addBatch");
        if (!ran) {
            watch.recordsOnly(Kind.STRUCTURED, rows);
            return;
        }
        Object name = Reflect.call(progress, "name");
        String id = Reflect.call(progress, "id") + "/" + Reflect.call(progress, "batchId");
        long started = millis(String.valueOf(Reflect.call(progress, "timestamp")));
        watch.structuredDone(name == null ? null : name.toString(), id, started,
                whole == null ? 0 : number(whole) / 1000.0, rows, triggers.intervalS(progress));
    }

    private static long millis(String timestamp) {
        try {
            return Instant.parse(timestamp).toEpochMilli();
        } catch (DateTimeParseException e) {
            return System.currentTimeMillis();
        }
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
