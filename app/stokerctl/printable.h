// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace stoker::app::ctl {

/// What another program said, fit for one line of a terminal: control characters (C0, DEL, C1), which could move the cursor, set a title or
/// end the line, become U+FFFD.
[[nodiscard]] QString printable(QString text);

} // namespace stoker::app::ctl
