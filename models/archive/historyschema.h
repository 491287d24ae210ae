// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/databaseschema.h"

namespace stoker::archive {

/// Of the archive and of recordings, which are files of one run. Marked "Stkh".
[[nodiscard]] const Schema& historySchema();

} // namespace stoker::archive
