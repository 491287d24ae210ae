// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>

namespace stoker::app {

/// The token of the plugin: the first line of `file` ("-" = standard input), or without a file what STOKER_TOKEN holds; empty = none.
/// FileUnreadable (path, detail), TokenFileEmpty (path), BadArgument for a token that no header could carry, or one over 4 KiB.
[[nodiscard]] domain::Result<QString> readToken(const QString& file);

} // namespace stoker::app
