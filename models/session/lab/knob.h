// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/parameter.h"

#include <QString>

#include <optional>
#include <vector>

/// The parameters of a policy as a lab offers them: in order of what they matter, and with the range in which a slider moves. Pure.
namespace stoker::session::lab {

/// How a slider moves through one numeric parameter. The schema says what may be typed; a slider from 0 to a million executors would be of no use, so it covers
/// what is sensible on this trace.
struct KnobScale {
    double least = 0;
    double most = 1;
    bool curved = false;  ///< quadratic: fine steps where values are small
    bool offAtEnd = false; ///< the right end is "not set": a limit that does not limit
    bool whole = false;
    double step = 1;      ///< of the keyboard, and what values are rounded to

    /// 0 to 1; a value outside stands at the nearer end, none at the right one.
    [[nodiscard]] double position(std::optional<double> value) const;
    /// Empty = not set.
    [[nodiscard]] std::optional<double> value(double position) const;
};

struct Knob {
    policy::Parameter parameter;
    QString name;
    QString owner;   ///< whose it is, as words::parameterWord() knows it: the policy, or "" for a guard
    bool head = false; ///< one of the few that are always in sight
    std::optional<KnobScale> scale; ///< only of numbers
};

/// `staticExecutors`: of this trace. Those of the policy and, where guards bear on it, of the guards. The heads first, at most four.
[[nodiscard]] std::vector<Knob> knobs(const QString& policy, int staticExecutors);

} // namespace stoker::session::lab
