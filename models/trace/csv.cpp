// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/csv.h"

#include "domain/text.h"
#include "domain/workloadfigures.h"
#include "trace/oddities.h"
#include "trace/textreader.h"
#include "trace/timeline.h"

#include <QFileInfo>

#include <algorithm>
#include <cmath>
#include <map>

namespace stoker::trace {

using domain::ErrorCode;
using domain::Millis;
using domain::OddityKind;
using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kLongestRow = 4096;
constexpr std::size_t kMostNamed = 10;
constexpr double kMostSpan = static_cast<double>(Timeline::kLongest / 60'000);
constexpr double kMostTasks = 10'000'000; // of one batch

/// The file, row by row.
struct Rows {
    std::map<double, double> logs; ///< by minute
    qint64 lines = 0;
    qint64 textBytes = 0;
    QString codec;
    qint64 unordered = 0;
    double backwards = 0; ///< minutes
    std::vector<qint64> unorderedLines;
    QString firstBad;
    QStringList badLines;
};

void bad(Rows& rows, std::string_view text)
{
    if (rows.badLines.isEmpty())
        rows.firstBad = domain::toText(text.substr(0, 80));
    if (rows.badLines.size() < qsizetype(kMostNamed))
        rows.badLines.append(QString::number(rows.lines));
}

std::optional<domain::Error> readRows(const QString& path, ReadControl& control, Rows& rows)
{
    TextReader reader(path, kLongestRow, control);
    if (const auto error = reader.open())
        return error;
    Line line;
    bool first = true;
    double previous = 0;
    while (reader.next(line)) {
        ++rows.lines;
        std::string_view text = line.text;
        if (rows.lines == 1 && text.starts_with("\xef\xbb\xbf"))
            text.remove_prefix(3);
        if (text.find_first_not_of(" \t") == std::string_view::npos)
            continue;
        if (std::exchange(first, false) && isCsvHead(text))
            continue;
        const auto row = line.tooLong ? std::nullopt : csvRow(text);
        // A minute that is told twice is a mistake that nobody can put right from here.
        if (!row || !rows.logs.emplace(row->minute, row->logs).second || rows.logs.rbegin()->first - rows.logs.begin()->first > kMostSpan) {
            bad(rows, text);
            if (rows.badLines.size() >= qsizetype(kMostNamed))
                break;
            continue;
        }
        if (row->minute < previous) {
            ++rows.unordered;
            rows.backwards = std::max(rows.backwards, previous - row->minute);
            if (rows.unorderedLines.size() < kMostNamed)
                rows.unorderedLines.push_back(rows.lines);
        }
        previous = row->minute;
    }
    rows.textBytes = reader.bytes();
    rows.codec = codecName(reader.codec());
    return reader.failure();
}

/// The batches of one workload, each with one job of one stage.
void addBatches(domain::Workload& workload, const OpenOptions& options, double interval)
{
    const double serial = std::max(0.0, options.model.serialSeconds.value_or(0));
    const double cost = *options.model.costPerLogSeconds;
    const double end = static_cast<double>(workload.logsPerMinute.size()) * 60;
    const auto millis = [](double seconds) { return Millis{std::llround(seconds * 1000)}; };
    // Logs up to a moment; within a minute they come evenly.
    std::vector<double> sums{0};
    for (const double logs : workload.logsPerMinute)
        sums.push_back(sums.back() + logs);
    const auto upTo = [&](double seconds) {
        const double minute = std::min(seconds / 60, static_cast<double>(sums.size() - 1));
        const auto whole = static_cast<std::size_t>(minute);
        const double rest = minute - static_cast<double>(whole);
        return rest > 0 ? sums[whole] + rest * (sums[whole + 1] - sums[whole]) : sums[whole];
    };
    const auto count = static_cast<qint64>(std::ceil(end / interval - 1e-9));
    for (qint64 i = 0; i < count; ++i) {
        const double from = static_cast<double>(i) * interval;
        const double due = from + interval;
        const auto index = static_cast<std::uint32_t>(i);
        domain::WorkBatch batch;
        batch.due = millis(due);
        batch.logs = std::max(0.0, upTo(due) - upTo(from));
        batch.serial = millis(serial);
        batch.jobs = {index};
        domain::WorkStage stage;
        stage.id = static_cast<int>(i);
        const double work = batch.logs * cost;
        const double tasks = std::clamp(std::round(work / options.taskSeconds), 1.0, kMostTasks);
        stage.drawn = {static_cast<std::uint32_t>(tasks), work / tasks, options.taskSigma};
        stage.wanted = static_cast<int>(tasks);
        stage.submitted = millis(due + serial);
        stage.inputRecords = std::llround(batch.logs);
        domain::WorkJob job;
        job.id = static_cast<int>(i);
        job.submitted = stage.submitted;
        job.gap = batch.serial;
        job.batch = index;
        job.stages = {index};
        workload.stages.push_back(std::move(stage));
        workload.jobs.push_back(std::move(job));
        workload.batches.push_back(std::move(batch));
    }
    workload.length = millis(std::max(end, static_cast<double>(count) * interval));
}

domain::Result<double> positive(const QString& name, const std::optional<double>& value, double fallback, const QString& accepted, double least, double most)
{
    if (value && (!std::isfinite(*value) || *value < least || *value > most))
        return domain::failure(ErrorCode::BadArgument, {{u"name"_s, name}, {u"value"_s, *value}, {u"accepted"_s, accepted}});
    return value.value_or(fallback);
}

} // namespace

domain::Result<domain::Trace> readCsv(const QString& path, const OpenOptions& options, ReadControl& control)
{
    Rows rows;
    if (const auto error = readRows(path, control, rows))
        return tl::unexpected(*error);
    if (!rows.badLines.isEmpty())
        return domain::failure(ErrorCode::BadLines, {{u"path"_s, path}, {u"lines"_s, rows.badLines}, {u"value"_s, rows.firstBad}, {u"accepted"_s, u"minute,logs"_s}});
    if (rows.logs.empty())
        return domain::failure(ErrorCode::TraceEmpty, {{u"path"_s, path}});
    if (!options.model.costPerLogSeconds)
        return domain::failure(ErrorCode::MissingArgument, {{u"name"_s, u"cost_per_log_s"_s}, {u"accepted"_s, u"--model cost_per_log_s=S"_s}});
    if (const auto cost = positive(u"cost_per_log_s"_s, options.model.costPerLogSeconds, 0, u"1e-12..1e6"_s, 1e-12, 1e6); !cost)
        return tl::unexpected(cost.error());
    const auto interval = positive(u"interval_s"_s, options.model.intervalSeconds, 60, u"1..86400"_s, 1, 86'400);
    if (!interval)
        return tl::unexpected(interval.error());
    if (const auto serial = positive(u"serial_s"_s, options.model.serialSeconds, 0, u"0..86400"_s, 0, 86'400); !serial)
        return tl::unexpected(serial.error());

    const double first = rows.logs.begin()->first;
    if (const double length = 60 * (rows.logs.rbegin()->first - first + 1); length / *interval > domain::kMostMadeBatches)
        return domain::failure(ErrorCode::BadArgument, {{u"name"_s, u"interval_s"_s}, {u"value"_s, *interval}, {u"accepted"_s, u"%1..86400"_s.arg(std::ceil(length / domain::kMostMadeBatches))}});

    domain::Trace trace;
    domain::Workload& workload = trace.workload;
    workload.origin = domain::fromEpochMs(static_cast<qint64>(first) * 60'000);
    workload.coresPerExecutor = std::max(1, options.model.cores.value_or(1));
    workload.taskCpus = std::max(1, options.model.taskCpus.value_or(1));
    workload.stream = true;
    workload.interval = Millis{std::llround(*interval * 1000)};
    workload.logsSource = domain::LogsSource::Csv;
    workload.logsPerMinute.resize(static_cast<std::size_t>(rows.logs.rbegin()->first - first) + 1);
    for (const auto& [minute, logs] : rows.logs)
        workload.logsPerMinute[static_cast<std::size_t>(minute - first)] = logs;
    addBatches(workload, options, *interval);

    Oddities oddities;
    if (const qint64 gap = static_cast<qint64>(workload.logsPerMinute.size() - rows.logs.size()); gap > 0)
        oddities.add(OddityKind::Gap, 0, {}, {}, gap);
    for (const qint64 line : rows.unorderedLines)
        oddities.add(OddityKind::ClockSkew, line, {}, {{u"seconds"_s, rows.backwards * 60}}, 0);
    if (rows.unordered > 0)
        oddities.add(OddityKind::ClockSkew, 0, {}, {}, rows.unordered);
    domain::TraceSummary& summary = trace.summary;
    summary.kind = domain::TraceKind::Csv;
    summary.path = path;
    summary.name = QFileInfo(path).completeBaseName();
    summary.started = workload.origin;
    summary.lastEvent = workload.origin + workload.length;
    summary.bytes = control.total;
    summary.textBytes = rows.textBytes;
    summary.codecs = {rows.codec};
    summary.lines = rows.lines;
    summary.jobs = static_cast<int>(workload.jobs.size());
    summary.stages = static_cast<int>(workload.stages.size());
    summary.batches = static_cast<int>(workload.batches.size());
    for (const auto& [minute, logs] : rows.logs)
        summary.inputRecords += std::llround(logs);
    summary.oddities = oddities.take();
    return trace;
}

} // namespace stoker::trace
