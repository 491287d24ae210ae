// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/instant.h"
#include "domain/metric.h"

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace stoker::domain {

/// One pixel column of a series: what was first, last, lowest, highest and the mean of the known samples in it. `empty`: none there.
struct Bucket {
    float first = 0;
    float last = 0;
    float min = 0;
    float max = 0;
    bool empty = true;
    float mean = 0;
};

/// A span without data: the application was not reached, or nobody watched.
struct Gap {
    Instant from;
    Instant to;
    friend bool operator==(const Gap&, const Gap&) = default;
};

/// All metrics of one application on one time axis, with a min/max pyramid (fan-out 8, performance 1e) so that a query costs by
/// pixels, not by samples. Append-only, times ascending; a time that is not later is refused. NaN = unknown at that moment.
/// Costs about 7 bytes a sample and metric; one that is unknown for thousands of samples costs nothing there. After a pause of more than 49 days within a chunk it starts anew. Capacity: the oldest eighth is dropped when `maxSamples` is reached (default 7 days at 1 Hz). Not thread-safe; lives with session::Store.
class History {
public:
    static constexpr std::size_t kDefaultMaxSamples = 604'800;
    using Sample = std::array<float, kMetricCount>;

    explicit History(std::size_t maxSamples = kDefaultMaxSamples);
    ~History();
    History(History&&) noexcept;
    History& operator=(History&&) noexcept;

    bool append(Instant time, const Sample& sample);
    /// One that goes on by itself from what is here, with its own capacity. Full chunks are shared, for nobody writes them again: it costs little.
    [[nodiscard]] History branch(std::size_t maxSamples = kDefaultMaxSamples) const;
    /// Every sample of `later` that is later than the last one here.
    void append(const History& later);
    /// Says one figure of the newest sample anew: it was decided from the others. Without a sample, nothing.
    void amendLast(Metric metric, float value);
    void clear();
    /// Forgets every sample later than `time`: the application's clock was set back, so those times never were.
    void dropAfter(Instant time);
    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] std::optional<Instant> firstTime() const;
    [[nodiscard]] std::optional<Instant> lastTime() const;
    /// `columns` buckets of equal width over [from, to).
    [[nodiscard]] std::vector<Bucket> query(Metric metric, Instant from, Instant to, int columns) const;
    /// The samples themselves, for short spans: at most `limit`, else empty.
    [[nodiscard]] std::vector<std::pair<Instant, float>> samples(Metric metric, Instant from, Instant to, std::size_t limit) const;
    /// The sample at or before `time`; empty when it is unknown, or longer ago than longestHold().
    [[nodiscard]] std::optional<float> at(Metric metric, Instant time) const;
    /// Spans longer than `longest` between two samples.
    [[nodiscard]] std::vector<Gap> gaps(Instant from, Instant to, Millis longest) const;
    /// How long a sample speaks for the time after it: as long as figures are not stale. At first 5 s.
    void setLongestHold(Millis hold);
    [[nodiscard]] Millis longestHold() const;
    [[nodiscard]] std::size_t memoryBytes() const;

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace stoker::domain
