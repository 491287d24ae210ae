// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/dynamicallocation.h"

#include <QStringList>

#include <functional>
#include <map>

namespace stoker::test {

/// One line of a file in tests/policy/data: texts by column.
using CsvRow = std::map<QString, QString>;
/// Aborts the test (qFatal) when there is no such file.
[[nodiscard]] std::vector<CsvRow> readCsv(const QString& name);

/// A target that was asked for, or an executor that was to leave.
struct AllocationStep {
    qint64 atMs = 0;
    QString event; ///< "target", "release"
    QString value;
    friend bool operator==(const AllocationStep&, const AllocationStep&) = default;
};
[[nodiscard]] std::vector<AllocationStep> readSteps(const QString& name);

/// Plays the events of a recorded run to a manager.
class AllocationReplay {
public:
    explicit AllocationReplay(const QString& name);

    enum class Ticks { All, OnlyDue };
    /// Ticks at `schedule`, before the events of the same time; `eachTick` is called after every tick.
    [[nodiscard]] std::vector<AllocationStep> run(policy::DynamicAllocation& manager, const std::vector<domain::Instant>& schedule, Ticks ticks = Ticks::All,
                                                  const std::function<void(domain::Instant)>& eachTick = {}) const;
    /// From now on events come so much after the time they are stamped with, as on Spark's listener bus.
    void delayEvents(domain::Millis by);
    /// Every 100 ms from the first event to the last.
    [[nodiscard]] std::vector<domain::Instant> evenTicks() const;
    /// At the times at which the driver itself is known to have had its ticks, and 100 ms after each other between them.
    [[nodiscard]] std::vector<domain::Instant> ticksOf(const std::vector<AllocationStep>& truth) const;

private:
    std::vector<CsvRow> m_events;
};

} // namespace stoker::test
