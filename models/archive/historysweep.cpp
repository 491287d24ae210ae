// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/historysweep.h"

#include "archive/sampletable.h"
#include "archive/sql.h"

namespace stoker::archive {

using namespace Qt::StringLiterals;
using domain::toEpochMs;

namespace {

using Count = domain::Result<int>;

/// One statement with one value, perhaps twice, and the limit.
Count removed(const DatabaseFile& file, const QString& text, const QVariantList& values)
{
    Statement statement(file.database(), text);
    if (!statement.runWith(values))
        return tl::unexpected(file.error(statement.error()));
    return statement.changed();
}

/// Everything of before `cutoff`. Executors that live stay, however long ago they came.
Count dropBefore(const DatabaseFile& file, qint64 cutoff, int rows)
{
    int total = 0;
    const auto drop = [&](const QString& text, const QVariantList& values) {
        const Count count = removed(file, text, values);
        if (count)
            total += *count;
        return count;
    };
    const QString oldExecutors = u"SELECT id FROM executor WHERE removed_ms < ? LIMIT ?"_s;
    const std::pair<QString, QVariantList> steps[] = {
        {u"DELETE FROM sample WHERE time_ms < ?"_s, {cutoff}},
        {u"DELETE FROM sample_chunk WHERE id IN (SELECT id FROM sample_chunk WHERE last_ms < ? LIMIT ?)"_s, {cutoff, rows}},
        {u"DELETE FROM executor_minute WHERE id IN (SELECT id FROM executor_minute WHERE minute < ? LIMIT ?)"_s, {cutoff / 60'000, rows}},
        {u"DELETE FROM executor_event WHERE executor IN (%1)"_s.arg(oldExecutors), {cutoff, rows}},
        {u"DELETE FROM executor WHERE id IN (%1)"_s.arg(oldExecutors), {cutoff, rows}},
        {u"DELETE FROM executor_event WHERE id IN (SELECT id FROM executor_event WHERE time_ms < ? AND kind = 'changed' LIMIT ?)"_s, {cutoff, rows}},
        {u"DELETE FROM batch WHERE started_ms < ?"_s, {cutoff}},
        {u"DELETE FROM job WHERE ended_ms < ?"_s, {cutoff}},
        {u"DELETE FROM ledger WHERE time_ms < ?"_s, {cutoff}},
    };
    for (const auto& [text, values] : steps) {
        if (const Count count = drop(text, values); !count)
            return count;
    }
    return total;
}

/// A run of which there is no figure left, and that nobody records.
Count dropEmptyRuns(const DatabaseFile& file, qint64 now)
{
    int total = 0;
    const QString empty = u"SELECT id FROM run AS r WHERE NOT EXISTS (SELECT 1 FROM sample WHERE run = r.id) AND NOT EXISTS (SELECT 1 FROM sample_chunk WHERE run = r.id) "
                          "AND NOT EXISTS (SELECT 1 FROM executor_minute WHERE run = r.id) AND NOT EXISTS (SELECT 1 FROM writer WHERE run = r.id AND until_ms > ?)"_s;
    for (const QString& text : {u"DELETE FROM executor_event WHERE executor IN (SELECT id FROM executor WHERE run IN (%1))"_s, u"DELETE FROM executor WHERE run IN (%1)"_s,
                                u"DELETE FROM batch WHERE run IN (%1)"_s, u"DELETE FROM job WHERE run IN (%1)"_s, u"DELETE FROM ledger WHERE run IN (%1)"_s,
                                u"DELETE FROM writer WHERE run IN (%1)"_s, u"DELETE FROM run WHERE id IN (%1)"_s}) {
        const Count count = removed(file, text.arg(empty), {now});
        if (!count)
            return count;
        total += *count;
    }
    return total;
}

domain::Result<qint64> one(const DatabaseFile& file, const QString& text)
{
    Statement ask(file.database(), text);
    if (!ask.run() || !ask.next())
        return tl::unexpected(file.error(ask.error()));
    return ask.integer(0);
}

/// Where the oldest hour ends; empty: nothing is to be had that way.
domain::Result<std::optional<qint64>> endOfOldestHour(const DatabaseFile& file, qint64 now)
{
    const auto oldest = one(file, u"SELECT min(t) FROM (SELECT min(first_ms) AS t FROM sample_chunk UNION ALL SELECT min(minute) * 60000 FROM executor_minute "
                                  "UNION ALL SELECT min(started_ms) FROM batch UNION ALL SELECT min(removed_ms) FROM executor)"_s);
    if (!oldest)
        return tl::unexpected(oldest.error());
    const qint64 end = (hourOf(*oldest) + 1) * kHourMs;
    // The open hour stays, whatever it costs.
    return *oldest > 0 && end <= hourOf(now) * kHourMs ? std::optional(end) : std::nullopt;
}

} // namespace

Count dropRun(DatabaseFile& file, qint64 run)
{
    int total = 0;
    for (const QString& text : {u"DELETE FROM sample WHERE run = ?"_s, u"DELETE FROM sample_chunk WHERE run = ?"_s, u"DELETE FROM executor_minute WHERE run = ?"_s,
                                u"DELETE FROM executor_event WHERE executor IN (SELECT id FROM executor WHERE run = ?)"_s, u"DELETE FROM executor WHERE run = ?"_s,
                                u"DELETE FROM batch WHERE run = ?"_s, u"DELETE FROM job WHERE run = ?"_s, u"DELETE FROM ledger WHERE run = ?"_s, u"DELETE FROM writer WHERE run = ?"_s,
                                u"DELETE FROM run WHERE id = ?"_s}) {
        const Count count = removed(file, text, {run});
        if (!count)
            return count;
        total += *count;
    }
    return total;
}

Count sweepHistory(DatabaseFile& file, const HistoryRetention& retention, domain::Instant now, int rows)
{
    int total = 0;
    if (retention.days > 0) {
        const Count old = dropBefore(file, toEpochMs(now - std::chrono::days(retention.days)), rows);
        if (!old)
            return old;
        total += *old;
    }
    if (retention.bytes > 0 && total == 0) {
        const auto used = one(file, u"SELECT (SELECT page_count FROM pragma_page_count) * (SELECT page_size FROM pragma_page_size) - "
                                    "(SELECT freelist_count FROM pragma_freelist_count) * (SELECT page_size FROM pragma_page_size)"_s);
        if (!used)
            return tl::unexpected(used.error());
        if (*used > retention.bytes) {
            const auto end = endOfOldestHour(file, toEpochMs(now));
            if (!end)
                return tl::unexpected(end.error());
            const Count oldest = *end ? dropBefore(file, **end, rows) : Count(0);
            if (!oldest)
                return oldest;
            total += *oldest;
        }
    }
    const Count empty = dropEmptyRuns(file, toEpochMs(now));
    if (!empty)
        return empty;
    return total + *empty;
}

} // namespace stoker::archive
