// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stokerctl/steertask.h"

#include "item/releaseimpact.h"
#include "session/otherapplication.h"
#include "words/sentences.h"
#include "words/units.h"

#include <QJsonArray>

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
/// After a lost answer: the poll under way may have been answered before the command arrived, the one after it may not.
constexpr int kTellingPolls = 2;
/// And for a driver that does not answer polls either.
constexpr auto kTellingTime = 10s;

} // namespace

SteerTask::SteerTask(const Surroundings& surroundings, const domain::ConnectionSettings& settings, const QString& token, Format format,
                     const SteerRequest& request, QObject* parent)
    : SessionTask(surroundings, settings, token, kInterval, parent), m_format(format), m_request(request)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &SteerTask::patienceIsOver);
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &SteerTask::waitIsOver);
}

void SteerTask::start()
{
    SessionTask::start();
    if (isFinished())
        return;
    connect(&session(), &session::Session::applicationChanged, this, &SteerTask::applicationChanged);
    if (!m_request.dryRun)
        keepLedger();
}

void SteerTask::applicationChanged()
{
    // What was accepted has ended by its ledger line. A lost answer will not be found any more.
    if (!isFinished() && m_open)
        stillOpen();
}

void SteerTask::updated()
{
    m_seen = m_line ? result().snapshot : session().store().snapshot();
    if (m_line) {
        if (m_open && ++m_pollsSince >= kTellingPolls && m_request.wait.count() == 0)
            stillOpen();
        return;
    }
    if (const auto blocked = session().steeringBlocked()) {
        const bool mayChange = blocked->code == ErrorCode::Starting || blocked->code == ErrorCode::Stale;
        if (!mayChange)
            refuse(*blocked);
        else if (!m_patience.isActive())
            m_patience.start(kPatience);
    } else if (m_request.dryRun) {
        rehearse();
    } else if (isRecording()) { // else when it is: what is sent before might not be stored
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
    if (const auto planned = session().commands().plan(m_request.intent))
        warnLosses(*planned);
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
    warnLosses(*commands);
    QJsonObject document = steerDocument(result());
    document.insert(QStringLiteral("dry_run"), true);
    for (const domain::Command& command : *commands) {
        if (const auto* release = std::get_if<domain::Release>(&command.what)) {
            QJsonArray outcomes;
            for (const domain::ExecutorId& id : release->ids)
                outcomes.append(QJsonObject{{QStringLiteral("id"), id.text}, {QStringLiteral("outcome"), QJsonValue()}});
            document.insert(QStringLiteral("outcomes"), outcomes);
            if (isRelease())
                document.insert(QStringLiteral("requested"), outcomes.size());
        }
    }
    if (!isRelease())
        warnAboveCeiling(document.value(QStringLiteral("requested")).toInt(), session().store().snapshot()->ceiling);
    output().document(QJsonDocument(document), m_format);
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
        if (m_line->error && m_line->error->code == ErrorCode::AnswerLost)
            answerLost();
        else if (m_line->partly)
            partly();
        else
            refuse(m_line->error.value_or(Error{ErrorCode::Cancelled, {}, false}));
        return;
    case LineStatus::Accepted:
        if (m_line->partly)
            partly();
        else
            accepted();
        return;
    case LineStatus::Seen:
        accepted();
        if (!isFinished())
            report(Done);
        return;
    case LineStatus::NotSeen:
        if (m_line->error)
            output().complain(*m_line->error);
        else
            complainUnseen();
        report(Refused);
        return;
    }
}

void SteerTask::accepted()
{
    const bool wasOpen = std::exchange(m_open, false);
    if (std::exchange(m_accepted, true) && !wasOpen)
        return;
    if (m_line->aboveCeiling)
        warnAboveCeiling(m_line->targetAfter.value_or(0), m_line->ceiling);
    if (m_request.wait.count() > 0) {
        if (!wasOpen) // else it runs already
            m_wait.start(m_request.wait);
        return;
    }
    m_wait.stop();
    QStringList failed;
    for (const domain::ExecutorOutcome& outcome : m_line->outcomes) {
        if (outcome.outcome == Outcome::Failed)
            failed.append(outcome.id.text);
    }
    if (!failed.isEmpty())
        output().warn(tr("These executors could not be released: %1.").arg(failed.join(QStringLiteral(", "))));
    report(failed.isEmpty() ? Done : Refused);
}

