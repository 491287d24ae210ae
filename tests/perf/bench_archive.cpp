// SPDX-License-Identifier: GPL-3.0-or-later
// What is stored of a week: seven days read and decoded from sealed hours against the same as rows, and until charts have drawn them; what a sample costs to
// append, bytes a sample, and what a poll of 10,000 executors costs where it is recorded.
#include "perf/bench.h"

#include "archive/columncodec.h"
#include "archive/historydigest.h"
#include "archive/historyreader.h"
#include "archive/historyrows.h"
#include "archive/historyschema.h"
#include "archive/samplechunk.h"
#include "archive/sampletable.h"
#include "archive/sql.h"
#include "session/historyrecorder.h"
#include "widgets/common/chartstack.h"
#include "widgets/common/theme.h"
#include "widgets/live/livepanels.h"

#include <QApplication>
#include <QPixmap>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <cstdio>
#include <random>

using namespace stoker;
using namespace stoker::archive;
using domain::Metric;

namespace {

constexpr std::int64_t kStart = 1'795'262'400'000;
constexpr int kWeek = 604'800;
constexpr int kExecutors = 10'000;

[[noreturn]] void fail(const char* what)
{
    std::fprintf(stderr, "%s\n", what);
    std::abort();
}

/// A stream of a minute's batches, polled over a network: figures as they come, at 1 Hz.
class Figures {
public:
    SamplePut next()
    {
        SamplePut put;
        m_time += 995 + static_cast<std::int64_t>(m_random() % 11);
        put.time = m_time;
        put.steps.fill(kUnknownValue);
        const auto set = [&put](Metric metric, double value) { put.steps[static_cast<std::size_t>(metric)] = toSteps(static_cast<float>(value), static_cast<std::size_t>(metric)); };
        const double hour = static_cast<double>(m_time / 1000 % 86'400) / 3600;
        const double load = 1 + 11 * std::exp(-std::pow((hour - 12) / 2.5, 2) / 2);
        m_logs += (static_cast<double>(m_random() % 2001) - 1000) * load / 20;
        set(Metric::LogsPerMinute, std::max(0.0, std::round(100'000 * load + m_logs)));
        const double executors = std::ceil(load * 140);
        set(Metric::Target, executors);
        set(Metric::Registered, executors - (m_random() % 40 == 0 ? 1 : 0));
        set(Metric::Usable, executors - (m_random() % 40 == 0 ? 1 : 0));
        set(Metric::Needed, std::round(executors * (0.8 + static_cast<double>(m_batch) / 500)));
        const double cpu = 60 + static_cast<double>(m_random() % 60) / 10;
        set(Metric::CpuMean, cpu);
        set(Metric::CpuP10, cpu - 20 + static_cast<double>(m_random() % 30) / 10);
        set(Metric::CpuP90, cpu + 20 + static_cast<double>(m_random() % 30) / 10);
        set(Metric::Backlog, m_random() % 3 == 0 ? static_cast<double>(m_random() % 800) : 0);
        if (++m_tick % 60 == 0)
            m_batch = m_random() % 100;
        set(Metric::BatchSeconds, 40 + static_cast<double>(m_batch) / 10 + 0.123);
        return put;
    }

private:
    std::mt19937 m_random{1};
    std::int64_t m_time = kStart;
    double m_logs = 0;
    unsigned m_batch = 50;
    int m_tick = 0;
};

/// A file of its own, with a run 1.
class File {
public:
    File()
    {
        DatabaseFile::Options options;
        options.path = m_folder.filePath(QStringLiteral("history.sqlite"));
        options.schema = &historySchema();
        auto opened = DatabaseFile::openForWriting(options, domain::fromEpochMs(kStart), nullptr);
        if (!opened)
            fail("no file");
        m_file = std::move(*opened);
        if (!m_file->run(QStringLiteral("INSERT INTO run VALUES(1, 'app-1', 'i', 0, 'n', 'u', '3.5', '', 'm', 'a')")))
            fail("no run");
    }
    DatabaseFile& operator*() { return *m_file; }
    DatabaseFile* operator->() { return m_file.get(); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<DatabaseFile> m_file;
};

/// Hour by hour as SampleTable seals them; made without it, because what prepares a case runs under callgrind as well.
std::shared_ptr<File> sealedWeek()
{
    auto file = std::make_shared<File>();
    Figures figures;
    SampleBlock block;
    Statement add((*file)->database(), QStringLiteral("INSERT INTO sample_chunk(run, hour, first_ms, last_ms, samples, data) VALUES(1, ?, ?, ?, ?, ?)"));
    const auto seal = [&] {
        if (block.size() > 0
            && !add.run(static_cast<qint64>(hourOf(block.times.front())), static_cast<qint64>(block.times.front()), static_cast<qint64>(block.times.back()), static_cast<qint64>(block.size()),
                        encodeSamples(block)))
            fail("seal");
        block.clear();
    };
    for (int i = 0; i < kWeek; ++i) {
        const SamplePut put = figures.next();
        if (block.size() > 0 && hourOf(put.time) != hourOf(block.times.front()))
            seal();
        block.append(put.time, put.steps);
    }
    seal();
    if (!(*file)->run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")))
        fail("checkpoint");
    return file;
}

/// A day of rows, and that day again six times.
std::shared_ptr<File> weekOfRows()
{
    auto file = std::make_shared<File>();
    Figures figures;
    if (!(*file)->run(QStringLiteral("BEGIN")))
        fail("begin");
    Statement add((*file)->database(), QStringLiteral("INSERT INTO sample(run, %1) VALUES(1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)").arg(kSampleColumns));
    for (int i = 0; i < kWeek / 7; ++i) {
        const SamplePut put = figures.next();
        QVariantList values{static_cast<qint64>(put.time)};
        for (const std::int64_t steps : put.steps)
            values.append(steps == kUnknownValue ? QVariant(QMetaType::fromType<qint64>()) : QVariant(static_cast<qint64>(steps)));
        if (!add.runWith(values))
            fail("row");
    }
    for (int day = 1; day < 7; ++day) {
        if (!(*file)->run(QStringLiteral("INSERT INTO sample SELECT run, time_ms + %1, logs_per_minute, target, registered, usable, needed, cpu_mean, cpu_p10, cpu_p90, backlog, batch_ms, wished "
                                         "FROM sample WHERE time_ms < %2")
                              .arg(day * 90'000'000LL)
                              .arg(kStart + 90'000'000LL)))
            fail("rows");
    }
    if (!(*file)->run(QStringLiteral("COMMIT")) || !(*file)->run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")))
        fail("commit");
    return file;
}

/// Into columns in memory, both: what is made of them after is the same.
std::function<void()> readChunks()
{
    return [file = sealedWeek(), block = std::make_shared<SampleBlock>()] {
        Statement ask((*file)->database(), QStringLiteral("SELECT data FROM sample_chunk WHERE run = 1 ORDER BY hour"));
        std::size_t samples = 0;
        if (!ask.run())
            fail("select");
        while (ask.next()) {
            if (!decodeSamples(ask.value(0).toByteArray(), *block))
                fail("decode");
            samples += block->size();
        }
        if (samples != kWeek)
            fail("samples");
    };
}

std::function<void()> readRows()
{
    return [file = weekOfRows()] {
        Statement ask((*file)->database(), QStringLiteral("SELECT %1 FROM sample WHERE run = 1 ORDER BY time_ms").arg(kSampleColumns));
        SampleBlock block;
        if (!ask.run())
            fail("select");
        while (ask.next())
            appendRow(ask, block);
        if (block.size() != kWeek)
            fail("samples");
    };
}

/// From the file to the first frame of the charts that show all of it: read, decoded, taken into a history, asked for by columns, painted.
std::function<void()> firstFrame(const std::shared_ptr<File>& file)
{
    DatabaseFile::Options options;
    options.path = (*file)->path();
    options.schema = &historySchema();
    auto reader = std::make_shared<HistoryReader>(options);
    return [file, reader] {
        const auto read = reader->read({1, {}, {}});
        if (!read || (*read)->history->size() != kWeek)
            fail("week");
        widgets::ChartStack stack(widgets::livePanels());
        stack.resize(1188, 370);
        stack.ensurePolished();
        stack.setHistory((*read)->history.get());
        stack.axis()->setSpan((*read)->to - (*read)->from);
        stack.refresh((*read)->to);
        QCoreApplication::sendPostedEvents();
        QTest::qWait(0); // the redraw is posted
        if (stack.grab().isNull())
            fail("frame");
        stack.setHistory(nullptr);
    };
}

/// An hour as the writer does it: a transaction for every two seconds, and the hour before sealed.
std::function<void()> appendHour()
{
    auto file = std::make_shared<File>();
    auto table = std::make_shared<SampleTable>(**file);
    auto figures = std::make_shared<Figures>();
    return [=] {
        for (int i = 0; i < 3600; ++i) {
            if (i % 2 == 0 && !(*file)->run(QStringLiteral("BEGIN IMMEDIATE")))
                fail("begin");
            if (!table->put(1, figures->next()))
                fail("put");
            if (i % 2 == 1 && !(*file)->run(QStringLiteral("COMMIT")))
                fail("commit");
        }
    };
}

std::shared_ptr<domain::Snapshot> poll(int tick)
{
    auto snapshot = std::make_shared<domain::Snapshot>();
    snapshot->time = domain::fromEpochMs(kStart + tick * 1000);
    snapshot->application.id = domain::ApplicationId(QStringLiteral("app-1"));
    for (int i = 0; i < kExecutors; ++i) {
        domain::Executor executor;
        executor.id = domain::ExecutorId(QString::number(i));
        executor.host = QStringLiteral("10.0.%1.%2").arg(i / 250).arg(i % 250);
        executor.cores = executor.taskSlots = 4;
        executor.runningTasks = i % 3 == 0 ? tick % 4 : 2;
        executor.completedTasks = i % 3 == 0 ? 100 + tick : 100;
        executor.taskTimeMs = 1'000'000 + (i % 3 == 0 ? tick * 900 : 0);
        executor.cpuSeconds = 500.0 + (i % 3 == 0 ? tick * 1.7 : 0);
        executor.cpuAt = snapshot->time;
        executor.memoryUsedBytes = 100'000'000 + (i * 7919) % 50'000'000;
        snapshot->executors.push_back(std::move(executor));
    }
    return snapshot;
}

/// What the GUI thread pays: the recorder alone, its store takes the value and does nothing.
class NoStore final : public ports::HistoryStore {
public:
    void put(const ports::HistoryKeyPtr&, const std::optional<std::pair<domain::Instant, domain::History::Sample>>&, const domain::SnapshotPtr& snapshot) override { last = snapshot; }
    void dropAfter(const ports::HistoryKeyPtr&, domain::Instant) override {}
    void put(const ports::HistoryKeyPtr&, const domain::LedgerLine&) override {}
    void put(const ports::HistoryKeyPtr&, const domain::DecisionLine&) override {}
    void end(const ports::HistoryKeyPtr&) override {}
    QFuture<domain::Result<std::vector<ports::HistoryRun>>> runs() override { return {}; }
    QFuture<domain::Result<domain::RecordingPtr>> read(const ports::HistoryQuery&) override { return {}; }
    QFuture<domain::Result<std::vector<domain::ExecutorMinute>>> minutes(const ports::HistoryQuery&, qsizetype) override { return {}; }
    QFuture<domain::Result<ports::HistorySize>> size() override { return {}; }
    QFuture<domain::Result<bool>> remove(qint64) override { return {}; }
    QFuture<domain::Result<qint64>> exportTo(const QString&, const ports::HistoryQuery&, std::vector<domain::LedgerLine>, std::vector<domain::DecisionLine>) override { return {}; }
    [[nodiscard]] ports::StorageHealth health() const override { return {}; }
    domain::SnapshotPtr last;
};

class PushedSource final : public ports::SnapshotSource {
public:
    void fetch() override {}
    void cancel() override {}
};

/// A session that takes polls in, with the recorder or without it: their difference is what recording costs the GUI thread.
std::function<std::function<void()>()> watched(bool recorded)
{
    return [recorded]() -> std::function<void()> {
        auto polls = std::make_shared<std::vector<domain::SnapshotPtr>>();
        for (int tick = 0; tick < 24; ++tick)
            polls->push_back(poll(tick));
        ports::Connection connection;
        auto itsSource = std::make_unique<PushedSource>();
        PushedSource* source = itsSource.get();
        connection.source = std::move(itsSource);
        struct Parts { // each needs those above it
            ports::SystemClock clock;
            NoStore store;
            std::unique_ptr<session::Session> session;
            std::unique_ptr<session::HistoryRecorder> recorder;
            std::size_t tick = 0;
        };
        auto parts = std::make_shared<Parts>();
        parts->session = std::make_unique<session::Session>(domain::ConnectionSettings{}, std::move(connection), session::Session::Options{}, parts->clock);
        if (recorded)
            parts->recorder = std::make_unique<session::HistoryRecorder>(*parts->session, parts->store, 0);
        parts->session->start();
        const auto next = [parts, polls, source] {
            parts->session->refresh();
            emit source->fetched((*polls)[parts->tick++]);
        };
        for (int i = 0; i < 4; ++i)
            next();
        return next;
    };
}

/// A minute of 10,000 executors on the store's thread: sixty polls looked at, and their minute encoded.
std::function<void()> digestMinute()
{
    auto polls = std::make_shared<std::vector<domain::SnapshotPtr>>();
    for (int tick = 0; tick < 60; ++tick)
        polls->push_back(poll(tick));
    auto digest = std::make_shared<HistoryDigest>();
    auto minutes = std::make_shared<int>(0);
    return [=] {
        ++*minutes;
        for (const auto& snapshot : *polls) {
            // The same polls, a minute later.
            const_cast<domain::Snapshot&>(*snapshot).time += std::chrono::minutes(1);
            digest->take(snapshot, false, [](HistoryDigest::Value value) {
                if (const auto* minute = std::get_if<MinutePut>(&value); minute && encodeMinute(minute->cells).isEmpty())
                    fail("minute");
            });
        }
    };
}

/// Bytes a sample, all in: said once, held by the exit code (`bench_archive bytes`).
int bytesOfAWeek()
{
    const auto file = sealedWeek();
    const double bytes = static_cast<double>(bytesOnDisk((*file)->path())) / kWeek;
    Statement ask((*file)->database(), QStringLiteral("SELECT sum(length(data)) FROM sample_chunk"));
    const double chunks = ask.run() && ask.next() ? static_cast<double>(ask.integer(0)) / kWeek : -1;
    std::printf("%s %.2f bytes a sample of %zu figures on the disk (%.2f in the chunks), budget 9\n", bytes <= 9 ? "ok  " : "OVER", bytes, domain::kMetricCount, chunks);
    return bytes <= 9 ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    widgets::applyTheme(application, widgets::ThemeChoice::Light);
    if (argc > 1 && QByteArrayView(argv[1]) == "bytes")
        return bytesOfAWeek();
    using perf::Case;
    return perf::benchMain(argc, argv,
                           {
                               Case{"read_7d_chunks", 0, 1, 3, readChunks},
                               Case{"read_7d_rows", 0, 1, 2, readRows},
                               Case{"first_frame_7d_chunks", 0, 1, 2, [] { return firstFrame(sealedWeek()); }},
                               Case{"first_frame_7d_rows", 0, 1, 2, [] { return firstFrame(weekOfRows()); }},
                               // performance 5: at most 0.05 ms of CPU a sample, here some 0.15 M instructions.
                               Case{"append_hour", 540, 1, 3, appendHour},
                               Case{"poll_10000", 0, 2, 12, watched(false)},
                               Case{"poll_10000_recorded", 0, 2, 12, watched(true)},
                               Case{"digest_minute_10000", 0, 1, 3, digestMinute},
                           },
                           {{"7 days: rows / chunks, read and decoded", "read_7d_rows", "read_7d_chunks", 20, true},
                            {"7 days to the first drawn frame: rows / chunks", "first_frame_7d_rows", "first_frame_7d_chunks", 4, true},
                            {"a poll of 10,000 on the GUI thread: recorded / not", "poll_10000_recorded", "poll_10000", 1.02}});
}
