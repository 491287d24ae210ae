// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/instant.h"

#include <optional>

namespace stoker::spark {

/// How far a server's clock is from ours, from the Date header (whole seconds) of many answers: each one narrows the bounds, and one that
/// contradicts them (a clock was set, the machine slept) starts anew. Guess where nothing is known: they agree.
class ServerClock final {
public:
    /// `sent` and `received` by our clock; `date` is the server's second in between.
    void observe(domain::Instant sent, domain::Instant received, domain::Instant date);
    [[nodiscard]] domain::Instant serverTime(domain::Instant ours) const;

private:
    std::optional<domain::Millis> m_least; ///< server - ours
    std::optional<domain::Millis> m_most;
};

} // namespace stoker::spark
