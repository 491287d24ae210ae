// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/demomodel.h"
#include "simulation/random.h"

#include <map>

namespace stoker::simulation {

/// What was asked of the cluster and what is on its way. Never removes anybody: lowering the target only calls off start-ups.
class Allocation final {
public:
    explicit Allocation(const DemoModel& model);

    [[nodiscard]] int target() const { return m_target; }
    [[nodiscard]] int starting() const { return static_cast<int>(m_starting.size()); }
    void setTarget(int target) { m_target = target; }
    /// How many more to start (> 0) or to call off (< 0), with so many registered, and so many of those not leaving.
    [[nodiscard]] int missing(int registered, int staying) const;
    void callOff(int count); ///< the newest first

    struct StartUp {
        qint64 number = 0;
        SimTime registersAt{0};
    };
    StartUp start(SimTime now);
    /// False: it was called off.
    bool arrive(qint64 number) { return m_starting.erase(number) > 0; }

private:
    DemoModel m_model;
    Dice m_dice;
    int m_target = 0;
    qint64 m_next = 0;
    std::map<qint64, SimTime> m_starting;
};

} // namespace stoker::simulation
