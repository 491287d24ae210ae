// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lab/labsource.h"

#include <algorithm>

namespace stoker::widgets {

using domain::Bucket;
using domain::Instant;

SeriesKey LabSource::key(What what, std::size_t column)
{
    return SeriesKey(what == What::Logs ? 0 : 1 + (static_cast<int>(what) - 1) * int(kColumns) + static_cast<int>(column));
}

void LabSource::set(SeriesKey series, Samples samples) { m_lines[static_cast<std::size_t>(series.index)] = std::move(samples); }

void LabSource::setEnd(Instant from, Instant end)
{
    m_from = from;
    m_end = end;
}

std::vector<Bucket> LabSource::query(SeriesKey series, Instant from, Instant to, int columns) const
{
    std::vector<Bucket> buckets(static_cast<std::size_t>(std::max(0, columns)));
    const domain::Millis span = to - from;
    if (columns <= 0 || span.count() <= 0)
        return buckets;
    const Samples& line = samples(series);
    auto next = std::lower_bound(line.begin(), line.end(), from, [](const auto& sample, Instant time) { return sample.first < time; });
    int count = 0;
    for (; next != line.end() && next->first < to; ++next) {
        const auto column = static_cast<std::size_t>((next->first - from).count() * columns / span.count());
        Bucket& bucket = buckets[column];
        const float value = next->second;
        if (bucket.empty) {
            bucket = {value, value, value, value, false, value};
            count = 1;
        } else {
            bucket.last = value;
            bucket.min = std::min(bucket.min, value);
            bucket.max = std::max(bucket.max, value);
            ++count;
            bucket.mean += (value - bucket.mean) / static_cast<float>(count);
        }
    }
    return buckets;
}

std::optional<float> LabSource::at(SeriesKey series, Instant time) const
{
    const Samples& line = samples(series);
    const auto after = std::upper_bound(line.begin(), line.end(), time, [](Instant t, const auto& sample) { return t < sample.first; });
    return after == line.begin() ? std::nullopt : std::optional(std::prev(after)->second);
}

std::optional<Instant> LabSource::lastTime() const { return m_end > m_from ? std::optional(m_end) : std::nullopt; }

} // namespace stoker::widgets
