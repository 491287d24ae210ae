// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/instant.h"

#include <QLocale>
#include <QString>

#include <optional>

namespace stoker::words {

inline constexpr QChar kThinSpace{0x202f}; ///< between groups of digits and before a unit; never breaks
inline constexpr QChar kMinus{0x2212};
inline constexpr QChar kUnknown{0x2013};   ///< en dash: nobody knows
inline constexpr QChar kNone{0x00b7};      ///< middle dot: known, and there is none
inline constexpr QChar kArrow{0x2192};

/// A figure and its unit apart, as tiles print them: {"3.36", "M"}, {"47.2", "s"}.
struct Figure {
    QString number;
    QString unit;
    friend bool operator==(const Figure&, const Figure&) = default;
};

/// The one place that formats numbers. Groups and units are parted by U+202F, minus is U+2212, unknown is an en dash. k, M, G stand in every language, as
/// in Spark's own pages and in the consoles that a Chinese operator has beside this one (Grafana; Nightingale prints SI prefixes by default).
class Units {
public:
    explicit Units(QLocale locale = {});

    [[nodiscard]] Figure count(std::optional<double> value) const;   ///< 1 240, 248 k, 3.36 M
    [[nodiscard]] QString amount(std::optional<double> value) const; ///< three significant digits or more, without a prefix: 0.0123, 4.56, 45.6, 1 240
    [[nodiscard]] Figure bytes(std::optional<qint64> value) const;   ///< 2.38 GB (powers of 1024 as Spark's pages, decimal names)
    [[nodiscard]] Figure percent(std::optional<double> value, int decimals = 0) const; ///< 72 %
    [[nodiscard]] Figure secondsFigure(std::optional<double> value) const;
    [[nodiscard]] QString text(const Figure& figure) const;          ///< "2.38 GB"
    [[nodiscard]] QString integer(std::optional<qint64> value) const;
    [[nodiscard]] QString duration(std::optional<double> seconds) const; ///< 19 s, 4 m 13 s, 4 h 25
    [[nodiscard]] QString timeOfDay(domain::Instant time) const;     ///< local time, 14:26:04
    [[nodiscard]] QString minuteOfDay(domain::Instant time) const;   ///< local time, 14:26
    [[nodiscard]] QString dateTime(domain::Instant time) const;
    [[nodiscard]] const QLocale& locale() const { return m_locale; }

private:
    [[nodiscard]] QString fixed(double value, int decimals) const;
    QLocale m_locale;
};

} // namespace stoker::words
