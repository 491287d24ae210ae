// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/simtime.h"

#include <queue>
#include <vector>

namespace stoker::simulation {

enum class EventKind {
    BatchDue,
    SerialDone,   ///< the driver has planned the batch, its tasks may run
    TaskEnd,      ///< id = executor, mark = its task
    Allocate,     ///< the next executors are asked of the cluster
    Registered,   ///< id = number of the start-up
    Leave,        ///< id = executor, mark = its way out
    Loss,
    RetryRemovals, ///< id = number of the command
};

/// `mark` tells an event that still counts from one that was overtaken (a task killed before its end).
struct Event {
    SimTime time{0};
    quint64 order = 0; ///< first come, first served among those of one moment
    EventKind kind = EventKind::BatchDue;
    qint64 id = 0;
    quint64 mark = 0;
};

/// What will happen, soonest first.
class EventQueue final {
public:
    void at(SimTime time, EventKind kind, qint64 id = 0, quint64 mark = 0) { m_heap.push({time, m_order++, kind, id, mark}); }
    [[nodiscard]] bool isDue(SimTime now) const { return !m_heap.empty() && m_heap.top().time <= now; }
    [[nodiscard]] Event take()
    {
        const Event event = m_heap.top();
        m_heap.pop();
        return event;
    }

private:
    struct Later {
        bool operator()(const Event& a, const Event& b) const { return a.time != b.time ? a.time > b.time : a.order > b.order; }
    };
    std::priority_queue<Event, std::vector<Event>, Later> m_heap;
    quint64 m_order = 0;
};

} // namespace stoker::simulation
