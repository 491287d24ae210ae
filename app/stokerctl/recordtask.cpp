// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stokerctl/recordtask.h"

#include "archive/databasefile.h"
#include "archive/recordingfile.h"
#include "words/sentences.h"

#include <QFileInfo>
#include <QJsonObject>

namespace stoker::app::ctl {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::ErrorCode;

namespace {
constexpr std::chrono::milliseconds kPoll = 1s;
constexpr std::chrono::milliseconds kProgress = 5s;
constexpr std::chrono::milliseconds kBegin = 30s; ///< a time that is shorter than this still begins

domain::Error unwritable(const QString& file, int why) { return {ErrorCode::FileUnwritable, {{u"path"_s, file}, {u"detail"_s, qt_error_string(why)}}, false}; }

/// Nothing waits for room once the program ends.
domain::Error asTheLast(const domain::Error& error, const QString& file) { return error.code == ErrorCode::StorageFull ? unwritable(file, ENOSPC) : error; }

}

RecordTask::RecordTask(const Surroundings& surroundings, const domain::ConnectionSettings& settings, const QString& token, const RecordRequest& request, QObject* parent)
    : SessionTask(surroundings, settings, token, kPoll, parent), m_request(request), m_time(surroundings.clock)
{
    connect(&m_time, &LongTimer::timeout, this, &RecordTask::timeIsUp);
    connect(&m_progress, &QTimer::timeout, this, &RecordTask::report);
}

RecordTask::~RecordTask() = default;

void RecordTask::start()
{
    if (!hasFolder())
        return;
    if (!m_request.force && QFileInfo::exists(m_request.file)) {
        fail({ErrorCode::FileExists, {{u"path"_s, m_request.file}}, false});
        return;
    }
    if (QFileInfo(m_request.file).isDir()) { // --force removes a file, not a folder
        fail(unwritable(m_request.file, EISDIR));
        return;
    }
    SessionTask::start();
    if (!isFinished() && m_request.length)
        m_time.start(std::max(kBegin, *m_request.length));
}

void RecordTask::interrupt()
{
    if (m_store)
        end(std::nullopt);
    else
        finish(Refused);
}

void RecordTask::timeIsUp()
{
    if (m_store && m_recorder->hasSeen()) {
        end(std::nullopt);
    } else if (m_store && !m_late) { // a file without figures is no recording: the first ones are waited for
        m_late = true;
        m_time.start(kBegin);
    } else if (m_store) {
        end(withAddress({ErrorCode::Timeout, {{u"seconds"_s, domain::seconds(m_time.length())}}, true}));
    } else {
        fail(withAddress({ErrorCode::Timeout, {{u"seconds"_s, domain::seconds(m_time.length())}}, true}));
    }
}

void RecordTask::updated()
{
    const domain::ApplicationInfo& now = session().store().snapshot()->application;
    if (now.ended) {
        fail(withAddress({ErrorCode::ApplicationEnded, {{u"application"_s, now.id.text}}, false}));
        return;
    }
    if (!m_store && !now.id.isEmpty())
        begin();
    // Not at once: the recorder listens to the same poll.
    if (m_late)
        QMetaObject::invokeMethod(this, &RecordTask::endIfSeen, Qt::QueuedConnection);
}

/// Without one nothing is asked of the driver, and no folder is made: the path may be a slip of the pen.
bool RecordTask::hasFolder()
{
    const auto there = archive::checkFolderOf(m_request.file);
    if (!there)
        fail(there.error());
    return there.has_value();
}

void RecordTask::begin()
{
    if (!hasFolder()) // it went while the driver was waited for
        return;
    if (m_request.force) {
        for (const QString& name : {m_request.file, m_request.file + "-wal"_L1, m_request.file + "-shm"_L1})
            QFile::remove(name);
    }
    m_application = session().store().snapshot()->application;
    archive::SqliteHistory::Options options{.path = m_request.file, .retention = {0, 0}};
    m_store = std::make_unique<archive::SqliteHistory>(options, surroundings().clock);
    m_recorder = std::make_unique<session::HistoryRecorder>(session(), *m_store, 0, session::HistoryRecorder::Ledger::Too);
    connect(m_store.get(), &ports::HistoryStore::failed, this, &RecordTask::storingFailed);
    connect(m_store.get(), &ports::HistoryStore::replaced, this, &RecordTask::storingFailed);
    connect(m_store.get(), &ports::HistoryStore::recovered, this, [this] { m_trouble.reset(); });
    // Another application answers now: a recording is of one.
    connect(&session(), &session::Session::applicationChanged, this, [this] {
        const domain::ApplicationInfo& now = session().store().snapshot()->application;
        end(domain::Error{ErrorCode::OtherApplication, {{u"expected"_s, m_application.id.text}, {u"found"_s, now.id.text}}, false});
    });
    m_progress.start(kProgress);
    if (m_request.length)
        m_time.start(*m_request.length);
}

void RecordTask::endIfSeen()
{
    if (m_recorder && m_recorder->hasSeen())
        end(std::nullopt);
}

void RecordTask::storingFailed(const domain::Error& error)
{
    if (isFinished())
        return;
    // Nothing could be made there: it will not get better by waiting. What is full or held for a while may.
    const bool hopeless = error.code != ErrorCode::StorageFull && error.code != ErrorCode::StorageBusy && m_rows == 0 && !QFileInfo::exists(m_request.file);
    if (hopeless) {
        m_recorder.reset();
        m_store.reset();
        fail(error);
        return;
    }
    m_trouble = error;
    output().warn(words::wholeText(error, words::Reader::Terminal));
}

void RecordTask::report()
{
    if (!m_store)
        return;
    m_store->runs().then(this, [this](const domain::Result<std::vector<ports::HistoryRun>>& runs) {
        if (m_store && runs && !runs->empty())
            print(runs->front(), false);
    });
}

void RecordTask::print(const ports::HistoryRun& run, bool done)
{
    const bool known = run.samples > 0;
    if (!known && !done)
        return;
    output().document(QJsonDocument(QJsonObject{{u"file"_s, m_request.file},
                                                {u"application"_s, m_application.id.text},
                                                {u"samples"_s, run.samples},
                                                {u"from_ms"_s, known ? QJsonValue(domain::toEpochMs(run.first)) : QJsonValue()},
                                                {u"to_ms"_s, known ? QJsonValue(domain::toEpochMs(run.last)) : QJsonValue()},
                                                {u"bytes"_s, archive::bytesOnDisk(m_request.file)},
                                                {u"done"_s, done}}),
                      Format::JsonLines);
    ++m_rows;
    // Nobody reads the progress any more; the recording goes on.
    if (output().isBroken())
        m_progress.stop();
}

void RecordTask::end(const std::optional<domain::Error>& failure)
{
    if (isFinished() || !m_store)
        return;
    m_time.stop();
    m_progress.stop();
    const bool seen = m_recorder->hasSeen();
    m_recorder.reset();
    m_store.reset(); // stores what waits
    const auto lost = m_trouble; // nothing says that it ended
    const auto finished = archive::finishRecording(m_request.file, surroundings().clock.wall());
    // Read back as anybody will, also where it could not be finished: what was stored is there, and what cannot be read was not recorded.
    const auto runs = archive::recordingRuns(m_request.file);
    if (runs)
        print(runs->empty() ? ports::HistoryRun{} : runs->front(), finished && !lost);
    std::optional<domain::Error> error = failure;
    if (!finished)
        error = asTheLast(finished.error(), m_request.file);
    else if (!runs)
        error = runs.error();
    else if (lost && !error)
        error = asTheLast(*lost, m_request.file);
    if (!seen && runs)
        QFile::remove(m_request.file); // made by this very run, and nobody could open it
    if (error)
        fail(*error);
    else
        finish(seen ? Done : Refused);
}

} // namespace stoker::app::ctl
