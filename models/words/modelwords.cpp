// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/modelwords.h"

#include "words/text.h"

#include <cmath>

namespace stoker::words {

using domain::ModelField;
using domain::ModelSource;
using domain::TraceKind;

QString modelFieldWord(ModelField field)
{
    switch (field) {
    case ModelField::StartUp: return translate("Model", "Start-up delay");
    case ModelField::StartUpSpread: return translate("Model", "Its spread, ±");
    case ModelField::AllocationBatch: return translate("Model", "Executors at a time");
    case ModelField::Cap: return translate("Model", "Most executors");
    case ModelField::Cores: return translate("Model", "Cores of each");
    case ModelField::TaskCpus: return translate("Model", "Cores of a task");
    case ModelField::CostPerLog: return translate("Model", "Cost of a log");
    case ModelField::Serial: return translate("Model", "Serial part");
    case ModelField::Interval: break;
    }
    return translate("Model", "Batch interval");
}

QString modelFieldHelp(ModelField field)
{
    switch (field) {
    case ModelField::StartUp: return translate("Model", "From asked for to registered, the mean. Left alone, the delays that the trace tells of come again, one by one.");
    case ModelField::StartUpSpread: return translate("Model", "Half the width of the interval about the mean in which a delay lies; 0 = always the mean.");
    case ModelField::AllocationBatch: return translate("Model", "How many are asked of the cluster each second, as Spark does on Kubernetes. Delays that were recorded contain this waiting already.");
    case ModelField::Cap: return translate("Model", "What the cluster gives at most, whatever a policy asks for.");
    case ModelField::Cores: return translate("Model", "Cores of an executor: how many tasks it runs at once, and what it costs.");
    case ModelField::TaskCpus: return translate("Model", "Cores that a task occupies (spark.task.cpus).");
    case ModelField::CostPerLog: return translate("Model", "Core seconds that one log takes: the seconds of all tasks of a batch, divided by its logs. Set here, the batches are made anew from the logs.");
    case ModelField::Serial: return translate("Model", "Driver time of each batch that no executor shortens.");
    case ModelField::Interval: break;
    }
    return translate("Model", "From one batch to the next. Another one than the trace's makes the batches anew from the logs per minute.");
}

QString modelFieldUnit(ModelField field)
{
    switch (field) {
    case ModelField::StartUp:
    case ModelField::StartUpSpread:
    case ModelField::Serial:
    case ModelField::Interval: return translate("Model", "s", "seconds");
    case ModelField::CostPerLog: return translate("Model", "core s", "core seconds: one core for so long");
    case ModelField::AllocationBatch:
    case ModelField::Cap:
    case ModelField::Cores:
    case ModelField::TaskCpus: break;
    }
    return {};
}

QString modelFieldNone(ModelField field, ModelSource source)
{
    if (field == ModelField::Cap)
        return translate("Model", "no limit");
    if (field == ModelField::StartUpSpread && source == ModelSource::Trace)
        return translate("Model", "as recorded", "the spread of the start-up delays");
    if (field == ModelField::AllocationBatch && source == ModelSource::Trace)
        return translate("Model", "all at once", "executors asked of the cluster");
    return translate("Model", "not known");
}

QString modelFieldText(ModelField field, const domain::ModelValue& value, const Units& units)
{
    if (!value.value)
        return modelFieldNone(field, value.source);
    const bool whole = domain::infoOf(field).whole;
    // What was chosen as it was chosen; a mean over a trace has no more digits to tell.
    const int digits = value.source == ModelSource::Chosen || *value.value >= 1000 ? 6 : 3;
    const QString number = whole ? units.integer(std::llround(*value.value)) : units.locale().toString(*value.value, 'g', digits);
    return units.text({number, modelFieldUnit(field)});
}

QString modelSourceWord(ModelSource source, TraceKind kind)
{
    switch (source) {
    case ModelSource::Chosen: return translate("Model", "chosen", "by the user");
    case ModelSource::Assumed: return translate("Model", "assumed");
    case ModelSource::Trace: break;
    }
    switch (kind) {
    case TraceKind::EventLog:
    case TraceKind::RollingEventLog: return translate("Model", "from the log");
    case TraceKind::Recording: return translate("Model", "recorded");
    case TraceKind::Csv: return translate("Model", "from the CSV");
    case TraceKind::Demo: break;
    }
    return translate("Model", "built-in day");
}

} // namespace stoker::words
