// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ledger/ledgerpage.h"

#include "archive/ledgerexport.h"
#include "archive/lines.h"
#include "archive/sqliteledger.h"
#include "session/ledgerrecorder.h"
#include "widgets/common/button.h"
#include "widgets/common/label.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/segmentedcontrol.h"
#include "widgets/common/stateview.h"
#include "widgets/common/theme.h"
#include "widgets/ledger/decisiondetail.h"
#include "widgets/ledger/ledgerdetail.h"
#include "widgets/ledger/ledgerhead.h"
#include "widgets/ledger/ledgerwriting.h"
#include "widgets/sessioncase.h"

#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QMenu>
#include <QPromise>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

using namespace stoker;
using namespace stoker::widgets;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Writes only when the test says so.
class SlowStore final : public ports::LedgerStore {
public:
    template <class T>
    static QFuture<domain::Result<T>> now(T value)
    {
        QPromise<domain::Result<T>> promise;
        promise.start();
        promise.addResult(std::move(value));
        promise.finish();
        return promise.future();
    }
    QFuture<domain::Result<ports::LedgerIds>> lastIds(const ports::LedgerKey&) override { return now(ports::LedgerIds{}); }
    void put(const ports::LedgerKey&, const domain::LedgerLine&) override {}
    void put(const ports::LedgerKey&, const domain::DecisionLine&) override {}
    void saveMark(const ports::LedgerKey&, const ports::PilotMark&) override {}
    QFuture<domain::Result<std::optional<ports::PilotMark>>> readMark(const domain::ApplicationId&) override { return now(std::optional<ports::PilotMark>()); }
    QFuture<domain::Result<ports::LedgerPage>> read(const ports::LedgerQuery&) override
    {
        reading.emplace_back().start();
        return reading.back().future();
    }
    QFuture<domain::Result<qint64>> count(const ports::LedgerQuery&) override { return now(qint64{500}); }
    QFuture<domain::Result<std::vector<ports::LedgerState>>> states(const ports::LedgerPlace&) override { return now(std::vector<ports::LedgerState>{}); }
    QFuture<domain::Result<ports::LedgerSize>> size() override { return now(ports::LedgerSize{}); }
    QFuture<domain::Result<qint64>> exportTo(const QString&, ports::LedgerFormat, const ports::LedgerQuery&) override
    {
        writing.emplace_back().start();
        return writing.back().future();
    }
    [[nodiscard]] ports::LedgerHealth health() const override { return {}; }

    std::deque<QPromise<domain::Result<ports::LedgerPage>>> reading;
    std::deque<QPromise<domain::Result<qint64>>> writing;
};

} // namespace

