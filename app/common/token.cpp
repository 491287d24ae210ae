// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/token.h"

#include <QFile>

#include <algorithm>
#include <cstdio>

namespace stoker::app {

namespace {

constexpr qsizetype kLongest = 4'096;

/// Visible ASCII only: anything else would break the header that carries it. The value itself is never repeated.
domain::Result<QString> checked(const QString& token, const QString& where)
{
    const bool visible = std::all_of(token.begin(), token.end(), [](QChar c) { return c > u' ' && c < u'\x7f'; });
    if (token.size() <= kLongest && visible)
        return token;
    return domain::failure(domain::ErrorCode::BadArgument, {{QStringLiteral("name"), QStringLiteral("token")},
                                                            {QStringLiteral("value"), where},
                                                            {QStringLiteral("most_characters"), kLongest}});
}

} // namespace

domain::Result<QString> readToken(const QString& file)
{
    if (file.isEmpty())
        return checked(qEnvironmentVariable("STOKER_TOKEN").trimmed(), QStringLiteral("STOKER_TOKEN"));
    QFile input(file);
    const bool opened = file == u"-" ? input.open(stdin, QIODevice::ReadOnly) : input.open(QIODevice::ReadOnly);
    if (!opened) {
        return domain::failure(domain::ErrorCode::FileUnreadable,
                               {{QStringLiteral("path"), file}, {QStringLiteral("detail"), input.errorString()}});
    }
    const QString token = QString::fromUtf8(input.readLine(kLongest + 2)).trimmed();
    if (token.isEmpty())
        return domain::failure(domain::ErrorCode::TokenFileEmpty, {{QStringLiteral("path"), file}});
    return checked(token, file);
}

} // namespace stoker::app
