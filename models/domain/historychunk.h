// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/metric.h"

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>

/// The inside of domain::History: a fixed run of samples with its share of the pyramid. Nobody else includes this.
namespace stoker::domain::detail {

inline constexpr int kFanOutBits = 3;
inline constexpr std::size_t kFanOut = 1U << kFanOutBits;
inline constexpr int kLevels = 4;
inline constexpr std::size_t kChunkSamples = 4096; // kFanOut ^ kLevels: the top level is one block
inline constexpr std::size_t kPauseSpan = 64;      // samples that share one "longest pause"
/// Where the blocks of a level begin; level 0 is the samples themselves.
inline constexpr std::array<std::size_t, kLevels + 1> kLevelOffset{0, 0, 512, 576, 584};
inline constexpr std::size_t kBlockCount = 585;

/// What is known of a run of samples, collected from left to right.
struct Tally {
    float min = std::numeric_limits<float>::infinity();
    float max = -std::numeric_limits<float>::infinity();
    float first = 0;
    float last = 0;
    float sum = 0; // of at most 8 parts a level: single precision loses nothing that a pixel shows
    std::uint32_t count = 0;

    void addSamples(const float* values, std::size_t n)
    {
        // Without a branch in the loop: NaN loses every comparison, so it never becomes an extreme.
        std::uint32_t known = 0;
        for (std::size_t i = 0; i < n; ++i) {
            const float v = values[i];
            min = v < min ? v : min;
            max = v > max ? v : max;
            const bool isKnown = v == v;
            sum += isKnown ? v : 0.0F;
            known += isKnown ? 1U : 0U;
        }
        if (known == 0)
            return;
        if (count == 0) {
            const float* p = values;
            while (std::isnan(*p))
                ++p;
            first = *p;
        }
        const float* p = values + n - 1;
        while (std::isnan(*p))
            --p;
        last = *p;
        count += known;
    }
};

/// The blocks of one metric in one chunk, level after level. A block without a known sample has count 0.
struct Blocks {
    static constexpr std::size_t kNarrow = kLevelOffset[2]; ///< blocks of the lowest level; first and last of these stand among their samples
    std::array<float, kBlockCount> min;
    std::array<float, kBlockCount> max;
    std::array<float, kBlockCount> sum;
    std::array<std::uint16_t, kBlockCount> count;
    std::array<float, kBlockCount - kNarrow> first;
    std::array<float, kBlockCount - kNarrow> last;

    void set(std::size_t block, const Tally& tally)
    {
        min[block] = tally.min;
        max[block] = tally.max;
        sum[block] = tally.sum;
        count[block] = static_cast<std::uint16_t>(tally.count);
        if (block >= kNarrow) {
            first[block - kNarrow] = tally.first;
            last[block - kNarrow] = tally.last;
        }
    }

    /// Of a block with a known sample.
    [[nodiscard]] float firstOf(std::size_t block, const float* samples) const
    {
        if (block >= kNarrow)
            return first[block - kNarrow];
        const float* p = samples + block * kFanOut;
        while (std::isnan(*p))
            ++p;
        return *p;
    }
    [[nodiscard]] float lastOf(std::size_t block, const float* samples) const
    {
        if (block >= kNarrow)
            return last[block - kNarrow];
        const float* p = samples + (block + 1) * kFanOut - 1;
        while (std::isnan(*p))
            --p;
        return *p;
    }

    void addTo(Tally& tally, std::size_t begin, std::size_t end, const float* samples) const
    {
        // An empty block has infinite extremes of the wrong sign and sum 0: it changes nothing.
        std::uint32_t known = 0;
        for (std::size_t i = begin; i < end; ++i) {
            tally.min = min[i] < tally.min ? min[i] : tally.min;
            tally.max = max[i] > tally.max ? max[i] : tally.max;
            tally.sum += sum[i];
            known += count[i];
        }
        if (known == 0)
            return;
        if (tally.count == 0) {
            std::size_t i = begin;
            while (count[i] == 0)
                ++i;
            tally.first = firstOf(i, samples);
        }
        std::size_t i = end - 1;
        while (count[i] == 0)
            --i;
        tally.last = lastOf(i, samples);
        tally.count += known;
    }
};

/// One metric in one chunk.
struct Series {
    std::array<float, kChunkSamples> values;
    Blocks blocks;

