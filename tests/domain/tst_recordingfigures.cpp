// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/recordedmoment.h"
#include "domain/recordingfigures.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace stoker::domain;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

constexpr Instant kStart{Millis{1'795'262'400'000}};

double value(const RecordedFigures& figures, RecordedFigure figure) { return figures[static_cast<std::size_t>(figure)].value_or(-1); }

ExecutorLife life(const char* id, std::optional<Instant> added, std::optional<Instant> removed = {})
{
    ExecutorLife made;
    made.id = ExecutorId{QString::fromLatin1(id)};
    made.added = added;
    made.removed = removed;
    return made;
}

/// Two hours at 1 Hz of 600 logs a minute and 4 executors, then an hour that nobody watched, then an hour of 1,200 and 8.
Recording recording()
{
    Recording made;
    auto history = std::make_shared<History>();
    for (int second = 0; second <= 4 * 3600; ++second) {
        if (second > 2 * 3600 && second < 3 * 3600)
            continue;
        History::Sample sample;
        sample.fill(std::numeric_limits<float>::quiet_NaN());
        const bool late = second >= 3 * 3600;
        sample[static_cast<std::size_t>(Metric::LogsPerMinute)] = late ? 1'200 : 600;
        sample[static_cast<std::size_t>(Metric::Registered)] = late ? 8 : 4;
        history->append(kStart + Millis{second * 1000}, sample);
    }
    made.from = kStart;
    made.to = kStart + hours{4};
    made.history = history;
    made.lives = {life("1", kStart - hours{1}), life("2", kStart + hours{1}, kStart + hours{3}), life("10", std::nullopt, kStart + minutes{30})};
    made.shapes = {{2, 2}, {4, 2}, {1, 1}};
    for (int i = 1; i <= 20; ++i)
        made.batches.push_back({BatchKind::DStream, {}, QString::number(i), kStart + minutes{i}, double(i), 100, 15.0});
    return made;
}

} // namespace

