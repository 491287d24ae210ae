// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/codec.h"
#include "trace/filesource.h"
#include "trace/linereader.h"

#include "domain/result.h"

#include <optional>

namespace stoker::trace {

/// One file, unpacked and cut into lines.
class TextReader final {
public:
    TextReader(const QString& path, std::size_t longestLine, ReadControl& control);
    ~TextReader();
    /// FileUnreadable where it cannot be opened.
    [[nodiscard]] std::optional<domain::Error> open();
    [[nodiscard]] bool next(Line& line) { return m_lines->next(line); }
    /// After the last line.
    [[nodiscard]] StreamEnd end() const { return m_text->end(); }
    [[nodiscard]] Codec codec() const { return m_codec; } ///< once it is open
    [[nodiscard]] qint64 bytes() const { return m_lines ? m_lines->bytes() : 0; } ///< unpacked
    /// What end() means where nothing can be done about it: Cancelled, or a disk that failed.
    [[nodiscard]] std::optional<domain::Error> failure() const;

private:
    QString m_path;
    Codec m_codec = Codec::Plain;
    std::size_t m_longestLine;
    ReadControl& m_control;
    std::unique_ptr<ByteSource> m_text;
    std::unique_ptr<LineReader> m_lines;
};

} // namespace stoker::trace
