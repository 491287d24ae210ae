// SPDX-License-Identifier: GPL-3.0-or-later
#include "item/ledgertablemodel.h"

#include "item/roles.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace stoker;
using namespace Qt::StringLiterals;
using domain::LedgerLine;
using domain::LineStatus;
using item::LedgerColumn;
using item::LedgerTableModel;

namespace {

LedgerLine line(quint64 id, int before, int after, LineStatus status = LineStatus::Accepted)
{
    LedgerLine line;
    line.id = id;
    line.time = domain::fromEpochMs(1'795'000'000'000 + static_cast<qint64>(id) * 1000);
    line.by = QStringLiteral("m.keller@desk");
    line.targetBefore = before;
    line.targetAfter = after;
    line.status = status;
    return line;
}

QStringList shown(const LedgerTableModel& model, LedgerColumn column = LedgerColumn::What)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row, static_cast<int>(column)).data().toString());
    return texts;
}

} // namespace

class TestLedgerTableModel : public QObject {
    Q_OBJECT

private slots:
    void newestIsFirstAndChangesInPlace()
    {
        LedgerTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.put(line(1, 1, 2));
        model.put(line(2, 2, 3));
        QCOMPARE(shown(model), (QStringList{u"2 → 3"_s, u"1 → 2"_s}));
        LedgerLine first = line(1, 1, 2, LineStatus::Seen);
        first.effectWanted = first.effectSeen = 1;
        model.put(first);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first().first().toModelIndex().row(), 1);
        model.put(first); // nothing new
        QCOMPARE(changes.size(), 1);
        QCOMPARE(shown(model, LedgerColumn::Effect), (QStringList{u"accepted"_s, u"reached"_s}));
        QCOMPARE(resets.size(), 0);
    }

    void kindsAreChosen()
    {
        LedgerTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        LedgerLine release = line(2, 2, 3);
        release.kind = domain::LineKind::Release;
        release.executors = {domain::ExecutorId(u"7"_s)};
        model.put(line(1, 1, 2));
        model.put(release);
        model.setKinds({domain::LineKind::Target});
        QCOMPARE(shown(model), QStringList{u"1 → 2"_s});
        model.put(line(3, 2, 4));
        QCOMPARE(model.rowCount(), 2);
        model.setKinds({});
        QCOMPARE(model.rowCount(), 3);
        model.setShow(LedgerTableModel::Show::None);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.hiddenCount(), 3);
    }

    void changesLeaveOutWhatNeverReachedTheApplication()
    {
        LedgerTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.put(line(1, 1, 2));
        model.put(line(2, 2, 3, LineStatus::Refused));
        model.put(line(3, 3, 4, LineStatus::Pending));
        QCOMPARE(shown(model), (QStringList{u"3 → 4"_s, u"1 → 2"_s}));
        QCOMPARE(model.hiddenCount(), 1);
        model.put(line(3, 3, 4, LineStatus::TakenBack));
        QCOMPARE(shown(model), (QStringList{u"1 → 2"_s}));
        model.setShow(LedgerTableModel::Show::All);
        QCOMPARE(shown(model), (QStringList{u"3 → 4"_s, u"2 → 3"_s, u"1 → 2"_s}));
        QCOMPARE(model.index(0, int(LedgerColumn::What)).data(item::SeverityRole).toInt(), int(item::Severity::Faint));
    }

    void filterLooksIntoEveryColumnAndTheExecutors()
    {
        LedgerTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        LedgerLine release = line(1, 4, 3);
        release.kind = domain::LineKind::Release;
        release.executors = {domain::ExecutorId(QStringLiteral("109"))};
        release.reason = QStringLiteral("spends 14 % in GC");
        model.put(release);
        model.put(line(2, 4, 5));
        for (const char* text : {"109", "gc", "RELEASE"}) {
            model.setFilter(QString::fromLatin1(text));
            QCOMPARE(shown(model), QStringList{u"release 1"_s});
        }
        model.setFilter(QStringLiteral("keller"));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(1, int(LedgerColumn::Why)).data().toString(), QStringLiteral("“spends 14 % in GC”"));
        QCOMPARE(model.index(1, int(LedgerColumn::Who)).data(item::IconRole).toString(), QStringLiteral("release"));
        model.setFilter(QStringLiteral("nobody"));
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.hiddenCount(), 2);
    }

    void anyHistoryEqualsTheListFromScratch()
    {
        QRandomGenerator random(3);
        LedgerTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::map<quint64, LedgerLine> lines;
        for (int step = 0; step < 400; ++step) {
            if (random.bounded(6) == 0) {
                model.setShow(random.bounded(2) == 0 ? LedgerTableModel::Show::All : LedgerTableModel::Show::Changes);
            } else if (random.bounded(6) == 0) {
                model.setFilter(random.bounded(2) == 0 ? QString::number(random.bounded(10)) : QString());
            } else {
                const quint64 id = random.bounded(2) == 0 && !lines.empty() ? 1 + random.bounded(static_cast<quint32>(lines.size())) : lines.size() + 1;
                lines[id] = line(id, static_cast<int>(id), static_cast<int>(random.bounded(30)), static_cast<LineStatus>(random.bounded(7)));
                model.put(lines[id]);
            }
            LedgerTableModel fresh;
            fresh.setShow(model.show());
            fresh.setFilter(model.filter());
            std::vector<LedgerLine> all;
            for (const auto& [id, value] : lines)
                all.push_back(value);
            fresh.setLines(all);
            QCOMPARE(shown(model), shown(fresh));
            QCOMPARE(model.hiddenCount(), fresh.hiddenCount());
        }
    }

    void memoryIsBounded()
    {
        LedgerTableModel model;
        std::vector<LedgerLine> lines;
        for (quint64 id = 1; id <= LedgerTableModel::kMaxLines; ++id)
            lines.push_back(line(id, 1, 2));
        model.setLines(lines);
        model.put(line(LedgerTableModel::kMaxLines + 1, 7, 8));
        QCOMPARE(model.rowCount(), static_cast<int>(LedgerTableModel::kMaxLines));
        QCOMPARE(model.index(0, int(LedgerColumn::What)).data().toString(), QStringLiteral("7 → 8"));
        QVERIFY(!model.indexOf(1).isValid());
        QVERIFY(model.indexOf(2).isValid());
    }
};

QTEST_GUILESS_MAIN(TestLedgerTableModel)
#include "tst_ledgertablemodel.moc"
