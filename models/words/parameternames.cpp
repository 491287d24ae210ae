// SPDX-License-Identifier: GPL-3.0-or-later
// What parameters of policies and guards are called; what they mean is in parameterwords.cpp.
#include "words/policysentences.h"

#include "domain/decision.h"
#include "words/text.h"
#include "words/units.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace stoker::words {
namespace {

struct ParameterName {
    const char* policy; ///< empty: of a guard, whose parameters are named once for all of them
    const char* name;
    const char* word;
};

constexpr std::array kNames{
    ParameterName{"fixed", "executors", QT_TRANSLATE_NOOP("ParameterName", "Executors")},
    ParameterName{"deadline", "finish_share", QT_TRANSLATE_NOOP("ParameterName", "Part of the deadline")},
    ParameterName{"deadline", "band", QT_TRANSLATE_NOOP("ParameterName", "Dead band")},
    ParameterName{"deadline", "catch_up_batches", QT_TRANSLATE_NOOP("ParameterName", "Batches to catch up")},
    ParameterName{"deadline", "min_batches", QT_TRANSLATE_NOOP("ParameterName", "Batches to learn from")},
    ParameterName{"deadline", "safety", QT_TRANSLATE_NOOP("ParameterName", "Certainty")},
    ParameterName{"forecast", "shape_part", QT_TRANSLATE_NOOP("ParameterName", "Parts of the day")},
    ParameterName{"forecast", "day_smoothing", QT_TRANSLATE_NOOP("ParameterName", "Weight of the newest day")},
    ParameterName{"forecast", "extra_lead", QT_TRANSLATE_NOOP("ParameterName", "Extra lead time")},
    ParameterName{"target-tracking", "metric", QT_TRANSLATE_NOOP("ParameterName", "Figure")},
    ParameterName{"target-tracking", "target", QT_TRANSLATE_NOOP("ParameterName", "Target value")},
    ParameterName{"target-tracking", "tolerance", QT_TRANSLATE_NOOP("ParameterName", "Tolerance")},
    ParameterName{"throughput", "utilisation", QT_TRANSLATE_NOOP("ParameterName", "Utilisation")},
    ParameterName{"throughput", "boundary", QT_TRANSLATE_NOOP("ParameterName", "Room around it")},
    ParameterName{"throughput", "catch_up_s", QT_TRANSLATE_NOOP("ParameterName", "Time to catch up")},
    ParameterName{"throughput", "restart_s", QT_TRANSLATE_NOOP("ParameterName", "Start-up time")},
    ParameterName{"throughput", "metrics_window_s", QT_TRANSLATE_NOOP("ParameterName", "Averaging window")},
    ParameterName{"throughput", "backlog_s", QT_TRANSLATE_NOOP("ParameterName", "Least backlog")},
    ParameterName{"throughput", "max_scale_down", QT_TRANSLATE_NOOP("ParameterName", "Largest release")},
    ParameterName{"throughput", "max_scale_up", QT_TRANSLATE_NOOP("ParameterName", "Largest growth")},
    ParameterName{"throughput", "min_batches", QT_TRANSLATE_NOOP("ParameterName", "Batches to learn from")},
    ParameterName{"throughput", "observed_scalability", QT_TRANSLATE_NOOP("ParameterName", "Observed scaling")},
    ParameterName{"schedule", "entries", QT_TRANSLATE_NOOP("ParameterName", "Windows of the week")},
    ParameterName{"schedule", "default", QT_TRANSLATE_NOOP("ParameterName", "Executors otherwise")},
    ParameterName{"schedule", "schedule_time_zone", QT_TRANSLATE_NOOP("ParameterName", "Time zone")},
    ParameterName{"schedule", "lead_s", QT_TRANSLATE_NOOP("ParameterName", "Lead time")},
    ParameterName{"spark-dynamic-allocation", "minExecutors", QT_TRANSLATE_NOOP("ParameterName", "Fewest executors")},
    ParameterName{"spark-dynamic-allocation", "maxExecutors", QT_TRANSLATE_NOOP("ParameterName", "Most executors")},
    ParameterName{"spark-dynamic-allocation", "initialExecutors", QT_TRANSLATE_NOOP("ParameterName", "Executors at the start")},
    ParameterName{"spark-dynamic-allocation", "executorAllocationRatio", QT_TRANSLATE_NOOP("ParameterName", "Part of the slots")},
    ParameterName{"spark-dynamic-allocation", "schedulerBacklogTimeout", QT_TRANSLATE_NOOP("ParameterName", "Wait before the first")},
    ParameterName{"spark-dynamic-allocation", "sustainedSchedulerBacklogTimeout", QT_TRANSLATE_NOOP("ParameterName", "Wait before more")},
    ParameterName{"spark-dynamic-allocation", "executorIdleTimeout", QT_TRANSLATE_NOOP("ParameterName", "Idle before release")},
    ParameterName{"spark-dynamic-allocation", "cachedExecutorIdleTimeout", QT_TRANSLATE_NOOP("ParameterName", "The same with cached data")},
    ParameterName{"spark-dynamic-allocation", "shuffleTracking.enabled", QT_TRANSLATE_NOOP("ParameterName", "Keep needed shuffle data")},
    ParameterName{"spark-dynamic-allocation", "shuffleTracking.timeout", QT_TRANSLATE_NOOP("ParameterName", "Longest kept for shuffle")},
    ParameterName{"spark-streaming-allocation", "minExecutors", QT_TRANSLATE_NOOP("ParameterName", "Fewest executors")},
    ParameterName{"spark-streaming-allocation", "maxExecutors", QT_TRANSLATE_NOOP("ParameterName", "Most executors")},
    ParameterName{"spark-streaming-allocation", "scalingInterval", QT_TRANSLATE_NOOP("ParameterName", "Time between decisions")},
    ParameterName{"spark-streaming-allocation", "scalingUpRatio", QT_TRANSLATE_NOOP("ParameterName", "Grows from")},
    ParameterName{"spark-streaming-allocation", "scalingDownRatio", QT_TRANSLATE_NOOP("ParameterName", "Shrinks from")},
    ParameterName{"spark-streaming-allocation", "seed", QT_TRANSLATE_NOOP("ParameterName", "Random seed")},
    ParameterName{"stream", "interval_s", QT_TRANSLATE_NOOP("ParameterName", "Interval of the stream")},
    ParameterName{"", "blackout", QT_TRANSLATE_NOOP("ParameterName", "Windows without change")},
    ParameterName{"", "time_zone", QT_TRANSLATE_NOOP("ParameterName", "Time zone")},
    ParameterName{"", "min_executors", QT_TRANSLATE_NOOP("ParameterName", "Fewest executors")},
    ParameterName{"", "max_executors", QT_TRANSLATE_NOOP("ParameterName", "Most executors")},
    ParameterName{"", "step_up", QT_TRANSLATE_NOOP("ParameterName", "Added at once")},
    ParameterName{"", "step_down", QT_TRANSLATE_NOOP("ParameterName", "Released at once")},
    ParameterName{"", "step_up_percent", QT_TRANSLATE_NOOP("ParameterName", "Added at once, as a part")},
    ParameterName{"", "step_down_percent", QT_TRANSLATE_NOOP("ParameterName", "Released at once, as a part")},
    ParameterName{"", "stabilise_up_s", QT_TRANSLATE_NOOP("ParameterName", "Wanted so long to add")},
    ParameterName{"", "stabilise_down_s", QT_TRANSLATE_NOOP("ParameterName", "Wanted so long to release")},
    ParameterName{"", "cooldown_up_s", QT_TRANSLATE_NOOP("ParameterName", "Wait before adding")},
    ParameterName{"", "cooldown_down_s", QT_TRANSLATE_NOOP("ParameterName", "Wait before releasing")},
    ParameterName{"", "release_while_behind", QT_TRANSLATE_NOOP("ParameterName", "Release while behind")},
    ParameterName{"", "flap_budget", QT_TRANSLATE_NOOP("ParameterName", "Changes of direction")},
    ParameterName{"", "flap_window_s", QT_TRANSLATE_NOOP("ParameterName", "Time they count in")},
    ParameterName{"", "hour_budget", QT_TRANSLATE_NOOP("ParameterName", "Executors an hour")},
    ParameterName{"victims", "victim_order", QT_TRANSLATE_NOOP("ParameterName", "Order")},
    ParameterName{"victims", "take_busy", QT_TRANSLATE_NOOP("ParameterName", "Busy ones")},
    ParameterName{"victims", "take_cached", QT_TRANSLATE_NOOP("ParameterName", "Ones with cached data")},
    ParameterName{"victims", "take_needed_shuffle", QT_TRANSLATE_NOOP("ParameterName", "Ones with needed shuffle")},
    ParameterName{"victims", "take_receivers", QT_TRANSLATE_NOOP("ParameterName", "Ones with a receiver")},
};

struct ChoiceName {
    const char* choice;
    const char* word;
};

constexpr std::array kChoices{
    ChoiceName{"cpu_percent", QT_TRANSLATE_NOOP("ParameterName", "CPU")},
    ChoiceName{"busy_percent", QT_TRANSLATE_NOOP("ParameterName", "Busy executors")},
    ChoiceName{"batch_percent", QT_TRANSLATE_NOOP("ParameterName", "Last batch of its deadline")},
    ChoiceName{"logs_per_executor", QT_TRANSLATE_NOOP("ParameterName", "Logs per minute and executor")},
    ChoiceName{"tasks_per_slot", QT_TRANSLATE_NOOP("ParameterName", "Tasks per slot")},
};

constexpr double kUnlimited = 1e6; ///< a schema's bound against typing errors, not one that anybody meets

const ParameterName* find(QStringView policy, const QString& parameter)
{
    const auto found = std::find_if(kNames.begin(), kNames.end(), [&](const ParameterName& one) {
        return policy == QLatin1StringView(one.policy) && parameter == QLatin1StringView(one.name);
    });
    return found == kNames.end() ? nullptr : &*found;
}

} // namespace

