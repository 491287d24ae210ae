// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/filledledger.h"
#include "archive/ledgerreader.h"
#include "archive/ledgersql.h"
#include "archive/lines.h"

#include <QTemporaryDir>
#include <QTest>

using namespace stoker;
using namespace stoker::archive;
using namespace Qt::StringLiterals;
using test::at;

namespace {

/// STOKER_LEDGER_ROWS=1000000 for the figures of 58 days.
int rowCount()
{
    const int wanted = qEnvironmentVariableIntValue("STOKER_LEDGER_ROWS");
    return wanted > 0 ? wanted : 20'000;
}

} // namespace

/// A stored ledger of months stays searchable, by the plan SQLite makes; what its searches cost against reading through it is in tests/perf/bench_ledger.
class TestLedgerSearch : public QObject {
    Q_OBJECT

private:
    [[nodiscard]] DatabaseFile::Options options() const { return test::ledgerIn(m_folder.filePath(u"ledger.sqlite"_s)); }
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
    void initTestCase() { QVERIFY(test::fillLedger(options(), rowCount())); }

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

    void everySearchFindsItsEntries()
    {
        LedgerReader reader(options());
        for (const test::LedgerSearch& search : test::ledgerSearches(rowCount())) {
            const auto page = reader.read(search.query);
            QVERIFY2(page, search.name);
            QVERIFY2(static_cast<int>(page->entries.size()) == search.found, search.name);
        }
        const auto counted = reader.count(one());
        QVERIFY(counted);
        QCOMPARE(*counted, qint64{rowCount()} * 9 / 10 + rowCount() / 2000);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestLedgerSearch)
#include "tst_ledgersearch.moc"
