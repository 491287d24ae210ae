// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/command.h"
#include "domain/result.h"

#include <QSet>

namespace stoker::simulation {

/// Who steers the demo application, by the rules of the plugin (spark-plugin/API.md, "owner"): a policy holds a lease that it renews; an operator's
/// command turns it into a hold, which nobody's policy may lift. Beyond the plugin it remembers the operator who acted last, which holds nobody off.
class Lease final {
public:
    static constexpr domain::Millis kHold = std::chrono::minutes{5}; ///< the plugin's own default, spark.stoker.hold

    /// Owned{owner, owner_host} when somebody else holds it.
    domain::Result<domain::Owner> take(const domain::TakeLease& wish, const domain::Command& command, domain::Instant now, double pace);
    /// Before a command: a policy without the lease must not act while somebody else holds it.
    [[nodiscard]] domain::Result<bool> admit(const domain::Command& command, domain::Instant now);
    /// After it was done.
    void commanded(const domain::Command& command, domain::Instant now, double pace);
    [[nodiscard]] domain::Owner owner(domain::Instant now) const;

private:
    [[nodiscard]] bool isHeldByOther(const QString& instance, domain::Instant now) const;

    domain::Owner m_owner;
    QSet<QString> m_policies; ///< instances that asked for a policy's lease
};

} // namespace stoker::simulation
