// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/recordingfiles.h"

#include "archive/answer.h"
#include "archive/historyreader.h"
#include "archive/recordingfile.h"
#include "archive/taskthread.h"

#include <list>

namespace stoker::archive {

using domain::Result;

namespace {

/// Two recordings may stand side by side.
constexpr std::size_t kMostOpen = 2;
constexpr qsizetype kMostExecutors = 100'000;

} // namespace

class RecordingFiles::Private {
public:
    ~Private()
    {
        thread.finish([this] { open.clear(); }); // connections end where they began
    }

    struct Open {
        QString path;
        qint64 run = 0;
        std::unique_ptr<HistoryReader> reader;
    };
    using Found = Result<Open*>;

    /// Of the reading thread, as all below.
    Found reopen(const QString& path)
    {
        open.remove_if([&path](const Open& one) { return one.path == path; });
        auto reader = openRecording(path);
        if (!reader)
            return tl::unexpected(reader.error());
        const auto runs = (*reader)->runs();
        if (!runs)
            return tl::unexpected(runs.error());
        if (runs->empty())
            return domain::failure(domain::ErrorCode::NotRecording, {{QStringLiteral("path"), path}});
        open.push_front({path, runs->front().id, std::move(*reader)});
        if (open.size() > kMostOpen)
            open.pop_back();
        return &open.front();
    }
    Found find(const QString& path)
    {
        for (Open& one : open) {
            if (one.path == path)
                return &one;
        }
        return reopen(path);
    }

    std::list<Open> open;
    TaskThread thread; ///< last: ends before what it uses
};

RecordingFiles::RecordingFiles() : d(std::make_unique<Private>()) {}
RecordingFiles::~RecordingFiles() = default;

QFuture<Result<domain::RecordingPtr>> RecordingFiles::read(const QString& path)
{
    auto answer = std::make_shared<Answer<domain::RecordingPtr>>();
    d->thread.post([p = d.get(), answer, path] {
        const auto file = p->reopen(path);
        answer->give(file ? (*file)->reader->read({(*file)->run, {}, {}}) : Result<domain::RecordingPtr>(tl::unexpected(file.error())));
    });
    return answer->future();
}

QFuture<Result<std::vector<domain::ExecutorMinute>>> RecordingFiles::minute(const QString& path, domain::Instant time)
{
    using Minutes = std::vector<domain::ExecutorMinute>;
    auto answer = std::make_shared<Answer<Minutes>>();
    d->thread.post([p = d.get(), answer, path, time] {
        const auto file = p->find(path);
        answer->give(file ? (*file)->reader->minutes(minuteQuery((*file)->run, time), kMostExecutors) : Result<Minutes>(tl::unexpected(file.error())));
    });
    return answer->future();
}

ports::HistoryQuery minuteQuery(qint64 run, domain::Instant time)
{
    const domain::Instant begin = std::chrono::floor<std::chrono::minutes>(time);
    return {run, begin, begin + std::chrono::minutes{1}};
}

} // namespace stoker::archive
