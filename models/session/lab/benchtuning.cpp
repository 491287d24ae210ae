// SPDX-License-Identifier: GPL-3.0-or-later
// The search of the bench for settings; its runs are in bench.cpp.
#include "session/lab/bench_p.h"

#include "session/lab/startingpoint.h"

namespace stoker::session::lab {

using domain::EngineKind;
using domain::ScenarioOutcome;

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

/// What was found under other conditions is no answer to these.
void Bench::followTuned(const Setup& before)
{
    if (!m_isTuning && !m_tuned && !m_tuneError)
        return;
    const auto column = columnAfter(before.columns, m_setup.columns, m_tunedColumn);
    const bool holds = column && before.columns[m_tunedColumn].policy == m_setup.columns[*column].policy && before.deadlineSeconds == m_setup.deadlineSeconds && before.model == m_setup.model;
    if (!holds) {
        forgetTuned();
    } else if (*column != m_tunedColumn) {
        m_tunedColumn = *column;
        emit tuningChanged();
    }
}

void Bench::takeTuned(const ScenarioOutcome& outcome)
{
    if (!m_tuned || m_tunedColumn >= m_setup.columns.size() || m_setup.columns[m_tunedColumn].policy != outcome.policy)
        return;
    policy::Plan plan = m_setup.columns[m_tunedColumn];
    // All settings are in an outcome; a plan keeps those that are not the default.
    for (auto setting = outcome.settings.begin(); setting != outcome.settings.end(); ++setting)
        plan.settings.insert(setting.key(), setting.value());
    setPlan(m_tunedColumn, withoutDefaults(plan));
}

} // namespace stoker::session::lab
