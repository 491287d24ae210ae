// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/instant.h"

#include <chrono>

namespace stoker::ports {

/// Time, so that tests can move it by hand. `steady` never jumps; `wall` may (suspend, clock set).
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual std::chrono::steady_clock::time_point steady() const = 0;
    [[nodiscard]] virtual domain::Instant wall() const = 0;
};

/// The machine's own clock.
class SystemClock final : public Clock {
public:
    [[nodiscard]] std::chrono::steady_clock::time_point steady() const override { return std::chrono::steady_clock::now(); }
    [[nodiscard]] domain::Instant wall() const override { return std::chrono::time_point_cast<domain::Millis>(std::chrono::system_clock::now()); }
};

} // namespace stoker::ports
