// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outcometable.h"

#include <QString>

/// What the lab and `inspect` say of traces, engines and outcomes.
namespace stoker::words {

/// The letter that a column of a comparison keeps in every chart and table: A to D.
[[nodiscard]] QChar columnLetter(std::size_t column);
/// "Exact", and what it does.
[[nodiscard]] QString engineWord(domain::EngineKind engine);
[[nodiscard]] QString engineHelp(domain::EngineKind engine);
/// "Core-hours"; what it is; its value in its unit, an en dash for none; and the difference with its sign: in per cent where that means something.
[[nodiscard]] QString figureWord(domain::OutcomeFigure figure);
[[nodiscard]] QString figureHelp(domain::OutcomeFigure figure);
[[nodiscard]] QString figureText(domain::OutcomeFigure figure, std::optional<double> value, const QString& currency = {});
[[nodiscard]] QString differenceText(domain::OutcomeFigure figure, const domain::OutcomeCell& cell);

} // namespace stoker::words
