// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/databasefile.h"
#include "archive/historyput.h"
#include "archive/samplechunk.h"
#include "archive/sql.h"

#include <QHash>

namespace stoker::archive {

inline constexpr std::int64_t kHourMs = 3'600'000;
/// Also of times before the epoch.
[[nodiscard]] constexpr std::int64_t hourOf(std::int64_t ms) { return (ms >= 0 ? ms : ms - kHourMs + 1) / kHourMs; }

/// The samples of the history: the open hour as rows, those before it as chunks. Inside whatever transaction its owner has open; on the thread of the file.
class SampleTable {
public:
    using Done = domain::Result<bool>;
    explicit SampleTable(DatabaseFile& file);

    /// Seals what lies in the hours before it.
    [[nodiscard]] Done put(qint64 run, const SamplePut& sample);
    [[nodiscard]] Done dropAfter(qint64 run, std::int64_t time);
    /// Rows before `time` become chunks, together with what their hours hold already. Whole hours only.
    [[nodiscard]] Done seal(qint64 run, std::int64_t before);
    void forget() { m_openHours.clear(); }

private:
    [[nodiscard]] Done store(qint64 run, std::int64_t hour, const SampleBlock& rows);
    [[nodiscard]] domain::Result<SampleBlock> chunk(qint64 run, std::int64_t hour);
    [[nodiscard]] tl::unexpected<domain::Error> failed(const Statement& statement) const { return tl::unexpected(m_file.error(statement.error())); }

    DatabaseFile& m_file;
    QHash<qint64, std::int64_t> m_openHours;
    Statement m_last, m_add, m_rows, m_dropRows, m_find, m_replace, m_after, m_dropAfterRows, m_dropChunk;
};

/// A row of `SELECT ` + kSampleColumns, appended.
inline constexpr auto kSampleColumns = QLatin1StringView("time_ms, logs_per_minute, target, registered, usable, needed, cpu_mean, cpu_p10, cpu_p90, backlog, batch_ms, wished");
void appendRow(const Statement& row, SampleBlock& block);

} // namespace stoker::archive
