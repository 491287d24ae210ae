// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/lab/bench_p.h"

#include "domain/workloadfigures.h"

#include <algorithm>

namespace stoker::session::lab {

using domain::EngineKind;
using domain::Scenario;
using domain::ScenarioOutcome;

namespace {

constexpr std::chrono::milliseconds kRest{250}; ///< without a change: long enough to hold a key down, short enough not to be waited for
constexpr std::chrono::milliseconds kTold{100}; ///< between two words of progress: a figure that changes faster is not read

/// The trace or the policy is such that no other engine will answer (simulation/whatif/whatif.h), whatever the settings.
bool onlyExactAnswers(const domain::Error& error)
{
    return error.code == domain::ErrorCode::BadArgument && error.values.value(QStringLiteral("name")).toString() == QStringLiteral("engine");
}

} // namespace

std::optional<std::size_t> columnAfter(const std::vector<policy::Plan>& before, const std::vector<policy::Plan>& now, std::size_t column)
{
    if (column >= before.size())
        return {};
    if (before.size() == now.size())
        return column;
    const bool came = now.size() > before.size();
    const auto& longer = came ? now : before;
    const auto& shorter = came ? before : now;
    if (longer.size() != shorter.size() + 1)
        return {};
    const auto differs = std::mismatch(shorter.begin(), shorter.end(), longer.begin());
    if (!std::equal(differs.first, shorter.end(), std::next(differs.second)))
        return {};
    const auto at = static_cast<std::size_t>(differs.first - shorter.begin());
    if (came)
        return column >= at ? column + 1 : column;
    if (column == at)
        return {};
    return column > at ? column - 1 : column;
}

Bench::Bench(ports::TraceOpener& opener, ports::WhatIfRunner& runner, QObject* parent) : QObject(parent), m_opener(opener), m_runner(runner)
{
    m_history.push_back(m_setup);
}

Bench::~Bench()
{
    m_openFuture.cancel();
    m_tuneFuture.cancel();
    for (const auto& column : m_columns)
        column->stop();
}

Scenario Bench::scenario(const policy::Plan& plan, EngineKind engine) const
{
    Scenario scenario;
    scenario.policy = plan.policy;
    scenario.settings = plan.settings;
    scenario.engine = engine;
    scenario.model = m_setup.model;
    scenario.deadlineSeconds = m_setup.deadlineSeconds;
    return scenario;
}

std::optional<double> Bench::deadlineSeconds() const
{
    return domain::deadlineSeconds(m_trace ? m_trace->workload : domain::Workload{}, m_setup.model, m_setup.deadlineSeconds);
}

void Bench::setSetup(const Setup& setup)
{
    if (setup.columns.size() >= kFewest && setup.columns.size() <= kMost)
        change(setup, Gesture::Done);
}

void Bench::setPlan(std::size_t column, const policy::Plan& plan, Gesture gesture)
{
    if (column >= m_setup.columns.size())
        return;
    Setup setup = m_setup;
    setup.columns[column] = plan;
    change(std::move(setup), gesture);
}

void Bench::addColumn(const policy::Plan& plan)
{
    if (m_setup.columns.size() >= kMost)
        return;
    Setup setup = m_setup;
    setup.columns.push_back(plan);
    change(std::move(setup), Gesture::Done);
}

void Bench::removeColumn(std::size_t column)
{
    if (m_setup.columns.size() <= kFewest || column >= m_setup.columns.size())
        return;
    m_columns[column]->stop();
    m_columns.erase(m_columns.begin() + static_cast<std::ptrdiff_t>(column)); // the others keep what they know
    Setup setup = m_setup;
    setup.columns.erase(setup.columns.begin() + static_cast<std::ptrdiff_t>(column));
    change(std::move(setup), Gesture::Done);
}

void Bench::setDeadline(std::optional<double> seconds)
{
    Setup setup = m_setup;
    setup.deadlineSeconds = seconds;
    change(std::move(setup), Gesture::Done);
}

void Bench::setModel(const domain::ClusterModel& model)
{
    Setup setup = m_setup;
    setup.model = model;
    change(std::move(setup), Gesture::Done);
}

void Bench::change(Setup setup, Gesture gesture)
{
    const Setup before = std::exchange(m_setup, std::move(setup));
    m_moving = gesture == Gesture::Moving;
    if (m_history[m_at].columns.empty()) {
        m_history[m_at] = m_setup; // what there was before the first columns is nothing to go back to
    } else if (!m_moving && m_setup != m_history[m_at]) {
        m_history.resize(m_at + 1);
        m_history.push_back(m_setup);
        if (m_history.size() > kMostUndo)
            m_history.pop_front();
        m_at = m_history.size() - 1;
    }
    apply(before, gesture);
}

void Bench::undo()
{
    if (!canUndo())
        return;
    const Setup before = std::exchange(m_setup, m_history[--m_at]);
    apply(before, Gesture::Done);
}

void Bench::redo()
{
    if (!canRedo())
        return;
    const Setup before = std::exchange(m_setup, m_history[++m_at]);
    apply(before, Gesture::Done);
}

void Bench::apply(const Setup& before, Gesture gesture)
{
    while (m_columns.size() > m_setup.columns.size()) {
        m_columns.back()->stop();
        m_columns.pop_back();
    }
    while (m_columns.size() < m_setup.columns.size()) {
        m_columns.push_back(std::make_unique<Column>());
        Column* column = m_columns.back().get();
        column->rest.setSingleShot(true);
        column->rest.setInterval(kRest);
        connect(&column->rest, &QTimer::timeout, this, &Bench::rest);
    }
    followTuned(before);
    emit setupChanged();
    if (needsReading()) {
        m_arranged = m_setup;
        read(m_openedAddress, true);
        return;
    }
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const Column& column = *m_columns[i];
        const bool same = column.answered && *column.answered == scenario(m_setup.columns[i], column.answered->engine);
        const bool resting = column.answered && column.answered->engine == m_resting;
        if (same && (resting || column.restCancelled) && !column.running)
            continue;
        // A drag of one column leaves the others alone.
        if (!same)
            request(i);
        if (gesture == Gesture::Done)
            m_columns[i]->rest.start();
        else
            m_columns[i]->rest.stop();
    }
}

