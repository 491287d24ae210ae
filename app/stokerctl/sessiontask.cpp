// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stokerctl/sessiontask.h"

#include "app/common/operatorname.h"
#include "app/common/source.h"
#include "session/program/privatefile.h"
#include "simulation/demo.h"
#include "words/sentences.h"

namespace stoker::app::ctl {

using domain::ErrorCode;
using namespace std::chrono_literals;

namespace {

/// How long a first answer is waited for. Nobody listening, or no Spark at all, will not change by asking again; a driver that starts will.
std::chrono::milliseconds patienceWith(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Starting: return 30s;
    case ErrorCode::BadAnswer:
    case ErrorCode::HttpStatus:
    case ErrorCode::TooManyRequests: return 5s;
    default: return 0s;
    }
}

} // namespace

SessionTask::SessionTask(const Surroundings& surroundings, domain::ConnectionSettings settings, QString token, std::chrono::milliseconds interval, QObject* parent)
    : Task(surroundings, parent), m_settings(std::move(settings)), m_token(std::move(token)), m_interval(interval)
{
}

void SessionTask::start()
{
    auto connection = openSource(m_settings, m_token, surroundings().io);
    if (!connection) {
        fail(connection.error());
        return;
    }
    session::Session::Options options;
    options.interval = m_interval;
    options.by = operatorName();
    options.decideEvery = m_decideEvery;
    m_session = std::make_unique<session::Session>(m_settings, std::move(*connection), options, surroundings().clock);
    connect(m_session.get(), &session::Session::updated, this, [this] {
        m_wasLive = true;
        if (!isFinished())
            updated();
    });
    connect(m_session.get(), &session::Session::pollFailed, this, &SessionTask::pollFailed);
    m_started = surroundings().clock.steady();
    m_session->start();
}

void SessionTask::keepLedger()
{
    if (simulation::isDemoAddress(m_settings.address))
        return;
    m_ledger = std::make_unique<archive::SqliteLedger>(archive::SqliteLedger::Options{.folder = session::program::dataFolder()}, surroundings().clock);
    m_recorder = std::make_unique<session::LedgerRecorder>(*m_session, *m_ledger, 0);
    const auto warn = [this](const domain::Error& error) { output().warn(words::wholeText(error, words::Reader::Terminal)); };
    connect(m_ledger.get(), &ports::LedgerStore::failed, this, warn);
    connect(m_ledger.get(), &ports::LedgerStore::replaced, this, warn);
    connect(m_recorder.get(), &session::LedgerRecorder::ready, this, [this] {
        if (!std::exchange(m_isRecording, true) && m_wasLive && !isFinished())
            updated();
    });
}

void SessionTask::interrupt() { finish(Refused); }

domain::Error SessionTask::withAddress(domain::Error error) const
{
    if (!error.values.contains(QStringLiteral("address")))
        error.values.insert(QStringLiteral("address"), m_settings.address);
    return error;
}

void SessionTask::pollFailed(const domain::Error& error)
{
    if (isFinished() || m_wasLive)
        return;
    if (surroundings().clock.steady() - m_started >= patienceWith(error.code))
        fail(withAddress(error));
    else if (error.code == ErrorCode::Starting && error.values.value(QStringLiteral("status")).toInt() == 404 && !m_discovery)
        lookForMaster();
}

/// A standalone master answers to a driver's paths as a driver does that is starting, but will never be one: asked once, not waited for.
void SessionTask::lookForMaster()
{
    m_discovery = spark::makeDiscovery(surroundings().io);
    m_discovery->probe(m_settings, m_token).then(this, [this](const domain::Probe& probe) {
        if (!isFinished() && !m_wasLive && probe.error && probe.error->code == ErrorCode::MasterAddress)
            fail(withAddress(*probe.error));
    });
}

} // namespace stoker::app::ctl
