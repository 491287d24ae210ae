// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/linereader.h"

#include <algorithm>
#include <cstring>

namespace stoker::trace {

namespace {
constexpr std::size_t kFirstCapacity = 1024 * 1024;
constexpr std::size_t kPadding = 64; // what the JSON parser may read behind a line
constexpr std::size_t kBeginning = 4096;
}

LineReader::LineReader(ByteSource& source, std::size_t limit)
    : m_source(source), m_limit(std::max(limit, kBeginning)), m_buffer(std::make_unique<char[]>(kFirstCapacity + kPadding)), m_capacity(kFirstCapacity)
{
}

bool LineReader::refill()
{
    if (m_over)
        return false;
    if (m_begin > 0) {
        std::memmove(m_buffer.get(), m_buffer.get() + m_begin, m_end - m_begin);
        m_end -= m_begin;
        m_scanned -= m_begin;
        m_begin = 0;
    }
    if (m_end == m_capacity) {
        const std::size_t larger = 2 * m_capacity;
        auto buffer = std::make_unique_for_overwrite<char[]>(larger + kPadding);
        std::memcpy(buffer.get(), m_buffer.get(), m_end);
        m_buffer = std::move(buffer);
        m_capacity = larger;
    }
    const std::size_t got = m_source.read(m_buffer.get() + m_end, m_capacity - m_end);
    m_over = got == 0;
    m_end += got;
    m_bytes += static_cast<qint64>(got);
    std::memset(m_buffer.get() + m_end, 0, kPadding);
    return !m_over;
}

void LineReader::give(Line& line, std::size_t size, bool terminated)
{
    const char* begin = m_buffer.get() + m_begin;
    line.room = m_end + kPadding - m_begin;
    line.tooLong = false;
    line.terminated = terminated;
    line.text = {begin, size > 0 && begin[size - 1] == '\r' ? size - 1 : size};
    m_begin += size + (terminated ? 1 : 0);
    m_scanned = m_begin;
}

/// The rest may be gigabytes: whether they are worth reading is for the caller to say.
void LineReader::giveBeginning(Line& line)
{
    line.text = {m_buffer.get() + m_begin, kBeginning};
    line.room = kBeginning;
    line.tooLong = true;
    line.terminated = true;
    m_passing = true;
}

/// Drops the rest of the line as it comes.
void LineReader::passOver()
{
    m_passing = false;
    m_begin = m_scanned = m_end = 0;
    while (!m_over) {
        const std::size_t got = m_source.read(m_buffer.get(), m_capacity);
        m_over = got == 0;
        m_bytes += static_cast<qint64>(got);
        if (const void* found = got > 0 ? std::memchr(m_buffer.get(), '\n', got) : nullptr) {
            m_begin = m_scanned = static_cast<std::size_t>(static_cast<const char*>(found) - m_buffer.get()) + 1;
            m_end = got;
            break;
        }
    }
    std::memset(m_buffer.get() + m_end, 0, kPadding);
}

bool LineReader::next(Line& line)
{
    if (m_passing)
        passOver();
    for (;;) {
        const char* from = m_buffer.get() + m_scanned;
        if (const void* found = m_end > m_scanned ? std::memchr(from, '\n', m_end - m_scanned) : nullptr) {
            give(line, static_cast<std::size_t>(static_cast<const char*>(found) - m_buffer.get()) - m_begin, true);
            return true;
        }
        m_scanned = m_end;
        if (m_end - m_begin > m_limit) {
            giveBeginning(line);
            return true;
        }
        if (!refill()) {
            if (m_begin == m_end)
                return false;
            give(line, m_end - m_begin, false);
            return true;
        }
    }
}

} // namespace stoker::trace
