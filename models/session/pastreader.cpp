// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/pastreader.h"

#include "session/otherapplication.h"

#include <algorithm>

namespace stoker::session {

PastReader::PastReader(Session& session, ports::HistoryStore& store, QObject* parent) : QObject(parent), m_session(session), m_store(store)
{
    connect(&session, &Session::updated, this, &PastReader::follow);
}

void PastReader::follow()
{
    const domain::ApplicationInfo& now = m_session.store().snapshot()->application;
    if (now.id.isEmpty() || (m_application && !isOtherApplication(*m_application, now)))
        return;
    m_application = now;
    const quint64 question = ++m_question;
    m_store.runs().then(this, [this, question](const domain::Result<std::vector<ports::HistoryRun>>& runs) {
        if (runs && question == m_question)
            read(*runs);
    });
}

void PastReader::read(const std::vector<ports::HistoryRun>& runs)
{
    const auto first = m_session.store().history().firstTime();
    if (!first)
        return;
    const auto run = std::find_if(runs.begin(), runs.end(), [&](const ports::HistoryRun& one) {
        return one.samples > 0 && one.first < *first && one.application.id == m_application->id && !isOtherApplication(one.application, *m_application);
    });
    if (run == runs.end())
        return;
    m_store.read({run->id, *first - kReach, *first}).then(this, [this, question = m_question](const domain::Result<domain::RecordingPtr>& past) {
        if (past && *past && question == m_question)
            m_session.takePast(**past);
    });
}

} // namespace stoker::session
