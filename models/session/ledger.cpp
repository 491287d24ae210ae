// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/ledger.h"

#include <algorithm>

namespace stoker::session {

using domain::LedgerLine;

quint64 Ledger::add(LedgerLine line)
{
    if (m_lines.size() >= kMaxLines)
        m_lines.erase(m_lines.begin(), m_lines.begin() + kMaxLines / 8);
    line.id = ++m_lastId;
    m_lines.push_back(std::move(line));
    return m_lastId;
}

const LedgerLine* Ledger::find(quint64 id) const
{
    const auto place = std::lower_bound(m_lines.begin(), m_lines.end(), id, [](const LedgerLine& line, quint64 wanted) { return line.id < wanted; });
    return place != m_lines.end() && place->id == id ? &*place : nullptr;
}

LedgerLine* Ledger::find(quint64 id) { return const_cast<LedgerLine*>(std::as_const(*this).find(id)); }

} // namespace stoker::session
