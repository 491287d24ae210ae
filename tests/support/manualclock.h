// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/clock.h"

namespace stoker::test {

/// A clock that only tests move. Who watches it is told by its own wake().
class ManualClock final : public ports::Clock {
public:
    /// Starts at 2026-11-21 12:00:00 UTC.
    ManualClock();
    [[nodiscard]] std::chrono::steady_clock::time_point steady() const override { return m_steady; }
    [[nodiscard]] domain::Instant wall() const override { return m_wall; }

    /// Time passes: both clocks go on.
    void advance(domain::Millis by);
    /// The machine sleeps: the wall clock goes on, the steady one stands still.
    void suspend(domain::Millis by) { m_wall += by; }
    /// Somebody sets the wall clock.
    void setWall(domain::Instant wall) { m_wall = wall; }

private:
    std::chrono::steady_clock::time_point m_steady;
    domain::Instant m_wall;
};

} // namespace stoker::test
