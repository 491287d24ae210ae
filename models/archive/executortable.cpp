// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/executortable.h"

#include "archive/historynames.h"

#include <QSet>

namespace stoker::archive {

using namespace Qt::StringLiterals;
using domain::toEpochMs;

namespace {

/// More executors than that are looked up in the file again.
constexpr qsizetype kRemembered = 60'000;

QVariant orNull(const std::optional<domain::Instant>& time) { return time ? QVariant(toEpochMs(*time)) : QVariant(QMetaType::fromType<qint64>()); }
std::optional<qint64> numberAt(const Statement& row, int column) { return row.value(column).isNull() ? std::nullopt : std::optional(row.integer(column)); }

} // namespace

ExecutorTable::ExecutorTable(DatabaseFile& file)
    : m_file(file), m_find(file.database(), u"SELECT id, host, added_ms, removed_ms, state, cores, slots FROM executor WHERE run = ? AND name = ?"_s),
      m_add(file.database(), u"INSERT INTO executor(run, name, host, added_ms, state, cores, slots) VALUES(?, ?, ?, ?, ?, ?, ?)"_s),
      m_change(file.database(), u"UPDATE executor SET host = ?, added_ms = ?, removed_ms = NULL, reason = '', removed_by = '', removed_by_name = '', state = ?, cores = ?, slots = ? WHERE id = ?"_s),
      m_remove(file.database(), u"UPDATE executor SET removed_ms = ?, reason = ?, removed_by = ?, removed_by_name = ?, added_ms = coalesce(added_ms, ?) WHERE id = ?"_s),
      m_addEvent(file.database(), u"INSERT INTO executor_event(executor, time_ms, kind, state, cores, slots) VALUES(?, ?, ?, ?, ?, ?)"_s),
      m_moveEvent(file.database(), u"UPDATE executor_event SET time_ms = ? WHERE executor = ? AND kind = 'removed' AND time_ms = ?"_s),
      m_living(file.database(), u"SELECT name FROM executor WHERE run = ? AND removed_ms IS NULL"_s),
      m_lastSample(file.database(), u"SELECT max(coalesce((SELECT max(time_ms) FROM sample WHERE run = ? AND time_ms < ?), 0), coalesce((SELECT max(last_ms) FROM sample_chunk WHERE run = ? AND last_ms < ?), 0))"_s),
      m_addMinute(file.database(), u"INSERT OR IGNORE INTO executor_minute(run, minute, data) VALUES(?, ?, ?)"_s)
{
}

void ExecutorTable::remember(const Key& key, const Known& executor)
{
    if (m_known.size() >= kRemembered)
        m_known.clear();
    m_known.insert(key, executor);
}

domain::Result<ExecutorTable::Known> ExecutorTable::find(qint64 run, const domain::ExecutorId& id)
{
    const Key key{run, id};
    if (const auto known = m_known.constFind(key); known != m_known.cend())
        return *known;
    if (!m_find.run(run, sqlText(id.text)))
        return failed(m_find);
    Known found;
    if (m_find.next()) {
        const auto added = numberAt(m_find, 2);
        found = {m_find.integer(0), m_find.text(1), added ? std::optional(domain::fromEpochMs(*added)) : std::nullopt, numberAt(m_find, 3), names::kStates.value(m_find.text(4)),
                 static_cast<int>(m_find.integer(5)), static_cast<int>(m_find.integer(6))};
        remember(key, found);
    }
    m_find.finish();
    return found;
}

ExecutorTable::Done ExecutorTable::event(qint64 row, qint64 time, const QString& kind, const Known& executor)
{
    return m_addEvent.run(row, time, kind, names::kStates.text(executor.state), executor.cores, executor.taskSlots) ? Done(true) : failed(m_addEvent);
}

ExecutorTable::Done ExecutorTable::putLiving(qint64 run, std::int64_t time, const LivingExecutor& executor)
{
    const auto known = find(run, executor.id);
    if (!known)
        return tl::unexpected(known.error());
    Known now{known->row, executor.host, executor.added ? executor.added : known->added, std::nullopt, executor.state, executor.cores, executor.taskSlots};
    const bool back = known->row != 0 && known->removed;
    const bool changed = known->state != now.state || known->cores != now.cores || known->taskSlots != now.taskSlots;
    if (known->row == 0) {
        if (!m_add.run(run, sqlText(executor.id.text), sqlText(now.host), orNull(now.added), names::kStates.text(now.state), now.cores, now.taskSlots))
            return failed(m_add);
        now.row = m_add.insertedId();
    } else if (back || changed || known->host != now.host || known->added != now.added) {
        if (!m_change.run(sqlText(now.host), orNull(now.added), names::kStates.text(now.state), now.cores, now.taskSlots, now.row))
            return failed(m_change);
    } else {
        return true;
    }
    remember({run, executor.id}, now);
    if (known->row == 0)
        return event(now.row, now.added ? toEpochMs(*now.added) : time, u"added"_s, now);
    // Missing from an answer, no more; or a change.
    return back || changed ? event(now.row, time, back ? u"back"_s : u"changed"_s, now) : Done(true);
}

ExecutorTable::Done ExecutorTable::putGone(qint64 run, std::int64_t time, const GoneExecutor& gone)
{
    const auto known = find(run, gone.what.id);
    if (!known)
        return tl::unexpected(known.error());
    const bool guess = gone.what.by == domain::RemovedBy::Unknown && gone.what.reason.isEmpty();
    if (known->row != 0 && known->removed && guess)
        return true;
    Known now = *known;
    now.added = known->added ? known->added : gone.what.added;
    now.removed = gone.what.removed ? std::optional(toEpochMs(*gone.what.removed)) : known->removed ? known->removed : std::optional<qint64>(time);
    now.state = domain::ExecutorState::Dead;
    if (known->row == 0) { // it was gone before anybody watched
        if (!m_add.run(run, sqlText(gone.what.id.text), sqlText(gone.what.host), orNull(now.added), names::kStates.text(now.state), 0, 0))
            return failed(m_add);
        now.row = m_add.insertedId();
        now.host = gone.what.host;
    }
    if (!m_remove.run(*now.removed, sqlText(gone.what.reason), names::kRemovedBy.text(gone.what.by), sqlText(gone.askedBy), orNull(now.added), now.row))
        return failed(m_remove);
    remember({run, gone.what.id}, now);
    if (!known->removed)
        return event(now.row, *now.removed, u"removed"_s, now);
    return *known->removed == *now.removed || m_moveEvent.run(*now.removed, now.row, *known->removed) ? Done(true) : failed(m_moveEvent);
}

/// Nobody watched when they went: not later than the first figures after, not before the last ones of before.
ExecutorTable::Done ExecutorTable::closeOthers(qint64 run, const ExecutorsPut& put)
{
    QSet<domain::ExecutorId> alive;
    for (const LivingExecutor& executor : put.living)
        alive.insert(executor.id);
    if (!m_living.run(run))
        return failed(m_living);
    std::vector<domain::ExecutorId> lost;
    while (m_living.next()) {
        if (const domain::ExecutorId id{m_living.text(0)}; !alive.contains(id))
            lost.push_back(id);
    }
    m_living.finish();
    if (lost.empty())
        return true;
    const auto time = static_cast<qint64>(put.time);
    if (!m_lastSample.run(run, time, run, time) || !m_lastSample.next())
        return failed(m_lastSample);
    const qint64 last = m_lastSample.integer(0) > 0 ? m_lastSample.integer(0) : time;
    m_lastSample.finish();
    for (const domain::ExecutorId& id : lost) {
        if (const Done done = putGone(run, last, {{id, {}, {}, domain::fromEpochMs(last), {}, domain::RemovedBy::Unknown}, {}}); !done)
            return done;
    }
    return true;
}

ExecutorTable::Done ExecutorTable::put(qint64 run, const ExecutorsPut& put)
{
    for (const LivingExecutor& executor : put.living) {
        if (const Done done = putLiving(run, put.time, executor); !done)
            return done;
    }
    if (put.whole) {
        if (const Done done = closeOthers(run, put); !done)
            return done;
    }
    for (const GoneExecutor& gone : put.gone) {
        if (const Done done = putGone(run, put.time, gone); !done)
            return done;
    }
    return true;
}

ExecutorTable::Done ExecutorTable::put(qint64 run, const MinutePut& put)
{
    std::vector<MinuteCells> cells;
    cells.reserve(put.cells.size());
    for (const MinuteCells& one : put.cells) {
        const auto known = find(run, put.executors[static_cast<std::size_t>(one.executor)]);
        if (!known)
            return tl::unexpected(known.error());
        if (known->row == 0)
            continue; // what was said of it gave way in memory
        cells.push_back(one);
        cells.back().executor = known->row;
    }
    // One that went and came back within the minute has two rows: both stay.
    std::stable_sort(cells.begin(), cells.end(), [](const MinuteCells& a, const MinuteCells& b) { return a.executor < b.executor; });
    return cells.empty() || m_addMinute.run(run, put.minute, encodeMinute(cells)) ? Done(true) : failed(m_addMinute);
}

} // namespace stoker::archive
