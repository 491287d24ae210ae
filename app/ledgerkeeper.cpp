// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ledgerkeeper.h"

#include "archive/sqliteledger.h"
#include "session/ledgerrecorder.h"
#include "session/leftpilot.h"
#include "simulation/demo.h"

namespace stoker::app {

LedgerKeeper::LedgerKeeper(QString folder, const ports::Clock& clock) : m_folder(std::move(folder)), m_clock(clock) {}
LedgerKeeper::~LedgerKeeper() = default;

bool LedgerKeeper::keep(session::Session& session)
{
    if (m_folder.isEmpty() || simulation::isDemoAddress(session.settings().address))
        return false;
    if (session::LedgerRecorder::of(session))
        return true;
    open();
    new session::LedgerRecorder(session, *m_store, m_sessions++, &session);
    if (!session.settings().readOnly) // who may only watch goes on with nothing
        new session::LeftPilotSearch(session, *m_store);
    return true;
}

void LedgerKeeper::open()
{
    if (m_store)
        return;
    m_store = std::make_unique<archive::SqliteLedger>(archive::SqliteLedger::Options{.folder = m_folder}, m_clock);
    connect(m_store.get(), &ports::LedgerStore::failed, this, &LedgerKeeper::failed);
    connect(m_store.get(), &ports::LedgerStore::recovered, this, &LedgerKeeper::recovered);
    connect(m_store.get(), &ports::LedgerStore::replaced, this, &LedgerKeeper::replaced);
}

ports::LedgerStore* LedgerKeeper::stored()
{
    if (!m_folder.isEmpty())
        open();
    return m_store.get();
}

ports::LedgerStore* LedgerKeeper::of(const session::Session& session) const
{
    return session::LedgerRecorder::of(session) ? m_store.get() : nullptr;
}

std::optional<domain::Error> LedgerKeeper::trouble() const
{
    return m_store ? m_store->health().error : std::nullopt;
}

} // namespace stoker::app
