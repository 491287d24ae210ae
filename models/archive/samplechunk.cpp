// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/samplechunk.h"

#include "archive/varint.h"

#include <algorithm>

namespace stoker::archive {

namespace {

// Form of a block: this byte, how many samples, then columns as (number, length, bytes). Column 0 are the times, metric m is column m + 1.
constexpr char kForm = 1;
constexpr std::uint64_t kMostColumns = 1'000;

void putColumn(QByteArray& bytes, std::uint64_t number, const std::vector<std::int64_t>& values, Slope slope)
{
    const QByteArray column = encodeColumn(values, slope);
    putVarint(bytes, number);
    putVarint(bytes, static_cast<std::uint64_t>(column.size()));
    bytes.append(column);
}

} // namespace

void SampleBlock::append(std::int64_t time, const std::array<std::int64_t, domain::kMetricCount>& steps)
{
    for (std::size_t m = 0; m < metrics.size(); ++m) {
        if (metrics[m].empty() && steps[m] == kUnknownValue)
            continue;
        metrics[m].resize(times.size(), kUnknownValue); // unknown until now
        metrics[m].push_back(steps[m]);
    }
    times.push_back(time);
}

void SampleBlock::clear()
{
    times.clear();
    for (auto& metric : metrics)
        metric.clear();
}

SampleBlock merged(const SampleBlock& older, const SampleBlock& newer)
{
    SampleBlock result;
    const auto take = [&result](const SampleBlock& from, std::size_t row) {
        std::array<std::int64_t, domain::kMetricCount> steps{};
        for (std::size_t m = 0; m < steps.size(); ++m)
            steps[m] = from.at(m, row);
        result.append(from.times[row], steps);
    };
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < older.size() || j < newer.size()) {
        if (j == newer.size() || (i < older.size() && older.times[i] < newer.times[j])) {
            take(older, i++);
        } else {
            if (i < older.size() && older.times[i] == newer.times[j])
                ++i;
            take(newer, j++);
        }
    }
    return result;
}

SampleBlock within(const SampleBlock& block, std::int64_t from, std::int64_t until)
{
    const auto begin = std::lower_bound(block.times.begin(), block.times.end(), from) - block.times.begin();
    const auto end = std::max(begin, std::lower_bound(block.times.begin(), block.times.end(), until) - block.times.begin());
    SampleBlock result;
    const auto cut = [begin, end](const std::vector<std::int64_t>& values) {
        return values.empty() ? values : std::vector<std::int64_t>(values.begin() + begin, values.begin() + end);
    };
    result.times = cut(block.times);
    for (std::size_t m = 0; m < result.metrics.size(); ++m)
        result.metrics[m] = cut(block.metrics[m]);
    return result;
}

QByteArray encodeSamples(const SampleBlock& block)
{
    QByteArray bytes(1, kForm);
    putVarint(bytes, block.size());
    putColumn(bytes, 0, block.times, Slope::Steady);
    for (std::size_t m = 0; m < block.metrics.size(); ++m) {
        const auto& values = block.metrics[m];
        if (std::any_of(values.begin(), values.end(), [](std::int64_t value) { return value != kUnknownValue; }))
            putColumn(bytes, m + 1, values, Slope::Steps);
    }
    return bytes;
}

bool decodeSamples(QByteArrayView bytes, SampleBlock& block)
{
    block.clear();
    if (bytes.isEmpty() || bytes.front() != kForm)
        return false;
    ByteReader reader(bytes.sliced(1));
    const auto count = reader.take();
    // The first column is never shorter than three bytes; a count alone must not reserve anything.
    if (!count || *count == 0 || *count > kMostValues)
        return false;
    for (std::uint64_t columns = 0; !reader.atEnd(); ++columns) {
        const auto number = reader.take();
        const auto length = number ? reader.take() : std::nullopt;
        const auto column = length ? reader.takeBytes(*length) : std::nullopt;
        if (!column || columns > kMostColumns || (columns == 0) != (*number == 0))
            return false;
        if (*number > domain::kMetricCount)
            continue;
        std::vector<std::int64_t>& values = *number == 0 ? block.times : block.metrics[*number - 1];
        if (!values.empty())
            return false;
        values.resize(static_cast<std::size_t>(*count));
        if (!decodeColumn(*column, values))
            return false;
    }
    const bool ascends = std::adjacent_find(block.times.begin(), block.times.end(), [](std::int64_t a, std::int64_t b) { return a >= b; }) == block.times.end();
    return ascends && !block.times.empty() && block.times.front() >= 0 && block.times.back() < (std::int64_t{1} << 53);
}

} // namespace stoker::archive
