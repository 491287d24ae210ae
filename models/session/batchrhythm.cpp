// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/batchrhythm.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace stoker::session {

using domain::Batch;
using domain::BatchKind;
using domain::Instant;
using domain::Millis;

namespace {

constexpr qint64 kSecond = 1'000;
constexpr qint64 kMinute = 60'000;
constexpr qint64 kLongest = 24 * 60 * kMinute;
constexpr std::array<qint64, 4> kShort{500, 250, 200, 100};
constexpr Millis kWaited{100};      ///< a start so long after the last end was waited for: Spark needs a few milliseconds between two batches
constexpr qint64 kLateness = 200;   ///< ms: how late after its time a driver may wake up
constexpr std::size_t kLeastWaits = 3;
constexpr std::size_t kLeastWaitsShare = 10; ///< one in so many starts: else they are stray
constexpr double kMostStray = 0.2;  ///< of the starts: a collection of garbage, or one batch that nobody timed

bool isOnClock(qint64 start, qint64 interval) { return start % interval <= std::min(kLateness, interval / 10); }

/// Nearly all of `waits` are multiples, and two starts seldom fall between the same two multiples.
bool fits(const std::vector<qint64>& starts, const std::vector<qint64>& waits, qint64 interval)
{
    const auto most = static_cast<std::ptrdiff_t>(std::floor(kMostStray * static_cast<double>(waits.size())));
    if (std::count_if(waits.begin(), waits.end(), [interval](qint64 start) { return !isOnClock(start, interval); }) > most)
        return false;
    int crowded = 0;
    for (std::size_t i = 1; i < starts.size(); ++i)
        crowded += starts[i] / interval == starts[i - 1] / interval ? 1 : 0;
    return crowded <= kMostStray * static_cast<double>(starts.size());
}

/// 0: there are starts that waited, and they are by no clock. Empty: too few of them to say.
std::optional<double> clockOf(const std::vector<BatchTime>& times, double usual)
{
    std::vector<qint64> starts;
    std::vector<qint64> waits;
    for (std::size_t i = 0; i < times.size(); ++i) {
        starts.push_back(domain::toEpochMs(times[i].started));
        if (i > 0 && times[i].started - times[i - 1].ended >= kWaited)
            waits.push_back(starts.back());
    }
    if (waits.size() < std::max(kLeastWaits, starts.size() / kLeastWaitsShare))
        return std::nullopt;
    // Starts are late by a little, and by how much differs: half a second more than the usual pause is still that pause.
    const qint64 longest = std::min(kLongest, std::llround(usual * 1000) + std::min<qint64>(500, std::llround(usual * 100)));
    for (qint64 interval = longest / kMinute * kMinute; interval > 2 * kMinute; interval -= kMinute) {
        if (fits(starts, waits, interval))
            return static_cast<double>(interval) / 1000;
    }
    for (qint64 interval = std::min(longest, 2 * kMinute) / kSecond * kSecond; interval > 0; interval -= kSecond) {
        if (fits(starts, waits, interval))
            return static_cast<double>(interval) / 1000;
    }
    for (const qint64 interval : kShort) {
        if (interval <= longest && fits(starts, waits, interval))
            return static_cast<double>(interval) / 1000;
    }
    return 0;
}

std::optional<double> smallestStep(const std::vector<BatchTime>& times)
{
    std::vector<Instant> due;
    for (const BatchTime& time : times)
        due.push_back(time.due);
    std::sort(due.begin(), due.end());
    due.erase(std::unique(due.begin(), due.end()), due.end());
    std::optional<Millis> least;
    for (std::size_t i = 1; i < due.size(); ++i)
        least = std::min(least.value_or(due[i] - due[i - 1]), Millis{due[i] - due[i - 1]});
    return least ? std::optional(domain::seconds(*least)) : std::nullopt;
}

} // namespace

BatchRhythm::Stream* BatchRhythm::find(const Batch& batch)
{
    const auto found = std::find_if(m_streams.begin(), m_streams.end(), [&, name = streamOf(batch)](const Stream& stream) { return stream.kind == batch.kind && stream.name == name; });
    return found != m_streams.end() ? &*found : nullptr;
}

bool BatchRhythm::take(Stream& stream, const Batch& batch)
{
    const Instant ended = endOf(batch);
    if (batch.intervalSeconds && (!stream.told || ended >= stream.toldAt)) {
        stream.told = batch.intervalSeconds;
        stream.toldAt = ended;
    }
    const auto place = std::lower_bound(stream.times.begin(), stream.times.end(), batch.started, [](const BatchTime& time, Instant started) { return time.started < started; });
    if (place != stream.times.end() && place->started == batch.started)
        return false;
    if (stream.times.size() >= kKept && place == stream.times.begin())
        return false;
    stream.times.insert(place, timeOf(batch));
    if (stream.times.size() > kKept)
        stream.times.erase(stream.times.begin());
    return true;
}

void BatchRhythm::judge(Stream& stream)
{
    std::vector<Instant> starts;
    for (const BatchTime& time : stream.times)
        starts.push_back(time.started);
    stream.starts = usualPause(starts);
    if (stream.told) // nothing else is asked for
        return;
    if (stream.kind == BatchKind::DStream) {
        const bool named = std::any_of(stream.times.begin(), stream.times.end(), [](const BatchTime& time) { return time.due != time.started; });
        const auto step = named ? smallestStep(stream.times) : std::nullopt;
        stream.clock = step && stream.clock ? std::min(step, stream.clock) : step ? step : stream.clock;
        return;
    }
    if (!stream.starts)
        return;
    if (const auto found = clockOf(stream.times, *stream.starts))
        stream.clock = *found > 0 ? found : std::nullopt;
    else if (stream.clock && *stream.starts < 0.9 * *stream.clock)
        stream.clock.reset();
}

void BatchRhythm::update(std::span<const Batch> batches)
{
    std::vector<Stream*> changed;
    m_streams.reserve(kMostStreams + 1); // pointers into it are kept below
    for (const Batch& batch : batches) {
        Stream* stream = find(batch);
        if (!stream) {
            if (m_streams.size() >= kMostStreams) {
                const auto silent = std::min_element(m_streams.begin(), m_streams.end(), [](const Stream& a, const Stream& b) { return a.times.back().started < b.times.back().started; });
                *silent = {};
                stream = &*silent;
            } else {
                stream = &m_streams.emplace_back();
            }
            stream->kind = batch.kind;
            stream->name = streamOf(batch);
        }
        if (take(*stream, batch) && std::find(changed.begin(), changed.end(), stream) == changed.end())
            changed.push_back(stream);
    }
    for (Stream* stream : changed)
        judge(*stream);
}

std::optional<Rhythm> BatchRhythm::of(const Batch& batch) const
{
    if (m_given)
        return Rhythm{*m_given, Rhythm::From::Given};
    const Stream* stream = const_cast<BatchRhythm*>(this)->find(batch);
    if (!stream)
        return std::nullopt;
    if (stream->told)
        return *stream->told > 0 ? std::optional(Rhythm{*stream->told, Rhythm::From::Told}) : std::nullopt;
    if (stream->clock)
        return Rhythm{*stream->clock, Rhythm::From::Clock};
    return stream->starts ? std::optional(Rhythm{*stream->starts, Rhythm::From::Starts}) : std::nullopt;
}

} // namespace stoker::session
