// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/textreader.h"

namespace stoker::trace {

using domain::ErrorCode;
using namespace Qt::StringLiterals;

TextReader::TextReader(const QString& path, std::size_t longestLine, ReadControl& control) : m_path(path), m_longestLine(longestLine), m_control(control) {}
TextReader::~TextReader() = default;

std::optional<domain::Error> TextReader::open()
{
    auto file = std::make_unique<FileSource>(m_path, m_control);
    if (!file->open())
        return domain::Error{ErrorCode::FileUnreadable, {{u"path"_s, m_path}, {u"detail"_s, file->error()}}, false};
    m_codec = codecOf(file->peek(kMagicBytes));
    m_text = std::make_unique<WantedSource>(unpack(m_codec, std::move(file)), m_control);
    m_lines = std::make_unique<LineReader>(*m_text, m_longestLine);
    return std::nullopt;
}

std::optional<domain::Error> TextReader::failure() const
{
    if (end() == StreamEnd::Cancelled)
        return domain::Error{ErrorCode::Cancelled, {}, false};
    if (end() == StreamEnd::Unreadable)
        return domain::Error{ErrorCode::FileUnreadable, {{u"path"_s, m_path}}, false};
    return std::nullopt;
}

} // namespace stoker::trace