class TestLedgerStored : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_bench = std::make_unique<test::SessionCase>();
        m_store = std::make_unique<archive::SqliteLedger>(archive::SqliteLedger::Options{.folder = m_folder->path()}, m_clock);
    }
    void cleanup()
    {
        m_page.reset();
        m_bench.reset();
        m_store.reset();
    }

    void theStoredOnesStandInTheSameTable()
    {
        store(u"app-1"_s, 2, 20);
        show();
        QVERIFY(nothing()->isVisible());
        QCOMPARE(nothing()->headline(), u"Nothing was asked yet"_s);
        range()->setCurrentIndex(3);
        QTRY_COMPARE(rows(), 2);
        QVERIFY(cell(0, item::LedgerColumn::What).endsWith(u"21"_s)); // the newest
        QVERIFY(m_page->list()->isColumnHidden(int(item::LedgerColumn::Application)));
        range()->setCurrentIndex(0);
        QCOMPARE(rows(), 0);
    }

    void otherApplicationsAreNamed()
    {
        store(u"app-1"_s, 1, 20);
        store(u"app-2"_s, 3, 40);
        show();
        QVERIFY(!scope()->isEnabled());
        range()->setCurrentIndex(3);
        QTRY_COMPARE(rows(), 1);
        scope()->setCurrentIndex(1);
        QTRY_COMPARE(rows(), 4);
        QVERIFY(!m_page->list()->isColumnHidden(int(item::LedgerColumn::Application)));
        QCOMPARE(cell(0, item::LedgerColumn::Application), u"log-stream"_s);
    }

    void aRangeLeavesOutWhatIsOlder()
    {
        const auto now = m_bench->session->store().snapshot()->time;
        put(u"app-1"_s, 1, now - 1s, 5);
        put(u"app-1"_s, 2, now - 72h, 6);
        put(u"app-1"_s, 3, now - 24h * 30, 7);
        show();
        for (const auto& [choice, expected] : {std::pair{1, 1}, {2, 2}, {3, 3}}) {
            range()->setCurrentIndex(choice);
            QTRY_COMPARE(rows(), expected);
        }
    }

    void pagesComeAsOneScrolls()
    {
        store(u"app-1"_s, 450, 1);
        show();
        range()->setCurrentIndex(3);
        QTRY_COMPARE(rows(), 200);
        QTRY_VERIFY(summary().startsWith(u"450"_s));
        const auto atTheEnd = [this] {
            m_page->list()->scrollToBottom(); // to where the bottom is by now
            return rows();
        };
        QTRY_COMPARE(atTheEnd(), 450);
        QVERIFY(cell(449, item::LedgerColumn::What).endsWith(u" 1"_s));
    }

    void theSearchAsksTheStoreAndSaysWhenNothingMatches()
    {
        store(u"app-1"_s, 3, 20);
        domain::LedgerLine line = test::targetLine(9, test::at(9), 77);
        line.reason = u"campaign mail"_s;
        m_store->put(test::keyOf(), line);
        show();
        range()->setCurrentIndex(3);
        QTRY_COMPARE(rows(), 4);
        text()->setText(u"Campaign"_s);
        QTRY_COMPARE(rows(), 1);
        text()->setText(u"no such words"_s);
        QTRY_VERIFY(nothing()->isVisible());
        QVERIFY(nothing()->headline().contains(u"no such words"_s));
        nothing()->findChild<LinkButton*>()->click();
        QTRY_COMPARE(rows(), 4);
    }

    void kindsAndChangesAreChosen()
    {
        store(u"app-1"_s, 1, 20);
        domain::LedgerLine lost = test::targetLine(2, test::at(2), 0);
        lost.kind = domain::LineKind::ExecutorsLost;
        m_store->put(test::keyOf(), lost);
        domain::LedgerLine refused = test::targetLine(3, test::at(3), 5);
        refused.status = domain::LineStatus::Refused;
        m_store->put(test::keyOf(), refused);
        m_store->put(test::keyOf(), test::steadyDecision(1, test::at(4)));
        show();
        range()->setCurrentIndex(3);
        QTRY_COMPARE(rows(), 2);
        auto* which = m_page->findChild<SegmentedControl*>(u"show"_s);
        which->setCurrentIndex(1);
        QTRY_COMPARE(rows(), 3);
        which->setCurrentIndex(2);
        QTRY_COMPARE(rows(), 4);
        for (QAction* action : m_page->head()->findChild<QMenu*>()->actions()) {
            if (action->isCheckable() && action->data().toInt() != int(domain::LineKind::ExecutorsLost))
                action->trigger();
        }
        QTRY_COMPARE(rows(), 1);
        QCOMPARE(m_page->head()->choice().kinds, std::vector{domain::LineKind::ExecutorsLost});
        text()->setText(u"nowhere"_s);
        QTRY_VERIFY(nothing()->isVisible());
        text()->clear();
        QTRY_COMPARE(rows(), 1);
        m_page->head()->clearKinds();
        QTRY_COMPARE(rows(), 4);
    }

    void theDetailTellsTheCourseOfACommand()
    {
        domain::LedgerLine line = test::targetLine(1, test::at(1), 14);
        for (const auto status : {domain::LineStatus::Pending, domain::LineStatus::Sent, domain::LineStatus::Refused}) {
            line.status = status;
            m_store->put(test::keyOf(), line);
        }
        show();
        m_page->findChild<SegmentedControl*>(u"show"_s)->setCurrentIndex(1);
        range()->setCurrentIndex(3);
        QTRY_COMPARE(rows(), 1);
        auto* detail = m_page->findChild<LedgerDetail*>();
        QVERIFY(detail->isVisible());
        QTRY_VERIFY(!detail->statesText().isEmpty());
        const QStringList states = detail->statesText().split(u'\n');
        QCOMPARE(states.size(), 3);
        QVERIFY2(states[0].endsWith(u"not sent yet"_s), qPrintable(states[0]));
        QVERIFY2(states[2].endsWith(u"refused"_s), qPrintable(states[2]));
    }

    void whatIsStoredMeanwhileShowsWithoutAReset()
    {
        session::LedgerRecorder recorder(*m_bench->session, *m_store, 0);
        QSignalSpy ready(&recorder, &session::LedgerRecorder::ready);
        store(u"app-1"_s, 2, 20);
        show();
        m_bench->poll();
        QTRY_COMPARE(ready.size(), 1);
        range()->setCurrentIndex(3);
        QTRY_COMPARE(rows(), 2);
        QSignalSpy resets(m_page->list()->model(), &QAbstractItemModel::modelReset);
        session::Intent intent;
        intent.add = 2;
        intent.reason = u"just now"_s;
        QVERIFY(m_bench->session->commands().submit(intent).has_value());
        QTRY_COMPARE(rows(), 3);
        QVERIFY(cell(0, item::LedgerColumn::Why).contains(u"just now"_s));
        QCOMPARE(m_page->list()->currentIndex().row(), 0); // the newest is followed
        QCOMPARE(resets.size(), 0);
        const quint64 live = m_bench->session->commands().lines().back().id;
        m_page->showLine(live); // from a marker or a message: of the session
        QCOMPARE(range()->currentIndex(), 0);
        QCOMPARE(m_page->findChild<LedgerDetail*>()->line().id, live);
    }

    void whatCannotBeReadIsSaidAndTriedAgain()
    {
        m_store.reset();
        const QString folder = m_folder->filePath(u"ledger"_s);
        {
            QFile file(folder);
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        archive::SqliteLedger::Options options{.folder = folder};
        options.writer.retry = 20ms;
        m_store = std::make_unique<archive::SqliteLedger>(options, m_clock);
        show();
        range()->setCurrentIndex(3);
        QTRY_VERIFY(nothing()->isVisible() && nothing()->findChild<LinkButton*>());
        QVERIFY2(nothing()->sentence().contains(folder), qPrintable(nothing()->sentence()));
        QVERIFY(QFile::remove(folder));
        QSignalSpy recovered(m_store.get(), &ports::LedgerStore::recovered);
        store(u"app-1"_s, 1, 3);
        QTRY_COMPARE(recovered.size(), 1);
        nothing()->findChild<LinkButton*>()->click();
        QTRY_COMPARE(rows(), 1);
    }

    void itSaysThatItReads()
    {
        SlowStore slow;
        showWith(&slow);
        range()->setCurrentIndex(3);
        QVERIFY(nothing()->isVisible());
        QVERIFY(nothing()->headline().startsWith(u"Reading"_s));
        text()->setText(u"mail"_s);
        QTRY_COMPARE(slow.reading.size(), std::size_t(2));
        ports::LedgerPage late;
        late.entries.push_back({test::keyOf(), {test::at(1), true, 1}, test::targetLine(1, test::at(1), 5)});
        slow.reading[1].addResult(ports::LedgerPage{});
        slow.reading[1].finish();
        QTRY_VERIFY(nothing()->headline().contains(u"mail"_s));
        slow.reading[0].addResult(late); // to an older question
        slow.reading[0].finish();
        QCoreApplication::sendPostedEvents(); // the answer comes by the event loop
        QCOMPARE(rows(), 0);
        m_page.reset();
    }

    void anExportWritesWhatIsShown_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("json") << u"out.json"_s;
        QTest::newRow("csv") << u"out.CSV"_s;
    }
    void anExportWritesWhatIsShown()
    {
        QFETCH(QString, name);
        store(u"app-1"_s, 250, 1);
        store(u"app-2"_s, 5, 1);
        show();
        range()->setCurrentIndex(3);
        QTRY_COMPARE(rows(), 200);
        const QString path = m_folder->filePath(name);
        m_page->startExport(path);
        QTRY_VERIFY2(bar()->text().startsWith(u"250 line(s) written"_s), qPrintable(bar()->text()));
        QVERIFY(bar()->text().contains(name));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QCOMPARE(name.endsWith(u"json"_s) ? QJsonDocument::fromJson(bytes).array().size() : bytes.count('\n') - 1, 250);
        m_page->startExport(m_folder->filePath(u"no/such/folder.json"_s));
        QTRY_COMPARE(bar()->kind(), MessageBar::Kind::Error);
    }

    void anExportSaysHowFarItIsAndCanBeCancelled()
    {
        SlowStore slow;
        showWith(&slow);
        range()->setCurrentIndex(3);
        slow.reading[0].addResult(ports::LedgerPage{});
        slow.reading[0].finish();
        QTRY_VERIFY(summary().startsWith(u"500"_s));
        m_page->startExport(u"/nowhere/out.json"_s);
        QVERIFY(bar()->isVisible());
        slow.writing[0].setProgressValue(120);
        QTRY_VERIFY2(bar()->text().contains(u"120"_s) && bar()->text().contains(u"500"_s), qPrintable(bar()->text()));
        bar()->findChild<LinkButton*>()->click();
        QVERIFY(slow.writing[0].isCanceled());
        QVERIFY(bar()->text().contains(u"cancelled"_s));
        m_page.reset();
    }

    void withoutAStoreOnlyTheSessionIsThere()
    {
        showWith(nullptr);
        QVERIFY(!range()->isVisible());
        QVERIFY(!scope()->isVisible());
        session::Intent intent;
        intent.add = 2;
        QVERIFY(m_bench->session->commands().submit(intent).has_value());
        QCOMPARE(rows(), 1);
        const QString path = m_folder->filePath(u"live.json"_s);
        m_page->startExport(path);
        QVERIFY(bar()->text().startsWith(u"1 line(s) written"_s));
        QVERIFY(QFile::exists(path));
    }

