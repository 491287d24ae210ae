// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/whynot.h"

#include <QString>

namespace stoker::item {

/// Why the policy does not let an executor go now, as a sentence. Pure but for the translator.
[[nodiscard]] QString whyNotText(const policy::WhyNot& why);

} // namespace stoker::item
