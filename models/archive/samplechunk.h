// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/columncodec.h"
#include "domain/history.h"

#include <array>
#include <cmath>
#include <vector>

/// Samples as columns: what an hour of them is sealed into. Pure; any thread.
namespace stoker::archive {

/// Steps a figure is kept in, of each metric: a tenth of a log per minute and of a percent, whole executors and tasks, a millisecond.
inline constexpr std::array<double, domain::kMetricCount> kStepsOfOne{10, 1, 1, 1, 1, 10, 10, 10, 1, 1000, 1};

/// In steps; kUnknownValue for what is no number.
[[nodiscard]] inline std::int64_t toSteps(float value, std::size_t metric)
{
    constexpr double most = 9e15; // what a double counts one by one
    const double steps = static_cast<double>(value) * kStepsOfOne[metric];
    if (!(steps > -most && steps < most))
        return kUnknownValue;
    return std::llround(steps);
}
[[nodiscard]] inline float fromSteps(std::int64_t steps, std::size_t metric)
{
    return steps == kUnknownValue ? std::numeric_limits<float>::quiet_NaN() : static_cast<float>(static_cast<double>(steps) / kStepsOfOne[metric]);
}

/// Samples in order of time, column by column.
struct SampleBlock {
    std::vector<std::int64_t> times; ///< epoch ms, ascending
    std::array<std::vector<std::int64_t>, domain::kMetricCount> metrics; ///< in steps; empty = unknown throughout

    [[nodiscard]] std::size_t size() const { return times.size(); }
    [[nodiscard]] std::int64_t at(std::size_t metric, std::size_t row) const { return metrics[metric].empty() ? kUnknownValue : metrics[metric][row]; }
    void append(std::int64_t time, const std::array<std::int64_t, domain::kMetricCount>& steps);
    void clear();
    friend bool operator==(const SampleBlock&, const SampleBlock&) = default;
};

/// Both in order; of two samples of one time the one of `newer` stays.
[[nodiscard]] SampleBlock merged(const SampleBlock& older, const SampleBlock& newer);
/// Those with from <= time < until.
[[nodiscard]] SampleBlock within(const SampleBlock& block, std::int64_t from, std::int64_t until);

/// Not empty, at most kMostValues.
[[nodiscard]] QByteArray encodeSamples(const SampleBlock& block);
/// False: it is not such a block, or its times do not ascend. Metrics of a newer Stoker are passed over. `block` is reused: its memory stays.
[[nodiscard]] bool decodeSamples(QByteArrayView bytes, SampleBlock& block);

} // namespace stoker::archive
