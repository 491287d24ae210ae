// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/snapshot.h"
#include "support/fakedriver.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>

namespace stoker::test {

/// A Spark application behind a FakeDriver: plain REST, and the control API as spark-plugin/API.md has it. Change its members, then changed().
/// It obeys commands at once: PUT /target adds executors up to the target, PUT /removals removes the named ones.
/// Must outlive the driver it is installed on, or be installed anew.
class FakeApplication final {
public:
    explicit FakeApplication(const QString& id = QStringLiteral("app-1"), int executorCount = 4);

    QString id;
    QString instance = QStringLiteral("one");
    QString name = QStringLiteral("logs");
    QString user = QStringLiteral("anna");
    bool plugin = true;
    QByteArray token = "secret"; ///< empty: none needed
    bool tokenForReading = false; ///< as on the plugin's own port
    bool mayModify = true;
    bool obeys = true;           ///< false: accepts commands, and nothing happens
    bool ended = false;          ///< as a history server shows it
    bool losesAnswers = false;   ///< true: carries commands out, and hangs up instead of answering
    int leases = 0;              ///< asked for and granted, renewals too
    QByteArray refusesRemovals;  ///< code of the 422 that PUT /removals answers; empty: it takes them
    QMap<QString, bool> capabilities;
    QMap<QString, QString> because;
    bool dynamicAllocation = false;
    domain::Instant started;
    std::optional<domain::Instant> now; ///< the application's clock; absent = the machine's
    QJsonObject owner; ///< as /owner has it; empty = Spark's with dynamicAllocation, else nobody's. A policy's: another one gets 409 "owned"
    std::vector<domain::Executor> executors;
    std::vector<domain::Departed> departed;
    std::optional<int> target;
    std::optional<int> ceiling = 8;
    int tasksPending = 0;
    qint64 batchRecords = 0;
    std::optional<qint64> batchRecordsLast60s;
    quint64 revision = 7'000;
    QJsonArray commands;
    // What only plain REST says.
    QJsonArray stages;     ///< all of them; ?status= is honoured
    QJsonArray jobs;
    QJsonArray rdds;
    std::optional<QJsonArray> streamingBatches; ///< absent: no streaming context, 404
    QMap<QString, QString> properties;

    /// Routes everything below `prefix` ("/" or "/proxy/app-1/").
    void install(FakeDriver& driver, const QString& prefix = QStringLiteral("/"));
    /// Everything may have changed: the next /state is whole.
    void changed();
    /// Only these changed: a delta tells them.
    void changed(const std::vector<domain::ExecutorId>& ids);
    void add(int executors);
    void remove(domain::ExecutorId id, const QString& reason, const QString& by);

    [[nodiscard]] QJsonObject envelope() const;
    [[nodiscard]] QJsonObject state(std::optional<quint64> since) const;
    [[nodiscard]] QJsonObject health(const FakeRequest& request) const;
    [[nodiscard]] QJsonArray restExecutors(bool all) const;
    [[nodiscard]] QJsonObject restApplication() const;

private:
    struct Change {
        quint64 revision;
        domain::ExecutorId id;
    };
    [[nodiscard]] FakeReply control(const FakeRequest& request, const QString& path);
    [[nodiscard]] FakeReply rest(const FakeRequest& request, const QString& path) const;
    [[nodiscard]] QJsonObject ownerNow() const;
    [[nodiscard]] FakeReply putOwner(const QJsonObject& body);
    [[nodiscard]] FakeReply putTarget(const QJsonObject& body);
    [[nodiscard]] FakeReply putRemovals(const QJsonObject& body);
    [[nodiscard]] FakeReply refuse(int status, const char* code, const QJsonObject& values = {}) const;
    [[nodiscard]] bool hasToken(const FakeRequest& request, const QJsonObject& body) const;
    [[nodiscard]] qint64 time() const;
    void remember(const char* kind, const QJsonObject& body, const QJsonArray& outcomes);

    std::vector<Change> m_changes;
    quint64 m_fullSince = 0; ///< older revisions get a whole answer
    int m_nextExecutor = 0;
};

} // namespace stoker::test
