// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stokerctl/arguments.h"
#include "app/stokerctl/longtimer.h"
#include "app/stokerctl/sessiontask.h"
#include "archive/sqlitehistory.h"
#include "session/historyrecorder.h"

namespace stoker::app::ctl {

/// `stokerctl record`: one application into one file, until the time is up, a signal comes or another application answers. A driver that is gone is waited
/// for. Nothing is made, and nothing overwritten, before the first figures. A row for every few seconds, and one at the end of
/// what can be read back: `done` only if all of it was stored and the file is whole. Demos are recorded too.
class RecordTask final : public SessionTask {
    Q_OBJECT
public:
    RecordTask(const Surroundings& surroundings, const domain::ConnectionSettings& settings, const QString& token, const RecordRequest& request,
               QObject* parent = nullptr);
    ~RecordTask() override;
    void start() override;
    void interrupt() override;

protected:
    void updated() override;

private:
    void begin();
    [[nodiscard]] bool hasFolder();
    void storingFailed(const domain::Error& error);
    void timeIsUp();
    void endIfSeen();
    void report();
    void print(const ports::HistoryRun& run, bool done);
    /// Closes the file; `failure` = why it ends before its time.
    void end(const std::optional<domain::Error>& failure);

    std::unique_ptr<archive::SqliteHistory> m_store;
    std::unique_ptr<session::HistoryRecorder> m_recorder;
    RecordRequest m_request;
    LongTimer m_time;
    QTimer m_progress;
    domain::ApplicationInfo m_application;
    bool m_late = false; ///< the time is over, and nothing has been seen yet
    std::optional<domain::Error> m_trouble; ///< said, and not over
    int m_rows = 0;
};

} // namespace stoker::app::ctl
