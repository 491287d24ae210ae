// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/livewords.h"

#include "words/sentences.h"
#include "words/units.h"

#include <QCoreApplication>

namespace stoker::widgets {
namespace {

using domain::ErrorCode;
using session::Session;

struct Live {
    Q_DECLARE_TR_FUNCTIONS(stoker::widgets::LivePage)
};

LiveBanner staleBanner(const Session& session)
{
    const domain::Figures& figures = session.store().figures();
    const words::Units units;
    LiveBanner banner;
    //: a time of day, then how long that is ago: No data since 14:26:04 (6 min).
    banner.sentence = Live::tr("No data since %1 (%2).").arg(units.timeOfDay(figures.time), agoWords(session.age().value_or(std::chrono::milliseconds(0))));
    if (session.lastError())
        banner.sentence += QLatin1Char(' ') + words::headline(*session.lastError()) + QLatin1Char('.');
    if (figures.target)
        banner.sentence += QLatin1Char(' ') + Live::tr("The last target of %1 stands.").arg(units.integer(*figures.target));
    banner.actionText = Live::tr("Retry now");
    banner.action = LiveBanner::Action::Retry;
    return banner;
}

} // namespace

QString agoWords(std::chrono::milliseconds age)
{
    const qint64 seconds = age.count() / 1000;
    if (seconds < 60)
        return Live::tr("%1 s", "seconds").arg(seconds);
    if (seconds < 3600)
        return Live::tr("%1 min").arg(seconds / 60);
    if (seconds < 86400)
        return Live::tr("%1 h", "hours").arg(seconds / 3600);
    return Live::tr("%n day(s)", nullptr, static_cast<int>(seconds / 86400));
}

std::optional<LiveBanner> liveBanner(const Session& session)
{
    if (!session.store().snapshot())
        return std::nullopt;
    if (session.state() == Session::State::Stale)
        return staleBanner(session);
    const auto blocked = session.steeringBlocked();
    if (!blocked)
        return std::nullopt;
    switch (blocked->code) {
    case ErrorCode::NoPlugin:
    case ErrorCode::TokenMissing:
    case ErrorCode::TokenWrong:
    case ErrorCode::ModifyDenied:
    case ErrorCode::LocalMode: break;
    default: return std::nullopt;
    }
    LiveBanner banner;
    banner.kind = blocked->code == ErrorCode::NoPlugin || blocked->code == ErrorCode::LocalMode ? MessageBar::Kind::Information : MessageBar::Kind::Caution;
    banner.sentence = words::wholeText(*blocked);
    banner.actionText = Live::tr("Open Connect");
    banner.action = LiveBanner::Action::SteeringHelp;
    banner.dismissable = true;
    return banner;
}

std::optional<StateView::State> liveState(const Session* session)
{
    StateView::State state;
    if (!session) {
        state.iconName = QStringLiteral("plug");
        state.headline = Live::tr("No application yet");
        state.sentence = Live::tr("Connect to a driver, or look around in the demo.");
        state.actions = {Live::tr("Connect..."), Live::tr("Start the demo")};
        return state;
    }
    if (session->store().snapshot())
        return std::nullopt;
    const QString address = session->settings().address;
    if (session->state() == Session::State::Starting) {
        state.headline = Live::tr("Spark is starting");
        state.sentence = Live::tr("%1 answers; the application's figures come when its driver is up.").arg(address);
        return state;
    }
    if (session->lastError()) {
        state.iconName = QStringLiteral("warn");
        state.caution = true;
        state.headline = words::headline(*session->lastError());
        state.sentence = words::sentence(*session->lastError());
        state.actions = {Live::tr("Retry now"), Live::tr("Open Connect")};
        return state;
    }
    state.headline = Live::tr("Reaching the driver");
    state.sentence = address;
    return state;
}

} // namespace stoker::widgets
