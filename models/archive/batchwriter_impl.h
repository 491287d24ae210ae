// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/batchwriter.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

/// The inside of BatchWriter, for the source files that make it for their rows. Nobody else includes this.
namespace stoker::archive {

template <class Rows>
BatchWriter<Rows>::BatchWriter(Options options, Listener listener, const ports::Clock& clock, typename Rows::Context context)
    : m_options(std::move(options)), m_listener(std::move(listener)), m_clock(clock), m_context(std::move(context)), m_retention(m_options.retention), m_maxBytes(m_options.file.maxBytes),
      m_thread([this] { run(); })
{
}

template <class Rows>
BatchWriter<Rows>::~BatchWriter()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

template <class Rows>
void BatchWriter<Rows>::put(Put value)
{
    {
        const std::lock_guard lock(m_mutex);
        const bool patient = Rows::isPatient(value);
        m_weight += Rows::weightOf(value);
        m_queue.emplace_back(std::move(value));
        makeRoom();
        if (!m_oldest)
            m_oldest = std::chrono::steady_clock::now();
        m_urgent = m_urgent || !patient;
        if (!m_urgent && m_queue.size() > 1 && m_queue.size() < static_cast<std::size_t>(m_options.batchRows))
            return; // it is awake in time
    }
    m_wake.notify_one();
}

template <class Rows>
void BatchWriter<Rows>::ask(Ask question)
{
    {
        const std::lock_guard lock(m_mutex);
        m_queue.emplace_back(std::move(question));
        m_urgent = true;
    }
    m_wake.notify_one();
}

template <class Rows>
void BatchWriter<Rows>::suspect()
{
    {
        const std::lock_guard lock(m_mutex);
        m_suspect = true;
        m_urgent = true;
    }
    m_wake.notify_one();
}

template <class Rows>
void BatchWriter<Rows>::setLimits(const Retention& retention, qint64 maxBytes)
{
    {
        const std::lock_guard lock(m_mutex);
        m_retention = retention;
        m_maxBytes = maxBytes;
        m_limitsChanged = true;
        m_urgent = true;
    }
    m_wake.notify_one();
}

template <class Rows>
ports::StorageHealth BatchWriter<Rows>::health() const
{
    const std::lock_guard lock(m_mutex);
    const auto puts = std::count_if(m_queue.begin(), m_queue.end(), [](const Item& item) { return std::holds_alternative<Put>(item); });
    return {m_error, static_cast<qsizetype>(puts) + static_cast<qsizetype>(m_batch.size()), m_lost.load()};
}

/// Called under the mutex.
template <class Rows>
void BatchWriter<Rows>::makeRoom()
{
    const auto isPut = [](const Item& item) { return std::holds_alternative<Put>(item); };
    const auto givesWay = [](const Item& item) {
        const Put* put = std::get_if<Put>(&item);
        return put && Rows::givesWay(*put);
    };
    while (m_weight > m_options.mostWaiting) {
        auto victim = std::find_if(m_queue.begin(), m_queue.end(), givesWay);
        if (victim == m_queue.end())
            victim = std::find_if(m_queue.begin(), m_queue.end(), isPut);
        if (victim == m_queue.end())
            return;
        m_weight -= Rows::weightOf(std::get<Put>(*victim));
        m_queue.erase(victim);
        ++m_lost;
    }
}

/// Called under the mutex.
template <class Rows>
typename BatchWriter<Rows>::Time BatchWriter<Rows>::wakeTime() const
{
    if (m_error)
        return m_retryAt;
    return m_oldest ? std::min(m_sweepAt, *m_oldest + m_options.linger) : m_sweepAt;
}

/// Called under the mutex.
template <class Rows>
bool BatchWriter<Rows>::isDue(Time now) const { return m_stop || m_urgent || (!m_error && m_queue.size() >= static_cast<std::size_t>(m_options.batchRows)) || now >= wakeTime(); }

/// What is to be stored now goes into m_batch; the questions are those that come right after it. While it fails, and until it is time to try again,
/// all questions are answered and everything else stays where it is. Called under the mutex.
template <class Rows>
std::vector<typename BatchWriter<Rows>::Ask> BatchWriter<Rows>::take(Time now)
{
    std::vector<Ask> asks;
    const bool full = m_queue.size() >= static_cast<std::size_t>(m_options.batchRows);
    if (!m_stop && !m_urgent && !m_error && !full && (!m_oldest || now < *m_oldest + m_options.linger))
        return asks; // awake to sweep only
    m_urgent = false;
    if (m_error && now < m_retryAt && !m_stop && !m_limitsChanged) {
        std::erase_if(m_queue, [&asks](Item& item) {
            Ask* ask = std::get_if<Ask>(&item);
            if (ask)
                asks.push_back(std::move(*ask));
            return ask != nullptr;
        });
        return asks;
    }
    while (!m_queue.empty() && m_batch.size() < static_cast<std::size_t>(m_options.batchRows)) {
        if (Ask* ask = std::get_if<Ask>(&m_queue.front())) {
            asks.push_back(std::move(*ask));
        } else if (!asks.empty()) {
            break; // a question is about what was put before it, and not about what came after
        } else {
            m_batch.push_back(std::move(std::get<Put>(m_queue.front())));
        }
        m_queue.pop_front();
    }
    m_oldest.reset();
    if (!m_queue.empty()) {
        m_oldest = now;
        m_urgent = true;
    }
    return asks;
}

template <class Rows>
void BatchWriter<Rows>::run()
{
    m_sweepAt = std::chrono::steady_clock::now();
    // Opened at once, so that what is wrong is said before there is something to store.
    store();
    for (;;) {
        std::vector<Ask> asks;
        bool last = false;
        bool work = false;
        {
            std::unique_lock lock(m_mutex);
            while (!isDue(std::chrono::steady_clock::now()))
                m_wake.wait_until(lock, wakeTime());
            const Time now = std::chrono::steady_clock::now();
            last = m_stop;
            asks = take(now);
            work = !m_error || now >= m_retryAt || last || m_limitsChanged;
            m_checkWhole = m_checkWhole || std::exchange(m_suspect, false);
        }
        bool stored = false;
        if (work) {
            applyLimits();
            stored = store();
        }
        const std::optional<domain::Error> error = stored ? std::nullopt : health().error;
        for (const Ask& ask : asks)
            ask(error ? nullptr : m_rows.get(), error);
        if (stored && std::chrono::steady_clock::now() >= m_sweepAt)
            sweep();
        if (last && !finishing(stored))
            break;
    }
    closeFile();
}

/// Is there more to be stored before the thread ends? What cannot be stored now is gone with the process; who asked is told.
template <class Rows>
bool BatchWriter<Rows>::finishing(bool stored)
{
    std::deque<Item> left;
    {
        const std::lock_guard lock(m_mutex);
        if (stored && !m_queue.empty())
            return true;
        left.swap(m_queue);
    }
    for (Item& item : left) {
        if (Ask* ask = std::get_if<Ask>(&item))
            (*ask)(nullptr, domain::Error{domain::ErrorCode::Cancelled, {}, false});
    }
    return false;
}

template <class Rows>
void BatchWriter<Rows>::closeFile()
{
    m_rows.reset();
    m_file.reset();
}

template <class Rows>
bool BatchWriter<Rows>::open()
{
    if (m_file && m_checkWhole) {
        closeFile();
        ++m_generation; // another process may have set it aside already, and what is opened now is the new one
    }
    if (m_file && !QFileInfo::exists(m_file->path())) {
        // SQLite would go on writing into a file that nobody sees any more.
        const QString path = m_file->path();
        closeFile();
        m_listener.replaced({domain::ErrorCode::FileUnreadable, {{QStringLiteral("path"), path}, {QStringLiteral("detail"), qt_error_string(ENOENT)}}, false});
        ++m_generation;
    }
    if (m_file)
        return true;
    DatabaseFile::Options options = m_options.file;
    {
        const std::lock_guard lock(m_mutex);
        options.maxBytes = m_maxBytes;
    }
    std::optional<domain::Error> replaced;
    auto file = DatabaseFile::openForWriting(options, m_clock.wall(), &replaced, m_checkWhole ? DatabaseFile::Check::Suspect : DatabaseFile::Check::Usual);
    if (replaced) {
        ++m_generation;
        m_listener.replaced(*replaced);
    }
    if (!file) {
        fail(file.error());
        return false;
    }
    m_checkWhole = false;
    m_file = std::move(*file);
    m_rows = std::make_unique<Rows>(*m_file, m_context);
    return true;
}

template <class Rows>
domain::Result<bool> BatchWriter<Rows>::storeOnce()
{
    if (m_batch.empty())
        return true;
    if (const auto begun = m_file->run(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun;
    domain::Result<bool> done = true;
    std::size_t row = 0;
    for (; row < m_batch.size() && done; ++row)
        done = m_rows->put(m_batch[row], m_clock.wall());
    const bool refused = !done;
    if (done)
        done = m_file->run(QStringLiteral("COMMIT"));
    if (done)
        return done;
    // SQLite may have rolled back by itself already.
    (void)m_file->run(QStringLiteral("ROLLBACK"));
    m_rows->forget();
    if (refused && done.error().code == domain::ErrorCode::Internal) {
        // A row that nothing helps must not keep back those behind it.
        const std::lock_guard lock(m_mutex);
        const auto bad = m_batch.begin() + static_cast<std::ptrdiff_t>(row) - 1;
        m_weight -= Rows::weightOf(*bad);
        m_batch.erase(bad);
        ++m_lost;
    }
    return done;
}

template <class Rows>
bool BatchWriter<Rows>::store()
{
    // Twice at most for a damaged file, and once more for each row that cannot be stored at all.
    bool damaged = false;
    for (;;) {
        if (!open())
            return false;
        const std::size_t rows = m_batch.size();
        const auto done = storeOnce();
        if (done) {
            succeed();
            return true;
        }
        if (done.error().code == domain::ErrorCode::StorageDamaged && !damaged) {
            damaged = true;
            m_checkWhole = true;
            continue;
        }
        fail(done.error());
        if (m_batch.size() == rows)
            return false;
    }
}

template <class Rows>
void BatchWriter<Rows>::applyLimits()
{
    qint64 maxBytes = 0;
    {
        const std::lock_guard lock(m_mutex);
        if (!std::exchange(m_limitsChanged, false))
            return;
        maxBytes = m_maxBytes;
        m_sweepAt = std::chrono::steady_clock::now();
    }
    if (m_file) {
        if (const auto set = m_file->setMaxBytes(maxBytes); !set)
            fail(set.error());
    }
}

template <class Rows>
void BatchWriter<Rows>::sweep()
{
    Retention retention;
    {
        const std::lock_guard lock(m_mutex);
        retention = m_retention;
    }
    const auto removed = [&]() -> domain::Result<int> {
        if (const auto begun = m_file->run(QStringLiteral("BEGIN IMMEDIATE")); !begun)
            return tl::unexpected(begun.error());
        const auto rows = m_rows->sweep(retention, m_clock.wall(), m_options.sweepRows);
        const auto ended = m_file->run(rows ? QStringLiteral("COMMIT") : QStringLiteral("ROLLBACK"));
        if (rows && !ended)
            return tl::unexpected(ended.error());
        return rows;
    }();
    // Slice by slice: what was put meanwhile goes first. One that fails comes again with the next.
    const bool more = removed && *removed > 0;
    if (removed && !more)
        (void)m_file->run(QStringLiteral("PRAGMA incremental_vacuum(2000)"));
    const std::lock_guard lock(m_mutex);
    m_sweepAt = std::chrono::steady_clock::now() + (more ? std::chrono::milliseconds(0) : m_options.sweepEvery);
}

template <class Rows>
void BatchWriter<Rows>::fail(const domain::Error& error)
{
    bool isNew = false;
    {
        const std::lock_guard lock(m_mutex);
        isNew = !m_error || m_error->code != error.code;
        m_error = error;
        m_retryAt = std::chrono::steady_clock::now() + m_options.retry;
    }
    if (isNew)
        m_listener.failed(error);
}

template <class Rows>
void BatchWriter<Rows>::succeed()
{
    bool wasFailing = false;
    {
        const std::lock_guard lock(m_mutex);
        for (const Put& put : m_batch)
            m_weight -= Rows::weightOf(put);
        m_batch.clear();
        wasFailing = m_error.has_value();
        // Not before everything that waited is stored.
        if (wasFailing && !m_queue.empty())
            m_retryAt = std::chrono::steady_clock::now();
        else
            m_error.reset();
        wasFailing = wasFailing && !m_error;
    }
    if (wasFailing)
        m_listener.recovered();
}

} // namespace stoker::archive
