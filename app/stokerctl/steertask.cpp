// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stokerctl/steertask.h"

#include "app/stokerctl/json.h"
#include "words/sentences.h"

#include <algorithm>

namespace stoker::app::ctl {

using domain::Error;
using domain::ErrorCode;
using domain::LineStatus;
using domain::Outcome;
using namespace std::chrono_literals;

namespace {

constexpr auto kInterval = 500ms;
/// For a plugin that is still starting behind a UI that answers already.
constexpr auto kPatience = 20s;

} // namespace

QString effectOf(const std::optional<domain::LedgerLine>& line)
{
    if (!line)
        return QStringLiteral("none");
    switch (line->status) {
    case LineStatus::Seen: return QStringLiteral("seen");
    case LineStatus::Pending:
    case LineStatus::Sent:
    case LineStatus::Accepted: return QStringLiteral("waiting");
    case LineStatus::TakenBack:
    case LineStatus::Refused:
    case LineStatus::NotSeen: return QStringLiteral("none");
    }
    return {};
}

SteerTask::SteerTask(const Surroundings& surroundings, const domain::ConnectionSettings& settings, const QString& token, Format format,
                     const SteerRequest& request, QObject* parent)
    : SessionTask(surroundings, settings, token, kInterval, parent), m_format(format), m_request(request)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &SteerTask::patienceIsOver);
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &SteerTask::waitIsOver);
}

void SteerTask::updated()
{
    if (m_line)
        return;
    if (const auto blocked = session().steeringBlocked()) {
        const bool mayChange = blocked->code == ErrorCode::Starting || blocked->code == ErrorCode::Stale;
        if (!mayChange)
            refuse(*blocked);
        else if (!m_patience.isActive())
            m_patience.start(kPatience);
    } else if (m_request.dryRun) {
        rehearse();
    } else {
        submit();
    }
}

void SteerTask::patienceIsOver()
{
    if (isFinished() || m_line)
        return;
    const auto blocked = session().steeringBlocked().value_or(Error{ErrorCode::Starting, {}, true});
    refuse(blocked.code == ErrorCode::Stale ? session().lastError().value_or(blocked) : blocked);
}

void SteerTask::submit()
{
    connect(&session().commands(), &session::CommandQueue::lineChanged, this, &SteerTask::lineChanged);
    const auto id = session().commands().submit(m_request.intent);
    if (id)
        m_line = *session().commands().line(*id);
    else
        refuse(id.error());
}

void SteerTask::rehearse()
{
    const auto commands = session().commands().plan(m_request.intent);
    if (!commands) {
        refuse(commands.error());
        return;
    }
    QJsonObject result = document();
    result.insert(QStringLiteral("dry_run"), true);
    for (const domain::Command& command : *commands) {
        if (const auto* release = std::get_if<domain::Release>(&command.what)) {
            QJsonArray outcomes;
            for (const domain::ExecutorId& id : release->ids)
                outcomes.append(QJsonObject{{QStringLiteral("id"), id.text}, {QStringLiteral("outcome"), QJsonValue()}});
            result.insert(QStringLiteral("outcomes"), outcomes);
            if (isRelease())
                result.insert(QStringLiteral("requested"), outcomes.size());
        }
    }
    if (!isRelease())
        warnAboveCeiling(result.value(QStringLiteral("requested")).toInt(), session().store().snapshot()->ceiling);
    output().document(QJsonDocument(result), m_format);
    finish(Done);
}

void SteerTask::lineChanged(quint64 id)
{
    if (isFinished() || !m_line || m_line->id != id)
        return;
    m_line = *session().commands().line(id);
    switch (m_line->status) {
    case LineStatus::Pending:
    case LineStatus::Sent:
        return;
    case LineStatus::TakenBack:
    case LineStatus::Refused:
        refuse(m_line->error.value_or(Error{ErrorCode::Cancelled, {}, false}));
        return;
    case LineStatus::Accepted:
        accepted();
        return;
    case LineStatus::Seen:
        accepted();
        if (!isFinished())
            report(Done);
        return;
    case LineStatus::NotSeen:
        complainUnseen();
        report(Refused);
        return;
    }
}

void SteerTask::accepted()
{
    if (std::exchange(m_accepted, true))
        return;
    if (m_line->aboveCeiling)
        warnAboveCeiling(m_line->targetAfter.value_or(0), m_line->ceiling);
    if (m_request.wait.count() > 0) {
        m_wait.start(m_request.wait);
        return;
    }
    QStringList failed;
    for (const domain::ExecutorOutcome& outcome : m_line->outcomes) {
        if (outcome.outcome == Outcome::Failed)
            failed.append(outcome.id.text);
    }
    if (!failed.isEmpty())
        output().warn(tr("These executors could not be released: %1.").arg(failed.join(QStringLiteral(", "))));
    report(failed.isEmpty() ? Done : Refused);
}

