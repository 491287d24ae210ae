// SPDX-License-Identifier: GPL-3.0-or-later
// Every stored REST answer, 2.4 to 4.0, read twice: by the parsers, and by QJsonDocument as an independent witness. Every value must agree.
#include "spark/counts.h"
#include "spark/jsonparser.h"
#include "spark/restparser.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace stoker;
using namespace stoker::spark;

namespace {

QString key(const char* text) { return QString::fromLatin1(text); }
qint64 count(const QJsonObject& o, const char* name) { return o.value(key(name)).toInteger(); }
QString text(const QJsonObject& o, const char* name) { return o.value(key(name)).toString(); }

/// The witness for dates: QDateTime instead of hand-cut digits.
std::optional<domain::Instant> date(const QJsonObject& o, const char* name)
{
    QString value = text(o, name);
    if (!value.endsWith(u"GMT"))
        return std::nullopt;
    value.chop(3);
    const QDateTime time = QDateTime::fromString(value, QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz"));
    const qint64 ms = QDateTime(time.date(), time.time(), Qt::UTC).toMSecsSinceEpoch();
    return time.isValid() && ms > 0 ? std::optional(domain::fromEpochMs(ms)) : std::nullopt;
}

std::optional<domain::Instant> epoch(const QJsonObject& o, const char* name)
{
    const qint64 ms = o.value(key(name)).toInteger(-1);
    return ms > 0 ? std::optional(domain::fromEpochMs(ms)) : std::nullopt;
}

QJsonArray oneOrMany(const QJsonDocument& document) { return document.isArray() ? document.array() : QJsonArray{document.object()}; }

/// Which parser an answer is for, by what is in it.
QString kindOf(const QJsonDocument& document)
{
    const QJsonObject o = document.isArray() ? document.array().at(0).toObject() : document.object();
    const auto has = [&o](const char* name) { return o.contains(key(name)); };
    if (has("attempts"))
        return key("applications");
    if (has("processLogs"))
        return {}; // miscellaneous processes: not asked for
    if (has("hostPort"))
        return key("executors");
    if (has("stageId") && has("numActiveTasks"))
        return key("stages");
    if (has("jobId"))
        return key("jobs");
    if (has("numCachedPartitions"))
        return key("storage");
    if (has("sparkProperties"))
        return key("environment");
    if (has("numTotalCompletedBatches"))
        return key("statistics");
    if (has("batchId"))
        return key("batches");
    if (has("activeapps"))
        return key("master");
    if (has("gauges"))
        return key("metrics");
    return o.size() == 1 && has("spark") ? key("version") : QString();
}

QString dataFolder()
{
    const QString named = qEnvironmentVariable("STOKER_SHARED_DATA");
    const QStringList places{named.isEmpty() ? QString() : named, QStringLiteral(STOKER_SOURCE_DIR "/../shared/data")};
    for (const QString& place : places) {
        if (!place.isEmpty() && QDir(place + QStringLiteral("/rest")).exists())
            return QDir(place + QStringLiteral("/rest")).canonicalPath();
    }
    return {};
}

} // namespace

class TestRestAnswers : public QObject {
    Q_OBJECT

    json::Parser m_parser;

