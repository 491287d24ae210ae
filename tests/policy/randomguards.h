// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/dice.h"

#include "policy/guards.h"

#include <optional>
#include <string>
#include <vector>

namespace stoker::test {

/// Each guard switched on in about `percent` of the settings, else left wide open; the limits always hold.
[[nodiscard]] policy::GuardSettings randomGuards(Dice& dice, int percent);
[[nodiscard]] bool isOn(const policy::GuardSettings& settings, domain::Guard guard);

/// Knows by its own, slow book what no guard may let through. Its time is that which passed: a clock that is set back stands still.
class Witness {
public:
    explicit Witness(const policy::GuardSettings& settings) : m_settings(settings) {}

    void changed(domain::Instant now, int before, int after);
    void held(std::optional<policy::Hold> hold, domain::Instant now);
    void quiet(domain::Instant until, domain::Instant now);
    /// A fresh tick, with what the policy wants, and how many stay.
    void ticked(const domain::Observed& seen, int wish, int staying);
    /// What is wrong with this verdict, empty if nothing.
    [[nodiscard]] std::string objection(const domain::Observed& seen, int wish, const policy::Verdict& verdict) const;
    /// The same for who may leave.
    [[nodiscard]] bool letsNobodyLeave(const domain::Observed& seen) const;
    /// The most of `staying` that may leave with the move to `total`, and which guards say so: those that alone would let fewer than `staying - total`.
    struct Most {
        int leave = 0;
        std::vector<domain::Guard> because;
    };
    [[nodiscard]] Most mostLeave(const domain::Observed& seen, int staying, int total) const;
    /// That so many were asked to leave. To be told before the change of the target.
    void released(const domain::Observed& seen, int staying, int total, int leaving);

private:
    struct Entry {
        domain::Millis passed;
        int before = 0;
        int after = 0;
    };
    void come(domain::Instant now);
    [[nodiscard]] int limited(int wish, const domain::Observed& seen) const;
    [[nodiscard]] int passed(const domain::Observed& seen, int staying, int total) const;
    [[nodiscard]] std::string objectionToMove(const domain::Observed& seen, int total) const;
    [[nodiscard]] std::string objectionToClamps(const domain::Observed& seen, int wish, const policy::Verdict& verdict) const;

    policy::GuardSettings m_settings;
    std::optional<domain::Instant> m_now;
    domain::Millis m_passed{0};
    std::vector<Entry> m_changes;
    int m_owedFor = 0; ///< the target for which `m_owed` are still to leave, past the guards already
    int m_owed = 0;
    std::vector<Entry> m_wishes; ///< `after` alone counts
    std::optional<domain::Millis> m_growthHeld;
    std::optional<domain::Millis> m_releaseHeld;
    std::optional<domain::Millis> m_quiet;
};

} // namespace stoker::test
