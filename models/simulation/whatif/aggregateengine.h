// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/whatif/steering.h"
#include "simulation/whatif/whatif.h"
#include "simulation/whatif/workmodels.h"

#include <deque>

namespace stoker::simulation {

/// A cluster as a number of executors, work as amounts: what cohort and fluid share. Executors start after the mean start-up time; only as many leave as are
/// idle, and as hold nothing that is protected; who leaves takes a like share of all output and cached blocks along, which is made again when a stage reads it
/// next, as more work of that stage; jobs and the stages within them come one after the other. What is kept of it all is the meter's.
template <class Work, class Meter>
class AggregateEngine {
public:
    /// `everyPoll`: decisions at every poll, as the exact engine; else at the first poll after a batch has ended, and where none does, once a minute.
    AggregateEngine(const Program& program, const SteeringChoice& choice, domain::EngineKind kind, bool everyPoll);
    [[nodiscard]] domain::Result<typename Meter::Answer> run(const RunOptions& options);

private:
    enum class Phase { Waiting, Driver, Working, Tail };
    struct Lot {
        double asked = 0;
        double at = 0;
        int count = 0;
    };
    /// What an output, or an RDD in the cache, lost since it was made: the share of executors that have stayed since, by the product of all releases.
    struct Kept {
        double stayed = 0; ///< m_stayed when it was made; 0 = never
        double work = 0;   ///< to make it
    };

    void beginCluster();
    [[nodiscard]] double startOf(std::uint32_t unit) const;
    void nextPhase();
    void beginPiece();
    void pieceEnded();
    [[nodiscard]] double lostWork(const WorkPiece& piece);
    [[nodiscard]] int pinned() const { return std::max(m_pinnedByCache, m_pinnedByShuffle); }
    void endUnit();
    void setTarget(int total);
    void arrive();
    void setRegistered(int count);
    void release(int surplus);
    void tick();
    void interval();
    void planTick(bool unitEnded);
    [[nodiscard]] int idle() const;
    [[nodiscard]] double slotCount() const { return static_cast<double>(m_registered) * m_program.cluster.slotsEach; }
    [[nodiscard]] const WorkUnit& unit() const { return m_plan.units[m_unit]; }
    void noteBacklog();
    void collectDue();

    const Program& m_program;
    const WorkPlan& m_plan;
    const SteeringChoice& m_choice;
    const bool m_everyPoll;
    Meter m_meter;
    Work m_work;
    std::optional<PilotSeat> m_pilot;
    std::optional<policy::StreamingAllocationState> m_streaming;
    policy::Protection m_protection{.busy = true, .cache = false, .neededShuffle = false, .receiver = false};

    double m_now = 0;
    double m_nextTick = std::numeric_limits<double>::infinity();
    int m_target = 0;
    int m_registered = 0;
    std::deque<Lot> m_lots;
    double m_nextRequest = 0; ///< the cluster takes no further lot before
    double m_stayed = 1;
    std::vector<Kept> m_outputs; ///< by piece
    std::vector<Kept> m_cached;  ///< by RDD
    int m_pinnedByCache = 0;     ///< executors
    int m_pinnedByShuffle = 0;
    WorkPiece m_swollen;         ///< a piece with what is made again for it
    double m_registeredMillis = 0;
    double m_registeredSince = 0;

    Phase m_phase = Phase::Waiting;
    double m_phaseEnds = 0;
    std::uint32_t m_unit = 0;
    std::uint32_t m_piece = 0; ///< within the unit
    double m_started = 0;
    double m_registeredAtStart = 0;
    std::vector<double> m_ends; ///< of units, where some wait for others
    double m_lastEnd = 0;
    double m_lastWorkEnd = 0;
    double m_busyMillis = 0;
    double m_busyAtTick = 0;
    double m_registeredAtTick = 0;
    double m_ticked = 0;
    double m_logsRead = 0;
    double m_logsAtTick = 0;
    std::uint32_t m_due = 0; ///< units that are due
    double m_waitingLogs = 0;
    const bool m_tasksWait = !(m_plan.stream && m_program.knowsLogs); ///< what the backlog counts: tasks, else logs
};

} // namespace stoker::simulation

#include "simulation/whatif/aggregateengine_p.h"