QString parameterWord(const QString& policyOrGuard, const QString& parameter)
{
    const ParameterName* name = find(policyOrGuard, parameter);
    // It has all that Deadline has, and adds its own.
    if (!name && policyOrGuard == u"forecast")
        name = find(u"deadline", parameter);
    if (!name && (policyOrGuard.isEmpty() || domain::guardFromName(policyOrGuard.toStdString())))
        name = find(u"", parameter);
    return name ? translate("ParameterName", name->word) : parameter;
}

QString choiceWord(const QString& choice)
{
    const auto found = std::find_if(kChoices.begin(), kChoices.end(), [&choice](const ChoiceName& one) { return choice == QLatin1StringView(one.choice); });
    return found == kChoices.end() ? choice : translate("ParameterName", found->word);
}

QString rangeWord(const QString& unit, double least, double most)
{
    const Units units;
    const auto number = [&units](double value) {
        return value == std::floor(value) ? units.integer(std::llround(value)) : units.locale().toString(value, 'g', 6);
    };
    const bool open = !(most < kUnlimited);
    QString range;
    if (std::isfinite(least) && !open)
        //: what may be set: from the least to the most
        range = translate("ParameterRange", "%1 to %2").arg(number(least), number(most));
    else if (std::isfinite(least))
        //: what may be set: the least
        range = translate("ParameterRange", "%1 or more").arg(number(least));
    const QString word = unit == u"executors" ? translate("ParameterRange", "executors") : unit == u"batches" ? translate("ParameterRange", "batches") : unit;
    if (range.isEmpty())
        return word;
    //: a range and its unit: "1 to 100 executors"
    return word.isEmpty() ? range : translate("ParameterRange", "%1 %2").arg(range, word);
}

} // namespace stoker::words
