// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/heap.h"

#include <cstdlib> // says whose C library this is

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace stoker::app {

void keepHeapSmall()
{
#ifdef __GLIBC__
    constexpr int oneMb = 1 << 20;
    // Set by hand they stay: glibc otherwise raises both to twice the largest block it ever saw freed.
    mallopt(M_MMAP_THRESHOLD, oneMb);
    mallopt(M_TRIM_THRESHOLD, oneMb);
#endif
}

} // namespace stoker::app
