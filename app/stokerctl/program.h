// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace stoker::app::ctl {

/// The whole of stokerctl: arguments in, exit code out.
[[nodiscard]] int run(int argc, char** argv);

} // namespace stoker::app::ctl
