// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/instant.h"
#include "domain/result.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cmath>
#include <optional>
#include <string_view>
#include <vector>

/// Small parts of JSON, both ways: for documents whose figures are rounded to three places.
namespace stoker::domain::json {

[[nodiscard]] inline double rounded(double value) { return std::round(value * 1000) / 1000; }
[[nodiscard]] inline QJsonValue orNull(const std::optional<double>& value) { return value && std::isfinite(*value) ? QJsonValue(rounded(*value)) : QJsonValue(); }
[[nodiscard]] inline QJsonValue orNull(const std::optional<int>& value) { return value ? QJsonValue(*value) : QJsonValue(); }
[[nodiscard]] inline QJsonValue orNull(const std::optional<qint64>& value) { return value ? QJsonValue(*value) : QJsonValue(); }
[[nodiscard]] inline QJsonValue orNull(const std::optional<Instant>& value) { return value ? QJsonValue(toEpochMs(*value)) : QJsonValue(); }

[[nodiscard]] inline std::optional<double> number(const QJsonObject& object, QLatin1StringView name)
{
    const QJsonValue value = object.value(name);
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

template <class Number>
[[nodiscard]] std::optional<Number> integer(const QJsonObject& object, QLatin1StringView name)
{
    const QJsonValue value = object.value(name);
    return value.isDouble() ? std::optional(static_cast<Number>(value.toInteger())) : std::nullopt;
}

[[nodiscard]] inline std::optional<Instant> moment(const QJsonObject& object, QLatin1StringView name)
{
    const auto ms = integer<qint64>(object, name);
    return ms ? std::optional(fromEpochMs(*ms)) : std::nullopt;
}

[[nodiscard]] inline QJsonArray idsToJson(const std::vector<ExecutorId>& ids)
{
    QJsonArray array;
    for (const ExecutorId& id : ids)
        array.append(id.text);
    return array;
}

[[nodiscard]] inline std::vector<ExecutorId> idsFromJson(const QJsonValue& value)
{
    std::vector<ExecutorId> ids;
    for (const QJsonValueConstRef one : value.toArray())
        ids.emplace_back(one.toString());
    return ids;
}

/// Reads names, and keeps the first that means nothing.
class Faults {
public:
    template <class Enum>
    Enum named(const QJsonObject& object, QLatin1StringView member, std::optional<Enum> (*fromName)(std::string_view), Enum absent)
    {
        const QJsonValue value = object.value(member);
        if (value.isUndefined() || value.isNull())
            return absent;
        const std::string name = value.toString().toStdString();
        if (const auto found = fromName(name))
            return *found;
        if (!m_first)
            m_first = Error{ErrorCode::BadArgument, {{QStringLiteral("name"), QString(member)}, {QStringLiteral("value"), value.toVariant().toString()}}, false};
        return absent;
    }
    template <class Value>
    [[nodiscard]] Result<Value> orValue(Value&& value) const
    {
        if (m_first)
            return tl::unexpected(*m_first);
        return std::forward<Value>(value);
    }

private:
    std::optional<Error> m_first;
};

/// Of objects inside, too, only what differs.
[[nodiscard]] inline QJsonObject withoutDefaults(const QJsonObject& object, const QJsonObject& defaults, std::initializer_list<QLatin1StringView> without = {})
{
    QJsonObject result;
    for (auto member = object.begin(); member != object.end(); ++member) {
        const auto usual = defaults.constFind(member.key());
        const bool named = std::any_of(without.begin(), without.end(), [&](QLatin1StringView name) { return name == member.key(); });
        if (named || (usual != defaults.constEnd() && usual.value() == member.value()))
            continue;
        if (member.value().isObject() && usual != defaults.constEnd() && usual.value().isObject())
            result.insert(member.key(), withoutDefaults(member.value().toObject(), usual.value().toObject()));
        else
            result.insert(member.key(), member.value());
    }
    return result;
}

} // namespace stoker::domain::json
