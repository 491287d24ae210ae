// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/ledgerreader.h"
#include "archive/ledgerrows.h"
#include "archive/ledgersql.h"
#include "archive/lines.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace stoker;
using namespace stoker::archive;
using namespace Qt::StringLiterals;
using test::at;
using test::keyOf;

namespace {

/// A decision every five seconds; every 200th changes something, every 2000th row there is a command.
/// STOKER_LEDGER_ROWS=1000000 for the figures of 58 days.
int rowCount()
{
    const int wanted = qEnvironmentVariableIntValue("STOKER_LEDGER_ROWS");
    return wanted > 0 ? wanted : 100'000;
}

template <class Call>
double milliseconds(Call&& call, int times)
{
    std::vector<double> all;
    for (int i = 0; i < times; ++i) {
        QElapsedTimer timer;
        timer.start();
        call();
        all.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(all.begin(), all.end());
    return all[all.size() / 2];
}

} // namespace

/// A stored ledger of months stays searchable: by ratios against reading through it, and by the plan SQLite makes.
class TestLedgerSearch : public QObject {
    Q_OBJECT

private:
    [[nodiscard]] DatabaseFile::Options options() const { return {m_folder.filePath(u"ledger.sqlite"_s), std::chrono::seconds(5), 0}; }
    [[nodiscard]] static ports::LedgerQuery one(const QString& application = u"app-1"_s)
    {
        ports::LedgerQuery query;
        query.application = domain::ApplicationId{application};
        return query;
    }
    [[nodiscard]] QStringList plan(const QString& select, const QVariantList& values) const
    {
        const auto file = DatabaseFile::openForReading(options());
        Statement explain((*file)->database(), u"EXPLAIN QUERY PLAN "_s + select);
        QStringList steps;
        if (!explain.runWith(values))
            return {u"failed"_s};
        while (explain.next())
            steps.append(explain.text(3));
        return steps;
    }

private slots:
    void initTestCase()
    {
        auto file = DatabaseFile::openForWriting(options(), at(0), nullptr);
        QVERIFY(file);
        LedgerRows rows(**file);
        const int count = rowCount();
        quint64 commands = 0;
        for (int i = 0; i < count; ++i) {
            if (i > 0 && i % 5000 == 0)
                QVERIFY((*file)->run(u"COMMIT"_s));
            if (i % 5000 == 0)
                QVERIFY((*file)->run(u"BEGIN"_s));
            domain::DecisionLine line = i % 200 == 0 ? test::fullDecision(static_cast<quint64>(i + 1), at(5 * i)) : test::steadyDecision(static_cast<quint64>(i + 1), at(5 * i));
            if (i % 200 == 0)
                line.victims = test::executors({i / 200, i / 200 + 1});
            if (i / 1000 == 1)
                line.policy = u"schedule"_s; // long ago, and only then
            QVERIFY(rows.put(keyOf(i % 10 == 9 ? u"app-2"_s : u"app-1"_s), line, at(0)));
            if (i % 2000 == 0)
                QVERIFY(rows.put(keyOf(), test::fullLine(++commands, at(5 * i)), at(0)));
        }
        QVERIFY((*file)->run(u"COMMIT"_s));
    }

    void aDecisionTakesLessThan400Bytes()
    {
        const auto file = DatabaseFile::openForReading(options());
        QVERIFY(file);
        Statement ask((*file)->database(), u"SELECT avg(length(payload)), max(length(payload)) FROM decision"_s);
        QVERIFY(ask.run() && ask.next());
        Statement pages((*file)->database(), u"SELECT (SELECT page_count FROM pragma_page_count) * 4096.0 / (SELECT count(*) FROM decision)"_s);
        QVERIFY(pages.run() && pages.next());
        qInfo("payload: %.0f bytes on average, %lld at most; on the disk with its indexes: %.0f bytes a decision", ask.value(0).toDouble(), ask.integer(1), pages.value(0).toDouble());
        QVERIFY(ask.value(0).toDouble() < 400);
        QVERIFY(pages.value(0).toDouble() < 480);
    }

