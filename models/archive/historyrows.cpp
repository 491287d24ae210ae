// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/historyrows.h"

#include "archive/executortable.h"
#include "archive/historynames.h"
#include "archive/historysweep.h"
#include "archive/sampletable.h"
#include "domain/ledgerjson.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSysInfo>
#include <QUuid>

#include <limits>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <csignal>
#endif

namespace stoker::archive {

using namespace Qt::StringLiterals;
using domain::toEpochMs;

namespace {

/// A claim is renewed with what is stored; who was killed does not renew it.
constexpr qint64 kClaimMs = 30'000;

/// Of this machine, and no more: then nobody has to wait for its claim to end. A number that another process has by now only costs that wait.
bool isGone(const QString& holder)
{
#ifdef Q_OS_UNIX
    const QStringList parts = holder.split(u'|');
    const qint64 process = parts.size() == 3 && parts.at(0) == QSysInfo::machineHostName() ? parts.at(1).toLongLong() : 0;
    return process > 0 && ::kill(static_cast<pid_t>(process), 0) != 0 && errno == ESRCH;
#else
    (void)holder;
    return false;
#endif
}

QVariant orNull(const std::optional<domain::Instant>& time) { return time ? QVariant(toEpochMs(*time)) : QVariant(QMetaType::fromType<qint64>()); }
QVariant orNull(const std::optional<double>& value) { return value ? QVariant(*value) : QVariant(QMetaType::fromType<double>()); }
QString json(const QJsonObject& object) { return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)); }

} // namespace

class HistoryRows::Private {
public:
    Private(DatabaseFile& itsFile, const Context& itsContext);

    struct Run {
        qint64 row = 0;
        qint64 claimedUntil = 0;
        bool skipped = false; ///< another one recorded it until now
    };
    domain::Result<Run*> run(const ports::HistoryKeyPtr& key);
    domain::Result<qint64> findRun(const ports::HistoryKey& key);
    Done describe(qint64 row, const ports::HistoryKey& key);
    /// One that ends far away was made by a clock that was wrong.
    static bool holds(const QString& holder, qint64 until, qint64 now) { return until > now && until <= now + 2 * kClaimMs && !isGone(holder); }
    domain::Result<bool> claim(Run& run, const ports::HistoryKey& key, qint64 now);
    Done put(Run& run, const ports::HistoryKey&, const SamplePut& value) { return samples.put(run.row, value); }
    Done put(Run& run, const ports::HistoryKey&, const DropAfterPut& value) { return samples.dropAfter(run.row, value.time); }
    Done put(Run& run, const ports::HistoryKey&, const ExecutorsPut& value) { return executors.put(run.row, value); }
    Done put(Run& run, const ports::HistoryKey&, const MinutePut& value) { return executors.put(run.row, value); }
    Done put(Run& run, const ports::HistoryKey&, const WorkPut& value);
    Done put(Run& run, const ports::HistoryKey&, const domain::LedgerLine& line)
    {
        return done(addLedger, addLedger.run(run.row, u"command"_s, static_cast<qint64>(line.id), toEpochMs(line.time), json(toJson(line))));
    }
    Done put(Run& run, const ports::HistoryKey&, const domain::DecisionLine& line)
    {
        return done(addLedger, addLedger.run(run.row, u"decision"_s, static_cast<qint64>(line.id), toEpochMs(line.observed.time), json(toJson(line))));
    }
    Done put(Run& run, const ports::HistoryKey& key, const EndPut&)
    {
        run.claimedUntil = 0;
        return done(dropClaim, dropClaim.run(run.row, holderOf(key)));
    }
    [[nodiscard]] QString holderOf(const ports::HistoryKey& key) const { return context.holder + u'/' + QString::number(key.session); }
    [[nodiscard]] Done done(const Statement& statement, bool good) const { return good ? Done(true) : tl::unexpected(file.error(statement.error())); }
    tl::unexpected<domain::Error> failed(const Statement& statement) const { return tl::unexpected(file.error(statement.error())); }

    DatabaseFile& file;
    const Context context;
    SampleTable samples;
    ExecutorTable executors;
    QHash<QString, Run> runs;                ///< by row and session
    QHash<int, std::pair<ports::HistoryKeyPtr, QString>> lastKeys; ///< by session: nearly every row has the key of the one before
    Statement runsOf, addRun, describeRun, findClaim, setClaim, dropClaim, addBatch, addJob, addLedger;
};

