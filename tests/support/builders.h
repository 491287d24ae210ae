// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/snapshot.h"

#include <memory>

namespace stoker::test {

/// 2026-11-21 12:00:00 UTC, where ManualClock starts as well.
inline constexpr domain::Instant kNoon{domain::Millis{1'795'262'400'000}};

[[nodiscard]] domain::ExecutorId id(int number);
[[nodiscard]] std::vector<domain::ExecutorId> ids(std::initializer_list<int> numbers);

/// An idle one-core executor on 10.0.0.<number>, added at noon minus an hour.
[[nodiscard]] domain::Executor makeExecutor(int number);

/// A snapshot of application app-1, instance one, by the plugin, that can be steered in every way, with executors 0..count-1 and the target at their number.
/// Change it before it is handed on.
[[nodiscard]] std::shared_ptr<domain::Snapshot> makeSnapshot(domain::Instant time, int executors);

} // namespace stoker::test
