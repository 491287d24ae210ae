// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/packed.h"

#include <QtEndian>

#include <lz4.h>
#include <snappy-c.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>

namespace stoker::test {

namespace {

template <class Int>
QByteArray little(Int value)
{
    value = qToLittleEndian(value);
    return QByteArray(reinterpret_cast<const char*>(&value), sizeof value);
}
template <class Int>
QByteArray big(Int value)
{
    value = qToBigEndian(value);
    return QByteArray(reinterpret_cast<const char*>(&value), sizeof value);
}
template <class Size>
std::size_t sized(Size size) { return static_cast<std::size_t>(size); }

QByteArray zstdFrame(const QByteArray& block)
{
    QByteArray out(static_cast<qsizetype>(ZSTD_compressBound(sized(block.size()))), Qt::Uninitialized);
    out.resize(static_cast<qsizetype>(ZSTD_compress(out.data(), sized(out.size()), block.constData(), sized(block.size()), 1)));
    return out;
}

QByteArray lz4Block(const QByteArray& block)
{
    QByteArray out(LZ4_compressBound(static_cast<int>(block.size())), Qt::Uninitialized);
    out.resize(LZ4_compress_default(block.constData(), out.data(), static_cast<int>(block.size()), static_cast<int>(out.size())));
    const bool raw = out.size() >= block.size();
    const QByteArray& body = raw ? block : out;
    return "LZ4Block" + QByteArray(1, raw ? 0x16 : 0x26) + little(static_cast<quint32>(body.size())) + little(static_cast<quint32>(block.size())) + little(quint32{0}) + body;
}

QByteArray snappyBlock(const QByteArray& block)
{
    std::size_t size = snappy_max_compressed_length(sized(block.size()));
    QByteArray out(static_cast<qsizetype>(size), Qt::Uninitialized);
    snappy_compress(block.constData(), sized(block.size()), out.data(), &size);
    out.resize(static_cast<qsizetype>(size));
    return big(static_cast<quint32>(size)) + out;
}

/// Literals, and copies of what stands up to 8 kB before: simple, but every form of the format comes out of it.
QByteArray lzf(const QByteArray& block)
{
    QByteArray out;
    QByteArray literals;
    const auto flush = [&] {
        for (qsizetype i = 0; i < literals.size(); i += 32) {
            const QByteArray run = literals.mid(i, 32);
            out += static_cast<char>(run.size() - 1) + run;
        }
        literals.clear();
    };
    for (qsizetype at = 0; at < block.size();) {
        const qsizetype from = block.lastIndexOf(block.mid(at, 3), at - 1);
        qsizetype length = 0;
        if (at > 0 && from >= 0 && at - from <= 8192 && at + 3 <= block.size()) {
            while (at + length < block.size() && length < 264 && block[from + length] == block[at + length])
                ++length;
        }
        if (length < 3) {
            literals += block[at++];
            continue;
        }
        flush();
        const qsizetype distance = at - from - 1;
        const char high = static_cast<char>(distance >> 8);
        if (length - 2 < 7) {
            out += static_cast<char>(((length - 2) << 5) | high);
        } else {
            out += static_cast<char>((7 << 5) | high);
            out += static_cast<char>(length - 2 - 7);
        }
        out += static_cast<char>(distance & 0xff);
        at += length;
    }
    flush();
    return out;
}

QByteArray lzfChunk(const QByteArray& block)
{
    const QByteArray packed = lzf(block);
    if (packed.size() >= block.size())
        return QByteArray("ZV\0", 3) + big(static_cast<quint16>(block.size())) + block;
    return QByteArray("ZV\1", 3) + big(static_cast<quint16>(packed.size())) + big(static_cast<quint16>(block.size())) + packed;
}

QByteArray gzipMember(const QByteArray& block)
{
    z_stream stream{};
    deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, sized(block.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(block.constData()));
    stream.avail_in = static_cast<uInt>(block.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return out;
}

} // namespace

QByteArray pack(Packing packing, const QByteArray& text, qsizetype block)
{
    if (packing == Packing::Plain)
        return text;
    QByteArray out;
    if (packing == Packing::Snappy)
        out = QByteArray("\x82SNAPPY\0\0\0\0\1\0\0\0\1", 16);
    const qsizetype most = packing == Packing::Lzf ? std::min<qsizetype>(block, 65'535) : block;
    for (qsizetype at = 0; at < text.size(); at += most) {
        const QByteArray piece = text.mid(at, most);
        switch (packing) {
        case Packing::Plain: break;
        case Packing::Zstd: out += zstdFrame(piece); break;
        case Packing::Lz4: out += lz4Block(piece); break;
        case Packing::Snappy: out += snappyBlock(piece); break;
        case Packing::Lzf: out += lzfChunk(piece); break;
        case Packing::Gzip: out += gzipMember(piece); break;
        }
    }
    if (packing == Packing::Lz4)
        out += "LZ4Block" + QByteArray(1, 0x16) + QByteArray(12, 0); // the mark at the end of a stream
    return out;
}

} // namespace stoker::test
