// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/life.h"
#include "domain/snapshot.h"
#include "session/byexecutor.h"

#include <QHash>

#include <vector>

namespace stoker::session {

/// The life of every executor seen, from added to removed, with what it did each minute. Bounded: the oldest departed and the oldest minutes go first.
class Lives {
public:
    static constexpr std::size_t kMaxDeparted = 4'000; ///< about half a kilobyte each, beside 7 days of figures and 10,000 living ones
    static constexpr std::size_t kMaxMinutes = 1'000'000; ///< a byte each, over all: 7 days of 100 executors, 100 minutes of 10,000

    void update(const domain::Snapshot& snapshot, bool sameIds = false); ///< `sameIds`: see ByExecutor
    /// What was recorded before the first update: `first`, which is when those that are not seen since were gone at the latest.
    void takePast(const std::vector<domain::ExecutorLife>& past, domain::Instant first);
    void reset();
    /// By time added.
    [[nodiscard]] const std::vector<domain::ExecutorLife>& all() const { return m_lives; }

private:
    /// What is needed of a living executor to fill its current minute.
    struct Track {
        std::size_t life = 0;
        std::int32_t minute = 0;
        qint64 busySum = 0; ///< in 1/10,000 of its slots
        int polls = 0;
        qint64 gcBefore = 0;
        qint64 taskBefore = 0;
    };

    void rememberWhoAsked(const std::vector<domain::CommandRecord>& commands);
    void welcome(const domain::Executor& executor, Track& track);
    void fillMinute(std::int32_t minute, const domain::Executor& executor, Track& track);
    void bury(const domain::Departed& departed);
    void takePast(const domain::ExecutorLife& before, domain::Instant first);
    void restoreOrder();
    void dropOldestDeparted();
    void dropOldestMinutes();

    std::vector<domain::ExecutorLife> m_lives;
    QHash<domain::ExecutorId, std::size_t> m_index;
    ByExecutor<Track> m_tracks;
    QHash<domain::ExecutorId, QString> m_askedBy; ///< who asked for the removal, as the driver remembers
    qint64 m_lastCommand = -1;
    std::size_t m_minutes = 0; ///< of all rows together
    std::size_t m_turn = 0;
    bool m_unordered = false;
};

} // namespace stoker::session
