// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/snapshot.h"
#include "simulation/simtime.h"

#include <deque>
#include <map>
#include <vector>

namespace stoker::simulation {

/// Executors that were busy when their release was asked for: asked again until `deadline`.
struct WaitingRelease {
    std::vector<int> ids;
    SimTime deadline{0};
    bool replace = false;
    quint64 targetRevision = 0; ///< how often the target had been set by name
};

/// What was asked, by whom, and what came of it, as the driver remembers it.
class CommandLog final {
public:
    qint64 add(domain::CommandRecord record); ///< answers its number
    void setOutcome(int executor, domain::Outcome outcome); ///< in every record that still waits for this executor
    void fail(qint64 number);
    void executorIsGone(int executor) { setOutcome(executor, domain::Outcome::Removed); }

    [[nodiscard]] const std::deque<domain::CommandRecord>& records() const { return m_records; }
    [[nodiscard]] std::map<qint64, WaitingRelease>& waiting() { return m_waiting; }

private:
    std::deque<domain::CommandRecord> m_records;
    std::map<qint64, WaitingRelease> m_waiting;
    qint64 m_next = 1;
};

} // namespace stoker::simulation
