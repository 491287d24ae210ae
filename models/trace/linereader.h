// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/bytesource.h"

#include <memory>
#include <string_view>

namespace stoker::trace {

/// One line of text, in the buffer of its reader: valid until the next one.
struct Line {
    std::string_view text;     ///< without its end; of one that is too long, the beginning
    std::size_t room = 0;      ///< bytes from the beginning of `text` that may be read: the line, and padding behind it
    bool tooLong = false;      ///< what is left of it is passed over with the next one
    bool terminated = true;    ///< false: the last line, and no end of line behind it; of one that is too long nobody knows yet
};

/// Cuts a source into lines without ever holding more than one of them beside what is read ahead. A line above `limit` is passed over.
class LineReader final {
public:
    LineReader(ByteSource& source, std::size_t limit);
    /// False at the end.
    [[nodiscard]] bool next(Line& line);
    [[nodiscard]] qint64 bytes() const { return m_bytes; }

private:
    bool refill();
    void giveBeginning(Line& line);
    void passOver();
    void give(Line& line, std::size_t size, bool terminated);

    ByteSource& m_source;
    std::size_t m_limit;
    std::unique_ptr<char[]> m_buffer;
    std::size_t m_capacity;
    std::size_t m_begin = 0;   ///< of the line
    std::size_t m_scanned = 0; ///< no end of line between m_begin and here
    std::size_t m_end = 0;
    qint64 m_bytes = 0;
    bool m_over = false;
    bool m_passing = false;    ///< the line before was too long
};

} // namespace stoker::trace
