// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QStringList>

namespace stoker::trace {

/// The files that make up one log, in the order in which they were written (spark-spec a.1).
struct LogParts {
    QStringList paths;
    bool rolling = false;      ///< a folder of several
    bool compacted = false;    ///< begins with what the history server made of older ones
    QStringList missing;       ///< names of parts that should be there: "events_3", "appstatus"
};

/// `path`: a file, or the folder of a rolling log: Spark's eventlog_v2_*, or Databricks' (eventlog beside eventlog-DATE--TIME.gz).
/// FileUnreadable where there is nothing, NotATrace for a folder of anything else.
[[nodiscard]] domain::Result<LogParts> logParts(const QString& path);

} // namespace stoker::trace
