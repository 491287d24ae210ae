// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/lanespans.h"

#include <algorithm>
#include <numeric>

namespace stoker::widgets {
namespace {

using domain::Instant;
using domain::Millis;

constexpr Millis kMinute{60'000};

LaneShade shadeOf(double busyPercent)
{
    if (busyPercent < 0.5)
        return LaneShade::Idle;
    if (busyPercent <= 25)
        return LaneShade::Busy1;
    if (busyPercent <= 50)
        return LaneShade::Busy2;
    return busyPercent <= 75 ? LaneShade::Busy3 : LaneShade::Busy4;
}

/// Joins a stretch to its predecessor where they are of one kind.
void append(std::vector<LaneSpan>& spans, LaneSpan span)
{
    if (span.to <= span.from)
        return;
    if (!spans.empty() && spans.back().to == span.from && spans.back().shade == span.shade && spans.back().gcHigh == span.gcHigh)
        spans.back().to = span.to;
    else
        spans.push_back(span);
}

/// The minutes of a life, those that share their first pixel averaged.
class MinuteWalk {
public:
    MinuteWalk(std::vector<LaneSpan>& spans, const TimelineAxis& axis, int begin, int end) : m_spans(spans), m_axis(axis), m_pen(begin), m_end(end) {}

    void take(std::int64_t number, domain::MinuteRow::Minute minute)
    {
        const Instant start{Millis{number * kMinute.count()}};
        const int from = std::clamp(m_axis.x(start), m_pen, m_end);
        const int to = std::clamp(m_axis.x(start + kMinute), m_pen, m_end);
        if (m_count && from > m_from)
            flush();
        if (!m_count) {
            append(m_spans, {m_pen, from, LaneShade::NotWatched, false});
            m_pen = m_from = from;
        }
        m_to = std::max(m_to, to);
        m_sum += minute.busyPercent;
        m_gc = m_gc || minute.gcHigh;
        ++m_count;
        if (m_to > m_from)
            flush();
    }
    void finish()
    {
        flush();
        append(m_spans, {m_pen, m_end, LaneShade::NotWatched, false});
    }

private:
    void flush()
    {
        if (!m_count)
            return;
        append(m_spans, {m_from, m_to, shadeOf(m_sum / m_count), m_gc});
        m_pen = std::max(m_pen, m_to);
        m_sum = 0;
        m_count = 0;
        m_gc = false;
        m_to = 0;
    }

    std::vector<LaneSpan>& m_spans;
    const TimelineAxis& m_axis;
    int m_pen;
    int m_end;
    int m_from = 0;
    int m_to = 0;
    double m_sum = 0;
    int m_count = 0;
    bool m_gc = false;
};

Instant beginOf(const domain::ExecutorLife& life)
{
    if (life.requested)
        return life.added ? std::min(*life.requested, *life.added) : *life.requested;
    if (life.added)
        return *life.added;
    return life.minutes.isEmpty() ? life.removed.value_or(Instant::max()) : Instant{Millis{life.minutes.first() * kMinute.count()}};
}

} // namespace

std::vector<LaneSpan> laneSpans(const domain::ExecutorLife& life, const TimelineAxis& axis, Instant now)
{
    std::vector<LaneSpan> spans;
    const Instant end = life.removed.value_or(now);
    const auto clip = [&axis](int x) { return std::clamp(x, axis.left, axis.right); };
    const int last = clip(axis.x(end));
    if (life.requested) {
        const int from = clip(axis.x(*life.requested));
        append(spans, {from, clip(axis.x(life.added.value_or(end))), LaneShade::Starting, false});
        if (!life.added)
            return spans;
    }
    const int first = clip(axis.x(life.added.value_or(beginOf(life))));
    MinuteWalk walk(spans, axis, first, last);
    const auto minuteOf = [](Instant t) { return std::chrono::floor<std::chrono::minutes>(t.time_since_epoch()).count(); };
    if (!life.minutes.isEmpty()) {
        const auto until = std::min<std::int64_t>(minuteOf(std::min(axis.to, end)), life.minutes.last());
        for (auto minute = std::max<std::int64_t>(minuteOf(axis.from), life.minutes.first()); minute <= until; ++minute) {
            if (const auto watched = life.minutes.at(static_cast<std::int32_t>(minute)))
                walk.take(minute, *watched);
        }
    }
    walk.finish();
    return spans;
}

std::vector<int> lanesWithin(const std::vector<domain::ExecutorLife>& lives, Instant from, Instant to, Instant now)
{
    std::vector<int> rows;
    for (std::size_t i = 0; i < lives.size(); ++i) {
        if (beginOf(lives[i]) < to && lives[i].removed.value_or(std::max(now, from)) >= from)
            rows.push_back(static_cast<int>(i));
    }
    return rows;
}

std::vector<BatchBar> batchBars(const std::vector<domain::Batch>& batches, const TimelineAxis& axis, std::optional<double> deadlineSeconds)
{
    std::vector<BatchBar> bars;
    for (const domain::Batch& batch : batches) {
        const double width = std::max(batch.intervalSeconds.value_or(0), batch.durationSeconds);
        const Instant end = batch.started + Millis(qRound64(width * 1000));
        if (end <= axis.from || batch.started >= axis.to)
            continue;
        const int from = std::clamp(axis.x(batch.started), axis.left, axis.right);
        const int to = std::clamp(std::max(axis.x(end), from + 1), axis.left, axis.right);
        const bool late = deadlineSeconds && batch.durationSeconds > *deadlineSeconds;
        if (!bars.empty() && from <= bars.back().from) {
            BatchBar& bar = bars.back();
            bar.to = std::max(bar.to, to);
            bar.seconds = std::max(bar.seconds, batch.durationSeconds);
            bar.late = bar.late || late;
            continue;
        }
        // A batch may start before the interval of the one before it is over: then that one ends here.
        if (!bars.empty() && bars.back().to > from)
            bars.back().to = from;
        bars.push_back({from, to, batch.durationSeconds, late});
    }
    return bars;
}

std::vector<JobBar> jobBars(const std::vector<domain::Job>& jobs, const TimelineAxis& axis, Instant now)
{
    std::vector<const domain::Job*> shown;
    for (const domain::Job& job : jobs) {
        if (job.started && *job.started < axis.to && job.ended.value_or(now) >= axis.from)
            shown.push_back(&job);
    }
    std::sort(shown.begin(), shown.end(), [](const auto* a, const auto* b) { return std::pair(*a->started, a->id) < std::pair(*b->started, b->id); });
    std::vector<JobBar> bars;
    for (const domain::Job* job : shown) {
        const int from = std::clamp(axis.x(*job->started), axis.left, axis.right);
        const int to = std::clamp(std::max(axis.x(job->ended.value_or(now)), from + 1), axis.left, axis.right);
        // Jobs that share pixels are one bar without a number: ids in bars that cover each other name the wrong one.
        if (!bars.empty() && from < bars.back().to) {
            JobBar& bar = bars.back();
            bar.to = std::max(bar.to, to);
            bar.id.reset();
            if (job->result == domain::JobResult::Failed)
                bar.result = domain::JobResult::Failed;
            continue;
        }
        bars.push_back({from, to, job->id, job->result});
    }
    return bars;
}

} // namespace stoker::widgets
