// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/recordingfigures.h"

#include <algorithm>
#include <cmath>

namespace stoker::domain {

namespace {

constexpr double kMinuteSeconds = 60;
constexpr int kMostMinutes = 60 * 24 * 36;

/// The nearest rank; `sorted` is not empty.
double quantile(const std::vector<double>& sorted, double share)
{
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(sorted.size())));
    return sorted[std::max<std::size_t>(rank, 1) - 1];
}

class Counting {
public:
    Counting(const Recording& recording, RecordedFigures& figures) : m_recording(recording), m_figures(figures) {}

    void all(std::optional<double> deadlineSeconds)
    {
        if (m_recording.history->size() > 0)
            countSamples();
        countCores();
        countBatches(deadlineSeconds);
    }

private:
    [[nodiscard]] std::optional<double>& at(RecordedFigure figure) { return m_figures[static_cast<std::size_t>(figure)]; }

    void countSamples()
    {
        const History& history = *m_recording.history;
        const Instant end = m_recording.to + Millis{1};
        const double span = seconds(end - m_recording.from);
        const int columns = std::clamp(static_cast<int>(std::ceil(span / kMinuteSeconds)), 1, kMostMinutes);
        const double width = span / columns;
        at(RecordedFigure::Duration) = seconds(m_recording.to - m_recording.from);
        double gone = 0;
        for (const Gap& gap : history.gaps(m_recording.from, end, history.longestHold()))
            gone += seconds(gap.to - gap.from);
        at(RecordedFigure::Watched) = *at(RecordedFigure::Duration) - gone;

        const auto meanOf = [&](Metric metric, double* sum, float* highest) -> std::optional<double> {
            double total = 0;
            int known = 0;
            for (const Bucket& bucket : history.query(metric, m_recording.from, end, columns)) {
                if (bucket.empty)
                    continue;
                total += static_cast<double>(bucket.mean);
                ++known;
                if (highest)
                    *highest = std::max(*highest, bucket.max);
            }
            if (sum)
                *sum = total;
            return known > 0 ? std::optional(total / known) : std::nullopt;
        };
        double perMinute = 0;
        if (meanOf(Metric::LogsPerMinute, &perMinute, nullptr))
            at(RecordedFigure::Logs) = perMinute * width / kMinuteSeconds;
        float peak = 0;
        at(RecordedFigure::MeanExecutors) = meanOf(Metric::Registered, nullptr, &peak);
        if (at(RecordedFigure::MeanExecutors))
            at(RecordedFigure::PeakExecutors) = static_cast<double>(peak);
        at(RecordedFigure::CpuPercent) = meanOf(Metric::CpuMean, nullptr, nullptr);
    }

    void countCores()
    {
        double hours = 0;
        for (std::size_t i = 0; i < m_recording.lives.size(); ++i) {
            const ExecutorLife& life = m_recording.lives[i];
            const Instant from = std::max(life.added.value_or(m_recording.from), m_recording.from);
            const Instant to = std::min(life.removed.value_or(m_recording.to), m_recording.to);
            if (to > from)
                hours += m_recording.shapes[i].cores * seconds(to - from) / 3600;
        }
        if (!m_recording.lives.empty())
            at(RecordedFigure::CoreHours) = hours;
    }

    void countBatches(std::optional<double> deadlineSeconds)
    {
        std::vector<double> times;
        times.reserve(m_recording.batches.size());
        int missed = 0;
        bool known = false;
        for (const Batch& batch : m_recording.batches) {
            if (!isRecorded(m_recording, batch))
                continue;
            times.push_back(batch.durationSeconds);
            const std::optional<double> limit = deadlineSeconds ? deadlineSeconds : batch.intervalSeconds;
            known = known || limit;
            missed += limit && batch.durationSeconds > *limit ? 1 : 0;
        }
        if (m_recording.batches.empty())
            return;
        at(RecordedFigure::Batches) = static_cast<double>(times.size());
        if (times.empty())
            return;
        std::sort(times.begin(), times.end());
        at(RecordedFigure::BatchP50) = quantile(times, 0.5);
        at(RecordedFigure::BatchP95) = quantile(times, 0.95);
        if (known)
            at(RecordedFigure::MissedDeadlines) = missed;
    }

    const Recording& m_recording;
    RecordedFigures& m_figures;
};

} // namespace

RecordedFigures figuresOf(const Recording& recording, std::optional<double> deadlineSeconds)
{
    RecordedFigures figures;
    Counting(recording, figures).all(deadlineSeconds);
    return figures;
}

} // namespace stoker::domain
