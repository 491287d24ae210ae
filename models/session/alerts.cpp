// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/alerts.h"

#include "session/alertfigures.h"

#include <algorithm>

namespace stoker::session {

using domain::AlertEnd;
using domain::AlertEvent;
using domain::AlertRule;
using domain::Instant;
using domain::Millis;

AlertWatch::AlertWatch(Session& session, const program::AlertRules& rules) : QObject(&session), m_session(session), m_rules(rules)
{
    connect(&m_session, &Session::updated, this, &AlertWatch::evaluate);
    connect(&m_session, &Session::ageChanged, this, &AlertWatch::evaluate);
    connect(&m_session, &Session::applicationChanged, this, &AlertWatch::restart);
    connect(&m_rules, &program::AlertRules::changed, this, &AlertWatch::takeRules);
    takeRules();
}

AlertWatch* AlertWatch::of(const Session& session) { return session.findChild<AlertWatch*>(QString(), Qt::FindDirectChildrenOnly); }

const AlertEvent* AlertWatch::event(quint64 id) const
{
    const auto found = std::lower_bound(m_events.begin(), m_events.end(), id, [](const AlertEvent& event, quint64 wanted) { return event.id < wanted; });
    return found != m_events.end() && found->id == id ? &*found : nullptr;
}

AlertEvent* AlertWatch::find(quint64 id) { return const_cast<AlertEvent*>(std::as_const(*this).event(id)); }

int AlertWatch::activeCount() const
{
    return static_cast<int>(std::count_if(m_events.begin(), m_events.end(), [](const AlertEvent& event) { return event.isActive(); }));
}

int AlertWatch::waitingCount() const
{
    return static_cast<int>(std::count_if(m_events.begin(), m_events.end(), [](const AlertEvent& event) { return event.isActive() && !event.acknowledged; }));
}

std::optional<domain::AlertSeverity> AlertWatch::worstWaiting() const
{
    std::optional<domain::AlertSeverity> worst;
    for (const AlertEvent& event : m_events) {
        if (event.isActive() && !event.acknowledged)
            worst = std::max(worst.value_or(event.rule.severity), event.rule.severity);
    }
    return worst;
}

std::optional<double> AlertWatch::reading(const AlertRule& rule) const { return readingAt(rule, now()); }

std::optional<double> AlertWatch::readingAt(const AlertRule& rule, Instant time) const
{
    return readFigure(rule, m_session.store(), time, m_session.age(), m_session.autopilot().stoppedFor());
}

/// The application's clock, which goes on while nothing is heard.
Instant AlertWatch::now() const
{
    const domain::Figures& figures = m_session.store().figures();
    return figures.stale ? figures.time + m_session.age().value_or(Millis{0}) : figures.time;
}

void AlertWatch::takeRules()
{
    std::vector<Watched> before = std::exchange(m_watched, {});
    for (const AlertRule& rule : m_rules.rules()) {
        if (!rule.enabled)
            continue;
        const auto same = std::find_if(before.begin(), before.end(), [&rule](const Watched& old) { return old.rule == rule; });
        if (same != before.end()) {
            m_watched.push_back(std::move(*same));
            before.erase(same);
        } else {
            m_watched.push_back({rule, {}, 0});
        }
    }
    for (Watched& gone : before)
        finish(gone, AlertEnd::RuleChanged, now());
}

void AlertWatch::evaluate()
{
    // A simulated past that is still being taken in is not watched: nobody can act on it.
    if (m_session.state() != Session::State::Live && m_session.state() != Session::State::Stale)
        return;
    const Instant time = now();
    m_lastTime = time;
    for (Watched& watched : m_watched)
        step(watched, time);
}

void AlertWatch::step(Watched& watched, Instant time)
{
    const auto reading = readingAt(watched.rule, time);
    const double worstBefore = watched.run.worst();
    // As long as a sample of the history speaks for the time after it.
    switch (watched.run.step(watched.rule, time, m_session.store().history().longestHold(), reading)) {
    case AlertRun::Turn::Raised: raise(watched, time); return;
    case AlertRun::Turn::Resolved: finish(watched, AlertEnd::Resolved, time); return;
    case AlertRun::Turn::None: break;
    }
    AlertEvent* event = watched.event ? find(watched.event) : nullptr;
    if (!event || event->value == watched.run.value())
        return;
    event->value = watched.run.value();
    event->worst = watched.run.worst();
    if (watched.run.worst() != worstBefore)
        event->about = subject(watched.rule, time);
    emit changed(event->id);
}

domain::AlertSubject AlertWatch::subject(const AlertRule& rule, Instant time) const
{
    domain::AlertSubject about = subjectOf(rule, m_session.store(), time);
    if (rule.figure != domain::AlertFigure::ExecutorsLost)
        return about;
    // The ledger says who was lost together, and what came of it.
    const auto& lines = m_session.commands().lines();
    const auto line = std::find_if(lines.rbegin(), lines.rend(), [&about](const domain::LedgerLine& one) {
        return one.kind == domain::LineKind::ExecutorsLost && std::any_of(one.executors.begin(), one.executors.end(), [&about](const domain::ExecutorId& id) {
                   return std::find(about.executors.begin(), about.executors.end(), id) != about.executors.end();
               });
    });
    if (line != lines.rend()) {
        about.place = domain::AlertPlace::Ledger;
        about.ledgerLine = line->id;
    }
    return about;
}

void AlertWatch::raise(Watched& watched, Instant time)
{
    AlertEvent event;
    event.id = ++m_lastId;
    event.rule = watched.rule;
    event.since = watched.run.since();
    event.raised = time;
    event.value = watched.run.value();
    event.worst = watched.run.worst();
    event.about = subject(watched.rule, time);
    watched.event = event.id;
    m_events.push_back(std::move(event));
    dropOldest();
    emit raised(watched.event);
}

void AlertWatch::finish(Watched& watched, AlertEnd end, Instant time)
{
    AlertEvent* event = find(std::exchange(watched.event, 0));
    if (!event)
        return;
    event->ended = std::max(time, event->raised);
    event->end = end;
    emit resolved(event->id);
}

void AlertWatch::restart()
{
    // The store's clock is the new application's already.
    for (Watched& watched : m_watched) {
        finish(watched, AlertEnd::ApplicationChanged, m_lastTime);
        watched.run = {};
    }
}

void AlertWatch::acknowledge(quint64 id)
{
    AlertEvent* event = find(id);
    if (!event || !event->isActive() || event->acknowledged)
        return;
    event->acknowledged = now();
    emit acknowledged(id);
}

void AlertWatch::acknowledgeAll()
{
    std::vector<quint64> waiting;
    for (const AlertEvent& event : m_events) {
        if (event.isActive() && !event.acknowledged)
            waiting.push_back(event.id);
    }
    for (const quint64 id : waiting)
        acknowledge(id);
}

void AlertWatch::dropOldest()
{
    while (m_events.size() > kMostEvents) {
        // Rules are fewer than this, so one that is over is always found.
        const auto over = std::find_if(m_events.begin(), m_events.end(), [](const AlertEvent& event) { return !event.isActive(); });
        if (over == m_events.end())
            return;
        const quint64 id = over->id;
        m_events.erase(over);
        emit dropped(id);
    }
}

} // namespace stoker::session