void Bench::restart()
{
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        request(i);
        m_columns[i]->rest.start();
    }
}

void Bench::request(std::size_t index)
{
    if (m_state != State::Ready || index >= m_columns.size())
        return;
    Column& column = *m_columns[index];
    column.restWaits = column.restCancelled = false;
    const Scenario wanted = scenario(m_setup.columns[index], EngineKind::Fluid);
    // A fluid run of the same policy is nearly there, and what it says is nearly right: cancelled at every step of a drag, none would ever end.
    if (column.running && column.running->engine == EngineKind::Fluid && column.running->policy == wanted.policy) {
        column.waiting = *column.running != wanted;
        return;
    }
    run(index, EngineKind::Fluid);
}

void Bench::run(std::size_t index, EngineKind engine)
{
    Column& column = *m_columns[index];
    column.stop();
    column.running = scenario(m_setup.columns[index], engine);
    column.number = ++m_runs;
    column.since.start();
    column.future = m_runner.run(m_trace, *column.running);
    watch<ScenarioOutcome>(
        column.future, this,
        [this, number = column.number](const domain::Result<ScenarioOutcome>& result) {
            if (const auto found = columnOf(number))
                answered(*found, result);
        },
        [this, number = column.number](double done) {
            if (const auto found = columnOf(number))
                progressed(*found, done);
        });
    emit outcomeChanged(index);
}

std::optional<std::size_t> Bench::columnOf(quint64 number) const
{
    const auto found = std::find_if(m_columns.begin(), m_columns.end(), [number](const auto& one) { return one->number == number; });
    return found == m_columns.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - m_columns.begin()));
}

void Bench::progressed(std::size_t index, double done)
{
    Column& column = *m_columns[index];
    const auto percent = [](double share) { return static_cast<int>(share * 100); };
    const double before = column.progress;
    if (column.told.isValid() && column.told.elapsed() < kTold.count())
        return;
    column.progress = done;
    if (percent(before) == percent(done))
        return;
    column.told.start();
    if (runProgress(index) > 0)
        emit progressChanged(index);
}

