// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/recording/comparisonsource.h"

#include <algorithm>

namespace stoker::widgets {

using domain::Bucket;
using domain::Gap;
using domain::Instant;
using domain::Metric;
using domain::Millis;

namespace {

Instant dayOf(Instant time) { return domain::fromEpochMs(domain::toDateTime(time).date().startOfDay().toMSecsSinceEpoch()); }

Metric metricOf(SeriesKey series) { return static_cast<Metric>(static_cast<std::size_t>(series.index) % domain::kMetricCount); }

} // namespace

SeriesKey ComparisonSource::key(Metric metric, Which which) { return SeriesKey(static_cast<int>(metric) + (which == Second ? static_cast<int>(domain::kMetricCount) : 0)); }

void ComparisonSource::set(domain::RecordingPtr first, domain::RecordingPtr second, Align align)
{
    m_recordings = {std::move(first), std::move(second)};
    m_shift = Millis{0};
    if (m_recordings[0] && m_recordings[1]) {
        const Instant a = m_recordings[0]->from;
        const Instant b = m_recordings[1]->from;
        m_shift = align == Align::Start ? a - b : dayOf(a) - dayOf(b);
    }
}

Instant ComparisonSource::from() const { return m_recordings[0] ? std::min(m_recordings[0]->from, m_recordings[1]->from + m_shift) : Instant{}; }

Instant ComparisonSource::to() const { return m_recordings[0] ? std::max(m_recordings[0]->to, m_recordings[1]->to + m_shift) : Instant{}; }

std::vector<Bucket> ComparisonSource::query(SeriesKey series, Instant from, Instant to, int columns) const
{
    const domain::RecordingPtr& of = recording(series);
    const Millis shift = shiftOf(series);
    return of ? of->history->query(metricOf(series), from - shift, to - shift, columns) : std::vector<Bucket>(static_cast<std::size_t>(std::max(0, columns)));
}

std::optional<float> ComparisonSource::at(SeriesKey series, Instant time) const
{
    const domain::RecordingPtr& of = recording(series);
    return of ? of->history->at(metricOf(series), time - shiftOf(series)) : std::nullopt;
}

std::optional<Instant> ComparisonSource::lastTime() const { return m_recordings[0] ? std::optional(to()) : std::nullopt; }

Millis ComparisonSource::longestHold() const
{
    return m_recordings[0] ? std::max(m_recordings[0]->history->longestHold(), m_recordings[1]->history->longestHold()) : Millis{5'000};
}

/// Of the window: before its beginning, its gaps, after its end.
std::vector<Gap> ComparisonSource::absence(Which which, Instant from, Instant to, Millis longest) const
{
    const domain::Recording& of = *m_recordings[which];
    const Millis shift = which == Second ? m_shift : Millis{0};
    std::vector<Gap> absent;
    if (of.from + shift > from)
        absent.push_back({from, std::min(to, of.from + shift)});
    for (const Gap& gap : of.history->gaps(from - shift, to - shift, longest))
        absent.push_back({gap.from + shift, gap.to + shift});
    if (of.to + shift < to)
        absent.push_back({std::max(from, of.to + shift), to});
    return absent;
}

std::vector<Gap> ComparisonSource::gaps(Instant from, Instant to, Millis longest) const
{
    std::vector<Gap> both;
    if (!m_recordings[0])
        return both;
    const std::vector<Gap> a = absence(First, from, to, longest);
    const std::vector<Gap> b = absence(Second, from, to, longest);
    for (std::size_t i = 0, k = 0; i < a.size() && k < b.size();) {
        const Gap common{std::max(a[i].from, b[k].from), std::min(a[i].to, b[k].to)};
        if (common.to - common.from > longest)
            both.push_back(common);
        a[i].to < b[k].to ? ++i : ++k;
    }
    return both;
}

} // namespace stoker::widgets
