// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace stoker::app {

/// Lists of megabytes come and go with every poll of thousands of executors. Gives their memory back at once instead of letting the heap keep the
/// holes: 6 MB less at 10,000 executors (tests/perf/window_memory). Once, at the start of the program. Does nothing where the C library is not glibc.
void keepHeapSmall();

} // namespace stoker::app