HistoryRows::Private::Private(DatabaseFile& itsFile, const Context& itsContext)
    : file(itsFile), context(itsContext), samples(itsFile), executors(itsFile), runsOf(file.database(), u"SELECT id, instance, started_ms FROM run WHERE spark_id = ? ORDER BY id DESC"_s),
      addRun(file.database(), u"INSERT INTO run(spark_id, instance, name, user, spark_version, plugin_version, master, address) VALUES(?, '', '', '', '', '', '', '')"_s),
      describeRun(file.database(), u"UPDATE run SET instance = coalesce(nullif(?, ''), instance), started_ms = coalesce(?, started_ms), name = ?, user = ?, spark_version = ?, "
                                   "plugin_version = ?, master = ?, address = ? WHERE id = ?"_s),
      findClaim(file.database(), u"SELECT holder, until_ms FROM writer WHERE run = ?"_s), setClaim(file.database(), u"INSERT OR REPLACE INTO writer(run, holder, until_ms) VALUES(?, ?, ?)"_s),
      dropClaim(file.database(), u"DELETE FROM writer WHERE run = ? AND holder = ?"_s),
      addBatch(file.database(), u"INSERT OR REPLACE INTO batch(run, started_ms, kind, query, batch, duration_s, records, interval_s) VALUES(?, ?, ?, ?, ?, ?, ?, ?)"_s),
      addJob(file.database(), u"INSERT OR REPLACE INTO job(run, job, name, started_ms, ended_ms, result) VALUES(?, ?, ?, ?, ?, ?)"_s),
      addLedger(file.database(), u"INSERT OR REPLACE INTO ledger(run, type, line, time_ms, payload) VALUES(?, ?, ?, ?, ?)"_s)
{
}

/// As session::isOtherApplication tells one start of a driver from another: by instance where both are known, else by start.
domain::Result<qint64> HistoryRows::Private::findRun(const ports::HistoryKey& key)
{
    if (!runsOf.run(sqlText(key.application.id.text)))
        return failed(runsOf);
    const domain::ApplicationInfo& info = key.application;
    qint64 row = 0;
    while (row == 0 && runsOf.next()) {
        const QString instance = runsOf.text(1);
        const bool bothNamed = !instance.isEmpty() && !info.instance.isEmpty();
        const bool noneNamed = instance.isEmpty() && info.instance.isEmpty();
        const bool bothStarted = !runsOf.value(2).isNull() && info.started;
        const bool other = bothNamed ? instance != info.instance.text : noneNamed && bothStarted && runsOf.integer(2) != toEpochMs(*info.started);
        if (!other)
            row = runsOf.integer(0);
    }
    runsOf.finish();
    if (row != 0)
        return row;
    if (!addRun.run(sqlText(info.id.text)))
        return failed(addRun);
    return addRun.insertedId();
}

HistoryRows::Done HistoryRows::Private::describe(qint64 row, const ports::HistoryKey& key)
{
    const domain::ApplicationInfo& info = key.application;
    return done(describeRun, describeRun.run(sqlText(info.instance.text), orNull(info.started), sqlText(info.name), sqlText(info.user), sqlText(info.sparkVersion), sqlText(info.pluginVersion),
                                             sqlText(info.master), sqlText(key.address), row));
}

domain::Result<HistoryRows::Private::Run*> HistoryRows::Private::run(const ports::HistoryKeyPtr& key)
{
    const auto last = lastKeys.constFind(key->session);
    if (last != lastKeys.cend() && last->first == key)
        return &runs[last->second];
    const auto row = findRun(*key);
    if (!row)
        return tl::unexpected(row.error());
    if (const Done described = describe(*row, *key); !described)
        return tl::unexpected(described.error());
    const QString name = u"%1/%2"_s.arg(*row).arg(key->session);
    lastKeys.insert(key->session, {key, name});
    Run& run = runs[name];
    run.row = *row;
    return &run;
}

domain::Result<bool> HistoryRows::Private::claim(Run& run, const ports::HistoryKey& key, qint64 now)
{
    if (now < run.claimedUntil - kClaimMs / 3 && now > run.claimedUntil - 2 * kClaimMs)
        return true;
    if (!findClaim.run(run.row))
        return failed(findClaim);
    const bool claimed = findClaim.next();
    const QString holder = claimed ? findClaim.text(0) : QString();
    const qint64 until = claimed ? findClaim.integer(1) : 0;
    findClaim.finish();
    if (claimed && holder != holderOf(key) && holds(holder, until, now)) {
        run.skipped = true;
        return false;
    }
    if (!setClaim.run(run.row, holderOf(key), now + kClaimMs))
        return failed(setClaim);
    run.claimedUntil = now + kClaimMs;
    if (std::exchange(run.skipped, false))
        ++*context.takeovers;
    return true;
}

HistoryRows::Done HistoryRows::Private::put(Run& run, const ports::HistoryKey&, const WorkPut& value)
{
    for (const domain::Batch& batch : value.batches) {
        if (!addBatch.run(run.row, toEpochMs(batch.started), names::kBatchKinds.text(batch.kind), sqlText(batch.query), sqlText(batch.id), batch.durationSeconds, batch.records, orNull(batch.intervalSeconds)))
            return failed(addBatch);
    }
    for (const domain::Job& job : value.jobs) {
        if (!addJob.run(run.row, job.id, sqlText(job.name), orNull(job.started), orNull(job.ended), names::kJobResults.text(job.result)))
            return failed(addJob);
    }
    return true;
}

