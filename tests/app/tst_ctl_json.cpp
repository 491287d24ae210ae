// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stokerctl/decisionjson.h"
#include "app/stokerctl/executorstask.h"
#include "app/stokerctl/exitcode.h"
#include "app/stokerctl/json.h"
#include "app/stokerctl/table.h"

#include <QtTest>

using namespace stoker;
using namespace stoker::app::ctl;

namespace {

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}
QStringList membersOf(const QJsonObject& object) { return sorted(object.keys()); }
QStringList listed(const char* names) { return sorted(QString::fromLatin1(names).split(u' ')); }

domain::Executor sample()
{
    domain::Executor executor;
    executor.id = domain::ExecutorId(QStringLiteral("17"));
    executor.host = QStringLiteral("a, \"b\"");
    executor.state = domain::ExecutorState::Draining;
    executor.cores = 4;
    executor.runningTasks = 2;
    executor.failedTasks = 1;
    executor.memoryUsedBytes = 123'456'789'012;
    executor.memoryMaxBytes = 223'456'789'012;
    executor.cachedBlocks = 3;
    executor.cachedBytes = 4096;
    executor.holdsShuffle = true;
    executor.shuffleBytes = 99;
    executor.shuffleNeeded = true;
    executor.added = domain::fromEpochMs(1'792'000'000'123);
    executor.cpuPercent = 47.123456;
    executor.gcPercent = 3.0;
    executor.leavesInSeconds = 2.5;
    executor.pins = domain::Pins(domain::Pin::Busy) | domain::Pin::ShuffleNeeded;
    return executor;
}

} // namespace

