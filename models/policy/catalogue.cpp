// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/catalogue.h"

#include <algorithm>
#include <array>

namespace stoker::policy {

using namespace Qt::StringLiterals;

namespace {

/// What ties a policy's settings to the rest of it. A new policy is one more of these, one entry in kInfos and its types in the two variants.
template <class PolicySettings>
struct Traits;

template <>
struct Traits<FixedSettings> {
    using StateType = NoState;
    static domain::Decision decide(const FixedSettings& settings, NoState&, const Observation& now) { return policy::decide(settings, now); }
};

template <>
struct Traits<DeadlineSettings> {
    using StateType = DeadlineState;
    static domain::Decision decide(const DeadlineSettings& settings, DeadlineState& state, const Observation& now) { return policy::decide(settings, state, now); }
};

template <>
struct Traits<ForecastSettings> {
    using StateType = ForecastState;
    static domain::Decision decide(const ForecastSettings& settings, ForecastState& state, const Observation& now) { return policy::decide(settings, state, now); }
};

QJsonObject stateJson(const NoState&) { return {}; }
QJsonObject stateJson(const DeadlineState& state) { return policy::toJson(state); }
QJsonObject stateJson(const ForecastState& state) { return policy::toJson(state); }
domain::Result<NoState> readState(const QJsonObject&, NoState) { return NoState{}; }
domain::Result<DeadlineState> readState(const QJsonObject& json, const DeadlineState&) { return deadlineStateFromJson(json); }
domain::Result<ForecastState> readState(const QJsonObject& json, const ForecastState&) { return forecastStateFromJson(json); }

const std::array kInfos{&fixedInfo(), &deadlineInfo(), &forecastInfo()};

template <class Any, class Read>
domain::Result<Any> readAny(Read&& read, const Settings& settings)
{
    return read(settings).map([](auto typed) { return Any(std::move(typed)); });
}

} // namespace

std::span<const PolicyInfo* const> policyInfos() { return kInfos; }

const PolicyInfo* findPolicy(std::string_view name)
{
    const auto found = std::find_if(kInfos.begin(), kInfos.end(), [name](const PolicyInfo* info) { return info->name == name; });
    return found == kInfos.end() ? nullptr : *found;
}

domain::Result<Policy> Policy::make(const QString& name, const QVariantMap& given)
{
    const PolicyInfo* info = findPolicy(name.toStdString());
    if (!info) {
        QStringList names;
        for (const PolicyInfo* known : kInfos)
            names.append(QString::fromUtf8(known->name.data(), static_cast<qsizetype>(known->name.size())));
        return domain::failure(domain::ErrorCode::UnknownName, {{u"name"_s, name}, {u"accepted"_s, names}});
    }
    domain::Result<Settings> settings = readSettings(info->parameters, given);
    if (!settings)
        return tl::unexpected(settings.error());
    const auto any = [&]() -> domain::Result<Any> {
        if (info == &fixedInfo())
            return readAny<Any>(fixedSettings, *settings);
        if (info == &deadlineInfo())
            return readAny<Any>(deadlineSettings, *settings);
        if (info == &forecastInfo())
            return readAny<Any>(forecastSettings, *settings);
        return domain::failure(domain::ErrorCode::Internal, {{u"detail"_s, name}});
    }();
    if (!any)
        return tl::unexpected(any.error());
    return Policy(*info, std::move(*settings), *any);
}

State Policy::start() const
{
    return std::visit([]<class S>(const S&) -> State { return typename Traits<S>::StateType{}; }, m_policy);
}

domain::Decision Policy::decide(State& state, const Observation& now) const
{
    return std::visit([&]<class S>(const S& settings) { return Traits<S>::decide(settings, std::get<typename Traits<S>::StateType>(state), now); }, m_policy);
}

QJsonObject Policy::toJson(const State& state) const
{
    return std::visit([](const auto& held) { return stateJson(held); }, state);
}

domain::Result<State> Policy::stateFromJson(const QJsonObject& json) const
{
    return std::visit(
        [&]<class S>(const S&) -> domain::Result<State> {
            return readState(json, typename Traits<S>::StateType{}).map([](auto read) { return State(std::move(read)); });
        },
        m_policy);
}

} // namespace stoker::policy