QString HistoryRows::newHolder() { return u"%1|%2|%3"_s.arg(QSysInfo::machineHostName()).arg(QCoreApplication::applicationPid()).arg(QUuid::createUuid().toString(QUuid::Id128)); }

HistoryRows::HistoryRows(DatabaseFile& file, const Context& context) : d(std::make_unique<Private>(file, context)) {}
HistoryRows::~HistoryRows() = default;

qsizetype HistoryRows::weightOf(const Put& put)
{
    constexpr qsizetype anyPut = 256;
    if (const auto* minute = std::get_if<MinutePut>(&put.value))
        return anyPut + static_cast<qsizetype>(minute->cells.size() * (sizeof(MinuteCells) + sizeof(domain::ExecutorId)));
    if (const auto* executors = std::get_if<ExecutorsPut>(&put.value))
        return anyPut + static_cast<qsizetype>(executors->living.size() * sizeof(LivingExecutor) + executors->gone.size() * sizeof(GoneExecutor));
    if (const auto* work = std::get_if<WorkPut>(&put.value))
        return anyPut + static_cast<qsizetype>(work->batches.size() * sizeof(domain::Batch) + work->jobs.size() * sizeof(domain::Job));
    return std::holds_alternative<domain::DecisionLine>(put.value) ? 4 * anyPut : anyPut;
}

HistoryRows::Done HistoryRows::put(const Put& put, domain::Instant now)
{
    const auto run = d->run(put.key);
    if (!run)
        return tl::unexpected(run.error());
    const auto mine = std::holds_alternative<EndPut>(put.value) ? domain::Result<bool>(true) : d->claim(**run, *put.key, toEpochMs(now));
    if (!mine || !*mine)
        return mine ? Done(true) : mine;
    return std::visit([&](const auto& value) { return d->put(**run, *put.key, value); }, put.value);
}

void HistoryRows::forget()
{
    d->samples.forget();
    d->executors.forget();
    d->lastKeys.clear();
    for (Private::Run& run : d->runs)
        run.claimedUntil = 0;
}

domain::Result<int> HistoryRows::sweep(const HistoryRetention& retention, domain::Instant now, int rows)
{
    // Who watches no more seals nothing: what an hour began that is long over.
    const qint64 before = hourOf(toEpochMs(now) - kHourMs) * kHourMs;
    Statement open(d->file.database(), u"SELECT DISTINCT run FROM sample WHERE time_ms < ?"_s);
    if (!open.run(before))
        return d->failed(open);
    std::vector<qint64> runs;
    while (open.next())
        runs.push_back(open.integer(0));
    open.finish();
    for (const qint64 run : runs) {
        if (const Done sealed = d->samples.seal(run, before); !sealed)
            return tl::unexpected(sealed.error());
    }
    const auto removed = sweepHistory(d->file, retention, now, rows);
    if (removed && *removed > 0)
        forget();
    return removed;
}

HistoryRows::Done HistoryRows::remove(qint64 run, domain::Instant now)
{
    Statement ask(d->file.database(), u"SELECT r.spark_id, w.holder, w.until_ms FROM run AS r LEFT JOIN writer AS w ON w.run = r.id WHERE r.id = ?"_s);
    if (!ask.run(run))
        return d->failed(ask);
    if (!ask.next())
        return domain::failure(domain::ErrorCode::BadArgument, {{u"name"_s, u"run"_s}, {u"value"_s, run}});
    const QString application = ask.text(0);
    const bool held = !ask.value(1).isNull() && Private::holds(ask.text(1), ask.integer(2), toEpochMs(now));
    ask.finish();
    if (held)
        return domain::failure(domain::ErrorCode::StillRecorded, {{u"application"_s, application}});
    if (const Done begun = d->file.run(u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    const auto dropped = dropRun(d->file, run);
    const Done ended = dropped ? d->file.run(u"COMMIT"_s) : Done(tl::unexpected(dropped.error()));
    if (!ended)
        (void)d->file.run(u"ROLLBACK"_s);
    forget();
    if (ended)
        (void)d->file.run(u"PRAGMA incremental_vacuum"_s);
    return ended;
}

HistoryRows::Done HistoryRows::finish()
{
    Statement all(d->file.database(), u"SELECT DISTINCT run FROM sample"_s);
    if (!all.run())
        return d->failed(all);
    std::vector<qint64> runs;
    while (all.next())
        runs.push_back(all.integer(0));
    all.finish();
    for (const qint64 run : runs) {
        // Any later hour closes the last one.
        if (const Done sealed = d->samples.seal(run, std::numeric_limits<std::int64_t>::max() / 2); !sealed)
            return sealed;
    }
    forget();
    return d->file.run(u"DELETE FROM writer"_s);
}

} // namespace stoker::archive