    static void checkApplications(const QJsonDocument& witness, const std::vector<RestApplication>& rows);
    static void checkExecutors(const QJsonDocument& witness, const std::vector<RestExecutor>& rows);
    static void checkStages(const QJsonDocument& witness, const std::vector<RestStage>& rows);
    static void checkJobs(const QJsonDocument& witness, const std::vector<RestJob>& rows);
    static void checkStorage(const QJsonDocument& witness, const std::vector<RestRdd>& rows);
    static void checkEnvironment(const QJsonDocument& witness, const RestEnvironment& value);
    static void checkBatches(const QJsonDocument& witness, const std::vector<RestBatch>& rows);
    static void checkStatistics(const QJsonDocument& witness, const RestStreamingStatistics& value);
    static void checkMaster(const QJsonDocument& witness, const MasterState& value);

private slots:
    void answers_data();
    void answers();
    void survivesOddities();
    void refusesBrokenDocuments_data();
    void refusesBrokenDocuments();
    void streamTags();
    void gauges();
};

void TestRestAnswers::answers_data()
{
    QTest::addColumn<QString>("file");
    const QString folder = dataFolder();
    if (folder.isEmpty()) {
        QTest::newRow("not run: no stored answers (STOKER_SHARED_DATA or ../shared/data)") << QString();
        return;
    }
    QStringList files;
    QDirIterator it(folder, {QStringLiteral("*.json")}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext())
        files.append(it.next());
    files.sort();
    for (const QString& file : std::as_const(files))
        QTest::newRow(qPrintable(QDir(folder).relativeFilePath(file))) << file;
}

void TestRestAnswers::answers()
{
    QFETCH(QString, file);
    if (file.isEmpty())
        QSKIP("the stored REST answers are not here: nothing was compared");
    QFile source(file);
    QVERIFY(source.open(QFile::ReadOnly));
    const QByteArray bytes = source.readAll();
    const QJsonDocument witness = QJsonDocument::fromJson(bytes);
    if (witness.isNull()) {
        // What the witness cannot read (empty answers, plain text) no parser may accept.
        QVERIFY(!parseExecutors(m_parser, bytes));
        QVERIFY(!parseStages(m_parser, bytes));
        QVERIFY(!parseApplications(m_parser, bytes));
        QVERIFY(!parseEnvironment(m_parser, bytes));
        QVERIFY(!parseStreamingBatches(m_parser, bytes));
        return;
    }
    const auto with = [&](const auto& parsed, auto check) {
        QVERIFY2(parsed.has_value(), "refused");
        check(witness, *parsed);
    };
    const QString kind = kindOf(witness);
    if (witness.isArray() && witness.array().isEmpty()) {
        QCOMPARE(parseExecutors(m_parser, bytes)->size(), 0U);
        QCOMPARE(parseStages(m_parser, bytes)->size(), 0U);
        QCOMPARE(parseJobs(m_parser, bytes)->size(), 0U);
        QCOMPARE(parseStorage(m_parser, bytes)->size(), 0U);
    } else if (kind == u"applications") {
        with(parseApplications(m_parser, bytes), checkApplications);
    } else if (kind == u"executors") {
        with(parseExecutors(m_parser, bytes), checkExecutors);
    } else if (kind == u"stages") {
        with(parseStages(m_parser, bytes), checkStages);
    } else if (kind == u"jobs") {
        with(parseJobs(m_parser, bytes), checkJobs);
    } else if (kind == u"storage") {
        with(parseStorage(m_parser, bytes), checkStorage);
    } else if (kind == u"environment") {
        with(parseEnvironment(m_parser, bytes), checkEnvironment);
    } else if (kind == u"batches") {
        with(parseStreamingBatches(m_parser, bytes), checkBatches);
    } else if (kind == u"statistics") {
        with(parseStreamingStatistics(m_parser, bytes), checkStatistics);
    } else if (kind == u"master") {
        with(parseMaster(m_parser, bytes), checkMaster);
    } else if (kind == u"version") {
        QCOMPARE(*parseVersion(m_parser, bytes), text(witness.object(), "spark"));
    } else if (kind == u"metrics") {
        QVERIFY(parseTargetGauge(m_parser, bytes).has_value());
    } else {
        // Answers that the program never asks for (tasks, SQL, receivers): they must only not pass for something else.
        QVERIFY(!parseMaster(m_parser, bytes));
        QVERIFY(!parseStreamingStatistics(m_parser, bytes) || witness.isObject());
    }
}

void TestRestAnswers::checkApplications(const QJsonDocument& witness, const std::vector<RestApplication>& rows)
{
    const QJsonArray expected = oneOrMany(witness);
    QCOMPARE(rows.size(), static_cast<std::size_t>(expected.size()));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const QJsonObject o = expected.at(static_cast<qsizetype>(i)).toObject();
        QCOMPARE(rows[i].id, text(o, "id"));
        QCOMPARE(rows[i].name, text(o, "name"));
        const QJsonArray attempts = o.value(key("attempts")).toArray();
        QCOMPARE(rows[i].attempts.size(), static_cast<std::size_t>(attempts.size()));
        for (std::size_t j = 0; j < rows[i].attempts.size(); ++j) {
            const RestAttempt& attempt = rows[i].attempts[j];
            const QJsonObject a = attempts.at(static_cast<qsizetype>(j)).toObject();
            QCOMPARE(attempt.id, text(a, "attemptId"));
            QCOMPARE(attempt.user, text(a, "sparkUser"));
            QCOMPARE(attempt.sparkVersion, text(a, "appSparkVersion"));
            QCOMPARE(attempt.completed, a.value(key("completed")).toBool());
            QCOMPARE(attempt.durationMs, count(a, "duration"));
            QVERIFY(attempt.started == epoch(a, "startTimeEpoch"));
            // A running one ends in 1969: that is no time.
            QVERIFY(attempt.ended == epoch(a, "endTimeEpoch"));
            const auto updated = epoch(a, "lastUpdatedEpoch");
            QVERIFY(attempt.updated == (updated ? updated : date(a, "lastUpdated")));
        }
    }
}

