// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/databasefile.h"
#include "archive/historyput.h"

#include <atomic>
#include <memory>

namespace stoker::archive {

/// How long history is kept, by the application's clock, and how much of it; the oldest goes first. 0 = no limit.
struct HistoryRetention {
    int days = 30;
    qint64 bytes = 2'000'000'000;
    friend bool operator==(const HistoryRetention&, const HistoryRetention&) = default;
};

/// Puts what the digest says into rows, inside whatever transaction its owner has open (BatchWriter). One thread, that of the file, which it does not own.
class HistoryRows {
public:
    using Put = HistoryPut;
    using Retention = HistoryRetention;
    struct Context {
        QString holder; ///< tells who records a run from others that watch it: newHolder()
        std::shared_ptr<std::atomic<quint64>> takeovers = std::make_shared<std::atomic<quint64>>(0); ///< counts up when it goes on where another ended
    };
    static constexpr qsizetype kMostWaiting = 64 << 20; ///< bytes

    /// host|process|anything
    [[nodiscard]] static QString newHolder();
    HistoryRows(DatabaseFile& file, const Context& context);
    ~HistoryRows();

    [[nodiscard]] static bool isPatient(const Put&) { return true; }
    /// Minutes are the most, and the least.
    [[nodiscard]] static bool givesWay(const Put& put) { return std::holds_alternative<MinutePut>(put.value); }
    [[nodiscard]] static qsizetype weightOf(const Put& put);

    using Done = domain::Result<bool>;
    /// `now`: the machine's clock.
    [[nodiscard]] Done put(const Put& put, domain::Instant now);
    void forget();
    /// Seals hours that were left open, too.
    [[nodiscard]] domain::Result<int> sweep(const HistoryRetention& retention, domain::Instant now, int rows);

    /// Everything of one run, in a transaction of its own. StillRecorded, BadArgument{name = "run"}.
    [[nodiscard]] Done remove(qint64 run, domain::Instant now);
    /// Everything of every run into chunks, and nobody's claim any more: for a file that is done.
    [[nodiscard]] Done finish();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace stoker::archive
