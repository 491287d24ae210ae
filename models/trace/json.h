// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/counts.h"

#include <simdjson.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <string_view>

/// Reading a line of an event log with simdjson's on-demand parser: each member once, in whatever order it comes. A member that is null or of another
/// type is absent, because thirteen years of Spark differ in such things; numbers out of every bound are held within one. For use inside `trace` only.
namespace stoker::trace::json {

using Value = simdjson::ondemand::value;
using simdjson::error_code;

/// A moment behind it is none of a Spark application.
inline constexpr qint64 kLatestMs = 32'503'680'000'000; // year 3000

/// `name` with its closing quote, as in keyIs(key, "Stage ID\""). Never reads beyond the padding.
template <std::size_t Size>
[[nodiscard]] inline bool keyIs(const char* key, const char (&name)[Size])
{
    static_assert(Size - 1 <= simdjson::SIMDJSON_PADDING);
    return std::memcmp(key, name, Size - 1) == 0;
}

/// `each(key, value)` for every member; the key as it stands in the text, for keyIs(). `Source`: a document or a value.
template <class Source, class Each>
[[nodiscard]] error_code members(Source&& source, Each&& each)
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

/// The same with the key as a text, without escapes.
template <class Source, class Each>
[[nodiscard]] error_code textMembers(Source&& source, Each&& each)
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

[[nodiscard]] inline bool isOf(Value& value, simdjson::ondemand::json_type wanted)
{
    simdjson::ondemand::json_type type{};
    return value.type().get(type) == simdjson::SUCCESS && type == wanted;
}

/// Nothing happens where `value` is no object or array.
template <class Each>
[[nodiscard]] error_code membersIfAny(Value& value, Each&& each)
{
    return isOf(value, simdjson::ondemand::json_type::object) ? members(value, std::forward<Each>(each)) : simdjson::SUCCESS;
}

template <class Each>
[[nodiscard]] error_code elementsIfAny(Value& value, Each&& each)
{
    if (!isOf(value, simdjson::ondemand::json_type::array))
        return simdjson::SUCCESS;
    simdjson::ondemand::array array;
    if (const error_code error = value.get_array().get(array))
        return error;
    for (auto element : array) {
        Value inner;
        if (const error_code error = element.get(inner))
            return error;
        if (const error_code error = each(inner))
            return error;
    }
    return simdjson::SUCCESS;
}

inline bool take(Value& value, qint64& into)
{
    std::int64_t whole = 0;
    if (value.get_int64().get(whole) == simdjson::SUCCESS) {
        into = std::clamp<qint64>(whole, -kMostCount, kMostCount);
        return true;
    }
    double real = 0;
    if (value.get_double().get(real) != simdjson::SUCCESS || !std::isfinite(real))
        return false;
    into = static_cast<qint64>(std::clamp(real, -static_cast<double>(kMostCount), static_cast<double>(kMostCount)));
    return true;
}

inline bool take(Value& value, int& into)
{
    qint64 found = 0;
    if (!take(value, found))
        return false;
    into = static_cast<int>(std::clamp<qint64>(found, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
    return true;
}

inline bool take(Value& value, bool& into)
{
    bool truth = false;
    if (value.get_bool().get(truth) != simdjson::SUCCESS)
        return false;
    into = truth;
    return true;
}

/// Valid until the next line.
inline bool take(Value& value, std::string_view& into)
{
    std::string_view text;
    if (value.get_string().get(text) != simdjson::SUCCESS)
        return false;
    into = text;
    return true;
}

/// Epoch milliseconds; stays as it is where there is no plausible moment (Spark writes 0 and -1 for none).
inline bool takeTime(Value& value, qint64& into)
{
    qint64 ms = 0;
    if (!take(value, ms) || ms <= 0 || ms > kLatestMs)
        return false;
    into = ms;
    return true;
}

} // namespace stoker::trace::json
