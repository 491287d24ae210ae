// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/policysentences.h"

#include "words/text.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace stoker::words {
namespace {

struct ParameterText {
    const char* policy; ///< empty: of a guard, whose parameters are named once for all of them
    const char* name;
    const char* help;
    double example = 0; ///< %1 in it
};

constexpr std::array kParameters{
    ParameterText{"fixed", "executors", QT_TRANSLATE_NOOP("Parameter", "How many executors, all the time.")},

    ParameterText{"deadline", "finish_share", QT_TRANSLATE_NOOP("Parameter", "The part of the deadline in which a batch is to be finished. %1 is 50 of 60 s; the rest is for surprises."), 0.83},
    ParameterText{"deadline", "band", QT_TRANSLATE_NOOP("Parameter", "A wish that differs from the target by less than this part of it changes nothing.")},
    ParameterText{"deadline", "catch_up_batches", QT_TRANSLATE_NOOP("Parameter", "When batches are late, it wants enough executors to catch up within so many of them.")},
    ParameterText{"deadline", "min_batches", QT_TRANSLATE_NOOP("Parameter", "So many batches must have ended before it believes what it has learnt. Until then it goes by the last one.")},
    ParameterText{"deadline", "safety", QT_TRANSLATE_NOOP("Parameter", "How sure it must be that the deadline is kept. 0 counts on the expected time, 1 also on a slow batch.")},

    ParameterText{"forecast", "shape_part", QT_TRANSLATE_NOOP("Parameter", "The parts of the day whose load is learnt apart. Shorter ones follow a steep morning better, and need more days.")},
    ParameterText{"forecast", "day_smoothing", QT_TRANSLATE_NOOP("Parameter", "How much the newest day counts against those before. 1 expects the same as yesterday.")},
    ParameterText{"forecast", "extra_lead", QT_TRANSLATE_NOOP("Parameter", "So much earlier than the start-up of executors and one batch require.")},

    ParameterText{"target-tracking", "metric",
                  QT_TRANSLATE_NOOP("Parameter", "The figure to keep at the target: CPU in per cent, executors that run tasks in per cent, the last batch in per cent of its deadline, logs per minute for each "
                                                 "executor, or tasks for each slot.")},
    ParameterText{"target-tracking", "target",
                  QT_TRANSLATE_NOOP("Parameter", "The value of the figure that is aimed at, in the figure's own unit. The default is a percentage: for logs per executor and tasks per slot it must be set.")},
    ParameterText{"target-tracking", "tolerance", QT_TRANSLATE_NOOP("Parameter", "The figure may be off its target by this part before anything changes. %1 leaves 54 to 66 alone when the target is 60."), 0.1},

    ParameterText{"throughput", "utilisation", QT_TRANSLATE_NOOP("Parameter", "How busy executors should be. At %1, three tenths of what they can process is kept in reserve."), 0.7},
    ParameterText{"throughput", "boundary", QT_TRANSLATE_NOOP("Parameter", "How far above or below the wanted utilisation they may be before anything changes.")},
    ParameterText{"throughput", "catch_up_s", QT_TRANSLATE_NOOP("Parameter", "A backlog is to be worked off within this time. Shorter wants more executors.")},
    ParameterText{"throughput", "restart_s", QT_TRANSLATE_NOOP("Parameter", "How long new executors take to be usable, as long as it has not been measured.")},
    ParameterText{"throughput", "metrics_window_s", QT_TRANSLATE_NOOP("Parameter", "Rates are means over this time. Longer is calmer and slower.")},
    ParameterText{"throughput", "backlog_s", QT_TRANSLATE_NOOP("Parameter", "When more than so much input waits, it counts as a backlog, and nothing is released before that is worked off.")},
    ParameterText{"throughput", "max_scale_down", QT_TRANSLATE_NOOP("Parameter", "One decision releases no more than this part of the executors.")},
    ParameterText{"throughput", "max_scale_up", QT_TRANSLATE_NOOP("Parameter", "One decision adds no more than so many times the executors there are.")},
    ParameterText{"throughput", "min_batches", QT_TRANSLATE_NOOP("Parameter", "So many batches must have ended within the window before it decides anything.")},
    ParameterText{"throughput", "observed_scalability", QT_TRANSLATE_NOOP("Parameter", "Takes into account that twice the executors may process less than twice as much, from what was seen at other sizes.")},

    ParameterText{"schedule", "entries",
                  QT_TRANSLATE_NOOP("Parameter", "Windows of the week with their executors: Mon-Fri 08:00-20:00=40, Sat 10:00-14:00=20. Without days, every day; where two hold at once, the later one counts; one that "
                                                 "ends before it starts goes on into the next day.")},
    ParameterText{"schedule", "default", QT_TRANSLATE_NOOP("Parameter", "Executors outside all windows. Without it the target is left as it is there.")},
    ParameterText{"schedule", "schedule_time_zone", QT_TRANSLATE_NOOP("Parameter", "The place whose clock the windows go by, such as Europe/Berlin. Summer time is taken into account.")},
    ParameterText{"schedule", "lead_s", QT_TRANSLATE_NOOP("Parameter", "Asks so much earlier for more executors, so that they are usable when the window begins. It never releases earlier.")},

    ParameterText{"spark-dynamic-allocation", "minExecutors", QT_TRANSLATE_NOOP("Parameter", "Spark keeps at least so many executors.")},
    ParameterText{"spark-dynamic-allocation", "maxExecutors", QT_TRANSLATE_NOOP("Parameter", "Spark asks for no more executors than this.")},
    ParameterText{"spark-dynamic-allocation", "initialExecutors", QT_TRANSLATE_NOOP("Parameter", "Executors at the start of the application; without it, the minimum.")},
    ParameterText{"spark-dynamic-allocation", "executorAllocationRatio", QT_TRANSLATE_NOOP("Parameter", "The part of the slots that all tasks would need. At %1 every second task has a slot at once."), 0.5},
    ParameterText{"spark-dynamic-allocation", "schedulerBacklogTimeout", QT_TRANSLATE_NOOP("Parameter", "When tasks have waited so long, the first executors are asked for.")},
    ParameterText{"spark-dynamic-allocation", "sustainedSchedulerBacklogTimeout", QT_TRANSLATE_NOOP("Parameter", "While tasks still wait, more are asked for each time this has passed; without it, the time for the first ones.")},
    ParameterText{"spark-dynamic-allocation", "executorIdleTimeout", QT_TRANSLATE_NOOP("Parameter", "An executor that has been idle for so long is released.")},
    ParameterText{"spark-dynamic-allocation", "cachedExecutorIdleTimeout", QT_TRANSLATE_NOOP("Parameter", "The same for an executor that holds cached data; without it, never.")},
    ParameterText{"spark-dynamic-allocation", "shuffleTracking.enabled", QT_TRANSLATE_NOOP("Parameter", "Executors with shuffle data that a job still needs are kept, so that no external shuffle service is needed.")},
    ParameterText{"spark-dynamic-allocation", "shuffleTracking.timeout", QT_TRANSLATE_NOOP("Parameter", "An idle executor with shuffle data is released after so long all the same; without it, never.")},

    ParameterText{"spark-streaming-allocation", "minExecutors", QT_TRANSLATE_NOOP("Parameter", "Spark keeps at least so many executors; without it, one for each receiver, and at least one.")},
    ParameterText{"spark-streaming-allocation", "maxExecutors", QT_TRANSLATE_NOOP("Parameter", "Spark asks for no more executors than this.")},
    ParameterText{"spark-streaming-allocation", "scalingInterval", QT_TRANSLATE_NOOP("Parameter", "How often Spark looks at the batches and decides.")},
    ParameterText{"spark-streaming-allocation", "scalingUpRatio", QT_TRANSLATE_NOOP("Parameter", "When batches take this part of their interval or more, executors are added.")},
    ParameterText{"spark-streaming-allocation", "scalingDownRatio", QT_TRANSLATE_NOOP("Parameter", "When batches take this part of their interval or less, one executor is released.")},
    ParameterText{"spark-streaming-allocation", "seed", QT_TRANSLATE_NOOP("Parameter", "Spark picks the executor that it releases at random. The same seed picks the same ones.")},

    ParameterText{"", "blackout", QT_TRANSLATE_NOOP("Parameter", "Windows of the week in which nothing changes: Mon-Fri 12:00-13:00, Sun 22:00-04:00.")},
    ParameterText{"", "time_zone", QT_TRANSLATE_NOOP("Parameter", "The place whose clock the blackout windows go by, such as Europe/Berlin.")},
    ParameterText{"", "min_executors", QT_TRANSLATE_NOOP("Parameter", "The policy never leaves fewer executors than this.")},
    ParameterText{"", "max_executors", QT_TRANSLATE_NOOP("Parameter", "The policy never asks for more executors than this. Without it, only the ceiling of the cluster holds.")},
    ParameterText{"", "step_up", QT_TRANSLATE_NOOP("Parameter", "No more executors than this are added at once.")},
    ParameterText{"", "step_down", QT_TRANSLATE_NOOP("Parameter", "No more executors than this are released at once.")},
    ParameterText{"", "step_up_percent", QT_TRANSLATE_NOOP("Parameter", "No more than this part of the target is added at once. Where a number is set as well, the larger of the two holds.")},
    ParameterText{"", "step_down_percent", QT_TRANSLATE_NOOP("Parameter", "No more than this part of the target is released at once. Where a number is set as well, the larger of the two holds.")},
    ParameterText{"", "stabilise_up_s", QT_TRANSLATE_NOOP("Parameter", "It grows only to the lowest number that was wanted in so long, so that a short peak adds nothing.")},
    ParameterText{"", "stabilise_down_s", QT_TRANSLATE_NOOP("Parameter", "It releases only down to the highest number that was wanted in so long, so that a short dip releases nothing.")},
    ParameterText{"", "cooldown_up_s", QT_TRANSLATE_NOOP("Parameter", "After any change of the target, nothing is added for so long.")},
    ParameterText{"", "cooldown_down_s", QT_TRANSLATE_NOOP("Parameter", "After any change of the target, nothing is released for so long.")},
    ParameterText{"", "release_while_behind", QT_TRANSLATE_NOOP("Parameter", "Lets executors go even while batches are late. Leave it off unless you know why they are.")},
    ParameterText{"", "flap_budget", QT_TRANSLATE_NOOP("Parameter", "When the target has changed its direction so often within the time below, it waits.")},
    ParameterText{"", "flap_window_s", QT_TRANSLATE_NOOP("Parameter", "The time within which changes of direction are counted.")},
    ParameterText{"stream", "interval_s", QT_TRANSLATE_NOOP("Parameter", "The time between two batches of the stream. Leave it out to go by what is observed: a stream that was late from the start looks slower than it is.")},
    ParameterText{"victims", "victim_order", QT_TRANSLATE_NOOP("Parameter", "What makes one executor a better victim than another, the most important first.")},
    ParameterText{"victims", "take_busy", QT_TRANSLATE_NOOP("Parameter", "May let executors go that run tasks. They are drained, or leave when they are idle; nothing is killed.")},
    ParameterText{"victims", "take_cached", QT_TRANSLATE_NOOP("Parameter", "May let executors go that hold cached data. What is not moved elsewhere is computed again.")},
    ParameterText{"victims", "take_needed_shuffle", QT_TRANSLATE_NOOP("Parameter", "May let executors go that hold shuffle data an active job still reads. What is not moved elsewhere is computed again.")},
    ParameterText{"victims", "take_receivers", QT_TRANSLATE_NOOP("Parameter", "May let executors go that run a receiver of a stream. Input stops until Spark has started it elsewhere.")},

    ParameterText{"", "hour_budget", QT_TRANSLATE_NOOP("Parameter", "No more executors than this are requested and released within an hour.")},
};

const ParameterText* find(QStringView policy, const QString& parameter)
{
    const auto found = std::find_if(kParameters.begin(), kParameters.end(), [&](const ParameterText& text) {
        return policy == QLatin1StringView(text.policy) && parameter == QLatin1StringView(text.name);
    });
    return found == kParameters.end() ? nullptr : &*found;
}

} // namespace

QString parameterHelp(const QString& policyOrGuard, const QString& parameter, Reader reader)
{
    const ParameterText* text = find(policyOrGuard, parameter);
    // It has all that Deadline has, and adds its own.
    if (!text && policyOrGuard == u"forecast")
        text = find(u"deadline", parameter);
    if (!text && (policyOrGuard.isEmpty() || domain::guardFromName(policyOrGuard.toStdString())))
        text = find(u"", parameter);
    if (!text)
        return {};
    const QString help = translate("Parameter", text->help);
    const QLocale locale = reader == Reader::Terminal ? QLocale::c() : QLocale();
    return text->example > 0 ? help.arg(locale.toString(text->example)) : help;
}

} // namespace stoker::words
