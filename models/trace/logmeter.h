// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/workload.h"

namespace stoker::trace {

/// Input records by the minute of the trace.
class LogMeter final {
public:
    /// Spread evenly over the time in which they were read, up to a week. Negative takes them back.
    void add(domain::Millis from, domain::Millis to, double records);
    [[nodiscard]] double total() const { return m_total; }
    /// One figure for each minute of a trace of this length.
    [[nodiscard]] std::vector<double> minutes(domain::Millis length) const;

private:
    std::vector<double> m_minutes;
    double m_total = 0;
};

} // namespace stoker::trace
