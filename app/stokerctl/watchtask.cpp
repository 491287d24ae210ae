// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stokerctl/watchtask.h"

#include "app/stokerctl/json.h"
#include "app/stokerctl/table.h"

#include <algorithm>

namespace stoker::app::ctl {

using namespace std::chrono_literals;

namespace {
/// Rates need time to pass for the application. Where its clock stands still they never come, and what there is has to do.
constexpr std::chrono::milliseconds kPatience = 15s;
}

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
    const domain::ApplicationInfo& application = session().store().snapshot()->application;
    if (application.ended) {
        fail(withAddress({domain::ErrorCode::ApplicationEnded, {{QStringLiteral("application"), application.id.text}}, false}));
        return;
    }
    const auto now = surroundings().clock.steady();
    m_firstGood = m_firstGood.value_or(now);
    if (session().store().hasRates() || now - *m_firstGood >= std::max(kPatience, 3 * m_request.interval))
        print();
}

void WatchTask::staleTick()
{
    if (isFinished() || session().state() != session::Session::State::Stale)
        return;
    if (m_rows > 0)
        print();
    else if (session().lastError()) // it went before there was anything to show
        fail(withAddress(*session().lastError()));
    // Else a poll is under way, and has not failed: a driver that answers slowly answers.
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
