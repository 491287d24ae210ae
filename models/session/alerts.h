// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert.h"
#include "session/alertrun.h"
#include "session/program/alertrules.h"
#include "session/session.h"

#include <QObject>

#include <vector>

namespace stoker::session {

/// Runs the rules over one session: after every good poll, and each second while figures are stale. Keeps what was raised. Lives on the session's thread and
/// belongs to the session (its QObject child), so that it goes with it from window to window. `rules` outlive it.
///
/// A rule that is changed, switched off or removed starts anew, and ends the alert it had raised; so does another application for all rules.
class AlertWatch final : public QObject {
    Q_OBJECT
public:
    static constexpr std::size_t kMostEvents = 500; ///< the oldest that are over go first

    AlertWatch(Session& session, const program::AlertRules& rules);
    /// The watch of a session; null: it has none.
    [[nodiscard]] static AlertWatch* of(const Session& session);

    /// Oldest first; ids ascend.
    [[nodiscard]] const std::vector<domain::AlertEvent>& events() const { return m_events; }
    [[nodiscard]] const domain::AlertEvent* event(quint64 id) const;
    [[nodiscard]] int activeCount() const;
    /// Active ones that nobody has acknowledged, and the worst severity among them; empty: none.
    [[nodiscard]] int waitingCount() const;
    [[nodiscard]] std::optional<domain::AlertSeverity> worstWaiting() const;

    /// What a rule would read now; for the editor.
    [[nodiscard]] std::optional<double> reading(const domain::AlertRule& rule) const;

    /// Somebody has seen it. It stays active until its figure is good again.
    void acknowledge(quint64 id);
    void acknowledgeAll();

signals:
    void raised(quint64 id);
    void resolved(quint64 id);
    void acknowledged(quint64 id);
    /// The figure of an active one moved.
    void changed(quint64 id);
    /// It is over for so long that it was forgotten.
    void dropped(quint64 id);

private:
    struct Watched {
        domain::AlertRule rule;
        AlertRun run;
        quint64 event = 0; ///< 0: not firing
    };

    void takeRules();
    void evaluate();
    void step(Watched& watched, domain::Instant now);
    void raise(Watched& watched, domain::Instant now);
    void finish(Watched& watched, domain::AlertEnd end, domain::Instant now);
    void restart();
    void dropOldest();
    [[nodiscard]] std::optional<double> readingAt(const domain::AlertRule& rule, domain::Instant now) const;
    [[nodiscard]] domain::Instant now() const;
    [[nodiscard]] domain::AlertEvent* find(quint64 id);
    [[nodiscard]] domain::AlertSubject subject(const domain::AlertRule& rule, domain::Instant now) const;

    Session& m_session;
    const program::AlertRules& m_rules;
    std::vector<Watched> m_watched; ///< of the enabled rules
    std::vector<domain::AlertEvent> m_events;
    quint64 m_lastId = 0;
    domain::Instant m_lastTime{};
};

} // namespace stoker::session
