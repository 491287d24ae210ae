// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/tracebytes.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    (void)stoker::fuzz::openAsTrace(QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    return 0;
}
