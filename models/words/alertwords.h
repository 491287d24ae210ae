// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert.h"

#include <QString>

namespace stoker::words {

/// "Executors lost": starts with a capital.
[[nodiscard]] QString figureWord(domain::AlertFigure figure);
/// "critical", "warning", "info".
[[nodiscard]] QString severityWord(domain::AlertSeverity severity);
/// The unit behind a threshold in a form: "%", "tasks"; empty for plain counts.
[[nodiscard]] QString alertUnitWord(domain::AlertUnit unit);
/// A figure's value with its unit: "72 %", "1 m 30 s"; an en dash where it is not known.
[[nodiscard]] QString alertValue(domain::AlertFigure figure, std::optional<double> value);
/// A length of time as rules say it: "10 min", "1 h", "90 s", "4 m 10 s".
[[nodiscard]] QString spanText(domain::Millis span);
/// What a rule says: "CPU: above 95 % for 10 min", "Executors lost: more than 4 within 10 min".
[[nodiscard]] QString ruleText(const domain::AlertRule& rule);
/// What happened: "3 executors lost within 10 min". The last figure while it is active, then the worst one.
[[nodiscard]] QString alertText(const domain::AlertEvent& event);
/// "active", "acknowledged", "over after 4 m 10 s".
[[nodiscard]] QString alertStateText(const domain::AlertEvent& event);

} // namespace stoker::words
