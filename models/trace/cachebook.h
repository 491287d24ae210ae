// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/workload.h"
#include "trace/timeline.h"

#include <vector>

namespace stoker::trace {

/// When cached RDDs were given up. The event carries no time: half way between those of the events before and after it is taken.
class CacheBook final {
public:
    static constexpr std::size_t kMost = 1'000'000; ///< beyond, none is kept

    /// `before`: the time of the events before; 0 = none.
    void unpersisted(int rdd, qint64 before);
    /// The next event that has a time.
    void saw(qint64 epochMs)
    {
        for (; m_open < m_entries.size(); ++m_open)
            m_entries[m_open].after = epochMs;
    }
    /// Of those RDDs that some stage caches, by time; each with the job that had ended last by then.
    void build(const Timeline& timeline, domain::Workload& workload) const;

private:
    struct Entry {
        int rdd = 0;
        qint64 before = 0;
        qint64 after = 0;
    };
    std::vector<Entry> m_entries;
    std::size_t m_open = 0; ///< the first that waits for its next event
};

} // namespace stoker::trace
