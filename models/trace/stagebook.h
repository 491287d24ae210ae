// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/event.h"
#include "trace/executorbook.h"
#include "trace/logmeter.h"

#include <unordered_map>

namespace stoker::trace {

/// The stages that ran, their tasks, and whose output each of them read.
class StageBook final {
public:
    /// A task while the log is read: its launch is needed to put attempts in order, and is forgotten afterwards.
    struct Task {
        qint64 launched = 0;
        std::uint32_t index = 0;
        std::uint32_t millis = 0;
        std::uint32_t cpuMillis = 0;
        std::uint16_t executor = domain::kUnknownExecutor;
        TaskOutcome outcome : 4 = TaskOutcome::Failed;
        bool speculative : 1 = false;
        std::uint8_t unpacked = 0; ///< what it took to deserialise, in kUnpackStep; 255 = that or more
    };
    static constexpr qint64 kUnpackStep = 20; ///< ms: what first tasks take is ten times that, and a task has a byte left
    /// A success that may turn out to be the second of its index: what it read counts once.
    struct Retried {
        std::uint32_t index = 0;
        qint64 launched = 0;
        qint64 finished = 0;
        qint64 records = 0;
        qint64 shuffleBytes = 0;
    };
    struct Entry {
        domain::WorkStage stage; ///< but for its tasks and times
        std::vector<Task> tasks;
        std::vector<Retried> retried;
        qint64 submitted = 0;
        qint64 completed = 0;
        qint64 heard = 0;        ///< when the log first told of it
        qint64 firstLaunch = 0;
        qint64 cutOff = 0;       ///< its application was gone by then, and another began; 0 = it is the last one
        int firstRdd = -1;
        int job = -1;
        bool ended = false;
        bool knowsParents = false;
        qint64 started = 0;      ///< tasks
        qint64 finished = 0;
    };
    static constexpr std::size_t kMostStages = 2'000'000;
    static constexpr qint64 kMostTasks = 20'000'000; ///< 480 MB while the log is read, 320 MB afterwards

    explicit StageBook(Oddities& oddities) : m_oddities(oddities) {}

    /// What a job says about its stages before they run.
    void sketch(const StageInfo& stage);
    /// Index of the entry; -1 where there are too many. `time` is that of the lines around.
    int submitted(const StageInfo& stage, qint64 time, qint64 line);
    int completed(const StageInfo& stage, qint64 time, qint64 line);
    void taskStarted(const TaskStart& event, qint64 line);
    /// False: there are too many to keep.
    bool taskEnded(const TaskEnd& event, std::uint16_t executor, qint64 line);
    /// Another application begins in the same log; the one before was last heard of at `time`.
    void forgetIds(qint64 time);

    [[nodiscard]] std::vector<Entry>& entries() { return m_entries; }
    /// The last attempt at this stage that was heard of; -1 for none.
    [[nodiscard]] int lastAttempt(int stage) const;

private:
    struct Sketch {
        std::vector<int> parents;
        int firstRdd = -1;
    };
    static quint64 keyOf(int stage, int attempt) { return (static_cast<quint64>(static_cast<quint32>(stage)) << 32) | static_cast<quint32>(attempt); }
    int find(int stage, int attempt, qint64 line);
    void fill(Entry& entry, const StageInfo& stage);
    void findParents(int index, const std::vector<int>& ids);

    Oddities& m_oddities;
    std::vector<Entry> m_entries;
    std::unordered_map<quint64, int> m_byKey;
    std::unordered_map<int, int> m_lastAttempt;
    std::unordered_map<int, Sketch> m_sketches;
    std::unordered_map<int, int> m_shuffleOf; ///< RDD to the stage that wrote the shuffle of it
    quint64 m_lastKey = ~quint64{0};
    int m_last = -1;
    qint64 m_tasks = 0;
    std::size_t m_forgotten = 0; ///< entries of the applications before
};

} // namespace stoker::trace
