// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/bytesource.h"

#include <QByteArrayView>
#include <QString>

#include <memory>

namespace stoker::trace {

/// How Spark packs an event log (spark-spec a.1; org.apache.spark.io.CompressionCodec).
enum class Codec {
    Plain,
    Zstd,   ///< many frames one after another; the last may be open
    Lz4,    ///< the block stream of lz4-java ("LZ4Block"), not the LZ4 frame format
    Snappy, ///< the stream of snappy-java ("\x82SNAPPY\0"), not the framing format
    Lzf,    ///< chunks of the LZF library ("ZV")
    Gzip,
};

inline constexpr qsizetype kMagicBytes = 16;

/// By the first bytes: names lie, and copies lose them.
[[nodiscard]] Codec codecOf(QByteArrayView first);

/// "zstd": as Spark's spark.eventLog.compression.codec names it; "plain" for none. Stable, in files and on the command line.
[[nodiscard]] QString codecName(Codec codec);

/// Unpacks `packed` as it is read. Memory stays bounded by one block of the format, whatever the file claims: 128 MB for a zstd window,
/// 64 MB for a block of the others.
[[nodiscard]] std::unique_ptr<ByteSource> unpack(Codec codec, std::unique_ptr<ByteSource> packed);

/// One chunk of LZF. False where it is damaged. `raw` is what it unpacks to, exactly.
[[nodiscard]] bool unpackLzf(const unsigned char* packed, std::size_t packedSize, unsigned char* raw, std::size_t rawSize);

} // namespace stoker::trace
