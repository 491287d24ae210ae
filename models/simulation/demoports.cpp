// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/demoports.h"

#include "simulation/demorun.h"

#include <QElapsedTimer>
#include <QPromise>

namespace stoker::simulation {

DemoSource::DemoSource(std::shared_ptr<DemoRun> run, QObject* parent) : SnapshotSource(parent), m_run(std::move(run)) {}

void DemoSource::fetch()
{
    if (m_asked)
        return;
    m_asked = true;
    const quint64 question = ++m_question;
    QMetaObject::invokeMethod(this, [this, question] { answer(question); }, Qt::QueuedConnection);
}

void DemoSource::cancel()
{
    m_asked = false;
}

void DemoSource::answer(quint64 question)
{
    if (!m_asked || question != m_question)
        return; // cancelled, or overtaken by a later one
    m_asked = false;
    QElapsedTimer timer;
    timer.start();
    auto snapshot = std::make_shared<domain::Snapshot>(m_run->now().snapshot());
    snapshot->pollTook = domain::Millis{timer.elapsed()};
    emit fetched(snapshot);
}

DemoSink::DemoSink(std::shared_ptr<DemoRun> run) : m_run(std::move(run)) {}

QFuture<domain::Result<domain::Receipt>> DemoSink::send(const domain::ApplicationId& application, const domain::Command& command)
{
    QPromise<domain::Result<domain::Receipt>> promise;
    promise.start();
    Engine& engine = m_run->now();
    if (application == engine.application()) {
        promise.addResult(engine.apply(command, m_run->speed()));
    } else {
        promise.addResult(domain::failure(domain::ErrorCode::OtherApplication, {{QStringLiteral("expected"), application.text},
                                                                              {QStringLiteral("found"), engine.application().text}}));
    }
    promise.finish();
    return promise.future();
}

} // namespace stoker::simulation
