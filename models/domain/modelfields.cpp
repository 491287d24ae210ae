// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/modelfields.h"

#include "domain/workloadfigures.h"

#include <cmath>

namespace stoker::domain {
namespace {

static_assert([] {
    for (std::size_t i = 0; i < kModelFields.size(); ++i) {
        if (kModelFields[i].field != static_cast<ModelField>(i))
            return false;
    }
    return true;
}());

/// Calls `visit` with the member of the field.
template <class Model, class Visit>
void withMember(Model& model, ModelField field, Visit&& visit)
{
    switch (field) {
    case ModelField::StartUp: return visit(model.startupSeconds);
    case ModelField::StartUpSpread: return visit(model.startupSpread);
    case ModelField::AllocationBatch: return visit(model.allocationBatch);
    case ModelField::Cap: return visit(model.cap);
    case ModelField::Cores: return visit(model.cores);
    case ModelField::TaskCpus: return visit(model.taskCpus);
    case ModelField::CostPerLog: return visit(model.costPerLogSeconds);
    case ModelField::Serial: return visit(model.serialSeconds);
    case ModelField::Interval: return visit(model.intervalSeconds);
    }
}

} // namespace

std::optional<ModelField> modelFieldFromName(std::string_view name)
{
    for (const ModelFieldInfo& info : kModelFields) {
        if (info.name == name)
            return info.field;
    }
    return std::nullopt;
}

std::optional<double> fieldOf(const ClusterModel& model, ModelField field)
{
    std::optional<double> value;
    withMember(model, field, [&value](const auto& member) {
        if (member)
            value = static_cast<double>(*member);
    });
    return value;
}

void setField(ClusterModel& model, ModelField field, std::optional<double> value)
{
    withMember(model, field, [&value]<class Number>(std::optional<Number>& member) { member = value ? std::optional(static_cast<Number>(*value)) : std::nullopt; });
}

bool accepts(const ModelFieldInfo& info, double value)
{
    return std::isfinite(value) && value >= info.least && value <= info.most && (!info.whole || value == std::floor(value));
}

double assumedStartUpSeconds(const Workload& workload)
{
    double most = kAssumedStartUpSeconds;
    for (const WorkExecutor& one : workload.executors) {
        if (one.initial && one.added > Millis{0} && one.id.text != QStringLiteral("driver"))
            most = std::min(most, seconds(one.added));
    }
    return most;
}

double assumedStartUpSpread(const Workload& workload) { return kAssumedStartUpSpread * assumedStartUpSeconds(workload) / kAssumedStartUpSeconds; }

ModelValue modelValue(const Trace& trace, const ClusterModel& model, ModelField field)
{
    if (const auto chosen = fieldOf(model, field))
        return {chosen, ModelSource::Chosen};
    const Workload& workload = trace.workload;
    // What a CSV is read into is no word of its own.
    const ModelSource told = trace.summary.kind == TraceKind::Csv ? ModelSource::Assumed : ModelSource::Trace;
    const bool asRecorded = !workload.startUps.empty() && !model.startupSeconds && !model.startupSpread;
    switch (field) {
    case ModelField::StartUp:
        if (!workload.startUps.empty())
            return {startUpDelays(workload, 0).meanSeconds, ModelSource::Trace};
        return {assumedStartUpSeconds(workload), ModelSource::Assumed};
    case ModelField::StartUpSpread:
        if (asRecorded)
            return {std::nullopt, ModelSource::Trace};
        // Who says a mean alone means just that.
        return {model.startupSeconds ? 0.0 : assumedStartUpSpread(workload), ModelSource::Assumed};
    case ModelField::AllocationBatch:
        if (asRecorded)
            return {std::nullopt, ModelSource::Trace}; // the delays contain what waiting there was
        return {kAssumedAllocationBatch, ModelSource::Assumed};
    case ModelField::Cap: return {std::nullopt, ModelSource::Assumed};
    case ModelField::Cores: return {std::max(workload.coresPerExecutor, 1), told};
    case ModelField::TaskCpus: return {std::max(workload.taskCpus, 1), told};
    case ModelField::CostPerLog:
        if (const auto cost = recordedCostPerLog(workload))
            return {cost, told};
        return {};
    case ModelField::Serial:
        if (const auto serial = recordedSerialSeconds(workload))
            return {serial, told};
        return {};
    case ModelField::Interval:
        if (workload.interval)
            return {seconds(*workload.interval), told};
        return {};
    }
    return {};
}

ClusterModel withTraceFields(ClusterModel model, const ClusterModel& from)
{
    for (const ModelField field : {ModelField::CostPerLog, ModelField::Serial, ModelField::Interval})
        setField(model, field, fieldOf(from, field));
    return model;
}

bool readsAlike(const ClusterModel& a, const ClusterModel& b)
{
    for (const ModelField field : {ModelField::CostPerLog, ModelField::Serial, ModelField::Interval, ModelField::Cores, ModelField::TaskCpus}) {
        if (fieldOf(a, field) != fieldOf(b, field))
            return false;
    }
    return true;
}

} // namespace stoker::domain
