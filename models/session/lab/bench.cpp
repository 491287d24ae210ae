// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/lab/bench_p.h"

#include "domain/workloadfigures.h"
#include "session/lab/startingpoint.h"

#include <algorithm>

namespace stoker::session::lab {

using domain::EngineKind;
using domain::Scenario;
using domain::ScenarioOutcome;

namespace {

constexpr std::chrono::milliseconds kRest{250}; ///< without a change: long enough to hold a key down, short enough not to be waited for

} // namespace

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
    forgetTuned();
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
    const auto policyOf = [this](const Setup& setup) { return m_tunedColumn < setup.columns.size() ? setup.columns[m_tunedColumn].policy : QString(); };
    if (m_tuned && policyOf(m_setup) != policyOf(before))
        forgetTuned();
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
        if (same && resting && !column.running)
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
    column.restWaits = false;
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
            const auto found = std::find_if(m_columns.begin(), m_columns.end(), [number](const auto& one) { return one->number == number; });
            if (found != m_columns.end())
                answered(static_cast<std::size_t>(found - m_columns.begin()), number, result);
        },
        [](double) {});
    emit outcomeChanged(index);
}

void Bench::answered(std::size_t index, quint64, domain::Result<ScenarioOutcome> result)
{
    Column& column = *m_columns[index];
    const Scenario ran = *std::exchange(column.running, std::nullopt);
    column.number = 0;
    column.took = std::chrono::milliseconds(column.since.elapsed());
    const bool restWaits = std::exchange(column.restWaits, false);
    const bool waiting = std::exchange(column.waiting, false);
    const bool last = ran.engine == m_resting;
    if (result) {
        column.outcome = std::move(*result);
        column.answered = ran;
        column.error.reset();
    } else if (last) {
        column.outcome.reset();
        column.answered = ran;
        column.error = result.error();
    }
    // What the fluid engine cannot do, the resting one may: its word counts.
    if (waiting)
        run(index, EngineKind::Fluid);
    else if (restWaits && !last)
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
        if (column.rest.isActive())
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
    emit setupChanged();
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

bool Bench::isRunning(std::size_t column) const { return column < m_columns.size() && m_columns[column]->running; }

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

void Bench::tune(std::size_t column, double costWeight, int budget)
{
    if (m_state != State::Ready || column >= m_setup.columns.size())
        return;
    m_tuneFuture.cancel();
    const quint64 number = ++m_tuning;
    m_tuned.reset();
    m_tuneError.reset();
    m_tunedColumn = column;
    m_tuneProgress = 0;
    m_isTuning = true;
    m_tuneFuture = m_runner.tune(m_trace, {scenario(m_setup.columns[column], EngineKind::Exact), costWeight, budget});
    emit tuningChanged();
    watch<domain::TuneResult>(
        m_tuneFuture, this,
        [this, number](const domain::Result<domain::TuneResult>& result) {
            if (number != m_tuning)
                return;
            m_isTuning = false;
            if (result)
                m_tuned = *result;
            else
                m_tuneError = result.error();
            emit tuningChanged();
        },
        [this, number](double done) {
            if (number != m_tuning || !m_isTuning)
                return;
            m_tuneProgress = done;
            emit tuningChanged();
        });
}

void Bench::cancelTuning()
{
    if (!isTuning())
        return;
    ++m_tuning;
    m_tuneFuture.cancel();
    m_isTuning = false;
    emit tuningChanged();
}

void Bench::forgetTuned()
{
    cancelTuning();
    if (!m_tuned && !m_tuneError)
        return;
    m_tuned.reset();
    m_tuneError.reset();
    emit tuningChanged();
}

void Bench::takeTuned(const ScenarioOutcome& outcome)
{
    if (!m_tuned || m_tunedColumn >= m_setup.columns.size())
        return;
    policy::Plan plan = m_setup.columns[m_tunedColumn];
    // All settings are in an outcome; a plan keeps those that are not the default.
    for (auto setting = outcome.settings.begin(); setting != outcome.settings.end(); ++setting)
        plan.settings.insert(setting.key(), setting.value());
    setPlan(m_tunedColumn, withoutDefaults(plan));
}

} // namespace stoker::session::lab
