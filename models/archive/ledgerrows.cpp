// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/ledgerrows.h"

#include "archive/ledgerrow.h"
#include "archive/sql.h"
#include "domain/names.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSysInfo>

namespace stoker::archive {

using namespace Qt::StringLiterals;
using domain::toText;
using domain::toEpochMs;

namespace {

using Id = domain::Result<qint64>;

/// More lines than that are looked up in the file again.
constexpr qsizetype kRememberedLines = 4096;

QString json(const QJsonObject& object) { return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)); }

} // namespace

QString searchText(const domain::LedgerLine& line) { return (line.by + u'\n' + line.reason).toCaseFolded(); }

class LedgerRows::Private {
public:
    explicit Private(DatabaseFile& itsFile);

    struct Session {
        qint64 application = 0;
        int number = 0;
        friend bool operator==(const Session&, const Session&) = default;
        friend size_t qHash(const Session& s, size_t seed = 0) { return qHashMulti(seed, s.application, s.number); }
    };
    struct LineOf {
        Session session;
        quint64 line = 0;
        friend bool operator==(const LineOf&, const LineOf&) = default;
        friend size_t qHash(const LineOf& l, size_t seed = 0) { return qHashMulti(seed, l.session, l.line); }
    };
    struct States {
        qint64 origin = 0;
        qint64 last = -1; ///< seq
    };

    Id application(const domain::ApplicationId& id);
    Id run(const ports::LedgerKey& key, qint64 application);
    Id pass(int session, domain::Instant now);
    Id word(std::string_view text) { return word(toText(text)); }
    Id word(const QString& text);
    domain::Result<States> states(const LineOf& line, qint64 pass);
    tl::unexpected<domain::Error> failed(const Statement& statement) const { return tl::unexpected(file.error(statement.error())); }

    DatabaseFile& file;
    QHash<QString, qint64> applications, runs, words;
    QHash<int, qint64> passes;
    QHash<LineOf, States> lines;
    QHash<Session, quint64> before; ///< up to this id: lines of before

    Statement findApplication, addApplication, ids, raiseLine, raiseDecision, findRun, addRun, addPass, findWord, addWord;
    Statement findOwn, findBefore, lastState, addState, setOrigin, addLineExecutor, addDecision, addDecisionExecutor, setMark;
};

