// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/history.h"

#include "domain/historychunk.h"

#include <algorithm>
#include <limits>

namespace stoker::domain {

using detail::Chunk;
using detail::kChunkSamples;
using detail::kPauseSpan;
using detail::Tally;

/// Samples are counted from the first ever kept: index i lies in chunk i / kChunkSamples. Dropping moves `begin` and frees whole chunks;
/// nothing is copied. Chunks are shared with branches,
/// but never the last one: that is the one that is written.
struct History::Data {
    std::size_t maxSamples;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t firstChunk = 0;
    std::vector<std::shared_ptr<Chunk>> chunks; ///< 148 for seven days: taking the first out is cheap
    Millis hold{5000};

    [[nodiscard]] Chunk& chunkOf(std::size_t index) const { return *chunks[index / kChunkSamples - firstChunk]; }
    [[nodiscard]] std::int64_t timeAt(std::size_t index) const
    {
        const Chunk& chunk = chunkOf(index);
        return chunk.base + chunk.times[index % kChunkSamples];
    }
    [[nodiscard]] float valueAt(Metric metric, std::size_t index) const
    {
        return chunkOf(index).value(static_cast<std::size_t>(metric), index % kChunkSamples);
    }

    /// The first sample in [lo, end) that is not before `time`. `step`: where it is likely to be, counted from lo.
    [[nodiscard]] std::size_t lowerBound(std::int64_t time, std::size_t lo, std::size_t step) const
    {
        std::size_t hi = end;
        const std::size_t guess = step < end - lo ? lo + step : end;
        std::size_t stride = 1;
        if (guess < end && timeAt(guess) < time) {
            lo = guess + 1;
            while (lo + stride < end && timeAt(lo + stride) < time) {
                lo += stride + 1;
                stride *= 2;
            }
            hi = std::min(end, lo + stride);
        } else {
            hi = guess;
            while (hi - lo >= stride && timeAt(hi - stride) >= time) {
                hi -= stride;
                stride *= 2;
            }
            lo = hi - lo >= stride ? hi - stride + 1 : lo;
        }
        while (lo < hi) {
            const std::size_t middle = lo + (hi - lo) / 2;
            if (timeAt(middle) < time)
                lo = middle + 1;
            else
                hi = middle;
        }
        return lo;
    }
    [[nodiscard]] std::size_t lowerBound(std::int64_t time) const { return lowerBound(time, begin, (end - begin) / 2); }

    [[nodiscard]] Tally tally(Metric metric, std::size_t lo, std::size_t hi) const
    {
        Tally result;
        while (lo < hi) {
            const std::size_t offset = lo % kChunkSamples;
            const std::size_t stop = std::min(kChunkSamples, offset + (hi - lo));
            chunkOf(lo).addTo(result, static_cast<std::size_t>(metric), offset, stop);
            lo += stop - offset;
        }
        return result;
    }

    void notePause(std::size_t index)
    {
        Chunk& chunk = chunkOf(index);
        const std::size_t offset = index % kChunkSamples;
        std::uint32_t& span = chunk.longestPause[offset / kPauseSpan];
        if (offset == 0)
            chunk.longestPauseOfAll = 0;
        if (offset % kPauseSpan == 0)
            span = 0;
        if (index == begin)
            return;
        const auto pause = static_cast<std::uint32_t>(
            std::min<std::int64_t>(timeAt(index) - timeAt(index - 1), std::numeric_limits<std::uint32_t>::max()));
        span = std::max(span, pause);
        chunk.longestPauseOfAll = std::max(chunk.longestPauseOfAll, pause);
    }

