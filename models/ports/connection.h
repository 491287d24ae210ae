// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/commandsink.h"
#include "ports/snapshotsource.h"

#include <functional>
#include <memory>

namespace stoker::ports {

/// Both directions of one connection; `sink` is null where nothing can be steered (read-only is decided above, not here).
struct Connection {
    std::unique_ptr<SnapshotSource> source;
    std::unique_ptr<CommandSink> sink;
    /// What was before now, where the source knows it: the next snapshot, oldest first, null at the end. Empty for a real driver.
    /// To be drained before the first fetch; only while `source` lives.
    std::function<domain::SnapshotPtr()> past;
    double pace = 1; ///< seconds of the application's clock a second; other than 1 only in a simulation
};

} // namespace stoker::ports
