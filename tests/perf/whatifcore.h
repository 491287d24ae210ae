// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/random.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace stoker::perf {

/// What came of an event core: how many events, when the last was, and in which order the slots came.
struct CoreRun {
    std::int64_t events = 0;
    std::int64_t end = 0;
    std::uint64_t order = 0;
    friend bool operator==(const CoreRun&, const CoreRun&) = default;
};

/// The load on which performance.md (7) compared queues: 1,700 slots, each minute three stages of 2,800 to 4,000 tasks, first come first served; tasks of about
/// 10 s, log-normal (sigma 0.5), at most 120 s, from a table of 4,096. A day is 14.7 M tasks. No engine around it: a slot takes the next task, or is idle.
template <class Queue>
CoreRun runCore(std::uint32_t minutes)
{
    constexpr std::uint32_t kSlots = 1'700;
    constexpr std::uint32_t kMinute = kSlots; // the event
    static const simulation::Dice dice(1);
    static const std::vector<std::uint32_t> lengths = [] {
        std::vector<std::uint32_t> made(4'096);
        for (std::uint32_t i = 0; i < made.size(); ++i) {
            double normal = -6;
            for (std::uint32_t k = 0; k < 12; ++k)
                normal += dice.uniform(simulation::Stream::TaskTime, 12ULL * i + k);
            made[i] = static_cast<std::uint32_t>(std::clamp(1'000 * std::exp(2.18 + 0.5 * normal), 1.0, 120'000.0));
        }
        return made;
    }();
    Queue queue;
    CoreRun run;
    std::vector<std::uint32_t> left;            // tasks to start, by stage
    std::vector<std::uint32_t> stageOf(kSlots, 0);
    std::vector<std::uint32_t> running(3ULL * minutes, 0);
    std::vector<std::uint32_t> idle;
    for (std::uint32_t slot = kSlots; slot-- > 0;)
        idle.push_back(slot);
    std::size_t first = 0;
    std::uint64_t draw = 0;
    const auto take = [&](std::uint32_t slot) {
        while (first < left.size() && left[first] == 0)
            ++first;
        if (first == left.size())
            return false;
        --left[first];
        ++running[first];
        stageOf[slot] = static_cast<std::uint32_t>(first);
        queue.push(run.end + lengths[(draw++ * 0x9E3779B97F4A7C15ULL) >> 52], slot);
        return true;
    };
    queue.push(0, kMinute);
    for (std::uint32_t minute = 0; !queue.empty(); ++run.events) {
        const auto next = queue.pop();
        run.end = next.at;
        run.order = (run.order ^ next.event) * 0x100000001B3ULL;
        if (next.event != kMinute) {
            --running[stageOf[next.event]];
            if (!take(next.event))
                idle.push_back(next.event);
            continue;
        }
        for (std::uint64_t stage = 0; stage < 3; ++stage)
            left.push_back(static_cast<std::uint32_t>(dice.between(simulation::Stream::Load, 3ULL * minute + stage, 2'800, 4'000)));
        if (++minute < minutes)
            queue.push(run.end + 60'000, kMinute);
        while (!idle.empty() && take(idle.back()))
            idle.pop_back();
    }
    return run;
}

} // namespace stoker::perf
