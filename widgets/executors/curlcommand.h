// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/command.h"
#include "domain/ids.h"

#include <QString>

#include <vector>

namespace stoker::widgets {

/// The commands as lines for a shell, one request each, for the control API under `address` (a driver UI). The token is not in them:
/// the shell puts in what stands in STOKER_TOKEN. Empty where there is no address of a driver (the demo).
[[nodiscard]] QString curlCommand(const QString& address, const domain::ApplicationId& application, const std::vector<domain::Command>& commands);

} // namespace stoker::widgets
