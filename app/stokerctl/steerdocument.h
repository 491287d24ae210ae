// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ledgerline.h"
#include "domain/snapshot.h"
#include "session/steering.h"

#include <QJsonObject>
#include <QStringList>

namespace stoker::app::ctl {

/// What target and release know when they end.
struct SteerResult {
    session::Intent intent;
    domain::SnapshotPtr snapshot;           ///< the last of the application that was steered; never null
    std::optional<domain::LedgerLine> line; ///< absent before it was submitted
    bool accepted = false;
    bool open = false; ///< it was sent, and whether it was accepted is not known
};

/// The document of the contract (design, "Command line") for it.
[[nodiscard]] QJsonObject steerDocument(const SteerResult& result);
/// Of a line, or null where nothing was sent: "seen", "waiting" or "none".
[[nodiscard]] QString effectOf(const domain::LedgerLine* line);
/// Those of the line's executors that the snapshot still shows.
[[nodiscard]] QStringList idsStillThere(const SteerResult& result);

} // namespace stoker::app::ctl
