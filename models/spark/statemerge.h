// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/snapshot.h"
#include "spark/controlvalues.h"

namespace stoker::spark {

/// Keeps the executors and the departed of one driver start from full answers and deltas.
class StateMerge final {
public:
    /// False: the answer does not fit what is kept (a delta of another instance, or the executors do not add up): ask for a full one.
    [[nodiscard]] bool take(State state);
    void reset();
    /// The revision to ask a delta since; 0 = ask for a full answer.
    [[nodiscard]] quint64 revision() const { return m_revision; }
    [[nodiscard]] const domain::Snapshot& snapshot() const { return m_snapshot; }

private:
    domain::InstanceId m_instance;
    quint64 m_revision = 0;
    domain::Snapshot m_snapshot;
};

} // namespace stoker::spark
