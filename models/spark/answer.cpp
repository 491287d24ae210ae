// SPDX-License-Identifier: GPL-3.0-or-later
#include "spark/answer.h"

#include "spark/controlparser.h"

namespace stoker::spark {

using domain::ErrorCode;

namespace {

bool isJson(const HttpAnswer& answer) { return answer.contentType.contains("json"); }

/// Jetty's own pages come before Spark's handlers are there to put their headers on them.
bool looksLikeSpark(const HttpAnswer& answer)
{
    const QByteArray start = answer.body.left(16 * 1024);
    return answer.sparkHeaders || start.contains("HTTP ERROR 40") || start.contains("Powered by Jetty") || start.contains("spark-logo") ||
           start.contains("Spark is starting");
}

domain::Error fromControl(json::Parser& parser, const HttpAnswer& answer, const QString& address)
{
    domain::Result<ControlError> error = parseControlError(parser, answer.body);
    if (!error && (answer.status == 401 || answer.status == 403))
        return {ErrorCode::ViewDenied, {{QStringLiteral("address"), address}, {QStringLiteral("status"), answer.status}}, false};
    if (!error)
        return {ErrorCode::HttpStatus, {{QStringLiteral("address"), address}, {QStringLiteral("status"), answer.status}}, answer.status >= 500};
    domain::Error result = toError(answer.status, *error, address);
    if (result.code == ErrorCode::TooManyRequests && answer.retryAfterSeconds)
        result.values.insert(QStringLiteral("seconds"), *answer.retryAfterSeconds);
    return result;
}

} // namespace

domain::Result<QByteArray> jsonBody(json::Parser& parser, HttpResult result)
{
    if (!result)
        return tl::unexpected(std::move(result.error()));
    HttpAnswer& answer = *result;
    const QString address = answer.url.toString(QUrl::RemoveQuery);
    const bool good = answer.status >= 200 && answer.status < 300;
    if (good && isJson(answer))
        return std::move(answer.body);
    if (isJson(answer))
        return tl::unexpected(fromControl(parser, answer, address));

    const auto fail = [&address, &answer](ErrorCode code, bool retryable) {
        return domain::failure(code, {{QStringLiteral("address"), address}, {QStringLiteral("status"), answer.status}}, retryable);
    };
    if (answer.status == 401 || answer.status == 403)
        return fail(ErrorCode::ViewDenied, false);
    if (answer.status == 404 && answer.contentType.startsWith("text/plain"))
        return fail(ErrorCode::HttpStatus, false); // REST knows the path, but not the thing: "no such app", "no streaming listener"
    const bool early = good || answer.status == 302 || answer.status == 404 || answer.status == 405 || answer.status == 503;
    if (early && looksLikeSpark(answer))
        return fail(ErrorCode::Starting, true);
    if (good || answer.status == 302 || answer.status == 404 || answer.status == 405)
        return fail(ErrorCode::NotSpark, true);
    return fail(ErrorCode::HttpStatus, answer.status >= 500);
}

bool isAbsence(const domain::Error& error)
{
    return error.code == ErrorCode::HttpStatus || error.code == ErrorCode::Starting || error.code == ErrorCode::NotSpark ||
           error.code == ErrorCode::ViewDenied;
}

} // namespace stoker::spark