void TestRestAnswers::checkExecutors(const QJsonDocument& witness, const std::vector<RestExecutor>& rows)
{
    const QJsonArray expected = witness.array();
    QCOMPARE(rows.size(), static_cast<std::size_t>(expected.size()));
    QVERIFY(std::is_sorted(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.executor.id < b.executor.id; }));
    for (const QJsonValue& value : expected) {
        const QJsonObject o = value.toObject();
        const auto row = std::find_if(rows.begin(), rows.end(), [&](const RestExecutor& r) { return r.executor.id.text == text(o, "id"); });
        QVERIFY2(row != rows.end(), qPrintable(text(o, "id")));
        const domain::Executor& e = row->executor;
        QCOMPARE(e.host + u':' + QString::number(row->port), text(o, "hostPort"));
        QCOMPARE(row->isActive, o.value(key("isActive")).toBool());
        QCOMPARE(row->isDriver, text(o, "id") == u"driver" || text(o, "id") == u"<driver>");
        QCOMPARE(e.cachedBlocks, o.value(key("rddBlocks")).toInt());
        QCOMPARE(e.memoryUsedBytes, count(o, "memoryUsed"));
        QCOMPARE(e.memoryMaxBytes, count(o, "maxMemory"));
        QCOMPARE(e.cores, o.value(key("totalCores")).toInt());
        QCOMPARE(e.taskSlots, o.value(key("maxTasks")).toInt());
        QCOMPARE(e.runningTasks, o.value(key("activeTasks")).toInt());
        QCOMPARE(e.failedTasks, o.value(key("failedTasks")).toInt());
        QCOMPARE(e.completedTasks, count(o, "completedTasks"));
        QCOMPARE(row->totalTasks, count(o, "totalTasks"));
        QCOMPARE(e.taskTimeMs, count(o, "totalDuration"));
        QCOMPARE(e.gcTimeMs, count(o, "totalGCTime"));
        QCOMPARE(row->shuffleWriteBytes, count(o, "totalShuffleWrite"));
        QVERIFY(e.added == date(o, "addTime"));
        QVERIFY(row->removed == date(o, "removeTime"));
        QCOMPARE(row->removeReason, text(o, "removeReason"));
        const bool excluded = o.value(key("isExcluded")).toBool() || o.value(key("isBlacklisted")).toBool();
        QCOMPARE(e.state == domain::ExecutorState::Dead, !row->isActive);
        if (row->isActive)
            QCOMPARE(e.state == domain::ExecutorState::Excluded, excluded);
    }
}

void TestRestAnswers::checkStages(const QJsonDocument& witness, const std::vector<RestStage>& rows)
{
    static const QHash<QString, RestStage::Status> statuses{{key("ACTIVE"), RestStage::Status::Active},
                                                            {key("COMPLETE"), RestStage::Status::Complete},
                                                            {key("FAILED"), RestStage::Status::Failed},
                                                            {key("PENDING"), RestStage::Status::Pending},
                                                            {key("SKIPPED"), RestStage::Status::Skipped}};
    const QJsonArray expected = oneOrMany(witness);
    QCOMPARE(rows.size(), static_cast<std::size_t>(expected.size()));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const QJsonObject o = expected.at(static_cast<qsizetype>(i)).toObject();
        QCOMPARE(rows[i].id, o.value(key("stageId")).toInt(-7));
        QCOMPARE(rows[i].attempt, o.value(key("attemptId")).toInt(-7));
        QVERIFY(rows[i].status == statuses.value(text(o, "status")));
        QCOMPARE(rows[i].tasks, o.value(key("numTasks")).toInt());
        QCOMPARE(rows[i].activeTasks, o.value(key("numActiveTasks")).toInt());
        QCOMPARE(rows[i].completeTasks, o.value(key("numCompleteTasks")).toInt());
        QCOMPARE(rows[i].failedTasks, o.value(key("numFailedTasks")).toInt());
        QVERIFY(rows[i].completedIndices ==
                (o.contains(key("numCompletedIndices")) ? std::optional(o.value(key("numCompletedIndices")).toInt()) : std::nullopt));
        QCOMPARE(rows[i].inputRecords, count(o, "inputRecords"));
        QCOMPARE(rows[i].cpuTimeNs, count(o, "executorCpuTime"));
        QCOMPARE(rows[i].runTimeMs, count(o, "executorRunTime"));
        const QString description = text(o, "description");
        QCOMPARE(rows[i].stream.kind == StreamTag::Kind::DStream, description.startsWith(u"Streaming job from"));
        QCOMPARE(rows[i].stream.kind == StreamTag::Kind::Structured, description.contains(u"\nrunId = "));
    }
}

