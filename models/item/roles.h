// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace stoker::item {

/// Roles beyond Qt's: what a cell means; widgets choose colour and icon for it.
enum Role {
    RawRole = Qt::UserRole + 1, ///< the value itself: number, id, or invalid for unknown
    BarRole,                    ///< 0..1, the length of a bar
    SeverityRole,               ///< item::Severity
    IconRole,                   ///< the name of an icon, as in resources/icons
    SecondTextRole,             ///< a second figure of the same cell ("12" blocks beside "0.91 GB")
    StaleRole,                  ///< bool: the figure is old
};

enum class Severity { Normal, Faint, Caution, Trouble };

} // namespace stoker::item
