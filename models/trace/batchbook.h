// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/jobbook.h"
#include "trace/stagebook.h"
#include "trace/timeline.h"

namespace stoker::trace {

/// The batches of a stream: triggers of structured streaming by their progress, those of DStreams by the batch time of their jobs.
class BatchBook final {
public:
    static constexpr std::size_t kMostTriggers = 4'000'000;

    explicit BatchBook(Oddities& oddities) : m_oddities(oddities) {}

    void progress(const QueryProgress& event, int stream, qint64 line);
    /// Input records that the queries themselves reported.
    [[nodiscard]] qint64 rows() const { return m_rows; }
    /// Fills batches, interval and stream of `workload`; its jobs and stages are there, in the order of `jobs`, their times relative already.
    void build(const std::vector<JobBook::Entry>& jobs, const Timeline& timeline, domain::Workload& workload) const;

private:
    struct Trigger {
        qint64 batch = -1;
        qint64 started = 0;
        qint64 millis = 0;
        qint64 rows = 0;
        int stream = 0;
    };
    Oddities& m_oddities;
    std::vector<Trigger> m_triggers;
    qint64 m_rows = 0;
};

/// The interval of processing-time triggers from when they began and ended: Spark starts them at multiples of it since 1970, unless the one before took
/// longer (ProcessingTimeExecutor). 0 = none is to be seen. Milliseconds; `began` ascending.
[[nodiscard]] qint64 triggerInterval(const std::vector<qint64>& began, const std::vector<qint64>& ended);

} // namespace stoker::trace
