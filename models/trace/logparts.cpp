// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/logparts.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace stoker::trace {

using domain::ErrorCode;
using namespace Qt::StringLiterals;

namespace {

struct Part {
    qint64 index = 0;
    bool compacted = false;
    QString path;
};

/// EventLogFileReaders.scala, RollingEventLogFilesFileReader: by number, a compacted file behind the plain one of the same number, and everything
/// before the last compacted one is in it already.
LogParts sparkParts(std::vector<Part> parts, bool hasStatus)
{
    LogParts result;
    result.rolling = true;
    std::sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) { return std::pair(a.index, a.compacted) < std::pair(b.index, b.compacted); });
    const auto lastCompacted = std::find_if(parts.rbegin(), parts.rend(), [](const Part& part) { return part.compacted; });
    if (lastCompacted != parts.rend()) {
        result.compacted = true;
        parts.erase(parts.begin(), std::prev(lastCompacted.base()));
    }
    qint64 expected = result.compacted ? parts.front().index : 1;
    constexpr qint64 kMostNamed = 20;
    for (const Part& part : parts) {
        for (; expected < part.index && result.missing.size() < kMostNamed; ++expected)
            result.missing.append(u"events_%1"_s.arg(expected)); // untranslated: names
        expected = part.index + 1;
        result.paths.append(part.path);
    }
    if (!hasStatus)
        result.missing.append(u"appstatus"_s);
    return result;
}

} // namespace

domain::Result<LogParts> logParts(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return domain::failure(ErrorCode::FileUnreadable, {{u"path"_s, path}, {u"detail"_s, qt_error_string(ENOENT)}});
    if (!info.isDir()) {
        LogParts one;
        one.paths.append(path);
        one.compacted = path.endsWith(u".compact"_s);
        return one;
    }
    const QDir folder(path);
    if (!info.isReadable() || !info.isExecutable())
        return domain::failure(ErrorCode::FileUnreadable, {{u"path"_s, path}, {u"detail"_s, qt_error_string(EACCES)}});
    static const QRegularExpression events(u"^events_(\\d{1,9})_.*$"_s);
    static const QRegularExpression databricks(u"^eventlog-\\d{4}-\\d\\d-\\d\\d--\\d\\d-\\d\\d(\\.\\w+)?$"_s);
    std::vector<Part> parts;
    QStringList dated;
    bool hasStatus = false;
    bool hasCurrent = false;
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    for (const QString& name : names) {
        if (const auto match = events.match(name); match.hasMatch())
            parts.push_back({match.captured(1).toLongLong(), name.endsWith(u".compact"_s), folder.filePath(name)});
        else if (databricks.match(name).hasMatch())
            dated.append(folder.filePath(name));
        hasStatus = hasStatus || name.startsWith(u"appstatus_"_s);
        hasCurrent = hasCurrent || name == u"eventlog"_s;
    }
    if (!parts.empty())
        return sparkParts(std::move(parts), hasStatus);
    if (dated.isEmpty() && !hasCurrent)
        return domain::failure(ErrorCode::NotATrace, {{u"path"_s, path}});
    LogParts result;
    result.rolling = true;
    result.paths = dated; // their names sort by time
    if (hasCurrent)
        result.paths.append(folder.filePath(u"eventlog"_s));
    return result;
}

} // namespace stoker::trace
