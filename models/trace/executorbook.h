// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/event.h"
#include "trace/oddities.h"
#include "trace/timeline.h"

#include <string>
#include <unordered_map>

namespace stoker::trace {

/// The executors of a log, in the order in which they are first heard of.
class ExecutorBook final {
public:
    struct Entry {
        QString id;
        qint64 requested = 0;
        qint64 added = 0;      ///< 0 = never said
        qint64 removed = 0;
        QString because;
        int cores = 0;         ///< 0 = never said
        int profile = 0;
        bool ran = false;      ///< a task
        bool announced = false;///< by an event of its own, not only by a task or its block manager
        bool unheard = false;  ///< it was removed, and nothing before told of it
        qint64 firstLaunch = 0;
        qint64 lastFinish = 0;
    };
    static constexpr std::size_t kMost = domain::kUnknownExecutor;

    explicit ExecutorBook(Oddities& oddities) : m_oddities(oddities) {}

    void added(const ExecutorAdded& event, qint64 time, qint64 line);
    void removed(const ExecutorRemoved& event, qint64 time, qint64 line);
    /// Before Spark 1.3 nothing else tells of executors.
    void blockManager(const BlockManagerChange& event, qint64 time, qint64 line);
    /// The executor of a task; kUnknownExecutor where there are too many.
    [[nodiscard]] std::uint16_t ranTask(std::string_view id, qint64 launched, qint64 finished, qint64 line);
    /// Another application begins in the same log: its ids are its own, and who lived until `time` does so no longer.
    void forgetIds(qint64 time);

    [[nodiscard]] std::vector<Entry>& entries() { return m_entries; }
    [[nodiscard]] int addedCount() const { return m_added; }
    [[nodiscard]] int removedCount() const { return m_removed; }
    /// The beginning or another part of the log is missing: who was removed without having been heard of did live.
    void believeRemovals();

private:
    [[nodiscard]] std::uint16_t find(std::string_view id, qint64 line);

    Oddities& m_oddities;
    std::vector<Entry> m_entries;
    std::unordered_map<std::string, std::uint16_t> m_byId;
    std::string m_lastId; ///< tasks of one executor often follow each other
    std::uint16_t m_last = domain::kUnknownExecutor;
    int m_added = 0;
    int m_removed = 0;
    std::size_t m_forgotten = 0; ///< entries of the applications before
};

} // namespace stoker::trace
