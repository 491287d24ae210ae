// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <queue>
#include <tuple>
#include <utility>
#include <vector>

namespace stoker::simulation {

/// What comes next, at the grain of 1 ms, as Spark counts. Events are numbers that their owner gives out densely from 0 on, each waiting once at most; those of
/// one millisecond come in the order in which they were pushed. Push and pop cost a few loads: each millisecond of the next 131 s has an intrusive ring
/// (bitmap above it), what is later waits in a heap. Source: performance.md 7; Varghese and Lauck, "Hashed and hierarchical timing wheels". One thread.
class TimingWheel {
public:
    using Event = std::uint32_t;
    using Time = std::int64_t; ///< milliseconds, from 0 on

    TimingWheel() : m_tails(kSpan, kNone), m_words(kSpan / 64, 0), m_summary(kSpan / 64 / 64, 0) {}

    /// `at` is not before what was popped last.
    void push(Time at, Event event)
    {
        if (at - m_now >= kSpan) {
            m_later.emplace(at, m_sequence++, event);
            return;
        }
        insert(at, event);
    }
    [[nodiscard]] bool empty() const { return m_near == 0 && m_later.empty(); }
    [[nodiscard]] std::size_t size() const { return m_near + m_later.size(); }

    struct Next {
        Time at = 0;
        Event event = 0;
    };
    /// Not of an empty wheel.
    [[nodiscard]] Next pop()
    {
        if (m_tails[place(m_now)] == kNone)
            advance();
        const std::size_t here = place(m_now);
        const Event tail = m_tails[here];
        const Event event = m_next[tail];
        if (event == tail) {
            m_tails[here] = kNone;
            clearBit(here);
        } else {
            m_next[tail] = m_next[event];
        }
        --m_near;
        return {m_now, event};
    }

private:
    static constexpr Time kSpan = Time{1} << 17;
    static constexpr Event kNone = std::numeric_limits<Event>::max();
    using Later = std::tuple<Time, std::uint64_t, Event>;

    [[nodiscard]] static std::size_t place(Time at) { return static_cast<std::size_t>(at) & (static_cast<std::size_t>(kSpan) - 1); }
    void insert(Time at, Event event)
    {
        if (event >= m_next.size()) [[unlikely]]
            m_next.resize(event + std::size_t{1} + m_next.size() / 2, kNone);
        const std::size_t there = place(at);
        const Event tail = std::exchange(m_tails[there], event);
        if (tail == kNone) {
            m_next[event] = event;
            setBit(there);
        } else {
            m_next[event] = std::exchange(m_next[tail], event);
        }
        ++m_near;
    }
    void setBit(std::size_t at)
    {
        m_words[at / 64] |= std::uint64_t{1} << (at % 64);
        m_summary[at / 4096] |= std::uint64_t{1} << (at / 64 % 64);
    }
    void clearBit(std::size_t at)
    {
        std::uint64_t& word = m_words[at / 64];
        word &= ~(std::uint64_t{1} << (at % 64));
        if (word == 0)
            m_summary[at / 4096] &= ~(std::uint64_t{1} << (at / 64 % 64));
    }
    /// The first list that is not empty, from `from` on, around the wheel.
    [[nodiscard]] std::size_t findFrom(std::size_t from) const
    {
        std::size_t word = from / 64;
        if (const std::uint64_t bits = m_words[word] >> (from % 64))
            return from + static_cast<std::size_t>(std::countr_zero(bits));
        // Where thousands of slots are busy, the next 64 ms are hardly ever empty.
        if (word + 1 < m_words.size() && m_words[word + 1] != 0)
            return (word + 1) * 64 + static_cast<std::size_t>(std::countr_zero(m_words[word + 1]));
        // The rest of its summary word, then whole summary words, around once: the beginning of the first word may hold the last.
        for (std::size_t step = 0; step <= m_summary.size(); ++step) {
            const std::size_t block = (from / 4096 + step) % m_summary.size();
            std::uint64_t bits = m_summary[block];
            if (step == 0)
                bits &= word % 64 == 63 ? 0 : ~std::uint64_t{0} << (word % 64 + 1);
            if (bits == 0)
                continue;
            word = block * 64 + static_cast<std::size_t>(std::countr_zero(bits));
            return word * 64 + static_cast<std::size_t>(std::countr_zero(m_words[word]));
        }
        return from;
    }
    void advance()
    {
        if (m_near == 0) {
            m_now = std::get<Time>(m_later.top());
        } else {
            const std::size_t here = place(m_now);
            const std::size_t found = findFrom(here);
            m_now += static_cast<Time>((found - here) & (static_cast<std::size_t>(kSpan) - 1));
        }
        // Whatever comes within reach goes in before anything can be pushed behind it.
        while (!m_later.empty() && std::get<Time>(m_later.top()) - m_now < kSpan) {
            const auto [at, sequence, event] = m_later.top();
            m_later.pop();
            insert(at, event);
        }
    }

    std::vector<Event> m_tails; ///< by millisecond: the last of a ring of events, each linked to the next and the last to the first
    std::vector<std::uint64_t> m_words;
    std::vector<std::uint64_t> m_summary;
    std::vector<Event> m_next; ///< by event
    std::size_t m_near = 0;
    Time m_now = 0;
    std::uint64_t m_sequence = 0;
    std::priority_queue<Later, std::vector<Later>, std::greater<>> m_later;
};

} // namespace stoker::simulation