class JsonTest final : public QObject {
    Q_OBJECT

private slots:
    void watchHasTheMembersOfTheContract()
    {
        const QJsonObject row = toJson(domain::Figures{});
        QCOMPARE(membersOf(row), listed("time_ms application logs_per_minute cpu_percent executors tasks batch owner stale source estimates"));
        QCOMPARE(membersOf(row.value(QStringLiteral("executors")).toObject()), listed("target registered usable pending busy"));
        QCOMPARE(membersOf(row.value(QStringLiteral("tasks")).toObject()), listed("running pending"));
        QCOMPARE(membersOf(row.value(QStringLiteral("batch")).toObject()), listed("last_s interval_s deadline_s"));
    }
    void aCounterThatCannotHaveMovedIsUnknown()
    {
        domain::Executor still = sample();
        still.cpuPercent = 0;
        const auto cpu = [&](domain::SourceKind source, int seconds) { return withoutUnprovenCpu({still, sample()}, source, std::chrono::seconds{seconds}).front().cpuPercent; };
        QVERIFY(!cpu(domain::SourceKind::Rest, 1));
        QCOMPARE(cpu(domain::SourceKind::Rest, 12), std::optional(0.0));
        QCOMPARE(cpu(domain::SourceKind::Plugin, 1), std::optional(0.0)); // its counters are read when asked
        QVERIFY(withoutUnprovenCpu({sample()}, domain::SourceKind::Rest, std::chrono::seconds{1}).front().cpuPercent); // it moved
    }
    void unknownIsNull()
    {
        const QJsonObject row = toJson(domain::Figures{});
        QVERIFY(row.value(QStringLiteral("logs_per_minute")).isNull());
        QVERIFY(row.value(QStringLiteral("cpu_percent")).isNull());
        QVERIFY(row.value(QStringLiteral("executors")).toObject().value(QStringLiteral("target")).isNull());
        QVERIFY(row.value(QStringLiteral("batch")).toObject().value(QStringLiteral("deadline_s")).isNull());
        domain::Figures nan;
        nan.cpuPercent = std::nan("");
        QVERIFY(toJson(nan).value(QStringLiteral("cpu_percent")).isNull());
    }
    void figuresKeepTheirValues()
    {
        domain::Figures figures;
        figures.time = domain::fromEpochMs(1'792'000'000'123);
        figures.logsPerMinute = 2'880'000.25;
        figures.cpuPercent = 71.23456;
        figures.target = 86;
        figures.registered = 82;
        figures.pending = 4;
        figures.owner.kind = domain::OwnerKind::Policy;
        figures.stale = true;
        figures.source = domain::SourceKind::Rest;
        figures.estimates = domain::Estimates(domain::Estimate::CpuPercent) | domain::Estimate::Pending;
        const QJsonObject row = toJson(figures);
        QCOMPARE(row.value(QStringLiteral("time_ms")).toInteger(), qint64{1'792'000'000'123});
        QCOMPARE(row.value(QStringLiteral("logs_per_minute")).toDouble(), 2'880'000.25);
        QCOMPARE(row.value(QStringLiteral("cpu_percent")).toDouble(), 71.235);
        QCOMPARE(row.value(QStringLiteral("executors")).toObject().value(QStringLiteral("pending")).toInt(), 4);
        QCOMPARE(row.value(QStringLiteral("owner")).toString(), QStringLiteral("policy"));
        QCOMPARE(row.value(QStringLiteral("source")).toString(), QStringLiteral("rest"));
        QVERIFY(row.value(QStringLiteral("stale")).toBool());
        QCOMPARE(row.value(QStringLiteral("estimates")).toVariant().toStringList(), (QStringList{QStringLiteral("cpu_percent"), QStringLiteral("pending")}));
    }
    void executorsHaveTheMembersOfTheContract()
    {
        const QStringList members = listed("id host state cores running_tasks cpu_percent memory_used_bytes memory_max_bytes cached cached_blocks cached_bytes "
                                           "shuffle shuffle_bytes shuffle_needed gc_percent failed_tasks added_ms idle_s leaves_in_s pinned_by");
        const QJsonObject row = toJson(sample(), domain::fromEpochMs(1'792'000'100'000));
        QCOMPARE(membersOf(row), members);
        QCOMPARE(row.value(QStringLiteral("state")).toString(), QStringLiteral("draining"));
        QCOMPARE(row.value(QStringLiteral("memory_used_bytes")).toInteger(), qint64{123'456'789'012});
        QCOMPARE(row.value(QStringLiteral("cached")).toBool(), true);
        QVERIFY(row.value(QStringLiteral("idle_s")).isNull());
        QCOMPARE(row.value(QStringLiteral("pinned_by")).toVariant().toStringList(), (QStringList{QStringLiteral("busy"), QStringLiteral("shuffle_needed")}));
        const QJsonObject dead = toJson(domain::Departed{});
        for (const QString& member : members)
            QVERIFY2(dead.contains(member), qPrintable(member));
        QCOMPARE(dead.value(QStringLiteral("state")).toString(), QStringLiteral("dead"));
    }
    void idleTimeIsThatOfTheApplicationsClock()
    {
        domain::Executor executor = sample();
        executor.idleSince = domain::fromEpochMs(1'792'000'000'000);
        QCOMPARE(toJson(executor, domain::fromEpochMs(1'792'000'012'500)).value(QStringLiteral("idle_s")).toDouble(), 12.5);
        QCOMPARE(toJson(executor, domain::fromEpochMs(1'791'000'000'000)).value(QStringLiteral("idle_s")).toDouble(), 0.0);
    }
    void csvSurvivesCommasAndQuotes()
    {
        const QStringList lines = executorCsv({sample()}, {}, domain::fromEpochMs(1'792'000'100'000)).split(u'\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[0].startsWith(QStringLiteral("id,host,state,cores,")));
        QVERIFY2(lines[1].startsWith(QStringLiteral("17,\"a, \"\"b\"\"\",draining,4,2,47.123,123456789012,")), qPrintable(lines[1]));
        QVERIFY2(lines[1].endsWith(QStringLiteral("1792000000123,,2.5,busy shuffle_needed")), qPrintable(lines[1]));
    }
    void tableAlignsItsColumns()
    {
        Table table({{QStringLiteral("Id"), true}, {QStringLiteral("Name"), false}, {QStringLiteral("N"), true}});
        table.add({QStringLiteral("1"), QStringLiteral("short"), QStringLiteral("12345")});
        table.add({QStringLiteral("1000"), QString::fromUtf8("日本"), QStringLiteral("1")});
        QCOMPARE(table.text(), QString::fromUtf8("  Id  Name       N\n   1  short  12345\n1000  日本       1\n"));
    }
    /// The contract of `run`, member by member.
    void aTickOfRun()
    {
        domain::DecisionLine line;
        line.id = 9;
        line.mode = domain::Mode::Autopilot;
        line.policy = QStringLiteral("deadline");
        line.observed.time = domain::fromEpochMs(1'792'000'000'000);
        line.observed.target = 8;
        line.observed.slotsPerExecutor = 4;
        line.observed.tasksPending = 7;
        line.observed.batchSeconds = 47.12345;
        line.wish.total = 12;
        line.wish.reason = {domain::ReasonCode::CoolingDown, {}};
        line.wish.prediction = domain::Prediction{40, 45.5, 51};
        line.clamps = {{domain::Guard::Step, 12, 10, {domain::ReasonCode::AboveMaximum, {10}}}};
        line.final = 10;
        line.victims = {domain::ExecutorId(QStringLiteral("3"))};
        domain::LedgerLine command;
        command.id = 41;
        command.targetAfter = 10;
        command.status = domain::LineStatus::Accepted;
        const QByteArray written = QJsonDocument(toJson(line, &command, &command)).toJson(QJsonDocument::Compact);
        const QByteArray expected = R"({"command":{"line":41,"release":[],"target":10},"effect":"waiting","final":10,)"
                                    R"("guards":[{"after":10,"before":12,"guard":"step","reason":{"code":"above_maximum","values":{"max":10}}}],"mode":"autopilot",)"
                                    R"("observation":{"age_s":0,"backlog_logs":null,"batch_s":47.123,"behind_s":0,"busy":0,"ceiling":null,"cores_per_executor":1,"cpu_percent":null,)"
                                    R"("deadline_s":null,"interval_s":null,"logs_per_minute":null,"registered":0,"slots_per_executor":4,"stale":false,"startup_s":null,"target":8,)"
                                    R"("tasks_pending":7,"tasks_running":0,"usable":0},"policy":"deadline","prediction":{"high_s":51,"low_s":40,"s":45.5},)"
                                    R"("reason":{"code":"cooling_down","values":{"left_s":null}},"time_ms":1792000000000,"victims":["3"],"wish":12})";
        QVERIFY2(written == expected, written.constData());
        QCOMPARE(toJson(line, nullptr, nullptr).value(QStringLiteral("effect")).toString(), QStringLiteral("none"));
        QVERIFY(toJson(line, nullptr, nullptr).value(QStringLiteral("command")).isNull());
    }
    void everyErrorHasAnExitCode()
    {
        using domain::ErrorCode;
        for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code) {
            const int exit = exitCodeOf(static_cast<ErrorCode>(code));
            QVERIFY(exit >= 1 && exit <= 4);
        }
        QCOMPARE(exitCodeOf(ErrorCode::Unreachable), Unreachable);
        QCOMPARE(exitCodeOf(ErrorCode::NotSpark), Unreachable);
        QCOMPARE(exitCodeOf(ErrorCode::TokenWrong), NotAllowed);
        QCOMPARE(exitCodeOf(ErrorCode::ReadOnly), NotAllowed);
        QCOMPARE(exitCodeOf(ErrorCode::UnknownExecutors), Refused);
        QCOMPARE(exitCodeOf(ErrorCode::BadArgument), WrongUsage);
    }
};

QTEST_GUILESS_MAIN(JsonTest)
#include "tst_ctl_json.moc"
