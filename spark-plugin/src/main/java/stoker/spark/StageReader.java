// SPDX-License-Identifier: Apache-2.0
package stoker.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.spark.scheduler.StageInfo;
import org.apache.spark.storage.RDDInfo;
import stoker.watch.Origin;
import stoker.watch.StageOutline;

/** Translates what Spark says about stages. Its lists are of another type in Scala 2.13, hence by name. */
final class StageReader {
    private static final int[] NONE = {};

    private StageReader() {}

    /** A stage that is about to run. */
    static StageOutline submitted(StageInfo info) {
        return outline(info, persisted(info));
    }

    private static StageOutline outline(StageInfo info, int[] persisted) {
        Object shuffle = Seqs.orNull(info.shuffleDepId());
        return new StageOutline(info.stageId(), info.attemptNumber(), info.numTasks(),
                shuffle == null ? StageOutline.NO_SHUFFLE : ((Number) shuffle).intValue(), persisted);
    }

    /** All stages a job refers to, those included that will be skipped. */
    static List<StageOutline> outlines(Object jobStart) throws ReflectiveOperationException {
        List<StageOutline> outlines = new ArrayList<>();
        Seqs.forEach(Reflect.call(jobStart, "stageInfos"), info -> outlines.add(outline((StageInfo) info, NONE)));
        return outlines;
    }

    /** Both kinds of streaming leave their mark in the job's properties. */
    static Origin origin(Properties properties) {
        String batch = properties == null ? null : properties.getProperty("spark.streaming.internal.batchTime");
        if (batch != null) {
            return Origin.dstream(Long.parseLong(batch));
        }
        return properties == null || properties.getProperty("sql.streaming.queryId") == null ? Origin.BATCH : Origin.STRUCTURED;
    }

    /**
     * The persisted RDDs whose partition n is what task n works on. Spark counts records read from the cache as input, as if
     * they had come in again; to tell them apart the stage has to be one straight line of RDDs with the same partitions.
     */
    private static int[] persisted(StageInfo info) {
        try {
            Map<Integer, Integer> childrenOf = new HashMap<>();
            List<RDDInfo> rdds = new ArrayList<>();
            Seqs.forEach(Reflect.call(info, "rddInfos"), rdd -> rdds.add((RDDInfo) rdd));
            List<Integer> ids = new ArrayList<>();
            for (RDDInfo rdd : rdds) {
                if (rdd.storageLevel().isValid()) {
                    ids.add(rdd.id());
                }
            }
            if (ids.isEmpty()) {
                return NONE;
            }
            for (RDDInfo rdd : rdds) {
                int[] parents = {0};
                Seqs.forEach(Reflect.call(rdd, "parentIds"), parent -> {
                    parents[0]++;
                    childrenOf.merge((Integer) parent, 1, Integer::sum);
                });
                if (parents[0] > 1 || rdd.numPartitions() != rdds.get(0).numPartitions()) {
                    return NONE;
                }
            }
            for (RDDInfo rdd : rdds) {
                if (childrenOf.getOrDefault(rdd.id(), 0) > 1) {
                    return NONE;
                }
            }
            return ids.stream().mapToInt(Integer::intValue).toArray();
        } catch (ReflectiveOperationException | RuntimeException e) {
            return NONE;
        }
    }
}
