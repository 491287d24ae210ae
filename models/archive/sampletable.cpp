// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/sampletable.h"

#include <limits>

namespace stoker::archive {

using namespace Qt::StringLiterals;

static_assert(domain::kMetricCount == 11, "a new metric needs a column: a step of historySchema(), kSampleColumns, and its steps in samplechunk.h");

void appendRow(const Statement& row, SampleBlock& block)
{
    std::array<std::int64_t, domain::kMetricCount> steps{};
    for (std::size_t m = 0; m < steps.size(); ++m) {
        const QVariant value = row.value(static_cast<int>(m) + 1);
        steps[m] = value.isNull() ? kUnknownValue : value.toLongLong();
    }
    block.append(row.integer(0), steps);
}

SampleTable::SampleTable(DatabaseFile& file)
    : m_file(file), m_last(file.database(), u"SELECT max(time_ms) FROM sample WHERE run = ?"_s),
      m_add(file.database(), u"INSERT OR REPLACE INTO sample(run, %1) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(kSampleColumns)),
      m_rows(file.database(), u"SELECT %1 FROM sample WHERE run = ? AND time_ms < ? ORDER BY time_ms"_s.arg(kSampleColumns)),
      m_dropRows(file.database(), u"DELETE FROM sample WHERE run = ? AND time_ms < ?"_s),
      m_find(file.database(), u"SELECT data FROM sample_chunk WHERE run = ? AND hour = ?"_s),
      m_replace(file.database(), u"INSERT OR REPLACE INTO sample_chunk(run, hour, first_ms, last_ms, samples, data) VALUES(?, ?, ?, ?, ?, ?)"_s),
      m_after(file.database(), u"SELECT hour FROM sample_chunk WHERE run = ? AND last_ms > ?"_s),
      m_dropAfterRows(file.database(), u"DELETE FROM sample WHERE run = ? AND time_ms > ?"_s),
      m_dropChunk(file.database(), u"DELETE FROM sample_chunk WHERE run = ? AND hour = ?"_s)
{
}

SampleTable::Done SampleTable::put(qint64 run, const SamplePut& sample)
{
    const std::int64_t hour = hourOf(sample.time);
    auto open = m_openHours.find(run);
    if (open == m_openHours.end()) {
        if (!m_last.run(run) || !m_last.next())
            return failed(m_last);
        open = m_openHours.insert(run, m_last.value(0).isNull() ? hour : hourOf(m_last.integer(0)));
        m_last.finish();
    }
    if (hour > *open) {
        if (const Done sealed = seal(run, hour * kHourMs); !sealed)
            return sealed;
        *open = hour;
    }
    QVariantList values{run, static_cast<qint64>(sample.time)};
    for (const std::int64_t steps : sample.steps)
        values.append(steps == kUnknownValue ? QVariant(QMetaType::fromType<qint64>()) : QVariant(static_cast<qint64>(steps)));
    return m_add.runWith(values) ? Done(true) : failed(m_add);
}

domain::Result<SampleBlock> SampleTable::chunk(qint64 run, std::int64_t hour)
{
    if (!m_find.run(run, static_cast<qint64>(hour)))
        return failed(m_find);
    SampleBlock block;
    const bool there = m_find.next();
    const bool good = there && decodeSamples(m_find.value(0).toByteArray(), block);
    m_find.finish();
    if (there && !good)
        return domain::failure(domain::ErrorCode::StorageDamaged, {{u"path"_s, m_file.path()}});
    return block;
}

SampleTable::Done SampleTable::store(qint64 run, std::int64_t hour, const SampleBlock& rows)
{
    if (rows.size() == 0)
        return true;
    if (rows.size() > kMostValues) // nothing of ours polls so often
        return domain::failure(domain::ErrorCode::Internal, {{u"detail"_s, u"samples"_s}});
    if (!m_replace.run(run, static_cast<qint64>(hour), static_cast<qint64>(rows.times.front()), static_cast<qint64>(rows.times.back()), static_cast<qint64>(rows.size()), encodeSamples(rows)))
        return failed(m_replace);
    return true;
}

SampleTable::Done SampleTable::seal(qint64 run, std::int64_t before)
{
    before = hourOf(before) * kHourMs;
    if (!m_rows.run(run, static_cast<qint64>(before)))
        return failed(m_rows);
    std::vector<std::pair<std::int64_t, SampleBlock>> hours;
    while (m_rows.next()) {
        const std::int64_t hour = hourOf(m_rows.integer(0));
        if (hours.empty() || hours.back().first != hour)
            hours.emplace_back(hour, SampleBlock());
        appendRow(m_rows, hours.back().second);
    }
    const bool broken = m_rows.error().isValid();
    m_rows.finish();
    if (broken)
        return failed(m_rows);
    for (const auto& [hour, rows] : hours) {
        const auto sealed = chunk(run, hour);
        if (!sealed)
            return tl::unexpected(sealed.error());
        if (const Done stored = store(run, hour, sealed->size() == 0 ? rows : merged(*sealed, rows)); !stored)
            return stored;
    }
    return hours.empty() || m_dropRows.run(run, static_cast<qint64>(before)) ? Done(true) : failed(m_dropRows);
}

SampleTable::Done SampleTable::dropAfter(qint64 run, std::int64_t time)
{
    m_openHours.remove(run);
    if (!m_dropAfterRows.run(run, static_cast<qint64>(time)))
        return failed(m_dropAfterRows);
    if (!m_after.run(run, static_cast<qint64>(time)))
        return failed(m_after);
    std::vector<std::int64_t> hours;
    while (m_after.next())
        hours.push_back(m_after.integer(0));
    m_after.finish();
    for (const std::int64_t hour : hours) {
        const auto sealed = chunk(run, hour);
        if (!sealed)
            return tl::unexpected(sealed.error());
        const SampleBlock kept = within(*sealed, std::numeric_limits<std::int64_t>::min(), time + 1);
        if (kept.size() == 0 && !m_dropChunk.run(run, static_cast<qint64>(hour)))
            return failed(m_dropChunk);
        if (const Done stored = store(run, hour, kept); !stored)
            return stored;
    }
    return true;
}

} // namespace stoker::archive