void TestRestAnswers::checkJobs(const QJsonDocument& witness, const std::vector<RestJob>& rows)
{
    const QJsonArray expected = oneOrMany(witness);
    QCOMPARE(rows.size(), static_cast<std::size_t>(expected.size()));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const QJsonObject o = expected.at(static_cast<qsizetype>(i)).toObject();
        const domain::Job& job = rows[i].job;
        QCOMPARE(job.id, o.value(key("jobId")).toInt(-7));
        QVERIFY(job.started == date(o, "submissionTime"));
        QVERIFY(job.ended == date(o, "completionTime"));
        const QString status = text(o, "status");
        QCOMPARE(job.result == domain::JobResult::Succeeded, status == u"SUCCEEDED");
        QCOMPARE(job.result == domain::JobResult::Failed, status == u"FAILED");
        const QString description = text(o, "description");
        if (description.isEmpty())
            QCOMPARE(job.name, text(o, "name"));
        else
            QVERIFY(!job.name.contains(u'<') && !job.name.contains(u'\n') && !job.name.isEmpty());
        const QJsonArray stages = o.value(key("stageIds")).toArray();
        QCOMPARE(rows[i].stages.size(), static_cast<std::size_t>(stages.size()));
        for (std::size_t j = 0; j < rows[i].stages.size(); ++j)
            QCOMPARE(rows[i].stages[j], stages.at(static_cast<qsizetype>(j)).toInt());
    }
}

void TestRestAnswers::checkStorage(const QJsonDocument& witness, const std::vector<RestRdd>& rows)
{
    const QJsonArray expected = oneOrMany(witness);
    QCOMPARE(rows.size(), static_cast<std::size_t>(expected.size()));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const QJsonObject o = expected.at(static_cast<qsizetype>(i)).toObject();
        QCOMPARE(rows[i].id, o.value(key("id")).toInt(-7));
        QCOMPARE(rows[i].name, text(o, "name"));
        QCOMPARE(rows[i].cachedPartitions, o.value(key("numCachedPartitions")).toInt());
        QCOMPARE(rows[i].memoryBytes, count(o, "memoryUsed"));
        QCOMPARE(rows[i].diskBytes, count(o, "diskUsed"));
        qint64 bytes = 0;
        for (const QJsonValue& part : o.value(key("dataDistribution")).toArray())
            bytes += count(part.toObject(), "memoryUsed") + count(part.toObject(), "diskUsed");
        qint64 parsed = 0;
        for (const RestRdd::Part& part : rows[i].parts)
            parsed += part.bytes;
        QCOMPARE(parsed, bytes);
    }
}

void TestRestAnswers::checkEnvironment(const QJsonDocument& witness, const RestEnvironment& value)
{
    const QJsonObject o = witness.object();
    const QJsonObject runtime = o.value(key("runtime")).toObject();
    QCOMPARE(value.javaVersion, text(runtime, "javaVersion"));
    QCOMPARE(value.scalaVersion, text(runtime, "scalaVersion"));
    const QJsonArray pairs = o.value(key("sparkProperties")).toArray();
    QCOMPARE(value.properties.size(), pairs.size());
    for (const QJsonValue& pair : pairs)
        QCOMPARE(value.properties.value(pair.toArray().at(0).toString()), pair.toArray().at(1).toString());
}

