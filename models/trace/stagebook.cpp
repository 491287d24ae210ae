// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/stagebook.h"

#include "domain/text.h"
#include "trace/counts.h"

#include <algorithm>
#include <limits>

namespace stoker::trace {

using domain::OddityKind;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostMillis = std::numeric_limits<std::uint32_t>::max();

void addOnce(std::vector<int>& list, const std::vector<int>& more)
{
    for (const int item : more) {
        if (std::find(list.begin(), list.end(), item) == list.end() && list.size() < 10'000)
            list.push_back(item);
    }
}

} // namespace

int StageBook::find(int stage, int attempt, qint64 line)
{
    const quint64 key = keyOf(stage, attempt);
    if (key == m_lastKey)
        return m_last;
    const auto [found, isNew] = m_byKey.try_emplace(key, static_cast<int>(m_entries.size()));
    if (isNew) {
        if (m_entries.size() >= kMostStages) {
            m_byKey.erase(found);
            m_oddities.add(OddityKind::TooMany, line, u"stages"_s, {{u"what"_s, u"stages"_s}, {u"limit"_s, qint64(kMostStages)}});
            return -1;
        }
        Entry& entry = m_entries.emplace_back();
        entry.stage.id = stage;
        entry.stage.attempt = attempt;
        m_lastAttempt[stage] = found->second;
    }
    m_lastKey = key;
    m_last = found->second;
    return m_last;
}

int StageBook::lastAttempt(int stage) const
{
    const auto found = m_lastAttempt.find(stage);
    return found == m_lastAttempt.end() ? -1 : found->second;
}

void StageBook::sketch(const StageInfo& stage)
{
    if (m_sketches.size() < kMostStages || m_sketches.contains(stage.id))
        m_sketches[stage.id] = {stage.parents, stage.firstRdd};
}

void StageBook::fill(Entry& entry, const StageInfo& stage)
{
    if (entry.stage.name.isEmpty())
        entry.stage.name = domain::toText(stage.name.substr(0, 500));
    entry.stage.wanted = std::max(entry.stage.wanted, stage.tasks);
    entry.stage.profile = stage.profile;
    entry.stage.barrier = entry.stage.barrier || stage.barrier;
    entry.firstRdd = stage.firstRdd >= 0 ? stage.firstRdd : entry.firstRdd;
    entry.knowsParents = entry.knowsParents || stage.knowsParents;
    addOnce(entry.stage.caches, stage.cached);
    if (stage.submitted > 0)
        entry.submitted = stage.submitted;
}

/// No shuffle id is written. A parent that ran has its own id; one that was skipped left its output under an earlier id, and both begin with the RDD
/// that was shuffled.
void StageBook::findParents(int index, const std::vector<int>& ids)
{
    std::vector<std::uint32_t>& parents = m_entries[static_cast<std::size_t>(index)].stage.parents;
    for (const int id : ids) {
        int parent = lastAttempt(id);
        if (parent < 0) {
            const auto sketch = m_sketches.find(id);
            const auto writer = sketch == m_sketches.end() ? m_shuffleOf.end() : m_shuffleOf.find(sketch->second.firstRdd);
            if (writer != m_shuffleOf.end())
                parent = writer->second;
        }
        const auto found = static_cast<std::uint32_t>(parent);
        if (parent >= 0 && parent < index && std::find(parents.begin(), parents.end(), found) == parents.end() && parents.size() < 10'000)
            parents.push_back(found);
    }
    std::sort(parents.begin(), parents.end());
}

int StageBook::submitted(const StageInfo& stage, qint64 time, qint64 line)
{
    const int index = find(stage.id, stage.attempt, line);
    if (index < 0)
        return index;
    Entry& entry = m_entries[static_cast<std::size_t>(index)];
    if (entry.ended) {
        m_oddities.add(OddityKind::Duplicate, line, u"stage"_s, {{u"what"_s, u"stage"_s}});
        return index;
    }
    if (entry.heard == 0)
        entry.heard = time;
    fill(entry, stage);
    findParents(index, stage.parents);
    return index;
}

int StageBook::completed(const StageInfo& stage, qint64 time, qint64 line)
{
    const int index = find(stage.id, stage.attempt, line);
    if (index < 0)
        return index;
    Entry& entry = m_entries[static_cast<std::size_t>(index)];
    if (entry.ended) {
        m_oddities.add(OddityKind::Duplicate, line, u"stage"_s, {{u"what"_s, u"stage"_s}});
        return index;
    }
    fill(entry, stage);
    if (entry.stage.parents.empty())
        findParents(index, stage.parents);
    entry.ended = true;
    entry.completed = stage.completed > 0 ? stage.completed : time;
    entry.stage.failed = stage.failed;
    if (entry.stage.writesShuffle && entry.firstRdd >= 0)
        m_shuffleOf[entry.firstRdd] = index;
    return index;
}

void StageBook::taskStarted(const TaskStart& event, qint64 line)
{
    const int index = find(event.stage, event.stageAttempt, line);
    if (index < 0)
        return;
    Entry& entry = m_entries[static_cast<std::size_t>(index)];
    ++entry.started;
    if (event.launched > 0 && (entry.firstLaunch == 0 || event.launched < entry.firstLaunch))
        entry.firstLaunch = event.launched;
}

bool StageBook::taskEnded(const TaskEnd& event, std::uint16_t executor, qint64 line)
{
    const int index = find(event.stage, event.stageAttempt, line);
    if (index < 0)
        return false;
    Entry& entry = m_entries[static_cast<std::size_t>(index)];
    ++entry.finished;
    if (event.launched > 0 && (entry.firstLaunch == 0 || event.launched < entry.firstLaunch))
        entry.firstLaunch = event.launched;
    entry.stage.writesShuffle = entry.stage.writesShuffle || event.writesShuffle;
    if (event.outcome == TaskOutcome::Success) {
        entry.stage.inputRecords = addCounts(entry.stage.inputRecords, event.records);
        entry.stage.shuffleBytes = addCounts(entry.stage.shuffleBytes, event.shuffleBytes);
    }
    if (m_tasks >= kMostTasks) {
        m_oddities.add(OddityKind::TooMany, line, u"tasks"_s, {{u"what"_s, u"tasks"_s}, {u"limit"_s, kMostTasks}});
        return false;
    }
    ++m_tasks;
    Task task;
    task.launched = event.launched;
    task.index = static_cast<std::uint32_t>(event.index);
    task.millis = static_cast<std::uint32_t>(std::clamp<qint64>(event.finished - event.launched, 0, kMostMillis));
    task.cpuMillis = static_cast<std::uint32_t>(std::min<qint64>(event.cpuNanos / 1'000'000, kMostMillis));
    task.executor = executor;
    task.outcome = event.outcome;
    task.speculative = event.speculative;
    task.unpacked = static_cast<std::uint8_t>(std::min<qint64>((event.unpackMillis + kUnpackStep / 2) / kUnpackStep, 255));
    entry.tasks.push_back(task);
    if (event.outcome == TaskOutcome::Success && (event.speculative || event.attempt > 0))
        entry.retried.push_back({static_cast<std::uint32_t>(event.index), event.launched, event.finished, event.records, event.shuffleBytes});
    return true;
}

void StageBook::forgetIds(qint64 time)
{
    for (; m_forgotten < m_entries.size(); ++m_forgotten)
        m_entries[m_forgotten].cutOff = time;
    m_byKey.clear();
    m_lastAttempt.clear();
    m_sketches.clear();
    m_shuffleOf.clear();
    m_lastKey = ~quint64{0};
    m_last = -1;
}

} // namespace stoker::trace
