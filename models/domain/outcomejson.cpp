// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/outcomejson.h"

#include "domain/text.h"

#include <QJsonArray>

#include <array>

namespace stoker::domain {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::string_view, 3> kEngines{"exact", "cohort", "fluid"};

constexpr std::array<std::string_view, 3> kNotes{"profiles_dealt", "mixed_cores", "barrier_waits"};

QJsonValue orNull(const std::optional<double>& value) { return value ? QJsonValue(*value) : QJsonValue(); }

} // namespace

std::string_view engineName(EngineKind kind) { return kEngines[static_cast<std::size_t>(kind)]; }

std::optional<EngineKind> engineFromName(std::string_view name)
{
    for (std::size_t i = 0; i < kEngines.size(); ++i) {
        if (kEngines[i] == name)
            return static_cast<EngineKind>(i);
    }
    return std::nullopt;
}

std::string_view noteName(OutcomeNote note) { return kNotes[static_cast<std::size_t>(note)]; }

QJsonObject toJson(const ScenarioOutcome& outcome)
{
    QJsonObject assumed;
    for (const AssumedFigure& figure : outcome.assumed)
        assumed.insert(figure.name, figure.value);
    QJsonArray notes;
    for (const OutcomeNote note : outcome.notes)
        notes.append(toText(noteName(note)));
    QJsonArray series;
    for (const ScenarioPoint& point : outcome.series) {
        series.append(QJsonObject{{u"t_s"_s, point.seconds},
                                  {u"executors"_s, point.executors},
                                  {u"target"_s, point.target},
                                  {u"backlog"_s, point.backlog},
                                  {u"logs_per_minute"_s, orNull(point.logsPerMinute)}});
    }
    QJsonObject latency{{u"p50"_s, QJsonValue()}, {u"p95"_s, QJsonValue()}, {u"p99"_s, QJsonValue()}, {u"max"_s, QJsonValue()}};
    if (outcome.latency)
        latency = {{u"p50"_s, outcome.latency->p50}, {u"p95"_s, outcome.latency->p95}, {u"p99"_s, outcome.latency->p99}, {u"max"_s, outcome.latency->max}};
    return {{u"policy"_s, outcome.policy},
            {u"settings"_s, QJsonObject::fromVariantMap(outcome.settings)},
            {u"engine"_s, toText(engineName(outcome.engine))},
            {u"duration_s"_s, outcome.durationSeconds},
            {u"executor_hours"_s, outcome.executorHours},
            {u"core_hours"_s, outcome.coreHours},
            {u"cpu_percent"_s, orNull(outcome.cpuPercent)},
            {u"busy_percent"_s, orNull(outcome.busyPercent)},
            {u"peak_executors"_s, outcome.peakExecutors},
            {u"mean_executors"_s, outcome.meanExecutors},
            {u"deadline_misses"_s, outcome.deadlineMisses},
            {u"batches"_s, outcome.batches},
            {u"unfinished"_s, outcome.unfinished},
            {u"latency_s"_s, latency},
            {u"backlog_max"_s, outcome.backlogMax},
            {u"scale_ups"_s, outcome.scaleUps},
            {u"scale_downs"_s, outcome.scaleDowns},
            {u"assumed"_s, assumed},
            {u"notes"_s, notes},
            {u"series"_s, series}};
}

} // namespace stoker::domain
