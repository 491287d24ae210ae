// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/drivertimes.h"
#include "trace/executorbook.h"
#include "trace/jobbook.h"
#include "trace/stagebook.h"
#include "trace/timeline.h"

#include <map>

namespace stoker::trace {

/// Makes a workload out of what was collected: executors, stages, jobs and what waited for what, in this order. One thread, once.
class WorkloadMaker final {
public:
    WorkloadMaker(const Timeline& timeline, const std::map<QString, QString>& settings, domain::Workload& workload);

    /// False: no event told of any; they are guessed from block managers and tasks.
    bool executors(std::vector<ExecutorBook::Entry>& entries);
    /// Takes the tasks out of `entries`. Answers the successes that did not count, because their index had succeeded before.
    [[nodiscard]] std::vector<StageBook::Retried> stages(std::vector<StageBook::Entry>& entries);
    /// Puts `entries` into the order of submission as well.
    void jobs(std::vector<JobBook::Entry>& entries);
    /// Before Spark 1.4 no stage names its parents: those of its job that wrote a shuffle and had ended before it began.
    void guessParents(const std::vector<StageBook::Entry>& entries);
    /// What each job waited for, once the batches are known.
    void chain(const std::vector<JobBook::Entry>& entries);
    /// What the driver took for stages and jobs, once they know their parents.
    void timeDriver() { trace::timeDriver(m_workload, m_spans); }

    /// The most by which a task ended before it began, milliseconds.
    [[nodiscard]] qint64 longestBackwards() const { return m_backwards; }

private:
    void timeRemovals(const std::vector<ExecutorBook::Entry>& entries);
    void countCores(std::vector<StageBook::Entry>& entries);
    /// Tasks at once, by executor in the book.
    [[nodiscard]] std::vector<std::size_t> slotsOfEach() const;

    const Timeline& m_timeline;
    const std::map<QString, QString>& m_settings;
    domain::Workload& m_workload;
    std::vector<std::uint16_t> m_places;  ///< of an executor in the book: its index in the workload
    std::vector<StageSpan> m_spans;       ///< by stage
    qint64 m_backwards = 0;
};

} // namespace stoker::trace
