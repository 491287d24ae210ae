// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/tracelogs.h"

#include <QDateTime>
#include <QDir>

#include <algorithm>

namespace stoker::test {

namespace {

QByteArray at(qint64 ms) { return QByteArray::number(kLogOrigin + ms); }
QByteArray quoted(const QByteArray& text) { return '"' + text + '"'; }
QByteArray truth(bool value) { return value ? "true" : "false"; }

QByteArray list(const QList<int>& ids)
{
    QByteArrayList texts;
    for (const int id : ids)
        texts.append(QByteArray::number(id));
    return '[' + texts.join(',') + ']';
}

QByteArray object(const QList<std::pair<QByteArray, QByteArray>>& pairs)
{
    QByteArrayList texts;
    for (const auto& [name, value] : pairs)
        texts.append(quoted(name) + ':' + quoted(value));
    return '{' + texts.join(',') + '}';
}

QByteArray rdd(int id, bool kept)
{
    return "{\"RDD ID\":" + QByteArray::number(id) + ",\"Name\":\"r\",\"Storage Level\":{\"Use Disk\":false,\"Use Memory\":" + truth(kept)
        + ",\"Deserialized\":true,\"Replication\":1},\"Number of Partitions\":1}";
}

/// Without its closing brace.
QByteArray stageInfo(const LogText::Stage& stage)
{
    QByteArrayList rdds{rdd(stage.rdd < 0 ? stage.id : stage.rdd, false)};
    for (const int id : stage.cached)
        rdds.append(rdd(id, true));
    return "{\"Stage ID\":" + QByteArray::number(stage.id) + ",\"Stage Attempt ID\":" + QByteArray::number(stage.attempt) + ",\"Stage Name\":\"s" + QByteArray::number(stage.id)
        + "\",\"Number of Tasks\":" + QByteArray::number(stage.tasks) + ",\"RDD Info\":[" + rdds.join(',') + "],\"Parent IDs\":" + list(stage.parents);
}

QByteArray taskInfo(const LogText::Task& task, qint64 finished)
{
    return "\"Task Info\":{\"Task ID\":7,\"Index\":" + QByteArray::number(task.index) + ",\"Attempt\":" + QByteArray::number(task.attempt) + ",\"Launch Time\":" + at(task.from)
        + ",\"Executor ID\":" + quoted(task.executor) + ",\"Host\":\"h\",\"Locality\":\"ANY\",\"Speculative\":" + truth(task.speculative)
        + ",\"Getting Result Time\":0,\"Finish Time\":" + (finished > 0 ? at(finished) : QByteArray("0")) + ",\"Failed\":" + truth(task.reason != "Success")
        + ",\"Killed\":false,\"Accumulables\":[]}";
}

QByteArray stageOf(const LogText::Task& task)
{
    return "\"Stage ID\":" + QByteArray::number(task.stage) + ",\"Stage Attempt ID\":" + QByteArray::number(task.stageAttempt) + ',';
}

} // namespace

QString sharedData()
{
    const QStringList places{qEnvironmentVariable("STOKER_SHARED_DATA"), QStringLiteral(STOKER_SOURCE_DIR "/../shared/data")};
    for (const QString& place : places) {
        if (!place.isEmpty() && QDir(place + QStringLiteral("/eventlogs")).exists())
            return QDir(place).canonicalPath();
    }
    return {};
}

LogText::LogText(const QByteArray& version)
{
    line("{\"Event\":\"SparkListenerLogStart\",\"Spark Version\":" + quoted(version) + '}');
    line("{\"Event\":\"SparkListenerApplicationStart\",\"App Name\":\"made\",\"App ID\":\"app-1\",\"Timestamp\":" + at(0) + ",\"User\":\"jo\"}");
}
LogText& LogText::line(const QByteArray& text)
{
    m_text += text + '\n';
    return *this;
}
LogText& LogText::environment(const QList<std::pair<QByteArray, QByteArray>>& settings)
{
    return line("{\"Event\":\"SparkListenerEnvironmentUpdate\",\"JVM Information\":{},\"Spark Properties\":" + object(settings) + ",\"System Properties\":{}}");
}
LogText& LogText::executor(const QByteArray& id, qint64 when, int cores, qint64 requested)
{
    return line("{\"Event\":\"SparkListenerExecutorAdded\",\"Timestamp\":" + at(when) + ",\"Executor ID\":" + quoted(id) + ",\"Executor Info\":{\"Host\":\"h\",\"Total Cores\":"
                + QByteArray::number(cores) + (requested >= 0 ? ",\"Request Time\":" + at(requested) : QByteArray()) + "}}");
}
LogText& LogText::removed(const QByteArray& id, qint64 when, const QByteArray& because)
{
    return line("{\"Event\":\"SparkListenerExecutorRemoved\",\"Timestamp\":" + at(when) + ",\"Executor ID\":" + quoted(id) + ",\"Removed Reason\":" + quoted(because) + '}');
}
LogText& LogText::job(int id, qint64 when, const QList<Stage>& stages, const QList<std::pair<QByteArray, QByteArray>>& properties)
{
    QByteArrayList infos;
    QList<int> ids;
    for (const Stage& stage : stages) {
        infos.append(stageInfo(stage) + '}');
        ids.append(stage.id);
    }
    return line("{\"Event\":\"SparkListenerJobStart\",\"Job ID\":" + QByteArray::number(id) + ",\"Submission Time\":" + at(when) + ",\"Stage Infos\":[" + infos.join(',')
                + "],\"Stage IDs\":" + list(ids) + ",\"Properties\":" + object(properties) + '}');
}
LogText& LogText::jobEnd(int id, qint64 when, bool good)
{
    return line("{\"Event\":\"SparkListenerJobEnd\",\"Job ID\":" + QByteArray::number(id) + ",\"Completion Time\":" + at(when) + ",\"Job Result\":{\"Result\":"
                + (good ? "\"JobSucceeded\"" : "\"JobFailed\"") + "}}");
}
LogText& LogText::submitted(const Stage& stage, qint64 when)
{
    return line("{\"Event\":\"SparkListenerStageSubmitted\",\"Stage Info\":" + stageInfo(stage) + ",\"Submission Time\":" + at(when) + "},\"Properties\":{}}");
}
LogText& LogText::completed(const Stage& stage, qint64 submittedAt, qint64 when, const QByteArray& failure)
{
    return line("{\"Event\":\"SparkListenerStageCompleted\",\"Stage Info\":" + stageInfo(stage) + ",\"Submission Time\":" + at(submittedAt) + ",\"Completion Time\":" + at(when)
                + (failure.isEmpty() ? QByteArray() : ",\"Failure Reason\":" + quoted(failure)) + "}}");
}
LogText& LogText::taskStart(const Task& task) { return line("{\"Event\":\"SparkListenerTaskStart\"," + stageOf(task) + taskInfo(task, 0) + '}'); }
LogText& LogText::task(const Task& task)
{
    taskStart(task);
    return taskEnd(task);
}
LogText& LogText::taskEnd(const Task& task)
{
    return line("{\"Event\":\"SparkListenerTaskEnd\"," + stageOf(task) + "\"Task Type\":" + (task.shuffle ? "\"ShuffleMapTask\"" : "\"ResultTask\"") + ",\"Task End Reason\":{\"Reason\":"
                + quoted(task.reason) + "}," + taskInfo(task, task.to)
                + ",\"Task Metrics\":{\"Executor Deserialize Time\":" + QByteArray::number(task.unpacking)
                + ",\"Executor Run Time\":5,\"Executor CPU Time\":3000000,\"JVM GC Time\":2,\"Shuffle Write Metrics\":{\"Shuffle Bytes Written\":"
                + (task.shuffle ? "100" : "0") + "},\"Input Metrics\":{\"Bytes Read\":1,\"Records Read\":" + QByteArray::number(task.records) + "}}}");
}
LogText& LogText::progress(const QByteArray& query, qint64 batch, qint64 when, qint64 millis, qint64 rows)
{
    const QByteArray time = QDateTime::fromMSecsSinceEpoch(kLogOrigin + when, Qt::UTC).toString(Qt::ISODateWithMs).toLatin1();
    return line("{\"Event\":\"org.apache.spark.sql.streaming.StreamingQueryListener$QueryProgressEvent\",\"progress\":{\"id\":" + quoted(query) + ",\"runId\":\"r\",\"name\":\"q\",\"timestamp\":"
                + quoted(time) + ",\"batchId\":" + QByteArray::number(batch) + ",\"durationMs\":{\"triggerExecution\":" + QByteArray::number(millis)
                + "},\"sources\":[{\"description\":\"d\",\"numInputRows\":" + QByteArray::number(rows) + ",\"inputRowsPerSecond\":\"NaN\"}]}}");
}
LogText& LogText::end(qint64 when) { return line("{\"Event\":\"SparkListenerApplicationEnd\",\"Timestamp\":" + at(when) + '}'); }

const domain::Oddity* oddity(const domain::TraceSummary& summary, domain::OddityKind kind)
{
    const auto found = std::find_if(summary.oddities.begin(), summary.oddities.end(), [kind](const domain::Oddity& odd) { return odd.kind == kind; });
    return found == summary.oddities.end() ? nullptr : &*found;
}

} // namespace stoker::test
