// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/policyinfo.h"
#include "policy/victims.h"

#include <QString>

/// The victim order and what it spares, as settings, files and the command line write them.
namespace stoker::policy {

/// "no_cache"; stable, in files.
[[nodiscard]] std::string_view victimRuleName(VictimRule rule);
/// "idle,no_cache" to rules; unknown names and repetitions are left out, an order without any is the default.
[[nodiscard]] VictimOrder victimOrderFromText(const QString& text);
[[nodiscard]] QString victimOrderText(const VictimOrder& order);

/// victim_order and what a policy may take all the same: take_busy, take_cached, take_needed_shuffle, take_receivers.
[[nodiscard]] const PolicyInfo& victimInfo();
/// From settings of victimInfo().parameters. BadArgument{name, value, accepted} for a rule that nobody knows.
[[nodiscard]] domain::Result<VictimOrder> victimOrder(const Settings& settings);
[[nodiscard]] Protection protection(const Settings& settings);

} // namespace stoker::policy
