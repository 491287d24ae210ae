// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/snapshot.h"
#include "simulation/simtime.h"

#include <deque>

namespace stoker::simulation {

/// Counts input records: all of them, and those of the last 60 s to the tenth of a second.
class RecordMeter final {
public:
    void count(SimTime now, qint64 records)
    {
        m_total += records;
        const SimTime slot = now - now % kGrain;
        if (!m_last.empty() && m_last.back().slot == slot)
            m_last.back().records += records;
        else
            m_last.push_back({slot, records});
        while (m_last.front().slot <= now - kWindow)
            m_last.pop_front();
    }
    [[nodiscard]] domain::RecordCount at(SimTime now) const
    {
        qint64 last = 0;
        for (const Slot& slot : m_last)
            last += slot.slot > now - kWindow ? slot.records : 0;
        return {m_total, last};
    }

private:
    struct Slot {
        SimTime slot{0};
        qint64 records = 0;
    };
    static constexpr SimTime kGrain{100};
    static constexpr SimTime kWindow{60'000};
    std::deque<Slot> m_last;
    qint64 m_total = 0;
};

} // namespace stoker::simulation
