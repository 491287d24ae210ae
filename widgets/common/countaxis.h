// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <utility>

/// How charts write amounts, for PanelSpec::unit and PanelSpec::print. GUI thread.
namespace stoker::widgets {

/// What an axis that goes up to `top` counts in, and how much one of it is: ("million", 1e6).
[[nodiscard]] std::pair<QString, double> countUnit(double top);
/// "1.4 M"; "-" where there is none.
[[nodiscard]] QString printCount(std::optional<double> value);
/// All its digits.
[[nodiscard]] QString printInteger(std::optional<double> value);

} // namespace stoker::widgets
