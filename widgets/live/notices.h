// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

#include <QStringList>

namespace stoker::widgets {

/// What somebody who looks at the wall should know, most urgent first: figures that are old, a missed deadline, executors lost in the last ten
/// minutes, executors that spend more than 10 % of their task time in garbage collection. Empty when there is nothing.
struct Notice {
    bool trouble = false;
    QString text;
    friend bool operator==(const Notice&, const Notice&) = default;
};
[[nodiscard]] std::vector<Notice> wallNotices(const session::Session& session);

} // namespace stoker::widgets
