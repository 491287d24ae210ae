// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recordingfigures.h"

#include <QString>

namespace stoker::words {

/// What an application is called: by its name, else by its id.
[[nodiscard]] QString applicationName(const domain::ApplicationInfo& application);
[[nodiscard]] QString recordingName(const domain::Recording& recording);
/// "20 Nov 08:00 – 14:26", "20 Nov 08:00 – 27 Nov 14:26", with the year where it is not this one.
[[nodiscard]] QString timeSpan(domain::Instant from, domain::Instant to);
/// The same with how long it is: "20 Nov 08:00 – 14:26 (6 h 26)".
[[nodiscard]] QString recordingSpan(const domain::Recording& recording);

[[nodiscard]] QString recordedFigureWord(domain::RecordedFigure figure);
/// What it is and how it was counted.
[[nodiscard]] QString recordedFigureHelp(domain::RecordedFigure figure);
[[nodiscard]] QString recordedFigureText(domain::RecordedFigure figure, std::optional<double> value);
/// How far `b` is from `a`: "+12 %", "−3", "="; empty where one is not known.
[[nodiscard]] QString recordedDifference(domain::RecordedFigure figure, std::optional<double> a, std::optional<double> b);

} // namespace stoker::words
