// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/cpurates.h"

#include <algorithm>
#include <cmath>

namespace stoker::session {

using domain::Executor;
using domain::Instant;
using domain::Millis;

namespace {

/// Long enough for Spark's 10 s heartbeats, short enough to follow a load.
constexpr Millis kWindow{15'000};
constexpr Millis kSpacing{1'000};
/// A measurement older than this says nothing about now.
constexpr Millis kTooOld{30'000};
/// No process uses that much CPU in all its life, or between two measurements: ticks of 0.1 ms wrap at 429,496 s.
constexpr double kMostSeconds = 1e12;
constexpr double kLongestStep = 400'000;

/// Linear between the two nearest ranks; reorders `values`, which must not be empty.
double quantile(std::vector<double>& values, double q)
{
    const double rank = q * static_cast<double>(values.size() - 1);
    const auto low = static_cast<std::ptrdiff_t>(std::floor(rank));
    std::nth_element(values.begin(), values.begin() + low, values.end());
    const double lower = values[static_cast<std::size_t>(low)];
    const double share = rank - static_cast<double>(low);
    if (share <= 0)
        return lower;
    const double upper = *std::min_element(values.begin() + low + 1, values.end());
    return lower + share * (upper - lower);
}

} // namespace

CpuRates::Track::Tick::Tick(const Point& point)
    : millis(static_cast<std::uint32_t>(point.at.time_since_epoch().count()))
    , cpuTicks(static_cast<std::uint32_t>(static_cast<std::uint64_t>(point.seconds * 1e4 + 0.5)))
{
}

void CpuRates::Track::add(Point point, Millis longestPause)
{
    if (point.seconds < 0 || point.seconds > kMostSeconds)
        return;
    if (count > 0 && (point.seconds < last.seconds || point.seconds - last.seconds > kLongestStep))
        count = 0; // another process under the same id
    if (count > 0 && point.at <= last.at)
        return;
    if (count > 0 && point.at - last.at > longestPause)
        count = 0;
    last = point;
    lastTick = Tick(point);
    if (count == 0) {
        first = 0;
        points[0] = lastTick;
        count = 1;
        return;
    }
    const auto next = [](int place) { return static_cast<std::uint8_t>(place % kPoints); };
    while (count > 1 && since(next(first + 1)) >= kWindow) {
        first = next(first + 1);
        --count;
    }
    if (count < kPoints && since(next(first + count - 1)) >= kSpacing) {
        points[next(first + count)] = lastTick;
        ++count;
    }
}

bool CpuRates::Track::hasRate(Instant now) const { return count > 0 && span() > 0 && now - last.at <= kTooOld; }

void CpuRates::setLongestPause(Millis pause) { m_longestPause = std::max(pause, kTooOld); }

CpuRates::Summary CpuRates::update(Instant now, std::vector<Executor>& executors, bool sameIds)
{
    std::erase_if(m_departed, [now](const Track& track) { return now - track.last.at > kWindow; });
    m_tracks.update(executors, sameIds, [this](const domain::ExecutorId&, const Track& track) { m_departed.push_back(track); });
    double cpuSeconds = 0;
    double coreSeconds = 0;
    const Instant newcomers = now - kTooOld; ///< who was added later need not have reported yet
    int coresKnown = 0;
    int coresExpected = 0;
    m_percents.clear();
    for (std::size_t i = 0; i < executors.size(); ++i) {
        Executor& executor = executors[i];
        Track& track = m_tracks[i];
        track.cores = executor.cores;
        const int settled = executor.added && *executor.added >= newcomers ? 0 : executor.cores;
        coresExpected += settled;
        if (executor.cpuSeconds && std::isfinite(*executor.cpuSeconds))
            track.add({executor.cpuAt.value_or(now), *executor.cpuSeconds}, m_longestPause);
        executor.cpuPercent.reset();
        if (executor.cores <= 0 || !track.hasRate(now))
            continue;
        const double used = track.used();
        const double had = track.cores * track.span();
        executor.cpuPercent = used / had * 100;
        m_percents.push_back(*executor.cpuPercent);
        cpuSeconds += used;
        coreSeconds += had;
        coresKnown += settled;
    }
    for (const Track& track : m_departed) {
        if (track.cores > 0 && track.hasRate(now)) {
            cpuSeconds += track.used();
            coreSeconds += track.cores * track.span();
        }
    }
    Summary summary;
    summary.partial = coresKnown < coresExpected;
    if (coreSeconds > 0)
        summary.mean = cpuSeconds / coreSeconds * 100;
    if (!m_percents.empty()) {
        summary.p10 = quantile(m_percents, 0.1);
        summary.p90 = quantile(m_percents, 0.9);
    }
    return summary;
}

void CpuRates::reset()
{
    m_tracks = {};
    m_departed.clear();
}

} // namespace stoker::session
