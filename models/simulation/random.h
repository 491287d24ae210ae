// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>

namespace stoker::simulation {

/// Each stream of randomness is its own: drawing more from one never shifts another.
enum class Stream : std::uint64_t { Load = 1, TaskTime, TaskFailure, StartUp, LossTime, LossVictim, LossReason, CpuShare, GcShare, Leaving };

/// Counter-based randomness (SplitMix64's finaliser over seed, stream and counter): no state, so the same question always
/// gets the same answer, in whatever order questions are asked. Pure.
class Dice final {
public:
    explicit constexpr Dice(std::uint64_t seed) : m_seed(seed) {}

    /// In [0, 1).
    [[nodiscard]] constexpr double uniform(Stream stream, std::uint64_t counter) const
    {
        const std::uint64_t bits = mix(mix(m_seed ^ (static_cast<std::uint64_t>(stream) * 0x9e3779b97f4a7c15U)) + counter * 0xd1342543de82ef95U);
        return static_cast<double>(bits >> 11) * 0x1.0p-53;
    }
    [[nodiscard]] constexpr double between(Stream stream, std::uint64_t counter, double low, double high) const
    {
        return low + (high - low) * uniform(stream, counter);
    }
    /// Time to the next of events that come at random, `mean` apart on average.
    [[nodiscard]] double exponential(Stream stream, std::uint64_t counter, double mean) const { return -mean * std::log1p(-uniform(stream, counter)); }

private:
    static constexpr std::uint64_t mix(std::uint64_t x)
    {
        x += 0x9e3779b97f4a7c15U;
        x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9U;
        x = (x ^ (x >> 27)) * 0x94d049bb133111ebU;
        return x ^ (x >> 31);
    }
    std::uint64_t m_seed;
};

} // namespace stoker::simulation
