// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/whatif/program.h"

#include <algorithm>
#include <optional>

namespace stoker::simulation {

/// Executors over time, and what they cost from begin() on. Times are milliseconds of the program, never running backwards.
class CostMeter {
public:
    void begin(double now) ///< the first job was submitted
    {
        m_begin = m_since = now;
        m_peak = m_registered;
    }
    [[nodiscard]] bool hasBegun() const { return m_begin.has_value(); }
    void setRegistered(double now, double executors, double cores, double slotCount)
    {
        if (m_begin) {
            m_spent += m_registered * (now - m_since);
            m_coreMillis += m_cores * (now - m_since);
            m_slotMillis += m_slotCount * (now - m_since);
            m_since = now;
        }
        m_registered = executors;
        m_cores = cores;
        m_slotCount = slotCount;
        m_peak = std::max(m_peak, executors);
    }
    /// As many as there are have cost until now.
    void settle(double now) { setRegistered(now, m_registered, m_cores, m_slotCount); }

    [[nodiscard]] double registered() const { return m_registered; }
    [[nodiscard]] double peak() const { return m_peak; }
    /// Until the last change, or settle().
    [[nodiscard]] double executorMillis() const { return m_spent; }
    [[nodiscard]] double executorMillis(double now) const { return m_begin ? m_spent + m_registered * std::max(now - m_since, 0.0) : 0; }
    [[nodiscard]] double coreMillis() const { return m_coreMillis; }
    [[nodiscard]] double coreHours() const { return m_coreMillis / 3'600'000; }
    [[nodiscard]] double slotMillis() const { return m_slotMillis; }
    /// Milliseconds from begin() to `end`.
    [[nodiscard]] double lengthTo(double end) const { return m_begin ? std::max(end - *m_begin, 0.0) : 0; }

private:
    std::optional<double> m_begin;
    double m_since = 0;
    double m_spent = 0;
    double m_registered = 0;
    double m_cores = 0; ///< of those registered
    double m_slotCount = 0;
    double m_coreMillis = 0;
    double m_slotMillis = 0;
    double m_peak = 0;
};

/// Whether a batch that took so long missed its deadline; < 0 = it never ended.
[[nodiscard]] inline bool isMissed(double latencySeconds, const std::optional<double>& deadlineSeconds)
{
    return latencySeconds < 0 || latencySeconds > deadlineSeconds.value_or(latencySeconds) * (1 + 1e-9);
}
/// Batches, or jobs where the program has none.
[[nodiscard]] inline std::size_t batchCount(const Program& program) { return program.hasBatches() ? program.batches.size() : program.jobs.size(); }

} // namespace stoker::simulation