void TestRestAnswers::checkBatches(const QJsonDocument& witness, const std::vector<RestBatch>& rows)
{
    const QJsonArray expected = witness.array();
    QCOMPARE(rows.size(), static_cast<std::size_t>(expected.size()));
    for (const QJsonValue& value : expected) {
        const QJsonObject o = value.toObject();
        const auto row = std::find_if(rows.begin(), rows.end(), [&](const RestBatch& r) { return r.id == count(o, "batchId"); });
        QVERIFY(row != rows.end());
        const QString status = text(o, "status");
        QCOMPARE(row->status == RestBatch::Status::Completed, status == u"COMPLETED");
        QCOMPARE(row->status == RestBatch::Status::Queued, status == u"QUEUED");
        QCOMPARE(row->durationMs, count(o, "batchDuration"));
        QCOMPARE(row->inputSize, count(o, "inputSize"));
        QCOMPARE(row->schedulingDelayMs.has_value(), o.contains(key("schedulingDelay")));
        QCOMPARE(row->schedulingDelayMs.value_or(0), count(o, "schedulingDelay"));
        QCOMPARE(row->processingTimeMs.has_value(), o.contains(key("processingTime")));
        QCOMPARE(row->processingTimeMs.value_or(0), count(o, "processingTime"));
    }
}

void TestRestAnswers::checkStatistics(const QJsonDocument& witness, const RestStreamingStatistics& value)
{
    const QJsonObject o = witness.object();
    QVERIFY(value.started == date(o, "startTime"));
    QCOMPARE(value.batchDurationMs, count(o, "batchDuration"));
    QCOMPARE(value.receivers, o.value(key("numReceivers")).toInt());
    QCOMPARE(value.activeReceivers, o.value(key("numActiveReceivers")).toInt());
    QCOMPARE(value.activeBatches, o.value(key("numActiveBatches")).toInt());
    QCOMPARE(value.completedBatches, count(o, "numTotalCompletedBatches"));
    QCOMPARE(value.receivedRecords, count(o, "numReceivedRecords"));
    QCOMPARE(value.processedRecords, count(o, "numProcessedRecords"));
    QCOMPARE(value.inputRate.value_or(-1), o.value(key("avgInputRate")).toDouble(-1));
}

void TestRestAnswers::checkMaster(const QJsonDocument& witness, const MasterState& value)
{
    const QJsonObject o = witness.object();
    QCOMPARE(value.url, text(o, "url"));
    QCOMPARE(value.status, text(o, "status"));
    QCOMPARE(value.cores, o.value(key("cores")).toInt());
    QCOMPARE(value.coresUsed, o.value(key("coresused")).toInt());
    QCOMPARE(value.aliveWorkers, o.value(key("aliveworkers")).toInt());
    QJsonArray expected = o.value(key("activeapps")).toArray();
    const qsizetype active = expected.size();
    for (const QJsonValue& row : o.value(key("completedapps")).toArray())
        expected.append(row);
    QCOMPARE(value.applications.size(), static_cast<std::size_t>(expected.size()));
    for (std::size_t i = 0; i < value.applications.size(); ++i) {
        const QJsonObject a = expected.at(static_cast<qsizetype>(i)).toObject();
        const MasterApplication& row = value.applications[i];
        QCOMPARE(row.id, text(a, "id"));
        QCOMPARE(row.name, text(a, "name"));
        QCOMPARE(row.user, text(a, "user"));
        QCOMPARE(row.state, text(a, "state").toLower());
        QCOMPARE(row.cores, a.value(key("cores")).toInt());
        QVERIFY(row.started == epoch(a, "starttime"));
        QCOMPARE(row.active, static_cast<qsizetype>(i) < active);
    }
}

void TestRestAnswers::survivesOddities()
{
    // Other order, nulls, wrong types, unknown members, numbers as reals, escapes, NaN: what is usable is used.
    const QByteArray odd = R"([ {"zebra":{"a":[1,{"b":null}]},"totalCores":4.0,"id":"1\u0037","hostPort":null,"isActive":true,
        "memoryUsed":18446744073709551615,"maxMemory":"many","activeTasks":NaN,"failedTasks":-1e400,"addTime":"yesterday","completedTasks":7,
        "isExcluded":null}, {"id":"driver","hostPort":"[::1]:35001"} ])";
    const auto rows = parseExecutors(m_parser, odd);
    QVERIFY(rows.has_value());
    QCOMPARE(rows->size(), 2U);
    const domain::Executor& e = rows->front().executor;
    QCOMPARE(e.id.text, QStringLiteral("17"));
    QCOMPARE(e.cores, 4);
    QCOMPARE(e.memoryUsedBytes, kMostCount);
    QCOMPARE(e.memoryMaxBytes, 0);
    QCOMPARE(e.runningTasks, 0);
    QCOMPARE(e.failedTasks, 0);
    QVERIFY(!e.added);
    QCOMPARE(e.completedTasks, 7);
    QCOMPARE(rows->back().executor.host, QStringLiteral("::1"));
    QCOMPARE(rows->back().port, 35001);
    QVERIFY(rows->back().isDriver);
    const auto statistics = parseStreamingStatistics(m_parser, R"({"avgInputRate":"NaN","batchDuration":4000})");
    QVERIFY(statistics && !statistics->inputRate && statistics->batchDurationMs == 4000);
    // The same id twice is one executor.
    QCOMPARE(parseExecutors(m_parser, R"([{"id":"1"},{"id":"1"}])")->size(), 1U);
}

