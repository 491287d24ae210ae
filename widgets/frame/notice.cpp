// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/notice.h"

#include "words/sentences.h"
#include "words/units.h"

#include <QCoreApplication>

namespace stoker::widgets {
namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(stoker::widgets::Notice)
};

using domain::ErrorCode;
using session::Session;

/// Whether the way out is to change what is written under Connect: the address, the token, the switch.
bool isForConnect(ErrorCode code)
{
    switch (code) {
    case ErrorCode::TokenMissing:
    case ErrorCode::TokenWrong:
    case ErrorCode::ViewDenied:
    case ErrorCode::ModifyDenied:
    case ErrorCode::ReadOnly:
    case ErrorCode::BadAddress:
    case ErrorCode::NotSpark:
    case ErrorCode::TlsFailed:
    case ErrorCode::RedirectRefused:
        return true;
    default:
        return false;
    }
}

Notice fromError(MessageBar::Kind kind, const domain::Error& error)
{
    Notice notice{kind, words::wholeText(error), {}, Notice::Action::None};
    if (isForConnect(error.code)) {
        notice.action = Notice::Action::OpenConnect;
        notice.actionText = Text::tr("Open Connect");
    } else if (error.code == ErrorCode::NoPlugin) {
        notice.action = Notice::Action::ShowPlugin;
        notice.actionText = Text::tr("How to enable it");
    } else {
        notice.action = Notice::Action::Retry;
        notice.actionText = Text::tr("Retry now");
    }
    return notice;
}

Notice staleNotice(const Session& session)
{
    const words::Units units;
    const domain::SnapshotPtr snapshot = session.store().snapshot();
    const std::chrono::milliseconds age = session.age().value_or(std::chrono::milliseconds{0});
    const domain::Instant since = snapshot->time;
    QString sentence = Text::tr("No data since %1 (%2).").arg(units.timeOfDay(since), units.duration(double(age.count()) / 1000));
    if (snapshot->target) {
        sentence += u' ' + Text::tr("The last target of %1 stands; nothing can be changed until data is fresh.").arg(*snapshot->target);
    } else {
        sentence += u' ' + Text::tr("Nothing can be changed until data is fresh.");
    }
    if (session.lastError())
        sentence += u' ' + Text::tr("%1.").arg(words::headline(*session.lastError()));
    return {MessageBar::Kind::Caution, sentence, Text::tr("Retry now"), Notice::Action::Retry};
}

} // namespace

std::optional<Notice> noticeFor(const Session& session)
{
    const bool hasData = session.store().snapshot() != nullptr;
    switch (session.state()) {
    case Session::State::Idle:
        return {};
    case Session::State::Connecting:
        if (session.lastError())
            return fromError(MessageBar::Kind::Error, *session.lastError());
        return {};
    case Session::State::Starting:
        return Notice{MessageBar::Kind::Information, Text::tr("Spark is starting. The figures come as soon as it answers."), {}, Notice::Action::None};
    case Session::State::Stale:
        return hasData ? staleNotice(session) : session.lastError() ? std::optional(fromError(MessageBar::Kind::Error, *session.lastError())) : std::nullopt;
    case Session::State::Live:
        break;
    }
    const std::optional<domain::Error> blocked = session.steeringBlocked();
    // Read-only was chosen by the operator, and the badge says it: no bar for what is as it should be.
    if (!blocked || blocked->code == ErrorCode::ReadOnly || blocked->code == ErrorCode::Stale)
        return {};
    Notice notice = fromError(MessageBar::Kind::Information, *blocked);
    if (notice.action == Notice::Action::Retry) { // Spark's own doing: asking again changes nothing
        notice.action = Notice::Action::None;
        notice.actionText.clear();
    }
    return notice;
}

} // namespace stoker::widgets
