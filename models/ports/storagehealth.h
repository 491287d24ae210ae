// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <optional>

namespace stoker::ports {

/// How a store on the disk is.
struct StorageHealth {
    std::optional<domain::Error> error; ///< why nothing is stored at the moment
    qsizetype waiting = 0;              ///< in memory, not stored yet
    quint64 lost = 0;                   ///< gave way in memory, or could not be stored at all
};

} // namespace stoker::ports
