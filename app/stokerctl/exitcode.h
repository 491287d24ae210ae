// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

namespace stoker::app::ctl {

/// The contract of design, "Command line".
enum ExitCode {
    Done = 0,
    Refused = 1,     ///< refused or failed
    WrongUsage = 2,
    Unreachable = 3, ///< or not a Spark UI
    NotAllowed = 4,  ///< 401, 403, read-only
};

[[nodiscard]] ExitCode exitCodeOf(domain::ErrorCode code);
/// The same where a trace was opened or run: whatever is wrong with the file has failed, and only what was asked for is wrong usage.
[[nodiscard]] ExitCode exitCodeOfTrace(domain::ErrorCode code);

} // namespace stoker::app::ctl