LedgerRows::Private::Private(DatabaseFile& itsFile)
    : file(itsFile), findApplication(file.database(), u"SELECT id FROM application WHERE spark_id = ?"_s),
      addApplication(file.database(), u"INSERT INTO application(spark_id) VALUES(?)"_s),
      ids(file.database(), u"SELECT last_line, last_decision FROM application WHERE id = ?"_s),
      raiseLine(file.database(), u"UPDATE application SET last_line = max(last_line, ?) WHERE id = ?"_s),
      raiseDecision(file.database(), u"UPDATE application SET last_decision = max(last_decision, ?) WHERE id = ?"_s),
      findRun(file.database(), u"SELECT id FROM run WHERE application = ? AND instance = ? AND name = ? AND address = ?"_s),
      addRun(file.database(), u"INSERT INTO run(application, instance, name, address) VALUES(?, ?, ?, ?)"_s),
      addPass(file.database(), u"INSERT INTO pass(host, process, session, since_ms) VALUES(?, ?, ?, ?)"_s),
      findWord(file.database(), u"SELECT id FROM word WHERE text = ?"_s), addWord(file.database(), u"INSERT INTO word(text) VALUES(?)"_s),
      findOwn(file.database(), u"SELECT origin FROM line_event WHERE application = ? AND line = ? AND pass = ? ORDER BY origin DESC LIMIT 1"_s),
      findBefore(file.database(), u"SELECT origin FROM line_event WHERE application = ? AND line = ? ORDER BY origin DESC LIMIT 1"_s),
      lastState(file.database(), u"SELECT max(seq) FROM line_event WHERE origin = ?"_s),
      addState(file.database(), u"INSERT INTO line_event(origin, seq, application, run, pass, line, time_ms, recorded_ms, actor, kind, status, who, why, search, payload) "
                                "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s),
      setOrigin(file.database(), u"UPDATE line_event SET origin = id WHERE id = ?"_s),
      addLineExecutor(file.database(), u"INSERT OR IGNORE INTO line_executor(executor, origin) VALUES(?, ?)"_s),
      addDecision(file.database(), u"INSERT INTO decision(application, run, line, time_ms, mode, policy, reason, changes, payload) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)"_s),
      addDecisionExecutor(file.database(), u"INSERT OR IGNORE INTO decision_executor(executor, decision) VALUES(?, ?)"_s),
      setMark(file.database(), u"INSERT OR REPLACE INTO mark(application, run, time_ms, mode, policy, settings, state) VALUES(?, ?, ?, ?, ?, ?, ?)"_s)
{
}

Id LedgerRows::Private::application(const domain::ApplicationId& id)
{
    if (const auto known = applications.constFind(id.text); known != applications.constEnd())
        return *known;
    if (!findApplication.run(sqlText(id.text)))
        return failed(findApplication);
    qint64 row = findApplication.next() ? findApplication.integer(0) : 0;
    findApplication.finish();
    if (row == 0) {
        if (!addApplication.run(sqlText(id.text)))
            return failed(addApplication);
        row = addApplication.insertedId();
    }
    applications.insert(id.text, row);
    return row;
}

Id LedgerRows::Private::run(const ports::LedgerKey& key, qint64 application)
{
    const QString name = QStringList{QString::number(application), key.instance.text, key.name, key.address}.join(u'\n');
    if (const auto known = runs.constFind(name); known != runs.constEnd())
        return *known;
    if (!findRun.run(application, sqlText(key.instance.text), sqlText(key.name), sqlText(key.address)))
        return failed(findRun);
    qint64 row = findRun.next() ? findRun.integer(0) : 0;
    findRun.finish();
    if (row == 0) {
        if (!addRun.run(application, sqlText(key.instance.text), sqlText(key.name), sqlText(key.address)))
            return failed(addRun);
        row = addRun.insertedId();
    }
    runs.insert(name, row);
    return row;
}

Id LedgerRows::Private::pass(int session, domain::Instant now)
{
    if (const auto known = passes.constFind(session); known != passes.constEnd())
        return *known;
    if (!addPass.run(sqlText(QSysInfo::machineHostName()), QCoreApplication::applicationPid(), session, toEpochMs(now)))
        return failed(addPass);
    passes.insert(session, addPass.insertedId());
    return addPass.insertedId();
}

Id LedgerRows::Private::word(const QString& text)
{
    if (const auto known = words.constFind(text); known != words.constEnd())
        return *known;
    if (!findWord.run(sqlText(text)))
        return failed(findWord);
    qint64 row = findWord.next() ? findWord.integer(0) : 0;
    findWord.finish();
    if (row == 0) {
        if (!addWord.run(sqlText(text)))
            return failed(addWord);
        row = addWord.insertedId();
    }
    words.insert(text, row);
    return row;
}

domain::Result<LedgerRows::Private::States> LedgerRows::Private::states(const LineOf& line, qint64 pass)
{
    if (const auto known = lines.constFind(line); known != lines.constEnd())
        return *known;
    const bool old = line.line <= before.value(line.session, 0);
    Statement& find = old ? findBefore : findOwn;
    QVariantList values{line.session.application, static_cast<qint64>(line.line)};
    if (!old)
        values.append(pass);
    if (!find.runWith(values))
        return failed(find);
    States found;
    if (find.next())
        found.origin = find.integer(0);
    find.finish();
    if (found.origin != 0) {
        if (!lastState.run(found.origin) || !lastState.next())
            return failed(lastState);
        found.last = lastState.integer(0);
        lastState.finish();
    }
    return found;
}

LedgerRows::LedgerRows(DatabaseFile& file, const Context&) : d(std::make_unique<Private>(file)) {}
LedgerRows::~LedgerRows() = default;

LedgerRows::Done LedgerRows::put(const Put& what, domain::Instant now)
{
    return std::visit([&](const auto& value) { return put(what.key, value, now); }, what.value);
}

LedgerRows::Done LedgerRows::put(const ports::LedgerKey& key, const domain::LedgerLine& line, domain::Instant now)
{
    const Id application = d->application(key.application);
    const Id run = application ? d->run(key, *application) : application;
    const Id pass = run ? d->pass(key.session, now) : run;
    if (!pass)
        return tl::unexpected(pass.error());
    const Private::LineOf place{{*application, key.session}, line.id};
    auto states = d->states(place, *pass);
    if (!states)
        return tl::unexpected(states.error());
    ++states->last;
    const QString payload = json(toRow(line));
    // The first state's origin is its own id, which is known only afterwards; until then one that no row can have.
    if (!d->addState.run(states->last == 0 ? qint64(-1) : states->origin, states->last, *application, *run, *pass, static_cast<qint64>(line.id), toEpochMs(line.time), toEpochMs(now),
                         toText(domain::actorName(line.actor)), toText(domain::lineKindName(line.kind)), toText(domain::lineStatusName(line.status)), sqlText(line.by),
                         sqlText(line.reason), searchText(line), payload))
        return d->failed(d->addState);
    if (states->last == 0) {
        states->origin = d->addState.insertedId();
        if (!d->setOrigin.run(states->origin))
            return d->failed(d->setOrigin);
    }
    for (const domain::ExecutorId& id : line.executors) {
        if (!d->addLineExecutor.run(sqlText(id.text), states->origin))
            return d->failed(d->addLineExecutor);
    }
    if (!d->raiseLine.run(static_cast<qint64>(line.id), *application))
        return d->failed(d->raiseLine);
    if (d->lines.size() >= kRememberedLines)
        d->lines.clear();
    d->lines.insert(place, *states);
    return true;
}

LedgerRows::Done LedgerRows::put(const ports::LedgerKey& key, const domain::DecisionLine& decision, domain::Instant)
{
    const Id application = d->application(key.application);
    const Id run = application ? d->run(key, *application) : application;
    const Id mode = run ? d->word(domain::modeName(decision.mode)) : run;
    const Id policy = mode ? d->word(decision.policy) : mode;
    const Id reason = policy ? d->word(domain::reasonName(decision.wish.reason.code)) : policy;
    if (!reason)
        return tl::unexpected(reason.error());
    const bool changes = decision.command || decision.final != decision.observed.target || !decision.victims.empty();
    if (!d->addDecision.run(*application, *run, static_cast<qint64>(decision.id), toEpochMs(decision.observed.time), *mode, *policy, *reason, changes ? 1 : 0, json(toRow(decision))))
        return d->failed(d->addDecision);
    const qint64 row = d->addDecision.insertedId();
    for (const auto* ids : {&decision.victims, &decision.wish.releases}) {
        for (const domain::ExecutorId& id : *ids) {
            if (!d->addDecisionExecutor.run(sqlText(id.text), row))
                return d->failed(d->addDecisionExecutor);
        }
    }
    if (!d->raiseDecision.run(static_cast<qint64>(decision.id), *application))
        return d->failed(d->raiseDecision);
    return true;
}

LedgerRows::Done LedgerRows::put(const ports::LedgerKey& key, const ports::PilotMark& mark, domain::Instant)
{
    const Id application = d->application(key.application);
    const Id run = application ? d->run(key, *application) : application;
    if (!run)
        return tl::unexpected(run.error());
    if (!d->setMark.run(*application, *run, toEpochMs(mark.time), toText(domain::modeName(mark.mode)), sqlText(mark.policy), sqlText(mark.settings), sqlText(mark.state)))
        return d->failed(d->setMark);
    return true;
}

domain::Result<ports::LedgerIds> LedgerRows::lastIds(const ports::LedgerKey& key)
{
    if (!d->findApplication.run(sqlText(key.application.text)))
        return d->failed(d->findApplication);
    const qint64 application = d->findApplication.next() ? d->findApplication.integer(0) : 0;
    d->findApplication.finish();
    ports::LedgerIds last;
    if (application == 0)
        return last;
    if (!d->ids.run(application) || !d->ids.next())
        return d->failed(d->ids);
    last = {static_cast<quint64>(d->ids.integer(0)), static_cast<quint64>(d->ids.integer(1))};
    d->ids.finish();
    d->before.insert({application, key.session}, last.line);
    return last;
}

void LedgerRows::forget()
{
    d->applications.clear();
    d->runs.clear();
    d->words.clear();
    d->passes.clear();
    d->lines.clear();
}

domain::Result<int> LedgerRows::sweep(const Retention& retention, domain::Instant now, int rows)
{
    int removed = 0;
    const auto remove = [&](const QString& table, const QString& executors, const QString& column, int days) -> Done {
        if (days <= 0)
            return true;
        const qint64 cutoff = toEpochMs(now - std::chrono::days(days));
        // Both take the same rows: nothing else writes between them, they stand in one transaction.
        const QString old = u"SELECT id FROM %1 WHERE time_ms < ? ORDER BY time_ms LIMIT ?"_s.arg(table);
        Statement links(d->file.database(), u"DELETE FROM %1 WHERE %2 IN (%3)"_s.arg(executors, column, old));
        Statement lines(d->file.database(), u"DELETE FROM %1 WHERE id IN (%2)"_s.arg(table, old));
        if (!links.run(cutoff, rows))
            return d->failed(links);
        if (!lines.run(cutoff, rows))
            return d->failed(lines);
        removed += lines.changed();
        return true;
    };
    if (const Done done = remove(u"decision"_s, u"decision_executor"_s, u"decision"_s, retention.decisionDays); !done)
        return tl::unexpected(done.error());
    if (const Done done = remove(u"line_event"_s, u"line_executor"_s, u"origin"_s, retention.commandDays); !done)
        return tl::unexpected(done.error());
    if (removed > 0)
        d->lines.clear();
    return removed;
}

} // namespace stoker::archive
