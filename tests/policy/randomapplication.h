// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/dice.h"

#include "policy/pilot.h"

#include <optional>
#include <vector>

namespace stoker::test {

/// An application under a pilot, as wild as one can be and still be an application: load that wanders, batches by Amdahl's law with noise, executors that
/// come late, are lost, fill with cache and shuffle; polls that fail, a clock that is set back.
class RandomApplication {
public:
    explicit RandomApplication(Dice& dice);

    /// Time goes on. The observation lives until the next call.
    const policy::Observation& next();
    /// What came of a tick: the target is changed, and they begin to leave.
    void obey(int target, const std::vector<domain::ExecutorId>& leaving);

private:
    void addExecutors();
    void change(domain::Executor& executor);
    void endBatch();
    void see();

    Dice& m_dice;
    domain::Instant m_time;
    int m_target = 0;
    int m_nextId = 0;
    double m_logs = 0;
    double m_serialSeconds = 0;
    double m_secondsPerLog = 0;
    double m_behind = 0;
    bool m_knowsLogs = true;
    std::vector<domain::Executor> m_executors;
    std::vector<policy::BatchSample> m_batches;
    policy::Observation m_seen;
};

/// Values that fit a schema, about half of them left out where they may be. Empty where a text has no example here.
[[nodiscard]] std::optional<QVariantMap> randomSettings(const policy::PolicyInfo& info, Dice& dice);

} // namespace stoker::test
