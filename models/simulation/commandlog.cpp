// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/commandlog.h"

#include <algorithm>

namespace stoker::simulation {

namespace {
constexpr std::size_t kRecords = 100;

bool isFinal(domain::Outcome outcome)
{
    return outcome != domain::Outcome::Draining && outcome != domain::Outcome::Busy;
}
}

qint64 CommandLog::add(domain::CommandRecord record)
{
    record.number = m_next++;
    const bool waits = std::any_of(record.outcomes.begin(), record.outcomes.end(), [](const auto& o) { return !isFinal(o.outcome); });
    record.status = waits ? domain::CommandRecord::Status::Waiting : domain::CommandRecord::Status::Done;
    m_records.push_back(std::move(record));
    if (m_records.size() > kRecords)
        m_records.pop_front();
    return m_next - 1;
}

void CommandLog::setOutcome(int executor, domain::Outcome outcome)
{
    const domain::ExecutorId id(QString::number(executor));
    for (domain::CommandRecord& record : m_records) {
        if (record.status != domain::CommandRecord::Status::Waiting)
            continue;
        bool waits = false;
        for (domain::ExecutorOutcome& entry : record.outcomes) {
            if (entry.id == id && !isFinal(entry.outcome))
                entry.outcome = outcome;
            waits = waits || !isFinal(entry.outcome);
        }
        if (!waits)
            record.status = domain::CommandRecord::Status::Done;
    }
}

void CommandLog::fail(qint64 number)
{
    for (domain::CommandRecord& record : m_records) {
        if (record.number == number)
            record.status = domain::CommandRecord::Status::Failed;
    }
}

} // namespace stoker::simulation
