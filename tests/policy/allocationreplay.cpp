// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/allocationreplay.h"

#include <QFile>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace stoker::policy;

namespace stoker::test {

namespace {

constexpr domain::Millis kInterval{100};

domain::Instant timeOf(const CsvRow& row) { return domain::fromEpochMs(row.at(u"at_ms"_s).toLongLong()); }

void apply(DynamicAllocation& manager, const CsvRow& row, std::map<QString, ExecutorKey>& keys)
{
    const auto number = [&row](const QString& column) { return row.at(column).toInt(); };
    const domain::Instant at = timeOf(row);
    const QString& event = row.at(u"event"_s);
    const QString& detail = row.at(u"detail"_s);
    const StageAttempt stage{number(u"id"_s), number(u"attempt"_s)};
    const QString& executor = row.at(u"executor"_s);
    const ExecutorKey key = executor.isEmpty() ? -1 : keys.try_emplace(executor, static_cast<ExecutorKey>(keys.size())).first->second;
    if (event == u"stage_submitted"_s) {
        manager.stageSubmitted(stage, number(u"number"_s), at);
    } else if (event == u"stage_completed"_s) {
        manager.stageCompleted(stage);
    } else if (event == u"task_start"_s) {
        manager.taskStarted(stage, number(u"number"_s), key, detail.contains(u"speculative"_s));
    } else if (event == u"task_end"_s) {
        const TaskOutcome outcome = detail.contains(u"succeeded"_s) ? TaskOutcome::Succeeded : detail.contains(u"killed"_s) ? TaskOutcome::Killed : TaskOutcome::Failed;
        manager.taskEnded(stage, number(u"number"_s), key, detail.contains(u"speculative"_s), outcome, at);
    } else if (event == u"job_start"_s) {
        std::vector<StageShuffle> stages;
        for (const QString& pair : detail.split(u' ', Qt::SkipEmptyParts))
            stages.push_back({pair.section(u':', 0, 0).toInt(), pair.section(u':', 1).toInt()});
        manager.jobStarted(stage.stage, stages);
    } else if (event == u"job_end"_s) {
        manager.jobEnded(stage.stage);
    } else if (event == u"executor_added"_s) {
        manager.executorAdded(key, domain::ExecutorId(executor), at);
    } else if (event == u"executor_removed"_s) {
        manager.executorRemoved(key);
    } else if (event == u"block_cached"_s) {
        manager.blockCached(key, stage.stage, number(u"number"_s));
    } else if (event == u"block_dropped"_s) {
        manager.blockDropped(key, stage.stage, number(u"number"_s));
    } else if (event == u"unpersisted"_s) {
        manager.rddUnpersisted(stage.stage);
    } else if (!event.startsWith(u"application_"_s)) {
        qFatal("unknown event %s", qPrintable(event));
    }
}

} // namespace

std::vector<CsvRow> readCsv(const QString& name)
{
    QFile file(QStringLiteral(STOKER_SOURCE_DIR "/tests/policy/data/") + name);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        qFatal("cannot read %s", qPrintable(file.fileName()));
    const QStringList columns = QString::fromUtf8(file.readLine()).trimmed().split(u',');
    std::vector<CsvRow> rows;
    while (!file.atEnd()) {
        const QStringList cells = QString::fromUtf8(file.readLine()).trimmed().split(u',');
        if (cells.size() != columns.size())
            qFatal("%s: %lld cells", qPrintable(file.fileName()), static_cast<long long>(cells.size()));
        CsvRow& row = rows.emplace_back();
        for (qsizetype i = 0; i < columns.size(); ++i)
            row[columns[i]] = cells[i];
    }
    return rows;
}

std::vector<AllocationStep> readSteps(const QString& name)
{
    std::vector<AllocationStep> steps;
    for (const CsvRow& row : readCsv(name))
        steps.push_back({row.at(u"at_ms"_s).toLongLong(), row.at(u"event"_s), row.at(u"value"_s)});
    return steps;
}

AllocationReplay::AllocationReplay(const QString& name) : m_events(readCsv(name)) {}

std::vector<AllocationStep> AllocationReplay::run(DynamicAllocation& manager, const std::vector<domain::Instant>& schedule, Ticks ticks,
                                                  const std::function<void(domain::Instant)>& eachTick) const
{
    std::vector<AllocationStep> steps;
    std::map<QString, ExecutorKey> keys;
    auto tick = schedule.begin();
    for (const CsvRow& row : m_events) {
        for (; tick != schedule.end() && *tick <= timeOf(row); ++tick) {
            const auto due = manager.nextDue();
            if (ticks == Ticks::OnlyDue && !(due && *due <= *tick))
                continue;
            const DynamicAllocation::Tick result = manager.tick(*tick);
            for (const auto& change : result.targets)
                steps.push_back({domain::toEpochMs(*tick), u"target"_s, QString::number(change.target)});
            for (const ExecutorKey key : result.releases)
                steps.push_back({domain::toEpochMs(*tick), u"release"_s, manager.id(key).text});
            if (eachTick)
                eachTick(*tick);
        }
        apply(manager, row, keys);
    }
    return steps;
}

std::vector<domain::Instant> AllocationReplay::evenTicks() const
{
    std::vector<domain::Instant> ticks;
    for (domain::Instant tick = timeOf(m_events.front()) + kInterval; tick <= timeOf(m_events.back()); tick += kInterval)
        ticks.push_back(tick);
    return ticks;
}

std::vector<domain::Instant> AllocationReplay::ticksOf(const std::vector<AllocationStep>& truth) const
{
    std::vector<domain::Instant> ticks{timeOf(m_events.front())};
    domain::Instant last = ticks.front();
    const auto fillUntil = [&](domain::Instant time) {
        for (last += kInterval; last < time - kInterval / 2; last += kInterval)
            ticks.push_back(last);
    };
    for (const AllocationStep& step : truth) {
        const domain::Instant at = domain::fromEpochMs(step.atMs);
        // Targets and removals are written at the end of their tick: one so soon after another line belongs to the same tick, and the delay counts from there.
        if (at - ticks.back() >= kInterval) {
            fillUntil(at);
            ticks.push_back(at);
        }
        last = at;
    }
    fillUntil(timeOf(m_events.back()));
    return ticks;
}

void AllocationReplay::delayEvents(domain::Millis by)
{
    for (CsvRow& row : m_events)
        row[u"at_ms"_s] = QString::number(domain::toEpochMs(timeOf(row) + by));
}

} // namespace stoker::test
