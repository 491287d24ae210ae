// SPDX-License-Identifier: Apache-2.0
package stoker.spark;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.spark.SparkContext$;
import org.apache.spark.Success$;
import org.apache.spark.Resubmitted$;
import org.apache.spark.TaskCommitDenied;
import org.apache.spark.TaskEndReason;
import org.apache.spark.TaskKilled;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.*;
import org.apache.spark.scheduler.cluster.ExecutorInfo;
import org.apache.spark.storage.BlockId;
import org.apache.spark.storage.BlockUpdatedInfo;
import org.apache.spark.storage.RDDBlockId;
import org.apache.spark.storage.ShuffleDataBlockId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stoker.cpu.OwnCost;
import stoker.watch.StageOutline;
import stoker.watch.TaskOutcome;
import stoker.watch.Watch;

/**
 * Hears Spark's events and tells {@link Watch}. No event may throw: Spark would take the listener off the bus, or end the
 * application.
 */
public final class EventListener extends SparkListener {
    private static final Logger LOG = LoggerFactory.getLogger(EventListener.class);

    /**
     * Of the events that are only put aside one in so many is measured and counts for all: asking for the thread's CPU time
     * twice costs more than most of them. A prime, because events come in patterns. The others are few, and a job's
     * start costs a hundred times what a task's does: taken for thirteen it would hide all the rest.
     */
    private static final int MEASURED_EVERY = 13;

    private final Watch watch;
    private final OwnCost cost;
    private final StreamEvents streams;
    private final SqlEvents sql;
    private final int taskCpus;
    private final Map<Integer, Integer> cpusOfProfile = new HashMap<>();
    private final TaskEvents tasks = new TaskEvents(this::tell);
    private int events;
    private boolean complained;

    public EventListener(Watch watch, OwnCost cost, int taskCpus) {
        this.watch = watch;
        this.cost = cost;
        this.taskCpus = Math.max(1, taskCpus);
        this.streams = new StreamEvents(watch);
        this.sql = new SqlEvents(watch);
    }

    @Override
    public void onExecutorAdded(SparkListenerExecutorAdded event) {
        String id = event.executorId();
        if (isDriver(id)) {
            return; // In local mode the driver runs the tasks; an executor it is not.
        }
        guarded(() -> {
            ExecutorInfo info = event.executorInfo();
            int cpus = cpusOfProfile.getOrDefault(info.resourceProfileId(), taskCpus);
            watch.executorAdded(id, info.executorHost(), info.totalCores(), info.totalCores() / cpus, event.time());
        });
    }

    @Override
    public void onExecutorRemoved(SparkListenerExecutorRemoved event) {
        guarded(() -> watch.executorRemoved(event.executorId(), event.time(), String.valueOf(event.reason())));
    }

    @Override
    public void onResourceProfileAdded(SparkListenerResourceProfileAdded event) {
        guarded(() -> {
            Object cpus = Seqs.orNull(event.resourceProfile().getTaskCpus());
            if (cpus != null) {
                cpusOfProfile.put(event.resourceProfile().id(), Math.max(1, ((Number) cpus).intValue()));
            }
        });
    }

    @Override
    public void onBlockManagerAdded(SparkListenerBlockManagerAdded event) {
        String id = event.blockManagerId().executorId();
        if (!isDriver(id)) {
            guarded(() -> watch.blockManagerAdded(id, event.blockManagerId().host(), event.blockManagerId().port(), event.maxMem()));
        }
    }

    @Override
    public void onExecutorExcluded(SparkListenerExecutorExcluded event) {
        guarded(() -> watch.excluded(event.executorId(), true));
    }

    @Override
    public void onExecutorUnexcluded(SparkListenerExecutorUnexcluded event) {
        guarded(() -> watch.excluded(event.executorId(), false));
    }

    @Override
    public void onNodeExcluded(SparkListenerNodeExcluded event) {
        guarded(() -> watch.hostExcluded(event.hostId(), true));
    }

    @Override
    public void onNodeUnexcluded(SparkListenerNodeUnexcluded event) {
        guarded(() -> watch.hostExcluded(event.hostId(), false));
    }

    @Override
    public void onJobStart(SparkListenerJobStart event) {
        guarded(() -> {
            java.util.List<StageOutline> outlines = StageReader.outlines(event);
            Properties properties = event.properties();
            watch.jobStarted(event.jobId(), name(event, properties), event.time(), outlines, StageReader.origin(properties),
                    SqlEvents.executions(properties));
        });
    }

    @Override
    public void onJobEnd(SparkListenerJobEnd event) {
        guarded(() -> watch.jobEnded(event.jobId(), event.time(), event.jobResult() == JobSucceeded$.MODULE$));
    }

    @Override
    public void onStageSubmitted(SparkListenerStageSubmitted event) {
        guarded(() -> watch.stageSubmitted(StageReader.submitted(event.stageInfo()), StageReader.origin(event.properties())));
    }

    @Override
    public void onStageCompleted(SparkListenerStageCompleted event) {
        guarded(() -> watch.stageCompleted(event.stageInfo().stageId(), event.stageInfo().attemptNumber()));
    }

