// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QJsonDocument>
#include <QString>

#include <optional>

namespace stoker::app::ctl {

enum class Format { Json, JsonLines, Table, Csv, Html };

/// Standard output and standard error. Writing may block on a slow reader, as a terminal program may.
class Output final {
public:
    /// False once it takes no more.
    bool text(const QString& text);
    /// One document, indented for Json, on one line for JsonLines.
    bool document(const QJsonDocument& document, Format format);
    [[nodiscard]] bool isBroken() const { return m_broken; }
    /// Why it takes no more. Empty while it does, and where nobody reads any more (| head): the program then ends without a word.
    [[nodiscard]] std::optional<domain::Error> failure() const;

    void warn(const QString& sentence);
    void complain(const domain::Error& error);

private:
    bool m_broken = false;
    int m_errno = 0;
};

} // namespace stoker::app::ctl
