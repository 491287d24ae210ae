// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/jobbook.h"

#include "domain/text.h"

#include <algorithm>

namespace stoker::trace {

using domain::OddityKind;
using namespace Qt::StringLiterals;

int JobBook::streamOf(std::string_view query)
{
    const auto found = m_streams.find(std::string(query));
    if (found != m_streams.end())
        return found->second;
    if (m_streams.size() >= kMostStreams)
        return kMostStreams - 1;
    const int stream = static_cast<int>(m_streams.size());
    m_streams.emplace(query, stream);
    return stream;
}

int JobBook::started(const JobStart& event, qint64 time, qint64 line)
{
    if (m_byId.contains(event.id)) {
        m_oddities.add(OddityKind::Duplicate, line, u"job"_s, {{u"what"_s, u"job"_s}});
        return -1;
    }
    ++m_total;
    if (m_entries.size() >= kMostJobs) {
        m_oddities.add(OddityKind::TooMany, line, u"jobs"_s, {{u"what"_s, u"jobs"_s}, {u"limit"_s, qint64(kMostJobs)}});
        return -1;
    }
    const int index = static_cast<int>(m_entries.size());
    m_byId.emplace(event.id, index);
    Entry& entry = m_entries.emplace_back();
    entry.job.id = event.id;
    entry.job.pool = domain::toText(event.pool.substr(0, 200));
    entry.knowsSubmitted = event.time > 0;
    entry.submitted = entry.knowsSubmitted ? event.time : time;
    if (event.batchTime > 0) {
        entry.discretised = true;
        entry.stream = streamOf({});
        entry.batch = event.batchTime;
    } else if (!event.query.empty() && event.batch >= 0) {
        entry.stream = streamOf(event.query);
        entry.batch = event.batch;
    }
    entry.listed = event.stageIds;
    if (entry.listed.empty()) {
        for (const StageInfo& stage : event.stages)
            entry.listed.push_back(stage.id);
    }
    std::sort(entry.listed.begin(), entry.listed.end());
    entry.listed.erase(std::unique(entry.listed.begin(), entry.listed.end()), entry.listed.end());
    for (const int stage : entry.listed) {
        std::vector<int>& running = m_running[stage];
        if (running.size() < kMostSharing)
            running.push_back(index);
    }
    return index;
}

void JobBook::ended(const JobEnd& event, qint64 time, qint64 line)
{
    const auto found = m_byId.find(event.id);
    if (found == m_byId.end())
        return; // its beginning lies in a part that is missing, and was said to
    Entry& entry = m_entries[static_cast<std::size_t>(found->second)];
    if (entry.hasEnded) {
        m_oddities.add(OddityKind::Duplicate, line, u"job"_s, {{u"what"_s, u"job"_s}});
        return;
    }
    entry.hasEnded = true;
    entry.knowsEnded = event.time > 0;
    entry.ended = entry.knowsEnded ? event.time : time;
    entry.job.failed = event.failed;
    m_failed += event.failed ? 1 : 0;
    for (const int stage : entry.listed) {
        m_skipped += entry.ran.contains(stage) ? 0 : 1;
        const auto running = m_running.find(stage);
        if (running == m_running.end())
            continue;
        std::erase(running->second, found->second);
        if (running->second.empty())
            m_running.erase(running);
    }
    entry.listed = {};
    entry.ran = {};
}

int JobBook::stageRuns(int stage, std::uint32_t index)
{
    const auto running = m_running.find(stage);
    if (running == m_running.end())
        return -1;
    for (const int job : running->second)
        m_entries[static_cast<std::size_t>(job)].ran.insert(stage);
    const int first = running->second.front();
    m_entries[static_cast<std::size_t>(first)].job.stages.push_back(index);
    return first;
}

void JobBook::forgetIds()
{
    m_byId.clear();
    m_running.clear();
}

} // namespace stoker::trace
