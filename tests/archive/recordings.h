// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/sqlitehistory.h"
#include "domain/recording.h"

namespace stoker::test {

/// An application as it was recorded: two executors at first, one more every hour up to `most`, the first one gone after the first hour; a batch a minute.
struct RecordedApplication {
    QString id = QStringLiteral("app-1");
    QString name = QStringLiteral("logs");
    QString address = QStringLiteral("http://10.8.0.14:4040");
    domain::Instant start;
    std::chrono::hours length{6};
    std::chrono::seconds step{10}; ///< between two samples
    int most = 6;
    float logs = 60'000;     ///< per minute
    double batchSeconds = 40; ///< of each batch; of every tenth 20 more; interval 60
};

/// Puts it into a history, and ends it.
void record(archive::SqliteHistory& history, const RecordedApplication& application, int session = 0);
/// As a recording in a file of its own, with a target command and a decision in the middle. Blocks.
void writeRecording(const QString& file, const RecordedApplication& application);

} // namespace stoker::test
