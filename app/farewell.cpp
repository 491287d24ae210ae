// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/farewell.h"

#include <QEventLoopLocker>
#include <QTimer>

namespace stoker::app {
namespace {

using namespace std::chrono_literals;
constexpr auto kPatience = 5s;

/// A session on its way out, and what keeps the program alive for it.
class Leaving final : public QObject {
public:
    Leaving(std::unique_ptr<session::Session> session, QObject* parent) : QObject(parent), m_session(std::move(session))
    {
        // Later: it is the session's own signal.
        connect(&m_session->autopilot(), &session::Autopilot::gaveBack, this, &QObject::deleteLater);
        QTimer::singleShot(kPatience, this, &QObject::deleteLater);
        m_session->autopilot().stop();
        m_session->stop();
    }

private:
    QEventLoopLocker m_locker;
    std::unique_ptr<session::Session> m_session;
};

} // namespace

void Farewell::end(std::unique_ptr<session::Session> session)
{
    if (!session)
        return;
    std::vector<quint64> pending;
    for (const domain::LedgerLine& line : session->commands().lines()) {
        if (line.status == domain::LineStatus::Pending)
            pending.push_back(line.id);
    }
    for (const quint64 line : pending)
        session->commands().takeBack(line);
    if (session->autopilot().mode() == domain::Mode::Autopilot)
        new Leaving(std::move(session), this);
}

} // namespace stoker::app
