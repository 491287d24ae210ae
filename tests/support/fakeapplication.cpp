// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakeapplication.h"

#include "support/fakejson.h"

#include <QDateTime>
#include <QJsonDocument>

#include <algorithm>

namespace stoker::test {

namespace {

FakeReply reply(const QJsonObject& body, int status = 200) { return {status, "application/json", QJsonDocument(body).toJson(QJsonDocument::Compact)}; }
FakeReply reply(const QJsonArray& body) { return {200, "application/json", QJsonDocument(body).toJson(QJsonDocument::Indented)}; }
FakeReply notThere(const QByteArray& text) { return {404, "text/plain", text}; }

} // namespace

FakeApplication::FakeApplication(const QString& applicationId, int executorCount) : id(applicationId)
{
    started = domain::fromEpochMs(QDateTime::currentMSecsSinceEpoch() - 3'600'000);
    for (const char* capability : {"target", "idle", "force", "replace"})
        capabilities.insert(QString::fromLatin1(capability), true);
    for (const char* capability : {"drain", "migrates_cache", "migrates_shuffle"})
        capabilities.insert(QString::fromLatin1(capability), false);
    because.insert(QStringLiteral("drain"), QStringLiteral("decommission_disabled"));
    properties = {{QStringLiteral("spark.master"), QStringLiteral("spark://127.0.0.1:7077")},
                  {QStringLiteral("spark.cores.max"), QStringLiteral("8")},
                  {QStringLiteral("spark.executor.cores"), QStringLiteral("1")}};
    add(executorCount);
    target = executorCount;
    changed();
}

qint64 FakeApplication::time() const { return now ? domain::toEpochMs(*now) : QDateTime::currentMSecsSinceEpoch(); }

void FakeApplication::add(int count)
{
    std::vector<domain::ExecutorId> ids;
    for (int i = 0; i < count; ++i) {
        domain::Executor executor;
        executor.id = domain::ExecutorId(QString::number(m_nextExecutor));
        executor.host = QStringLiteral("10.0.0.%1").arg(m_nextExecutor % 250 + 1);
        executor.cores = 1;
        executor.taskSlots = 1;
        executor.memoryMaxBytes = 188'743'680;
        executor.cpuSeconds = 0;
        executor.cpuAt = domain::fromEpochMs(time());
        executor.cachedBytes = 0;
        executor.shuffleBytes = 0;
        executor.shuffleNeeded = false;
        executor.added = domain::fromEpochMs(time());
        executor.idleSince = executor.added;
        ids.push_back(executor.id);
        executors.push_back(executor);
        ++m_nextExecutor;
    }
    changed(ids);
}

void FakeApplication::remove(domain::ExecutorId executor, const QString& reason, const QString& by)
{
    const auto found = std::find_if(executors.begin(), executors.end(), [&](const domain::Executor& row) { return row.id == executor; });
    if (found == executors.end())
        return;
    departed.push_back({executor, found->host, found->added, domain::fromEpochMs(time()), reason,
                        by == u"command" ? domain::RemovedBy::Command
                        : by == u"spark" ? domain::RemovedBy::Spark
                                         : domain::RemovedBy::Lost});
    executors.erase(found);
    changed({executor});
}

void FakeApplication::changed()
{
    m_changes.clear();
    m_fullSince = ++revision;
}

void FakeApplication::changed(const std::vector<domain::ExecutorId>& ids)
{
    ++revision;
    for (const domain::ExecutorId& one : ids)
        m_changes.push_back({revision, one});
}

void FakeApplication::install(FakeDriver& driver, const QString& prefix)
{
    driver.otherwise([this, prefix](const FakeRequest& request) -> FakeReply {
        if (!request.path.startsWith(prefix))
            return {404, "text/html", "<html>HTTP ERROR 404</html>"};
        const QString path = request.path.mid(prefix.size());
        const QString controlPath = QStringLiteral("stoker/api/v1/");
        if (plugin && path.startsWith(controlPath))
            return control(request, path.mid(controlPath.size()));
        const QString restPath = QStringLiteral("api/v1/");
        if (path.startsWith(restPath))
            return rest(request, path.mid(restPath.size()));
        return {404, "text/html;charset=iso-8859-1", "<html><body><h2>HTTP ERROR 404 Not Found</h2></body></html>"};
    });
}

QJsonObject FakeApplication::envelope() const
{
    // Revisions are beyond what a double holds exactly only in theory; the real plugin starts them below 2^53 as well.
    return {{QStringLiteral("application"), id}, {QStringLiteral("instance"), instance}, {QStringLiteral("revision"), static_cast<qint64>(revision)}};
}

FakeReply FakeApplication::refuse(int status, const char* code, const QJsonObject& values) const
{
    QJsonObject error = values;
    error.insert(QStringLiteral("code"), QString::fromLatin1(code));
    error.insert(QStringLiteral("message"), QStringLiteral("said by the fake"));
    QJsonObject body = envelope();
    body.insert(QStringLiteral("error"), error);
    return reply(body, status);
}

bool FakeApplication::hasToken(const FakeRequest& request, const QJsonObject& body) const
{
    return token.isEmpty() || request.headers.value("x-stoker-token") == token ||
           body.value(QStringLiteral("token")).toString().toUtf8() == token;
}

FakeReply FakeApplication::control(const FakeRequest& request, const QString& path)
{
    const bool isPut = request.verb == "PUT";
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    if ((isPut || tokenForReading) && !hasToken(request, body)) {
        const bool sent = request.headers.contains("x-stoker-token") || body.contains(QStringLiteral("token"));
        return refuse(401, sent ? "token_wrong" : "token_missing");
    }
    if (!isPut) {
        if (path == u"health")
            return reply(health(request));
        if (path == u"state") {
            bool ok = false;
            const quint64 since = request.query.queryItemValue(QStringLiteral("since")).toULongLong(&ok);
            return reply(state(ok ? std::optional(since) : std::nullopt));
        }
        if (path == u"commands") {
            const qint64 since = request.query.queryItemValue(QStringLiteral("since")).toLongLong();
            QJsonArray rows;
            for (const QJsonValue& row : std::as_const(commands)) {
                if (row.toObject().value(QStringLiteral("command")).toInteger() > since)
                    rows.append(row);
            }
            QJsonObject answer = envelope();
            answer.insert(QStringLiteral("commands"), rows);
            return reply(answer);
        }
        return refuse(404, "unknown_path");
    }
    if (!mayModify)
        return refuse(403, "modify_denied", {{QStringLiteral("user"), user}});
    if (body.value(QStringLiteral("application")).toString() != id)
        return refuse(409, "other_application");
    if (dynamicAllocation)
        return refuse(422, "dynamic_allocation");
    if (path == u"removals" && !refusesRemovals.isEmpty())
        return refuse(422, refusesRemovals.constData());
    if (path == u"owner")
        return putOwner(body);
    if (path != u"target" && path != u"removals")
        return refuse(404, "unknown_path");
    FakeReply answer = path == u"target" ? putTarget(body) : putRemovals(body);
    answer.hangUp = losesAnswers;
    return answer;
}

void FakeApplication::remember(const char* kind, const QJsonObject& body, const QJsonArray& outcomes)
{
    QJsonObject row{{QStringLiteral("command"), static_cast<qint64>(commands.size() + 1)},
                    {QStringLiteral("kind"), QString::fromLatin1(kind)},
                    {QStringLiteral("time_ms"), time()},
                    {QStringLiteral("by"), body.value(QStringLiteral("by"))},
                    {QStringLiteral("reason"), body.value(QStringLiteral("reason"))},
                    {QStringLiteral("status"), QStringLiteral("done")},
                    {QStringLiteral("outcomes"), outcomes},
                    {QStringLiteral("target"), target ? QJsonValue(*target) : QJsonValue()}};
    commands.append(row);
    ++revision;
}

QJsonObject FakeApplication::ownerNow() const
{
    return owner.isEmpty() ? QJsonObject{{QStringLiteral("kind"), dynamicAllocation ? QStringLiteral("spark") : QStringLiteral("none")}} : owner;
}

FakeReply FakeApplication::putOwner(const QJsonObject& body)
{
    const QString kind = body.value(QStringLiteral("kind")).toString();
    const bool others = owner.value(QStringLiteral("kind")) == QStringLiteral("policy") && owner.value(QStringLiteral("instance_id")) != body.value(QStringLiteral("instance_id"));
    if (others && (kind == u"policy" || kind == u"none"))
        return refuse(409, "owned", {{QStringLiteral("owner"), owner}});
    if (!others) {
        owner = {};
        if (kind != u"none") {
            ++leases;
            for (const QString& member : {QStringLiteral("kind"), QStringLiteral("name"), QStringLiteral("host"), QStringLiteral("instance_id")})
                owner.insert(member, body.value(member));
            owner.insert(QStringLiteral("expires_ms"), time() + 1000 * body.value(QStringLiteral("ttl_s")).toInteger());
        }
        ++revision;
    }
    QJsonObject answer = envelope();
    answer.insert(QStringLiteral("command"), static_cast<qint64>(commands.size() + 1));
    answer.insert(QStringLiteral("owner"), ownerNow());
    remember("owner", body, {});
    return reply(answer);
}

FakeReply FakeApplication::putTarget(const QJsonObject& body)
{
    const int was = target.value_or(static_cast<int>(executors.size()));
    const QJsonValue total = body.value(QStringLiteral("total"));
    target = total.isDouble() ? total.toInt() : was + body.value(QStringLiteral("add")).toInt();
    const int registered = static_cast<int>(executors.size());
    QJsonObject answer = envelope();
    answer.insert(QStringLiteral("command"), static_cast<qint64>(commands.size() + 1));
    answer.insert(QStringLiteral("target"), *target);
    answer.insert(QStringLiteral("was"), was);
    answer.insert(QStringLiteral("registered"), registered);
    answer.insert(QStringLiteral("surplus"), registered - *target);
    answer.insert(QStringLiteral("ceiling"), fakeCeiling(ceiling));
    answer.insert(QStringLiteral("above_ceiling"), ceiling && *target > *ceiling);
    remember("target", body, {});
    if (obeys)
        add(std::max(0, std::min(*target, ceiling.value_or(*target)) - registered));
    return reply(answer);
}

FakeReply FakeApplication::putRemovals(const QJsonObject& body)
{
    QJsonArray unknown;
    QJsonArray outcomes;
    const QJsonArray ids = body.value(QStringLiteral("ids")).toArray();
    for (const QJsonValue& one : ids) {
        const domain::ExecutorId executor(one.toString());
        const bool lives = std::any_of(executors.begin(), executors.end(), [&](const auto& row) { return row.id == executor; });
        const bool lived = std::any_of(departed.begin(), departed.end(), [&](const auto& row) { return row.id == executor; });
        if (!lives && !lived)
            unknown.append(one);
        outcomes.append(QJsonObject{{QStringLiteral("id"), one}, {QStringLiteral("outcome"), lives ? QStringLiteral("removed") : QStringLiteral("gone")}});
    }
    if (!unknown.isEmpty())
        return refuse(422, "unknown_executors", {{QStringLiteral("ids"), unknown}});
    const int was = target.value_or(static_cast<int>(executors.size()));
    if (!body.value(QStringLiteral("replace")).toBool())
        target = static_cast<int>(executors.size() - static_cast<std::size_t>(ids.size()));
    QJsonObject answer = envelope();
    answer.insert(QStringLiteral("command"), static_cast<qint64>(commands.size() + 1));
    answer.insert(QStringLiteral("target"), target ? QJsonValue(*target) : QJsonValue());
    answer.insert(QStringLiteral("was"), was);
    answer.insert(QStringLiteral("cancelled"), 0);
    answer.insert(QStringLiteral("outcomes"), outcomes);
    remember("removals", body, outcomes);
    for (const QJsonValue& one : ids) {
        if (obeys)
            remove(domain::ExecutorId(one.toString()), QStringLiteral("Executor killed by driver."), QStringLiteral("command"));
    }
    return reply(answer);
}

QJsonObject FakeApplication::health(const FakeRequest& request) const
{
    QJsonObject answer = envelope();
    answer.insert(QStringLiteral("time_ms"), time());
    answer.insert(QStringLiteral("plugin"), QJsonObject{{QStringLiteral("version"), QStringLiteral("0.1.0")}, {QStringLiteral("api"), 1}});
    answer.insert(QStringLiteral("spark"), QJsonObject{{QStringLiteral("version"), QStringLiteral("3.5.8")},
                                                      {QStringLiteral("master"), properties.value(QStringLiteral("spark.master"))},
                                                      {QStringLiteral("user"), user},
                                                      {QStringLiteral("app_name"), name},
                                                      {QStringLiteral("started_ms"), domain::toEpochMs(started)}});
    QJsonObject can;
    for (auto it = capabilities.begin(); it != capabilities.end(); ++it)
        can.insert(it.key(), it.value() && !dynamicAllocation);
    answer.insert(QStringLiteral("capabilities"), can);
    QJsonObject why;
    for (auto it = because.begin(); it != because.end(); ++it)
        why.insert(it.key(), it.value());
    answer.insert(QStringLiteral("because"), why);
    answer.insert(QStringLiteral("owner"), ownerNow());
    answer.insert(QStringLiteral("dynamic_allocation"), QJsonObject{{QStringLiteral("enabled"), dynamicAllocation}});
    const bool sent = request.headers.contains("x-stoker-token");
    answer.insert(QStringLiteral("access"), QJsonObject{{QStringLiteral("token_ok"), sent ? QJsonValue(hasToken(request, {})) : QJsonValue()},
                                                       {QStringLiteral("may_modify"), mayModify}});
    answer.insert(QStringLiteral("cost"), QJsonObject{{QStringLiteral("driver_percent"), 0.4}});
    return answer;
}

QJsonObject FakeApplication::state(std::optional<quint64> since) const
{
    const bool full = !since || *since < m_fullSince || *since > revision;
    const auto tells = [&](const domain::ExecutorId& executor) {
        return full || std::any_of(m_changes.begin(), m_changes.end(), [&](const Change& c) { return c.revision > *since && c.id == executor; });
    };
    QJsonObject answer = envelope();
    answer.insert(QStringLiteral("time_ms"), time());
    answer.insert(QStringLiteral("full"), full);
    answer.insert(QStringLiteral("target"), target ? QJsonValue(*target) : QJsonValue());
    answer.insert(QStringLiteral("target_because"), dynamicAllocation ? QStringLiteral("dynamic_allocation") : QStringLiteral("configuration"));
    answer.insert(QStringLiteral("ceiling"), fakeCeiling(ceiling));
    answer.insert(QStringLiteral("owner"), ownerNow());
    int busy = 0;
    int running = 0;
    QJsonArray rows;
    for (const domain::Executor& executor : executors) {
        busy += executor.isBusy() ? 1 : 0;
        running += executor.runningTasks;
        if (tells(executor.id))
            rows.append(fakeStateExecutor(executor));
    }
    QJsonArray gone;
    for (const domain::Departed& row : departed) {
        if (tells(row.id))
            gone.append(fakeDeparted(row));
    }
    const int registered = static_cast<int>(executors.size());
    answer.insert(QStringLiteral("counts"), QJsonObject{{QStringLiteral("registered"), registered},
                                                       {QStringLiteral("usable"), registered},
                                                       {QStringLiteral("busy"), busy},
                                                       {QStringLiteral("pending"), std::max(0, target.value_or(0) - registered)}});
    answer.insert(QStringLiteral("tasks"), QJsonObject{{QStringLiteral("running"), running}, {QStringLiteral("pending"), tasksPending}});
    answer.insert(QStringLiteral("slots"), registered);
    QJsonObject batch{{QStringLiteral("total"), batchRecords}, {QStringLiteral("last_60s"), batchRecordsLast60s ? QJsonValue(*batchRecordsLast60s) : QJsonValue()}};
    const QJsonObject none{{QStringLiteral("total"), 0}, {QStringLiteral("last_60s"), 0}};
    answer.insert(QStringLiteral("records"), QJsonObject{{QStringLiteral("since_ms"), domain::toEpochMs(started)},
                                                        {QStringLiteral("batch"), batch},
                                                        {QStringLiteral("dstream"), none},
                                                        {QStringLiteral("structured"), none}});
    answer.insert(QStringLiteral("executors"), rows);
    answer.insert(QStringLiteral("departed"), gone);
    answer.insert(QStringLiteral("batches"), QJsonArray());
    answer.insert(QStringLiteral("jobs"), QJsonArray());
    answer.insert(QStringLiteral("release_until_ms"), QJsonValue());
    return answer;
}

FakeReply FakeApplication::rest(const FakeRequest& request, const QString& path) const
{
    if (path == u"applications")
        return reply(QJsonArray{restApplication()});
    if (path == u"version")
        return reply(QJsonObject{{QStringLiteral("spark"), QStringLiteral("3.5.8")}});
    const QString own = QStringLiteral("applications/") + id;
    if (path == own)
        return reply(restApplication());
    if (!path.startsWith(own + u'/'))
        return notThere("no such app: " + path.section(u'/', 1, 1).toUtf8());
    const QString what = path.mid(own.size() + 1);
    if (what == u"executors" || what == u"allexecutors")
        return reply(restExecutors(what == u"allexecutors"));
    if (what == u"stages" || what == u"jobs") {
        const QStringList statuses = request.query.allQueryItemValues(QStringLiteral("status"));
        QJsonArray rows;
        for (const QJsonValue& row : what == u"stages" ? stages : jobs) {
            if (statuses.isEmpty() || statuses.contains(row.toObject().value(QStringLiteral("status")).toString(), Qt::CaseInsensitive))
                rows.append(row);
        }
        return reply(rows);
    }
    if (what == u"environment")
        return reply(fakeEnvironment(properties));
    if (what == u"storage/rdd")
        return reply(rdds);
    if (what == u"streaming/batches" && streamingBatches)
        return reply(*streamingBatches);
    if (what == u"streaming/statistics" && streamingBatches)
        return reply(QJsonObject{{QStringLiteral("batchDuration"), 4000}, {QStringLiteral("numActiveBatches"), 0}});
    if (what.startsWith(u"streaming/"))
        return notThere("no streaming listener attached to " + name.toUtf8());
    return {404, "text/html;charset=iso-8859-1", "<html><body><h2>HTTP ERROR 404 Not Found</h2></body></html>"};
}

QJsonObject FakeApplication::restApplication() const
{
    const QJsonObject attempt{{QStringLiteral("startTime"), fakeDate(started)},
                              {QStringLiteral("endTime"), QStringLiteral("1969-12-31T23:59:59.999GMT")},
                              {QStringLiteral("lastUpdated"), fakeDate(started)},
                              {QStringLiteral("duration"), time() - domain::toEpochMs(started)},
                              {QStringLiteral("sparkUser"), user},
                              {QStringLiteral("completed"), ended},
                              {QStringLiteral("appSparkVersion"), QStringLiteral("3.5.8")},
                              {QStringLiteral("startTimeEpoch"), domain::toEpochMs(started)},
                              {QStringLiteral("endTimeEpoch"), -1},
                              {QStringLiteral("lastUpdatedEpoch"), domain::toEpochMs(started)}};
    return {{QStringLiteral("id"), id}, {QStringLiteral("name"), name}, {QStringLiteral("attempts"), QJsonArray{attempt}}};
}

QJsonArray FakeApplication::restExecutors(bool all) const
{
    QJsonArray rows{fakeDriverRow(started)};
    for (const domain::Executor& executor : executors)
        rows.append(fakeRestExecutor(executor));
    if (all) {
        for (const domain::Departed& row : departed)
            rows.append(fakeDeadExecutor(row));
    }
    return rows;
}

} // namespace stoker::test
