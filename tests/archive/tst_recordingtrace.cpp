// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/recordingtrace.h"

#include "archive/lines.h"
#include "archive/polls.h"
#include "archive/sqlitehistory.h"

#include <QTemporaryDir>
#include <QTest>

#include <numeric>

using namespace stoker;
using namespace stoker::archive;
using namespace Qt::StringLiterals;
using domain::Millis;
using test::at;

namespace {

constexpr std::int32_t kFirstMinute = static_cast<std::int32_t>(1'795'262'400 / 60);

/// Ten minutes of a stream by the minute: 4 executors of 2 slots, a batch of 45 s each, 80 tasks of 4 s.
domain::Recording stream()
{
    domain::Recording recording;
    recording.application.id = domain::ApplicationId{u"app-1"_s};
    recording.application.name = u"logs"_s;
    auto history = std::make_shared<domain::History>();
    domain::History::Sample sample;
    for (int second = 0; second <= 600; ++second) {
        sample.fill(std::numeric_limits<float>::quiet_NaN());
        sample[static_cast<std::size_t>(domain::Metric::LogsPerMinute)] = static_cast<float>(1000 * (second / 60));
        sample[static_cast<std::size_t>(domain::Metric::Target)] = second < 100 ? 4 : 6;
        sample[static_cast<std::size_t>(domain::Metric::Registered)] = second < 130 ? 4 : second < 140 ? 5 : 6;
        history->append(at(second), sample);
    }
    recording.history = history;
    recording.from = at(0);
    recording.to = at(600);
    for (int i = 0; i < 6; ++i) {
        domain::ExecutorLife life;
        life.id = domain::ExecutorId{QString::number(i)};
        life.added = i < 4 ? at(-3600) : i == 4 ? at(130) : at(140);
        recording.lives.push_back(life);
        recording.shapes.push_back({2, 2});
    }
    recording.lives[0].removed = at(300);
    recording.lives[0].reason = u"lost"_s;
    for (int minute = 0; minute < 10; ++minute) {
        recording.batches.push_back({domain::BatchKind::Structured, u"q"_s, QString::number(minute), at(minute * 60 + 1), 44, 1000 * minute, 60.0});
        recording.work.push_back({kFirstMinute + minute, 320'000, 300'000, 80});
    }
    return recording;
}

} // namespace

class TestRecordingTrace : public QObject {
    Q_OBJECT

private slots:
    void batchesWithTheirTasks()
    {
        const domain::Trace trace = traceOf(stream(), u"f.stoker"_s, 77);
        const domain::Workload& work = trace.workload;
        QVERIFY(work.stream);
        QCOMPARE(work.interval, std::optional(Millis{60'000}));
        QCOMPARE(work.coresPerExecutor, 2);
        QCOMPARE(work.slotsPerExecutor(), 2);
        QCOMPARE(work.length, Millis{600'000});
        QCOMPARE(work.batches.size(), std::size_t(10));
        QCOMPARE(work.jobs.size(), std::size_t(10));
        QCOMPARE(work.batches[3].due, Millis{180'000}); // not when it began, a second later
        QCOMPARE(work.batches[3].started, std::optional(Millis{181'000}));
        QCOMPARE(work.batches[3].ended, std::optional(Millis{225'000}));
        QCOMPARE(work.batches[3].logs, 3000.0);
        const domain::WorkJob& job = work.jobs[work.batches[3].jobs.front()];
        QCOMPARE(job.batch, std::optional<std::uint32_t>(3));
        QCOMPARE(work.stages[job.stages.front()].drawn, (domain::DrawnTasks{80, 4.0, 0}));
        QCOMPARE(work.logsSource, domain::LogsSource::Recording);
        QCOMPARE(work.logsPerMinute, (std::vector<double>{0, 1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000, 9000}));
        QCOMPARE(trace.summary.kind, domain::TraceKind::Recording);
        QCOMPARE(trace.summary.path, u"f.stoker"_s);
        QCOMPARE(trace.summary.bytes, 77);
        QCOMPARE(trace.summary.tasks, 800);
        QCOMPARE(trace.summary.taskSeconds, 3200.0);
        QCOMPARE(trace.summary.inputRecords, 45'000);
    }

    void executorsAndHowLongTheyTookToStart()
    {
        const domain::Trace trace = traceOf(stream(), {}, 0);
        const auto& executors = trace.workload.executors;
        QCOMPARE(executors.size(), std::size_t(6));
        QCOMPARE(executors[0].added, Millis{0});
        QCOMPARE(executors[0].removed, std::optional(Millis{300'000}));
        QCOMPARE(executors[0].removedBecause, u"lost"_s);
        QCOMPARE(executors[5].added, Millis{140'000});
        QVERIFY(!executors[5].removed);
        QCOMPARE(trace.workload.startUps, (std::vector<Millis>{Millis{30'000}, Millis{40'000}})); // asked for at 100 s
        QCOMPARE(trace.summary.executorsPeak, 6);
        QCOMPARE(trace.summary.executorsRemoved, 1);
    }

    void workThatSpansMinutesIsSplit()
    {
        domain::Recording recording = stream();
        recording.batches = {{domain::BatchKind::DStream, {}, QString::number(domain::toEpochMs(at(30))), at(40), 50, 10, {}}, {domain::BatchKind::DStream, {}, u"x"_s, at(90), 30, 10, {}}};
        recording.work = {{kFirstMinute, 100'000, 0, 10}, {kFirstMinute + 1, 120'000, 0, 12}};
        const domain::Workload work = traceOf(recording, {}, 0).workload;
        QCOMPARE(work.batches[0].due, Millis{30'000}); // a DStream's id is its time
        QCOMPARE(work.batches[1].due, Millis{90'000});
        // The first ran alone in minute 0, and 30 of the 60 s in which anything ran in minute 1.
        QCOMPARE(work.stages[0].drawn.count, 16U);
        QCOMPARE(work.stages[0].drawn.meanSeconds * 16, 160.0);
        QCOMPARE(work.stages[1].drawn.count, 6U);
        QCOMPARE(work.stages[1].drawn.meanSeconds * 6, 60.0);
    }

    void jobsWhereThereAreNoBatches()
    {
        domain::Recording recording = stream();
        recording.batches.clear();
        recording.jobs = {{1, u"a"_s, at(0), at(60), domain::JobResult::Succeeded}, {2, u"b"_s, at(70), at(110), domain::JobResult::Failed}, {3, u"c"_s, at(580), {}, domain::JobResult::Running}};
        const domain::Workload work = traceOf(recording, {}, 0).workload;
        QVERIFY(!work.stream);
        QCOMPARE(work.jobs.size(), std::size_t(3));
        QVERIFY(!work.jobs[0].after);
        QCOMPARE(work.jobs[1].after, std::optional<std::uint32_t>(0));
        QCOMPARE(work.jobs[1].gap, Millis{10'000});
        QVERIFY(work.jobs[1].failed);
        QVERIFY(!work.jobs[2].ended);
        QCOMPARE(work.stages[0].drawn.count, 80U);
    }

    /// What an application tells of before anybody watched is not of the recording.
    void whatWasBeforeIsLeftOut()
    {
        domain::Recording recording = stream();
        recording.from = at(150); // in the third batch, and half through the minute
        recording.jobs = {{1, u"a"_s, at(0), at(60), domain::JobResult::Succeeded}, {2, u"b"_s, at(140), at(160), domain::JobResult::Succeeded}};
        const domain::Trace trace = traceOf(recording, {}, 0);
        QCOMPARE(trace.summary.batches, 7);
        QCOMPARE(trace.workload.batches.size(), std::size_t(7));
        QCOMPARE(trace.workload.batches.front().due, Millis{30'000});
        QCOMPARE(trace.summary.inputRecords, qint64(1000 * (3 + 4 + 5 + 6 + 7 + 8 + 9)));
        QCOMPARE(trace.summary.jobs, 1); // it was still running
        QCOMPARE(trace.summary.cpuSeconds, 7.5 * 300); // of ten minutes at 300 s, those that were watched

        recording.batches.clear();
        const domain::Workload work = traceOf(recording, {}, 0).workload;
        QCOMPARE(work.jobs.size(), std::size_t(1));
        QCOMPARE(work.jobs[0].ended, std::optional(Millis{10'000}));
    }

    /// Logs add up to what came in: of a last minute that is not whole, its share.
    void theLastMinuteMayBeAPart()
    {
        domain::Recording recording = stream();
        recording.to = at(555);
        const domain::Workload work = traceOf(recording, {}, 0).workload;
        QCOMPARE(work.logsPerMinute.size(), std::size_t(10));
        QCOMPARE(work.logsPerMinute[8], 8000.0);
        QCOMPARE(work.logsPerMinute[9], 9000.0 * 15 / 60);
    }

    void busySlotsWhereSparkCountsNoTaskTime()
    {
        domain::Recording recording = stream();
        for (domain::WorkMinute& minute : recording.work)
            minute = {minute.minute, 0, 0, 0};
        for (domain::ExecutorLife& life : recording.lives) {
            for (int minute = 0; minute < 10; ++minute)
                life.minutes.put(kFirstMinute + minute, {50, false});
        }
        const domain::Workload work = traceOf(recording, {}, 0).workload;
        // Six executors of two slots, half busy: six slots for a minute.
        const auto& drawn = work.stages[0].drawn;
        QCOMPARE(drawn.meanSeconds * drawn.count, 360.0);
        QCOMPARE(drawn.count, 9U); // within the 44 s of the batch
    }

    void whatIsEmptyIsSaid()
    {
        domain::Recording recording;
        recording.history = std::make_shared<domain::History>();
        const domain::Trace trace = traceOf(recording, {}, 0);
        QCOMPARE(trace.workload, (domain::Workload{}));
        const auto has = [&trace](domain::OddityKind kind) { return std::any_of(trace.summary.oddities.begin(), trace.summary.oddities.end(), [kind](const auto& oddity) { return oddity.kind == kind; }); };
        QVERIFY(has(domain::OddityKind::NoExecutors));
        QVERIFY(has(domain::OddityKind::NoTasks));
    }

    /// From polls over the disk to a trace: what Spark's counters say is what the tasks add up to.
    void theWholeWayFromPolls()
    {
        const QTemporaryDir folder;
        const test::SharedClock clock;
        SqliteHistory::Options options{.path = folder.filePath(u"h.sqlite"_s)};
        options.mostUnread = 1'000'000;
        SqliteHistory history(options, clock);
        test::Polls polls(at(0), 8);
        test::Watcher watcher(history, polls.application);
        for (int i = 0; i < 1800; ++i)
            watcher.take(polls.next());
        history.end(watcher.key());
        const auto recording = *history.read({history.runs().result()->front().id, {}, {}}).result();
        const domain::Trace trace = traceOf(*recording, {}, 0);
        const domain::Workload& work = trace.workload;
        QCOMPARE(work.batches.size(), std::size_t(180));
        QCOMPARE(work.logsPerMinute.size(), std::size_t(30));
        double seconds = 0;
        for (const domain::WorkStage& stage : work.stages)
            seconds += stage.drawn.meanSeconds * stage.drawn.count;
        QVERIFY(trace.summary.taskSeconds > 1000);
        QVERIFY2(std::abs(seconds / trace.summary.taskSeconds - 1) < 0.01, qPrintable(u"%1 of %2"_s.arg(seconds).arg(trace.summary.taskSeconds)));
        QCOMPARE(work.executors.size(), recording->lives.size());
        const double logs = std::accumulate(work.logsPerMinute.begin(), work.logsPerMinute.end(), 0.0);
        QVERIFY(logs > 0);
    }
};

QTEST_GUILESS_MAIN(TestRecordingTrace)
#include "tst_recordingtrace.moc"
