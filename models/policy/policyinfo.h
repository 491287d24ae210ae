// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/parameter.h"

namespace stoker::policy {

/// What a policy is, apart from what it does.
struct PolicyInfo {
    std::string_view name; ///< "deadline": on the command line, in files
    std::span<const Parameter> parameters;
    bool shadowOnly = false; ///< live it only says what it would do, and only at the grain of polls: Spark's own managers react to every event
};

} // namespace stoker::policy
