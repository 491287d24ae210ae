// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ledgerline.h"
#include "domain/snapshot.h"

#include <QSet>

#include <optional>
#include <vector>

namespace stoker::session {

/// Finds in each snapshot what others did: commands of other consoles, executors lost. Tells each of them once.
class ForeignLines {
public:
    struct Line {
        domain::LedgerLine line;
        bool past = false; ///< from before this session watched
    };

    /// Our own command: not foreign.
    void claim(qint64 number) { m_told.insert(number); }
    /// New lines, oldest first. `holdBack`: leave commands by that name for later, as the answer to one of our own is still under way; empty = none.
    [[nodiscard]] std::vector<Line> take(const domain::Snapshot& snapshot, const QString& holdBack);
    void reset();

private:
    void takeLost(const domain::Snapshot& snapshot, std::vector<Line>& lines);

    QSet<qint64> m_told;
    QSet<domain::ExecutorId> m_lost;
    std::optional<domain::Instant> m_since; ///< the application's clock when this began to watch
};

} // namespace stoker::session
