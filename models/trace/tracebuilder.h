// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/batchbook.h"
#include "trace/cachebook.h"
#include "trace/profilebook.h"

#include <array>

namespace stoker::trace {

/// Takes the events of a log one after another and makes a trace of them. One thread; finish() once, at the end.
class TraceBuilder final {
public:
    TraceBuilder();

    /// `line`: its number over all parts.
    void take(const Event& event, qint64 line);
    [[nodiscard]] Oddities& oddities() { return m_oddities; }
    [[nodiscard]] domain::TraceSummary& summary() { return m_summary; }
    [[nodiscard]] domain::Trace finish();

private:
    void on(const Other&) {}
    void on(const LogStart& event);
    void on(const ApplicationStart& event);
    void on(const ApplicationEnd& event);
    void on(const EnvironmentUpdate& event);
    void on(const ResourceProfileAdded& event);
    void on(const ExecutorAdded& event);
    void on(const ExecutorRemoved& event);
    void on(const Excluded& event);
    void on(const BlockManagerChange& event);
    void on(const StageSubmitted& event);
    void on(const StageCompleted& event);
    void on(const JobStart& event);
    void on(const JobEnd& event);
    void on(const TaskStart& event);
    void on(const TaskEnd& event);
    void on(const QueryProgress& event);
    void on(const UnpersistRdd& event) { m_caches.unpersisted(event.rdd, m_timeline.latest()); }
    /// Notes the moment, and answers it; that of the lines around where there is none.
    qint64 saw(qint64 epochMs);

    domain::TraceSummary m_summary;
    Oddities m_oddities;
    Timeline m_timeline;
    ExecutorBook m_executors;
    StageBook m_stages;
    JobBook m_jobs;
    BatchBook m_batches;
    CacheBook m_caches;
    LogMeter m_taskLogs;
    LogMeter m_streamLogs;
    qint64 m_line = 0;
    qint64 m_tasksStarted = 0;
    int m_applications = 0;
    bool m_ended = false;
    ProfileBook m_profiles;
    std::array<std::pair<QString, qint64>, 16> m_excluded; ///< the last ones, with their times
    std::size_t m_nextExcluded = 0;
};

} // namespace stoker::trace
