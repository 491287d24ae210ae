// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <cstdint>
#include <optional>

/// Whole numbers in as few bytes as they need: seven bits each, the lowest first (LEB128). For use inside `archive`.
namespace stoker::archive {

/// Small for small numbers of either sign: 0, -1, 1, -2 become 0, 1, 2, 3.
[[nodiscard]] constexpr std::uint64_t zigzag(std::int64_t value) { return (static_cast<std::uint64_t>(value) << 1U) ^ static_cast<std::uint64_t>(value >> 63); }
[[nodiscard]] constexpr std::int64_t unzigzag(std::uint64_t value) { return static_cast<std::int64_t>((value >> 1U) ^ (~(value & 1U) + 1U)); }

inline void putVarint(QByteArray& bytes, std::uint64_t value)
{
    while (value >= 0x80) {
        bytes.append(static_cast<char>(value | 0x80U));
        value >>= 7U;
    }
    bytes.append(static_cast<char>(value));
}

/// Reads bytes that nobody can vouch for: past their end, and past 64 bits, there is nothing.
class ByteReader {
public:
    explicit ByteReader(QByteArrayView bytes) : m_at(reinterpret_cast<const std::uint8_t*>(bytes.data())), m_end(m_at + bytes.size()) {}

    /// False: there is no whole number here.
    [[nodiscard]] bool take(std::uint64_t& value)
    {
        if (m_at != m_end && *m_at < 0x80) { // nearly always
            value = *m_at++;
            return true;
        }
        value = 0;
        for (unsigned shift = 0; m_at != m_end && shift < 64; shift += 7) {
            const std::uint8_t byte = *m_at++;
            const std::uint64_t part = byte & 0x7FU;
            if (shift == 63 && part > 1)
                return false;
            value |= part << shift;
            if (byte < 0x80)
                return true;
        }
        return false;
    }
    [[nodiscard]] std::optional<std::uint64_t> take()
    {
        std::uint64_t value = 0;
        return take(value) ? std::optional(value) : std::nullopt;
    }
    [[nodiscard]] std::optional<QByteArrayView> takeBytes(std::uint64_t count)
    {
        if (count > static_cast<std::uint64_t>(m_end - m_at))
            return std::nullopt;
        const QByteArrayView bytes(m_at, static_cast<qsizetype>(count));
        m_at += count;
        return bytes;
    }
    [[nodiscard]] std::uint64_t left() const { return static_cast<std::uint64_t>(m_end - m_at); }
    [[nodiscard]] bool atEnd() const { return m_at == m_end; }

private:
    const std::uint8_t* m_at;
    const std::uint8_t* m_end;
};

} // namespace stoker::archive
