// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/ledgerexport.h"
#include "domain/ledgerjson.h"
#include "ports/clock.h"
#include "widgets/common/theme.h"
#include "widgets/ledger/effectline.h"
#include "widgets/ledger/ledgerdetail.h"
#include "widgets/ledger/ledgerpage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QPromise>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSplitter>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

using namespace stoker;
using namespace stoker::widgets;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const domain::Instant kNow = domain::fromEpochMs(1'795'000'000'000);

domain::LedgerLine targetLine()
{
    domain::LedgerLine line;
    line.id = 3;
    line.time = kNow;
    line.by = u"m.keller@desk"_s;
    line.reason = u"campaign mail"_s;
    line.targetBefore = 82;
    line.targetAfter = 86;
    line.status = domain::LineStatus::Seen;
    line.sent = kNow + 200ms;
    line.firstEffect = kNow + 24'200ms;
    line.fullEffect = kNow + 47'200ms;
    line.effectWanted = 4;
    line.effectSeen = 4;
    return line;
}

/// Answers each fetch with the snapshot it was given.
class OneSnapshotSource final : public ports::SnapshotSource {
    Q_OBJECT
public:
    explicit OneSnapshotSource(domain::SnapshotPtr snapshot) : m_snapshot(std::move(snapshot)) {}
    void fetch() override
    {
        QMetaObject::invokeMethod(this, [this] { emit fetched(m_snapshot); }, Qt::QueuedConnection);
    }
    void cancel() override {}

private:
    domain::SnapshotPtr m_snapshot;
};

/// Accepts everything.
class AcceptingSink final : public ports::CommandSink {
public:
    QFuture<domain::Result<domain::Receipt>> send(const domain::ApplicationId&, const domain::Command&) override
    {
        QPromise<domain::Result<domain::Receipt>> promise;
        promise.start();
        domain::Receipt receipt;
        receipt.number = ++m_count;
        promise.addResult(receipt);
        promise.finish();
        return promise.future();
    }

private:
    qint64 m_count = 0;
};

domain::SnapshotPtr snapshot()
{
    auto result = std::make_shared<domain::Snapshot>();
    result->time = kNow;
    result->source = domain::SourceKind::Simulated;
    result->application.id = domain::ApplicationId(u"app-1"_s);
    result->capabilities.target = result->capabilities.idle = result->capabilities.force = true;
    result->capabilities.tokenOk = result->capabilities.mayModify = true;
    result->target = 1;
    domain::Executor executor;
    executor.id = domain::ExecutorId(u"0"_s);
    executor.cores = executor.taskSlots = 1;
    result->executors.push_back(executor);
    return result;
}

} // namespace

