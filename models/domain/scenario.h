// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/instant.h"

#include <QMetaType>
#include <QString>
#include <QVariantMap>

#include <optional>
#include <vector>

/// What-if: one policy on one trace, and what came of it. Values; any thread.
namespace stoker::domain {

enum class EngineKind {
    Exact,  ///< task by task, as Spark schedules
    Cohort, ///< seconds and quantiles of task times
    Fluid,  ///< batches as amounts of work
};

/// A cluster that does not exist: how executors come, how many may, what a log costs. Absent = from the trace, or the default of a trace that does not say.
struct ClusterModel {
    std::optional<int> cores;             ///< of an executor
    std::optional<int> taskCpus;
    std::optional<double> startupSeconds; ///< mean, from asked for to registered
    std::optional<double> startupSpread;  ///< half the width of the uniform interval about it; 0 = always the mean
    std::optional<double> costPerLogSeconds; ///< core seconds
    std::optional<double> serialSeconds;  ///< of each batch
    std::optional<double> intervalSeconds;
    std::optional<int> cap;               ///< executors that the cluster gives at most
    std::optional<int> allocationBatch;   ///< executors asked of the cluster at a time
    friend bool operator==(const ClusterModel&, const ClusterModel&) = default;
};

struct Scenario {
    QString name;         ///< as its user calls it; empty = the policy's name
    QString policy;       ///< "deadline"
    QVariantMap settings; ///< as in policy::Plan
    EngineKind engine = EngineKind::Exact;
    ClusterModel model;
    std::optional<double> deadlineSeconds; ///< empty = the batch interval
    quint64 seed = 1;
    friend bool operator==(const Scenario&, const Scenario&) = default;
};

/// One moment of a run; one a minute, so many minutes apart beyond 69 days that there are at most 200,000.
struct ScenarioPoint {
    double seconds = 0; ///< since the origin of the trace
    double executors = 0;
    double target = 0;
    double backlog = 0; ///< logs that wait where the trace has logs, else tasks without a slot
    std::optional<double> logsPerMinute;
    friend bool operator==(const ScenarioPoint&, const ScenarioPoint&) = default;
};

/// From `seconds` on (since the origin of the trace) until the next point: the most that held there for any time at all.
struct CurvePoint {
    double seconds = 0;
    float executors = 0;
    float backlog = 0;
    friend bool operator==(const CurvePoint&, const CurvePoint&) = default;
};

struct Latency {
    double p50 = 0;
    double p95 = 0;
    double p99 = 0;
    double max = 0;
    friend bool operator==(const Latency&, const Latency&) = default;
};

/// What a reader of an outcome has to know besides its figures.
enum class OutcomeNote {
    ProfilesDealt, ///< executors were dealt to several resource profiles by how many of each the trace had
    MixedCores,    ///< executors have the cores of the trace's own, in their order, and not all the same
    BarrierWaits,  ///< a barrier stage never had a slot for each of its tasks at once
};

/// A figure of the cluster model that neither the scenario nor the trace says.
struct AssumedFigure {
    QString name; ///< of the field (modelfields.h)
    double value = 0;
    friend bool operator==(const AssumedFigure&, const AssumedFigure&) = default;
};

/// What came of a scenario (design, "Command line", simulate). Of the time from the first job submitted to the last ended.
struct ScenarioOutcome {
    QString policy;
    QVariantMap settings;   ///< all of them, defaults too
    EngineKind engine = EngineKind::Exact;
    double durationSeconds = 0;
    double executorHours = 0; ///< of registered executors
    double coreHours = 0;
    std::optional<double> cpuPercent;  ///< CPU seconds of tasks / core seconds registered x 100; absent where the trace has no CPU times
    std::optional<double> busyPercent; ///< slot seconds used / slot seconds registered x 100
    int peakExecutors = 0;
    double meanExecutors = 0;
    int deadlineMisses = 0;
    std::optional<double> deadlineSeconds; ///< that they missed; empty = there is none, and nothing can be missed
    int batches = 0;        ///< jobs where there are no batches
    int unfinished = 0;     ///< that never ended, and jobs beside the batches that did not: the run was given up. Those of `batches` are deadline misses, with or without a deadline
    std::optional<Latency> latency; ///< of batches, from due to ended; absent where none ended
    double backlogMax = 0;  ///< that waited for any time at all
    int scaleUps = 0;       ///< changes of the target
    int scaleDowns = 0;
    std::vector<AssumedFigure> assumed; ///< those on which it depends: of a policy that asks for executors
    std::vector<OutcomeNote> notes;     ///< each once, in their order
    std::vector<double> latencies; ///< of each batch in order, seconds; < 0 = never ended
    std::vector<ScenarioPoint> series;
    std::vector<CurvePoint> curve; ///< for charts: where something changed, in steps of 1 s (traces of up to 25 minutes) to 60 s (a day and more); the last = the end
    friend bool operator==(const ScenarioOutcome&, const ScenarioOutcome&) = default;
};

/// A search for the settings of one policy on one trace.
struct TuneRequest {
    Scenario base;         ///< the policy, and what the search leaves as it is
    double costWeight = 0; ///< deadline misses that one core-hour is worth: the best has the least deadlineMisses + costWeight * coreHours; 0 = the fewest misses, then the cheapest
    int budget = 1000;     ///< candidates that may be tried
    friend bool operator==(const TuneRequest&, const TuneRequest&) = default;
};

/// What one parameter alone does, the others as in the best candidate.
struct Sensitivity {
    struct Point {
        double value = 0;
        double coreHours = 0;
        int deadlineMisses = 0;
        friend bool operator==(const Point&, const Point&) = default;
    };
    QString parameter;
    std::vector<Point> points; ///< by value, ascending
    friend bool operator==(const Sensitivity&, const Sensitivity&) = default;
};

struct TuneResult {
    ScenarioOutcome best;
    std::vector<ScenarioOutcome> pareto;     ///< no other is both cheaper and misses less; by core-hours, ascending
    std::vector<Sensitivity::Point> others;  ///< what else was tried, for the eye; `value` is of no meaning
    int evaluated = 0;
    std::optional<double> optimumCoreHours;  ///< of the clairvoyant optimum, where there is one
    std::vector<Sensitivity> sensitivity;
    friend bool operator==(const TuneResult&, const TuneResult&) = default;
};

/// How far a long run has come; told from the thread that runs it.
struct Progress {
    double done = 0; ///< 0 to 1
    friend bool operator==(const Progress&, const Progress&) = default;
};

} // namespace stoker::domain

Q_DECLARE_METATYPE(stoker::domain::ScenarioOutcome)
Q_DECLARE_METATYPE(stoker::domain::TuneResult)
