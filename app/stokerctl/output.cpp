// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stokerctl/output.h"

#include "app/stokerctl/printable.h"
#include "words/sentences.h"

#include <cerrno>
#include <cstdio>

namespace stoker::app::ctl {

bool Output::text(const QString& text)
{
    if (m_broken)
        return false;
    const QByteArray bytes = text.toUtf8();
    const auto size = static_cast<std::size_t>(bytes.size());
    if (std::fwrite(bytes.constData(), 1, size, stdout) != size || std::fflush(stdout) != 0) {
        m_errno = errno;
        m_broken = true;
    }
    return !m_broken;
}

std::optional<domain::Error> Output::failure() const
{
    if (!m_broken || m_errno == EPIPE)
        return std::nullopt;
    return domain::Error{domain::ErrorCode::FileUnwritable, {{QStringLiteral("path"), QStringLiteral("-")}, {QStringLiteral("detail"), qt_error_string(m_errno)}}, false};
}

bool Output::document(const QJsonDocument& document, Format format)
{
    const bool lines = format == Format::JsonLines;
    const QByteArray bytes = document.toJson(lines ? QJsonDocument::Compact : QJsonDocument::Indented);
    return text(QString::fromUtf8(bytes) + (lines ? QStringLiteral("\n") : QString()));
}

void Output::warn(const QString& sentence)
{
    const QByteArray bytes = QStringLiteral("stokerctl: %1\n").arg(printable(sentence)).toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
}

void Output::complain(const domain::Error& error)
{
    warn(words::wholeText(error, words::Reader::Terminal));
    if (error.code == domain::ErrorCode::NoPlugin)
        std::fprintf(stderr, "%s\n", words::pluginLines().toUtf8().constData());
}

} // namespace stoker::app::ctl
