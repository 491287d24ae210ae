// SPDX-License-Identifier: GPL-3.0-or-later
#include "item/outcometablemodel.h"

#include "item/roles.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace stoker;
using namespace Qt::StringLiterals;
using domain::OutcomeFigure;
using item::OutcomeTableModel;

class TestOutcomeTableModel : public QObject {
    Q_OBJECT
private slots:
    void figuresBestMarksAndDifferences()
    {
        OutcomeTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        domain::ScenarioOutcome a;
        a.coreHours = 10'086;
        a.deadlineMisses = 13;
        a.deadlineSeconds = 60;
        domain::ScenarioOutcome b = a;
        b.coreHours = 8'667;
        b.deadlineMisses = 2;
        model.setOutcomes({&a, &b}, {}, {});
        QCOMPARE(model.columnCount(), 3);
        QCOMPARE(model.rowOf(OutcomeFigure::Cost), -1);
        const int hours = model.rowOf(OutcomeFigure::CoreHours);
        QCOMPARE(model.index(hours, 0).data().toString(), u"Core-hours"_s);
        QCOMPARE(model.index(hours, 2).data().toString(), u"8\u202f667"_s);
        QCOMPARE(model.index(hours, 2).data(item::IconRole).toString(), u"check"_s);
        QVERIFY(model.index(hours, 1).data(item::IconRole).toString().isEmpty());
        QCOMPARE(model.index(hours, 2).data(item::SecondTextRole).toString(), u"\u221214\u202f%"_s);
        QCOMPARE(model.index(model.rowOf(OutcomeFigure::DeadlineMisses), 2).data(item::SecondTextRole).toString(), u"\u221211"_s);
        QCOMPARE(model.headerData(2, Qt::Horizontal).toString(), u"B"_s);
        QVERIFY(model.toText().contains(u"Core-hours\t10\u202f086\t8\u202f667"_s));

        QCOMPARE(model.rowOf(OutcomeFigure::Unfinished), -1);
        auto undone = b;
        undone.unfinished = 2;
        undone.coreHours = 0;
        model.setOutcomes({&a, &undone}, {}, {});
        const int unfinished = model.rowOf(OutcomeFigure::Unfinished);
        QCOMPARE(unfinished, 0); // above all else
        QCOMPARE(model.index(unfinished, 0).data().toString(), u"Never ended"_s);
        QCOMPARE(model.index(unfinished, 2).data().toString(), u"2"_s);
        QVERIFY(model.index(model.rowOf(OutcomeFigure::CoreHours), 2).data(item::IconRole).toString().isEmpty()); // the cheapest, and no good
        model.setOutcomes({&a, &b}, {}, {});

        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setOutcomes({&a, &b}, {}, {});
        QCOMPARE(changes.size(), 0);
        b.coreHours = 9'000;
        model.setOutcomes({&a, &b}, {}, {});
        QCOMPARE(changes.size(), 1);
        QCOMPARE(resets.size(), 0);
        model.setOutcomes({&a, &b}, 0.05, u"€"_s); // a row more
        QCOMPARE(resets.size(), 1);
        QCOMPARE(model.index(model.rowOf(OutcomeFigure::Cost), 2).data().toString(), u"450\u202f€"_s);
        model.setOutcomes({&a, nullptr, &b}, 0.05, u"€"_s);
        QCOMPARE(model.index(model.rowOf(OutcomeFigure::CoreHours), 2).data().toString(), u"–"_s);
    }
};

QTEST_GUILESS_MAIN(TestOutcomeTableModel)
#include "tst_outcometablemodel.moc"
