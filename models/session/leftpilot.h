// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/plan.h"
#include "ports/ledgerstore.h"
#include "session/session.h"

#include <QObject>

#include <optional>

namespace stoker::session {

/// What an autopilot left behind that was killed: what it steered by, and where it stood.
struct LeftPilot {
    policy::Plan plan;
    policy::PilotSettings settings;
    policy::PilotState state;
    domain::Instant time; ///< of the application's clock, when it was last at work
};
/// Empty: the mark is of one that ended well, of another start of the driver, or cannot be understood any more. Pure.
[[nodiscard]] std::optional<LeftPilot> leftPilot(const ports::PilotMark& mark, const domain::InstanceId& instance);

/// Looks once, when a session has its first figures, whether an autopilot of this start of the driver was killed. One that still lives keeps its lease and
/// renews its mark, so nothing is found while a policy owns the target or the mark is younger than a lease. Ends without an answer as soon as this
/// session's autopilot runs. Belongs to the session (its QObject child), so that it goes with it from window to window. GUI thread; the store outlives it.
class LeftPilotSearch final : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::seconds kLease{30};

    LeftPilotSearch(Session& session, ports::LedgerStore& store);
    /// Null: the session has none.
    [[nodiscard]] static LeftPilotSearch* of(const Session& session);

    /// Empty before found(), and again after settle().
    [[nodiscard]] const std::optional<LeftPilot>& left() const { return m_left; }
    /// Somebody has decided what becomes of it, or does not want to know: nothing is searched or kept any more.
    void settle();

signals:
    /// left() is there.
    void found();

private:
    void look();
    void take(const domain::Result<std::optional<ports::PilotMark>>& mark);

    Session& m_session;
    ports::LedgerStore& m_store;
    std::optional<LeftPilot> m_left;
    std::optional<domain::Instant> m_again; ///< not read before
    bool m_reading = false;
    bool m_over = false;
};

} // namespace stoker::session