void TestRestAnswers::refusesBrokenDocuments_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray good = R"([{"id":"1","hostPort":"a:1","executorLogs":{"stdout":"x"}},{"id":"2"}])";
    for (qsizetype cut = 0; cut < good.size(); ++cut)
        QTest::newRow(qPrintable(QStringLiteral("cut after %1").arg(cut))) << good.left(cut);
    QTest::newRow("html") << QByteArray("<html><body>Spark is starting up.</body></html>");
    QTest::newRow("trailing") << good + "x";
    QTest::newRow("two documents") << good + good;
    QTest::newRow("no list") << QByteArray(R"({"id":"1"})");
    QTest::newRow("list of numbers") << QByteArray("[1,2,3]");
    QTest::newRow("no id") << QByteArray(R"([{"hostPort":"a:1"}])");
    QTest::newRow("no utf-8") << QByteArray("[{\"id\":\"\xff\xfe\"}]");
    QTest::newRow("zeros") << QByteArray(100, '\0');
    QTest::newRow("deep") << QByteArray(100'000, '[');
}

void TestRestAnswers::refusesBrokenDocuments()
{
    QFETCH(QByteArray, bytes);
    const auto rows = parseExecutors(m_parser, bytes);
    QVERIFY(!rows.has_value());
    QCOMPARE(rows.error().code, domain::ErrorCode::BadAnswer);
    QVERIFY(!rows.error().values.value(QStringLiteral("detail")).toString().isEmpty());
    // The parser is as good as new afterwards.
    QCOMPARE(parseExecutors(m_parser, R"([{"id":"1"}])")->size(), 1U);
}

void TestRestAnswers::streamTags()
{
    using Kind = StreamTag::Kind;
    QVERIFY(streamTag("").kind == Kind::None);
    QVERIFY(streamTag("count of runId = 5").kind == Kind::None);
    const StreamTag dstream = streamTag("Streaming job from <a href=\"/streaming/batch/?id=1795239284000\">[output operation 0, batch time 05:34:44]</a>");
    QVERIFY(dstream.kind == Kind::DStream);
    QCOMPARE(dstream.batch, 1795239284000);
    const StreamTag named = streamTag("slowsink\nid = 55a8\nrunId = f1ef-1\nbatch = 9");
    QVERIFY(named.kind == Kind::Structured);
    QCOMPARE(named.query, QStringLiteral("slowsink"));
    QCOMPARE(named.run, QStringLiteral("f1ef-1"));
    QCOMPARE(named.batch, 9);
    const StreamTag unnamed = streamTag("id = 55a8\nrunId = f1ef-1\nbatch = 12");
    QVERIFY(unnamed.kind == Kind::Structured);
    QVERIFY(unnamed.query.isEmpty());
    QCOMPARE(unnamed.batch, 12);
    QVERIFY(streamTag("x\nid = 1\nrunId = 2\nbatch = init").kind == Kind::None);
}

void TestRestAnswers::gauges()
{
    const QByteArray metrics = R"({"version":"4.0.0","gauges":{"app-1.driver.BlockManager.memory.maxMem_MB":{"value":1},
        "app-1.driver.ExecutorAllocationManager.executors.numberTargetExecutors":{"value":6}},"counters":{}})";
    QCOMPARE(parseTargetGauge(m_parser, metrics)->value(), 6);
    QVERIFY(!parseTargetGauge(m_parser, R"({"gauges":{}})")->has_value());
}

QTEST_GUILESS_MAIN(TestRestAnswers)
#include "tst_restanswers.moc"
