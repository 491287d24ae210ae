// SPDX-License-Identifier: GPL-3.0-or-later
#include "spark/statemerge.h"

#include <algorithm>

namespace stoker::spark {

namespace {

constexpr std::size_t kMostDeparted = 200;

bool byId(const domain::Executor& a, const domain::Executor& b) { return a.id < b.id; }

/// Both sorted by id; those of `changes` win.
std::vector<domain::Executor> merged(std::vector<domain::Executor> kept, std::vector<domain::Executor> changes)
{
    std::vector<domain::Executor> result;
    result.reserve(std::max(kept.size(), changes.size()) + changes.size() / 16); // most changes are of known ones
    // set_union prefers the first range.
    std::set_union(std::make_move_iterator(changes.begin()), std::make_move_iterator(changes.end()), std::make_move_iterator(kept.begin()),
                   std::make_move_iterator(kept.end()), std::back_inserter(result), byId);
    return result;
}

std::vector<domain::Departed> mergedDeparted(std::vector<domain::Departed> kept, std::vector<domain::Departed> changes)
{
    std::erase_if(kept, [&changes](const domain::Departed& old) {
        return std::any_of(changes.begin(), changes.end(), [&old](const domain::Departed& row) { return row.id == old.id; });
    });
    std::move(changes.begin(), changes.end(), std::back_inserter(kept));
    if (kept.size() > kMostDeparted)
        kept.erase(kept.begin(), kept.end() - kMostDeparted);
    return kept;
}

} // namespace

void StateMerge::reset()
{
    m_instance = {};
    m_revision = 0;
    m_snapshot = {};
}

bool StateMerge::take(State state)
{
    const bool known = m_revision != 0 && state.envelope.instance == m_instance && state.envelope.application == m_snapshot.application.id;
    if (!state.full && !known) {
        reset();
        return false;
    }
    if (!state.full) {
        std::vector<domain::Executor> kept = std::move(m_snapshot.executors);
        for (const domain::Departed& gone : state.snapshot.departed) {
            domain::Executor key;
            key.id = gone.id;
            const auto [first, last] = std::equal_range(kept.begin(), kept.end(), key, byId);
            kept.erase(first, last);
        }
        state.snapshot.executors = merged(std::move(kept), std::move(state.snapshot.executors));
        state.snapshot.departed = mergedDeparted(std::move(m_snapshot.departed), std::move(state.snapshot.departed));
        if (state.registered && *state.registered != static_cast<int>(state.snapshot.executors.size())) {
            reset();
            return false;
        }
    }
    m_instance = state.envelope.instance;
    m_revision = state.envelope.revision;
    m_snapshot = std::move(state.snapshot);
    m_snapshot.source = domain::SourceKind::Plugin;
    m_snapshot.application.id = state.envelope.application;
    m_snapshot.application.instance = state.envelope.instance;
    m_snapshot.revision = state.envelope.revision;
    return true;
}

} // namespace stoker::spark
