// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/open.h"

#include "trace/csv.h"
#include "trace/eventlog.h"
#include "trace/logparts.h"
#include "trace/textreader.h"

#include <QFileInfo>

namespace stoker::trace {

namespace {

/// Whether the first line with something on it is one of a CSV. Reads no further, and tells nobody.
domain::Result<bool> isCsv(const QString& path, const OpenOptions& options)
{
    constexpr std::size_t kEnough = 4096;
    constexpr int kBlankLines = 1000;
    ReadControl unseen{options.stop, {}};
    TextReader reader(path, kEnough, unseen);
    if (const auto error = reader.open())
        return tl::unexpected(*error);
    Line line;
    for (int i = 0; i < kBlankLines && reader.next(line); ++i) {
        if (line.text.find_first_not_of(" \t") != std::string_view::npos)
            return !line.tooLong && looksLikeCsv(line.text);
    }
    if (const auto error = reader.failure())
        return tl::unexpected(*error);
    return false;
}

} // namespace

domain::Result<domain::Trace> open(const QString& path, const OpenOptions& options)
{
    const auto parts = logParts(path);
    if (!parts)
        return tl::unexpected(parts.error());
    ReadControl control{options.stop, options.progress};
    for (const QString& part : parts->paths)
        control.total += QFileInfo(part).size();
    if (!parts->rolling) {
        const auto csv = isCsv(path, options);
        if (!csv)
            return tl::unexpected(csv.error());
        if (*csv)
            return readCsv(path, options, control);
    }
    return readEventLog(path, *parts, options, control);
}

} // namespace stoker::trace