    @Override
    public void onTaskStart(SparkListenerTaskStart event) {
        frequent(() -> {
            TaskInfo task = event.taskInfo();
            watch.taskStarted(event.stageId(), event.stageAttemptId(), task.taskId(), task.index(), partition(task), task.executorId());
        });
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd event) {
        frequent(() -> {
            TaskInfo task = event.taskInfo();
            if (task == null) {
                return;
            }
            TaskOutcome outcome = new TaskOutcome();
            outcome.stageId = event.stageId();
            outcome.attempt = event.stageAttemptId();
            outcome.taskId = task.taskId();
            outcome.index = task.index();
            outcome.partition = partition(task);
            outcome.executor = task.executorId();
            outcome.result = result(event.reason());
            boolean finished = task.finishTime() > 0;
            outcome.finishedMs = finished ? task.finishTime() : System.currentTimeMillis();
            outcome.durationMs = finished ? Math.max(0, task.finishTime() - task.launchTime()) : 0;
            TaskMetrics metrics = event.taskMetrics();
            if (metrics != null) {
                outcome.gcMs = metrics.jvmGCTime();
                outcome.recordsRead = metrics.inputMetrics().recordsRead();
                outcome.shuffleBytes = metrics.shuffleWriteMetrics().bytesWritten();
            }
            watch.taskEnded(outcome);
        });
    }

    @Override
    public void onBlockUpdated(SparkListenerBlockUpdated event) {
        BlockUpdatedInfo info = event.blockUpdatedInfo();
        String executor = info.blockManagerId().executorId();
        if (isDriver(executor)) {
            return;
        }
        frequent(() -> {
            BlockId block = info.blockId();
            boolean valid = info.storageLevel().isValid();
            if (block instanceof RDDBlockId) {
                RDDBlockId rdd = (RDDBlockId) block;
                watch.rddBlock(executor, rdd.rddId(), rdd.splitIndex(), valid, info.memSize(), info.diskSize());
            } else if (block instanceof ShuffleDataBlockId) {
                // Only a block that moved is announced so; what a task writes is known from the task.
                watch.shuffleMigrated(executor, ((ShuffleDataBlockId) block).shuffleId(), ((ShuffleDataBlockId) block).mapId());
            } else {
                watch.otherBlock(executor, block.name(), valid ? info.memSize() : 0);
            }
        });
    }

    @Override
    public void onUnpersistRDD(SparkListenerUnpersistRDD event) {
        guarded(() -> watch.unpersisted(event.rddId()));
    }

    @Override
    public void onOtherEvent(SparkListenerEvent event) {
        guarded(() -> {
            if (!sql.accept(event)) {
                streams.accept(event);
            }
        });
    }

    /** Before anybody reads {@link Watch}: tells it what was put aside. On the reader's thread, whose time is the plugin's already. */
    public void catchUp() {
        tasks.tell();
    }

    private void guarded(TaskEvents.Event event) {
        long before = OwnCost.cpuOfThisThread();
        tasks.tell();
        tell(event);
        cost.add(OwnCost.cpuOfThisThread() - before);
    }

    private void frequent(TaskEvents.Event event) {
        boolean measured = events++ % MEASURED_EVERY == 0;
        long before = measured ? OwnCost.cpuOfThisThread() : 0;
        boolean many = tasks.add(event);
        if (measured) {
            cost.add((OwnCost.cpuOfThisThread() - before) * MEASURED_EVERY);
        }
        if (many) {
            before = OwnCost.cpuOfThisThread();
            tasks.tell();
            cost.add(OwnCost.cpuOfThisThread() - before);
        }
    }

    private void tell(TaskEvents.Event event) {
        try {
            event.tell();
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            if (!complained) {
                complained = true;
                LOG.warn("Stoker: an event of Spark cannot be read; figures may be missing. Said once.", e);
            }
        }
    }

    private static String name(SparkListenerJobStart event, Properties properties) throws ReflectiveOperationException {
        String description = properties == null ? null : properties.getProperty("spark.job.description");
        if (description != null) {
            return description;
        }
        StageInfo[] last = new StageInfo[1];
        Seqs.forEach(Reflect.call(event, "stageInfos"), each -> {
            StageInfo info = (StageInfo) each;
            last[0] = last[0] == null || info.stageId() > last[0].stageId() ? info : last[0];
        });
        return last[0] == null ? "" : last[0].name();
    }

    /** Attempts of a stage number their tasks anew; the partition stays the same. */
    private static int partition(TaskInfo task) {
        return task.partitionId() >= 0 ? task.partitionId() : task.index();
    }

    private static TaskOutcome.Result result(TaskEndReason reason) {
        if (reason == Success$.MODULE$) {
            return TaskOutcome.Result.SUCCEEDED;
        }
        if (reason == Resubmitted$.MODULE$) {
            return TaskOutcome.Result.RESUBMITTED;
        }
        return reason instanceof TaskKilled || reason instanceof TaskCommitDenied
                ? TaskOutcome.Result.KILLED : TaskOutcome.Result.FAILED;
    }

    private static boolean isDriver(String id) {
        return SparkContext$.MODULE$.DRIVER_IDENTIFIER().equals(id);
    }
}
