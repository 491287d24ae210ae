// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/blocksource.h"

#include "trace/codec.h"

#include <QtEndian>

#include <lz4.h>
#include <snappy-c.h>

#include <algorithm>
#include <cstring>

namespace stoker::trace {

namespace {

const char* chars(const unsigned char* bytes) { return reinterpret_cast<const char*>(bytes); }

/// The end at a border between blocks, or inside one where a few bytes are left.
StreamEnd endOfBlocks(const Lookahead& input) { return input.endOr(input.available() == 0 ? StreamEnd::Whole : StreamEnd::CutOff); }

} // namespace

std::size_t BlockSource::read(char* into, std::size_t size)
{
    while (m_at == m_block.size() && m_end == StreamEnd::None) {
        m_block.clear();
        m_at = 0;
        m_end = m_next(m_input, m_block);
        if (m_end != StreamEnd::None)
            m_block.clear();
    }
    const std::size_t given = std::min(size, m_block.size() - m_at);
    if (given > 0) // an empty vector has no place to copy from
        std::memcpy(into, m_block.data() + m_at, given);
    m_at += given;
    return given;
}

// net.jpountz.lz4.LZ4BlockOutputStream: magic, token (method in the high half), packed size, raw size, checksum; little endian. The checksum is not
// checked: what is wrong inside a block shows as lines that are no JSON.
StreamEnd nextLz4Block(Lookahead& input, std::vector<char>& block)
{
    constexpr std::size_t kHeader = 21;
    if (!input.has(kHeader))
        return endOfBlocks(input);
    const unsigned char* header = input.data();
    if (std::memcmp(header, "LZ4Block", 8) != 0)
        return StreamEnd::Damaged;
    const int method = header[8] & 0xf0;
    const std::size_t packed = qFromLittleEndian<quint32>(header + 9);
    const std::size_t raw = qFromLittleEndian<quint32>(header + 13);
    if (packed > kLargestBlock || raw > kLargestBlock || (method != 0x10 && method != 0x20) || (method == 0x10 && packed != raw))
        return StreamEnd::Damaged;
    if (!input.has(kHeader + packed))
        return input.endOr(StreamEnd::CutOff);
    const char* body = chars(input.data() + kHeader);
    if (raw > 0) { // 0 is the mark at the end of a stream; another may follow
        if (method == 0x10) {
            block.assign(body, body + raw);
        } else {
            block.resize(raw);
            if (LZ4_decompress_safe(body, block.data(), static_cast<int>(packed), static_cast<int>(raw)) != static_cast<int>(raw))
                return StreamEnd::Damaged;
        }
    }
    input.skip(kHeader + packed);
    return StreamEnd::None;
}

// org.xerial.snappy.SnappyOutputStream: a header of 16 bytes, which comes again where streams were joined, then blocks behind their size; big endian.
StreamEnd nextSnappyBlock(Lookahead& input, std::vector<char>& block)
{
    constexpr std::size_t kHeader = 16;
    if (!input.has(4))
        return endOfBlocks(input);
    if (std::memcmp(input.data(), "\x82SNA", 4) == 0) {
        if (!input.has(kHeader))
            return input.endOr(StreamEnd::CutOff);
        if (std::memcmp(input.data(), "\x82SNAPPY\0", 8) != 0)
            return StreamEnd::Damaged;
        input.skip(kHeader);
        return StreamEnd::None;
    }
    const std::size_t packed = qFromBigEndian<quint32>(input.data());
    if (packed > kLargestBlock)
        return StreamEnd::Damaged;
    if (!input.has(4 + packed))
        return input.endOr(StreamEnd::CutOff);
    const char* body = chars(input.data() + 4);
    std::size_t raw = 0;
    if (snappy_uncompressed_length(body, packed, &raw) != SNAPPY_OK || raw > kLargestBlock)
        return StreamEnd::Damaged;
    block.resize(raw);
    if (snappy_uncompress(body, packed, block.data(), &raw) != SNAPPY_OK)
        return StreamEnd::Damaged;
    input.skip(4 + packed);
    return StreamEnd::None;
}

// com.ning.compress.lzf: "ZV", type (0 raw, 1 packed), size, and for the packed ones the raw size; big endian.
StreamEnd nextLzfBlock(Lookahead& input, std::vector<char>& block)
{
    if (!input.has(5))
        return endOfBlocks(input);
    const unsigned char* header = input.data();
    if (header[0] != 'Z' || header[1] != 'V' || header[2] > 1)
        return StreamEnd::Damaged;
    const bool isPacked = header[2] == 1;
    const std::size_t headerSize = isPacked ? 7 : 5;
    const std::size_t packed = qFromBigEndian<quint16>(header + 3);
    if (!input.has(headerSize + packed))
        return input.endOr(StreamEnd::CutOff);
    const unsigned char* body = input.data() + headerSize;
    if (isPacked) {
        const std::size_t raw = qFromBigEndian<quint16>(input.data() + 5);
        block.resize(raw);
        if (raw > 0 && !unpackLzf(body, packed, reinterpret_cast<unsigned char*>(block.data()), raw))
            return StreamEnd::Damaged;
    } else {
        block.assign(chars(body), chars(body) + packed);
    }
    input.skip(headerSize + packed);
    return StreamEnd::None;
}

// Of a control byte: below 32, so many bytes and one more as they are; otherwise the length less 2 in the high three bits (7: another byte is added),
// and the distance less 1 in the low five and the next byte. (Marc Lehmann's LZF, as com.ning.compress.lzf reads it.)
bool unpackLzf(const unsigned char* packed, std::size_t packedSize, unsigned char* raw, std::size_t rawSize)
{
    std::size_t in = 0;
    std::size_t out = 0;
    while (in < packedSize) {
        const unsigned control = packed[in++];
        if (control < 32) {
            const std::size_t run = control + 1;
            if (run > packedSize - in || run > rawSize - out)
                return false;
            std::memcpy(raw + out, packed + in, run);
            in += run;
            out += run;
            continue;
        }
        std::size_t length = control >> 5;
        if (length == 7) {
            if (in == packedSize)
                return false;
            length += packed[in++];
        }
        if (in == packedSize)
            return false;
        const std::size_t distance = ((control & 0x1f) << 8) + packed[in++] + 1;
        length += 2;
        if (distance > out || length > rawSize - out)
            return false;
        // Byte by byte: the copy may overlap itself.
        for (std::size_t i = 0; i < length; ++i, ++out)
            raw[out] = raw[out - distance];
    }
    return out == rawSize;
}

} // namespace stoker::trace
