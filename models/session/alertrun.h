// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert.h"

#include <algorithm>

namespace stoker::session {

/// The state of one rule: clear, pending while its condition holds but not yet for long enough, firing until it was clear for long enough. A value:
/// fed with readings, no clock.
///
/// Only watched time counts, for and against: the time between two known readings that say the same, and no more than `longestStep` apart. Unknown
/// readings and pauses neither fire nor resolve; what was counted before them stays.
class AlertRun {
public:
    enum class Phase { Clear, Pending, Firing };
    enum class Turn { None, Raised, Resolved };
    /// A firing rule is over once it was clear for its own duration, or this where that is shorter: an alert that comes and goes is one alert.
    static constexpr domain::Millis kLeastClear{30'000};
    [[nodiscard]] static domain::Millis clearNeeded(const domain::AlertRule& rule) { return std::max(rule.duration, kLeastClear); }

    /// The same rule each time. A time before the last one counts as no time.
    Turn step(const domain::AlertRule& rule, domain::Instant now, domain::Millis longestStep, std::optional<double> reading);

    [[nodiscard]] Phase phase() const { return m_phase; }
    /// Of a rule that is not clear: when its condition began to hold.
    [[nodiscard]] domain::Instant since() const { return m_since; }
    [[nodiscard]] double value() const { return m_value; } ///< the last one for which it held
    [[nodiscard]] double worst() const { return m_worst; }

private:
    Phase m_phase = Phase::Clear;
    domain::Instant m_since{};
    std::optional<domain::Instant> m_last;
    std::optional<bool> m_held;    ///< what the last reading said; empty: it was not known
    domain::Millis m_counted{0};   ///< pending: time it held; firing: time it was clear
    double m_value = 0;
    double m_worst = 0;
};

} // namespace stoker::session
