// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/stagebook.h"

namespace stoker::trace {

/// Which tasks were the first in their slot: of all that their executor ran, or of their stage there. As many at most as an executor has slots, for Spark
/// launches the next task some milliseconds before it writes down that the one before has finished. One log, one thread.
class TaskStarts final {
public:
    /// Looks at all launches. `slotsOf`: by executor in the book.
    TaskStarts(const std::vector<StageBook::Entry>& entries, std::vector<std::size_t> slotsOf);

    /// Of the tasks of one stage, in their order.
    [[nodiscard]] std::vector<domain::WorkTask::Start> of(const std::vector<StageBook::Task>& tasks);
    /// As WorkStage::unpackMillis.
    [[nodiscard]] static std::array<std::uint32_t, 3> unpacking(const std::vector<StageBook::Task>& tasks, const std::vector<domain::WorkTask::Start>& starts);

private:
    struct Launch {
        std::uint16_t executor = 0;
        qint64 at = 0;
        std::uint32_t task = 0; ///< place in its stage
        friend auto operator<=>(const Launch&, const Launch&) = default;
    };
    /// Puts into m_firsts those launched before anything ended there, the first of each executor, so many as it has slots.
    void findFirsts();
    void note(const StageBook::Task& task);

    std::vector<std::size_t> m_slots; ///< by executor in the book
    std::vector<qint64> m_lastFirst;  ///< launch of the last of the first tasks, by executor in the book; 0 = none
    std::vector<qint64> m_firstFinish;///< scratch, by executor in the book; 0 = none yet
    std::vector<Launch> m_firsts;
};

} // namespace stoker::trace