void SteerTask::answerLost()
{
    if (std::exchange(m_open, true))
        return;
    m_accepted = m_line->partly;
    m_wait.start(m_request.wait.count() > 0 ? m_request.wait : std::chrono::milliseconds{kTellingTime});
}

void SteerTask::stillOpen()
{
    output().warn(words::failureText(*m_line));
    report(exitCodeOf(ErrorCode::AnswerLost));
}

void SteerTask::partly()
{
    m_open = false;
    m_accepted = true;
    output().warn(words::failureText(*m_line));
    report(m_line->error ? exitCodeOf(m_line->error->code) : Refused);
}

void SteerTask::waitIsOver()
{
    if (isFinished())
        return;
    if (m_open) {
        stillOpen();
        return;
    }
    if (session().state() == session::Session::State::Stale && session().lastError()) {
        const Error error = withAddress(*session().lastError());
        output().complain(error);
        report(exitCodeOf(error.code));
        return;
    }
    complainUnseen();
    report(Refused);
}

void SteerTask::complainUnseen()
{
    const QStringList there = idsStillThere(result());
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
    if (m_open)
        output().warn(words::failureText(*m_line));
    if (m_line)
        report(Refused);
    else
        SessionTask::interrupt();
}

void SteerTask::report(int exitCode)
{
    if (isFinished())
        return;
    output().document(QJsonDocument(steerDocument(result())), m_format);
    finish(exitCode);
}

void SteerTask::warnAboveCeiling(int target, const domain::Ceiling& ceiling)
{
    if (ceiling.value && target > *ceiling.value)
        output().warn(tr("Warning: no more than %1 executors can come (%2).").arg(*ceiling.value).arg(words::ceilingWord(ceiling.because)));
}

/// Who leaves for a target is chosen by number, and nobody is spared: what that costs is said. A release names its executors, or takes none that would lose something.
void SteerTask::warnLosses(const std::vector<domain::Command>& commands)
{
    if (isRelease() || commands.empty())
        return;
    const auto* release = std::get_if<domain::Release>(&commands.back().what);
    if (!release)
        return;
    const auto impact = item::releaseImpact(release->ids, session().store().executors(), session().store().snapshot()->capabilities, release->way, std::nullopt);
    const auto lostShuffle = std::count_if(impact.rows.begin(), impact.rows.end(), [](const auto& row) { return row.shuffle == item::Fate::Lost && row.executor && row.executor->shuffleNeeded.value_or(true); });
    const auto lostCache = std::count_if(impact.rows.begin(), impact.rows.end(), [](const auto& row) { return row.cache == item::Fate::Lost; });
    QStringList losses;
    if (impact.busy > 0)
        losses.append(impact.tasksRunAgain > 0 ? tr("%1 run tasks, which run again elsewhere").arg(impact.busy) : tr("%1 run tasks, which end first").arg(impact.busy));
    const words::Units units;
    if (lostCache > 0)
        losses.append(tr("the cached data of %1 is lost (%2)").arg(lostCache).arg(units.text(units.bytes(impact.cacheBytes))));
    if (lostShuffle > 0)
        losses.append(tr("the shuffle data of %1 that is still needed is lost, and computed again").arg(lostShuffle));
    if (!losses.isEmpty())
        output().warn(tr("Warning: of %1 executors that leave for this target, %2.").arg(impact.living).arg(losses.join(tr("; ", "between the items of a list"))));
}

SteerResult SteerTask::result() const
{
    const bool open = m_open || (m_line && m_line->status == LineStatus::Sent);
    const domain::SnapshotPtr& now = session().store().snapshot();
    const bool other = m_seen && session::isOtherApplication(m_seen->application, now->application);
    return {m_request.intent, other ? m_seen : now, m_line, m_accepted, open};
}

} // namespace stoker::app::ctl
