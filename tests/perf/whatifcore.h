// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/random.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace stoker::perf {

/// The event core alone: 1,700 slots that are never idle, tasks of about 10 s drawn log-normally; so many completions. Answers the time of the last.
template <class Queue>
std::int64_t drain(std::int64_t completions)
{
    static const std::vector<std::uint16_t> lengths = [] {
        const simulation::Dice dice(1);
        std::vector<std::uint16_t> made(4'096);
        for (std::uint32_t i = 0; i < made.size(); ++i) {
            double normal = -6;
            for (std::uint32_t k = 0; k < 12; ++k)
                normal += dice.uniform(simulation::Stream::TaskTime, 12ULL * i + k);
            made[i] = static_cast<std::uint16_t>(std::min(9'500 * std::exp(0.3 * normal), 60'000.0));
        }
        return made;
    }();
    Queue queue;
    std::uint32_t draw = 0;
    const auto next = [&] { return static_cast<std::int64_t>(lengths[(draw++ * 2'654'435'761U) >> 20]); };
    for (std::uint32_t slot = 0; slot < 1'700; ++slot)
        queue.push(next(), slot);
    std::int64_t now = 0;
    for (std::int64_t done = 0; done < completions; ++done) {
        const auto ended = queue.pop();
        now = ended.at;
        queue.push(now + next(), ended.event);
    }
    return now;
}

} // namespace stoker::perf
