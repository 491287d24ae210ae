// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/random.h"
#include "simulation/whatif/program.h"

#include <map>
#include <span>
#include <unordered_map>

namespace stoker::simulation {

/// One stage in one run.
struct StageRun {
    enum class State : std::uint8_t { Unasked, Waiting, Running, Complete };
    State state = State::Unasked;
    bool plain = false;  ///< nothing about its tasks has to be remembered
    bool ready = false;  ///< is among those that have a task to give
    bool counted = false;///< its job knows that it was complete once
    bool held = false;   ///< the driver prepares it: open() ends that
    std::uint32_t tasks = 0;
    std::uint32_t next = 0; ///< the first index that was never started
    std::uint32_t done = 0;
    std::uint32_t running = 0;
    std::uint32_t blockers = 0; ///< parents whose output is not all there
    std::uint32_t equalMillis = 0; ///< all tasks are so long; 0 = they differ
    std::uint32_t opening = 0; ///< ms: what its first tasks on each executor take longer
    std::uint32_t profile = 0; ///< index: which executors may run it
    bool barrier = false;      ///< waits until there is a slot for each of its tasks
    int attempt = -1;
    int pool = 0;
    std::int64_t busyMillis = 0;
    std::vector<std::uint32_t> again; ///< indices to run again, last first
    std::vector<std::uint32_t> holder; ///< executor that holds the output, by index; kNobody
    std::vector<std::uint16_t> opened; ///< tasks of it launched before one had ended there, by executor; kOpen: one has. Where `opening` counts
    static constexpr std::uint16_t kOpen = std::numeric_limits<std::uint16_t>::max();
    [[nodiscard]] std::uint32_t pending() const { return tasks - next + static_cast<std::uint32_t>(again.size()); }
};

/// Stages as Spark's scheduler orders them: first come first served by job and stage, or fair between pools (fewest running tasks first, minimum share 0 and
/// weight 1, as pools are that no allocation file names; within a pool first come first served). A stage runs once all parents have all their output; output
/// that is lost while somebody still needs it is made again, that of its own parents first. One run, one thread.
class StageQueue {
public:
    static constexpr std::uint32_t kNobody = std::numeric_limits<std::uint32_t>::max();

    /// `remembers`: who holds which output (for policies under which executors may leave), and which index ran.
    StageQueue(const Program& program, std::uint64_t seed, bool remembers);

    [[nodiscard]] StageRun& run(std::uint32_t stage) { return m_runs[stage]; }
    [[nodiscard]] bool hasReady(std::uint32_t profile) const { return !m_profiles[profile].ready.empty(); }
    [[nodiscard]] std::int64_t pendingTasks() const
    {
        std::int64_t all = 0;
        for (const Profile& profile : m_profiles)
            all += profile.pending;
        return all;
    }
    [[nodiscard]] std::int64_t pendingTasks(std::uint32_t profile) const { return m_profiles[profile].pending; }
    [[nodiscard]] std::int64_t runningTasks() const { return m_running; }
    /// Stages whose tasks may run from now on, since the last call.
    [[nodiscard]] std::vector<std::uint32_t> takeSubmitted() { return std::exchange(m_submitted, {}); }

    /// A job wants it, or somebody its output.
    void ask(std::uint32_t stage);
    /// The driver has prepared it: its tasks may run.
    void open(std::uint32_t stage)
    {
        m_runs[stage].held = false;
        list(stage);
    }
    /// Who takes a single slot: kNobody where nobody is ready, or it would be a barrier stage.
    [[nodiscard]] std::uint32_t pickNext(std::uint32_t profile) const { return m_program.fair ? pickFair(profile, 0) : m_profiles[profile].next; }
    /// The first of those that are ready and do not need more slots at once than are free; kNobody where there is none.
    [[nodiscard]] std::uint32_t pickFitting(std::uint32_t profile, std::size_t freeSlots) const;
    /// The next index of a stage that has one.
    std::uint32_t take(std::uint32_t stage)
    {
        StageRun& run = m_runs[stage];
        std::uint32_t index = run.next;
        if (run.again.empty()) {
            ++run.next;
        } else {
            index = run.again.back();
            run.again.pop_back();
        }
        ++run.running;
        ++m_running;
        --m_profiles[run.profile].pending;
        if (m_program.fair)
            ++m_poolRunning[static_cast<std::size_t>(run.pool)];
        if (run.pending() == 0)
            unlist(stage);
        return index;
    }
    void stopped(StageRun& run)
    {
        --run.running;
        --m_running;
        if (m_program.fair)
            --m_poolRunning[static_cast<std::size_t>(run.pool)];
    }
    void runAgain(std::uint32_t stage, std::uint32_t index);
    /// All its output is there: who waited for it may go on.
    void complete(std::uint32_t stage);
    /// Its output is gone with it; what somebody still needs is asked for again.
    void executorLost(std::uint32_t executor);
    [[nodiscard]] bool holdsOutput(std::uint32_t executor) const { return executor < m_outputs.size() && m_outputs[executor] > 0; }
    /// By executor: some stage of a running job still reads its output. Empty where nobody holds any.
    [[nodiscard]] std::vector<bool> neededOutputs() const;
    [[nodiscard]] std::vector<bool> heldOutputs() const;
    void hold(std::uint32_t stage, std::uint32_t index, std::uint32_t executor);

    /// Milliseconds of the attempt that counts, on a warm executor.
    [[nodiscard]] std::uint32_t length(std::uint32_t stage, std::uint32_t index) const
    {
        if (const std::uint32_t equal = m_runs[stage].equalMillis)
            return equal;
        return drawnLength(stage, index);
    }

private:
    [[nodiscard]] std::uint32_t drawnLength(std::uint32_t stage, std::uint32_t index) const;
    struct Profile {
        std::vector<std::uint32_t> ready; ///< stages by rank
        std::int64_t pending = 0;         ///< tasks
        std::uint32_t next = kNobody;     ///< the first of those ready, unless it is a barrier stage
    };
    void noteNext(Profile& profile) const
    {
        profile.next = profile.ready.empty() || m_runs[profile.ready.front()].barrier ? kNobody : profile.ready.front();
    }
    [[nodiscard]] bool fits(std::uint32_t stage, std::size_t freeSlots) const { return !m_runs[stage].barrier || m_runs[stage].pending() <= freeSlots; }
    [[nodiscard]] std::uint32_t pickFair(std::uint32_t profile, std::size_t freeSlots) const;
    void addPending(const StageRun& run, std::int64_t count) { m_profiles[run.profile].pending += count; }
    void list(std::uint32_t stage);
    void unlist(std::uint32_t stage);
    void start(std::uint32_t stage);
    void lose(std::uint32_t stage, std::uint32_t executor);

    const Program& m_program;
    Dice m_dice;
    bool m_remembers;
    std::vector<StageRun> m_runs;
    std::vector<Profile> m_profiles;
    std::vector<std::uint32_t> m_poolRunning;
    std::vector<std::uint32_t> m_submitted;
    std::vector<std::uint32_t> m_outputs; ///< outputs held, by executor
    std::map<double, std::vector<float>> m_quantiles; ///< of a task's length about its mean, by sigma
    std::int64_t m_running = 0;
};

/// Lengths about a mean of 1: the middles of `count` equal parts of a log-normal distribution, scaled so that their mean is 1.
[[nodiscard]] std::vector<float> logNormalQuantiles(double sigma, std::size_t count);

} // namespace stoker::simulation
