// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/executorbook.h"

#include "domain/text.h"

#include <algorithm>

namespace stoker::trace {

using domain::OddityKind;

std::uint16_t ExecutorBook::find(std::string_view id, qint64 line)
{
    const auto [found, isNew] = m_byId.try_emplace(std::string(id), domain::kUnknownExecutor);
    if (!isNew && found->second != domain::kUnknownExecutor)
        return found->second;
    if (m_entries.size() >= kMost) {
        m_byId.erase(found);
        m_oddities.add(OddityKind::TooMany, line, QStringLiteral("executors"), {{QStringLiteral("what"), QStringLiteral("executors")}, {QStringLiteral("limit"), qint64(kMost)}});
        return domain::kUnknownExecutor;
    }
    found->second = static_cast<std::uint16_t>(m_entries.size());
    m_entries.emplace_back().id = domain::toText(id);
    return found->second;
}

void ExecutorBook::added(const ExecutorAdded& event, qint64 time, qint64 line)
{
    std::uint16_t index = find(event.id, line);
    if (index == domain::kUnknownExecutor)
        return;
    if (m_entries[index].announced || m_entries[index].unheard) {
        if (m_entries[index].removed == 0) {
            m_oddities.add(OddityKind::Duplicate, line, QStringLiteral("executor"), {{QStringLiteral("what"), QStringLiteral("executor")}});
            return;
        }
        // It came back under its old id: another executor.
        m_byId.erase(std::string(event.id));
        index = find(event.id, line);
        if (index == domain::kUnknownExecutor)
            return;
    }
    m_lastId.clear();
    ++m_added;
    Entry& entry = m_entries[index];
    entry.announced = true;
    entry.added = time;
    entry.requested = event.requested;
    entry.cores = std::clamp(event.cores, 0, 100'000);
    entry.profile = event.profile;
}

void ExecutorBook::removed(const ExecutorRemoved& event, qint64 time, qint64 line)
{
    const std::uint16_t index = find(event.id, line);
    if (index == domain::kUnknownExecutor)
        return;
    Entry& entry = m_entries[index];
    if (entry.removed != 0) {
        m_oddities.add(OddityKind::Duplicate, line, QStringLiteral("executor_removed"), {{QStringLiteral("what"), QStringLiteral("executor_removed")}});
        return;
    }
    // Spark also tells of those that never registered: asked for, and not needed any more or lost before they came.
    entry.unheard = !entry.announced && !entry.ran && entry.added == 0;
    entry.announced = !entry.unheard;
    m_removed += entry.unheard ? 0 : 1;
    entry.removed = time;
    entry.because = domain::toText(event.because.substr(0, 1000));
}

void ExecutorBook::believeRemovals()
{
    for (Entry& entry : m_entries) {
        m_removed += entry.unheard ? 1 : 0;
        entry.announced = entry.announced || entry.unheard;
        entry.unheard = false;
    }
}

void ExecutorBook::forgetIds(qint64 time)
{
    for (; m_forgotten < m_entries.size(); ++m_forgotten) {
        if (m_entries[m_forgotten].removed == 0)
            m_entries[m_forgotten].removed = time;
    }
    m_byId.clear();
    m_lastId.clear();
    m_last = domain::kUnknownExecutor;
}

void ExecutorBook::blockManager(const BlockManagerChange& event, qint64 time, qint64 line)
{
    if (event.executor.empty())
        return;
    const std::uint16_t index = find(event.executor, line);
    if (index == domain::kUnknownExecutor)
        return;
    Entry& entry = m_entries[index];
    if (entry.announced)
        return;
    if (event.added && entry.added == 0)
        entry.added = time;
    else if (!event.added && entry.removed == 0)
        entry.removed = time;
}

std::uint16_t ExecutorBook::ranTask(std::string_view id, qint64 launched, qint64 finished, qint64 line)
{
    if (id.empty())
        return domain::kUnknownExecutor;
    if (m_last == domain::kUnknownExecutor || id != m_lastId) {
        m_last = find(id, line);
        m_lastId = id;
    }
    if (m_last == domain::kUnknownExecutor)
        return m_last;
    Entry& entry = m_entries[m_last];
    entry.ran = true;
    if (launched > 0 && (entry.firstLaunch == 0 || launched < entry.firstLaunch))
        entry.firstLaunch = launched;
    entry.lastFinish = std::max(entry.lastFinish, finished);
    return m_last;
}

} // namespace stoker::trace
