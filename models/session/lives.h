// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/life.h"
#include "domain/snapshot.h"

#include <QHash>

#include <vector>

namespace stoker::session {

/// The life of every executor seen, from added to removed, with what it did each minute. Bounded: the oldest departed and the oldest minutes go first.
class Lives {
public:
    static constexpr std::size_t kMaxDeparted = 20'000;
    static constexpr std::size_t kMaxMinutes = 2'000'000; ///< over all: 7 days of 200 executors, 3 hours of 10,000

    void update(const domain::Snapshot& snapshot);
    void reset();
    /// By time added.
    [[nodiscard]] const std::vector<domain::ExecutorLife>& all() const { return m_lives; }

private:
    /// What is needed of a living executor to fill its current minute.
    struct Track {
        static constexpr std::size_t kNew = static_cast<std::size_t>(-1);
        domain::ExecutorId id;
        std::size_t life = kNew;
        std::int32_t minute = 0;
        double busySum = 0;
        int polls = 0;
        qint64 gcBefore = 0;
        qint64 taskBefore = 0;
    };

    void rememberWhoAsked(const std::vector<domain::CommandRecord>& commands);
    void welcome(const domain::Executor& executor, Track& track);
    void fillMinute(std::int32_t minute, const domain::Executor& executor, Track& track);
    void bury(const domain::Departed& departed);
    void restoreOrder();
    void dropOldestDeparted();
    void dropOldestMinutes();

    std::vector<domain::ExecutorLife> m_lives;
    QHash<domain::ExecutorId, std::size_t> m_index;
    std::vector<Track> m_tracks;
    QHash<domain::ExecutorId, QString> m_askedBy; ///< who asked for the removal, as the driver remembers
    qint64 m_lastCommand = -1;
    std::size_t m_minutes = 0;
    bool m_unordered = false;
};

} // namespace stoker::session
