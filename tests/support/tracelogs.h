// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tracesummary.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

/// Event logs for tests: those that are stored beside the project, and such as are written line by line.
namespace stoker::test {

/// STOKER_SHARED_DATA or ../shared/data; empty where neither is there.
[[nodiscard]] QString sharedData();

/// Lines of an event log as Spark 3.5 writes them, short of what nobody reads. Times are milliseconds since kLogOrigin.
inline constexpr qint64 kLogOrigin = 1'795'262'400'000;
class LogText final {
public:
    explicit LogText(const QByteArray& version = "3.5.6");
    LogText& line(const QByteArray& text);
    LogText& environment(const QList<std::pair<QByteArray, QByteArray>>& settings);
    LogText& executor(const QByteArray& id, qint64 at, int cores = 1, qint64 requested = -1);
    LogText& removed(const QByteArray& id, qint64 at, const QByteArray& because = "Executor killed by driver.");
    struct Stage {
        int id = 0;
        int tasks = 1;
        QList<int> parents = {};
        int rdd = -1; ///< the first; -1 = its id
        QList<int> cached = {};
        int attempt = 0;
    };
    LogText& job(int id, qint64 at, const QList<Stage>& stages, const QList<std::pair<QByteArray, QByteArray>>& properties = {});
    LogText& jobEnd(int id, qint64 at, bool good = true);
    LogText& submitted(const Stage& stage, qint64 at);
    LogText& completed(const Stage& stage, qint64 submittedAt, qint64 at, const QByteArray& failure = {});
    struct Task {
        int stage = 0;
        int index = 0;
        qint64 from = 0;
        qint64 to = 0;
        QByteArray executor = "0";
        int attempt = 0;
        QByteArray reason = "Success";
        bool speculative = false;
        bool shuffle = false;
        qint64 records = 0;
        int stageAttempt = 0;
        qint64 unpacking = 0; ///< to deserialise it
    };
    LogText& taskStart(const Task& task);
    LogText& task(const Task& task); ///< its start and its end
    LogText& taskEnd(const Task& task);
    LogText& progress(const QByteArray& query, qint64 batch, qint64 at, qint64 millis, qint64 rows);
    LogText& end(qint64 at);
    [[nodiscard]] const QByteArray& text() const { return m_text; }

private:
    QByteArray m_text;
};

/// The first oddity of a kind; null for none.
[[nodiscard]] const domain::Oddity* oddity(const domain::TraceSummary& summary, domain::OddityKind kind);

} // namespace stoker::test
