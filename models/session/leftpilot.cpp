// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/leftpilot.h"

#include <QJsonDocument>

namespace stoker::session {

using domain::Mode;

std::optional<LeftPilot> leftPilot(const ports::PilotMark& mark, const domain::InstanceId& instance)
{
    if (mark.mode != Mode::Autopilot || mark.instance != instance)
        return std::nullopt;
    auto plan = policy::planFromJson(mark.settings.toUtf8());
    if (!plan)
        return std::nullopt;
    auto settings = policy::pilotOf(*plan);
    if (!settings)
        return std::nullopt;
    // Without its memory it begins anew: the plan and the target are what counts.
    auto state = policy::pilotStateFromJson(*settings, QJsonDocument::fromJson(mark.state.toUtf8()).object());
    if (!state)
        state = policy::start(*settings);
    return LeftPilot{std::move(*plan), std::move(*settings), std::move(*state), mark.time};
}

LeftPilotSearch::LeftPilotSearch(Session& session, ports::LedgerStore& store) : QObject(&session), m_session(session), m_store(store)
{
    connect(&session, &Session::updated, this, &LeftPilotSearch::look);
    connect(&session, &Session::applicationChanged, this, &LeftPilotSearch::settle);
}

LeftPilotSearch* LeftPilotSearch::of(const Session& session) { return session.findChild<LeftPilotSearch*>(QString(), Qt::FindDirectChildrenOnly); }

void LeftPilotSearch::settle()
{
    m_over = true;
    m_left.reset();
}

void LeftPilotSearch::look()
{
    if (m_over || m_reading)
        return;
    if (m_session.autopilot().mode() != Mode::Watch) {
        settle();
        return;
    }
    const domain::Snapshot& now = *m_session.store().snapshot();
    const bool owned = now.owner.kind == domain::OwnerKind::Policy; // alive, or its lease has not run out yet
    if (now.application.instance.isEmpty() || (m_again && (owned || now.time < *m_again)))
        return;
    m_reading = true;
    m_store.readMark(now.application.id).then(this, [this](const domain::Result<std::optional<ports::PilotMark>>& mark) {
        m_reading = false;
        take(mark);
    });
}

void LeftPilotSearch::take(const domain::Result<std::optional<ports::PilotMark>>& mark)
{
    if (m_over)
        return;
    const domain::Snapshot& now = *m_session.store().snapshot();
    m_again = now.time + std::chrono::seconds(5);
    if (!mark) {
        if (!mark.error().retryable)
            settle();
        return;
    }
    auto left = *mark ? leftPilot(**mark, now.application.instance) : std::nullopt;
    if (!left || m_session.autopilot().mode() != Mode::Watch) {
        settle();
        return;
    }
    if (now.owner.kind == domain::OwnerKind::Policy || now.time - left->time < kLease) {
        m_again = std::max(*m_again, left->time + kLease);
        return;
    }
    m_over = true;
    m_left = std::move(left);
    emit found();
}

} // namespace stoker::session
