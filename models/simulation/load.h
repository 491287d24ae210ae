// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/demomodel.h"
#include "simulation/random.h"

namespace stoker::simulation {

/// Logs per minute relative to night at hour `h` of the day: 1 at night, 12 at noon, 5.95 at 20 h.
[[nodiscard]] double relativeLoad(double hour);

/// One batch before it runs: how many logs, in how many tasks of which length.
struct BatchPlan {
    qint64 records = 0;
    int mapTasks = 0;     ///< read logs and write shuffle output
    int parseTasks = 0;   ///< read logs, write nothing to other tasks
    int reduceTasks = 0;  ///< read the shuffle output
    double taskSeconds = 0;
    [[nodiscard]] int tasks() const { return mapTasks + parseTasks + reduceTasks; }
    [[nodiscard]] int readingTasks() const { return mapTasks + parseTasks; }
    friend bool operator==(const BatchPlan&, const BatchPlan&) = default;
};

/// What comes in. Pure: by model and seed only.
class Load final {
public:
    explicit Load(const DemoModel& model);
    [[nodiscard]] double hourAt(SimTime time) const; ///< in [0, 24)
    /// Logs that wait for the batch of this minute.
    [[nodiscard]] qint64 recordsAt(SimTime batchTime) const;
    [[nodiscard]] BatchPlan planAt(SimTime batchTime) const;
    /// Executors that finish every batch of [from, to] within 50 s, going by the curve without noise.
    [[nodiscard]] int executorsFor(SimTime from, SimTime to) const;

private:
    DemoModel m_model;
    Dice m_dice;
};

} // namespace stoker::simulation
