// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>

namespace stoker::domain {

using Millis = std::chrono::milliseconds;
using Seconds = std::chrono::duration<double>;

/// A moment of the wall clock, epoch milliseconds, as Spark and the control API count.
using Instant = std::chrono::sys_time<Millis>;

[[nodiscard]] inline Instant fromEpochMs(qint64 ms) { return Instant{Millis{ms}}; }
[[nodiscard]] inline qint64 toEpochMs(Instant t) { return t.time_since_epoch().count(); }
[[nodiscard]] inline QDateTime toDateTime(Instant t) { return QDateTime::fromMSecsSinceEpoch(toEpochMs(t)); }
[[nodiscard]] inline double seconds(Millis d) { return std::chrono::duration<double>(d).count(); }

} // namespace stoker::domain
