// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/historyput.h"

#include <QHash>

#include <functional>

namespace stoker::archive {

/// Makes events and minutes of the polls of one session: what changed since the last one, and what every executor did in the minute that is over.
/// Pure but for its memory (the last snapshot, and a hundred bytes for each living executor). One thread.
class HistoryDigest {
public:
    using Value = decltype(HistoryPut::value);
    using Out = std::function<void(Value)>;

    /// `afresh`: what was said so far may be lost, so all that lives is said again.
    void take(const domain::SnapshotPtr& snapshot, bool afresh, const Out& out);
    /// The open minute as it is; the next poll begins afresh.
    void end(const Out& out);

private:
    struct Track {
        int looks = 0;
        qint64 busySum = 0;       ///< in 1/10,000 of its slots
        qint64 taskFirst = 0;     ///< at the first look of the minute
        qint64 gcFirst = 0;
        qint64 taskBefore = 0;    ///< counters at the last look of the minute before: what came in between belongs to this one
        qint64 gcBefore = 0;
        qint64 completedBefore = 0;
        qint64 failedBefore = 0;
        std::optional<double> cpuBefore;
        std::optional<domain::Instant> cpuAtBefore;
    };
    void closeMinute(const Out& out);
    void matchExecutors(const domain::Snapshot& now, bool afresh, ExecutorsPut& put);
    void takeDeparted(const domain::Snapshot& now, bool afresh, ExecutorsPut& put);
    void takeWork(const domain::Snapshot& now, bool afresh, const Out& out) const;
    void look(const domain::Executor& executor, Track& track) const;
    [[nodiscard]] static Track begin(const domain::Executor& executor);
    [[nodiscard]] static MinuteCells cellsOf(const domain::Executor& executor, const Track& track);

    domain::SnapshotPtr m_last;
    std::vector<Track> m_tracks; ///< of its executors, row by row
    std::optional<std::int32_t> m_minute;
    MinutePut m_left;            ///< those that left within the open minute
    QHash<domain::ExecutorId, QString> m_askedBy;
    qint64 m_lastCommand = -1;
};

} // namespace stoker::archive
