// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>
#include <string_view>

namespace stoker::trace {

/// "2026-11-21T05:28:18.559Z", or without milliseconds, seconds or zone (then UTC), a blank instead of T: epoch milliseconds. None for anything else.
[[nodiscard]] std::optional<qint64> isoTime(std::string_view text);

} // namespace stoker::trace
