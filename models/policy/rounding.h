// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>

namespace stoker::policy {

/// As many whole executors as are needed for `wanted` of them; 0..1,000,000, 0 for what is no number. A billionth is forgiven, so that the rounding of a
/// division never costs an executor: 66 % against 60 % of 10 is 11.
[[nodiscard]] inline int ceilExecutors(double wanted)
{
    if (!(wanted > 0))
        return 0;
    return static_cast<int>(std::ceil(std::min(wanted, 1e6) * (1 - 1e-9)));
}

} // namespace stoker::policy
