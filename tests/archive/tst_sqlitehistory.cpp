// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/sqlitehistory.h"

#include "archive/historyschema.h"
#include "archive/lines.h"
#include "archive/polls.h"
#include "archive/sql.h"

#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace stoker;
using namespace stoker::archive;
using namespace Qt::StringLiterals;
using domain::Millis;
using test::at;
using test::Polls;
using test::Watcher;

class TestSqliteHistory : public QObject {
    Q_OBJECT

private:
    [[nodiscard]] SqliteHistory::Options options() const
    {
        SqliteHistory::Options made{.path = path()};
        made.mostUnread = 1'000'000; // here a day of polls comes within a second
        made.writer.linger = std::chrono::milliseconds(5);
        made.writer.file.busy = std::chrono::milliseconds(200);
        return made;
    }
    [[nodiscard]] QString path() const { return m_folder->filePath(u"history.sqlite"_s); }
    [[nodiscard]] qint64 ask(const QString& text) const
    {
        DatabaseFile::Options file;
        file.path = path();
        file.schema = &historySchema();
        const auto opened = DatabaseFile::openForReading(file);
        Statement statement((*opened)->database(), text);
        return statement.run() && statement.next() ? statement.integer(0) : -1;
    }
    [[nodiscard]] static domain::RecordingPtr newest(SqliteHistory& history, ports::HistoryQuery query = {})
    {
        const auto runs = history.runs().result();
        if (!runs || runs->empty())
            return nullptr;
        query.run = runs->front().id;
        const auto read = history.read(query).result();
        return read ? *read : nullptr;
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock.set(at(0));
    }

    /// Three hours, so that there are sealed ones and an open one: what the session knew comes back.
    void whatWasSeenComesBack()
    {
        Polls polls(at(0), 5);
        auto history = std::make_unique<SqliteHistory>(options(), m_clock);
        Watcher watcher(*history, polls.application);
        for (int i = 0; i < 3 * 3600 + 500; ++i)
            watcher.take(polls.next());
        history->end(watcher.key());
        const auto runs = history->runs().result();
        QVERIFY(runs);
        QCOMPARE(runs->size(), std::size_t(1));
        QCOMPARE(runs->front().application, polls.application);
        QCOMPARE(runs->front().address, u"http://10.8.0.14:4040"_s);
        QCOMPARE(runs->front().first, at(1));
        QCOMPARE(runs->front().last, at(3 * 3600 + 500));
        QCOMPARE(runs->front().samples, 3 * 3600 + 500);
        const auto recording = newest(*history);
        QVERIFY(recording);
        QCOMPARE(test::differs(*recording, watcher.seen), QString());
        QCOMPARE(recording->application, polls.application);
        QCOMPARE(recording->from, at(1));
        QCOMPARE(recording->to, at(3 * 3600 + 500));
        QCOMPARE(recording->history->size(), watcher.seen.history().size());
        QCOMPARE(recording->shapes.size(), recording->lives.size());
        QCOMPARE(recording->shapes.front(), (domain::ExecutorShape{2, 2}));
        QVERIFY(ask(u"SELECT count(*) FROM sample_chunk"_s) >= 3);
        QVERIFY(ask(u"SELECT count(*) FROM sample"_s) <= 3600);
        // State changes are there with their time.
        QVERIFY(ask(u"SELECT count(*) FROM executor_event WHERE kind = 'changed' AND state = 'draining'"_s) > 0);
        history.reset();
        SqliteHistory again(options(), m_clock);
        QCOMPARE(test::differs(*newest(again), watcher.seen), QString());
    }

