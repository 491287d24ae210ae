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

domain::Error otherApplication(const domain::ApplicationInfo& before, const domain::ApplicationInfo& now)
{
    return {domain::ErrorCode::OtherApplication, {{QStringLiteral("expected"), before.id.text}, {QStringLiteral("found"), now.id.text}}, false};
}

} // namespace stoker::session