    /// Nothing known yet: all that was written before it came.
    Series()
    {
        values.fill(std::numeric_limits<float>::quiet_NaN());
        for (std::size_t block = 0; block < kBlockCount; ++block)
            blocks.set(block, {});
    }
};

struct Chunk {
    std::int64_t base; ///< epoch ms of its first sample
    std::array<std::uint32_t, kChunkSamples> times; ///< ms after it: 49 days
    std::array<std::uint32_t, kChunkSamples / kPauseSpan> longestPause; ///< ms before a sample of that span
    std::uint32_t longestPauseOfAll;
    std::array<std::unique_ptr<Series>, kMetricCount> series; ///< null: not known once, as a policy's wish where none runs

    [[nodiscard]] std::shared_ptr<Chunk> copy() const
    {
        auto result = std::shared_ptr<Chunk>(new Chunk);
        result->base = base;
        result->times = times;
        result->longestPause = longestPause;
        result->longestPauseOfAll = longestPauseOfAll;
        for (std::size_t metric = 0; metric < kMetricCount; ++metric)
            result->series[metric] = series[metric] ? std::make_unique<Series>(*series[metric]) : nullptr;
        return result;
    }

    void put(std::size_t metric, std::size_t offset, float value)
    {
        if (!series[metric]) {
            if (std::isnan(value))
                return;
            series[metric] = std::make_unique<Series>();
        }
        series[metric]->values[offset] = value;
    }
    [[nodiscard]] float value(std::size_t metric, std::size_t offset) const
    {
        return series[metric] ? series[metric]->values[offset] : std::numeric_limits<float>::quiet_NaN();
    }

    /// Sample `offset` was just written: closes every block that it completes.
    void closeBlocks(std::size_t offset)
    {
        std::size_t width = kFanOut;
        for (int level = 1; level <= kLevels && (offset + 1) % width == 0; ++level, width *= kFanOut) {
            const std::size_t block = offset / width;
            for (const std::unique_ptr<Series>& one : series) {
                if (!one)
                    continue;
                Tally tally;
                if (level == 1)
                    tally.addSamples(one->values.data() + block * kFanOut, kFanOut);
                else
                    one->blocks.addTo(tally, kLevelOffset[level - 1] + block * kFanOut, kLevelOffset[level - 1] + (block + 1) * kFanOut, one->values.data());
                one->blocks.set(kLevelOffset[level] + block, tally);
            }
        }
    }

    /// Adds samples [lo, hi), which all exist, with the widest blocks that fit, from left to right.
    void addTo(Tally& tally, std::size_t metric, std::size_t lo, std::size_t hi) const
    {
        if (!series[metric])
            return;
        const float* samples = series[metric]->values.data();
        const Blocks& pyramid = series[metric]->blocks;
        int level = 0;
        const auto takeTo = [&](std::size_t end) {
            if (level == 0)
                tally.addSamples(samples + lo, end - lo);
            else
                pyramid.addTo(tally, kLevelOffset[level] + (lo >> (level * kFanOutBits)), kLevelOffset[level] + (end >> (level * kFanOutBits)), samples);
            lo = end;
        };
        for (; level < kLevels; ++level) { // up, until the next wider block would reach beyond the end
            const std::size_t wider = std::size_t{1} << ((level + 1) * kFanOutBits);
            const std::size_t aligned = (lo + wider - 1) & ~(wider - 1);
            if (aligned + wider > hi)
                break;
            if (aligned > lo)
                takeTo(aligned);
        }
        for (; level >= 0; --level) { // and down again
            const std::size_t width = std::size_t{1} << (level * kFanOutBits);
            const std::size_t end = lo + ((hi - lo) & ~(width - 1));
            if (end > lo)
                takeTo(end);
        }
    }
};

} // namespace stoker::domain::detail
