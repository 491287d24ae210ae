// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/executor.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace stoker::session {

/// What is kept for each living executor, from poll to poll. Rows are those of the last list of executors (sorted by id); a T stays where it is
/// for as long as its executor lives, so that thousands cost one comparison of ids each, no hash and no move.
template <class T>
class ByExecutor {
public:
    /// Takes a new list: makes a fresh T for each newcomer, calls left(id, T&) for each that is no more. Answers the rows of the newcomers.
    /// `sameIds`: who calls knows that the ids are those of the last list, row by row.
    template <class Left>
    const std::vector<std::size_t>& update(const std::vector<domain::Executor>& executors, bool sameIds, Left&& left)
    {
        m_joined.clear();
        if (sameIds && m_rows.size() == executors.size())
            return m_joined;
        std::size_t same = 0;
        while (same < m_rows.size() && same < executors.size() && m_rows[same].id == executors[same].id)
            ++same;
        if (same == m_rows.size() && same == executors.size())
            return m_joined;
        std::swap(m_rows, m_before);
        m_rows.clear();
        m_rows.reserve(executors.size());
        if (m_slots.capacity() < executors.size())
            m_slots.reserve(executors.size() + executors.size() / 16); // not doubled: thousands of tracks are megabytes
        auto& before = m_before;
        auto old = before.begin();
        for (; m_rows.size() < same; ++old)
            m_rows.push_back(std::move(*old));
        for (std::size_t row = same; row < executors.size();) {
            if (old != before.end() && old->id == executors[row].id) {
                m_rows.push_back(std::move(*old++));
                ++row;
            } else if (old != before.end() && old->id < executors[row].id) {
                free(*old++, left);
            } else {
                m_joined.push_back(row);
                m_rows.push_back({executors[row].id, freshSlot()});
                ++row;
            }
        }
        for (; old != before.end(); ++old)
            free(*old, left);
        return m_joined;
    }

    [[nodiscard]] std::size_t size() const { return m_rows.size(); }
    [[nodiscard]] T& operator[](std::size_t row) { return m_slots[m_rows[row].slot]; }
    [[nodiscard]] const domain::ExecutorId& id(std::size_t row) const { return m_rows[row].id; }
    [[nodiscard]] bool contains(const domain::ExecutorId& id) const
    {
        const auto place = std::lower_bound(m_rows.begin(), m_rows.end(), id, [](const Row& row, const domain::ExecutorId& wanted) { return row.id < wanted; });
        return place != m_rows.end() && place->id == id;
    }

private:
    struct Row {
        domain::ExecutorId id;
        std::uint32_t slot;
    };

    std::uint32_t freshSlot()
    {
        if (m_free.empty()) {
            m_slots.emplace_back();
            return static_cast<std::uint32_t>(m_slots.size() - 1);
        }
        const std::uint32_t slot = m_free.back();
        m_free.pop_back();
        m_slots[slot] = T();
        return slot;
    }
    template <class Left>
    void free(const Row& row, Left&& left)
    {
        left(row.id, m_slots[row.slot]);
        m_free.push_back(row.slot);
    }

    std::vector<Row> m_rows;
    std::vector<Row> m_before; ///< kept for its allocation
    std::vector<T> m_slots;
    std::vector<std::uint32_t> m_free;
    std::vector<std::size_t> m_joined;
};

} // namespace stoker::session
