// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stokerctl/runtask.h"

#include "app/stokerctl/alertdocument.h"
#include "app/stokerctl/decisionjson.h"
#include "app/stokerctl/table.h"
#include "session/holder.h"
#include "words/sentences.h"

#include <QJsonDocument>

namespace stoker::app::ctl {

using namespace std::chrono_literals;
using domain::Mode;

namespace {
constexpr std::chrono::milliseconds kPoll = 1s;
constexpr std::chrono::milliseconds kGoodbye = 5s;
constexpr std::chrono::milliseconds kBegin = 30s; ///< a time that is shorter than this still begins
}

RunTask::RunTask(const Surroundings& surroundings, const domain::ConnectionSettings& settings, const QString& token, Format format,
                 const RunRequest& request, QObject* parent)
    : SessionTask(surroundings, settings, token, std::min(kPoll, request.interval), parent), m_format(format), m_request(request), m_time(surroundings.clock)
{
    setDecideEvery(request.interval);
    m_goodbye.setSingleShot(true);
    connect(&m_time, &LongTimer::timeout, this, &RunTask::timeIsUp);
    connect(&m_goodbye, &QTimer::timeout, this, [this] { finish(*m_code); });
}

void RunTask::start()
{
    SessionTask::start();
    if (isFinished())
        return;
    session::Autopilot& autopilot = session().autopilot();
    connect(&autopilot, &session::Autopilot::decided, this, &RunTask::print);
    connect(&autopilot, &session::Autopilot::standingChanged, this, &RunTask::standingChanged);
    connect(&autopilot, &session::Autopilot::demoted, this, &RunTask::demoted);
    keepLedger();
    watchAlerts();
    if (m_request.length)
        m_time.start(std::max(kBegin, *m_request.length));
}

void RunTask::timeIsUp()
{
    if (m_rows > 0) {
        end(Done);
        return;
    }
    const auto late = withAddress({domain::ErrorCode::Timeout, {{QStringLiteral("seconds"), domain::seconds(m_time.length())}}, true});
    output().complain(late);
    end(exitCodeOf(late.code));
}

void RunTask::interrupt() { end(m_begun ? Done : Refused); }

void RunTask::updated()
{
    if (m_asked || m_code)
        return;
    const domain::ApplicationInfo& application = session().store().snapshot()->application;
    if (application.ended) {
        fail(withAddress({domain::ErrorCode::ApplicationEnded, {{QStringLiteral("application"), application.id.text}}, false}));
        return;
    }
    if (session().store().hasRates())
        lookForMark();
}

void RunTask::lookForMark()
{
    m_asked = true;
    if (!ledger()) {
        begin(std::nullopt);
        return;
    }
    ledger()->readMark(session().store().snapshot()->application.id).then(this, [this](const domain::Result<std::optional<ports::PilotMark>>& mark) {
        if (!m_code)
            begin(mark.value_or(std::nullopt));
    });
}

void RunTask::begin(const std::optional<ports::PilotMark>& mark)
{
    m_begun = true;
    if (m_request.deadline)
        session().setDeadline(m_request.deadline);
    // One that ended well left the mode Watch behind: this one was killed, and its driver still runs.
    const bool killed = mark && mark->mode == Mode::Autopilot && mark->policy == m_request.plan.policy && mark->instance == session().store().snapshot()->application.instance;
    session::Autopilot& autopilot = session().autopilot();
    if (const auto set = autopilot.setPlan(m_request.plan); !set) { // was checked with the arguments
        fail(set.error());
        return;
    }
    if (killed && !m_request.shadow) {
        const QJsonObject kept = QJsonDocument::fromJson(mark->state.toUtf8()).object();
        const auto holder = session::holderFromJson(kept.value(QStringLiteral("holder")).toObject());
        const domain::Owner& owner = session().store().snapshot()->owner;
        // Its lease has not run out yet, but nobody is left to renew it. Any other's stays.
        const bool dead = owner.kind == domain::OwnerKind::Policy && !owner.instanceId.isEmpty() && owner.instanceId == holder.lease && session::isGone(holder);
        if (auto state = policy::pilotStateFromJson(*autopilot.pilot(), kept))
            autopilot.resume(std::move(*state), dead ? holder.lease : QString());
    }
    const auto entered = autopilot.setMode(m_request.shadow ? Mode::Shadow : Mode::Autopilot);
    if (!entered)
        fail(withAddress(entered.error()));
}

void RunTask::standingChanged()
{
    const auto why = session().autopilot().blocked();
    if (!why || m_code || why == m_warned)
        return;
    m_warned = why;
    output().warn(words::wholeText(*why, words::Reader::Terminal));
}

/// Another policy has it, or the application became another one: a second autopilot refuses, and does not go on as an adviser nobody asked for.
void RunTask::demoted(const domain::Error& because)
{
    if (m_code)
        return;
    output().complain(withAddress(because));
    end(exitCodeOf(because.code));
}

void RunTask::watchAlerts()
{
    m_rules = std::make_unique<session::program::AlertRules>(session::program::AlertRules::defaultPath());
    if (m_rules->fault())
        output().warn(words::wholeText(*m_rules->fault(), words::Reader::Terminal));
    auto* watch = new session::AlertWatch(session(), *m_rules);
    connect(watch, &session::AlertWatch::raised, this, &RunTask::printAlert);
    connect(watch, &session::AlertWatch::resolved, this, &RunTask::printAlert);
}

void RunTask::printAlert(quint64 id)
{
    const session::AlertWatch* watch = session::AlertWatch::of(session());
    const domain::AlertEvent* event = watch ? watch->event(id) : nullptr;
    if (!event || m_code)
        return;
    if (m_format == Format::Table)
        output().warn(alertSentence(*event));
    else
        output().document(QJsonDocument(toJson(*event)), Format::JsonLines);
}

void RunTask::print(quint64 id)
{
    const domain::DecisionLine* line = session().autopilot().decision(id);
    if (!line || m_code)
        return;
    const auto find = [this](std::optional<quint64> command) { return command ? session().commands().line(*command) : nullptr; };
    if (line->command)
        m_lastCommand = line->command;
    if (m_format == Format::Table) {
        if (m_rows == 0)
            output().text(decisionHead());
        output().text(decisionRow(*line, QLocale()));
    } else {
        output().document(QJsonDocument(toJson(*line, find(line->command), find(m_lastCommand))), Format::JsonLines);
    }
    // Its time counts from the first decision: before it, nothing was seen.
    if (++m_rows == 1 && m_request.length)
        m_time.start(*m_request.length);
    if (output().isBroken())
        end(Done);
}

void RunTask::end(int code)
{
    if (m_code || isFinished())
        return;
    m_code = code;
    if (!m_begun) {
        finish(code);
        return;
    }
    connect(&session().autopilot(), &session::Autopilot::gaveBack, this, [this] { finish(*m_code); });
    m_goodbye.start(kGoodbye);
    session().autopilot().stop();
}

} // namespace stoker::app::ctl
