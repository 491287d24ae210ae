// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stokerctl/watchtask.h"

#include "app/stokerctl/json.h"
#include "app/stokerctl/table.h"

namespace stoker::app::ctl {

WatchTask::WatchTask(const Surroundings& surroundings, const domain::ConnectionSettings& settings, const QString& token, Format format,
                     const WatchRequest& request, QObject* parent)
    : SessionTask(surroundings, settings, token, request.interval, parent), m_format(format), m_request(request)
{
    m_staleRows.setInterval(request.interval);
    connect(&m_staleRows, &QTimer::timeout, this, &WatchTask::staleTick);
}

void WatchTask::start()
{
    SessionTask::start();
    if (!isFinished())
        m_staleRows.start();
}

void WatchTask::interrupt() { finish(m_rows > 0 || output().isBroken() ? Done : Refused); }

void WatchTask::updated()
{
    if (session().store().hasRates())
        print();
}

void WatchTask::staleTick()
{
    if (isFinished() || session().state() != session::Session::State::Stale)
        return;
    if (m_rows > 0)
        print();
    else // it went before there was anything to show
        fail(withAddress(session().lastError().value_or(domain::Error{domain::ErrorCode::Unreachable, {}, true})));
}

void WatchTask::print()
{
    const domain::Figures& figures = session().store().figures();
    if (m_format == Format::Table) {
        if (m_rows == 0)
            output().text(watchHead());
        output().text(watchRow(figures, QLocale()));
    } else {
        output().document(QJsonDocument(toJson(figures)), Format::JsonLines);
    }
    ++m_rows;
    if (output().isBroken() || (m_request.samples && m_rows >= *m_request.samples))
        finish(Done);
}

} // namespace stoker::app::ctl
