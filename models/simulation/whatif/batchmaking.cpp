// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/whatif/batchmaking.h"

#include "domain/workloadfigures.h"

#include <algorithm>
#include <cmath>

namespace stoker::simulation {

using namespace Qt::StringLiterals;

namespace {

constexpr double kTaskMillis = 2'875; ///< as demo:day

double logsBetween(const std::vector<double>& perMinute, double from, double to)
{
    double logs = 0;
    for (auto minute = static_cast<std::size_t>(from / 60); minute < perMinute.size() && static_cast<double>(minute) * 60 < to; ++minute) {
        const double begin = std::max(from, static_cast<double>(minute) * 60);
        const double end = std::min(to, static_cast<double>(minute + 1) * 60);
        logs += perMinute[minute] * (end - begin) / 60;
    }
    return logs;
}

void addBatch(Program& program, std::int64_t due, double logs, double workMillis, std::int64_t serial)
{
    const auto number = static_cast<std::uint32_t>(program.batches.size());
    ProgramStage stage;
    stage.job = stage.rank = number;
    stage.logs = logs;
    if (workMillis >= 1) {
        stage.tasks = static_cast<std::uint32_t>(std::clamp(std::round(workMillis / kTaskMillis), 1.0, 1e8));
        stage.meanMillis = workMillis / stage.tasks;
    }
    ProgramJob job;
    job.id = static_cast<int>(number);
    job.at = due + serial;
    job.gap = serial;
    job.batch = number;
    job.stages = {number};
    job.logs = logs;
    program.stages.push_back(std::move(stage));
    program.jobs.push_back(std::move(job));
    program.batches.push_back({.due = due, .logs = logs, .lead = serial, .tail = 0, .jobs = {number}});
}

} // namespace

bool needsBatches(const domain::Workload& workload, const domain::ClusterModel& model)
{
    const bool otherInterval = model.intervalSeconds && (!workload.interval || std::abs(domain::seconds(*workload.interval) - *model.intervalSeconds) > 1e-3);
    return workload.jobs.empty() || model.costPerLogSeconds || otherInterval;
}

std::optional<domain::Error> makeBatches(Program& program, const domain::Workload& workload, const domain::ClusterModel& model)
{
    const auto wrong = [](domain::ErrorCode code, const QString& name, const QString& value, const QString& accepted) {
        return domain::Error{code, {{u"name"_s, name}, {u"value"_s, value}, {u"accepted"_s, accepted}}, false};
    };
    const bool byMinute = !workload.logsPerMinute.empty();
    if (!byMinute && workload.batches.empty())
        return domain::Error{domain::ErrorCode::NothingToRun, workload.jobs.empty() ? QVariantMap() : QVariantMap{{u"needs"_s, u"logs"_s}}, false};
    const auto cost = model.costPerLogSeconds ? model.costPerLogSeconds : domain::recordedCostPerLog(workload);
    if (!cost)
        return wrong(domain::ErrorCode::MissingArgument, u"cost_per_log_s"_s, {}, u"--model cost_per_log_s=S"_s);
    const auto serial = static_cast<std::int64_t>(std::llround(1'000 * model.serialSeconds.value_or(domain::recordedSerialSeconds(workload).value_or(0))));
    program.stages.clear();
    program.jobs.clear();
    program.batches.clear();
    const auto add = [&](std::int64_t due, double logs) { addBatch(program, due, logs, logs * *cost * 1'000, serial); };
    const bool keeps = !workload.batches.empty() && (!model.intervalSeconds || program.intervalSeconds == model.intervalSeconds);
    if (keeps) {
        for (const domain::WorkBatch& batch : workload.batches)
            add(batch.due.count(), batch.logs);
        return std::nullopt;
    }
    if (!byMinute)
        return wrong(domain::ErrorCode::BadArgument, u"interval_s"_s, QString::number(*model.intervalSeconds), QString::number(program.intervalSeconds.value_or(60)));
    const double interval = model.intervalSeconds.value_or(program.intervalSeconds.value_or(60));
    program.intervalSeconds = interval;
    const double end = 60.0 * static_cast<double>(workload.logsPerMinute.size());
    if (end / interval > domain::kMostMadeBatches)
        return wrong(domain::ErrorCode::BadArgument, u"interval_s"_s, QString::number(interval), u"%1..86400"_s.arg(std::ceil(end / domain::kMostMadeBatches)));
    for (std::int64_t number = 0; static_cast<double>(number) * interval < end - 1e-6; ++number) {
        const double from = static_cast<double>(number) * interval;
        add(std::llround(from * 1'000), logsBetween(workload.logsPerMinute, from, std::min(from + interval, end)));
    }
    return std::nullopt;
}

} // namespace stoker::simulation
