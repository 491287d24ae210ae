// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/instant.h"
#include "domain/result.h"
#include "domain/text.h"
#include "spark/counts.h"
#include "spark/jsonparser.h"

#include <QByteArray>
#include <QString>

#include <simdjson.h>

#include <cmath>
#include <cstring>
#include <optional>
#include <string_view>

/// Reading JSON with simdjson's on-demand parser: each member once, in whatever order it comes. Structural errors end a document; a member that
/// is null, NaN or of another type is absent, because versions and proxies differ in such things.
namespace stoker::spark::json {

using domain::toText;

using Value = simdjson::ondemand::value;
using simdjson::error_code;

struct Parser::Buffers {
    simdjson::ondemand::parser parser;
};

/// The error of a document that ended so.
[[nodiscard]] tl::unexpected<domain::Error> malformed(error_code error);

/// Calls `read(document)`, which answers the first structural error. `body` gets room behind it, which costs a copy where it has none.
template <class Read>
[[nodiscard]] domain::Result<bool> readDocument(Parser& parser, QByteArray& body, Read&& read)
{
    const qsizetype size = body.size();
    if (body.capacity() < size + static_cast<qsizetype>(simdjson::SIMDJSON_PADDING))
        body.reserve(size + static_cast<qsizetype>(simdjson::SIMDJSON_PADDING));
    simdjson::ondemand::document document;
    error_code error =
        parser.buffers().parser.iterate(body.constData(), static_cast<std::size_t>(size), static_cast<std::size_t>(body.capacity())).get(document);
    if (!error)
        error = read(document);
    // Something left after the document: at its end there is no location any more.
    if (!error && document.current_location().error() == simdjson::SUCCESS)
        error = simdjson::TRAILING_CONTENT;
    if (error)
        return malformed(error);
    return true;
}

/// `each(key, value)` for every member. `Source`: a document or a value.
template <class Source, class Each>
[[nodiscard]] error_code members(Source&& source, Each&& each)
{
    simdjson::ondemand::object object;
    if (const error_code error = source.get_object().get(object))
        return error;
    for (auto field : object) {
        std::string_view key;
        if (const error_code error = field.unescaped_key().get(key))
            return error;
        Value value;
        if (const error_code error = field.value().get(value))
            return error;
        if (const error_code error = each(key, value))
            return error;
    }
    return simdjson::SUCCESS;
}

/// As members(), for lists of thousands: `each(key, value)` gets the key as it stands in the document, up to its closing quote, for keyIs().
/// A key that is written with escapes is not recognised.
template <class Source, class Each>
[[nodiscard]] error_code rawMembers(Source&& source, Each&& each)
{
    simdjson::ondemand::object object;
    if (const error_code error = source.get_object().get(object))
        return error;
    for (auto field : object) {
        simdjson::ondemand::raw_json_string key;
        if (const error_code error = field.key().get(key))
            return error;
        Value value;
        if (const error_code error = field.value().get(value))
            return error;
        if (const error_code error = each(key.raw(), value))
            return error;
    }
    return simdjson::SUCCESS;
}

/// `name` with its closing quote, as in keyIs(key, "id\""). Never reads beyond the padding.
template <std::size_t Size>
[[nodiscard]] inline bool keyIs(const char* key, const char (&name)[Size])
{
    static_assert(Size - 1 <= simdjson::SIMDJSON_PADDING);
    return std::memcmp(key, name, Size - 1) == 0;
}

/// `each(value)` for every element.
template <class Source, class Each>
[[nodiscard]] error_code elements(Source&& source, Each&& each)
{
    simdjson::ondemand::array array;
    if (const error_code error = source.get_array().get(array))
        return error;
    for (auto element : array) {
        Value value;
        if (const error_code error = element.get(value))
            return error;
        if (const error_code error = each(value))
            return error;
    }
    return simdjson::SUCCESS;
}

[[nodiscard]] bool isObject(Value& value);
[[nodiscard]] bool isArray(Value& value);

/// Like members() and elements(), but nothing happens where `value` is no object or array.
template <class Each>
[[nodiscard]] error_code membersIfAny(Value& value, Each&& each)
{
    return isObject(value) ? members(value, std::forward<Each>(each)) : simdjson::SUCCESS;
}
template <class Each>
[[nodiscard]] error_code elementsIfAny(Value& value, Each&& each)
{
    return isArray(value) ? elements(value, std::forward<Each>(each)) : simdjson::SUCCESS;
}

[[nodiscard]] std::optional<qint64> integer(Value& value);   ///< "1.0" is 1; beyond kMostCount is kMostCount
[[nodiscard]] std::optional<double> number(Value& value);    ///< finite ones only
[[nodiscard]] std::optional<bool> boolean(Value& value);
[[nodiscard]] std::optional<std::string_view> view(Value& value); ///< valid until the next document
[[nodiscard]] std::optional<QString> text(Value& value);
[[nodiscard]] std::optional<domain::Instant> epochMs(Value& value);
[[nodiscard]] std::optional<domain::Instant> sparkDate(Value& value); ///< "2026-11-21T05:24:53.135GMT"; none for Spark's -1 (1969)

/// Sets `into` where the value is there and of its type; leaves it alone otherwise.
void take(Value& value, int& into);
void take(Value& value, qint64& into);
void take(Value& value, quint64& into);
void take(Value& value, double& into);
void take(Value& value, bool& into);
void take(Value& value, QString& into);
void take(Value& value, std::optional<int>& into);
void take(Value& value, std::optional<qint64>& into);
void take(Value& value, std::optional<double>& into);
void take(Value& value, std::optional<bool>& into);
void take(Value& value, std::optional<domain::Instant>& into); ///< epoch milliseconds

[[nodiscard]] bool isPlausibleMs(qint64 ms); ///< after 1970 and before 3000
[[nodiscard]] std::optional<domain::Instant> parseSparkDate(std::string_view text);

} // namespace stoker::spark::json