class TestRecordingFigures : public QObject {
    Q_OBJECT

private slots:
    void figuresAreCountedOverWhatWasWatched()
    {
        const RecordedFigures figures = figuresOf(recording());
        QCOMPARE(value(figures, RecordedFigure::Duration), 4 * 3600.0);
        QCOMPARE(value(figures, RecordedFigure::Watched), 3 * 3600.0);
        // 120 minutes of 600 and 60 of 1,200.
        QVERIFY2(std::abs(value(figures, RecordedFigure::Logs) - 144'000) < 1'500, qPrintable(QString::number(value(figures, RecordedFigure::Logs))));
        QCOMPARE(value(figures, RecordedFigure::PeakExecutors), 8.0);
        QVERIFY2(std::abs(value(figures, RecordedFigure::MeanExecutors) - 16.0 / 3) < 0.05, qPrintable(QString::number(value(figures, RecordedFigure::MeanExecutors))));
        // 2 cores x 4 h, 4 x 2 h, 1 x half an hour.
        QCOMPARE(value(figures, RecordedFigure::CoreHours), 8 + 8 + 0.5);
        QVERIFY(!figures[static_cast<std::size_t>(RecordedFigure::CpuPercent)]); // never known
    }

    void batchesAgainstADeadlineOrTheirInterval()
    {
        const RecordedFigures own = figuresOf(recording());
        QCOMPARE(value(own, RecordedFigure::Batches), 20.0);
        QCOMPARE(value(own, RecordedFigure::MissedDeadlines), 5.0); // 16 to 20 of 15 s
        QCOMPARE(value(own, RecordedFigure::BatchP50), 10.0);
        QCOMPARE(value(own, RecordedFigure::BatchP95), 19.0);
        QCOMPARE(value(figuresOf(recording(), 18.5), RecordedFigure::MissedDeadlines), 2.0);
        Recording none = recording();
        for (Batch& batch : none.batches)
            batch.intervalSeconds.reset();
        QVERIFY(!figuresOf(none)[static_cast<std::size_t>(RecordedFigure::MissedDeadlines)]);
        none.batches.clear();
        QVERIFY(!figuresOf(none)[static_cast<std::size_t>(RecordedFigure::BatchP50)]);
    }

    /// An application tells its last batches to whoever begins to watch.
    void batchesFromBeforeDoNotCount()
    {
        Recording late = recording();
        late.from = kStart + minutes{10};
        const RecordedFigures figures = figuresOf(late);
        QCOMPARE(value(figures, RecordedFigure::Batches), 11.0); // 10 to 20
        QCOMPARE(value(figures, RecordedFigure::MissedDeadlines), 5.0);
        QCOMPARE(value(figures, RecordedFigure::BatchP50), 15.0);
        late.to = kStart + minutes{15};
        QCOMPARE(value(figuresOf(late), RecordedFigure::Batches), 6.0);
        QCOMPARE(value(figuresOf(late), RecordedFigure::MissedDeadlines), 0.0);
        late.from = kStart + minutes{21};
        late.to = kStart + minutes{22};
        const RecordedFigures none = figuresOf(late);
        QCOMPARE(value(none, RecordedFigure::Batches), 0.0);
        QVERIFY(!none[static_cast<std::size_t>(RecordedFigure::MissedDeadlines)] && !none[static_cast<std::size_t>(RecordedFigure::BatchP95)]);
    }

    void anEmptyOneKnowsNothing()
    {
        Recording none;
        none.history = std::make_shared<History>();
        for (const auto& figure : figuresOf(none))
            QVERIFY(!figure);
    }

    void executorsOfAMoment()
    {
        const Recording made = recording();
        const auto idsAt = [&made](Instant time) {
            QStringList ids;
            for (const Executor& executor : executorsAt(made, time))
                ids.append(executor.id.text);
            return ids;
        };
        QCOMPARE(idsAt(kStart), (QStringList{QStringLiteral("1"), QStringLiteral("10")}));
        QCOMPARE(idsAt(kStart + minutes{30}), QStringList{QStringLiteral("1")});
        QCOMPARE(idsAt(kStart + hours{1}), (QStringList{QStringLiteral("1"), QStringLiteral("2")}));
        QCOMPARE(idsAt(kStart + hours{4}), QStringList{QStringLiteral("1")});
        ExecutorMinute minute;
        minute.executor = ExecutorId{QStringLiteral("2")};
        minute.busyPercent = 74;
        minute.taskMs = 60'000;
        minute.gcMs = 6'000;
        minute.cachedBytes = 500;
        minute.cpuPercent = 33;
        minute.holdsShuffle = true;
        const auto executors = executorsAt(made, kStart + hours{2}, std::span(&minute, 1));
        QCOMPARE(executors.size(), std::size_t(2));
        QCOMPARE(executors[0].runningTasks, 0);
        QVERIFY(!executors[0].cpuPercent);
        QCOMPARE(executors[1].runningTasks, 1); // of two slots
        QCOMPARE(executors[1].gcPercent, std::optional(10.0));
        QCOMPARE(executors[1].cpuPercent, std::optional(33.0));
        QVERIFY(executors[1].holdsShuffle && executors[1].cachedBlocks == kNotCounted);
        QVERIFY(!executors[0].isStarting() && !executors[1].idleSince && !executors[1].leavesInSeconds);
    }

    void changesAmongDecisions()
    {
        std::vector<DecisionLine> decisions(5);
        for (std::size_t i = 0; i < decisions.size(); ++i) {
            decisions[i].id = i + 1;
            decisions[i].observed.target = 4;
            decisions[i].final = 4;
        }
        decisions[1].final = decisions[2].final = 6; // the same wish twice
        decisions[4].mode = Mode::Autopilot;
        decisions[4].command = 9;
        const auto changes = changesOf(decisions);
        QCOMPARE(changes.size(), std::size_t(2));
        QCOMPARE(changes[0].id, quint64(2));
        QCOMPARE(changes[1].id, quint64(5));
    }
};

QTEST_APPLESS_MAIN(TestRecordingFigures)
#include "tst_recordingfigures.moc"
