// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spark/restvalues.h"

namespace stoker::spark {

/// What Spark's own settings say about how many executors there should and can be.
struct Allocation {
    bool dynamic = false;
    std::optional<int> target; ///< what a static application asked for at its start
    domain::Ceiling ceiling;
    QString master;
    int coresPerExecutor = 0; ///< 0: not set
};

[[nodiscard]] Allocation allocationOf(const RestEnvironment& environment);

} // namespace stoker::spark
