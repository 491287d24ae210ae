// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace stoker::app {

/// Who asks, as every command tells the driver: name@host of this process.
[[nodiscard]] QString operatorName();

} // namespace stoker::app