private:
    void put(const QString& application, quint64 id, domain::Instant time, int target)
    {
        domain::LedgerLine line = test::targetLine(id, time, target);
        line.targetBefore = 0;
        line.status = domain::LineStatus::Seen;
        m_store->put(test::keyOf(application), line);
    }
    void store(const QString& application, int lines, int firstTarget)
    {
        for (int i = 1; i <= lines; ++i)
            put(application, quint64(i), test::at(i), firstTarget + i - 1);
    }
    void show() { showWith(m_store.get()); }
    void showWith(ports::LedgerStore* store)
    {
        m_page = std::make_unique<LedgerPage>(archive::ledgerDocument);
        m_page->resize(1200, 700);
        m_page->setSession(m_bench->session.get(), store);
        m_page->show();
    }
    [[nodiscard]] int rows() const { return m_page->list()->model()->rowCount(); }
    [[nodiscard]] QString cell(int row, item::LedgerColumn column) const { return m_page->list()->model()->index(row, int(column)).data().toString(); }
    [[nodiscard]] QComboBox* range() const { return m_page->findChild<QComboBox*>(u"range"_s); }
    [[nodiscard]] QComboBox* scope() const { return m_page->findChild<QComboBox*>(u"scope"_s); }
    [[nodiscard]] QLineEdit* text() const { return m_page->findChild<QLineEdit*>(); }
    [[nodiscard]] StateView* nothing() const
    {
        const auto views = m_page->findChildren<StateView*>();
        for (StateView* view : views) {
            if (view->parentWidget() == m_page->list()->parentWidget())
                return view;
        }
        return nullptr;
    }
    [[nodiscard]] MessageBar* bar() const { return m_page->findChild<MessageBar*>(u"writing"_s); }
    [[nodiscard]] QString summary() const { return m_page->head()->findChild<ElidedLabel*>()->text(); }

    test::SharedClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::SessionCase> m_bench;
    std::unique_ptr<archive::SqliteLedger> m_store;
    std::unique_ptr<LedgerPage> m_page;
};

QTEST_MAIN(TestLedgerStored)
#include "tst_ledgerstored.moc"
