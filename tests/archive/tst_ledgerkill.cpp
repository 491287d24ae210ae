// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/sqliteledger.h"

#include "archive/lines.h"
#include "archive/sql.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <cstdio>
#include <set>

using namespace stoker;
using namespace stoker::archive;
using namespace Qt::StringLiterals;
using test::at;
using test::keyOf;

namespace {

constexpr std::chrono::milliseconds kLinger{200};

SqliteLedger::Options optionsFor(const QString& folder)
{
    SqliteLedger::Options options{.folder = folder};
    options.writer.linger = kLinger;
    options.writer.mostWaiting = 1'000'000;
    return options;
}

/// One tick as the autopilot does it: decide, send, remember.
void tick(SqliteLedger& ledger, const ports::LedgerKey& key, quint64 id)
{
    ledger.put(key, test::fullDecision(id, at(static_cast<qint64>(id))));
    if (id % 10 == 0)
        ledger.put(key, test::targetLine(id, at(static_cast<qint64>(id)), 4));
    if (id % 3 == 0)
        ledger.saveMark(key, {domain::Mode::Autopilot, u"deadline"_s, u"{}"_s, u"{\"tick\":%1}"_s.arg(id), at(static_cast<qint64>(id)), {}});
}

int complain(const char* what, const domain::Error& error)
{
    std::fprintf(stderr, "%s: code %d %s\n", what, static_cast<int>(error.code), qPrintable(error.values.value(u"detail"_s).toString()));
    return 1;
}

/// Ticks until it is killed, or `count` times; says how far it is.
int child(const QString& folder, quint64 count)
{
    const ports::SystemClock clock;
    SqliteLedger ledger(optionsFor(folder), clock);
    const auto ids = ledger.lastIds(keyOf()).result();
    if (!ids)
        return complain("no ids", ids.error());
    for (quint64 id = ids->decision + 1; count == 0 || id <= ids->decision + count; ++id) {
        tick(ledger, keyOf(), id);
        std::printf("%llu\n", static_cast<unsigned long long>(id));
        std::fflush(stdout);
        if (count == 0)
            QThread::usleep(300);
    }
    // On a machine under load the other process may hold the file for longer than this one is willing to wait; it tries again.
    ports::LedgerHealth health;
    for (QDeadlineTimer patience(30'000); !patience.hasExpired(); QThread::msleep(50)) {
        const auto size = ledger.size().result();
        health = ledger.health();
        if (!size && size.error().code != domain::ErrorCode::StorageBusy)
            return complain("no size", size.error());
        if (size && !health.error && health.waiting == 0)
            break;
    }
    return health.error || health.waiting > 0 || health.lost > 0 ? complain("not well", health.error.value_or(domain::Error{})) : 0;
}

std::unique_ptr<QProcess> start(const QString& folder, int count)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process->start(QCoreApplication::applicationFilePath(), {u"--child"_s, folder, QString::number(count)});
    return process;
}

} // namespace

class TestLedgerKill : public QObject {
    Q_OBJECT

private slots:
    void killedAgainAndAgainItLosesNoMoreThanWhatWaited()
    {
        const QTemporaryDir folder;
        quint64 storedBefore = 0;
        for (const int runFor : {700, 350, 1100, 523}) {
            const auto process = start(folder.path(), 0);
            QVERIFY(process->waitForStarted());
            // When which tick was said, by this process's clock.
            std::vector<std::pair<qint64, quint64>> said;
            QElapsedTimer timer;
            while (said.empty() || timer.elapsed() < runFor) {
                QVERIFY(process->waitForReadyRead(10'000));
                while (process->canReadLine()) {
                    if (said.empty())
                        timer.start();
                    said.emplace_back(timer.elapsed(), process->readLine().trimmed().toULongLong());
                }
            }
            process->kill(); // SIGKILL, to its own process
            const qint64 killed = timer.elapsed();
            QVERIFY(process->waitForFinished());
            QCOMPARE(process->exitStatus(), QProcess::CrashExit);
            QCOMPARE(said.front().second, storedBefore + 1); // it went on where the stored ones end

            SqliteLedger ledger(optionsFor(folder.path()), m_clock);
            const auto ids = ledger.lastIds(keyOf()).result();
            QVERIFY(ids);
            quint64 certain = storedBefore;
            for (const auto& [when, id] : said) {
                if (when < killed - 1000)
                    certain = id;
            }
            QVERIFY2(ids->decision >= certain, qPrintable(u"%1 of %2"_s.arg(ids->decision).arg(certain)));
            // In order and without a gap: what is there is a beginning of what was put.
            ports::LedgerQuery decisions;
            decisions.commands = false;
            QCOMPARE(ledger.count(decisions).result().value(), static_cast<qint64>(ids->decision));
            QCOMPARE(ids->line, ids->decision / 10 * 10);
            const auto mark = ledger.readMark(keyOf().application).result();
            QVERIFY(mark);
            if (ids->decision >= 3) {
                QVERIFY(mark.value());
                const quint64 marked = static_cast<quint64>(domain::toEpochMs(mark.value()->time) - domain::toEpochMs(at(0))) / 1000;
                QCOMPARE(mark.value()->state, u"{\"tick\":%1}"_s.arg(marked));
                QVERIFY2(marked == ids->decision / 3 * 3 || (ids->decision % 3 == 0 && marked == ids->decision - 3), qPrintable(u"%1 %2"_s.arg(marked).arg(ids->decision)));
            }
            qInfo("killed after %lld ms: %llu said, %llu stored", killed, said.back().second, ids->decision);
            storedBefore = ids->decision;
        }
        QVERIFY(storedBefore > 100);
        const auto file = DatabaseFile::openForReading({folder.filePath(u"ledger.sqlite"_s), std::chrono::seconds(5), 0});
        QVERIFY(file);
        Statement check((*file)->database(), u"PRAGMA integrity_check"_s);
        QVERIFY(check.run() && check.next());
        QCOMPARE(check.text(0), u"ok"_s);
    }

    void twoProcessesShareOneFile()
    {
        constexpr int ticks = 3000;
        const QTemporaryDir folder;
        const auto one = start(folder.path(), ticks);
        const auto other = start(folder.path(), ticks);
        for (QProcess* process : {one.get(), other.get()}) {
            QVERIFY(process->waitForFinished(60'000));
            QCOMPARE(process->exitStatus(), QProcess::NormalExit);
            QCOMPARE(process->exitCode(), 0); // nothing lost, nothing waiting
        }
        SqliteLedger ledger(optionsFor(folder.path()), m_clock);
        const auto size = ledger.size().result();
        QVERIFY(size);
        QCOMPARE(size->decisions, 2 * ticks);
        QCOMPARE(size->lines, 2 * ticks / 10); // each its own, though they may have had the same ids
        ports::LedgerQuery lines;
        lines.decisions = false;
        lines.limit = 2 * ticks;
        const auto page = ledger.read(lines).result();
        QVERIFY(page);
        std::set<qint64> rows;
        for (const auto& entry : page->entries) {
            QVERIFY(rows.insert(entry.place.row).second);
            QCOMPARE(ledger.states(entry.place).result()->size(), std::size_t(1));
        }
        QCOMPARE(rows.size(), std::size_t(2 * ticks / 10));
    }

private:
    test::SharedClock m_clock;
};

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() == 4 && arguments.at(1) == "--child"_L1)
        return child(arguments.at(2), arguments.at(3).toULongLong());
    TestLedgerKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_ledgerkill.moc"
