// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/lease.h"

#include <QFutureWatcher>

#include <algorithm>

namespace stoker::session {

using domain::OwnerKind;
using Answer = domain::Result<domain::Receipt>;

Lease::Lease(ports::CommandSink* sink, const ports::Clock& clock, QObject* parent) : QObject(parent), m_sink(sink), m_clock(clock)
{
    connect(&m_timer, &QTimer::timeout, this, &Lease::wake);
}

bool Lease::isHeld() const { return m_wanted && m_heldUntil && m_clock.steady() < *m_heldUntil; }

void Lease::take(const domain::ApplicationId& application, const QString& dead)
{
    if (!m_sink || (m_wanted && application == m_application))
        return;
    m_application = application;
    m_wanted = true;
    m_wasHeld = false;
    m_heldUntil.reset();
    m_refusal.reset();
    m_timer.start(std::max(std::chrono::milliseconds{500}, std::chrono::milliseconds(m_options.lasts) / 3));
    if (dead.isEmpty()) {
        ask();
        return;
    }
    m_asked = m_clock.steady();
    m_waits = true;
    ++m_question;
    giveUp(dead, [this] {
        if (m_wanted)
            ask();
    });
}

void Lease::ask()
{
    m_asked = m_clock.steady();
    m_waits = true;
    const quint64 question = ++m_question;
    domain::Command command;
    command.what = domain::TakeLease{OwnerKind::Policy, m_options.policy, m_options.host, m_options.lasts};
    command.by = m_options.by;
    command.instanceId = m_options.instanceId;
    command.reason = QStringLiteral("autopilot");
    auto* watcher = new QFutureWatcher<Answer>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, question] {
        watcher->deleteLater();
        const QFuture<Answer> future = watcher->future();
        answered(question, future.resultCount() > 0 ? future.result() : domain::failure(domain::ErrorCode::Cancelled));
    });
    watcher->setFuture(m_sink->send(m_application, command));
}

void Lease::answered(quint64 question, const Answer& answer)
{
    if (!m_wanted || question != m_question)
        return;
    m_waits = false;
    const auto refusalWas = m_refusal;
    if (answer) {
        // From when it was asked for: the answer may have taken its time.
        m_heldUntil = *m_asked + m_options.lasts;
        m_refusal.reset();
    } else {
        m_refusal = answer.error();
        // No answer is no refusal: what was granted is held until it runs out.
        const bool refused = answer.error().code == domain::ErrorCode::Owned || answer.error().code == domain::ErrorCode::OtherApplication;
        if (refused)
            m_heldUntil.reset();
    }
    tell(refusalWas != m_refusal);
}

void Lease::tell(bool refusalChanged)
{
    if (std::exchange(m_wasHeld, isHeld()) != isHeld() || refusalChanged)
        emit changed();
}

void Lease::wake()
{
    if (!m_wanted)
        return;
    tell(false); // it may have run out
    // A driver that is slow to answer is not asked again before its answer could count: else no answer ever would.
    const auto pause = m_waits ? std::chrono::milliseconds(m_options.lasts) : std::chrono::milliseconds(m_options.lasts) / 3;
    if (m_wanted && (!m_asked || m_clock.steady() - *m_asked >= pause))
        ask();
}

void Lease::giveBack()
{
    m_timer.stop();
    if (!std::exchange(m_wanted, false) || !m_sink) {
        emit returned();
        return;
    }
    ++m_question;
    m_heldUntil.reset();
    m_refusal.reset();
    m_wasHeld = false;
    giveUp(m_options.instanceId, [this] { emit returned(); });
    emit changed();
}

void Lease::lift()
{
    if (!m_wanted)
        return;
    ++m_question;
    giveUp({}, [this] {
        if (m_wanted)
            ask();
    });
}

void Lease::giveUp(const QString& instanceId, const std::function<void()>& then)
{
    domain::Command command;
    command.what = domain::TakeLease{OwnerKind::None, m_options.policy, m_options.host, m_options.lasts};
    command.by = m_options.by;
    command.instanceId = instanceId;
    command.reason = QStringLiteral("autopilot");
    auto* watcher = new QFutureWatcher<Answer>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [watcher, then] {
        watcher->deleteLater();
        then();
    });
    watcher->setFuture(m_sink->send(m_application, command));
}

} // namespace stoker::session
