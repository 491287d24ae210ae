// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace stoker::test {

/// Cheap random numbers that are the same everywhere (splitmix64): millions of cases would spend their time in std::mt19937 and its distributions.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_state(seed) {}
    std::uint64_t next()
    {
        m_state += 0x9e3779b97f4a7c15u;
        std::uint64_t mixed = m_state;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9u;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebu;
        return mixed ^ (mixed >> 31);
    }
    /// least..most, both included.
    int number(int least, int most) { return least + static_cast<int>(next() % static_cast<std::uint64_t>(most - least + 1)); }
    double share() { return static_cast<double>(next() >> 11) * 0x1p-53; }
    bool chance(int percent) { return next() % 100 < static_cast<std::uint64_t>(percent); }

private:
    std::uint64_t m_state;
};

} // namespace stoker::test
