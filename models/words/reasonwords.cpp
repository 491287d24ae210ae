// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/policysentences.h"

#include "words/text.h"
#include "words/units.h"

#include <algorithm>
#include <cmath>

namespace stoker::words {
namespace {

using domain::Reason;
using domain::ReasonCode;

/// The values of one reason as a sentence takes them.
class Values {
public:
    explicit Values(const Reason& reason) : m_reason(reason) {}

    [[nodiscard]] bool has(const char* name) const { return known(name).has_value(); }
    [[nodiscard]] QString whole(const char* name) const { return m_units.integer(rounded(name)); }
    /// "14 executors", in the plural of the language.
    [[nodiscard]] QString executors(const char* name) const
    {
        const auto count = rounded(name);
        const int form = static_cast<int>(std::clamp<qint64>(count.value_or(2), 0, 1'000'000));
        return translate("Reason", "%1 executors", "the number decides the form", form).arg(m_units.integer(count));
    }
    [[nodiscard]] QString days(const char* name) const
    {
        const auto count = rounded(name);
        const int form = static_cast<int>(std::clamp<qint64>(count.value_or(2), 0, 1'000'000));
        return translate("Reason", "%1 days", "the number decides the form", form).arg(m_units.integer(count));
    }
    [[nodiscard]] QString amount(const char* name) const { return m_units.text(m_units.count(known(name))); }
    [[nodiscard]] QString percent(const char* name) const { return m_units.text(m_units.percent(known(name))); }
    /// Of a share, 1 = all.
    [[nodiscard]] QString share(const char* name) const
    {
        const auto value = known(name);
        return m_units.text(m_units.percent(value ? std::optional(*value * 100) : std::nullopt));
    }
    [[nodiscard]] QString duration(const char* name) const { return m_units.duration(bounded(name)); }
    [[nodiscard]] QString time(const char* name) const { return m_units.dateTime(domain::fromEpochMs(rounded(name).value_or(0))); }
    [[nodiscard]] int direction() const { return static_cast<int>(std::clamp(known("direction").value_or(0), -1.0, 1.0)); }

private:
    [[nodiscard]] std::optional<double> known(const char* name) const
    {
        const auto value = m_reason.value(name);
        return value && std::isfinite(*value) ? value : std::nullopt;
    }
    // What fits a whole number and a date.
    [[nodiscard]] std::optional<double> bounded(const char* name) const
    {
        const auto value = known(name);
        return value ? std::optional(std::clamp(*value, -8e15, 8e15)) : std::nullopt;
    }
    [[nodiscard]] std::optional<qint64> rounded(const char* name) const
    {
        const auto value = bounded(name);
        return value ? std::optional<qint64>(std::llround(*value)) : std::nullopt;
    }
    const Reason& m_reason;
    Units m_units;
};

QString learnt(ReasonCode code, const Values& is)
{
    switch (code) {
    case ReasonCode::Learning:
        return translate("Reason", "It still learns from batches, %1 of %2 so far; until then it wants %3.").arg(is.whole("batches"), is.whole("needed"), is.executors("wanted"));
    case ReasonCode::WithinBand:
        return translate("Reason", "The next batch is expected to take %1 of %2. %3 would fit, and the target is %4: close enough (%5).")
            .arg(is.duration("predicted_s"), is.duration("finish_s"), is.executors("wanted"), is.whole("total"), is.percent("band_percent"));
    case ReasonCode::TooSlow:
        return translate("Reason", "The next batch would take %1 (%2 to %3), longer than %4, so it wants %5.")
            .arg(is.duration("predicted_s"), is.duration("low_s"), is.duration("high_s"), is.duration("finish_s"), is.executors("wanted"));
    case ReasonCode::TooFast:
        return translate("Reason", "The next batch would take %1 (%2 to %3) of %4, so %5 would do.")
            .arg(is.duration("predicted_s"), is.duration("low_s"), is.duration("high_s"), is.duration("finish_s"), is.executors("wanted"));
    case ReasonCode::CatchUp:
        return is.has("backlog_logs") ? translate("Reason", "Batches are %1 late and %2 logs wait, so it wants %3 to catch up.")
                                            .arg(is.duration("behind_s"), is.amount("backlog_logs"), is.executors("wanted"))
                                      : translate("Reason", "Batches are %1 late, so it wants %2 to catch up.").arg(is.duration("behind_s"), is.executors("wanted"));
    case ReasonCode::SerialPart:
        return translate("Reason", "More executors cannot help: the part of a batch that they cannot share takes %1 of %2. It wants %3.")
            .arg(is.duration("serial_s"), is.duration("finish_s"), is.executors("total"));
    case ReasonCode::FewTasks:
        return translate("Reason", "More executors cannot help: the tasks that a batch has at one time fill %1. It wants %2.").arg(is.executors("useful"), is.executors("total"));
    case ReasonCode::Forecast:
        return translate("Reason", "%1 logs per minute are expected in %2 (learnt from %3), so it wants %4.")
            .arg(is.amount("logs_per_minute"), is.duration("ahead_s"), is.days("shape_days"), is.executors("wanted"));
    default: return {};
    }
}

QString tracked(ReasonCode code, const Values& is)
{
    switch (code) {
    case ReasonCode::AboveTarget:
        return translate("Reason", "The figure it tracks is %1, above its target of %2, so it wants %3.").arg(is.amount("value"), is.amount("target"), is.executors("wanted"));
    case ReasonCode::BelowTarget:
        return translate("Reason", "The figure it tracks is %1, below its target of %2, so %3 would do.").arg(is.amount("value"), is.amount("target"), is.executors("wanted"));
    case ReasonCode::WithinTolerance:
        return translate("Reason", "The figure it tracks is %1, close enough to its target of %2 (tolerance %3).").arg(is.amount("value"), is.amount("target"), is.share("tolerance"));
    case ReasonCode::CapacityShort:
        return translate("Reason", "The executors can process %1 logs per minute. With %2 coming in, and what waits, that is too little, so it wants %3.")
            .arg(is.amount("capacity"), is.amount("rate"), is.executors("wanted"));
    case ReasonCode::CapacityAmple:
        return translate("Reason", "The executors can process %1 logs per minute. With %2 coming in that is more than needed, so %3 would do.")
            .arg(is.amount("capacity"), is.amount("rate"), is.executors("wanted"));
    case ReasonCode::WithinBounds:
        return is.has("lower") && !is.has("upper")
            ? translate("Reason", "%1 logs per minute come in, and a backlog is being worked off: nothing is released, and what there is suffices.").arg(is.amount("rate"))
            : translate("Reason", "%1 logs per minute come in, and what the executors can process lies within %2 and %3.").arg(is.amount("rate"), is.amount("lower"), is.amount("upper"));
    default: return {};
    }
}

QString ofSpark(ReasonCode code, const Values& is)
{
    switch (code) {
    case ReasonCode::BacklogRamp: return translate("Reason", "Tasks wait for a slot: %1 are needed in all, and Spark asks for %2 more.").arg(is.executors("needed"), is.whole("added"));
    case ReasonCode::NeedFell: return translate("Reason", "Tasks that run or wait need no more than %1.").arg(is.executors("needed"));
    case ReasonCode::IdleTimeout: return translate("Reason", "Spark releases %1, idle for %2.").arg(is.executors("executors"), is.duration("idle_s"));
    case ReasonCode::AtMaximum: return translate("Reason", "Tasks wait, but %1 is the maximum.").arg(is.whole("max"));
    case ReasonCode::RatioHigh: return translate("Reason", "Batches take %1 of their interval, at least %2, so Spark adds executors.").arg(is.share("ratio"), is.share("up_ratio"));
    case ReasonCode::RatioLow: return translate("Reason", "Batches take %1 of their interval, at most %2, so Spark releases one executor.").arg(is.share("ratio"), is.share("down_ratio"));
    case ReasonCode::RatioBetween:
        return translate("Reason", "Batches take %1 of their interval, between %2 and %3, so nothing changes.").arg(is.share("ratio"), is.share("down_ratio"), is.share("up_ratio"));
    case ReasonCode::NoBatches: return translate("Reason", "No batch has ended since the last look, so nothing changes.");
    default: return {};
    }
}

QString held(const Values& is)
{
    if (is.has("until_ms")) {
        switch (is.direction()) {
        case 1: return translate("Reason", "On hold until %1: no growth.").arg(is.time("until_ms"));
        case -1: return translate("Reason", "On hold until %1: no release.").arg(is.time("until_ms"));
        default: return translate("Reason", "On hold until %1: no change.").arg(is.time("until_ms"));
        }
    }
    switch (is.direction()) {
    case 1: return translate("Reason", "On hold: no growth.");
    case -1: return translate("Reason", "On hold: no release.");
    default: return translate("Reason", "On hold: no change.");
    }
}

QString guarded(ReasonCode code, const Values& is)
{
    switch (code) {
    case ReasonCode::StaleData: return translate("Reason", "The figures are %1 old: nothing changes before they are fresh.").arg(is.duration("age_s"));
    case ReasonCode::OnHold: return held(is);
    case ReasonCode::InBlackout:
        return is.has("until_ms") ? translate("Reason", "In a blackout window until %1: no change.").arg(is.time("until_ms")) : translate("Reason", "In a blackout window: no change.");
    case ReasonCode::BelowMinimum: return translate("Reason", "No fewer than the minimum of %1.").arg(is.whole("min"));
    case ReasonCode::AboveMaximum: return translate("Reason", "No more than the maximum of %1.").arg(is.whole("max"));
    case ReasonCode::AboveCeiling: return translate("Reason", "No more than the ceiling of %1: the cluster or the application's settings give no more.").arg(is.whole("ceiling"));
    case ReasonCode::StepLimit: return translate("Reason", "No more than %1 at one step.").arg(is.executors("most"));
    case ReasonCode::Stabilising:
        return translate("Reason", "Within the last %1 it also wanted %2, so it goes no further for now.").arg(is.duration("window_s"), is.executors("wanted_then"));
    case ReasonCode::CoolingDown: return translate("Reason", "The target has just changed: it cools down for %1 more.").arg(is.duration("left_s"));
    case ReasonCode::StillBehind: return translate("Reason", "Batches are %1 late: nothing is released before they have caught up.").arg(is.duration("behind_s"));
    case ReasonCode::FlapBudgetSpent:
        return translate("Reason", "Up and down too often: %1 turns, and %2 are allowed, so it waits.").arg(is.whole("turns"), is.whole("budget"));
    case ReasonCode::HourBudgetSpent:
        return translate("Reason", "%1 were requested or released within an hour, and %2 are allowed, so it waits.").arg(is.executors("changed"), is.whole("budget"));
    case ReasonCode::JustStarted: return translate("Reason", "It has just started and leaves the target as it is for %1 more.").arg(is.duration("left_s"));
    case ReasonCode::VictimsProtected:
        return translate("Reason", "%1 were to leave, but only %2 may: the others run tasks or hold data that is protected.").arg(is.executors("wanted"), is.whole("available"));
    default: return {};
    }
}

} // namespace

QString reasonSentence(const Reason& reason)
{
    const Values is(reason);
    switch (reason.code) {
    case ReasonCode::NoData: return translate("Reason", "The figures that it needs are not known, so the target stays.");
    case ReasonCode::Steady: return translate("Reason", "It wants %1, and the target is %2: nothing to do.").arg(is.executors("wanted"), is.whole("total"));
    case ReasonCode::Fixed: return translate("Reason", "It always wants %1.").arg(is.executors("executors"));
    case ReasonCode::Scheduled:
        return is.has("until_ms") ? translate("Reason", "The schedule wants %1 until %2.").arg(is.executors("executors"), is.time("until_ms"))
                                  : translate("Reason", "The schedule wants %1.").arg(is.executors("executors"));
    case ReasonCode::NotScheduled:
        return is.has("until_ms") ? translate("Reason", "The schedule has no entry for now, so the target stays until %1.").arg(is.time("until_ms"))
                                  : translate("Reason", "The schedule has no entry for now, so the target stays.");
    default: break;
    }
    for (const auto part : {learnt, tracked, ofSpark, guarded}) {
        if (const QString text = part(reason.code, is); !text.isEmpty())
            return text;
    }
    return {};
}

} // namespace stoker::words
