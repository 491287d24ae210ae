// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/victimnames.h"

#include "domain/text.h"

#include <algorithm>

namespace stoker::policy {

using namespace Qt::StringLiterals;
using domain::toText;

namespace {

constexpr std::array<std::pair<VictimRule, std::string_view>, 7> kRules{{
    {VictimRule::Excluded, "excluded"},
    {VictimRule::Idle, "idle"},
    {VictimRule::NoCache, "no_cache"},
    {VictimRule::NoNeededShuffle, "no_needed_shuffle"},
    {VictimRule::NoShuffle, "no_shuffle"},
    {VictimRule::WorstGc, "worst_gc"},
    {VictimRule::Newest, "newest"},
}};
constexpr std::string_view kDefaultOrder = "excluded,idle,no_cache,no_needed_shuffle,no_shuffle,worst_gc,newest";
constexpr std::string_view kSource = "design, Policies and guards";

std::optional<VictimRule> ruleOf(const QString& name)
{
    const auto found = std::find_if(kRules.begin(), kRules.end(), [&name](const auto& rule) { return name == toText(rule.second); });
    return found == kRules.end() ? std::nullopt : std::optional(found->first);
}

} // namespace

std::string_view victimRuleName(VictimRule rule)
{
    return std::find_if(kRules.begin(), kRules.end(), [rule](const auto& one) { return one.first == rule; })->second;
}

VictimOrder victimOrderFromText(const QString& text)
{
    VictimOrder order;
    for (const QString& part : text.split(u',', Qt::SkipEmptyParts)) {
        const auto rule = ruleOf(part.trimmed());
        if (rule && std::find(order.begin(), order.end(), *rule) == order.end())
            order.push_back(*rule);
    }
    return order.empty() ? defaultVictimOrder() : order;
}

QString victimOrderText(const VictimOrder& order)
{
    QStringList names;
    for (const VictimRule rule : order)
        names.append(toText(victimRuleName(rule)));
    return names.join(u',');
}

const PolicyInfo& victimInfo()
{
    static constexpr std::array kParameters{
        Parameter{.name = "victim_order", .unit = "", .type = ParameterType::Text, .fallback = kDefaultOrder, .choices = {}, .source = kSource},
        Parameter{.name = "take_busy", .unit = "", .type = ParameterType::Flag, .fallback = false, .choices = {}, .source = kSource},
        Parameter{.name = "take_cached", .unit = "", .type = ParameterType::Flag, .fallback = false, .choices = {}, .source = kSource},
        Parameter{.name = "take_needed_shuffle", .unit = "", .type = ParameterType::Flag, .fallback = false, .choices = {}, .source = kSource},
        Parameter{.name = "take_receivers", .unit = "", .type = ParameterType::Flag, .fallback = false, .choices = {}, .source = kSource},
    };
    static constexpr PolicyInfo kInfo{"victims", kParameters, false};
    return kInfo;
}

domain::Result<VictimOrder> victimOrder(const Settings& settings)
{
    const QString text = settings.text("victim_order");
    QStringList seen;
    for (const QString& part : text.split(u',')) {
        const QString name = part.trimmed();
        if (!ruleOf(name) || seen.contains(name))
            return badParameter("victim_order", ruleOf(name) || name.isEmpty() ? text : name, toText(kDefaultOrder));
        seen.append(name);
    }
    return victimOrderFromText(text);
}

Protection protection(const Settings& settings)
{
    return {!settings.flag("take_busy"), !settings.flag("take_cached"), !settings.flag("take_needed_shuffle"), !settings.flag("take_receivers")};
}

} // namespace stoker::policy
