// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/byexecutor.h"

#include <array>
#include <cstdint>
#include <vector>

namespace stoker::session {

/// CPU per cent of every executor and of all together, from counters measured at each executor's own times. An executor counts from its
/// second measurement on and for the span that it was there; a counter that falls starts anew.
class CpuRates {
public:
    struct Summary {
        std::optional<double> mean; ///< CPU seconds / (cores x span) x 100 over all, also those that left within the window
        std::optional<double> p10;  ///< over executors
        std::optional<double> p90;
        bool partial = false;       ///< some registered cores have no rate, those of newcomers aside
    };

    /// Takes the executors (sorted by id) of one poll in and writes their cpuPercent. `now`: the application's clock; `sameIds`: see ByExecutor.
    Summary update(domain::Instant now, std::vector<domain::Executor>& executors, bool sameIds = false);
    void reset();
    /// A counter that was not read for longer (and for longer than three heartbeats) starts anew: its mean would not be of now.
    void setLongestPause(domain::Millis pause);

private:
    struct Point {
        domain::Instant at;
        double seconds = 0;
    };
    /// The measurements of one executor over the window: at most one a second is kept, and always the last.
    struct Track {
        static constexpr std::uint8_t kPoints = 18;
        /// A Point of which only differences within the window are of use: both wrap, and half of the memory of thousands is saved.
        struct Tick {
            std::uint32_t millis = 0;
            std::uint32_t cpuTicks = 0; ///< of 0.1 ms

            Tick() = default;
            explicit Tick(const Point& point);
        };
        int cores = 0;
        Point last;
        Tick lastTick; ///< of `last`
        std::array<Tick, kPoints> points; ///< a ring of `count` from `first` on
        std::uint8_t first = 0;
        std::uint8_t count = 0;

        void add(Point point, domain::Millis longestPause);
        [[nodiscard]] domain::Millis since(std::size_t place) const { return domain::Millis{lastTick.millis - points[place].millis}; }
        [[nodiscard]] double span() const { return domain::seconds(since(first)); }
        [[nodiscard]] double used() const { return (lastTick.cpuTicks - points[first].cpuTicks) / 1e4; }
        [[nodiscard]] bool hasRate(domain::Instant now) const;
    };

    ByExecutor<Track> m_tracks;
    std::vector<Track> m_departed; ///< those that left within the window
    std::vector<double> m_percents;
    domain::Millis m_longestPause{30'000};
};

} // namespace stoker::session
