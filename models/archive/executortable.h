// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/databasefile.h"
#include "archive/historyput.h"
#include "archive/sql.h"

#include <QHash>

namespace stoker::archive {

/// The lives of executors in the history, their changes, and their minutes. Inside whatever transaction its owner has open; on the thread of the file.
class ExecutorTable {
public:
    using Done = domain::Result<bool>;
    explicit ExecutorTable(DatabaseFile& file);

    [[nodiscard]] Done put(qint64 run, const ExecutorsPut& put);
    [[nodiscard]] Done put(qint64 run, const MinutePut& put);
    void forget() { m_known.clear(); }

private:
    struct Known {
        qint64 row = 0; ///< 0 = none
        QString host;
        std::optional<domain::Instant> added;
        std::optional<qint64> removed;
        domain::ExecutorState state = domain::ExecutorState::Active;
        int cores = 0;
        int taskSlots = 0;
    };
    using Key = std::pair<qint64, domain::ExecutorId>;
    [[nodiscard]] domain::Result<Known> find(qint64 run, const domain::ExecutorId& id);
    [[nodiscard]] Done event(qint64 row, qint64 time, const QString& kind, const Known& executor);
    [[nodiscard]] Done putLiving(qint64 run, std::int64_t time, const LivingExecutor& executor);
    [[nodiscard]] Done putGone(qint64 run, std::int64_t time, const GoneExecutor& gone);
    [[nodiscard]] Done closeOthers(qint64 run, const ExecutorsPut& put);
    void remember(const Key& key, const Known& executor);
    [[nodiscard]] tl::unexpected<domain::Error> failed(const Statement& statement) const { return tl::unexpected(m_file.error(statement.error())); }

    DatabaseFile& m_file;
    QHash<Key, Known> m_known;
    Statement m_find, m_add, m_change, m_remove, m_addEvent, m_moveEvent, m_living, m_lastSample, m_addMinute;
};

} // namespace stoker::archive
