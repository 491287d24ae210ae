// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/units.h"

#include "words/text.h"

#include <array>
#include <cmath>

namespace stoker::words {
namespace {

const Figure& unknown()
{
    static const Figure figure{QString(kUnknown), {}};
    return figure;
}

bool isKnown(const std::optional<double>& value) { return value && std::isfinite(*value); }

// Three significant digits; none behind the point from 100 on.
int decimalsFor(double magnitude) { return magnitude < 9.995 ? 2 : magnitude < 99.95 ? 1 : 0; }

QString two(qint64 value) { return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0')); }

} // namespace

Units::Units(QLocale locale) : m_locale(std::move(locale)) { m_locale.setNumberOptions(QLocale::OmitGroupSeparator); }

QString Units::fixed(double value, int decimals) const
{
    QString digits = m_locale.toString(std::abs(value), 'f', decimals);
    const qsizetype point = digits.indexOf(m_locale.decimalPoint());
    for (qsizetype at = (point < 0 ? digits.size() : point) - 3; at > 0; at -= 3)
        digits.insert(at, kThinSpace);
    // What rounds to zero has no sign.
    const bool zero = std::abs(value) * std::pow(10.0, decimals) < 0.5;
    return value < 0 && !zero ? kMinus + digits : digits;
}

Figure Units::count(std::optional<double> value) const
{
    if (!isKnown(value))
        return unknown();
    const double magnitude = std::abs(*value);
    if (magnitude < 99'999.5) {
        const bool fraction = magnitude < 10 && std::abs(*value - std::round(*value)) >= 0.05;
        return {fixed(*value, fraction ? 1 : 0), {}};
    }
    static constexpr std::array<const char*, 4> prefixes{"k", "M", "G", "T"};
    double scaled = *value / 1000;
    std::size_t prefix = 0;
    while (std::abs(scaled) >= 999.5 && prefix + 1 < prefixes.size()) {
        scaled /= 1000;
        ++prefix;
    }
    return {fixed(scaled, decimalsFor(std::abs(scaled))), QString::fromLatin1(prefixes[prefix])};
}

QString Units::amount(std::optional<double> value) const
{
    if (!isKnown(value))
        return QString(kUnknown);
    constexpr int kMostDecimals = 6;
    const double magnitude = std::abs(*value);
    if (magnitude < 0.5e-6)
        return fixed(0, 0);
    int decimals = decimalsFor(magnitude);
    for (double below = 0.9995; decimals < kMostDecimals && magnitude < below; below /= 10)
        ++decimals;
    return fixed(*value, decimals);
}

Figure Units::bytes(std::optional<qint64> value) const
{
    if (!value)
        return unknown();
    static constexpr std::array<const char*, 6> units{"B", "kB", "MB", "GB", "TB", "PB"};
    double scaled = static_cast<double>(*value);
    std::size_t unit = 0;
    // From 1000 on the next unit, so that a figure never has four digits.
    while (std::abs(scaled) >= 999.5 && unit + 1 < units.size()) {
        scaled /= 1024;
        ++unit;
    }
    return {fixed(scaled, unit == 0 ? 0 : decimalsFor(std::abs(scaled))), QString::fromLatin1(units[unit])};
}

Figure Units::percent(std::optional<double> value, int decimals) const
{
    if (!isKnown(value))
        return unknown();
    return {fixed(*value, decimals), QStringLiteral("%")};
}

Figure Units::secondsFigure(std::optional<double> value) const
{
    if (!isKnown(value))
        return unknown();
    return {fixed(*value, std::abs(*value) < 99.95 ? 1 : 0), translate("Units", "s", "seconds")};
}

QString Units::text(const Figure& figure) const
{
    return figure.unit.isEmpty() ? figure.number : figure.number + kThinSpace + figure.unit;
}

QString Units::integer(std::optional<qint64> value) const
{
    if (!value)
        return QString(kUnknown);
    QString digits = m_locale.toString(*value < 0 ? -static_cast<double>(*value) : static_cast<double>(*value), 'f', 0);
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, kThinSpace);
    return *value < 0 ? kMinus + digits : digits;
}

QString Units::duration(std::optional<double> seconds) const
{
    if (!isKnown(seconds))
        return QString(kUnknown);
    const auto whole = static_cast<qint64>(std::abs(*seconds));
    const QString sign = *seconds <= -1 ? QString(kMinus) : QString();
    const auto s = [](qint64 value) { return QString::number(value) + kThinSpace + translate("Units", "s", "seconds"); };
    const auto m = [](qint64 value) { return QString::number(value) + kThinSpace + translate("Units", "m", "minutes"); };
    const auto h = [](qint64 value) { return QString::number(value) + kThinSpace + translate("Units", "h", "hours"); };
    if (whole < 60)
        return sign + s(whole);
    if (whole < 3600)
        return sign + m(whole / 60) + kThinSpace + two(whole % 60) + kThinSpace + translate("Units", "s", "seconds");
    if (whole < 86'400)
        return sign + h(whole / 3600) + kThinSpace + two(whole / 60 % 60);
    return sign + QString::number(whole / 86'400) + kThinSpace + translate("Units", "d", "days") + kThinSpace + h(whole / 3600 % 24);
}

QString Units::timeOfDay(domain::Instant time) const { return domain::toDateTime(time).toString(QStringLiteral("HH:mm:ss")); }

QString Units::minuteOfDay(domain::Instant time) const { return domain::toDateTime(time).toString(QStringLiteral("HH:mm")); }

QString Units::dateTime(domain::Instant time) const
{
    //: A date and a time of day, in Qt's letters: 20 Nov 2026 14:26:04
    return m_locale.toString(domain::toDateTime(time), translate("Units", "d MMM yyyy HH:mm:ss"));
}

} // namespace stoker::words
