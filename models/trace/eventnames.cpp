// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/eventnames.h"

#include <algorithm>
#include <array>
#include <utility>

namespace stoker::trace {

namespace {

using Entry = std::pair<std::string_view, EventKind>;

constexpr std::array kNames = std::to_array<Entry>({
    {"SparkListenerTaskEnd", EventKind::TaskEnd},
    {"SparkListenerTaskStart", EventKind::TaskStart},
    {"SparkListenerStageSubmitted", EventKind::StageSubmitted},
    {"SparkListenerStageCompleted", EventKind::StageCompleted},
    {"SparkListenerJobStart", EventKind::JobStart},
    {"SparkListenerJobEnd", EventKind::JobEnd},
    {"SparkListenerLogStart", EventKind::LogStart},
    {"SparkListenerApplicationStart", EventKind::ApplicationStart},
    {"SparkListenerApplicationEnd", EventKind::ApplicationEnd},
    {"SparkListenerEnvironmentUpdate", EventKind::EnvironmentUpdate},
    {"SparkListenerResourceProfileAdded", EventKind::ResourceProfileAdded},
    {"SparkListenerExecutorAdded", EventKind::ExecutorAdded},
    {"SparkListenerExecutorRemoved", EventKind::ExecutorRemoved},
    {"SparkListenerExecutorBlacklisted", EventKind::ExecutorExcluded},
    {"SparkListenerExecutorExcluded", EventKind::ExecutorExcluded},
    {"SparkListenerNodeBlacklisted", EventKind::NodeExcluded},
    {"SparkListenerNodeExcluded", EventKind::NodeExcluded},
    {"SparkListenerExecutorBlacklistedForStage", EventKind::ExecutorExcludedForStage},
    {"SparkListenerExecutorExcludedForStage", EventKind::ExecutorExcludedForStage},
    {"SparkListenerNodeBlacklistedForStage", EventKind::NodeExcludedForStage},
    {"SparkListenerNodeExcludedForStage", EventKind::NodeExcludedForStage},
    {"SparkListenerExecutorUnblacklisted", EventKind::Unused},
    {"SparkListenerExecutorUnexcluded", EventKind::Unused},
    {"SparkListenerNodeUnblacklisted", EventKind::Unused},
    {"SparkListenerNodeUnexcluded", EventKind::Unused},
    {"SparkListenerBlockManagerAdded", EventKind::BlockManagerAdded},
    {"SparkListenerBlockManagerRemoved", EventKind::BlockManagerRemoved},
    {"StreamingQueryListener$QueryProgressEvent", EventKind::QueryProgress},
    {"StreamingQueryListener$QueryStartedEvent", EventKind::Unused},
    {"StreamingQueryListener$QueryIdleEvent", EventKind::Unused},
    {"StreamingQueryListener$QueryTerminatedEvent", EventKind::Unused},
    {"SparkListenerTaskGettingResult", EventKind::Unused},
    {"SparkListenerUnpersistRDD", EventKind::UnpersistRdd},
    {"SparkListenerBlockUpdated", EventKind::Unused},
    {"SparkListenerExecutorMetricsUpdate", EventKind::Unused},
    {"SparkListenerStageExecutorMetrics", EventKind::Unused},
    {"SparkListenerMiscellaneousProcessAdded", EventKind::Unused},
    {"SparkListenerSpeculativeTaskSubmitted", EventKind::Unused},
    {"SparkListenerUnschedulableTaskSetAdded", EventKind::Unused},
    {"SparkListenerUnschedulableTaskSetRemoved", EventKind::Unused},
    {"SparkListenerSQLExecutionStart", EventKind::Unused},
    {"SparkListenerSQLExecutionEnd", EventKind::Unused},
    {"SparkListenerSQLAdaptiveExecutionUpdate", EventKind::Unused},
    {"SparkListenerSQLAdaptiveSQLMetricUpdates", EventKind::Unused},
    {"SparkListenerDriverAccumUpdates", EventKind::Unused},
    {"DBCEventLoggingListenerMetadata", EventKind::Unused}, // Databricks: the head of each file
});

// Whole packages of events that only their own pages read.
constexpr std::array<std::string_view, 3> kUnusedPackages{"org.apache.spark.sql.catalyst.catalog.", "org.apache.spark.sql.hive.thriftserver.ui.",
                                                          "org.apache.spark.sql.connect."};

} // namespace

std::string_view shortName(std::string_view name)
{
    const std::size_t dot = name.rfind('.');
    return dot == std::string_view::npos ? name : name.substr(dot + 1);
}

EventKind eventKind(std::string_view name)
{
    const std::string_view last = shortName(name);
    if (last.size() == name.size() || name.starts_with("org.apache.spark.")) {
        const auto found = std::find_if(kNames.begin(), kNames.end(), [last](const Entry& entry) { return entry.first == last; });
        if (found != kNames.end())
            return found->second;
    }
    const bool unused = std::any_of(kUnusedPackages.begin(), kUnusedPackages.end(), [name](std::string_view package) { return name.starts_with(package); });
    return unused ? EventKind::Unused : EventKind::Unknown;
}

} // namespace stoker::trace
