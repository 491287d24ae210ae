// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/whatif/slots.h"

#include <algorithm>

namespace stoker::simulation {

using domain::Millis;

namespace {

constexpr qint64 kBlockBytes = 1; ///< a workload does not say how large a cached block is; that there is one is what counts
constexpr qint64 kMemory = 1;     ///< its block manager has reported: it is no executor that still starts

} // namespace

Slots::Slots(const Program& program, std::uint64_t seed) : m_program(program), m_dice(seed), m_profiles(program.executors.profiles.size()) {}

std::uint32_t Slots::makeEvent(ExactEvent::Kind kind, std::uint32_t a, std::uint32_t b)
{
    std::uint32_t id = 0;
    if (m_freeEvents.empty()) {
        id = static_cast<std::uint32_t>(m_events.size());
        m_events.emplace_back();
    } else {
        id = m_freeEvents.back();
        m_freeEvents.pop_back();
    }
    m_events[id] = {.a = a, .b = b, .executor = 0, .kind = kind, .fresh = false};
    return id;
}

void Slots::link(std::vector<std::uint32_t>& free, std::vector<ExactEvent>& events, std::uint32_t slot)
{
    events[slot].a = static_cast<std::uint32_t>(free.size());
    free.push_back(slot);
}

void Slots::unlink(std::vector<std::uint32_t>& free, std::vector<ExactEvent>& events, std::uint32_t slot)
{
    const std::uint32_t at = events[slot].a;
    free[at] = free.back();
    events[free[at]].a = at;
    free.pop_back();
}

std::uint32_t Slots::add(std::int64_t now, std::int64_t startUp, std::uint32_t profile)
{
    const auto number = static_cast<std::uint32_t>(m_executors.size());
    const auto first = static_cast<std::uint32_t>(m_events.size());
    Profile& its = m_profiles[profile];
    const std::vector<ExecutorKind>& kinds = m_program.executors.profiles[profile].kinds;
    const ExecutorKind& kind = kinds[its.added++ % kinds.size()];
    for (int slot = 0; slot < kind.taskSlots; ++slot) {
        m_events.push_back({.a = 0, .b = 0, .executor = number, .kind = ExactEvent::Kind::Task, .fresh = true});
        link(its.free, m_events, first + static_cast<std::uint32_t>(slot));
    }
    m_executors.push_back({.added = now, .idleSince = now, .startUp = startUp, .firstSlot = first, .profile = profile, .slotCount = kind.taskSlots, .cores = kind.cores});
    ++m_registered;
    ++its.usable;
    m_registeredSlots += kind.taskSlots;
    m_registeredCores += kind.cores;
    return number;
}

void Slots::leave(std::uint32_t executor)
{
    Executor& its = m_executors[executor];
    if (std::exchange(its.leaving, true))
        return;
    ++m_leaving;
    Profile& profile = m_profiles[its.profile];
    --profile.usable;
    for (int slot = 0; slot < its.slotCount; ++slot) {
        const std::uint32_t id = its.firstSlot + static_cast<std::uint32_t>(slot);
        const std::uint32_t at = m_events[id].a;
        if (at < profile.free.size() && profile.free[at] == id)
            unlink(profile.free, m_events, id);
    }
}

void Slots::remove(std::uint32_t executor)
{
    leave(executor);
    Executor& its = m_executors[executor];
    its.gone = true;
    --m_leaving;
    --m_registered;
    m_registeredSlots -= its.slotCount;
    m_registeredCores -= its.cores;
    if (its.cached == 0)
        return;
    for (auto& [rdd, blocks] : m_blocks) {
        for (Block& block : blocks) {
            if (block.executor == executor)
                block.executor = kNobody;
        }
    }
    its.cached = 0;
}

std::uint32_t Slots::takeFree(std::uint32_t profile, bool allWillBeFilled)
{
    std::vector<std::uint32_t>& free = m_profiles[profile].free;
    std::size_t at = free.size() - 1;
    if (!allWillBeFilled)
        at = static_cast<std::size_t>(m_dice.uniform(Stream::Leaving, m_draws++) * static_cast<double>(free.size()));
    const std::uint32_t slot = free[at];
    unlink(free, m_events, slot);
    if (m_executors[m_events[slot].executor].running++ == 0)
        ++m_busy;
    return slot;
}

void Slots::release(std::uint32_t slot, std::int64_t now)
{
    Executor& its = m_executors[m_events[slot].executor];
    if (--its.running == 0) {
        --m_busy;
        its.idleSince = now;
    }
    if (its.leaving)
        m_events[slot].a = kNobody;
    else
        link(m_profiles[its.profile].free, m_events, slot);
}

std::span<const domain::Executor> Slots::view(domain::Instant origin, const std::vector<bool>& holds, const std::vector<bool>& needed)
{
    // Ids are numbers given out in order, so rows stay sorted.
    for (; m_viewedUpTo < m_executors.size(); ++m_viewedUpTo) {
        domain::Executor row;
        row.id = domain::ExecutorId(QString::number(m_viewedUpTo));
        row.cores = m_executors[m_viewedUpTo].cores;
        row.taskSlots = m_executors[m_viewedUpTo].slotCount;
        row.memoryMaxBytes = kMemory;
        row.added = origin + Millis{m_executors[m_viewedUpTo].added};
        m_view.push_back(std::move(row));
        m_viewed.push_back(static_cast<std::uint32_t>(m_viewedUpTo));
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < m_viewed.size(); ++i) {
        const Executor& its = m_executors[m_viewed[i]];
        if (its.gone)
            continue;
        if (kept != i) {
            m_view[kept] = std::move(m_view[i]);
            m_viewed[kept] = m_viewed[i];
        }
        domain::Executor& row = m_view[kept++];
        row.state = its.leaving ? domain::ExecutorState::Draining : domain::ExecutorState::Active;
        row.runningTasks = its.running;
        row.cachedBlocks = its.cached;
        row.cachedBytes = its.cached * kBlockBytes;
        row.idleSince = its.running > 0 ? std::nullopt : std::optional(origin + Millis{its.idleSince});
        row.holdsShuffle = m_viewed[kept - 1] < holds.size() && holds[m_viewed[kept - 1]];
        row.shuffleNeeded = m_viewed[kept - 1] < needed.size() && needed[m_viewed[kept - 1]];
    }
    m_view.resize(kept);
    m_viewed.resize(kept);
    return m_view;
}

std::uint32_t Slots::recomputeMillis(const std::vector<int>& rdds, std::uint32_t partition) const
{
    std::uint32_t most = 0;
    for (const int rdd : rdds) {
        const auto blocks = m_blocks.find(rdd);
        if (blocks != m_blocks.end() && partition < blocks->second.size() && blocks->second[partition].executor == kNobody)
            most = std::max(most, blocks->second[partition].millis);
    }
    return most;
}

void Slots::uncache(int rdd)
{
    const auto blocks = m_blocks.find(rdd);
    if (blocks == m_blocks.end())
        return;
    for (const Block& block : blocks->second) {
        if (block.executor != kNobody)
            --m_executors[block.executor].cached;
    }
    m_blocks.erase(blocks);
}

bool Slots::cache(int rdd, std::uint32_t partition, std::uint32_t executor, std::uint32_t millis)
{
    std::vector<Block>& blocks = m_blocks[rdd];
    if (partition >= blocks.size())
        blocks.resize(partition + std::size_t{1});
    Block& block = blocks[partition];
    if (block.executor != kNobody)
        return false;
    block.executor = executor;
    if (block.millis == 0)
        block.millis = std::max(millis, 1U);
    ++m_executors[executor].cached;
    return true;
}

} // namespace stoker::simulation
