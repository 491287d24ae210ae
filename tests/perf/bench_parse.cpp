// SPDX-License-Identifier: GPL-3.0-or-later
// From bytes to values, per 1,000 executors: Spark's own list as it prints it (about 1,960 bytes an executor, with peak metrics and log links),
// the plugin's state, and the merge of a delta. QJsonDocument stands beside it for comparison.
#include "perf/bench.h"
#include "spark/controlparser.h"
#include "spark/jsonparser.h"
#include "spark/restparser.h"
#include "spark/statemerge.h"
#include "support/fakeapplication.h"
#include "support/fakejson.h"

#include <QJsonDocument>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>

using namespace stoker;

namespace {

constexpr int kRows = 1'000;

void keep(bool good)
{
    if (!good)
        std::abort(); // a benchmark of refusals would look fast
}

domain::Executor row(int i)
{
    domain::Executor e;
    e.id = domain::ExecutorId(QString::number(i));
    e.host = QStringLiteral("ip-10-0-%1-%2.ec2.internal").arg(i / 256).arg(i % 256);
    e.cores = 4;
    e.taskSlots = 4;
    e.runningTasks = i % 5;
    e.completedTasks = 13 * i;
    e.failedTasks = i % 97 == 0;
    e.taskTimeMs = 913LL * 13 * i;
    e.gcTimeMs = 41LL * i;
    e.cpuSeconds = 0.731 * i;
    e.cpuAt = domain::fromEpochMs(1'795'262'400'000 + i);
    e.memoryUsedBytes = 1'234'567LL * (i % 1'000);
    e.memoryMaxBytes = 2'101'975'449;
    e.cachedBlocks = i % 13;
    e.cachedBytes = 77'777LL * (i % 13);
    e.holdsShuffle = i % 3 == 0;
    e.shuffleBytes = 9'999LL * i;
    e.shuffleNeeded = i % 6 == 0;
    e.jobs = {12};
    e.neededBy = i % 6 == 0 ? std::vector<int>{12, 13} : std::vector<int>{};
    e.added = domain::fromEpochMs(1'795'238'695'397 + 1'000LL * i);
    if (e.runningTasks == 0)
        e.idleSince = domain::fromEpochMs(1'795'262'300'000);
    if (e.holdsShuffle)
        e.pins |= domain::Pin::Shuffle;
    return e;
}

/// Indented as Spark's Jackson does it: two spaces a level, the elements of the list not indented, a space on both sides of a colon.
QByteArray asSparkPrints(const QJsonArray& rows)
{
    QByteArray result;
    for (const QByteArray& line : QJsonDocument(rows).toJson(QJsonDocument::Indented).split('\n')) {
        const QByteArray text = line.trimmed();
        const qsizetype depth = (line.size() - text.size()) / 4;
        result += QByteArray(2 * std::max<qsizetype>(0, depth - 1), ' ') + QByteArray(text).replace("\": ", "\" : ") + '\n';
    }
    return result.trimmed();
}

QByteArray restBody()
{
    static const char* peaks[] = {"JVMHeapMemory", "JVMOffHeapMemory", "OnHeapExecutionMemory", "OffHeapExecutionMemory", "OnHeapStorageMemory",
                                  "OffHeapStorageMemory", "OnHeapUnifiedMemory", "OffHeapUnifiedMemory", "DirectPoolMemory", "MappedPoolMemory",
                                  "ProcessTreeJVMVMemory", "ProcessTreeJVMRSSMemory", "ProcessTreePythonVMemory", "ProcessTreePythonRSSMemory",
                                  "ProcessTreeOtherVMemory", "ProcessTreeOtherRSSMemory", "MinorGCCount", "MinorGCTime", "MajorGCCount",
                                  "MajorGCTime", "TotalGCTime"};
    QJsonArray rows;
    for (int i = 0; i < kRows; ++i) {
        QJsonObject o = test::fakeRestExecutor(row(i));
        const QString log = QStringLiteral("http://%1:8042/node/containerlogs/container_1714550400000_0042_01_%2/hadoop/").arg(row(i).host).arg(i, 6, 10, QLatin1Char('0'));
        o.insert(QStringLiteral("executorLogs"), QJsonObject{{QStringLiteral("stdout"), log + QStringLiteral("stdout?start=-4096")},
                                                            {QStringLiteral("stderr"), log + QStringLiteral("stderr?start=-4096")}});
        QJsonObject peak;
        for (int k = 0; k < 21; ++k)
            peak.insert(QString::fromLatin1(peaks[k]), k % 3 ? 1'000'003LL * i * k : 0);
        o.insert(QStringLiteral("peakMemoryMetrics"), peak);
        o.insert(QStringLiteral("memoryMetrics"), QJsonObject{{QStringLiteral("usedOnHeapStorageMemory"), 1'234'567},
                                                             {QStringLiteral("usedOffHeapStorageMemory"), 0},
                                                             {QStringLiteral("totalOnHeapStorageMemory"), 2'101'975'449},
                                                             {QStringLiteral("totalOffHeapStorageMemory"), 0}});
        for (const char* empty : {"blacklistedInStages", "excludedInStages"})
            o.insert(QString::fromLatin1(empty), QJsonArray());
        for (const char* empty : {"attributes", "resources"})
            o.insert(QString::fromLatin1(empty), QJsonObject());
        rows.append(o);
    }
    return asSparkPrints(rows);
}

/// With the room behind it that the HTTP client gives every body.
QByteArray padded(QByteArray body)
{
    body.reserve(body.size() + 64);
    return body;
}

test::FakeApplication application()
{
    test::FakeApplication result(QStringLiteral("app-1"), 0);
    for (int i = 0; i < kRows; ++i)
        result.executors.push_back(row(i));
    result.changed();
    return result;
}

} // namespace

int main(int argc, char** argv)
{
    using spark::json::Parser;
    std::fprintf(stderr, "%lld bytes an executor in REST\n", static_cast<long long>(restBody().size() / kRows));
    const auto rest = [] {
        auto parser = std::make_shared<Parser>();
        auto body = std::make_shared<QByteArray>(padded(restBody()));
        return std::function<void()>([parser, body] { keep(spark::parseExecutors(*parser, *body).has_value()); });
    };
    const auto witness = [] {
        auto body = std::make_shared<QByteArray>(restBody());
        return std::function<void()>([body] { keep(QJsonDocument::fromJson(*body).array().size() == kRows); });
    };
    const auto state = [] {
        auto parser = std::make_shared<Parser>();
        auto body = std::make_shared<QByteArray>(padded(QJsonDocument(application().state(std::nullopt)).toJson(QJsonDocument::Compact)));
        return std::function<void()>([parser, body] { keep(spark::parseState(*parser, *body)->snapshot.executors.size() == kRows); });
    };
    // A delta in which a tenth changed: parsed and merged.
    const auto delta = [] {
        test::FakeApplication source = application();
        auto parser = std::make_shared<Parser>();
        auto merge = std::make_shared<spark::StateMerge>();
        keep(merge->take(*spark::parseState(*parser, QJsonDocument(source.state(std::nullopt)).toJson())));
        const quint64 since = source.revision;
        std::vector<domain::ExecutorId> ids;
        for (int i = 0; i < kRows; i += 10)
            ids.push_back(row(i).id);
        source.changed(ids);
        auto body = std::make_shared<QByteArray>(padded(QJsonDocument(source.state(since)).toJson(QJsonDocument::Compact)));
        return std::function<void()>([parser, merge, body] { keep(merge->take(*spark::parseState(*parser, *body))); });
    };
    return perf::benchMain(argc, argv,
                           {{"executors of REST, 1,000", 13, 1, 5, rest},
                            {"state of the plugin, 1,000", 13, 1, 5, state},
                            {"delta of 100 among 1,000, merged", 6.5, 1, 5, delta},
                            {"executors of REST by QJsonDocument", 0, 1, 2, witness}},
                           {{"QJsonDocument / parser", "executors of REST by QJsonDocument", "executors of REST, 1,000", 6, true}});
}
