// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/alertrun.h"

#include <cmath>
#include <utility>

namespace stoker::session {

using domain::AlertRule;
using domain::Instant;
using domain::Millis;

AlertRun::Turn AlertRun::step(const AlertRule& rule, Instant now, Millis longestStep, std::optional<double> reading)
{
    const Instant last = std::exchange(m_last, now).value_or(now);
    const std::optional<bool> held = std::exchange(m_held, std::nullopt);
    if (!reading || !std::isfinite(*reading))
        return Turn::None;
    const bool holds = rule.holds(*reading);
    m_held = holds;
    const Millis step = now - last;
    const Millis watched = held == holds && step.count() > 0 && step <= longestStep ? step : Millis{0};

    if (holds) {
        const bool above = rule.comparison == domain::AlertComparison::Above;
        const bool begins = m_phase == Phase::Clear;
        m_value = *reading;
        m_worst = begins ? *reading : above ? std::max(m_worst, *reading) : std::min(m_worst, *reading);
        if (begins) {
            m_phase = Phase::Pending;
            m_since = now;
            m_counted = Millis{0};
        } else if (m_phase == Phase::Pending) {
            m_since = std::min(m_since, now);
            m_counted += watched;
        } else {
            m_counted = Millis{0};
            return Turn::None;
        }
        if (m_counted < rule.duration)
            return Turn::None;
        m_phase = Phase::Firing;
        m_counted = Millis{0};
        return Turn::Raised;
    }

    if (m_phase != Phase::Firing) {
        m_phase = Phase::Clear;
        return Turn::None;
    }
    m_counted += watched;
    if (m_counted < clearNeeded(rule))
        return Turn::None;
    m_phase = Phase::Clear;
    return Turn::Resolved;
}

} // namespace stoker::session
