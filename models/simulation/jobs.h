// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/snapshot.h"
#include "simulation/load.h"

#include <array>
#include <deque>
#include <optional>

namespace stoker::simulation {

/// The stages of one batch. Map and Parse read logs; Reduce reads what Map wrote, and starts when all of it lies somewhere.
enum class Stage { Map, Parse, Reduce };

struct StageTasks {
    int pending = 0;
    int running = 0;
    int done = 0;
    [[nodiscard]] bool isDone() const { return pending == 0 && running == 0; }
};

/// The batches of the application: one job each, one after the other; those that come while one runs wait.
/// Knows tasks as numbers per stage; who runs them is the engine's matter. Pure: told the time, schedules nothing.
class Jobs final {
public:
    explicit Jobs(const Load& load, domain::Instant origin);

    void batchDue(SimTime batchTime) { m_due.push_back(batchTime); }
    /// Starts the job of the oldest waiting batch, if none runs. Its tasks may run after release().
    bool startNext(SimTime now);
    void release();

    [[nodiscard]] bool isActive() const { return m_active.has_value(); }
    [[nodiscard]] int activeId() const { return m_active ? m_active->id : -1; }
    [[nodiscard]] double taskSeconds() const { return m_active->plan.taskSeconds; }
    [[nodiscard]] int batchesWaiting() const { return static_cast<int>(m_due.size()); }
    [[nodiscard]] int tasksRunning() const;
    [[nodiscard]] int tasksPending() const; ///< of submitted stages
    [[nodiscard]] bool hasRunnable() const { return m_active && m_active->released && nextStage().has_value(); }

    /// One task of the stage that is next goes to an executor.
    Stage take();
    /// It ended well: answers the logs it read, none for a task that was run before. True in `jobDone` ends the job.
    struct Done {
        qint64 records = 0;
        bool jobDone = false;
    };
    Done succeed(Stage stage);
    void giveBack(Stage stage); ///< killed, lost or failed: runs again
    void loseMapOutput(int tasks); ///< written to an executor that is gone: runs again
    [[nodiscard]] qint64 mapOutputRecords() const; ///< of one map task
    void end(SimTime now);

    [[nodiscard]] std::vector<domain::Job> jobs() const; ///< the active one and the last ended, by id
    [[nodiscard]] const std::deque<domain::Batch>& batches() const { return m_batches; }

private:
    struct Active {
        int id = 0;
        SimTime batchTime{0};
        SimTime started{0};
        BatchPlan plan;
        bool released = false;
        std::array<StageTasks, 3> stages;
        int read = 0; ///< reading tasks whose logs were counted
        [[nodiscard]] StageTasks& of(Stage stage) { return stages[static_cast<std::size_t>(stage)]; }
        [[nodiscard]] const StageTasks& of(Stage stage) const { return stages[static_cast<std::size_t>(stage)]; }
    };
    [[nodiscard]] std::optional<Stage> nextStage() const;
    [[nodiscard]] QString nameOf(SimTime batchTime) const;

    Load m_load;
    domain::Instant m_origin;
    std::deque<SimTime> m_due;
    std::optional<Active> m_active;
    int m_nextId = 0;
    std::deque<domain::Job> m_ended;
    std::deque<domain::Batch> m_batches;
};

} // namespace stoker::simulation
