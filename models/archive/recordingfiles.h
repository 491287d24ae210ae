// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/historystore.h"

#include <QFuture>

#include <memory>

namespace stoker::archive {

/// Reads recordings that lie in files, on a thread of its own: each call returns at once. The two files that were read last stay open, so that a file that is
/// taken away meanwhile still answers. Never changes what it reads. Futures end with Cancelled when it goes. Lives on the thread that made it.
/// Errors: those of readRecording().
class RecordingFiles {
public:
    RecordingFiles();
    ~RecordingFiles();
    RecordingFiles(const RecordingFiles&) = delete;
    RecordingFiles& operator=(const RecordingFiles&) = delete;

    /// Its newest run, from the file as it is now.
    [[nodiscard]] QFuture<domain::Result<domain::RecordingPtr>> read(const QString& path);
    /// What each executor of that run did in the minute that holds `time`.
    [[nodiscard]] QFuture<domain::Result<std::vector<domain::ExecutorMinute>>> minute(const QString& path, domain::Instant time);

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// The minute that holds `time`, of a run.
[[nodiscard]] ports::HistoryQuery minuteQuery(qint64 run, domain::Instant time);

} // namespace stoker::archive
