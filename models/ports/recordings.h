// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/historystore.h"

#include <QFuture>
#include <QMetaType>

#include <memory>
#include <vector>

namespace stoker::ports {

/// Where something recorded lies: a file of its own, or a run in the history of this program.
struct RecordingPlace {
    QString file;   ///< empty = the history
    qint64 run = 0; ///< 0 = the newest
    friend bool operator==(const RecordingPlace&, const RecordingPlace&) = default;
};

/// A recording that was read, with its ledger: that of a file is in the recording itself, that of the history stands beside it. A value, shared and never changed.
struct Recorded {
    RecordingPlace place;
    domain::RecordingPtr recording; ///< never null
    std::vector<domain::LedgerLine> lines;
    std::vector<domain::DecisionLine> decisions;
};
using RecordedPtr = std::shared_ptr<const Recorded>;

/// Opens what was recorded. Lives on the thread that made it; every call returns at once, the work is done elsewhere; a file is never changed. Futures end with
/// ErrorCode::Cancelled when this goes.
class Recordings {
public:
    virtual ~Recordings() = default;
    /// The newest 35 days at one sample a second. FileUnreadable, NotRecording, StorageDamaged, StorageTooNew, StorageBusy; BadArgument{name = "run"}.
    [[nodiscard]] virtual QFuture<domain::Result<RecordedPtr>> read(const RecordingPlace& place) = 0;
    /// What each executor did in the minute that holds `time`. Errors as above.
    [[nodiscard]] virtual QFuture<domain::Result<std::vector<domain::ExecutorMinute>>> minute(const RecordingPlace& place, domain::Instant time) = 0;
    /// What the history holds, newest first.
    [[nodiscard]] virtual QFuture<domain::Result<std::vector<HistoryRun>>> runs() = 0;
    /// Removes a run of the history for good. StillRecorded.
    [[nodiscard]] virtual QFuture<domain::Result<bool>> remove(qint64 run) = 0;
};

} // namespace stoker::ports

Q_DECLARE_METATYPE(stoker::ports::RecordingPlace)
Q_DECLARE_METATYPE(stoker::ports::RecordedPtr)
