// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/observation.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <functional>
#include <optional>
#include <random>
#include <vector>

/// A small cluster under the load of demo:day (design, "What-if"), second by second: one batch a minute, serial part 4 s, 1,700 one-core executors finish the
/// noon batch in exactly 50 s, a request works after the start-up time.
namespace stoker::test {

struct DaySetup {
    double noise = 0; ///< +- so much of each minute's logs
    unsigned seed = 1;
    double startupSeconds = 30;
    int days = 1;
    int target = 160;
    int tickSeconds = 5;
    bool saysLogs = true;
    double burst = 0; ///< logs of the batch at 3 h, as a multiple of what they were
};

struct DayOutcome {
    double coreHours = 0;
    int batches = 0;
    int missed = 0;    ///< ended more than 60 s after they were due
    double worst = 0;  ///< seconds after it was due
    int changes = 0;   ///< of the target
    int peak = 0;
    std::vector<double> late; ///< of every batch, seconds from due to its end
};

inline constexpr double kNightLogs = 100'000;
inline constexpr double kCostPerLog = 46.0 * 1700 / (12 * kNightLogs);
inline constexpr double kSerialSeconds = 4;

[[nodiscard]] inline double dayLoad(double hour)
{
    const auto bell = [hour](double centre, double width) { return std::exp(-std::pow((hour - centre) / width, 2) / 2); };
    return 1 + 11 * std::max(bell(12, 2.5), 0.45 * bell(20, 1.5));
}

/// Outcomes day by day.
[[nodiscard]] inline std::vector<DayOutcome> simulateDays(const DaySetup& setup, const std::function<domain::Decision(const policy::Observation&)>& decide)
{
    struct Order {
        int second;
        int executors;
    };
    std::mt19937 random(setup.seed);
    const auto origin = domain::fromEpochMs(1'700'006'400'000); // midnight UTC
    std::vector<DayOutcome> days(static_cast<std::size_t>(setup.days));
    std::deque<Order> orders;
    std::deque<std::pair<int, double>> due; // second, logs
    int target = setup.target;
    int usable = setup.target;
    struct Running {
        int due;
        double started;
        double logs;
        double serialLeft;
        double workLeft;
        double executorSeconds;
    };
    std::optional<Running> running;
    std::vector<policy::BatchSample> ended;
    double lastSeconds = 0;

    for (int second = 0; second < setup.days * 86'400; ++second) {
        DayOutcome& day = days[static_cast<std::size_t>(second / 86'400)];
        while (!orders.empty() && orders.front().second <= second) {
            usable = std::min(usable + orders.front().executors, target);
            orders.pop_front();
        }
        if (second % 60 == 0) {
            const double sway = 1 + setup.noise * (2 * (static_cast<double>(random()) / 4294967295.0) - 1);
            const double burst = setup.burst > 0 && second == 3 * 3600 ? setup.burst : 1;
            due.emplace_back(second, std::round(kNightLogs * dayLoad(std::fmod(second / 3600.0, 24)) * sway * burst));
        }
        double left = 1; // of this second
        while (left > 0) {
            if (!running) {
                if (due.empty())
                    break;
                running = Running{due.front().first, second + 1 - left, due.front().second, kSerialSeconds, due.front().second * kCostPerLog, 0};
                due.pop_front();
            }
            const double serial = std::min(left, running->serialLeft);
            running->serialLeft -= serial;
            running->executorSeconds += serial * usable;
            left -= serial;
            const double parallel = std::min(left, running->workLeft / usable);
            running->workLeft = std::max(running->workLeft - parallel * usable, 0.0);
            running->executorSeconds += parallel * usable;
            left -= parallel;
            if (running->serialLeft > 0 || running->workLeft > 1e-6)
                break;
            const double end = second + 1 - left;
            lastSeconds = end - running->started;
            ended.push_back({.ended = origin + domain::Millis{std::llround(end * 1000)},
                             .seconds = lastSeconds,
                             .delaySeconds = running->started - running->due,
                             .logs = setup.saysLogs ? running->logs : 0,
                             .executors = running->executorSeconds / lastSeconds});
            const double late = end - running->due;
            ++day.batches;
            day.missed += late > 60 + 1e-9 ? 1 : 0;
            day.worst = std::max(day.worst, late);
            day.late.push_back(late);
            running.reset();
        }
        day.coreHours += usable / 3600.0;
        if ((second + 1) % setup.tickSeconds != 0)
            continue;
        policy::Observation now;
        now.numbers.time = origin + domain::Millis{(second + 1) * 1000LL};
        now.numbers.target = target;
        now.numbers.registered = usable;
        now.numbers.usable = usable;
        now.numbers.intervalSeconds = 60;
        now.numbers.deadlineSeconds = 60;
        now.numbers.startupSeconds = setup.startupSeconds;
        now.numbers.batchSeconds = lastSeconds;
        now.numbers.behindSeconds = due.empty() ? 0.0 : std::max(second + 1 - due.front().first, 0);
        now.batches = ended;
        const int total = std::max(decide(now).total, 1);
        ended.clear();
        if (total == target)
            continue;
        ++day.changes;
        if (total < target) {
            // Who has not started yet is not needed first.
            int surplus = target - total;
            while (surplus > 0 && !orders.empty()) {
                const int cancelled = std::min(surplus, orders.back().executors);
                orders.back().executors -= cancelled;
                surplus -= cancelled;
                if (orders.back().executors == 0)
                    orders.pop_back();
            }
            usable -= surplus;
        } else {
            orders.push_back({second + 1 + static_cast<int>(setup.startupSeconds), total - target});
        }
        target = total;
        day.peak = std::max(day.peak, target);
    }
    return days;
}

} // namespace stoker::test
