// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/historyrecorder.h"

#include "session/otherapplication.h"

#include <limits>

namespace stoker::session {

namespace {

domain::History::Sample sampleAt(const domain::History& history, domain::Instant time)
{
    domain::History::Sample sample;
    for (std::size_t m = 0; m < sample.size(); ++m)
        sample[m] = history.at(static_cast<domain::Metric>(m), time).value_or(std::numeric_limits<float>::quiet_NaN());
    return sample;
}

} // namespace

HistoryRecorder::HistoryRecorder(Session& session, ports::HistoryStore& store, int number, Ledger ledger, QObject* parent)
    : QObject(parent), m_session(session), m_store(store), m_number(number), m_withLedger(ledger == Ledger::Too)
{
    connect(&session, &Session::updated, this, &HistoryRecorder::take);
    if (!m_withLedger)
        return;
    const auto putLine = [this](quint64 id) {
        const domain::LedgerLine* line = m_session.commands().line(id);
        if (line && m_key)
            m_store.put(m_key, *line);
    };
    connect(&session.commands(), &CommandQueue::lineAdded, this, putLine);
    connect(&session.commands(), &CommandQueue::lineChanged, this, putLine);
    connect(&session.autopilot(), &Autopilot::decided, this, [this](quint64 id) {
        const domain::DecisionLine* decision = m_session.autopilot().decision(id);
        if (decision && m_key)
            m_store.put(m_key, *decision);
    });
}

HistoryRecorder::~HistoryRecorder() { letGo(); }

HistoryRecorder* HistoryRecorder::of(const Session& session) { return session.findChild<HistoryRecorder*>(QString(), Qt::FindDirectChildrenOnly); }

void HistoryRecorder::flush()
{
    if (!m_newest || !m_key)
        return;
    m_store.put(m_key, std::exchange(m_newest, std::nullopt), nullptr);
    ++m_samples;
}

void HistoryRecorder::letGo()
{
    flush();
    if (m_key)
        m_store.end(m_key);
    m_key.reset();
}

void HistoryRecorder::follow()
{
    const domain::ApplicationInfo& now = m_session.store().snapshot()->application;
    if (m_key && isOtherApplication(m_key->application, now))
        letGo();
    if (now.id.isEmpty() || (m_key && m_key->application == now))
        return;
    const bool begins = !m_key;
    m_key = std::make_shared<ports::HistoryKey>(ports::HistoryKey{now, m_session.settings().address, m_number});
    if (!begins || !m_withLedger)
        return;
    for (const domain::LedgerLine& line : m_session.commands().lines())
        m_store.put(m_key, line);
}

void HistoryRecorder::take()
{
    const domain::History& history = m_session.store().history();
    const auto last = history.lastTime();
    // Of the sample before, what a policy wished meanwhile; unless it is another application's, whose history is forgotten.
    if (m_newest && m_key && last && *last > m_newest->first && !isOtherApplication(m_key->application, m_session.store().snapshot()->application)) {
        const float wished = history.at(domain::Metric::Wished, m_newest->first).value_or(std::numeric_limits<float>::quiet_NaN());
        m_newest->second[static_cast<std::size_t>(domain::Metric::Wished)] = wished;
    }
    follow();
    if (!m_key)
        return;
    if (m_newest && last && *last < m_newest->first) { // the clock was set back
        m_newest.reset();
        m_store.dropAfter(m_key, *last - domain::Millis{1});
    } else if (m_newest && last && *last > m_newest->first) {
        m_store.put(m_key, std::exchange(m_newest, std::nullopt), nullptr);
        ++m_samples;
    }
    if (last && !m_newest)
        m_newest = {*last, sampleAt(history, *last)};
    m_store.put(m_key, std::nullopt, m_session.store().snapshot());
}

} // namespace stoker::session
