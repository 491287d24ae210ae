// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/whatif/workplan.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <optional>

/// How one stage works on so many slots. Times are milliseconds. A model is begun, told when the slots change, and asked to go on; it answers when all is done.
/// The first task in each slot takes longer by the stage's opening, or by `firstTask` if that is more where the executor is new (addNew): until the first task has
/// ended there. Fewer tasks than slots go to as many executors as they can, as Spark deals them.
namespace stoker::simulation {

/// One amount, done in proportion to time. The whole takes: equal tasks as many waves as they need; others their mean share, and on average half a task more
/// while the last ones end; never less than the longest task.
class FluidWork {
public:
    FluidWork(double firstTask, int slotsEach) : m_firstTask(firstTask), m_slotsEach(slotsEach) {}
    void addNew(double slotCount) { m_new += slotCount; }
    void begin(const WorkPiece& piece, double slotCount, double now)
    {
        m_piece = &piece;
        m_done = 0;
        m_total = 0;
        m_at = now;
        setSlots(slotCount, now);
    }
    void setSlots(double slotCount, double now)
    {
        move(now);
        m_slots = slotCount;
        m_new = std::min(m_new, slotCount);
        m_total = lengthOn(*m_piece, slotCount) + meanStart();
    }
    /// When all is done, if that is not later than `until`.
    [[nodiscard]] std::optional<double> advance(double until)
    {
        const double end = m_at + (1 - m_done) * m_total;
        if (end <= until) {
            m_started = meanStart() * std::min(m_slots, m_piece->tasks);
            m_new *= 1 - std::min(m_piece->tasks * m_slotsEach / std::max(m_slots, 1.0), 1.0);
            return end;
        }
        move(until);
        return std::nullopt;
    }
    [[nodiscard]] double running() const { return std::min(m_slots, (1 - m_done) * m_piece->tasks); }
    [[nodiscard]] double waiting() const { return std::max((1 - m_done) * m_piece->tasks - m_slots, 0.0); }
    /// Slot milliseconds by which first tasks took longer, of the piece that has ended.
    [[nodiscard]] double started() const { return m_started; }

