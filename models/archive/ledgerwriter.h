// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/ledgerrows.h"
#include "ports/clock.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace stoker::archive {

/// The thread that writes; it alone owns the writing connection. Everything public may be called from any thread and returns at once.
class LedgerWriter {
public:
    struct Options {
        LedgerFile::Options file = {};
        Retention retention = {};
        std::chrono::milliseconds linger{1000}; ///< decisions wait so long for company; commands and marks take with them what waits
        int batchRows = 500;                    ///< in one transaction
        qsizetype mostWaiting = 20'000;         ///< in memory; then the oldest decision gives way, then the oldest command
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
    using Ask = std::function<void(LedgerRows* rows, const std::optional<domain::Error>& error)>;

    LedgerWriter(Options options, Listener listener, const ports::Clock& clock);
    /// Stores what waits, with one more try if it fails. Asks are answered.
    ~LedgerWriter();
    LedgerWriter(const LedgerWriter&) = delete;
    LedgerWriter& operator=(const LedgerWriter&) = delete;

    using Value = std::variant<domain::LedgerLine, domain::DecisionLine, ports::PilotMark>;
    void put(ports::LedgerKey key, Value value);
    void ask(Ask question);
    /// Damage was met while reading: the file is looked through, and set aside if it is damaged.
    void suspect();
    void setLimits(const Retention& retention, qint64 maxBytes);
    /// Counts up with every file that takes another's place.
    [[nodiscard]] quint64 generation() const { return m_generation.load(); }
    [[nodiscard]] ports::LedgerHealth health() const;

private:
    struct Put {
        ports::LedgerKey key;
        Value value;
    };
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

    // Shared, under m_mutex.
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Item> m_queue;
    std::vector<Put> m_batch; ///< taken by the thread, which alone changes it; its size is read under the mutex
    std::optional<Time> m_oldest;
    bool m_urgent = false;
    bool m_stop = false;
    bool m_suspect = false;
    bool m_limitsChanged = false;
    Retention m_retention;
    qint64 m_maxBytes = 0;
    std::optional<domain::Error> m_error;
    quint64 m_lost = 0;

    std::atomic<quint64> m_generation{0};

    // Of the thread.
    std::unique_ptr<LedgerFile> m_file;
    std::unique_ptr<LedgerRows> m_rows;
    Time m_retryAt;
    Time m_sweepAt;
    bool m_checkWhole = false;

    std::thread m_thread;
};

} // namespace stoker::archive