void SteerTask::waitIsOver()
{
    if (isFinished())
        return;
    if (session().state() == session::Session::State::Stale) {
        const Error error = withAddress(session().lastError().value_or(Error{ErrorCode::Unreachable, {}, true}));
        output().complain(error);
        report(exitCodeOf(error.code));
        return;
    }
    complainUnseen();
    report(Refused);
}

void SteerTask::complainUnseen()
{
    const QStringList there = idsStillThere();
    if (!there.isEmpty())
        output().warn(tr("Accepted, but these executors are still there: %1.").arg(there.join(QStringLiteral(", "))));
    else
        output().warn(tr("Accepted, but not to be seen yet: %1 executors are registered, the target is %2.")
                          .arg(session().store().executors().size())
                          .arg(m_line->targetAfter.value_or(0)));
}

void SteerTask::refuse(const Error& error)
{
    output().complain(withAddress(error));
    report(exitCodeOf(error.code));
}

void SteerTask::interrupt()
{
    if (isFinished())
        return;
    if (m_line)
        report(Refused);
    else
        SessionTask::interrupt();
}

void SteerTask::report(int exitCode)
{
    if (isFinished())
        return;
    output().document(QJsonDocument(document()), m_format);
    finish(exitCode);
}

void SteerTask::warnAboveCeiling(int target, const domain::Ceiling& ceiling)
{
    if (ceiling.value && target > *ceiling.value)
        output().warn(tr("Warning: no more than %1 executors can come (%2).").arg(*ceiling.value).arg(words::ceilingWord(ceiling.because)));
}

QStringList SteerTask::idsStillThere() const
{
    QStringList ids;
    if (m_line) {
        for (const domain::Executor& executor : session().store().executors()) {
            if (std::find(m_line->executors.begin(), m_line->executors.end(), executor.id) != m_line->executors.end())
                ids.append(executor.id.text);
        }
    }
    return ids;
}

QJsonObject SteerTask::document() const
{
    const session::Store& store = session().store();
    const domain::Snapshot& snapshot = *store.snapshot();
    const int registered = static_cast<int>(store.executors().size());
    const session::Intent& intent = m_request.intent;

    int requested = session::plannedTotal(intent, snapshot, registered);
    if (intent.kind == session::Intent::Kind::Release)
        requested = static_cast<int>(intent.ids.size());
    else if (intent.kind == session::Intent::Kind::ReleaseCount)
        requested = intent.count;
    else if (m_accepted && m_line->targetAfter)
        requested = *m_line->targetAfter; // another console may have changed what --add counts from

    QJsonArray outcomes;
    const QStringList there = idsStillThere();
    if (m_accepted) {
        for (const domain::ExecutorOutcome& one : m_line->outcomes) {
            const bool underWay = one.outcome == Outcome::Draining || one.outcome == Outcome::Busy;
            const Outcome outcome = underWay && !there.contains(one.id.text) ? Outcome::Removed : one.outcome;
            outcomes.append(QJsonObject{{QStringLiteral("id"), one.id.text}, {QStringLiteral("outcome"), name(outcome)}});
        }
    }
    const std::optional<int> target = m_accepted && m_line->targetAfter ? m_line->targetAfter : snapshot.target;
    const domain::Ceiling& ceiling = m_accepted && m_line->ceiling.value ? m_line->ceiling : snapshot.ceiling;
    return {
        {QStringLiteral("command"), isRelease() ? QStringLiteral("release") : QStringLiteral("target")},
        {QStringLiteral("requested"), requested},
        {QStringLiteral("accepted"), m_accepted},
        {QStringLiteral("outcomes"), outcomes},
        {QStringLiteral("effect"), effectOf(m_line)},
        {QStringLiteral("registered"), registered},
        {QStringLiteral("target"), target ? QJsonValue(*target) : QJsonValue()},
        {QStringLiteral("ceiling"), ceiling.value ? QJsonValue(*ceiling.value) : QJsonValue()},
        {QStringLiteral("ceiling_because"), name(ceiling.because)},
        {QStringLiteral("number"), m_line && m_line->number ? QJsonValue(*m_line->number) : QJsonValue()},
    };
}

} // namespace stoker::app::ctl
