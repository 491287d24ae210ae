// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/instant.h"

namespace stoker::widgets {

/// Time to whole pixels and back, over [left, right). A value.
struct TimelineAxis {
    domain::Instant from;
    domain::Instant to;
    int left = 0;
    int right = 1;

    [[nodiscard]] int x(domain::Instant time) const
    {
        const double share = double((time - from).count()) / double(std::max<qint64>(1, (to - from).count()));
        return left + qRound(std::clamp(share, -1.0, 2.0) * (right - left));
    }
    [[nodiscard]] domain::Instant at(int pixel) const
    {
        const double share = double(pixel - left) / std::max(1, right - left);
        return from + domain::Millis(qRound64(share * double((to - from).count())));
    }
    friend bool operator==(const TimelineAxis&, const TimelineAxis&) = default;
};

} // namespace stoker::widgets