    /// Infinite on none.
    [[nodiscard]] static double lengthOn(const WorkPiece& piece, double slotCount)
    {
        if (slotCount < 1)
            return std::numeric_limits<double>::infinity();
        if (piece.equal)
            return std::ceil(piece.tasks / slotCount) * piece.mean();
        if (piece.tasks <= slotCount)
            return piece.longest;
        return std::max(piece.longest, piece.work / slotCount + piece.mean() / 2 * (1 - slotCount / piece.tasks));
    }

private:
    [[nodiscard]] double meanStart() const
    {
        const double share = m_slots >= 1 ? m_new / m_slots : 0;
        return share * std::max(m_firstTask, m_piece->opening) + (1 - share) * m_piece->opening;
    }
    void move(double to)
    {
        if (m_total > 0 && std::isfinite(m_total))
            m_done = std::min(m_done + (to - m_at) / m_total, 1.0);
        m_at = to;
    }
    double m_firstTask;
    double m_slotsEach;
    double m_new = 0; ///< slots of executors that ran no task yet
    double m_started = 0;
    const WorkPiece* m_piece = nullptr;
    double m_slots = 0;
    double m_total = 0; ///< on the slots of now
    double m_done = 0;  ///< share
    double m_at = 0;
};

/// Tasks in groups: those that started together and are about as long end together. Lengths are 32 quantiles, dealt in turn; where they differ, ends are
/// rounded to a second (to an eighth of the mean where tasks are short).
class CohortWork {
public:
    CohortWork(double firstTask, int slotsEach) : m_firstTask(firstTask), m_slotsEach(slotsEach) {}
    void addNew(double slotCount) { m_new += std::llround(slotCount); }
    void begin(const WorkPiece& piece, double slotCount, double now)
    {
        m_piece = &piece;
        m_groups.clear();
        m_running = 0;
        m_used = 0;
        m_begun = 0;
        m_started = 0;
        m_dealt = 0;
        m_left = std::llround(piece.tasks);
        m_step = std::min(1'000.0, piece.mean() / 8);
        m_slots = 0;
        setSlots(slotCount, now);
    }
    void setSlots(double slotCount, double now)
    {
        m_slots = std::llround(slotCount);
        m_new = std::min(m_new, m_slots);
        fill(now);
    }
    [[nodiscard]] std::optional<double> advance(double until)
    {
        while (!m_groups.empty() && m_groups.begin()->first <= until) {
            const auto [end, count] = *m_groups.begin();
            m_groups.erase(m_groups.begin());
            warmUp();
            m_running -= count;
            if (m_left == 0 && m_running == 0)
                return end;
            fill(end);
        }
        return std::nullopt;
    }
    [[nodiscard]] double running() const { return static_cast<double>(m_running); }
    [[nodiscard]] double waiting() const { return static_cast<double>(m_left); }
    /// Slot milliseconds by which first tasks took longer, of the piece so far.
    [[nodiscard]] double started() const { return m_started; }

private:
    /// Some of the tasks that start now are the first in their slots.
    struct Firsts {
        std::int64_t ofExecutor = 0;
        std::int64_t ofStage = 0;
    };
    [[nodiscard]] Firsts firstsOf(std::int64_t starting)
    {
        const std::int64_t unused = std::max<std::int64_t>(m_running + starting - m_used, 0);
        m_used += unused;
        const std::int64_t ofExecutor = std::min(unused, m_new);
        m_new -= ofExecutor;
        m_begun += ofExecutor;
        return {ofExecutor, unused - ofExecutor};
    }
    /// The first of those that were started together have ended: their executors are new no more, in no slot.
    void warmUp()
    {
        m_new = std::max<std::int64_t>(m_new - m_begun * (m_slotsEach - 1), 0);
        m_begun = 0;
    }
    void add(double now, double length, std::int64_t count, double step, Firsts& firsts)
    {
        const auto put = [&](std::int64_t some, double later) {
            if (some <= 0)
                return;
            const double end = now + length + later;
            m_started += static_cast<double>(some) * later;
            m_groups[step > 0 ? std::max(std::round(end / step) * step, now) : end] += some;
        };
        const std::int64_t ofExecutor = std::min(count, firsts.ofExecutor);
        const std::int64_t ofStage = std::min(count - ofExecutor, firsts.ofStage);
        firsts.ofExecutor -= ofExecutor;
        firsts.ofStage -= ofStage;
        put(ofExecutor, std::max(m_firstTask, m_piece->opening));
        put(ofStage, m_piece->opening);
        put(count - ofExecutor - ofStage, 0);
    }
    void fill(double now)
    {
        const std::int64_t starting = std::min(m_slots - m_running, m_left);
        if (starting <= 0)
            return;
        Firsts firsts = firstsOf(starting);
        m_left -= starting;
        m_running += starting;
        if (m_piece->equal) {
            add(now, m_piece->mean(), starting, 0, firsts);
            return;
        }
        const auto parts = static_cast<std::int64_t>(m_piece->quantiles.size());
        for (std::int64_t part = 0; part < std::min(parts, starting); ++part) {
            // Dealt by the golden section, so that a few tasks are of all kinds; the strides of 32 parts and of fewer have no common factor with them but once.
            const std::int64_t count = (starting - part + parts - 1) / parts;
            const auto quantile = static_cast<std::size_t>(((m_dealt + part) * stride(parts)) % parts);
            add(now, m_piece->quantiles[quantile], count, m_step, firsts);
        }
        m_dealt += starting;
    }
    [[nodiscard]] static std::int64_t stride(std::int64_t parts)
    {
        auto candidate = std::max<std::int64_t>(std::llround(0.618 * static_cast<double>(parts)), 1);
        while (std::gcd(candidate, parts) != 1)
            ++candidate;
        return candidate;
    }

    double m_firstTask;
    std::int64_t m_slotsEach;
    std::int64_t m_new = 0;  ///< slots of executors that ran no task yet
    std::int64_t m_begun = 0; ///< tasks on such executors, since one has ended
    std::int64_t m_used = 0; ///< slots that ran a task of this piece
    double m_started = 0;
    const WorkPiece* m_piece = nullptr;
    std::map<double, std::int64_t> m_groups; ///< by end
    std::int64_t m_slots = 0;
    std::int64_t m_running = 0;
    std::int64_t m_left = 0;
    std::int64_t m_dealt = 0;
    double m_step = 1'000;
};

} // namespace stoker::simulation
