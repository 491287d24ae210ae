// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "simulation/allocation.h"
#include "simulation/commandlog.h"
#include "simulation/events.h"
#include "simulation/jobs.h"
#include "simulation/lease.h"
#include "simulation/recordmeter.h"
#include "simulation/roster.h"

namespace stoker::simulation {

/// A cluster and its log-processing application, event by event. Deterministic: model, start and commands decide everything, however
/// the time is cut into advances. No clock, no thread, no signal. Commands mean what spark-plugin/API.md says they mean.
class Engine final {
public:
    /// `origin`: the instant of SimTime 0. The application starts at `start` with all its executors registered.
    Engine(const DemoModel& model, domain::Instant origin, SimTime start);

    /// Lets everything happen up to and including `time`; an earlier one changes nothing.
    void advanceTo(SimTime time);
    [[nodiscard]] SimTime now() const { return m_now; }
    /// `pace`: seconds of this engine that pass in a second of who waits; the time that a command gives is of the latter.
    [[nodiscard]] domain::Result<domain::Receipt> apply(const domain::Command& command, double pace = 1);
    [[nodiscard]] domain::Snapshot snapshot() const;
    [[nodiscard]] domain::ApplicationId application() const;

private:
    // engine.cpp: what happens by itself
    void handle(const Event& event);
    void startBatch();
    void assignTasks();
    void startTask(SimExecutor& executor);
    void endTask(int id, quint64 mark);
    void abortTask(SimExecutor& executor);
    void endJob();
    void reconcile();
    void allocate();
    void loseSomebody();
    void scheduleLoss();
    // enginecommands.cpp: what was asked for
    [[nodiscard]] domain::Result<domain::Receipt> setTarget(const domain::SetTarget& wish, const domain::Command& command);
    [[nodiscard]] domain::Result<domain::Receipt> release(const domain::Release& wish, const domain::Command& command, double pace);
    [[nodiscard]] domain::Result<std::vector<int>> known(const std::vector<domain::ExecutorId>& ids) const;
    domain::Outcome tryRelease(int id, domain::ReleaseWay way);
    void drain(SimExecutor& executor);
    void leaveWhenMoved(SimExecutor& executor);
    void kill(SimExecutor& executor);
    void leave(int id, quint64 wayOut);
    void depart(int id, const QString& reason, domain::RemovedBy by);
    void moveData(SimExecutor& executor);
    void retry(qint64 number);
    [[nodiscard]] int stayingUnasked() const;
    [[nodiscard]] domain::Ceiling ceiling() const;
    // enginesnapshot.cpp
    [[nodiscard]] domain::Executor describe(const SimExecutor& executor) const;

    DemoModel m_model;
    domain::Instant m_origin;
    Dice m_dice;
    SimTime m_start{0};
    SimTime m_now{0};
    EventQueue m_events;
    Jobs m_jobs;
    Roster m_roster;
    Allocation m_allocation;
    CommandLog m_log;
    RecordMeter m_records;
    Lease m_lease;
    quint64 m_tasks = 0;          ///< started ever; the mark of a task and the counter of its dice
    quint64 m_ways = 0;           ///< ways out begun ever
    quint64 m_losses = 0;
    quint64 m_targetRevision = 0; ///< how often somebody set it by name: a release that gives up respects it
    quint64 m_revision = 0;
    int m_blocksLost = 0;         ///< of the cached table, until a task builds them again
    bool m_allocating = false;
};

} // namespace stoker::simulation
