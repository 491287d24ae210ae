// SPDX-License-Identifier: GPL-3.0-or-later
#include "spark/json.h"

#include <algorithm>

namespace stoker::spark::json {

namespace {

/// A moment outside these years is no time of a Spark application, and could overflow somebody's arithmetic.
constexpr qint64 kLatestMs = 32'503'680'000'000; // year 3000

std::optional<domain::Instant> plausible(qint64 ms) { return isPlausibleMs(ms) ? std::optional(domain::fromEpochMs(ms)) : std::nullopt; }

qint64 bounded(double value) { return static_cast<qint64>(std::clamp(value, -static_cast<double>(kMostCount), static_cast<double>(kMostCount))); }

/// `count` digits from `at`; -1 where there is something else.
int digits(std::string_view text, std::size_t at, int count)
{
    int value = 0;
    for (int i = 0; i < count; ++i) {
        const char c = text[at + static_cast<std::size_t>(i)];
        if (c < '0' || c > '9')
            return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

} // namespace

Parser::Parser() : m_buffers(std::make_unique<Buffers>()) {}
Parser::~Parser() = default;

tl::unexpected<domain::Error> malformed(error_code error)
{
    const char* what = "malformed";
    if (error == simdjson::EMPTY)
        what = "empty";
    else if (error == simdjson::UNCLOSED_STRING || error == simdjson::INCOMPLETE_ARRAY_OR_OBJECT)
        what = "cut_off";
    else if (error == simdjson::UTF8_ERROR)
        what = "no_utf8";
    else if (error == simdjson::INCORRECT_TYPE || error == simdjson::NO_SUCH_FIELD)
        what = "unexpected";
    return domain::failure(domain::ErrorCode::BadAnswer, {{QStringLiteral("detail"), QString::fromLatin1(what)}}, true);
}

bool isPlausibleMs(qint64 ms) { return ms > 0 && ms <= kLatestMs; }

bool isObject(Value& value)
{
    simdjson::ondemand::json_type type{};
    return value.type().get(type) == simdjson::SUCCESS && type == simdjson::ondemand::json_type::object;
}

bool isArray(Value& value)
{
    simdjson::ondemand::json_type type{};
    return value.type().get(type) == simdjson::SUCCESS && type == simdjson::ondemand::json_type::array;
}

std::optional<qint64> integer(Value& value)
{
    std::int64_t whole = 0;
    if (value.get_int64().get(whole) == simdjson::SUCCESS)
        return std::clamp<qint64>(whole, -kMostCount, kMostCount);
    const std::optional<double> real = number(value);
    return real ? std::optional(bounded(*real)) : std::nullopt;
}

std::optional<double> number(Value& value)
{
    double real = 0;
    if (value.get_double().get(real) != simdjson::SUCCESS || !std::isfinite(real))
        return std::nullopt;
    return real;
}

std::optional<bool> boolean(Value& value)
{
    bool truth = false;
    if (value.get_bool().get(truth) != simdjson::SUCCESS)
        return std::nullopt;
    return truth;
}

std::optional<std::string_view> view(Value& value)
{
    std::string_view result;
    if (value.get_string().get(result) != simdjson::SUCCESS)
        return std::nullopt;
    return result;
}

std::optional<QString> text(Value& value)
{
    const std::optional<std::string_view> result = view(value);
    return result ? std::optional(toText(*result)) : std::nullopt;
}

std::optional<domain::Instant> epochMs(Value& value)
{
    const std::optional<qint64> ms = integer(value);
    return ms ? plausible(*ms) : std::nullopt;
}

std::optional<domain::Instant> sparkDate(Value& value)
{
    const std::optional<std::string_view> result = view(value);
    return result ? parseSparkDate(*result) : std::nullopt;
}

std::optional<domain::Instant> parseSparkDate(std::string_view text)
{
    // yyyy-MM-ddTHH:mm:ss.SSSGMT
    if (text.size() < 23 || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != '.')
        return std::nullopt;
    const int year = digits(text, 0, 4);
    const int month = digits(text, 5, 2);
    const int day = digits(text, 8, 2);
    const int hour = digits(text, 11, 2);
    const int minute = digits(text, 14, 2);
    const int second = digits(text, 17, 2);
    const int ms = digits(text, 20, 3);
    if (std::min({year, month, day, hour, minute, second, ms}) < 0)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok() || hour > 23 || minute > 59 || second > 60)
        return std::nullopt;
    const qint64 days = std::chrono::sys_days{date}.time_since_epoch().count();
    return plausible(((days * 24 + hour) * 60 + minute) * 60'000 + second * 1000 + ms);
}

void take(Value& value, int& into)
{
    if (const std::optional<qint64> found = integer(value))
        into = clampInt(*found);
}
void take(Value& value, qint64& into)
{
    if (const std::optional<qint64> found = integer(value))
        into = *found;
}
void take(Value& value, quint64& into)
{
    std::uint64_t found = 0;
    if (value.get_uint64().get(found) == simdjson::SUCCESS)
        into = found;
}
void take(Value& value, double& into)
{
    if (const std::optional<double> found = number(value))
        into = *found;
}
void take(Value& value, bool& into)
{
    if (const std::optional<bool> found = boolean(value))
        into = *found;
}
void take(Value& value, QString& into)
{
    if (const std::optional<std::string_view> found = view(value))
        into = toText(*found);
}
void take(Value& value, std::optional<int>& into)
{
    if (const std::optional<qint64> found = integer(value))
        into = clampInt(*found);
}
void take(Value& value, std::optional<qint64>& into)
{
    if (const std::optional<qint64> found = integer(value))
        into = *found;
}
void take(Value& value, std::optional<double>& into)
{
    if (const std::optional<double> found = number(value))
        into = *found;
}
void take(Value& value, std::optional<bool>& into)
{
    if (const std::optional<bool> found = boolean(value))
        into = *found;
}
void take(Value& value, std::optional<domain::Instant>& into)
{
    if (const std::optional<domain::Instant> found = epochMs(value))
        into = *found;
}

} // namespace stoker::spark::json
