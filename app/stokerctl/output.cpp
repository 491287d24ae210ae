// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stokerctl/output.h"

#include "words/sentences.h"

#include <cstdio>

namespace stoker::app::ctl {

bool Output::text(const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    if (!m_broken && (std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout) != static_cast<std::size_t>(bytes.size())
                      || std::fflush(stdout) != 0))
        m_broken = true;
    return !m_broken;
}

bool Output::document(const QJsonDocument& document, Format format)
{
    const bool lines = format == Format::JsonLines;
    const QByteArray bytes = document.toJson(lines ? QJsonDocument::Compact : QJsonDocument::Indented);
    return text(QString::fromUtf8(bytes) + (lines ? QStringLiteral("\n") : QString()));
}

void Output::warn(const QString& sentence)
{
    const QByteArray bytes = QStringLiteral("stokerctl: %1\n").arg(sentence).toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
}

void Output::complain(const domain::Error& error)
{
    warn(words::wholeText(error, words::Reader::Terminal));
    if (error.code == domain::ErrorCode::NoPlugin)
        std::fprintf(stderr, "%s\n", words::pluginLines().toUtf8().constData());
}

} // namespace stoker::app::ctl
