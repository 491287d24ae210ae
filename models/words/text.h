// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace stoker::words {

/// QCoreApplication::translate, short: lupdate collects every call by this name. For use inside `words` only.
[[nodiscard]] inline QString translate(const char* context, const char* text, const char* comment = nullptr, int n = -1)
{
    return QCoreApplication::translate(context, text, comment, n);
}

} // namespace stoker::words
