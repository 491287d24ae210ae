// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/engine.h"

#include <algorithm>
#include <limits>

namespace stoker::simulation {

using domain::ErrorCode;
using domain::Outcome;

namespace {
constexpr double kGoodbyeSeconds = 1.2; ///< of a drained executor that has nothing to move
constexpr SimTime kRetryEvery{1'000};
constexpr std::chrono::seconds kLongestWait{3600};

domain::CommandRecord recordOf(const domain::Command& command, const QString& kind, domain::Instant time)
{
    domain::CommandRecord record;
    record.kind = kind;
    record.time = time;
    record.by = command.by;
    record.reason = command.reason;
    return record;
}

}

domain::Result<domain::Receipt> Engine::apply(const domain::Command& command, double pace)
{
    if (const auto* lease = std::get_if<domain::TakeLease>(&command.what)) {
        return m_lease.take(*lease, command, m_origin + m_now, pace).map([this](const domain::Owner& owner) {
            ++m_revision;
            domain::Receipt receipt;
            receipt.owner = owner;
            return receipt;
        });
    }
    if (const auto admitted = m_lease.admit(command, m_origin + m_now); !admitted)
        return tl::unexpected(admitted.error());
    const auto result = std::holds_alternative<domain::SetTarget>(command.what) ? setTarget(std::get<domain::SetTarget>(command.what), command)
                                                                                : release(std::get<domain::Release>(command.what), command, pace);
    if (result) {
        m_lease.commanded(command, m_origin + m_now, pace);
        ++m_revision;
    }
    return result;
}

domain::Result<domain::Receipt> Engine::setTarget(const domain::SetTarget& wish, const domain::Command& command)
{
    const int was = m_allocation.target();
    if (wish.total.has_value() == wish.add.has_value())
        return domain::failure(ErrorCode::BadRequest, {{QStringLiteral("detail"), QStringLiteral("total|add")}});
    const qint64 total = wish.total ? *wish.total : qint64{was} + *wish.add;
    if (total < 0 || total > std::numeric_limits<int>::max())
        return domain::failure(ErrorCode::BadRequest, {{QStringLiteral("detail"), QStringLiteral("total")}});

    domain::Receipt receipt;
    receipt.was = was;
    receipt.target = static_cast<int>(total);
    receipt.registered = m_roster.registered();
    const int pending = std::max(0, was - m_roster.registered());
    receipt.cancelled = std::max(0, pending - std::max(0, static_cast<int>(total) - m_roster.registered()));
    receipt.ceiling = ceiling();
    receipt.aboveCeiling = total > m_model.ceiling;
    m_allocation.setTarget(static_cast<int>(total));
    ++m_targetRevision;

    domain::CommandRecord record = recordOf(command, QStringLiteral("target"), m_origin + m_now);
    record.target = receipt.target;
    receipt.number = m_log.add(std::move(record));
    reconcile();
    return receipt;
}

domain::Result<domain::Receipt> Engine::release(const domain::Release& wish, const domain::Command& command, double pace)
{
    if (wish.ids.empty())
        return domain::failure(ErrorCode::BadRequest, {{QStringLiteral("detail"), QStringLiteral("ids")}});
    if (wish.wait.count() < 0 || wish.wait > kLongestWait)
        return domain::failure(ErrorCode::BadRequest, {{QStringLiteral("detail"), QStringLiteral("wait_s")}});
    const domain::Result<std::vector<int>> ids = known(wish.ids);
    if (!ids)
        return tl::unexpected(ids.error());

    domain::Receipt receipt;
    receipt.was = m_allocation.target();
    receipt.registered = m_roster.registered();
    receipt.ceiling = ceiling();
    if (!wish.replace) {
        // Before the removal, or they would be brought back. Those that leave already, or are asked to, do not count a second time.
        const int before = stayingUnasked();
        for (const int id : *ids) {
            SimExecutor* executor = m_roster.find(id);
            if (executor && !executor->isLeaving())
                executor->promised = true;
        }
        const int after = stayingUnasked();
        if (after < before) {
            m_allocation.setTarget(after);
            receipt.cancelled = std::max(0, *receipt.was - before);
        }
    }
    receipt.target = m_allocation.target();
    receipt.aboveCeiling = *receipt.target > m_model.ceiling;

    const SimTime wait = simSeconds(static_cast<double>(wish.wait.count()) * pace);
    WaitingRelease waiting{{}, m_now + wait, wish.replace, m_targetRevision};
    for (const int id : *ids) {
        const Outcome outcome = tryRelease(id, wish.way);
        receipt.outcomes.push_back({domain::ExecutorId(QString::number(id)), outcome});
        if (outcome == Outcome::Busy)
            waiting.ids.push_back(id);
    }
    domain::CommandRecord record = recordOf(command, QStringLiteral("removals"), m_origin + m_now);
    record.target = receipt.target;
    record.outcomes = receipt.outcomes;
    receipt.number = m_log.add(std::move(record));
    if (!waiting.ids.empty()) {
        m_log.waiting().emplace(receipt.number, std::move(waiting));
        m_events.at(m_now + std::min(kRetryEvery, wait), EventKind::RetryRemovals, receipt.number);
    }
    reconcile();
    assignTasks(); // what was forced off runs elsewhere
    return receipt;
}

domain::Result<std::vector<int>> Engine::known(const std::vector<domain::ExecutorId>& ids) const
{
    std::vector<int> result;
    QStringList unknown;
    for (const domain::ExecutorId& id : ids) {
        bool isNumber = false;
        const int number = id.text.toInt(&isNumber);
        if (!isNumber || QString::number(number) != id.text || !m_roster.wasKnown(number))
            unknown.append(id.text);
        else if (std::find(result.begin(), result.end(), number) == result.end())
            result.push_back(number);
    }
    if (!unknown.isEmpty())
        return domain::failure(ErrorCode::UnknownExecutors, {{QStringLiteral("ids"), unknown}});
    return result;
}

Outcome Engine::tryRelease(int id, domain::ReleaseWay way)
{
    SimExecutor* executor = m_roster.find(id);
    if (!executor)
        return Outcome::Gone;
    if (executor->stay == Stay::Removing)
        return Outcome::Removed;
    if (way == domain::ReleaseWay::Idle && executor->task)
        return Outcome::Busy;
    if (way == domain::ReleaseWay::Idle || way == domain::ReleaseWay::Force) {
        kill(*executor);
        return Outcome::Removed;
    }
    if (executor->stay == Stay::Active)
        drain(*executor);
    return Outcome::Draining;
}

void Engine::drain(SimExecutor& executor)
{
    executor.stay = Stay::Draining;
    m_roster.free().erase(executor.id);
    if (!executor.task)
        leaveWhenMoved(executor);
}

void Engine::leaveWhenMoved(SimExecutor& executor)
{
    const double bytes = static_cast<double>(executor.cachedBlocks * m_model.blockBytes + executor.shuffleBytes());
    executor.wayOut = ++m_ways;
    executor.leavesAt = m_now + simSeconds(kGoodbyeSeconds + bytes / m_model.migrationBytesPerSecond);
    m_events.at(*executor.leavesAt, EventKind::Leave, executor.id, executor.wayOut);
}

void Engine::kill(SimExecutor& executor)
{
    executor.stay = Stay::Removing;
    m_roster.free().erase(executor.id);
    abortTask(executor);
    executor.wayOut = ++m_ways;
    executor.leavesAt =
        m_now + simSeconds(m_dice.between(Stream::Leaving, executor.wayOut, domain::seconds(m_model.removalMin), domain::seconds(m_model.removalMax)));
    m_events.at(*executor.leavesAt, EventKind::Leave, executor.id, executor.wayOut);
}

void Engine::leave(int id, quint64 wayOut)
{
    SimExecutor* executor = m_roster.find(id);
    if (!executor || executor->wayOut != wayOut)
        return; // it was lost, or killed while it drained
    const bool drained = executor->stay == Stay::Draining;
    if (drained)
        moveData(*executor);
    depart(id, drained ? QStringLiteral("Finished decommissioning") : QStringLiteral("Executor killed by driver."), // untranslated: Spark's
           domain::RemovedBy::Command);
}

/// Cached blocks and shuffle output go to those that stay, if there are any.
void Engine::moveData(SimExecutor& executor)
{
    for (; executor.cachedBlocks > 0; --executor.cachedBlocks) {
        SimExecutor* heir = m_roster.emptiest(executor.id);
        if (!heir)
            break; // the rest is lost
        ++heir->cachedBlocks;
    }
    if (SimExecutor* heir = m_roster.firstUsable(executor.id)) {
        for (const HeldShuffle& held : executor.shuffles) {
            const auto same = std::find_if(heir->shuffles.begin(), heir->shuffles.end(), [&held](const HeldShuffle& mine) { return mine.job == held.job; });
            if (same == heir->shuffles.end()) {
                heir->shuffles.push_back(held);
            } else {
                same->mapTasks += held.mapTasks;
                same->bytes += held.bytes;
            }
        }
        std::sort(heir->shuffles.begin(), heir->shuffles.end(), [](const HeldShuffle& a, const HeldShuffle& b) { return a.job < b.job; });
        executor.shuffles.clear();
    }
}

void Engine::depart(int id, const QString& reason, domain::RemovedBy by)
{
    abortTask(*m_roster.find(id));
    const SimExecutor executor = m_roster.remove(id, m_now, reason, by);
    m_blocksLost += executor.cachedBlocks;
    m_jobs.loseMapOutput(executor.mapTasksOf(m_jobs.activeId()));
    m_log.executorIsGone(id);
    reconcile();
    assignTasks();
}

void Engine::retry(qint64 number)
{
    const auto it = m_log.waiting().find(number);
    if (it == m_log.waiting().end())
        return;
    WaitingRelease& waiting = it->second;
    std::erase_if(waiting.ids, [this](int id) {
        const Outcome outcome = tryRelease(id, domain::ReleaseWay::Idle);
        if (outcome == Outcome::Busy)
            return false;
        m_log.setOutcome(id, Outcome::Removed);
        return true;
    });
    if (!waiting.ids.empty() && m_now < waiting.deadline) {
        m_events.at(std::min(m_now + kRetryEvery, waiting.deadline), EventKind::RetryRemovals, number);
    } else {
        // Given up: those that stay count for the target again, unless somebody has set it since.
        if (!waiting.ids.empty() && !waiting.replace) {
            for (const int id : waiting.ids)
                m_roster.find(id)->promised = false;
            if (waiting.targetRevision == m_targetRevision)
                m_allocation.setTarget(m_allocation.target() + static_cast<int>(waiting.ids.size()));
        }
        if (!waiting.ids.empty())
            m_log.fail(number);
        m_log.waiting().erase(it);
    }
    reconcile();
}

/// Those that neither leave nor are asked to when idle with the target gone down for it.
int Engine::stayingUnasked() const
{
    return static_cast<int>(std::count_if(m_roster.living().begin(), m_roster.living().end(),
                                          [](const auto& entry) { return !entry.second.isLeaving() && !entry.second.promised; }));
}

domain::Ceiling Engine::ceiling() const
{
    return {m_model.ceiling, domain::CeilingBecause::CoresMax};
}

} // namespace stoker::simulation
