// SPDX-License-Identifier: GPL-3.0-or-later
#include "spark/secrets.h"

#include <algorithm>

namespace stoker::spark {

namespace {

/// A name of letters, digits and dashes, a value without line ends: nothing that could smuggle a second header in.
bool isHeader(const QByteArray& name, const QByteArray& value)
{
    const auto good = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_'; };
    const auto control = [](char c) { return static_cast<unsigned char>(c) < ' ' && c != '\t'; };
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), good) && std::none_of(value.begin(), value.end(), control);
}

tl::unexpected<domain::Error> badArgument(const QByteArray& name)
{
    return domain::failure(domain::ErrorCode::BadArgument, {{QStringLiteral("name"), QString::fromLatin1(name)}});
}

} // namespace

domain::Result<HttpSecrets> secretsOf(const domain::ConnectionSettings& settings, const QString& token)
{
    HttpSecrets secrets;
    secrets.token = token.trimmed().toUtf8();
    if (!isHeader("X-Stoker-Token", secrets.token))
        return badArgument("token");
    for (const auto& [name, value] : settings.headers) {
        if (!isHeader(name, value))
            return badArgument(name);
    }
    secrets.headers = settings.headers;
    if (!settings.caFile.isEmpty()) {
        secrets.authorities = QSslCertificate::fromPath(settings.caFile);
        if (secrets.authorities.isEmpty())
            return domain::failure(domain::ErrorCode::FileUnreadable, {{QStringLiteral("path"), settings.caFile}});
    }
    return secrets;
}

} // namespace stoker::spark
