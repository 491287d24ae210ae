// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace stoker::test {

enum class Packing { Plain, Zstd, Lz4, Snappy, Lzf, Gzip };

/// As Spark's codecs write it, in blocks (frames, members) of at most `block` bytes: for reading it back.
[[nodiscard]] QByteArray pack(Packing packing, const QByteArray& text, qsizetype block = 32'768);

} // namespace stoker::test
