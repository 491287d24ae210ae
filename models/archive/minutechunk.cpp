// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/minutechunk.h"

#include "archive/columncodec.h"
#include "archive/varint.h"

#include <algorithm>
#include <array>

namespace stoker::archive {

namespace {

// Form: this byte, how many rows, then columns as (number, length, bytes).
constexpr char kForm = 1;
constexpr std::uint64_t kMostColumns = 1'000;
/// By number; one that is left out is zero throughout. Add at the end.
constexpr std::array<std::int64_t MinuteCells::*, 12> kColumns{&MinuteCells::executor,  &MinuteCells::looks,  &MinuteCells::busy,      &MinuteCells::cpu,       &MinuteCells::taskMs,     &MinuteCells::gcMs,
                                                               &MinuteCells::completed, &MinuteCells::failed, &MinuteCells::memoryKib, &MinuteCells::cachedKib, &MinuteCells::shuffleKib, &MinuteCells::flags};

/// What sums of a whole minute cannot overflow with; milliseconds of 278 years, KiB of 9 PB.
constexpr std::int64_t kMost = std::int64_t{1} << 43;

bool isOurs(const MinuteCells& cells)
{
    return std::all_of(kColumns.begin(), kColumns.end(), [&cells](auto column) {
        const std::int64_t value = cells.*column;
        const bool mayBeUnknown = column == &MinuteCells::cpu || column == &MinuteCells::cachedKib || column == &MinuteCells::shuffleKib;
        return value == kUnknownValue ? mayBeUnknown : value > -kMost && value < kMost;
    });
}

} // namespace

QByteArray encodeMinute(const std::vector<MinuteCells>& rows)
{
    QByteArray bytes(1, kForm);
    putVarint(bytes, rows.size());
    std::vector<std::int64_t> values(rows.size());
    for (std::size_t number = 0; number < kColumns.size(); ++number) {
        std::transform(rows.begin(), rows.end(), values.begin(), [number](const MinuteCells& row) { return row.*kColumns[number]; });
        if (std::all_of(values.begin(), values.end(), [](std::int64_t value) { return value == 0; }))
            continue;
        const QByteArray column = encodeColumn(values, number == 0 ? Slope::Steady : Slope::Steps);
        putVarint(bytes, number);
        putVarint(bytes, static_cast<std::uint64_t>(column.size()));
        bytes.append(column);
    }
    return bytes;
}

bool decodeMinute(QByteArrayView bytes, std::vector<MinuteCells>& rows)
{
    rows.clear();
    if (bytes.isEmpty() || bytes.front() != kForm)
        return false;
    ByteReader reader(bytes.sliced(1));
    const auto count = reader.take();
    if (!count || *count > kMostValues)
        return false;
    std::vector<std::int64_t> values;
    for (std::uint64_t columns = 0; !reader.atEnd(); ++columns) {
        const auto number = reader.take();
        const auto length = number ? reader.take() : std::nullopt;
        const auto column = length ? reader.takeBytes(*length) : std::nullopt;
        if (!column || columns > kMostColumns)
            return false;
        if (*number >= kColumns.size())
            continue;
        values.resize(static_cast<std::size_t>(*count));
        if (!decodeColumn(*column, values))
            return false;
        rows.resize(values.size());
        for (std::size_t i = 0; i < rows.size(); ++i)
            rows[i].*kColumns[*number] = values[i];
    }
    return rows.size() == *count && std::all_of(rows.begin(), rows.end(), isOurs);
}

} // namespace stoker::archive
