// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/databasefile.h"
#include "ports/historystore.h"

#include <memory>

namespace stoker::archive {

class HistoryReader;

/// Writes a run of a history, or a span of it, into a recording: a file of the same form with one run and its ledger. It appears when it is whole (until then it is
/// <path>.part), and takes the place of one that is there. Answers its bytes. Blocks; any thread. FileUnwritable, StorageFull, BadArgument{name = "run"}; errors of `source`
/// and of checkFolderOf().
[[nodiscard]] domain::Result<qint64> writeRecording(const DatabaseFile::Options& source, const QString& path, const ports::HistoryQuery& query, const std::vector<domain::LedgerLine>& lines,
                                                    const std::vector<domain::DecisionLine>& decisions, domain::Instant now);

/// A recording goes where somebody wanted it, so its folder is there: a slip of the pen makes none. BadArgument{name = "path", value, accepted = kExistingFolder}.
inline constexpr QLatin1StringView kExistingFolder("existing_folder");
[[nodiscard]] domain::Result<bool> checkFolderOf(const QString& path);

/// A file that was recorded into becomes one that can be sent: all of it sealed, no log beside it.
[[nodiscard]] domain::Result<bool> finishRecording(const QString& path, domain::Instant now);

/// A recording, looked through, and open for more than one question. Errors as below.
[[nodiscard]] domain::Result<std::unique_ptr<HistoryReader>> openRecording(const QString& path);

/// What is in a recording, newest first: one run. Of a file that a killed Stoker left, too. Never changes what it reads.
/// FileUnreadable, NotRecording (of another program, or no database), StorageDamaged (without `kept`: nothing is set aside), StorageTooNew, StorageBusy.
[[nodiscard]] domain::Result<std::vector<ports::HistoryRun>> recordingRuns(const QString& path);
/// A run of it; 0 = the newest. Errors as above, and NotRecording for one without any run.
[[nodiscard]] domain::Result<domain::RecordingPtr> readRecording(const QString& path, ports::HistoryQuery query = {});

} // namespace stoker::archive
