// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/deadline.h"
#include "policy/dynamicallocationpolls.h"
#include "policy/fixed.h"
#include "policy/forecast.h"
#include "policy/schedule.h"
#include "policy/streamingallocation.h"
#include "policy/targettracking.h"
#include "policy/throughput.h"

#include <QJsonObject>

#include <variant>

/// Every built-in policy under its name, and any of them as one value.
namespace stoker::policy {

/// Every policy, in the order in which they are offered.
[[nodiscard]] std::span<const PolicyInfo* const> policyInfos();
/// Null when there is none of this name.
[[nodiscard]] const PolicyInfo* findPolicy(std::string_view name);

/// The state of a policy that remembers nothing.
struct NoState {
    friend bool operator==(const NoState&, const NoState&) = default;
};
/// What any policy remembers from tick to tick: a value, to be copied, compared and stored.
using State = std::variant<NoState, DeadlineState, ForecastState, TargetTrackingState, ThroughputState, DynamicAllocationState, StreamingAllocationState>;

/// One policy with its settings. Immutable: one object may decide for many applications, each with a state of its own, on any thread.
class Policy {
    friend std::span<const PolicyInfo* const> policyInfos();

public:
    /// UnknownName{name, accepted}, or what readSettings() and the policy's own rules find wrong.
    [[nodiscard]] static domain::Result<Policy> make(const QString& name, const QVariantMap& settings);

    [[nodiscard]] const PolicyInfo& info() const { return *m_info; }
    [[nodiscard]] const Settings& settings() const { return m_settings; }
    [[nodiscard]] State start() const;
    /// No clock, no globals: the same state and observation give the same decision, and leave the same state.
    [[nodiscard]] domain::Decision decide(State& state, const Observation& now) const;
    /// The total of decide(), and the same state: for simulations that ask millions of times and read no reasons.
    [[nodiscard]] int decideTotal(State& state, const Observation& now) const;
    [[nodiscard]] QJsonObject toJson(const State& state) const;
    /// BadArgument when it is not a state of this policy.
    [[nodiscard]] domain::Result<State> stateFromJson(const QJsonObject& json) const;

private:
    /// In the order in which they are offered.
    using Any = std::variant<DeadlineSettings, ForecastSettings, TargetTrackingSettings, ThroughputSettings, ScheduleSettings, FixedSettings, DynamicAllocationSettings,
                             StreamingAllocationSettings>;
    template <class Visitor>
    static void forEachKind(Visitor&& visit);
    Policy(const PolicyInfo& info, Settings settings, Any any) : m_info(&info), m_settings(std::move(settings)), m_policy(std::move(any)) {}

    const PolicyInfo* m_info;
    Settings m_settings;
    Any m_policy;
};

} // namespace stoker::policy
