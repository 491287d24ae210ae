// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stokerctl/executorstask.h"

#include "app/stokerctl/json.h"
#include "app/stokerctl/table.h"

namespace stoker::app::ctl {

using namespace std::chrono_literals;

namespace {
/// CPU needs two measurements. Without the plugin they come with Spark's heartbeats, too far apart to wait for.
constexpr auto kInterval = 500ms;
constexpr auto kPatience = 4s;
/// Until then a counter that has not moved says nothing: without the plugin it moves with the heartbeats, every 10 s by default.
constexpr auto kHeartbeat = 12s;
}

std::vector<domain::Executor> withoutUnprovenCpu(std::vector<domain::Executor> executors, domain::SourceKind source, domain::Millis watched)
{
    if (source != domain::SourceKind::Rest || watched >= kHeartbeat)
        return executors;
    for (domain::Executor& executor : executors) {
        if (executor.cpuPercent == 0)
            executor.cpuPercent.reset();
    }
    return executors;
}

ExecutorsTask::ExecutorsTask(const Surroundings& surroundings, const domain::ConnectionSettings& settings, const QString& token, Format format,
                             const ExecutorsRequest& request, QObject* parent)
    : SessionTask(surroundings, settings, token, kInterval, parent), m_format(format), m_request(request)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &ExecutorsTask::print);
}

void ExecutorsTask::updated()
{
    m_firstTime = m_firstTime.value_or(session().store().snapshot()->time);
    if (session().store().hasRates())
        print();
    else if (!m_patience.isActive())
        m_patience.start(kPatience);
}

void ExecutorsTask::print()
{
    if (isFinished())
        return;
    const domain::Snapshot& snapshot = *session().store().snapshot();
    const std::vector<domain::Executor> living = withoutUnprovenCpu(session().store().executors(), snapshot.source, snapshot.time - *m_firstTime);
    const std::vector<domain::Departed> gone = m_request.all ? snapshot.departed : std::vector<domain::Departed>();
    if (m_format == Format::Table) {
        output().text(executorTable(living, gone, snapshot.time, QLocale()));
    } else if (m_format == Format::Csv) {
        output().text(executorCsv(living, gone, snapshot.time));
    } else {
        QJsonArray list;
        for (const domain::Executor& executor : living)
            list.append(toJson(executor, snapshot.time));
        for (const domain::Departed& departed : gone)
            list.append(toJson(departed));
        output().document(QJsonDocument(list), m_format);
    }
    finish(Done);
}

} // namespace stoker::app::ctl
