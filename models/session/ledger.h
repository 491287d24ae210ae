// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ledgerline.h"

#include <vector>

namespace stoker::session {

/// The lines of one session, oldest first; ids ascend. At most kMaxLines: the oldest eighth goes when it is full.
class Ledger {
public:
    static constexpr std::size_t kMaxLines = 10'000;

    quint64 add(domain::LedgerLine line);
    /// Null when there is none (any more). Valid until the next add().
    [[nodiscard]] domain::LedgerLine* find(quint64 id);
    [[nodiscard]] const domain::LedgerLine* find(quint64 id) const;
    [[nodiscard]] const std::vector<domain::LedgerLine>& lines() const { return m_lines; }

private:
    std::vector<domain::LedgerLine> m_lines;
    quint64 m_lastId = 0;
};

} // namespace stoker::session
