// SPDX-License-Identifier: GPL-3.0-or-later
// How the bench comes to its trace; what it does with it is in bench.cpp.
#include "session/lab/bench_p.h"

#include "domain/modelfields.h"
#include "session/lab/startingpoint.h"

namespace stoker::session::lab {

void Bench::open(const QString& address, std::optional<Setup> arranged)
{
    m_isArranged = arranged.has_value();
    m_arranged = m_isArranged ? std::move(*arranged) : m_setup;
    if (!m_isArranged && address != m_openedAddress)
        m_arranged.model = domain::withTraceFields(m_arranged.model, {});
    m_state = State::Opening;
    m_address = address;
    m_progress = 0;
    m_openError.reset();
    read(address, false);
}

void Bench::retry(const domain::ClusterModel& model)
{
    if (m_state != State::Failed)
        return;
    m_arranged.model = model;
    m_state = State::Opening;
    m_progress = 0;
    m_openError.reset();
    read(m_address, false);
}

void Bench::read(const QString& address, bool again)
{
    m_openFuture.cancel();
    const quint64 number = ++m_opening;
    m_readsAgain = again;
    m_openFuture = m_opener.open(address, m_arranged.model);
    emit traceChanged();
    watch<ports::TracePtr>(
        m_openFuture, this,
        [this, number, again](const domain::Result<ports::TracePtr>& result) {
            if (number != m_opening)
                return;
            m_readsAgain = false;
            m_againFailed = again && !result;
            if (result) {
                opened(*result, again);
                return;
            }
            m_state = State::Failed;
            m_openError = result.error();
            emit traceChanged();
        },
        [this, number](double done) {
            if (number != m_opening || m_state != State::Opening)
                return;
            m_progress = done;
            emit traceChanged();
        });
}

void Bench::opened(const ports::TracePtr& trace, bool again)
{
    const ports::TracePtr before = std::exchange(m_trace, trace);
    m_openedAddress = m_address;
    m_readWith = m_arranged.model;
    m_state = State::Ready;
    m_progress = 1;
    cancelTuning();
    forgetTuned();
    for (const auto& column : m_columns) {
        column->stop();
        column->outcome.reset();
        column->answered.reset();
        column->error.reset();
    }
    emit traceChanged();
    const bool arranged = m_isArranged && !again;
    Setup setup = arranged ? m_arranged : m_setup;
    if (!again) {
        // What belongs to the trace before is no step to go back to.
        setup.model = m_arranged.model;
        for (Setup& one : m_history)
            one.model = domain::withTraceFields(one.model, setup.model);
    }
    if (setup.columns.empty())
        setup.columns = startingPlans(*m_trace);
    if (m_setup.columns.empty()) {
        // There is nothing to go back to.
        m_history = {setup};
        m_at = 0;
        m_setup = setup;
        apply(setup, Gesture::Done);
    } else {
        if (!arranged && !again)
            fitToTrace(before, setup);
        change(std::move(setup), Gesture::Done);
    }
    restart();
}

/// What a trace does not say of itself is part of what it is read into.
bool Bench::needsReading() const
{
    return m_state == State::Ready && m_trace && m_trace->summary.kind == domain::TraceKind::Csv && !domain::readsAlike(m_setup.model, m_readWith);
}

void Bench::fitToTrace(const ports::TracePtr& before, Setup& setup) const
{
    if (!before || before == m_trace)
        return;
    setup.columns = plansFor(*m_trace, *before, std::move(setup.columns));
    if (comesInBatches(before->workload) != comesInBatches(m_trace->workload))
        setup.deadlineSeconds.reset();
}

void Bench::cancelOpening()
{
    if (m_state != State::Opening && m_state != State::Failed)
        return;
    ++m_opening;
    m_readsAgain = false;
    m_openFuture.cancel();
    m_openError.reset();
    m_state = m_trace ? State::Ready : State::Empty;
    m_address = m_openedAddress;
    emit traceChanged();
    if (std::exchange(m_againFailed, false))
        setModel(m_readWith); // what it could not be read with
    else if (m_trace)
        apply(m_setup, Gesture::Done); // what was changed meanwhile is still to be answered
}

} // namespace stoker::session::lab
