// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spark/httpclient.h"
#include "spark/jsonparser.h"

namespace stoker::spark {

/// What kind of thing answered, by status and content type. While Spark starts, the same address answers in turn 200 HTML, 405, 404, 302.
/// Gives the body of a 2xx JSON answer, else the error it means: Starting, NotSpark, ViewDenied, HttpStatus, or what the control API says.
[[nodiscard]] domain::Result<QByteArray> jsonBody(json::Parser& parser, HttpResult result);

/// jsonBody() and the parser of it in one. `Parse`: Result<T>(json::Parser&, QByteArray).
template <class Parse>
[[nodiscard]] auto read(json::Parser& parser, HttpResult result, Parse&& parse) -> decltype(parse(parser, QByteArray()))
{
    const QUrl url = result ? result->url : QUrl();
    domain::Result<QByteArray> body = jsonBody(parser, std::move(result));
    if (!body)
        return tl::unexpected(body.error());
    auto parsed = parse(parser, std::move(*body));
    if (!parsed)
        parsed.error().values.insert(QStringLiteral("address"), url.toString(QUrl::RemoveQuery));
    return parsed;
}

/// The answer came from a server that is there but has no such thing: no reason to doubt the rest of a poll.
[[nodiscard]] bool isAbsence(const domain::Error& error);

} // namespace stoker::spark