    void everyQueryTakesAnIndex()
    {
        WordIds words;
        words.ids = {1, 2};
        ports::LedgerQuery text = one();
        text.text = u"deadline"_s;
        ports::LedgerQuery later = one();
        later.below = ports::LedgerPlace{at(1000), true, 5};
        ports::LedgerQuery span = one();
        span.from = at(10);
        span.until = at(2000);
        for (const ports::LedgerQuery& query : {one(), text, later, span, ports::LedgerQuery{}}) {
            const WordIds found = query.text.isEmpty() ? WordIds{} : words;
            const Where lines = lineWhere(query);
            const Where decisions = decisionWhere(query, found);
            for (const auto& [select, values] : {std::pair{lineSelect(lines), lines.values}, std::pair{decisionSelect(decisions), decisions.values}}) {
                const QStringList steps = plan(select, values + QVariantList{200});
                QVERIFY(!steps.isEmpty());
                for (const QString& step : steps) {
                    const bool byIndex = step.startsWith(u"SEARCH"_s) || step.contains(u"USING INDEX"_s) || step.contains(u"SUBQUERY"_s);
                    // Decisions of one millisecond are sorted among themselves, no more.
                    const bool sorting = step == u"USE TEMP B-TREE FOR RIGHT PART OF ORDER BY"_s && select.contains(u"FROM decision"_s);
                    QVERIFY2(byIndex || sorting, qPrintable(step + u" in "_s + steps.join(u" | "_s)));
                }
            }
        }
    }

    void aPageIsFarCheaperThanReadingThrough()
    {
        LedgerReader reader(options());
        QVERIFY(reader.size());
        const auto file = DatabaseFile::openForReading(options());
        const double through = milliseconds(
            [&] {
                // What a search without an index would have to do.
                Statement all((*file)->database(), u"SELECT count(*) FROM decision WHERE payload LIKE '%no such text%'"_s);
                QVERIFY(all.run() && all.next());
            },
            3);
        const auto measured = [&](const char* what, const ports::LedgerQuery& query, int entries, double ratio) {
            int found = 0;
            const double time = milliseconds([&] { found = static_cast<int>(reader.read(query).value().entries.size()); }, 5);
            qInfo("%-34s %9.3f ms, %6.0f times as fast as reading through (%.0f ms)", what, time, through / time, through);
            QCOMPARE(found, entries);
            QVERIFY2(through / time > ratio, what);
        };
        const int rows = rowCount();
        measured("newest page of 200", one(), 200, 5);
        ports::LedgerQuery small = one();
        small.limit = 20;
        measured("newest page of 20", small, 20, 20);
        ports::LedgerQuery deep = small;
        deep.below = ports::LedgerPlace{at(5LL * rows / 2), false, rows / 2};
        measured("20 from the middle", deep, 20, 20);
        ports::LedgerQuery all = small;
        all.application = {};
        measured("20 of all applications", all, 20, 20);
        ports::LedgerQuery nothing = small;
        nothing.text = u"no such text"_s;
        measured("a text that is nowhere", nothing, 0, 10);
        ports::LedgerQuery victim = small;
        victim.text = u"17"_s;
        measured("an executor's decisions", victim, 2, 10);
        ports::LedgerQuery rare = small;
        rare.text = u"schedule"_s;
        rare.commands = false;
        measured("a policy of long ago", rare, 20, 2);
        ports::LedgerQuery changes = small;
        changes.onlyChanges = true;
        changes.commands = false;
        measured("20 that changed something", changes, 20, 10);
        qint64 counted = 0;
        const double counting = milliseconds([&] { counted = reader.count(one()).value(); }, 3);
        qInfo("count of one application: %.1f ms", counting);
        QVERIFY(counted > rows * 8 / 10);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestLedgerSearch)
#include "tst_ledgersearch.moc"
