// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/sqliteledger.h"

#include "archive/lines.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace stoker;
using namespace stoker::archive;
using namespace Qt::StringLiterals;
using domain::ErrorCode;
using ports::LedgerQuery;
using test::at;
using test::keyOf;
using test::lineOf;
using test::shortly;

namespace {

LedgerQuery queryOf(const QString& application = u"app-1"_s)
{
    LedgerQuery query;
    query.application = domain::ApplicationId{application};
    return query;
}

} // namespace

class TestSqliteLedger : public QObject {
    Q_OBJECT

private:
    [[nodiscard]] std::unique_ptr<SqliteLedger> open(Retention retention = {})
    {
        return std::make_unique<SqliteLedger>(SqliteLedger::Options{.folder = m_folder->path(), .retention = retention}, m_clock);
    }
    [[nodiscard]] static QString found(SqliteLedger& ledger, const LedgerQuery& query)
    {
        const auto page = ledger.read(query).result();
        return page ? shortly(*page) : u"error %1"_s.arg(static_cast<int>(page.error().code));
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock.set(at(100'000));
    }

    void whatWasPutIsReadByValueAndAfterARestart()
    {
        const domain::LedgerLine line = test::fullLine(3, at(10));
        const domain::DecisionLine decision = test::fullDecision(8, at(20));
        for (const bool restarted : {false, true}) {
            const auto ledger = open();
            if (!restarted) {
                ledger->put(keyOf(), line);
                ledger->put(keyOf(), decision);
            }
            const auto page = ledger->read(queryOf()).result();
            QVERIFY(page);
            QCOMPARE(shortly(*page), u"d8 c3"_s);
            QVERIFY(test::decisionOf(page->entries[0]) == decision);
            QVERIFY(lineOf(page->entries[1]) == line);
            QVERIFY(page->entries[1].key == keyOf());
            QVERIFY(!page->next);
            QCOMPARE(page->unreadable, 0);
        }
    }

    void everyStateOfACommandIsKeptAndTheLastIsShown()
    {
        const auto ledger = open();
        domain::LedgerLine line = test::targetLine(1, at(10), 14);
        std::vector<domain::LedgerLine> put;
        for (const auto status : {domain::LineStatus::Pending, domain::LineStatus::Sent, domain::LineStatus::Accepted, domain::LineStatus::Seen}) {
            line.status = status;
            line.effectSeen = static_cast<int>(status);
            put.push_back(line);
            ledger->put(keyOf(), line);
            QCOMPARE(found(*ledger, queryOf()), u"c1"_s); // written, so that the clock is read before it moves
            m_clock.set(at(100'000 + 2 * static_cast<qint64>(put.size())));
        }
        const auto page = ledger->read(queryOf()).result();
        QVERIFY(lineOf(page->entries.at(0)) == line);
        const auto states = ledger->states(page->entries[0].place).result();
        QVERIFY(states);
        QCOMPARE(states->size(), put.size());
        for (std::size_t i = 0; i < put.size(); ++i) {
            QVERIFY((*states)[i].line == put[i]);
            QCOMPARE((*states)[i].recorded, at(100'000 + 2 * static_cast<qint64>(i)));
        }
        QCOMPARE(ledger->size().result()->lines, 1);
    }

    void whatNeverReachedTheApplicationCanBeLeftOut()
    {
        const auto ledger = open();
        domain::LedgerLine line = test::targetLine(1, at(1), 5);
        for (const auto status : {domain::LineStatus::Seen, domain::LineStatus::Refused, domain::LineStatus::TakenBack, domain::LineStatus::Pending}) {
            line.status = status;
            ledger->put(keyOf(), line);
            ++line.id;
        }
        ports::LedgerQuery query = queryOf();
        QCOMPARE(found(*ledger, query), u"c4 c3 c2 c1"_s);
        query.unsent = false;
        QCOMPARE(found(*ledger, query), u"c4 c1"_s);
        QCOMPARE(ledger->count(query).result().value(), 2);
        line.id = 4;
        line.status = domain::LineStatus::TakenBack; // the last state counts
        ledger->put(keyOf(), line);
        QCOMPARE(found(*ledger, query), u"c1"_s);
    }

    void idsGoOnWhereTheLedgerEnded()
    {
        {
            const auto ledger = open();
            QCOMPARE(ledger->lastIds(keyOf()).result().value(), ports::LedgerIds());
            ledger->put(keyOf(), test::targetLine(1, at(1), 5));
            ledger->put(keyOf(), test::targetLine(2, at(2), 6));
            ledger->put(keyOf(), test::steadyDecision(41, at(3)));
            ledger->put(keyOf(u"app-2"_s), test::targetLine(90, at(2), 6));
        }
        const auto ledger = open();
        // Also under another start of the driver: the ledger is the application's.
        QCOMPARE(ledger->lastIds(keyOf(u"app-1"_s, u"i-2"_s)).result().value(), (ports::LedgerIds{2, 41}));
        QCOMPARE(ledger->lastIds(keyOf(u"app-2"_s)).result().value(), (ports::LedgerIds{90, 0}));
        QCOMPARE(ledger->lastIds(keyOf(u"app-3"_s)).result().value(), ports::LedgerIds());
    }

    void aLineOfBeforeGoesOn()
    {
        domain::LedgerLine line = test::targetLine(1, at(1), 5);
        open()->put(keyOf(), line);
        const auto ledger = open();
        QVERIFY(ledger->lastIds(keyOf()).result());
        line.status = domain::LineStatus::NotSeen;
        ledger->put(keyOf(u"app-1"_s, u"i-2"_s), line);
        const auto page = ledger->read(queryOf()).result();
        QCOMPARE(shortly(*page), u"c1"_s);
        QCOMPARE(lineOf(page->entries[0]).status, domain::LineStatus::NotSeen);
        QCOMPARE(ledger->states(page->entries[0].place).result()->size(), std::size_t(2));
    }

    // Two windows, or two processes, that watch one application: each goes on from the same id.
    void twoSessionsDoNotMixTheirLines()
    {
        const auto one = open();
        const auto other = open();
        const auto first = keyOf(u"app-1"_s, u"i-1"_s, 1);
        const auto second = keyOf(u"app-1"_s, u"i-1"_s, 2);
        QVERIFY(one->lastIds(first).result() && one->lastIds(second).result() && other->lastIds(first).result());
        one->put(first, test::targetLine(1, at(1), 10));
        one->put(second, test::targetLine(1, at(2), 20));
        QCOMPARE(found(*one, queryOf()), u"c1 c1"_s);
        other->put(first, test::targetLine(1, at(3), 30));
        QCOMPARE(found(*other, queryOf()), u"c1 c1 c1"_s);
        domain::LedgerLine seen = test::targetLine(1, at(1), 10);
        seen.status = domain::LineStatus::Seen;
        one->put(first, seen);
        const auto page = one->read(queryOf()).result();
        QStringList all;
        for (const auto& entry : page->entries)
            all.append(u"%1:%2:%3"_s.arg(entry.key.session).arg(*lineOf(entry).targetAfter).arg(lineOf(entry).status == domain::LineStatus::Seen));
        QCOMPARE(all.join(u' '), u"1:30:0 2:20:0 1:10:1"_s);
    }

    void pagesFollowEachOtherWithoutGapsOrDoubles()
    {
        const auto ledger = open();
        QStringList expected;
        // Three at one time, of both kinds, again and again.
        for (int i = 1; i <= 60; ++i) {
            ledger->put(keyOf(), test::steadyDecision(static_cast<quint64>(i), at(i / 3)));
            if (i % 4 == 0)
                ledger->put(keyOf(), test::targetLine(static_cast<quint64>(i), at(i / 3), i));
        }
        LedgerQuery whole = queryOf();
        const QString all = found(*ledger, whole);
        QCOMPARE(all.split(u' ').size(), 75);
        QVERIFY(all.startsWith(u"c60 d60 "_s));
        QVERIFY(all.contains(u"c56 d56 "_s)); // 54, 55, 56 are of one time: commands first, then the later
        for (const int limit : {1, 2, 7, 74, 75}) {
            QStringList parts;
            LedgerQuery query = whole;
            query.limit = limit;
            int pages = 0;
            do {
                const auto page = ledger->read(query).result();
                QVERIFY(page && static_cast<int>(page->entries.size()) <= limit);
                parts.append(shortly(*page));
                query.below = page->next;
                QVERIFY(++pages <= 75);
            } while (query.below);
            QCOMPARE(parts.join(u' '), all);
            QCOMPARE(pages, (75 + limit - 1) / limit);
        }
        QCOMPARE(ledger->count(whole).result().value(), 75);
    }

    void queriesFind_data()
    {
        QTest::addColumn<LedgerQuery>("query");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const QString& expected, auto&& change) {
            LedgerQuery query = queryOf();
            change(query);
            QTest::newRow(name) << query << expected;
        };
        row("everything of one application", u"d3 c2 d2 d1 c1"_s, [](LedgerQuery&) {});
        row("of all", u"c7 d3 c2 d2 d1 c1"_s, [](LedgerQuery& q) { q.application = {}; });
        row("of one that is not there", u""_s, [](LedgerQuery& q) { q.application = domain::ApplicationId{u"app-9"_s}; });
        row("one start of the driver", u"c2"_s, [](LedgerQuery& q) { q.instance = domain::InstanceId{u"i-2"_s}; });
        row("a span: from is in, until is not", u"d2 d1"_s, [](LedgerQuery& q) { q.from = at(20), q.until = at(40); });
        row("commands", u"c2 c1"_s, [](LedgerQuery& q) { q.decisions = false; });
        row("decisions", u"d3 d2 d1"_s, [](LedgerQuery& q) { q.commands = false; });
        row("neither", u""_s, [](LedgerQuery& q) { q.commands = q.decisions = false; });
        row("releases", u"c2"_s, [](LedgerQuery& q) { q.kinds = {domain::LineKind::Release, domain::LineKind::Hold}, q.decisions = false; });
        row("decisions that changed something", u"d2"_s, [](LedgerQuery& q) { q.onlyChanges = true, q.commands = false; });
        row("who, whatever the case", u"c1"_s, [](LedgerQuery& q) { q.text = u" JO@ "_s; });
        row("why, beyond ASCII", u"c2"_s, [](LedgerQuery& q) { q.text = u"see GRÖß"_s; });
        row("why, in Chinese", u"c2"_s, [](LedgerQuery& q) { q.text = u"堆"_s; });
        row("signs of LIKE are signs", u""_s, [](LedgerQuery& q) { q.text = u"%"_s; });
        row("policy", u"d3"_s, [](LedgerQuery& q) { q.text = u"target-tr"_s; });
        row("reason's name", u"d2"_s, [](LedgerQuery& q) { q.text = u"too_slow"_s; });
        row("an executor, of a command", u"c2"_s, [](LedgerQuery& q) { q.text = u"31"_s; });
        row("an executor, of a decision: a victim", u"d2"_s, [](LedgerQuery& q) { q.text = u"10"_s; });
        row("an executor, of a decision: wished for", u"d2"_s, [](LedgerQuery& q) { q.text = u"4"_s; });
        row("an executor's id is whole", u""_s, [](LedgerQuery& q) { q.text = u"0"_s; });
    }
    void queriesFind()
    {
        QFETCH(LedgerQuery, query);
        QFETCH(QString, expected);
        const auto ledger = open();
        ledger->put(keyOf(), test::targetLine(1, at(10), 5));
        ledger->put(keyOf(), test::steadyDecision(1, at(20)));
        ledger->put(keyOf(), test::fullDecision(2, at(30)));
        ledger->put(keyOf(u"app-1"_s, u"i-2"_s), test::fullLine(2, at(40)));
        domain::DecisionLine tracking = test::steadyDecision(3, at(50));
        tracking.policy = u"target-tracking"_s;
        ledger->put(keyOf(), tracking);
        ledger->put(keyOf(u"app-7"_s), test::targetLine(7, at(60), 5));
        QCOMPARE(found(*ledger, query), expected);
        QCOMPARE(ledger->count(query).result().value(), expected.isEmpty() ? 0 : expected.split(u' ').size());
    }

    void theLastMarkIsReadBackAlsoAfterARestart()
    {
        const ports::PilotMark first{domain::Mode::Shadow, u"fixed"_s, u"{}"_s, u"{}"_s, at(1), {}};
        ports::PilotMark last{domain::Mode::Autopilot, u"deadline"_s, u"{\"finish_s\":50}"_s, u"{\"fit\":[1.5,2],\"cooldown_ms\":17}"_s, at(2), {}};
        {
            const auto ledger = open();
            QVERIFY(!ledger->readMark(keyOf().application).result().value());
            ledger->saveMark(keyOf(), first);
            ledger->saveMark(keyOf(u"app-2"_s), first);
            ledger->saveMark(keyOf(u"app-1"_s, u"i-5"_s), last);
        }
        const auto ledger = open();
        last.instance = domain::InstanceId{u"i-5"_s};
        QVERIFY(ledger->readMark(keyOf().application).result().value() == last);
        QCOMPARE(ledger->readMark(domain::ApplicationId{u"app-2"_s}).result().value()->policy, u"fixed"_s);
        QVERIFY(!ledger->readMark(domain::ApplicationId{u"app-3"_s}).result().value());
    }

    void whatIsTooOldGoesAndTheRestStays()
    {
        constexpr qint64 day = 86'400;
        m_clock.set(at(400 * day));
        domain::LedgerLine oldest = test::fullLine(1, at(30 * day));
        oldest.status = domain::LineStatus::Accepted;
        {
            const auto ledger = open({0, 0});
            ledger->put(keyOf(), oldest);
            oldest.status = domain::LineStatus::Seen;
            ledger->put(keyOf(), oldest);
            ledger->put(keyOf(), test::fullLine(2, at(36 * day))); // younger than a year
            for (int i = 0; i < 3000; ++i)
                ledger->put(keyOf(), test::fullDecision(static_cast<quint64>(i + 1), at(309 * day + i))); // older than 90 days
            for (int i = 3000; i < 3010; ++i)
                ledger->put(keyOf(), test::fullDecision(static_cast<quint64>(i + 1), at(311 * day + i)));
            const auto size = ledger->size().result();
            QVERIFY(size);
            QCOMPARE(size->lines, 2);
            QCOMPARE(size->decisions, 3010);
            QCOMPARE(*size->oldest, at(30 * day));
            QVERIFY(size->bytes > 500'000);
        }
        SqliteLedger::Options options{.folder = m_folder->path()};
        options.writer.sweepRows = 100;
        SqliteLedger ledger(options, m_clock);
        QTRY_COMPARE(ledger.size().result()->decisions, 10);
        QTRY_COMPARE(ledger.size().result()->lines, 1);
        QCOMPARE(found(ledger, queryOf()).section(u' ', -1), u"c2"_s);
        LedgerQuery victim = queryOf();
        victim.text = u"9"_s;
        QCOMPARE(ledger.count(victim).result().value(), 10); // the links went along
        QCOMPARE(ledger.lastIds(keyOf()).result().value(), (ports::LedgerIds{2, 3010})); // and ids are not given again

        ledger.setLimits({0, 1}, 0);
        QTRY_COMPARE(ledger.size().result()->lines, 0);
        QCOMPARE(ledger.size().result()->decisions, 10);
        QCOMPARE(ledger.lastIds(keyOf()).result().value(), (ports::LedgerIds{2, 3010}));
    }

    void decisionsWaitForCompanyAndCommandsDoNot()
    {
        SqliteLedger::Options options{.folder = m_folder->path()};
        options.writer.linger = std::chrono::hours(1);
        SqliteLedger ledger(options, m_clock);
        const auto reader = open();
        ledger.put(keyOf(), test::steadyDecision(1, at(1)));
        QCOMPARE(ledger.health().waiting, 1);
        QCOMPARE(found(*reader, queryOf()), QString());
        ledger.put(keyOf(), test::targetLine(1, at(2), 3));
        QTRY_COMPARE(found(*reader, queryOf()), u"c1 d1"_s); // what waited went along
        QCOMPARE(ledger.health().waiting, 0);
    }

    void aDecisionIsStoredWithinASecond()
    {
        const auto ledger = open();
        const auto reader = open();
        ledger->put(keyOf(), test::steadyDecision(1, at(1)));
        QTRY_COMPARE_WITH_TIMEOUT(found(*reader, queryOf()), u"d1"_s, 4000);
    }

    void aFullBatchDoesNotWait()
    {
        SqliteLedger::Options options{.folder = m_folder->path()};
        options.writer.linger = std::chrono::hours(1);
        options.writer.batchRows = 50;
        SqliteLedger ledger(options, m_clock);
        const auto reader = open();
        for (int i = 1; i <= 50; ++i)
            ledger.put(keyOf(), test::steadyDecision(static_cast<quint64>(i), at(i)));
        LedgerQuery all;
        QTRY_COMPARE(reader->count(all).result().value(), 50);
    }

    void whoAsksAStoreThatGoesIsTold()
    {
        auto ledger = open();
        std::vector<QFuture<domain::Result<ports::LedgerPage>>> asked;
        for (int i = 0; i < 200; ++i)
            asked.push_back(ledger->read(queryOf()));
        ledger.reset();
        for (auto& future : asked) {
            QVERIFY(future.isFinished());
            QCOMPARE(future.resultCount(), 1);
            QVERIFY(future.result() || future.result().error().code == ErrorCode::Cancelled);
        }
    }

    void putReturnsAtOnce()
    {
        const auto ledger = open();
        QVERIFY(ledger->size().result());
        const domain::DecisionLine decision = test::fullDecision(1, at(1));
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 1000; ++i)
            ledger->put(keyOf(), decision);
        const double each = static_cast<double>(timer.nsecsElapsed()) / 1000 / 1000;
        qInfo("put: %.1f us", each);
        QVERIFY2(each < 500, qPrintable(QString::number(each))); // no file is touched on this thread
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    test::SharedClock m_clock;
};

QTEST_GUILESS_MAIN(TestSqliteLedger)
#include "tst_sqliteledger.moc"
