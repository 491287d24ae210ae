// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/demorun.h"

#include "policy/victims.h"

#include <algorithm>

namespace stoker::simulation {

namespace {
/// So long it always runs before anybody looks: batches have ended, the last minute is a whole one.
constexpr SimTime kWarmUp{600'000};
constexpr SimTime kHour{3'600'000};
/// Longer pauses between samples would count as not watched.
constexpr SimTime kPastGrain{5'000};
constexpr SimTime kFinePast{600'000};
constexpr SimTime kFineGrain{1'000};
/// Watched from when the first batches have ended: before, hundreds of tasks wait and nothing says what a batch needs.
constexpr SimTime kUnwatched{150'000};
constexpr double kHeadroom = 1.1;
constexpr std::chrono::seconds kWaitForIdle{300};

SimTime pastOf(const DemoOptions& options)
{
    return std::max(kWarmUp, simSeconds(options.pastHours * 3600));
}
}

DemoRun::DemoRun(const DemoOptions& options, const ports::Clock& clock)
    : m_clock(clock), m_speed(options.speed), m_start(-pastOf(options)), m_engine(modelOf(options), clock.wall(), m_start),
      m_nextPast(options.pastHours > 0 ? m_start + kUnwatched : SimTime{0})
{
    if (options.pastHours > 0)
        planPast(modelOf(options));
}

void DemoRun::planPast(const DemoModel& model)
{
    const Load load(model);
    // On the hour of the simulated day, and back to the options' number in time for the opening.
    const double toHour = std::ceil(load.hourAt(m_start)) - load.hourAt(m_start);
    for (SimTime time = m_start + simSeconds(toHour * 3600); time < -kHour; time += kHour) {
        const int target = static_cast<int>(std::ceil(load.executorsFor(time, time + kHour) * kHeadroom));
        m_plan.push_back({time, std::min(target, model.executors)});
    }
    if (!m_plan.empty())
        m_plan.push_back({-kHour, model.executors});
}

Engine& DemoRun::now()
{
    m_opened = m_opened.value_or(m_clock.steady());
    const std::chrono::duration<double> elapsed = m_clock.steady() - *m_opened;
    advanceTo(simSeconds(elapsed.count() * m_speed));
    return m_engine;
}

domain::SnapshotPtr DemoRun::nextPast()
{
    if (m_nextPast >= SimTime{0} || m_engine.now() >= SimTime{0})
        return nullptr;
    advanceTo(m_nextPast);
    m_nextPast += m_nextPast < -kFinePast ? kPastGrain : kFineGrain;
    return std::make_shared<domain::Snapshot>(m_engine.snapshot());
}

void DemoRun::advanceTo(SimTime time)
{
    while (!m_plan.empty() && m_plan.front().time <= time) {
        m_engine.advanceTo(m_plan.front().time);
        setTarget(m_plan.front().target);
        m_plan.pop_front();
    }
    m_engine.advanceTo(time);
}

void DemoRun::setTarget(int target)
{
    const domain::Snapshot before = m_engine.snapshot();
    if (before.target == target)
        return;
    domain::Command command;
    command.by = QStringLiteral("schedule@demo");
    command.reason = QStringLiteral("schedule");
    command.what = domain::SetTarget{target, std::nullopt};
    if (!m_engine.apply(command))
        return;
    const int surplus = static_cast<int>(before.executors.size()) - target;
    if (surplus <= 0)
        return;
    const auto victims = policy::chooseVictims(before.executors, surplus, policy::defaultVictimOrder(), {false, false, false, false});
    if (victims) {
        command.what = domain::Release{*victims, domain::ReleaseWay::Drain, true, kWaitForIdle};
        static_cast<void>(m_engine.apply(command));
    }
}

} // namespace stoker::simulation
