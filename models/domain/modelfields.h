// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/scenario.h"
#include "domain/tracesummary.h"

#include <array>
#include <optional>
#include <string_view>

/// The fields of a cluster model: their names on the command line and in files, what they may be, and what holds where nobody says. The one table of it. Pure.
namespace stoker::domain {

enum class ModelField { StartUp, StartUpSpread, AllocationBatch, Cap, Cores, TaskCpus, CostPerLog, Serial, Interval };

struct ModelFieldInfo {
    ModelField field;
    std::string_view name; ///< stable
    double least;
    double most;
    bool whole;
};
/// In the order in which they are shown.
inline constexpr std::array<ModelFieldInfo, 9> kModelFields{{{ModelField::StartUp, "startup_s", 0, 86'400, false},
                                                             {ModelField::StartUpSpread, "startup_spread_s", 0, 86'400, false},
                                                             {ModelField::AllocationBatch, "allocation_batch", 1, 1'000'000, true},
                                                             {ModelField::Cap, "cap", 0, 1'000'000, true},
                                                             {ModelField::Cores, "cores", 1, 10'000, true},
                                                             {ModelField::TaskCpus, "task_cpus", 1, 10'000, true},
                                                             {ModelField::CostPerLog, "cost_per_log_s", 1e-12, 1e6, false},
                                                             {ModelField::Serial, "serial_s", 0, 86'400, false},
                                                             {ModelField::Interval, "interval_s", 1, 86'400, false}}};
[[nodiscard]] constexpr const ModelFieldInfo& infoOf(ModelField field) { return kModelFields[static_cast<std::size_t>(field)]; }
[[nodiscard]] std::optional<ModelField> modelFieldFromName(std::string_view name);

/// What the model says; empty = nothing.
[[nodiscard]] std::optional<double> fieldOf(const ClusterModel& model, ModelField field);
/// `value`: within its bounds, and whole where it has to be; empty = left to the trace.
void setField(ClusterModel& model, ModelField field, std::optional<double> value);
[[nodiscard]] bool accepts(const ModelFieldInfo& info, double value);

/// What is taken where neither the model nor the trace says anything: as demo:day (design, "What-if").
inline constexpr double kAssumedStartUpSeconds = 30;
inline constexpr double kAssumedStartUpSpread = 10;
inline constexpr int kAssumedAllocationBatch = 10;
/// Never longer than the application's first executor needed from the application's beginning on, so long as nobody had scaled by then; the spread in proportion.
[[nodiscard]] double assumedStartUpSeconds(const Workload& workload);
[[nodiscard]] double assumedStartUpSpread(const Workload& workload);

/// Who says what a field is.
enum class ModelSource {
    Chosen,  ///< the model
    Trace,   ///< recorded
    Assumed, ///< nobody
};
struct ModelValue {
    std::optional<double> value; ///< empty = not a number: the start-ups as they were recorded, no limit, not known
    ModelSource source = ModelSource::Assumed;
    friend bool operator==(const ModelValue&, const ModelValue&) = default;
};
/// What a simulation of this trace under this model takes for a field.
[[nodiscard]] ModelValue modelValue(const Trace& trace, const ClusterModel& model, ModelField field);

/// With those fields of `from` that belong to one trace, and not to a cluster: what a log costs, the serial part, the interval.
[[nodiscard]] ClusterModel withTraceFields(ClusterModel model, const ClusterModel& from);
/// What a CSV is read into depends on these; of other traces nothing does.
[[nodiscard]] bool readsAlike(const ClusterModel& a, const ClusterModel& b);

} // namespace stoker::domain