class TestLedger : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }

    void labelsNeverOverlap()
    {
        for (const int room : {300, 120, 60}) {
            for (const std::vector<int>& centres : {std::vector<int>{4, 6, 8}, {4, 60, 110}, {4, 295, 296}, {150, 150, 150}}) {
                std::vector<int> widths{30, 90, 80};
                const std::vector<int> lefts = placeLabels(centres, widths, room, 10);
                for (std::size_t i = 0; i < 3; ++i) {
                    QVERIFY(lefts[i] >= 0 && lefts[i] + widths[i] <= room);
                    QVERIFY(i == 0 || lefts[i] >= lefts[i - 1] + widths[i - 1] + 10);
                }
            }
        }
        std::vector<int> widths{20, 20};
        QCOMPARE(placeLabels({50, 150}, widths, 300, 10), (std::vector<int>{40, 140}));
    }

    void effectPointsAreSecondsAfterSending()
    {
        const auto points = effectPoints(targetLine());
        QCOMPARE(points.size(), std::size_t(3));
        QCOMPARE(points[0].seconds, 0.0);
        QCOMPARE(points[1].seconds, 24.0);
        QCOMPARE(points[2].seconds, 47.0);
        QCOMPARE(points[2].text, u"4 of 4 usable"_s);
        domain::LedgerLine refused = targetLine();
        refused.sent.reset();
        QVERIFY(effectPoints(refused).empty());
    }

    void aReleaseLeavesRatherThanRegisters()
    {
        domain::LedgerLine line = targetLine();
        line.kind = domain::LineKind::Release;
        line.executors = {domain::ExecutorId(u"1"_s)};
        line.effectWanted = line.effectSeen = 1;
        line.firstEffect = line.fullEffect;
        const auto points = effectPoints(line);
        QCOMPARE(points.size(), std::size_t(2)); // first and last are the same executor: said once
        QCOMPARE(points[1].text, u"1 of 1 left"_s);
    }

    void jsonHoldsTheFiguresAndNullForUnknown()
    {
        const QJsonObject object = domain::toJson(targetLine());
        QCOMPARE(object[u"time_ms"_s].toInteger(), domain::toEpochMs(kNow));
        QCOMPARE(object[u"target_before"_s].toInt(), 82);
        QCOMPARE(object[u"target"_s].toInt(), 86);
        QCOMPARE(object[u"status"_s].toString(), u"seen"_s);
        QVERIFY(object[u"number"_s].isNull());
        QCOMPARE(object[u"full_effect_ms"_s].toInteger() - object[u"sent_ms"_s].toInteger(), 47'000);
    }

    void detailSaysWhoWhatWhyAndWhatCameOfIt()
    {
        LedgerDetail detail;
        detail.setLine(targetLine(), nullptr, kNow + 60s);
        QStringList texts;
        for (const auto* label : detail.findChildren<QLabel*>())
            texts.append(label->text());
        const QString all = texts.join(u'\n');
        for (const QString& wanted : {u"m.keller"_s, u"82"_s, u"86"_s, u"campaign mail"_s})
            QVERIFY2(all.contains(wanted), qPrintable(all));
    }

    void noColumnIsScrolledOutOfSight()
    {
        const ports::SystemClock clock;
        session::Session session({}, {std::make_unique<OneSnapshotSource>(snapshot()), std::make_unique<AcceptingSink>(), {}}, {20ms, false, u"jo@desk"_s}, clock);
        LedgerPage page(archive::ledgerDocument);
        page.resize(956, 567); // of a window of 1024 x 640
        page.setSession(&session);
        session.start();
        QTRY_COMPARE(session.state(), session::Session::State::Live);
        session::CommandQueue::Intent intent;
        intent.total = 3;
        QVERIFY(session.commands().submit(intent).has_value());
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        auto* table = page.findChild<QTableView*>();
        QTRY_VERIFY(table->isVisible());
        const auto isEffectHidden = [&] { return table->isColumnHidden(int(item::LedgerColumn::Effect)); };
        QTRY_COMPARE(table->horizontalScrollBar()->maximum(), 0);
        QVERIFY(!isEffectHidden());

        // Where the detail is given more room, it says the effect.
        auto* splitter = page.findChild<QSplitter*>();
        splitter->setSizes({1, 900});
        QTRY_VERIFY(isEffectHidden());
        QTRY_COMPARE(table->horizontalScrollBar()->maximum(), 0);
        splitter->setSizes({600, 346});
        QTRY_VERIFY(!isEffectHidden());
        page.setSession(nullptr);
    }

    void aCommandAppearsWithoutAReset()
    {
        const ports::SystemClock clock;
        session::Session session({}, {std::make_unique<OneSnapshotSource>(snapshot()), std::make_unique<AcceptingSink>(), {}}, {20ms, false, u"jo@desk"_s}, clock);
        LedgerPage page(archive::ledgerDocument);
        page.resize(1180, 660);
        page.setSession(&session);
        auto* table = page.findChild<QTableView*>();
        QVERIFY(table);
        QSignalSpy resets(table->model(), &QAbstractItemModel::modelReset);
        session.start();
        QTRY_COMPARE(session.state(), session::Session::State::Live);
        session::CommandQueue::Intent intent;
        intent.total = 3;
        intent.reason = u"more work"_s;
        const auto line = session.commands().submit(intent);
        QVERIFY(line.has_value());
        QTRY_COMPARE(table->model()->rowCount(), 1);
        // The next poll may show the effect before this looks.
        const auto status = [&] { return session.commands().line(*line)->status; };
        QTRY_VERIFY(status() == domain::LineStatus::Accepted || status() == domain::LineStatus::Seen);
        QCOMPARE(resets.size(), 0);
        QCOMPARE(page.findChild<LedgerDetail*>()->line().id, *line);

        QTemporaryDir folder;
        const QString json = folder.filePath(u"ledger.json"_s);
        QVERIFY(page.exportTo(json).has_value());
        QFile file(json);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray lines = QJsonDocument::fromJson(file.readAll()).array();
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines[0][u"reason"_s].toString(), u"more work"_s);
        emit page.findChild<LedgerDetail*>()->copyRequested();
        QCOMPARE(QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).object(), lines[0].toObject()); // copied as it is exported
        const auto refused = page.exportTo(folder.filePath(u"no/such/folder.csv"_s));
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().code, domain::ErrorCode::FileUnwritable);
        page.setSession(nullptr);
    }
};

QTEST_MAIN(TestLedger)
#include "tst_ledger.moc"