void Bench::answered(std::size_t index, domain::Result<ScenarioOutcome> result)
{
    Column& column = *m_columns[index];
    const Scenario ran = *std::exchange(column.running, std::nullopt);
    column.number = 0;
    column.took = std::chrono::milliseconds(column.since.elapsed());
    const bool restWaits = std::exchange(column.restWaits, false);
    const bool waiting = std::exchange(column.waiting, false);
    const bool last = ran.engine == m_resting;
    const bool exactAtOnce = !result && !last && !column.restCancelled && m_resting == EngineKind::Exact && onlyExactAnswers(result.error());
    if (result) {
        column.outcome = std::move(*result);
        column.answered = ran;
        column.error.reset();
    } else if (last) {
        column.outcome.reset();
        column.answered = ran;
        column.error = result.error();
    }
    // What the fluid engine cannot do, the resting one may: its word counts. Nothing is to be seen before it where the fluid one never answers.
    if (waiting)
        run(index, EngineKind::Fluid);
    else if ((restWaits && !last) || exactAtOnce)
        run(index, m_resting);
    else
        emit outcomeChanged(index);
}

void Bench::rest()
{
    if (m_state != State::Ready || m_moving)
        return;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        Column& column = *m_columns[i];
        if (column.rest.isActive() || column.restCancelled)
            continue;
        const Scenario wanted = scenario(m_setup.columns[i], m_resting);
        if ((column.running && *column.running == wanted) || (!column.running && column.answered == wanted))
            continue;
        if (column.running && column.running->engine == EngineKind::Fluid)
            column.restWaits = true;
        else
            run(i, m_resting);
    }
}

void Bench::setRestingEngine(EngineKind engine)
{
    if (engine == m_resting)
        return;
    m_resting = engine;
    for (const auto& column : m_columns)
        column->restCancelled = false;
    emit setupChanged();
    rest();
}

void Bench::cancelResting()
{
    if (m_resting == EngineKind::Fluid)
        return;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        Column& column = *m_columns[i];
        const bool runs = column.running && column.running->engine != EngineKind::Fluid;
        if (!runs && !column.restWaits && !column.rest.isActive())
            continue;
        column.rest.stop();
        column.restWaits = false;
        if (runs)
            column.stop();
        column.restCancelled = true;
        emit outcomeChanged(i);
    }
}

bool Bench::isRestCancelled(std::size_t column) const { return column < m_columns.size() && m_columns[column]->restCancelled; }

void Bench::runResting()
{
    for (const auto& column : m_columns)
        column->restCancelled = false;
    rest();
}

const ScenarioOutcome* Bench::outcome(std::size_t column) const
{
    return column < m_columns.size() && m_columns[column]->outcome ? &*m_columns[column]->outcome : nullptr;
}

std::vector<const ScenarioOutcome*> Bench::outcomes() const
{
    std::vector<const ScenarioOutcome*> all;
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        all.push_back(outcome(i));
    return all;
}

bool Bench::isCurrent(std::size_t column) const
{
    return outcome(column) && m_columns[column]->answered == scenario(m_setup.columns[column], m_columns[column]->answered->engine);
}

bool Bench::isRunning(std::size_t column) const { return runningEngine(column).has_value(); }

std::optional<EngineKind> Bench::runningEngine(std::size_t column) const
{
    return column < m_columns.size() && m_columns[column]->running ? std::optional(m_columns[column]->running->engine) : std::nullopt;
}

double Bench::runProgress(std::size_t column) const
{
    const auto engine = runningEngine(column);
    return engine && *engine != EngineKind::Fluid ? m_columns[column]->progress : 0;
}

const std::optional<domain::Error>& Bench::error(std::size_t column) const
{
    static const std::optional<domain::Error> none;
    return column < m_columns.size() ? m_columns[column]->error : none;
}

bool Bench::isAtRest() const
{
    return m_state != State::Opening && !m_readsAgain && std::none_of(m_columns.begin(), m_columns.end(), [](const auto& column) { return column->running || column->rest.isActive(); });
}

std::chrono::milliseconds Bench::lastTook() const
{
    std::chrono::milliseconds longest{0};
    for (const auto& column : m_columns)
        longest = std::max(longest, column->took);
    return longest;
}

} // namespace stoker::session::lab
