// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/commandsink.h"
#include "ports/snapshotsource.h"

#include <memory>

namespace stoker::ports {

/// Both directions of one connection; `sink` is null where nothing can be steered (read-only is decided above, not here).
struct Connection {
    std::unique_ptr<SnapshotSource> source;
    std::unique_ptr<CommandSink> sink;
};

} // namespace stoker::ports
