// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/historyreader.h"

#include "archive/historynames.h"
#include "archive/minutechunk.h"
#include "archive/reading.h"
#include "archive/sampletable.h"
#include "domain/ledgerjson.h"

#include <QHash>
#include <QJsonDocument>

#include <algorithm>
#include <limits>
#include <map>

namespace stoker::archive {

using namespace Qt::StringLiterals;
using domain::fromEpochMs;
using domain::Instant;
using domain::Recording;
using domain::Result;
using domain::toEpochMs;

namespace {

/// 35 days at one sample a second.
constexpr std::size_t kMostSamples = 5 * domain::History::kDefaultMaxSamples;
constexpr domain::Millis kShortestHold{5'000};
constexpr int kSampleBytes = 40; ///< of one that stands as a row, about

std::optional<Instant> momentAt(const Statement& row, int column) { return row.value(column).isNull() ? std::nullopt : std::optional(fromEpochMs(row.integer(column))); }
// Times outside are nobody's, and sums of them would overflow.
constexpr qint64 kLastMs = qint64{1} << 52;
qint64 fromOf(const ports::HistoryQuery& query) { return query.from ? std::clamp<qint64>(toEpochMs(*query.from), 0, kLastMs) : 0; }
qint64 untilOf(const ports::HistoryQuery& query) { return query.until ? std::clamp<qint64>(toEpochMs(*query.until), 0, kLastMs) : kLastMs; }
/// Whole minutes that lie in the span, also in part.
qint64 firstMinuteOf(const ports::HistoryQuery& query) { return fromOf(query) / 60'000; }
qint64 endMinuteOf(const ports::HistoryQuery& query) { return std::min<qint64>((untilOf(query) + 59'999) / 60'000, std::numeric_limits<std::int32_t>::max()); }

QString runSelect(const QString& where)
{
    return u"SELECT r.id, r.spark_id, r.instance, r.started_ms, r.name, r.user, r.spark_version, r.plugin_version, r.master, r.address, "
           "(SELECT min(first_ms) FROM sample_chunk WHERE run = r.id), (SELECT min(time_ms) FROM sample WHERE run = r.id), "
           "(SELECT max(last_ms) FROM sample_chunk WHERE run = r.id), (SELECT max(time_ms) FROM sample WHERE run = r.id), "
           "coalesce((SELECT sum(samples) FROM sample_chunk WHERE run = r.id), 0) + (SELECT count(*) FROM sample WHERE run = r.id), "
           "coalesce((SELECT sum(length(data)) FROM sample_chunk WHERE run = r.id), 0) + coalesce((SELECT sum(length(data)) FROM executor_minute WHERE run = r.id), 0) + "
           "(SELECT count(*) FROM sample WHERE run = r.id) * %2 FROM run AS r %1"_s.arg(where).arg(kSampleBytes);
}

ports::HistoryRun runAt(const Statement& row)
{
    ports::HistoryRun run;
    run.id = row.integer(0);
    run.application.id = domain::ApplicationId{row.text(1)};
    run.application.instance = domain::InstanceId{row.text(2)};
    run.application.started = momentAt(row, 3);
    run.application.name = row.text(4);
    run.application.user = row.text(5);
    run.application.sparkVersion = row.text(6);
    run.application.pluginVersion = row.text(7);
    run.application.master = row.text(8);
    run.address = row.text(9);
    const auto both = [&row](int column, auto which) {
        const auto a = momentAt(row, column);
        const auto b = momentAt(row, column + 1);
        return a && b ? which(*a, *b) : a ? *a : b.value_or(Instant{});
    };
    run.first = both(10, [](Instant a, Instant b) { return std::min(a, b); });
    run.last = both(12, [](Instant a, Instant b) { return std::max(a, b); });
    run.samples = row.integer(14);
    run.bytes = row.integer(15);
    return run;
}

/// Samples that come at another pace than once a second are no gaps.
domain::Millis holdOf(const SampleBlock& block)
{
    std::vector<std::int64_t> steps;
    for (std::size_t i = 1; i < std::min<std::size_t>(block.size(), 1'000); ++i)
        steps.push_back(block.times[i] - block.times[i - 1]);
    if (steps.empty())
        return kShortestHold;
    const auto middle = steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 2);
    std::nth_element(steps.begin(), middle, steps.end());
    return std::max(kShortestHold, 3 * domain::Millis{*middle});
}

void appendTo(domain::History& history, const SampleBlock& block)
{
    domain::History::Sample sample;
    for (std::size_t row = 0; row < block.size(); ++row) {
        for (std::size_t m = 0; m < sample.size(); ++m)
            sample[m] = block.metrics[m].empty() ? std::numeric_limits<float>::quiet_NaN() : fromSteps(block.metrics[m][row], m);
        history.append(fromEpochMs(block.times[row]), sample);
    }
}

bool inSpan(const SampleBlock& block, qint64 from, qint64 until) { return block.times.front() >= from && block.times.back() < until; }

} // namespace

HistoryReader::HistoryReader(DatabaseFile::Options options) : m_options(std::move(options)) {}
HistoryReader::~HistoryReader() = default;

void HistoryReader::reopen() { m_file.reset(); }

HistoryReader::Done HistoryReader::open()
{
    if (m_file)
        return true;
    auto opened = DatabaseFile::openForReading(m_options);
    if (!opened)
        return tl::unexpected(opened.error());
    m_file = std::move(*opened);
    return true;
}

domain::Error HistoryReader::damaged() const { return {domain::ErrorCode::StorageDamaged, {{u"path"_s, m_options.path}}, false}; }

Result<bool> HistoryReader::check()
{
    if (const Done opened = open(); !opened)
        return opened;
    Statement ask(m_file->database(), u"PRAGMA quick_check(1)"_s);
    if (!ask.run() || !ask.next())
        return tl::unexpected(m_file->error(ask.error()));
    return ask.text(0) == "ok"_L1 ? Done(true) : tl::unexpected(damaged());
}

Result<std::vector<ports::HistoryRun>> HistoryReader::runs()
{
    if (const Done opened = open(); !opened)
        return tl::unexpected(opened.error());
    std::vector<ports::HistoryRun> runs;
    Statement ask(m_file->database(), runSelect(u"ORDER BY r.id DESC"_s));
    if (!ask.run())
        return tl::unexpected(m_file->error(ask.error()));
    while (ask.next())
        runs.push_back(runAt(ask));
    if (ask.error().isValid())
        return tl::unexpected(m_file->error(ask.error()));
    std::stable_sort(runs.begin(), runs.end(), [](const auto& a, const auto& b) { return a.last > b.last; });
    return runs;
}

HistoryReader::Done HistoryReader::readSamples(const ports::HistoryQuery& query, Recording& recording)
{
    const qint64 from = fromOf(query);
    const qint64 until = untilOf(query);
    // The open hour, and what else stands as rows, by hour.
    std::map<std::int64_t, SampleBlock> open;
    Statement rows(m_file->database(), u"SELECT %1 FROM sample WHERE run = ? AND time_ms >= ? AND time_ms < ? ORDER BY time_ms"_s.arg(kSampleColumns));
    if (!rows.run(query.run, from, until))
        return tl::unexpected(m_file->error(rows.error()));
    while (rows.next())
        appendRow(rows, open[hourOf(rows.integer(0))]);
    if (rows.error().isValid())
        return tl::unexpected(m_file->error(rows.error()));

    auto history = std::make_shared<domain::History>(kMostSamples);
    bool first = true;
    const auto take = [&](const SampleBlock& block) {
        if (std::exchange(first, false))
            history->setLongestHold(holdOf(block));
        appendTo(*history, block);
    };
    Statement chunks(m_file->database(), u"SELECT hour, data FROM sample_chunk WHERE run = ? AND last_ms >= ? AND first_ms < ? ORDER BY hour"_s);
    if (!chunks.run(query.run, from, until))
        return tl::unexpected(m_file->error(chunks.error()));
    SampleBlock block;
    while (chunks.next()) {
        const std::int64_t hour = chunks.integer(0);
        if (!decodeSamples(chunks.value(1).toByteArray(), block))
            return tl::unexpected(damaged());
        for (; !open.empty() && open.begin()->first < hour; open.erase(open.begin()))
            take(open.begin()->second);
        const SampleBlock cut = inSpan(block, from, until) ? SampleBlock() : within(block, from, until);
        const SampleBlock& sealed = inSpan(block, from, until) ? block : cut;
        if (const auto late = open.find(hour); late != open.end()) {
            take(merged(sealed, late->second));
            open.erase(late);
        } else if (sealed.size() > 0) {
            take(sealed);
        }
    }
    if (chunks.error().isValid())
        return tl::unexpected(m_file->error(chunks.error()));
    for (const auto& [hour, late] : open)
        take(late);
    recording.from = history->firstTime().value_or(Instant{});
    recording.to = history->lastTime().value_or(Instant{});
    recording.history = std::move(history);
    return true;
}

HistoryReader::Done HistoryReader::readExecutors(const ports::HistoryQuery& query, Recording& recording)
{
    QHash<qint64, std::size_t> places;
    Statement ask(m_file->database(), u"SELECT id, name, host, added_ms, removed_ms, reason, removed_by, removed_by_name, cores, slots FROM executor "
                                      "WHERE run = ? AND (removed_ms IS NULL OR removed_ms >= ?) AND (added_ms IS NULL OR added_ms < ?) ORDER BY coalesce(added_ms, 0), id"_s);
    if (!ask.run(query.run, fromOf(query), untilOf(query)))
        return tl::unexpected(m_file->error(ask.error()));
    while (ask.next()) {
        domain::ExecutorLife life;
        life.id = domain::ExecutorId{ask.text(1)};
        life.host = ask.text(2);
        life.added = momentAt(ask, 3);
        life.removed = momentAt(ask, 4);
        life.reason = ask.text(5);
        life.by = ask.text(6).isEmpty() ? domain::RemovedBy::Unknown : names::kRemovedBy.value(ask.text(6));
        life.removedByName = ask.text(7);
        places.insert(ask.integer(0), recording.lives.size());
        recording.lives.push_back(std::move(life));
        recording.shapes.push_back({static_cast<int>(ask.integer(8)), static_cast<int>(ask.integer(9))});
    }
    if (ask.error().isValid())
        return tl::unexpected(m_file->error(ask.error()));

    Statement minutes(m_file->database(), u"SELECT minute, data FROM executor_minute WHERE run = ? AND minute >= ? AND minute < ? ORDER BY minute"_s);
    if (!minutes.run(query.run, firstMinuteOf(query), endMinuteOf(query)))
        return tl::unexpected(m_file->error(minutes.error()));
    std::vector<MinuteCells> cells;
    while (minutes.next()) {
        if (!decodeMinute(minutes.value(1).toByteArray(), cells))
            return tl::unexpected(damaged());
        domain::WorkMinute work{static_cast<std::int32_t>(minutes.integer(0)), 0, 0, 0};
        for (const MinuteCells& cell : cells) {
            const auto place = places.constFind(cell.executor);
            if (place == places.cend())
                continue;
            recording.lives[*place].minutes.put(work.minute, {static_cast<std::uint8_t>((std::clamp<std::int64_t>(cell.busy, 0, 10'000) + 50) / 100), (cell.flags & kGcHighFlag) != 0});
            work.taskMs += cell.taskMs;
            work.completedTasks += cell.completed;
            if (cell.cpu != kUnknownValue)
                work.cpuMs += static_cast<double>(cell.cpu) / 10'000 * recording.shapes[*place].cores * 60'000;
        }
        recording.work.push_back(work);
    }
    return minutes.error().isValid() ? Done(tl::unexpected(m_file->error(minutes.error()))) : Done(true);
}

HistoryReader::Done HistoryReader::readWork(const ports::HistoryQuery& query, Recording& recording)
{
    Statement batches(m_file->database(), u"SELECT kind, query, batch, started_ms, duration_s, records, interval_s FROM batch WHERE run = ? AND started_ms >= ? AND started_ms < ? ORDER BY started_ms"_s);
    if (!batches.run(query.run, fromOf(query), untilOf(query)))
        return tl::unexpected(m_file->error(batches.error()));
    while (batches.next()) {
        recording.batches.push_back({names::kBatchKinds.value(batches.text(0)), batches.text(1), batches.text(2), fromEpochMs(batches.integer(3)), batches.value(4).toDouble(), batches.integer(5),
                                     batches.value(6).isNull() ? std::nullopt : std::optional(batches.value(6).toDouble())});
    }
    if (batches.error().isValid())
        return tl::unexpected(m_file->error(batches.error()));
    Statement jobs(m_file->database(), u"SELECT job, name, started_ms, ended_ms, result FROM job WHERE run = ? AND coalesce(ended_ms, started_ms, ?) >= ? AND coalesce(started_ms, ?) < ? ORDER BY job"_s);
    if (!jobs.run(query.run, fromOf(query), fromOf(query), fromOf(query), untilOf(query)))
        return tl::unexpected(m_file->error(jobs.error()));
    while (jobs.next())
        recording.jobs.push_back({static_cast<int>(jobs.integer(0)), jobs.text(1), momentAt(jobs, 2), momentAt(jobs, 3), names::kJobResults.value(jobs.text(4))});
    return jobs.error().isValid() ? Done(tl::unexpected(m_file->error(jobs.error()))) : Done(true);
}

HistoryReader::Done HistoryReader::readLedger(const ports::HistoryQuery& query, Recording& recording)
{
    Statement ask(m_file->database(), u"SELECT type, payload FROM ledger WHERE run = ? AND time_ms >= ? AND time_ms < ? ORDER BY line"_s);
    if (!ask.run(query.run, fromOf(query), untilOf(query)))
        return tl::unexpected(m_file->error(ask.error()));
    while (ask.next()) {
        const QJsonObject object = QJsonDocument::fromJson(ask.text(1).toUtf8()).object();
        // A name of a newer Stoker: left out, as the ledger's own pages do.
        if (ask.text(0) == "command"_L1) {
            if (auto line = domain::ledgerLineFromJson(object))
                recording.lines.push_back(std::move(*line));
        } else if (auto line = domain::decisionLineFromJson(object)) {
            recording.decisions.push_back(std::move(*line));
        }
    }
    return ask.error().isValid() ? Done(tl::unexpected(m_file->error(ask.error()))) : Done(true);
}

Result<domain::RecordingPtr> HistoryReader::read(const ports::HistoryQuery& query)
{
    if (const Done opened = open(); !opened)
        return tl::unexpected(opened.error());
    const Reading reading(*m_file);
    if (!reading.begun())
        return tl::unexpected(reading.begun().error());
    Statement ask(m_file->database(), runSelect(u"WHERE r.id = ?"_s));
    if (!ask.run(query.run))
        return tl::unexpected(m_file->error(ask.error()));
    if (!ask.next())
        return domain::failure(domain::ErrorCode::BadArgument, {{u"name"_s, u"run"_s}, {u"value"_s, query.run}});
    const ports::HistoryRun run = runAt(ask);
    ask.finish();
    auto recording = std::make_shared<Recording>();
    recording->application = run.application;
    recording->address = run.address;
    for (const auto part : {&HistoryReader::readSamples, &HistoryReader::readExecutors, &HistoryReader::readWork, &HistoryReader::readLedger}) {
        if (const Done done = (this->*part)(query, *recording); !done)
            return tl::unexpected(done.error());
    }
    return recording;
}

Result<std::vector<domain::ExecutorMinute>> HistoryReader::minutes(const ports::HistoryQuery& query, qsizetype limit)
{
    if (const Done opened = open(); !opened)
        return tl::unexpected(opened.error());
    const Reading reading(*m_file);
    QHash<qint64, domain::ExecutorId> ids;
    Statement names(m_file->database(), u"SELECT id, name FROM executor WHERE run = ?"_s);
    if (!names.run(query.run))
        return tl::unexpected(m_file->error(names.error()));
    while (names.next())
        ids.insert(names.integer(0), domain::ExecutorId{names.text(1)});
    names.finish();
    Statement ask(m_file->database(), u"SELECT minute, data FROM executor_minute WHERE run = ? AND minute >= ? AND minute < ? ORDER BY minute"_s);
    if (!ask.run(query.run, firstMinuteOf(query), endMinuteOf(query)))
        return tl::unexpected(m_file->error(ask.error()));
    std::vector<domain::ExecutorMinute> found;
    std::vector<MinuteCells> cells;
    const auto orUnknown = [](std::int64_t kib) { return kib == kUnknownValue ? std::nullopt : std::optional<qint64>(kib * 1024); };
    while (static_cast<qsizetype>(found.size()) < limit && ask.next()) {
        if (!decodeMinute(ask.value(1).toByteArray(), cells))
            return tl::unexpected(damaged());
        for (const MinuteCells& cell : cells) {
            if (static_cast<qsizetype>(found.size()) == limit)
                break;
            domain::ExecutorMinute minute;
            minute.executor = ids.value(cell.executor);
            minute.minute = static_cast<std::int32_t>(ask.integer(0));
            minute.looks = static_cast<int>(cell.looks);
            minute.busyPercent = static_cast<double>(cell.busy) / 100;
            minute.gcHigh = (cell.flags & kGcHighFlag) != 0;
            if (cell.cpu != kUnknownValue)
                minute.cpuPercent = static_cast<double>(cell.cpu) / 100;
            minute.taskMs = cell.taskMs;
            minute.gcMs = cell.gcMs;
            minute.completedTasks = cell.completed;
            minute.failedTasks = cell.failed;
            minute.memoryUsedBytes = orUnknown(cell.memoryKib).value_or(0);
            minute.cachedBytes = orUnknown(cell.cachedKib);
            minute.shuffleBytes = orUnknown(cell.shuffleKib);
            minute.holdsShuffle = (cell.flags & kHoldsShuffleFlag) != 0;
            minute.shuffleNeeded = (cell.flags & kShuffleNeededFlag) != 0;
            found.push_back(std::move(minute));
        }
    }
    if (ask.error().isValid())
        return tl::unexpected(m_file->error(ask.error()));
    return found;
}

Result<ports::HistorySize> HistoryReader::size()
{
    if (const Done opened = open(); !opened)
        return tl::unexpected(opened.error());
    Statement ask(m_file->database(), u"SELECT (SELECT count(*) FROM run), (SELECT min(t) FROM (SELECT min(first_ms) AS t FROM sample_chunk UNION ALL SELECT min(time_ms) FROM sample))"_s);
    if (!ask.run() || !ask.next())
        return tl::unexpected(m_file->error(ask.error()));
    return ports::HistorySize{ask.integer(0), bytesOnDisk(m_file->path()), momentAt(ask, 1), bytesSetAside(m_file->path())};
}

} // namespace stoker::archive
