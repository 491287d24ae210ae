// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"

namespace stoker::app {

/// The doors of the lab, on threads of their own: traces by openTrace(), runs by the engines of the what-if. When they are destroyed, what is under way is
/// cancelled and waited for. GUI thread.
[[nodiscard]] Lab makeLab();

} // namespace stoker::app
