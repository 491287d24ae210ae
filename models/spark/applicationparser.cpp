// SPDX-License-Identifier: GPL-3.0-or-later
#include "spark/json.h"
#include "spark/restparser.h"

namespace stoker::spark {

namespace {

using json::Value;
using json::take;

/// The epoch member is exact and unambiguous; the date beside it only where an old version has no other.
void takeMoment(std::optional<domain::Instant> found, bool exact, std::optional<domain::Instant>& into)
{
    if (found && (exact || !into))
        into = found;
}

json::error_code attemptMember(std::string_view key, Value& value, RestAttempt& attempt)
{
    if (key == "attemptId")
        take(value, attempt.id);
    else if (key == "sparkUser")
        take(value, attempt.user);
    else if (key == "appSparkVersion")
        take(value, attempt.sparkVersion);
    else if (key == "completed")
        take(value, attempt.completed);
    else if (key == "duration")
        take(value, attempt.durationMs);
    else if (key == "startTimeEpoch")
        takeMoment(json::epochMs(value), true, attempt.started);
    else if (key == "endTimeEpoch")
        takeMoment(json::epochMs(value), true, attempt.ended);
    else if (key == "lastUpdatedEpoch")
        takeMoment(json::epochMs(value), true, attempt.updated);
    else if (key == "startTime")
        takeMoment(json::sparkDate(value), false, attempt.started);
    else if (key == "endTime")
        takeMoment(json::sparkDate(value), false, attempt.ended);
    else if (key == "lastUpdated")
        takeMoment(json::sparkDate(value), false, attempt.updated);
    return simdjson::SUCCESS;
}

template <class Source>
json::error_code application(Source& source, std::vector<RestApplication>& rows)
{
    RestApplication& row = rows.emplace_back();
    const json::error_code error = json::members(source, [&row](std::string_view key, Value& value) {
        if (key == "id")
            take(value, row.id);
        else if (key == "name")
            take(value, row.name);
        else if (key == "attempts") {
            return json::elementsIfAny(value, [&row](Value& element) {
                RestAttempt& attempt = row.attempts.emplace_back();
                return json::members(element, [&attempt](std::string_view name, Value& inner) { return attemptMember(name, inner, attempt); });
            });
        }
        return simdjson::SUCCESS;
    });
    return !error && row.id.isEmpty() ? simdjson::NO_SUCH_FIELD : error;
}

} // namespace

domain::Result<std::vector<RestApplication>> parseApplications(json::Parser& parser, QByteArray body)
{
    std::vector<RestApplication> rows;
    const auto read = [&rows](simdjson::ondemand::document& document) {
        simdjson::ondemand::json_type type{};
        if (const json::error_code error = document.type().get(type))
            return error;
        if (type == simdjson::ondemand::json_type::array)
            return json::elements(document, [&rows](Value& element) { return application(element, rows); });
        return application(document, rows);
    };
    if (auto result = json::readDocument(parser, body, read); !result)
        return tl::unexpected(result.error());
    return rows;
}

domain::Result<QString> parseVersion(json::Parser& parser, QByteArray body)
{
    QString version;
    const auto read = [&version](simdjson::ondemand::document& document) {
        return json::members(document, [&version](std::string_view key, Value& value) {
            if (key == "spark")
                take(value, version);
            return simdjson::SUCCESS;
        });
    };
    if (auto result = json::readDocument(parser, body, read); !result)
        return tl::unexpected(result.error());
    return version;
}

} // namespace stoker::spark
