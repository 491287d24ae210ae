// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/databasefile.h"
#include "ports/clock.h"
#include "ports/storagehealth.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <variant>
#include <vector>

namespace stoker::archive {

/// The thread that writes into one file; it alone owns the writing connection. Everything public may be called from any thread and returns at once.
/// Rows puts values into rows, inside the transaction that is open, on that thread:
///   Put, Retention, Context: types; Rows(DatabaseFile&, const Context&)
///   put(const Put&, Instant now) -> Result<bool>; forget(): what was looked up inside a transaction that was rolled back is not there
///   sweep(const Retention&, Instant now, int rows) -> Result<int>: removes at most `rows` that are too old; how many
///   static isPatient(const Put&): it may wait for company; static givesWay(const Put&): where memory is short it goes before others;
///   static weightOf(const Put&): its share of `mostWaiting`
template <class Rows>
class BatchWriter {
public:
    using Put = typename Rows::Put;
    using Retention = typename Rows::Retention;
    struct Options {
        DatabaseFile::Options file = {};
        Retention retention = {};
        std::chrono::milliseconds linger{1000}; ///< what is patient waits so long for company; what is not takes with it what waits
        int batchRows = 500;                    ///< in one transaction
        qsizetype mostWaiting = Rows::kMostWaiting; ///< in memory, by weight; then the oldest gives way
        std::chrono::milliseconds retry{1000};  ///< while it fails
        int sweepRows = 2'000;                  ///< removed in one transaction
        std::chrono::milliseconds sweepEvery{3'600'000};
    };
    /// Called on the writing thread.
    struct Listener {
        std::function<void(const domain::Error&)> failed;
        std::function<void()> recovered;
        std::function<void(const domain::Error&)> replaced;
    };
    /// After everything that was put before, on the writing thread; null and the error while nothing can be stored.
    using Ask = std::function<void(Rows* rows, const std::optional<domain::Error>& error)>;

    BatchWriter(Options options, Listener listener, const ports::Clock& clock, typename Rows::Context context = {});
    /// Stores what waits, with one more try if it fails. Asks are answered.
    ~BatchWriter();
    BatchWriter(const BatchWriter&) = delete;
    BatchWriter& operator=(const BatchWriter&) = delete;

    void put(Put value);
    void ask(Ask question);
    /// Damage was met while reading: the file is looked through, and set aside if it is damaged.
    void suspect();
    void setLimits(const Retention& retention, qint64 maxBytes);
    /// Counts up with every file that takes another's place.
    [[nodiscard]] quint64 generation() const { return m_generation.load(); }
    [[nodiscard]] ports::StorageHealth health() const;
    /// Counts up with every row that gave way or could not be stored.
    [[nodiscard]] quint64 lost() const { return m_lost.load(); }

private:
    using Item = std::variant<Put, Ask>;
    using Time = std::chrono::steady_clock::time_point;

    void run();
    [[nodiscard]] Time wakeTime() const;
    [[nodiscard]] bool isDue(Time now) const;
    void makeRoom();
    [[nodiscard]] std::vector<Ask> take(Time now);
    [[nodiscard]] bool finishing(bool stored);
    [[nodiscard]] bool open();
    bool store();
    [[nodiscard]] domain::Result<bool> storeOnce();
    void applyLimits();
    void sweep();
    void fail(const domain::Error& error);
    void succeed();
    void closeFile();

    const Options m_options;
    const Listener m_listener;
    const ports::Clock& m_clock;
    const typename Rows::Context m_context;

    // Shared, under m_mutex.
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Item> m_queue;
    std::vector<Put> m_batch; ///< taken by the thread, which alone changes it; its size is read under the mutex
    qsizetype m_weight = 0; ///< of both
    std::optional<Time> m_oldest;
    bool m_urgent = false;
    bool m_stop = false;
    bool m_suspect = false;
    bool m_limitsChanged = false;
    Retention m_retention;
    qint64 m_maxBytes = 0;
    std::optional<domain::Error> m_error;

    std::atomic<quint64> m_lost{0};
    std::atomic<quint64> m_generation{0};

    // Of the thread.
    std::unique_ptr<DatabaseFile> m_file;
    std::unique_ptr<Rows> m_rows;
    Time m_retryAt;
    Time m_sweepAt;
    bool m_checkWhole = false;

    std::thread m_thread;
};

} // namespace stoker::archive
