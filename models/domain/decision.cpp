// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/decision.h"

#include <algorithm>
#include <array>

namespace stoker::domain {

namespace {

constexpr std::array<std::string_view, kGuardCount> kGuards{"stale", "hold", "blackout", "limits", "step", "stabilisation", "cooldown", "behind", "flap", "budget"};
constexpr std::array<std::string_view, 3> kModes{"watch", "shadow", "autopilot"};

template <class Enum, std::size_t N>
std::optional<Enum> find(const std::array<std::string_view, N>& names, std::string_view name)
{
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? std::nullopt : std::optional(static_cast<Enum>(found - names.begin()));
}

} // namespace

bool isChange(const DecisionLine& line, const DecisionLine* before)
{
    if (line.mode == Mode::Autopilot)
        return line.command.has_value();
    const bool again = before && before->mode == line.mode && before->policy == line.policy && before->final == line.final && before->observed.target == line.observed.target;
    return line.final != line.observed.target && !again;
}

std::string_view guardName(Guard guard) { return kGuards[static_cast<std::size_t>(guard)]; }
std::optional<Guard> guardFromName(std::string_view name) { return find<Guard>(kGuards, name); }
std::string_view modeName(Mode mode) { return kModes[static_cast<std::size_t>(mode)]; }
std::optional<Mode> modeFromName(std::string_view name) { return find<Mode>(kModes, name); }

} // namespace stoker::domain
