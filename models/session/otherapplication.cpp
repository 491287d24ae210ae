// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/otherapplication.h"

namespace stoker::session {

bool isOtherApplication(const domain::ApplicationInfo& before, const domain::ApplicationInfo& now)
{
    if (before.id.isEmpty() || now.id.isEmpty()) // not yet named by Spark
        return !before.instance.isEmpty() && !now.instance.isEmpty() && before.instance != now.instance;
    if (before.id != now.id)
        return true;
    if (!before.instance.isEmpty() && !now.instance.isEmpty())
        return before.instance != now.instance;
    return before.instance.isEmpty() && now.instance.isEmpty() && before.started && now.started && before.started != now.started;
}

} // namespace stoker::session
