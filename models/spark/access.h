// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spark/controlvalues.h"

namespace stoker::spark {

/// What this caller can do: the capabilities with "*" -> "token_missing", "token_wrong" or "modify_denied" where nothing is open to him.
/// A token that was sent but never arrived (`tokenOk` unknown) blocks nothing: proxies drop headers, the body of a command will carry it.
[[nodiscard]] domain::Capabilities capabilitiesFor(const Health& health, bool hasToken);

} // namespace stoker::spark
