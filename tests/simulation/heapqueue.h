// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <queue>
#include <tuple>
#include <vector>

namespace stoker::test {

/// What TimingWheel must equal: the textbook queue of events, those of one time in the order in which they were pushed.
class HeapQueue {
public:
    struct Next {
        std::int64_t at = 0;
        std::uint32_t event = 0;
    };
    void push(std::int64_t at, std::uint32_t event) { m_queue.emplace(at, m_sequence++, event); }
    [[nodiscard]] bool empty() const { return m_queue.empty(); }
    [[nodiscard]] Next pop()
    {
        const auto [at, sequence, event] = m_queue.top();
        m_queue.pop();
        return {at, event};
    }

private:
    using Entry = std::tuple<std::int64_t, std::uint64_t, std::uint32_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> m_queue;
    std::uint64_t m_sequence = 0;
};

} // namespace stoker::test
