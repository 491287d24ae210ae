// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/countaxis.h"

#include "words/units.h"

#include <QCoreApplication>

#include <cmath>

namespace stoker::widgets {

namespace {

struct CountAxis {
    Q_DECLARE_TR_FUNCTIONS(stoker::widgets::CountAxis)
};

} // namespace

std::pair<QString, double> countUnit(double top)
{
    if (top >= 2e9)
        return {CountAxis::tr("billion"), 1e9};
    if (top >= 1e6)
        return {CountAxis::tr("million"), 1e6};
    if (top >= 1e4)
        return {CountAxis::tr("thousand"), 1e3};
    return {QString(), 1};
}

QString printCount(std::optional<double> value)
{
    const words::Units units;
    return units.text(units.count(value));
}

QString printInteger(std::optional<double> value)
{
    return words::Units().integer(value ? std::optional(static_cast<qint64>(std::llround(*value))) : std::nullopt);
}

} // namespace stoker::widgets
