// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QJsonArray>
#include <QJsonValue>

#include <cmath>
#include <span>

/// Small parts of which the states of policies are written and read. Doubles survive the way exactly.
namespace stoker::policy {

[[nodiscard]] inline QJsonArray numbersToJson(std::span<const double> numbers)
{
    QJsonArray array;
    for (const double number : numbers)
        array.append(number);
    return array;
}

/// False when it is no list of as many finite numbers.
[[nodiscard]] inline bool readNumbers(const QJsonValue& json, std::span<double> into)
{
    const QJsonArray array = json.toArray();
    if (array.size() != static_cast<qsizetype>(into.size()))
        return false;
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (!array.at(i).isDouble() || !std::isfinite(array.at(i).toDouble()))
            return false;
        into[static_cast<std::size_t>(i)] = array.at(i).toDouble();
    }
    return true;
}

/// BadArgument{name: state, value: the part that is wrong}.
[[nodiscard]] inline tl::unexpected<domain::Error> badState(const QString& part)
{
    return domain::failure(domain::ErrorCode::BadArgument, {{QStringLiteral("name"), QStringLiteral("state")}, {QStringLiteral("value"), part}, {QStringLiteral("accepted"), QStringLiteral("…")}});
}

} // namespace stoker::policy
