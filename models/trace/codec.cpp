// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/codec.h"

#include "trace/blocksource.h"
#include "trace/streamsource.h"

namespace stoker::trace {

Codec codecOf(QByteArrayView first)
{
    const auto begins = [first](const char* magic, qsizetype size) { return first.size() >= size && first.first(size) == QByteArrayView(magic, size); };
    if (begins("\x28\xb5\x2f\xfd", 4))
        return Codec::Zstd;
    if (begins("LZ4Block", 8))
        return Codec::Lz4;
    if (begins("\x82SNAPPY\0", 8))
        return Codec::Snappy;
    if (begins("\x1f\x8b", 2))
        return Codec::Gzip;
    if (begins("ZV\0", 3) || begins("ZV\1", 3))
        return Codec::Lzf;
    return Codec::Plain;
}

QString codecName(Codec codec)
{
    switch (codec) {
    case Codec::Plain: break;
    case Codec::Zstd: return QStringLiteral("zstd");
    case Codec::Lz4: return QStringLiteral("lz4");
    case Codec::Snappy: return QStringLiteral("snappy");
    case Codec::Lzf: return QStringLiteral("lzf");
    case Codec::Gzip: return QStringLiteral("gzip");
    }
    return QStringLiteral("plain");
}

std::unique_ptr<ByteSource> unpack(Codec codec, std::unique_ptr<ByteSource> packed)
{
    switch (codec) {
    case Codec::Plain: break;
    case Codec::Zstd: return std::make_unique<ZstdSource>(std::move(packed));
    case Codec::Gzip: return std::make_unique<GzipSource>(std::move(packed));
    case Codec::Lz4: return std::make_unique<BlockSource>(std::move(packed), nextLz4Block);
    case Codec::Snappy: return std::make_unique<BlockSource>(std::move(packed), nextSnappyBlock);
    case Codec::Lzf: return std::make_unique<BlockSource>(std::move(packed), nextLzfBlock);
    }
    return packed;
}

} // namespace stoker::trace
