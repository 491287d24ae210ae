// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/csv.h"
#include "trace/isotime.h"

#include <QByteArray>

#include <cmath>

namespace stoker::trace {

namespace {

constexpr double kMostMinutes = 1e9; // about the year 3870
constexpr double kMostLogs = 1e15;

std::string_view trimmed(std::string_view text)
{
    const auto isSpace = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    if (text.size() >= 2 && text.front() == '"' && text.back() == '"')
        text = text.substr(1, text.size() - 2);
    return text;
}

struct Cells {
    std::string_view first;
    std::string_view second;
    char separator = 0;
};

std::optional<Cells> cellsOf(std::string_view text)
{
    if (text.starts_with("\xef\xbb\xbf"))
        text.remove_prefix(3);
    // A semicolon or a tab wins: there the comma may be a decimal one.
    for (const char separator : {';', '\t', ','}) {
        const std::size_t at = text.find(separator);
        if (at == std::string_view::npos)
            continue;
        if (text.find(separator, at + 1) != std::string_view::npos)
            return std::nullopt;
        return Cells{trimmed(text.substr(0, at)), trimmed(text.substr(at + 1)), separator};
    }
    return std::nullopt;
}

std::optional<double> numberOf(std::string_view text, bool commaIsDecimal)
{
    if (text.empty() || text.size() > 64)
        return std::nullopt;
    QByteArray plain(text.data(), static_cast<qsizetype>(text.size()));
    if (commaIsDecimal)
        plain.replace(',', '.');
    // As a person writes it: no "inf", no "nan", no hexadecimals.
    for (const char c : plain) {
        if ((c < '0' || c > '9') && c != '.' && c != 'e' && c != 'E' && c != '+' && c != '-')
            return std::nullopt;
    }
    bool ok = false;
    const double value = plain.toDouble(&ok);
    return ok && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

} // namespace

std::optional<CsvRow> csvRow(std::string_view text)
{
    const auto cells = cellsOf(text);
    if (!cells)
        return std::nullopt;
    const bool commaIsDecimal = cells->separator != ',';
    const auto logs = numberOf(cells->second, commaIsDecimal);
    auto minute = numberOf(cells->first, commaIsDecimal);
    if (!minute) {
        const auto time = isoTime(cells->first);
        if (!time)
            return std::nullopt;
        minute = static_cast<double>(*time / 60'000);
    }
    if (!logs || *logs < 0 || *logs > kMostLogs || *minute < 0 || *minute > kMostMinutes || *minute != std::floor(*minute))
        return std::nullopt;
    return CsvRow{*minute, *logs};
}

bool isCsvHead(std::string_view text)
{
    const auto cells = cellsOf(text);
    if (!cells)
        return false;
    const auto is = [](std::string_view cell, const char* name) { return QByteArray(cell.data(), static_cast<qsizetype>(cell.size())).toLower() == name; };
    return is(cells->first, "minute") && is(cells->second, "logs");
}

bool looksLikeCsv(std::string_view firstLine) { return isCsvHead(firstLine) || csvRow(firstLine).has_value(); }

} // namespace stoker::trace