    void aSealedHourSaysWhatItSaidWhenItWasOpen()
    {
        Polls polls(at(0), 3);
        SqliteHistory history(options(), m_clock);
        Watcher watcher(history, polls.application);
        for (int i = 0; i < 3590; ++i)
            watcher.take(polls.next());
        QCOMPARE(history.runs().result()->size(), std::size_t(1));
        QCOMPARE(ask(u"SELECT count(*) FROM sample_chunk"_s), 0);
        const auto open = newest(history);
        for (int i = 0; i < 20; ++i)
            watcher.take(polls.next());
        const auto sealed = newest(history);
        QCOMPARE(ask(u"SELECT count(*) FROM sample_chunk"_s), 1);
        QCOMPARE(ask(u"SELECT count(*) FROM sample"_s), 11);
        for (std::size_t m = 0; m < domain::kMetricCount; ++m) {
            const auto metric = static_cast<domain::Metric>(m);
            const auto was = open->history->samples(metric, at(0), at(3591), 10'000);
            const auto is = sealed->history->samples(metric, at(0), at(3591), 10'000);
            QCOMPARE(was.size(), std::size_t(3590));
            QVERIFY(std::equal(was.begin(), was.end(), is.begin(), is.end(), [](const auto& a, const auto& b) {
                return a.first == b.first && (a.second == b.second || (std::isnan(a.second) && std::isnan(b.second)));
            }));
        }
    }

    void aSpanIsReadAlone()
    {
        Polls polls(at(0), 3);
        SqliteHistory history(options(), m_clock);
        Watcher watcher(history, polls.application);
        for (int i = 0; i < 2 * 3600 + 100; ++i)
            watcher.take(polls.next());
        const auto part = newest(history, {0, at(1800), at(2 * 3600 + 10)});
        QCOMPARE(part->from, at(1800));
        QCOMPARE(part->to, at(2 * 3600 + 9));
        QCOMPARE(part->history->size(), std::size_t(5410));
        for (const domain::Batch& batch : part->batches)
            QVERIFY(batch.started >= at(1800) && batch.started < at(2 * 3600 + 10));
        QVERIFY(!part->batches.empty());
        QCOMPARE(history.read({77, {}, {}}).result().error().code, domain::ErrorCode::BadArgument);
    }

    void minutesSayWhatTheTableShowed()
    {
        Polls polls(at(0), 2);
        SqliteHistory history(options(), m_clock);
        Watcher watcher(history, polls.application);
        // What the counters of the first two grew by while they were watched.
        std::map<QString, std::pair<const domain::Executor, domain::Executor>> watched;
        for (int i = 0; i < 131; ++i) {
            const auto snapshot = polls.next();
            watcher.take(snapshot);
            for (const domain::Executor& executor : snapshot->executors) {
                if (executor.id.text.toInt() <= 1)
                    watched.try_emplace(executor.id.text, executor, executor).first->second.second = executor;
            }
        }
        qint64 task = 0;
        qint64 completed = 0;
        for (const auto& [id, seen] : watched) {
            task += seen.second.taskTimeMs - seen.first.taskTimeMs;
            completed += seen.second.completedTasks - seen.first.completedTasks;
        }
        history.end(watcher.key());
        const auto run = history.runs().result()->front().id;
        const auto minutes = history.minutes({run, {}, {}}, 1'000).result();
        QVERIFY(minutes);
        qint64 storedTask = 0;
        qint64 storedCompleted = 0;
        for (const domain::ExecutorMinute& minute : *minutes) {
            if (minute.executor.text.toInt() > 1)
                continue;
            storedTask += minute.taskMs;
            storedCompleted += minute.completedTasks;
            QVERIFY(minute.busyPercent > 0 && minute.busyPercent <= 100);
            QVERIFY(minute.cpuPercent && *minute.cpuPercent > 0 && *minute.cpuPercent < 100);
            QVERIFY(minute.memoryUsedBytes > 99'000'000);
        }
        QCOMPARE(storedTask, task);
        QCOMPARE(storedCompleted, completed);
        QCOMPARE(history.minutes({run, {}, {}}, 3).result()->size(), std::size_t(3));
    }

    void aClockThatWasSetBackTakesTheLaterSamplesAway()
    {
        Polls polls(at(0), 2);
        SqliteHistory history(options(), m_clock);
        Watcher watcher(history, polls.application);
        for (int i = 0; i < 3700; ++i)
            watcher.take(polls.next());
        polls.setTime(at(1000)); // into a sealed hour
        for (int i = 0; i < 50; ++i)
            watcher.take(polls.next());
        const auto recording = newest(history);
        QCOMPARE(recording->to, at(1050));
        QCOMPARE(recording->history->size(), watcher.seen.history().size());
        QCOMPARE(recording->history->size(), std::size_t(1050));
        QCOMPARE(recording->history->at(domain::Metric::Backlog, at(1050)), watcher.seen.history().at(domain::Metric::Backlog, at(1050)));
    }

    void anotherStartIsAnotherRunAndTheSameOneGoesOn()
    {
        Polls polls(at(0), 2);
        {
            SqliteHistory history(options(), m_clock);
            Watcher watcher(history, polls.application);
            for (int i = 0; i < 100; ++i)
                watcher.take(polls.next());
        }
        SqliteHistory history(options(), m_clock);
        Watcher same(history, polls.application, 1);
        for (int i = 0; i < 20; ++i)
            same.take(polls.next());
        QCOMPARE(history.runs().result()->size(), std::size_t(1));
        QCOMPARE(newest(history)->history->size(), std::size_t(120));
        domain::ApplicationInfo restarted = polls.application;
        restarted.instance = domain::InstanceId{u"i-2"_s};
        polls.application = restarted;
        Watcher other(history, restarted, 2);
        for (int i = 0; i < 10; ++i)
            other.take(polls.next());
        const auto runs = history.runs().result();
        QCOMPARE(runs->size(), std::size_t(2));
        QCOMPARE(runs->front().application.instance.text, u"i-2"_s);
        QCOMPARE(runs->front().samples, 10);
    }

    /// Who went while nobody watched is not shown as living for ever.
    void whoWentWhileNobodyWatchedIsClosed()
    {
        Polls polls(at(0), 4);
        {
            SqliteHistory history(options(), m_clock);
            Watcher watcher(history, polls.application);
            for (int i = 0; i < 10; ++i)
                watcher.take(polls.next());
        }
        SqliteHistory history(options(), m_clock);
        Watcher watcher(history, polls.application, 1);
        polls.setTime(at(500));
        auto late = std::make_shared<domain::Snapshot>(*polls.next());
        late->executors.erase(late->executors.begin() + 1); // and the driver does not say why
        watcher.take(late);
        const auto recording = newest(history);
        QCOMPARE(recording->lives.size(), std::size_t(4));
        QCOMPARE(recording->lives[1].id.text, u"1"_s);
        QCOMPARE(recording->lives[1].removed, std::optional(at(10)));
        QVERIFY(!recording->lives[0].removed);
    }

    void ofTwoThatWatchOneIsStored()
    {
        Polls polls(at(0), 3);
        SqliteHistory history(options(), m_clock);
        Watcher one(history, polls.application, 0);
        Watcher two(history, polls.application, 1);
        for (int i = 0; i < 100; ++i) {
            const auto snapshot = polls.next();
            one.take(snapshot);
            auto later = std::make_shared<domain::Snapshot>(*snapshot);
            later->time += Millis{300};
            two.take(later);
        }
        QCOMPARE(newest(history)->history->size(), std::size_t(100));
        history.end(one.key());
        for (int i = 0; i < 100; ++i)
            two.take(polls.next());
        const auto recording = newest(history);
        QCOMPARE(recording->history->size(), std::size_t(200)); // the other goes on
        QCOMPARE(recording->to, at(200));
        QCOMPARE(recording->lives.size(), two.seen.lives().size());
    }

    void oldHoursGoByAge()
    {
        Polls polls(at(0), 2);
        SqliteHistory::Options shortly = options();
        shortly.retention = {1, 0};
        shortly.writer.sweepEvery = std::chrono::milliseconds(20);
        SqliteHistory history(shortly, m_clock);
        Watcher watcher(history, polls.application);
        for (int i = 0; i < 4 * 60; ++i)
            watcher.take(polls.next(Millis{60'000}));
        QCOMPARE(newest(history)->history->size(), std::size_t(240));
        m_clock.set(at(2 * 3600 + 24 * 3600)); // the first two hours are more than a day old
        QTRY_COMPARE(newest(history)->from, at(2 * 3600));
        QVERIFY(ask(u"SELECT count(*) FROM executor_minute WHERE minute < %1"_s.arg(domain::toEpochMs(at(2 * 3600)) / 60'000)) == 0);
        const auto recording = newest(history);
        QVERIFY(std::any_of(recording->lives.begin(), recording->lives.end(), [](const auto& life) { return !life.removed; })); // who lives stays
        m_clock.set(at(40 * 24 * 3600));
        QTRY_COMPARE(history.runs().result()->size(), std::size_t(0)); // and at last the run itself
    }

    void theOldestGoesFirstWhenTheFileIsTooLarge()
    {
        Polls polls(at(0), 40);
        SqliteHistory::Options small = options();
        small.writer.sweepEvery = std::chrono::milliseconds(20);
        SqliteHistory history(small, m_clock);
        Watcher watcher(history, polls.application);
        for (int i = 0; i < 12 * 60; ++i)
            watcher.take(polls.next(Millis{60'000}));
        m_clock.set(polls.time());
        const qint64 before = history.size().result()->bytes;
        QVERIFY(before > 400'000);
        history.setRetention({0, 300'000});
        QTRY_VERIFY(newest(history)->from >= at(3600));
        QTRY_VERIFY2(ask(u"PRAGMA page_count"_s) * 4096 <= 340'000, qPrintable(QString::number(ask(u"PRAGMA page_count"_s) * 4096)));
        const auto recording = newest(history);
        QVERIFY(recording->from < polls.time() - std::chrono::hours(1));
        QCOMPARE(recording->to, polls.time()); // the newest stays
        const auto size = history.size().result();
        QCOMPARE(size->runs, 1);
        QCOMPARE(size->oldest, std::optional(recording->from));
    }

    void anHourThatNobodyEndedIsSealedLater()
    {
        Polls polls(at(0), 2);
        SqliteHistory::Options soon = options();
        soon.writer.sweepEvery = std::chrono::milliseconds(20);
        SqliteHistory history(soon, m_clock);
        Watcher watcher(history, polls.application);
        for (int i = 0; i < 100; ++i)
            watcher.take(polls.next());
        QVERIFY(newest(history));
        m_clock.set(at(3 * 3600));
        QTRY_COMPARE(ask(u"SELECT count(*) FROM sample"_s), 0);
        QCOMPARE(test::differs(*newest(history), watcher.seen).left(6), u"minute"_s); // only the open minute is not there yet
        QCOMPARE(newest(history)->history->size(), std::size_t(100));
    }

    void figuresThatNeverWereStayUnknown()
    {
        domain::History::Sample sample;
        sample.fill(std::numeric_limits<float>::quiet_NaN());
        SqliteHistory history(options(), m_clock);
        const auto key = std::make_shared<ports::HistoryKey>(ports::HistoryKey{Polls(at(0), 0).application, {}, 0});
        history.put(key, std::pair(at(1), sample), nullptr);
        sample[1] = 7;
        history.put(key, std::pair(at(2), sample), nullptr);
        sample[1] = std::numeric_limits<float>::quiet_NaN();
        sample[2] = -3;
        history.put(key, std::pair(at(3601), sample), nullptr); // seals the first two
        const auto recording = newest(history);
        QCOMPARE(recording->history->size(), std::size_t(3));
        QVERIFY(!recording->history->at(domain::Metric::Target, at(1)));
        QCOMPARE(recording->history->at(domain::Metric::Target, at(2)), std::optional(7.0F));
        QVERIFY(!recording->history->at(domain::Metric::Target, at(3601)));
        QCOMPARE(recording->history->at(domain::Metric::Registered, at(3601)), std::optional(-3.0F));
    }

    void aRunIsRemovedWithAllThatIsOfIt()
    {
        SqliteHistory history(options(), m_clock);
        Polls polls(at(0), 5);
        Watcher watcher(history, polls.application);
        Polls others(at(0), 3, 9);
        others.application.id = domain::ApplicationId{u"app-2"_s};
        Watcher other(history, others.application, 1);
        for (int i = 0; i < 4000; ++i) {
            watcher.take(polls.next());
            other.take(others.next());
        }
        history.put(watcher.key(), test::fullLine(3, at(5)));
        history.end(other.key());
        auto runs = history.runs().result();
        QCOMPARE(runs->size(), std::size_t(2));
        const auto runOf = [&runs](const QString& id) { return std::find_if(runs->begin(), runs->end(), [&id](const auto& run) { return run.application.id.text == id; })->id; };
        const qint64 watched = runOf(u"app-1"_s);
        const qint64 over = runOf(u"app-2"_s);
        QVERIFY(runs->front().bytes > 4000 && runs->back().bytes > 4000);
        // What somebody records stays.
        const auto refused = history.remove(watched).result();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, domain::ErrorCode::StillRecorded);
        QCOMPARE(refused.error().values.value(u"application"_s).toString(), u"app-1"_s);
        QCOMPARE(history.remove(99).result().error().code, domain::ErrorCode::BadArgument);
        QCOMPARE(history.runs().result()->size(), std::size_t(2));
        // The other one goes, and the first one is whole.
        QVERIFY(history.remove(over).result());
        runs = history.runs().result();
        QCOMPARE(runs->size(), std::size_t(1));
        QCOMPARE(newest(history)->history->size(), std::size_t(4000));
        for (const QString& table : {u"sample"_s, u"sample_chunk"_s, u"executor"_s, u"executor_minute"_s, u"batch"_s, u"job"_s, u"ledger"_s, u"writer"_s})
            QCOMPARE(ask(u"SELECT count(*) FROM %1 WHERE run = %2"_s.arg(table).arg(over)), 0);
        QCOMPARE(ask(u"SELECT count(*) FROM executor_event WHERE executor NOT IN (SELECT id FROM executor)"_s), 0);
        // It is recorded on, and once it has ended it goes as well.
        for (int i = 0; i < 100; ++i)
            watcher.take(polls.next());
        history.end(watcher.key());
        QCOMPARE(test::differs(*newest(history), watcher.seen), QString());
        QVERIFY(history.remove(watched).result());
        QVERIFY(history.runs().result()->empty());
        // Watched again, it begins anew.
        Watcher again(history, polls.application, 2);
        for (int i = 0; i < 100; ++i)
            again.take(polls.next());
        QCOMPARE(newest(history)->history->size(), std::size_t(100));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    test::SharedClock m_clock;
};

QTEST_GUILESS_MAIN(TestSqliteHistory)
#include "tst_sqlitehistory.moc"
