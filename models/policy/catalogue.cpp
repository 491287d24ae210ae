// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/catalogue.h"

#include "domain/text.h"

#include <algorithm>
#include <array>

namespace stoker::policy {

using namespace Qt::StringLiterals;

namespace {

/// What ties a policy's settings to the rest of it.
template <class StateKind, auto Info, auto Read, auto FromJson>
struct Entry {
    using StateType = StateKind;
    static const PolicyInfo& info() { return Info(); }
    static auto read(const Settings& settings) { return Read(settings); }
    static domain::Result<StateType> stateFromJson(const QJsonObject& json) { return FromJson(json); }
};

domain::Result<NoState> noStateFromJson(const QJsonObject&) { return NoState{}; }

/// A new policy is one more of these, and its types in the two variants.
template <class PolicySettings>
struct Traits;
template <>
struct Traits<DeadlineSettings> : Entry<DeadlineState, deadlineInfo, deadlineSettings, deadlineStateFromJson> {};
template <>
struct Traits<ForecastSettings> : Entry<ForecastState, forecastInfo, forecastSettings, forecastStateFromJson> {};
template <>
struct Traits<TargetTrackingSettings> : Entry<TargetTrackingState, targetTrackingInfo, targetTrackingSettings, targetTrackingStateFromJson> {};
template <>
struct Traits<ThroughputSettings> : Entry<ThroughputState, throughputInfo, throughputSettings, throughputStateFromJson> {};
template <>
struct Traits<ScheduleSettings> : Entry<NoState, scheduleInfo, scheduleSettings, noStateFromJson> {};
template <>
struct Traits<FixedSettings> : Entry<NoState, fixedInfo, fixedSettings, noStateFromJson> {};
template <>
struct Traits<DynamicAllocationSettings> : Entry<DynamicAllocationState, dynamicAllocationInfo, dynamicAllocationSettings, dynamicAllocationStateFromJson> {};
template <>
struct Traits<StreamingAllocationSettings> : Entry<StreamingAllocationState, streamingAllocationInfo, streamingAllocationSettings, streamingAllocationStateFromJson> {};

} // namespace

template <class Visitor>
void Policy::forEachKind(Visitor&& visit)
{
    [&]<class... Kinds>(std::variant<Kinds...>*) { (visit(Traits<Kinds>()), ...); }(static_cast<Any*>(nullptr));
}

std::span<const PolicyInfo* const> policyInfos()
{
    static const std::vector<const PolicyInfo*> infos = [] {
        std::vector<const PolicyInfo*> all;
        Policy::forEachKind([&all](const auto& kind) { all.push_back(&kind.info()); });
        return all;
    }();
    return infos;
}

const PolicyInfo* findPolicy(std::string_view name)
{
    const auto infos = policyInfos();
    const auto found = std::find_if(infos.begin(), infos.end(), [name](const PolicyInfo* info) { return info->name == name; });
    return found == infos.end() ? nullptr : *found;
}

domain::Result<Policy> Policy::make(const QString& name, const QVariantMap& given)
{
    const PolicyInfo* info = findPolicy(name.toStdString());
    if (!info) {
        QStringList names;
        for (const PolicyInfo* known : policyInfos())
            names.append(domain::toText(known->name));
        return domain::failure(domain::ErrorCode::UnknownName, {{u"name"_s, name}, {u"accepted"_s, names}});
    }
    domain::Result<Settings> settings = readSettings(info->parameters, given);
    if (!settings)
        return tl::unexpected(settings.error());
    domain::Result<Any> any = domain::failure(domain::ErrorCode::Internal, {{u"detail"_s, name}});
    forEachKind([&](const auto& kind) {
        if (&kind.info() == info)
            any = kind.read(*settings).map([](auto typed) { return Any(std::move(typed)); });
    });
    if (!any)
        return tl::unexpected(any.error());
    return Policy(*info, std::move(*settings), std::move(*any));
}

State Policy::start() const
{
    return std::visit([]<class S>(const S&) -> State { return typename Traits<S>::StateType{}; }, m_policy);
}

domain::Decision Policy::decide(State& state, const Observation& now) const
{
    return std::visit(
        [&]<class S>(const S& settings) {
            using StateType = typename Traits<S>::StateType;
            if constexpr (std::is_same_v<StateType, NoState>)
                return policy::decide(settings, now);
            else
                return policy::decide(settings, std::get<StateType>(state), now);
        },
        m_policy);
}

int Policy::decideTotal(State& state, const Observation& now) const
{
    if (const auto* deadline = std::get_if<DeadlineSettings>(&m_policy))
        return policy::decideTotal(*deadline, std::get<DeadlineState>(state), now);
    return decide(state, now).total;
}

QJsonObject Policy::toJson(const State& state) const
{
    return std::visit(
        []<class Held>(const Held& held) {
            if constexpr (std::is_same_v<Held, NoState>)
                return QJsonObject();
            else
                return policy::toJson(held);
        },
        state);
}

domain::Result<State> Policy::stateFromJson(const QJsonObject& json) const
{
    return std::visit([&]<class S>(const S&) { return Traits<S>::stateFromJson(json).map([](auto read) { return State(std::move(read)); }); }, m_policy);
}

} // namespace stoker::policy
