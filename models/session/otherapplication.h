// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/snapshot.h"

namespace stoker::session {

/// True when `now` is another application than `before`, or another start of it. The same id may be a second attempt; an instance that appears
/// or vanishes is the plugin's doing, no other application.
[[nodiscard]] bool isOtherApplication(const domain::ApplicationInfo& before, const domain::ApplicationInfo& now);
/// What then becomes of everything that was asked of the one before.
[[nodiscard]] domain::Error otherApplication(const domain::ApplicationInfo& before, const domain::ApplicationInfo& now);

} // namespace stoker::session
