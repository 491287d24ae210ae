// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/databaseschema.h"

namespace stoker::archive {

/// Marked "Stkr".
[[nodiscard]] const Schema& ledgerSchema();

} // namespace stoker::archive
