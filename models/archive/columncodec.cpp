// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/columncodec.h"

#include "archive/varint.h"

#include <zlib.h>

#include <algorithm>
#include <utility>

namespace stoker::archive {

namespace {

// The first byte.
constexpr std::uint8_t kZlib = 1;
constexpr std::uint8_t kUnknowns = 2;
constexpr std::uint8_t kSteady = 4;
/// A value is at most a token of ten bytes, and a run of unknown ones adds two numbers.
constexpr std::size_t kMostBytesOfAValue = 24;

// Unsigned, so that what overflows wraps around in both directions.
std::uint64_t bits(std::int64_t value) { return static_cast<std::uint64_t>(value); }

/// Where known and unknown values take turns, from a known run on.
void putKnownRuns(QByteArray& bytes, std::span<const std::int64_t> values)
{
    bool known = true;
    std::size_t begin = 0;
    while (begin < values.size()) {
        const auto end = std::find_if(values.begin() + static_cast<std::ptrdiff_t>(begin), values.end(), [known](std::int64_t value) { return (value != kUnknownValue) != known; });
        const auto length = static_cast<std::size_t>(end - values.begin()) - begin;
        putVarint(bytes, length);
        begin += length;
        known = !known;
    }
}

class Tokens {
public:
    Tokens(QByteArray& bytes, Slope slope) : m_bytes(bytes), m_slope(slope) {}
    void put(std::int64_t value)
    {
        std::uint64_t token = bits(value) - m_last;
        if (m_slope == Slope::Steady)
            token -= std::exchange(m_step, token);
        m_last = bits(value);
        if (token == 0) {
            ++m_zeros;
            return;
        }
        flush();
        putVarint(m_bytes, zigzag(static_cast<std::int64_t>(token)));
    }
    void flush()
    {
        if (m_zeros == 0)
            return;
        putVarint(m_bytes, 0);
        putVarint(m_bytes, std::exchange(m_zeros, 0) - 1);
    }

private:
    QByteArray& m_bytes;
    Slope m_slope;
    std::uint64_t m_last = 0;
    std::uint64_t m_step = 0;
    std::uint64_t m_zeros = 0;
};

QByteArray deflated(const QByteArray& plain)
{
    uLongf size = compressBound(static_cast<uLong>(plain.size()));
    QByteArray packed(static_cast<qsizetype>(size), Qt::Uninitialized);
    if (compress2(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(plain.constData()), static_cast<uLong>(plain.size()), 6) != Z_OK)
        return plain;
    packed.truncate(static_cast<qsizetype>(size));
    return packed;
}

bool inflate(QByteArrayView packed, std::uint64_t size, QByteArray& plain)
{
    plain.resize(static_cast<qsizetype>(size));
    uLongf got = static_cast<uLongf>(size);
    return uncompress(reinterpret_cast<Bytef*>(plain.data()), &got, reinterpret_cast<const Bytef*>(packed.data()), static_cast<uLong>(packed.size())) == Z_OK && got == size;
}

template <Slope slope>
bool takeTokens(ByteReader& reader, std::int64_t* values, std::size_t count)
{
    std::uint64_t last = 0;
    std::uint64_t step = 0;
    for (std::size_t i = 0; i < count;) {
        std::uint64_t token = 0;
        if (!reader.take(token))
            return false;
        if (token != 0) {
            const std::uint64_t change = bits(unzigzag(token));
            if constexpr (slope == Slope::Steady)
                step += change;
            else
                step = change;
            last += step;
            values[i++] = static_cast<std::int64_t>(last);
            continue;
        }
        std::uint64_t more = 0;
        if (!reader.take(more) || more >= count - i)
            return false;
        for (const std::size_t end = i + static_cast<std::size_t>(more) + 1; i < end; ++i) {
            if constexpr (slope == Slope::Steady)
                last += step;
            values[i] = static_cast<std::int64_t>(last);
        }
    }
    return reader.atEnd();
}

/// Lengths of the runs, a known one first; the runs together are all values.
bool takeKnownRuns(ByteReader& reader, std::size_t count, std::vector<std::size_t>& runs)
{
    for (std::size_t have = 0; have < count;) {
        std::uint64_t length = 0;
        if (!reader.take(length) || length > count - have || (length == 0 && !runs.empty()))
            return false;
        runs.push_back(static_cast<std::size_t>(length));
        have += static_cast<std::size_t>(length);
    }
    return true;
}

bool takeTokens(ByteReader& reader, Slope slope, std::int64_t* values, std::size_t count)
{
    return slope == Slope::Steady ? takeTokens<Slope::Steady>(reader, values, count) : takeTokens<Slope::Steps>(reader, values, count);
}

bool takeColumn(ByteReader reader, bool unknowns, Slope slope, std::span<std::int64_t> values)
{
    if (!unknowns)
        return takeTokens(reader, slope, values.data(), values.size());
    std::vector<std::size_t> runs;
    if (!takeKnownRuns(reader, values.size(), runs))
        return false;
    std::size_t known = 0;
    for (std::size_t i = 0; i < runs.size(); i += 2)
        known += runs[i];
    // The known ones to the front, then each run to its place, the last one first.
    if (!takeTokens(reader, slope, values.data(), known))
        return false;
    std::size_t end = values.size();
    for (std::size_t i = runs.size(); i-- > 0;) {
        const auto to = values.begin() + static_cast<std::ptrdiff_t>(end);
        end -= runs[i];
        if (i % 2 == 0) {
            const auto from = values.begin() + static_cast<std::ptrdiff_t>(known);
            known -= runs[i];
            std::copy_backward(from - static_cast<std::ptrdiff_t>(runs[i]), from, to);
        }
    }
    std::size_t begin = 0;
    for (std::size_t i = 0; i < runs.size(); begin += runs[i++]) {
        if (i % 2 == 1)
            std::fill_n(values.begin() + static_cast<std::ptrdiff_t>(begin), runs[i], kUnknownValue);
    }
    return true;
}

} // namespace

QByteArray encodeColumn(std::span<const std::int64_t> values, Slope slope)
{
    QByteArray plain;
    plain.reserve(static_cast<qsizetype>(values.size()) * 2);
    const bool unknowns = std::find(values.begin(), values.end(), kUnknownValue) != values.end();
    if (unknowns)
        putKnownRuns(plain, values);
    Tokens tokens(plain, slope);
    for (const std::int64_t value : values) {
        if (value != kUnknownValue)
            tokens.put(value);
    }
    tokens.flush();

    const auto head = static_cast<std::uint8_t>((unknowns ? kUnknowns : 0U) | (slope == Slope::Steady ? kSteady : 0U));
    const QByteArray packed = plain.size() > 64 ? deflated(plain) : plain;
    const bool pays = packed.size() < plain.size() / 4 * 3;
    QByteArray bytes;
    bytes.reserve(plain.size() + 8);
    bytes.append(static_cast<char>(pays ? head | kZlib : head));
    if (pays)
        putVarint(bytes, static_cast<std::uint64_t>(plain.size()));
    return bytes.append(pays ? packed : plain);
}

bool decodeColumn(QByteArrayView bytes, std::span<std::int64_t> values)
{
    if (bytes.isEmpty() || values.size() > kMostValues)
        return false;
    const auto head = static_cast<std::uint8_t>(bytes.front());
    if ((head & ~(kZlib | kUnknowns | kSteady)) != 0)
        return false;
    const bool unknowns = (head & kUnknowns) != 0;
    const Slope slope = (head & kSteady) != 0 ? Slope::Steady : Slope::Steps;
    if ((head & kZlib) == 0)
        return takeColumn(ByteReader(bytes.sliced(1)), unknowns, slope, values);
    ByteReader reader(bytes.sliced(1));
    const auto size = reader.take();
    // Nothing of ours is longer, so a few bytes cannot make us reserve more.
    if (!size || *size > values.size() * kMostBytesOfAValue + 16)
        return false;
    QByteArray plain;
    const auto packed = reader.takeBytes(reader.left());
    return packed && inflate(*packed, *size, plain) && takeColumn(ByteReader(plain), unknowns, slope, values);
}

} // namespace stoker::archive
