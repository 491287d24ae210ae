// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ledger/ledgerpage.h"

#include "archive/ledgerexport.h"
#include "policy/plan.h"
#include "widgets/common/segmentedcontrol.h"
#include "widgets/common/theme.h"
#include "widgets/ledger/decisiondetail.h"
#include "widgets/ledger/ledgerdetail.h"
#include "widgets/sessioncase.h"
#include "words/policysentences.h"

#include <QFile>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

using namespace stoker;
using namespace stoker::widgets;
using namespace Qt::StringLiterals;
using domain::Mode;

class TestDecisions : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void init()
    {
        m_bench = std::make_unique<test::SessionCase>();
        session::Autopilot& pilot = m_bench->session->autopilot();
        QVERIFY(pilot.setPlan({{}, u"fixed"_s, {{u"executors"_s, 31}, {u"step_up"_s, 6}}}));
        QVERIFY(pilot.setMode(Mode::Shadow).has_value());
        m_page = std::make_unique<LedgerPage>(archive::ledgerDocument);
        m_page->resize(1200, 700);
        m_page->setSession(m_bench->session.get());
        m_page->show();
    }
    void cleanup()
    {
        m_page.reset();
        m_bench.reset();
    }

    void whatAPolicyDecidesStandsBesideTheCommands()
    {
        QSignalSpy resets(model(), &QAbstractItemModel::modelReset);
        m_bench->poll();
        QCOMPARE(model()->rowCount(), 1);
        QVERIFY(cell(0, item::LedgerColumn::What).endsWith(u"10"_s)); // 4 and a step of 6
        session::Intent intent;
        intent.add = 2;
        m_bench->clock.advance(std::chrono::seconds(1));
        QVERIFY(m_bench->session->commands().submit(intent, std::chrono::seconds(0)).has_value());
        QCOMPARE(model()->rowCount(), 2);
        QVERIFY(m_page->findChild<LedgerDetail*>()->isVisible()); // the newest is the command
        m_bench->executors = 5;
        m_bench->poll();
        QCOMPARE(model()->rowCount(), 3);
        QVERIFY(cell(0, item::LedgerColumn::What).endsWith(u"11"_s));
        QVERIFY(m_page->findChild<DecisionDetail*>()->isVisible());
        QVERIFY(!m_page->findChild<LedgerDetail*>()->isVisible());
        QCOMPARE(resets.size(), 0);
    }

    void everyTickIsThereForWhoAsks()
    {
        for (int i = 0; i < 4; ++i)
            m_bench->poll();
        QCOMPARE(model()->rowCount(), 1);
        m_page->findChild<SegmentedControl*>(u"show"_s)->setCurrentIndex(2);
        QCOMPARE(model()->rowCount(), 4);
        m_page->findChild<SegmentedControl*>(u"show"_s)->setCurrentIndex(0);
        QCOMPARE(model()->rowCount(), 1);
    }

    void theExportHasEveryLineThatIsShown_data()
    {
        QTest::addColumn<bool>("csv");
        QTest::newRow("json") << false;
        QTest::newRow("csv") << true;
    }
    void theExportHasEveryLineThatIsShown()
    {
        QFETCH(bool, csv);
        for (int i = 0; i < 3; ++i)
            m_bench->poll();
        session::Intent intent;
        intent.add = 2;
        m_bench->clock.advance(std::chrono::seconds(1));
        QVERIFY(m_bench->session->commands().submit(intent, std::chrono::seconds(0)).has_value());
        m_page->findChild<SegmentedControl*>(u"show"_s)->setCurrentIndex(2);
        QCOMPARE(model()->rowCount(), 4);
        QTemporaryDir folder;
        QFile file(folder.filePath(csv ? u"l.csv"_s : u"l.json"_s));
        const auto written = m_page->exportTo(file.fileName());
        QVERIFY(written.has_value());
        QCOMPARE(*written, 4); // what the page says
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        // The very bytes that the store would have written of them, newest first.
        std::vector<ports::LedgerEntry> entries;
        const session::Session& session = *m_bench->session;
        const domain::SnapshotPtr snapshot = session.store().snapshot();
        const ports::LedgerKey key{snapshot->application.id, snapshot->application.instance, snapshot->application.name, session.settings().address, 0};
        entries.push_back({key, {}, session.commands().lines().back()});
        const auto decisions = session.autopilot().decisions();
        for (auto decision = decisions.rbegin(); decision != decisions.rend(); ++decision)
            entries.push_back({key, {}, *decision});
        QCOMPARE(bytes, archive::ledgerDocument(csv ? ports::LedgerFormat::Csv : ports::LedgerFormat::Json, entries));
        QVERIFY(bytes.contains(snapshot->application.id.text.toUtf8()));
    }

    void theDetailFollowsTheWishThroughTheGuards()
    {
        m_bench->poll();
        const QString text = m_page->findChild<DecisionDetail*>()->text();
        QVERIFY2(text.contains(u"31"_s), qPrintable(text));
        QVERIFY2(text.contains(words::guardWord(domain::Guard::Step)), qPrintable(text));
        QVERIFY2(text.contains(words::reasonSentence({domain::ReasonCode::StepLimit, {6}})), qPrintable(text));
        QVERIFY2(text.contains(u"4 registered"_s), qPrintable(text));
    }

    void theSearchFindsReasons()
    {
        m_bench->poll();
        m_page->findChild<QLineEdit*>()->setText(words::guardWord(domain::Guard::Step));
        QCOMPARE(model()->rowCount(), 1);
        m_page->findChild<QLineEdit*>()->setText(u"no such words"_s);
        QCOMPARE(model()->rowCount(), 0);
    }

    void theWishOfAPolicyIsKeptWithTheFigures()
    {
        const auto wished = [this] { return m_bench->session->store().history().at(domain::Metric::Wished, m_bench->session->store().figures().time); };
        QVERIFY(!wished());
        m_bench->poll();
        QCOMPARE(wished(), std::optional(31.0F)); // of the very figures it was decided from
        QVERIFY(m_bench->session->autopilot().setMode(Mode::Watch).has_value());
        m_bench->poll();
        QVERIFY(!wished());
    }

    void aDecisionIsShownWhateverIsFiltered()
    {
        for (int i = 0; i < 3; ++i)
            m_bench->poll();
        const quint64 second = m_bench->session->autopilot().decisions()[1].id; // not news: hidden at first
        m_page->findChild<QLineEdit*>()->setText(u"no such words"_s);
        m_page->showDecision(second);
        QCOMPARE(m_page->findChild<DecisionDetail*>()->decision().id, second);
        QVERIFY(m_page->findChild<DecisionDetail*>()->isVisible());
        QCOMPARE(m_page->findChild<SegmentedControl*>(u"show"_s)->currentIndex(), 2);
        m_page->showDecision(m_bench->session->autopilot().decisions()[0].id);
        QCOMPARE(m_page->findChild<DecisionDetail*>()->decision().id, m_bench->session->autopilot().decisions()[0].id);
    }

    void whoChoseALineKeepsIt()
    {
        m_bench->poll();
        m_bench->executors = 5;
        m_bench->poll();
        m_page->list()->selectRow(1);
        const quint64 chosen = m_page->findChild<DecisionDetail*>()->decision().id;
        m_bench->executors = 6;
        m_bench->poll();
        QCOMPARE(m_page->findChild<DecisionDetail*>()->decision().id, chosen);
    }

private:
    [[nodiscard]] QAbstractItemModel* model() const { return m_page->list()->model(); }
    [[nodiscard]] QString cell(int row, item::LedgerColumn column) const { return model()->index(row, int(column)).data().toString(); }

    std::unique_ptr<test::SessionCase> m_bench;
    std::unique_ptr<LedgerPage> m_page;
};

QTEST_MAIN(TestDecisions)
#include "tst_decisions.moc"
