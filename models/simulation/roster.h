// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/executor.h"
#include "simulation/demomodel.h"
#include "simulation/jobs.h"
#include "simulation/random.h"

#include <deque>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace stoker::simulation {

struct RunningTask {
    Stage stage = Stage::Parse;
    SimTime started{0};
    quint64 mark = 0;
    bool rebuildsBlock = false; ///< reads a cached block that was lost, and keeps it
};

/// Output of map tasks that lies on an executor until the job after next has ended.
struct HeldShuffle {
    int job = 0;
    int mapTasks = 0;
    qint64 bytes = 0;
};

enum class Stay {
    Active,
    Draining, ///< finishes its task, moves its data, leaves
    Removing, ///< killed; the driver will soon say so
};

/// One registered executor of one core.
struct SimExecutor {
    int id = 0;
    QString host;
    SimTime added{0};
    Stay stay = Stay::Active;
    bool promised = false;          ///< asked to leave, and the target went down for it
    quint64 wayOut = 0;             ///< the one leave event that counts
    std::optional<SimTime> leavesAt;
    std::optional<RunningTask> task;
    std::optional<SimTime> idleSince;
    qint64 completedTasks = 0;
    int failedTasks = 0;
    SimTime taskTime{0};            ///< of ended tasks
    double cpuSeconds = 0;          ///< of ended tasks
    double cpuShare = 0.9;          ///< of a core, while a task runs
    double gcShare = 0.04;          ///< of task time
    int cachedBlocks = 0;
    std::vector<HeldShuffle> shuffles;

    [[nodiscard]] bool isLeaving() const { return stay != Stay::Active; }
    [[nodiscard]] qint64 shuffleBytes() const;
    [[nodiscard]] int mapTasksOf(int job) const;
    /// CPU seconds of its process tree, the running task's so far included.
    [[nodiscard]] double cpuSecondsAt(SimTime now) const;
};

/// The executors that are, and the last of those that were. Ids count up and are never used again.
class Roster final {
public:
    Roster(const DemoModel& model, domain::Instant origin);

    SimExecutor& add(SimTime now);
    /// Takes it off the list; what it held is the caller's to place or to lose.
    SimExecutor remove(int id, SimTime now, const QString& reason, domain::RemovedBy by);
    [[nodiscard]] SimExecutor* find(int id);
    [[nodiscard]] const std::map<int, SimExecutor>& living() const { return m_living; }
    [[nodiscard]] std::map<int, SimExecutor>& living() { return m_living; }
    [[nodiscard]] bool wasKnown(int id) const { return id >= 0 && id < m_nextId; }
    [[nodiscard]] int registered() const { return static_cast<int>(m_living.size()); }
    [[nodiscard]] int staying() const; ///< registered without those that leave
    [[nodiscard]] std::vector<int> usable() const;
    [[nodiscard]] const std::deque<domain::Departed>& departed() const { return m_departed; }

    /// Usable ones without a task, lowest id first.
    [[nodiscard]] std::set<int>& free() { return m_free; }
    /// The usable one but `notThis` that holds the fewest cached blocks and has room for one more; null if there is none.
    [[nodiscard]] SimExecutor* emptiest(int notThis);
    [[nodiscard]] SimExecutor* firstUsable(int notThis);

private:
    DemoModel m_model;
    Dice m_dice;
    domain::Instant m_origin;
    std::map<int, SimExecutor> m_living;
    std::set<int> m_free;
    std::deque<domain::Departed> m_departed;
    int m_nextId = 0;
};

} // namespace stoker::simulation
