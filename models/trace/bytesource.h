// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstddef>
#include <vector>

namespace stoker::trace {

/// How a stream of bytes came to its end.
enum class StreamEnd {
    None,       ///< it goes on
    Whole,
    CutOff,     ///< in the middle of a frame, block or member: what was before it is good
    Damaged,    ///< what follows cannot be unpacked
    Unreadable, ///< the disk says no
    Cancelled,
};

/// Bytes, pulled. One thread; whoever holds it owns it, and what it draws on.
class ByteSource {
public:
    ByteSource() = default;
    virtual ~ByteSource() = default;
    ByteSource(const ByteSource&) = delete;
    ByteSource& operator=(const ByteSource&) = delete;

    /// At most `size` bytes; 0 only at the end, of which end() then tells.
    virtual std::size_t read(char* into, std::size_t size) = 0;
    [[nodiscard]] virtual StreamEnd end() const = 0;
};

/// Looks ahead in a source by a known number of bytes, for formats that are made of headers and blocks.
class Lookahead final {
public:
    explicit Lookahead(ByteSource& source) : m_source(source) {}
    /// Whether so many bytes are there.
    [[nodiscard]] bool has(std::size_t size);
    /// The bytes from here on: as many as has() has last said yes to.
    [[nodiscard]] const unsigned char* data() const { return reinterpret_cast<const unsigned char*>(m_bytes.data()) + m_at; }
    [[nodiscard]] std::size_t available() const { return m_filled - m_at; }
    void skip(std::size_t size) { m_at += size; }
    /// What the source says, where it did not end by itself: it wins over what a format makes of the missing bytes.
    [[nodiscard]] StreamEnd endOr(StreamEnd verdict) const;

private:
    ByteSource& m_source;
    std::vector<char> m_bytes;
    std::size_t m_at = 0;
    std::size_t m_filled = 0;
};

} // namespace stoker::trace
