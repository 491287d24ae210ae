// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/schedule.h"

#include "domain/text.h"

#include <algorithm>
#include <limits>

namespace stoker::policy {

using namespace Qt::StringLiterals;
using domain::Instant;
using domain::ReasonCode;

namespace {

constexpr int kMostExecutors = 1'000'000;
constexpr std::string_view kExample = "Mon-Fri 08:00-20:00=40, Sat 10:00-14:00=20";

std::optional<int> planAt(const ScheduleSettings& settings, Instant time)
{
    const int minute = settings.clock.minuteOf(time);
    const auto found = std::find_if(settings.entries.rbegin(), settings.entries.rend(), [minute](const ScheduleEntry& entry) { return entry.span.holds(minute); });
    return found == settings.entries.rend() ? settings.otherwise : std::optional(found->executors);
}

/// The plan, or more where it goes up within the lead. No number is less than any (std::optional's order).
std::optional<int> wantedAt(const ScheduleSettings& settings, Instant time)
{
    std::optional<int> wanted = planAt(settings, time);
    if (settings.lead.count() == 0)
        return wanted;
    const Instant horizon = time + settings.lead;
    for (auto edge = settings.clock.nextEdge(time, settings.edges); edge && *edge <= horizon; edge = settings.clock.nextEdge(*edge, settings.edges))
        wanted = std::max(wanted, planAt(settings, *edge));
    return wanted;
}

/// When `plan` will say something else than now; NaN = never.
template <class Plan>
double changesAt(const ScheduleSettings& settings, Instant time, const Plan& plan)
{
    const std::optional<int> present = plan(settings, time);
    // What is the same for a week, with the hour that comes twice, is so for ever.
    const Instant horizon = time + std::chrono::days(8);
    for (Instant at = time; at < horizon;) {
        const auto edge = settings.clock.nextEdge(at, settings.edges);
        const auto ahead = settings.clock.nextEdge(at + settings.lead, settings.edges);
        if (!edge || !ahead)
            break;
        at = std::min(*edge, *ahead - settings.lead);
        if (plan(settings, at) != present)
            return static_cast<double>(domain::toEpochMs(at));
    }
    return std::numeric_limits<double>::quiet_NaN();
}

std::optional<std::vector<ScheduleEntry>> entriesFromText(const QString& text)
{
    const qsizetype equals = text.lastIndexOf(u'=');
    if (equals < 0)
        return std::nullopt;
    bool ok = false;
    const int executors = text.mid(equals + 1).trimmed().toInt(&ok);
    const auto spans = weekSpansFromText(QStringView(text).first(equals));
    if (!ok || executors < 0 || executors > kMostExecutors || !spans)
        return std::nullopt;
    std::vector<ScheduleEntry> entries;
    for (const WeekSpan& span : *spans)
        entries.push_back({span, executors});
    return entries;
}

} // namespace

const PolicyInfo& scheduleInfo()
{
    static constexpr std::array kParameters{
        Parameter{.name = "entries", .unit = {}, .type = ParameterType::Text, .fallback = {}, .choices = {},
                  .source = "KEDA cron trigger: start, end, desiredReplicas", .required = true, .example = kExample},
        Parameter{.name = "default", .unit = "executors", .type = ParameterType::Integer, .fallback = {}, .least = 0, .most = kMostExecutors, .choices = {},
                  .source = "KEDA minReplicaCount; here without one the target stays"},
        Parameter{.name = "schedule_time_zone", .unit = {}, .type = ParameterType::Text, .fallback = std::string_view("UTC"), .choices = {},
                  .source = "KEDA cron trigger: timezone"},
        Parameter{.name = "lead_s", .unit = "s", .type = ParameterType::Seconds, .fallback = 0.0, .least = 0, .most = 86'400, .choices = {},
                  .source = "Stoker; KEDA starts at the minute itself"},
    };
    static constexpr PolicyInfo kInfo{"schedule", kParameters, false};
    return kInfo;
}

domain::Result<ScheduleSettings> scheduleSettings(const Settings& settings)
{
    ScheduleSettings result;
    result.otherwise = settings.optionalInteger("default");
    result.lead = domain::Millis(std::llround(settings.number("lead_s") * 1'000));
    const QString zone = settings.text("schedule_time_zone");
    const auto clock = WeekClock::of(zone);
    if (!clock)
        return badParameter("schedule_time_zone", zone, u"UTC, Europe/Berlin, …"_s);
    result.clock = *clock;
    const QStringList texts = settings.text("entries").split(u',');
    for (const QString& text : texts) {
        const auto entries = entriesFromText(text);
        if (!entries)
            return badParameter("entries", text.trimmed(), domain::toText(kExample));
        result.entries.insert(result.entries.end(), entries->begin(), entries->end());
    }
    for (const ScheduleEntry& entry : result.entries) {
        result.edges.push_back(entry.span.fromMinute);
        result.edges.push_back(entry.span.toMinute % kMinutesPerWeek);
    }
    std::sort(result.edges.begin(), result.edges.end());
    result.edges.erase(std::unique(result.edges.begin(), result.edges.end()), result.edges.end());
    return result;
}

domain::Decision decide(const ScheduleSettings& settings, const Observation& now)
{
    const int total = std::max(0, now.numbers.target);
    const Instant time = boundedTime(now.numbers.time);
    const std::optional<int> wanted = wantedAt(settings, time);
    // Outside all entries the target is somebody else's: the lead of the next one may raise it, and nothing lowers it before that begins.
    if (!wanted || (*wanted <= total && !planAt(settings, time)))
        return {total, {}, {ReasonCode::NotScheduled, {changesAt(settings, time, planAt)}}, std::nullopt};
    return {*wanted, {}, {ReasonCode::Scheduled, {static_cast<double>(*wanted), changesAt(settings, time, wantedAt)}}, std::nullopt};
}

} // namespace stoker::policy
