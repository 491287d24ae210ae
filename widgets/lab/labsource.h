// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/seriessource.h"

#include <array>
#include <utility>
#include <vector>

namespace stoker::widgets {

/// What the charts of the lab draw: one line of logs, and of each column its executors, latencies and backlog. GUI thread.
class LabSource final : public SeriesSource {
public:
    static constexpr std::size_t kColumns = 4;
    enum class What { Logs, Executors, Latency, Backlog };
    using Samples = std::vector<std::pair<domain::Instant, float>>; ///< by time

    [[nodiscard]] static SeriesKey key(What what, std::size_t column = 0);
    void set(SeriesKey series, Samples samples);
    void setEnd(domain::Instant from, domain::Instant end);
    [[nodiscard]] const Samples& samples(SeriesKey series) const { return m_lines[static_cast<std::size_t>(series.index)]; }

    [[nodiscard]] std::vector<domain::Bucket> query(SeriesKey series, domain::Instant from, domain::Instant to, int columns) const override;
    [[nodiscard]] std::optional<float> at(SeriesKey series, domain::Instant time) const override;
    [[nodiscard]] std::optional<domain::Instant> lastTime() const override;
    /// A simulated figure holds until the next one.
    [[nodiscard]] domain::Millis longestHold() const override { return std::max(domain::Millis{1}, m_end - m_from); }
    [[nodiscard]] std::vector<domain::Gap> gaps(domain::Instant, domain::Instant, domain::Millis) const override { return {}; }

private:
    std::array<Samples, 1 + 3 * kColumns> m_lines;
    domain::Instant m_from{};
    domain::Instant m_end{};
};

} // namespace stoker::widgets