    void dropOldest(std::size_t count)
    {
        begin += count;
        while (!chunks.empty() && begin >= (firstChunk + 1) * kChunkSamples) {
            chunks.erase(chunks.begin());
            ++firstChunk;
        }
    }
};

History::History(std::size_t maxSamples) : m_data(std::make_unique<Data>()) { m_data->maxSamples = std::max<std::size_t>(maxSamples, 8); }
History::~History() = default;
History::History(History&&) noexcept = default;
History& History::operator=(History&&) noexcept = default;

bool History::append(Instant time, const Sample& sample)
{
    Data& d = *m_data;
    if (d.end > d.begin && toEpochMs(time) <= d.timeAt(d.end - 1))
        return false;
    // A chunk holds times of 49 days; who comes back later than that finds nothing of before in any range.
    if (d.end % kChunkSamples != 0 && toEpochMs(time) - d.chunkOf(d.end - 1).base > std::numeric_limits<std::uint32_t>::max())
        clear();
    if (d.end - d.begin >= d.maxSamples)
        d.dropOldest(d.maxSamples / 8);
    if (d.end / kChunkSamples - d.firstChunk == d.chunks.size())
        d.chunks.push_back(std::shared_ptr<Chunk>(new Chunk)); // not make_unique: no need to clear what is written before it is read
    Chunk& chunk = d.chunkOf(d.end);
    const std::size_t offset = d.end % kChunkSamples;
    if (offset == 0)
        chunk.base = toEpochMs(time);
    chunk.times[offset] = static_cast<std::uint32_t>(toEpochMs(time) - chunk.base);
    for (std::size_t metric = 0; metric < kMetricCount; ++metric)
        chunk.put(metric, offset, sample[metric]);
    chunk.closeBlocks(offset);
    d.notePause(d.end);
    ++d.end;
    return true;
}

History History::branch(std::size_t maxSamples) const
{
    const Data& d = *m_data;
    History result(maxSamples);
    Data& r = *result.m_data;
    r.hold = d.hold;
    if (size() == 0)
        return result;
    r.begin = d.begin;
    r.end = d.end;
    r.firstChunk = d.firstChunk;
    r.chunks = d.chunks;
    r.chunks.back() = r.chunks.back()->copy();
    if (result.size() > r.maxSamples)
        r.dropOldest(result.size() - r.maxSamples);
    return result;
}

void History::append(const History& later)
{
    const Data& l = *later.m_data;
    Sample sample;
    for (std::size_t i = size() == 0 ? l.begin : l.lowerBound(m_data->timeAt(m_data->end - 1) + 1); i < l.end; ++i) {
        for (std::size_t metric = 0; metric < kMetricCount; ++metric)
            sample[metric] = l.valueAt(static_cast<Metric>(metric), i);
        append(fromEpochMs(l.timeAt(i)), sample);
    }
}

void History::amendLast(Metric metric, float value)
{
    Data& d = *m_data;
    if (d.end == d.begin)
        return;
    Chunk& chunk = d.chunkOf(d.end - 1);
    const std::size_t offset = (d.end - 1) % kChunkSamples;
    chunk.put(static_cast<std::size_t>(metric), offset, value);
    chunk.closeBlocks(offset); // where the newest sample completes one
}

void History::clear()
{
    Data& d = *m_data;
    d.chunks.clear();
    d.begin = d.end = d.firstChunk = 0;
}

void History::dropAfter(Instant time)
{
    Data& d = *m_data;
    const std::size_t keep = d.lowerBound(toEpochMs(time) + 1);
    if (keep == d.end)
        return;
    if (keep == d.begin) {
        clear();
        return;
    }
    d.end = keep;
    const std::size_t chunks = (d.end - 1) / kChunkSamples - d.firstChunk + 1;
    if (d.chunks.size() > chunks) {
        d.chunks.resize(chunks);
        d.chunks.back() = d.chunks.back()->copy(); // it was not the last one, so a branch may share it
    }
    // Blocks are closed anew when they fill up again; the pauses of the cut chunk are counted anew.
    const std::size_t chunkStart = (d.end - 1) / kChunkSamples * kChunkSamples;
    for (std::size_t i = std::max(chunkStart, d.begin); i < d.end; ++i)
        d.notePause(i);
}

std::size_t History::size() const { return m_data->end - m_data->begin; }

std::optional<Instant> History::firstTime() const
{
    return size() == 0 ? std::nullopt : std::optional(fromEpochMs(m_data->timeAt(m_data->begin)));
}

std::optional<Instant> History::lastTime() const
{
    return size() == 0 ? std::nullopt : std::optional(fromEpochMs(m_data->timeAt(m_data->end - 1)));
}

std::vector<Bucket> History::query(Metric metric, Instant from, Instant to, int columns) const
{
    const Data& d = *m_data;
    std::vector<Bucket> result(static_cast<std::size_t>(std::max(columns, 0)));
    const std::int64_t span = toEpochMs(to) - toEpochMs(from);
    if (span <= 0 || result.empty() || size() == 0)
        return result;
    // Column k begins at from + ceil(k * span / columns), without a product that could overflow.
    const std::int64_t whole = span / columns;
    const std::int64_t rest = span % columns;
    std::size_t lo = d.lowerBound(toEpochMs(from));
    std::size_t step = 0;
    for (std::int64_t k = 0; k < columns && lo < d.end; ++k) {
        const std::int64_t edge = toEpochMs(from) + (k + 1) * whole + ((k + 1) * rest + columns - 1) / columns;
        const std::size_t hi = d.lowerBound(edge, lo, step);
        if (hi == lo)
            continue;
        step = hi - lo;
        const Tally tally = d.tally(metric, lo, hi);
        lo = hi;
        if (tally.count == 0)
            continue;
        result[static_cast<std::size_t>(k)] = Bucket{tally.first, tally.last, tally.min, tally.max, false, tally.sum / static_cast<float>(tally.count)};
    }
    return result;
}

std::vector<std::pair<Instant, float>> History::samples(Metric metric, Instant from, Instant to, std::size_t limit) const
{
    const Data& d = *m_data;
    const std::size_t lo = d.lowerBound(toEpochMs(from));
    const std::size_t hi = d.lowerBound(toEpochMs(to));
    std::vector<std::pair<Instant, float>> result;
    if (hi <= lo || hi - lo > limit)
        return result;
    result.reserve(hi - lo);
    for (std::size_t i = lo; i < hi; ++i)
        result.emplace_back(fromEpochMs(d.timeAt(i)), d.valueAt(metric, i));
    return result;
}

std::optional<float> History::at(Metric metric, Instant time) const
{
    const Data& d = *m_data;
    const std::size_t next = d.lowerBound(toEpochMs(time) + 1);
    if (next == d.begin || toEpochMs(time) - d.timeAt(next - 1) > d.hold.count())
        return std::nullopt;
    const float value = d.valueAt(metric, next - 1);
    return std::isnan(value) ? std::nullopt : std::optional(value);
}

std::vector<Gap> History::gaps(Instant from, Instant to, Millis longest) const
{
    const Data& d = *m_data;
    std::vector<Gap> result;
    if (size() == 0)
        return result;
    // A gap ends at the sample after it: the first that can matter is the first one after `from`.
    std::size_t i = std::max(d.begin + 1, d.lowerBound(toEpochMs(from) + 1));
    while (i < d.end) {
        const Chunk& chunk = d.chunkOf(i);
        const std::size_t offset = i % kChunkSamples;
        if (offset == 0 && chunk.longestPauseOfAll <= longest.count()) {
            i += kChunkSamples;
        } else if (offset % kPauseSpan == 0 && chunk.longestPause[offset / kPauseSpan] <= longest.count()) {
            i += kPauseSpan;
        } else {
            const std::int64_t before = d.timeAt(i - 1);
            if (before >= toEpochMs(to))
                break;
            if (d.timeAt(i) - before > longest.count())
                result.push_back(Gap{fromEpochMs(before), fromEpochMs(d.timeAt(i))});
            ++i;
        }
    }
    return result;
}

void History::setLongestHold(Millis hold) { m_data->hold = hold; }
Millis History::longestHold() const { return m_data->hold; }

std::size_t History::memoryBytes() const
{
    std::size_t series = 0;
    for (const std::shared_ptr<Chunk>& chunk : m_data->chunks)
        series += static_cast<std::size_t>(std::count_if(chunk->series.begin(), chunk->series.end(), [](const auto& one) { return one != nullptr; }));
    return series * sizeof(detail::Series) + m_data->chunks.size() * (sizeof(Chunk) + sizeof(void*)) + sizeof(Data) + sizeof(History);
}

} // namespace stoker::domain
