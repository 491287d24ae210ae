// SPDX-License-Identifier: GPL-3.0-or-later
#include "item/alertmodel.h"

#include "item/roles.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace stoker;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using domain::AlertEvent;
using domain::AlertSeverity;
using item::AlertColumn;
using item::AlertModel;

namespace {

const domain::Instant kNow = domain::fromEpochMs(1'795'000'000'000);

AlertEvent alert(quint64 id, AlertSeverity severity = AlertSeverity::Warning)
{
    AlertEvent event;
    event.id = id;
    event.rule = {.id = QString::number(id), .figure = domain::AlertFigure::Cpu, .threshold = 90, .duration = 10min, .severity = severity};
    event.since = kNow + std::chrono::seconds(id);
    event.raised = event.since + 10min;
    event.value = 95;
    event.worst = 97;
    return event;
}

AlertEvent over(AlertEvent event)
{
    event.ended = event.raised + 1min;
    return event;
}

QList<quint64> shown(const AlertModel& model)
{
    QList<quint64> ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(model.event(model.index(row, 0))->id);
    return ids;
}

QVariant cell(const AlertModel& model, int row, AlertColumn column, int role = Qt::DisplayRole) { return model.index(row, int(column)).data(role); }

} // namespace

class TestAlertModel : public QObject {
    Q_OBJECT
private slots:
    void activeOnesFirstTheWorstOnTop()
    {
        AlertModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.put(alert(1, AlertSeverity::Info));
        model.put(alert(2, AlertSeverity::Critical));
        model.put(alert(3));
        model.put(alert(4));
        QCOMPARE(shown(model), (QList<quint64>{2, 4, 3, 1}));
        model.put(over(alert(2, AlertSeverity::Critical)));
        QCOMPARE(shown(model), (QList<quint64>{4, 3, 1, 2}));
        model.put(over(alert(4)));
        QCOMPARE(shown(model), (QList<quint64>{3, 1, 4, 2}));
        QCOMPARE(model.activeCount(), 2);
        model.remove(1);
        model.remove(77);
        QCOMPARE(shown(model), (QList<quint64>{3, 4, 2}));
        QCOMPARE(resets.size(), 0);
        QCOMPARE(model.indexOf(4).row(), 1);
        QVERIFY(!model.indexOf(1).isValid());
        QVERIFY(!model.event({}));
    }

    void aSelectionMovesWithItsRow()
    {
        AlertModel model;
        for (quint64 id = 1; id <= 4; ++id)
            model.put(alert(id));
        const QPersistentModelIndex second(model.indexOf(3));
        model.put(over(alert(3)));
        QCOMPARE(second.row(), 3);
        QCOMPARE(model.event(second)->id, quint64(3));
    }

    void aFigureThatMovesChangesOneRow()
    {
        AlertModel model;
        model.setEvents({alert(1), alert(2)});
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.put(alert(1)); // nothing new
        QCOMPARE(changes.size(), 0);
        AlertEvent moved = alert(1);
        moved.value = 92;
        model.put(moved);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.front().at(0).toModelIndex().row(), 1);
        QCOMPARE(cell(model, 1, AlertColumn::Value).toString(), u"92\u202f%"_s);
        QCOMPARE(cell(model, 1, AlertColumn::Value, item::RawRole).toDouble(), 92.0);
    }

    void cellsSayWhatTheyMean()
    {
        AlertModel model;
        model.setEvents({alert(1, AlertSeverity::Critical), over(alert(2))});
        QCOMPARE(cell(model, 0, AlertColumn::Severity).toString(), u"critical"_s);
        QCOMPARE(cell(model, 0, AlertColumn::What).toString(), u"CPU at 95\u202f%, above 90\u202f%"_s);
        QCOMPARE(cell(model, 0, AlertColumn::State).toString(), u"active"_s);
        QCOMPARE(cell(model, 1, AlertColumn::What).toString(), u"CPU at 97\u202f%, above 90\u202f%"_s); // at worst
        QVERIFY(cell(model, 1, AlertColumn::State).toString().startsWith(u"over after 11"_s));
        QCOMPARE(item::Severity(cell(model, 0, AlertColumn::What, item::SeverityRole).toInt()), item::Severity::Trouble);
        QCOMPARE(item::Severity(cell(model, 1, AlertColumn::What, item::SeverityRole).toInt()), item::Severity::Faint);
        // Colour is never alone: each severity has a word and an icon of its own.
        QSet<QString> icons;
        QSet<QString> words;
        for (const AlertSeverity severity : {AlertSeverity::Info, AlertSeverity::Warning, AlertSeverity::Critical}) {
            model.setEvents({alert(1, severity)});
            icons.insert(cell(model, 0, AlertColumn::Severity, item::IconRole).toString());
            words.insert(cell(model, 0, AlertColumn::Severity).toString());
        }
        QCOMPARE(icons.size(), 3);
        QCOMPARE(words.size(), 3);
        for (int column = 0; column < item::kAlertColumnCount; ++column)
            QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
    }

    void randomEventsStayInOrder()
    {
        AlertModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QRandomGenerator random(3);
        for (int i = 0; i < 2'000; ++i) {
            const quint64 id = 1 + random.bounded(60);
            AlertEvent event = alert(id, AlertSeverity(random.bounded(3)));
            event.value = 91 + random.bounded(9);
            if (random.bounded(2))
                event = over(event);
            if (random.bounded(9) == 0)
                model.remove(id);
            else
                model.put(event);
            QList<quint64> expected = shown(model);
            std::sort(expected.begin(), expected.end(), [&model](quint64 a, quint64 b) {
                const AlertEvent& first = *model.event(model.indexOf(a));
                const AlertEvent& second = *model.event(model.indexOf(b));
                if (first.isActive() != second.isActive())
                    return first.isActive();
                if (first.isActive() && first.rule.severity != second.rule.severity)
                    return first.rule.severity > second.rule.severity;
                return a > b;
            });
            QCOMPARE(shown(model), expected);
        }
    }
};

QTEST_GUILESS_MAIN(TestAlertModel)
#include "tst_alertmodel.moc"
