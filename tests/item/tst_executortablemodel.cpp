// SPDX-License-Identifier: GPL-3.0-or-later
#include "item/executortablemodel.h"

#include "item/executors.h"
#include "item/roles.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

using namespace stoker;
using namespace Qt::StringLiterals;
using item::ExecutorColumn;
using item::ExecutorTableModel;
using item::Severity;

namespace {

QString thin(QString text) { return text.replace(u'~', QChar(0x202f)); }

QStringList shownIds(const ExecutorTableModel& model)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(model.index(row, 0).data().toString());
    return ids;
}

struct Fixture {
    ExecutorTableModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    std::vector<domain::Executor> executors;

    void apply(domain::Instant now = test::kNow)
    {
        std::vector<domain::Executor> next = executors;
        test::sortById(next);
        model.apply(next, domain::diff(m_last, next), now);
        m_last = next;
    }
    domain::Executor& at(const char* id)
    {
        for (domain::Executor& e : executors) {
            if (e.id.text == QLatin1String(id))
                return e;
        }
        qFatal("no executor %s", id);
    }
    [[nodiscard]] QVariant cell(const char* id, ExecutorColumn column, int role = Qt::DisplayRole) const
    {
        const QModelIndex index = model.indexOf(domain::ExecutorId(QString::fromLatin1(id)));
        return index.siblingAtColumn(static_cast<int>(column)).data(role);
    }

private:
    std::vector<domain::Executor> m_last;
};

// One of each kind of row, as in the picture.
void fill(Fixture& f)
{
    for (const char* id : {"65", "76", "109", "131", "145", "17", "18", "20"})
        f.executors.push_back(test::executor(QString::fromLatin1(id)));
    f.at("65").leavesInSeconds = 41;
    f.at("76").state = domain::ExecutorState::Draining;
    f.at("76").leavesInSeconds = 18;
    f.at("76").runningTasks = 2;
    f.at("109").runningTasks = 8;
    f.at("109").gcPercent = 14.2;
    f.at("109").cpuPercent = 97;
    f.at("109").cachedBlocks = 26;
    f.at("109").cachedBytes = qint64(2.38 * 0x1p30);
    f.at("109").holdsShuffle = true;
    f.at("109").shuffleBytes = qint64(1.09 * 0x1p30);
    f.at("145").completedTasks = 0;
    f.at("145").memoryMaxBytes = 0;
    f.at("17").runningTasks = 4;
    f.at("18").cachedBlocks = 3;
    f.at("18").pins = domain::Pin::Cached | domain::Pin::BelowTarget;
    f.at("20").state = domain::ExecutorState::Excluded;
    f.apply();
}

} // namespace

class TestExecutorTableModel : public QObject {
    Q_OBJECT

private slots:
    void theFirstOrderPutsLeavingTroubleStartingThenAllOthersById()
    {
        Fixture f;
        fill(f);
        QCOMPARE(shownIds(f.model), (QStringList{u"76"_s, u"65"_s, u"20"_s, u"109"_s, u"145"_s, u"17"_s, u"18"_s, u"131"_s}));
    }

    void cellsSayWhatThePictureSays()
    {
        Fixture f;
        fill(f);
        QCOMPARE(f.cell("65", ExecutorColumn::State).toString(), QStringLiteral("idle"));
        QCOMPARE(f.cell("65", ExecutorColumn::Idle).toString(), thin(QStringLiteral("19~s")));
        QCOMPARE(f.cell("65", ExecutorColumn::Leaves).toString(), thin(QStringLiteral("in 41~s")));
        QCOMPARE(f.cell("65", ExecutorColumn::Failed).toString(), QStringLiteral("·"));
        QCOMPARE(f.cell("65", ExecutorColumn::Cache).toString(), QString());
        QCOMPARE(f.cell("65", ExecutorColumn::Up).toString(), thin(QStringLiteral("1~h~00")));
        QCOMPARE(f.cell("76", ExecutorColumn::Leaves).toString(), thin(QStringLiteral("in 18~s: 2 tasks")));
        QCOMPARE(f.cell("76", ExecutorColumn::Idle).toString(), QStringLiteral("·"));
        QCOMPARE(f.cell("109", ExecutorColumn::Cache).toString(), thin(QStringLiteral("2.38~GB")));
        QCOMPARE(f.cell("109", ExecutorColumn::Cache, item::SecondTextRole).toString(), QStringLiteral("26"));
        QCOMPARE(f.cell("109", ExecutorColumn::Cache, Qt::AccessibleTextRole).toString(), thin(QStringLiteral("26 blocks, 2.38~GB")));
        QCOMPARE(f.cell("109", ExecutorColumn::Shuffle, item::SecondTextRole).toString(), QStringLiteral("held"));
        QCOMPARE(f.cell("109", ExecutorColumn::Gc).toString(), thin(QStringLiteral("14.2~%")));
        QCOMPARE(f.cell("109", ExecutorColumn::Leaves).toString(), QStringLiteral("–"));
        QCOMPARE(f.cell("145", ExecutorColumn::Tasks).toString(), QStringLiteral("–"));
        QCOMPARE(f.cell("145", ExecutorColumn::Memory).toString(), QStringLiteral("–"));
        QCOMPARE(f.cell("145", ExecutorColumn::Cpu).toString(), QStringLiteral("–"));
        QCOMPARE(f.cell("18", ExecutorColumn::Leaves).toString(), QStringLiteral("holds cache"));
    }

    void meaningComesAsRoles()
    {
        Fixture f;
        fill(f);
        QCOMPARE(f.cell("109", ExecutorColumn::Gc, item::SeverityRole).toInt(), int(Severity::Caution));
        QCOMPARE(f.cell("109", ExecutorColumn::Gc, item::IconRole).toString(), QStringLiteral("warn"));
        QCOMPARE(f.cell("109", ExecutorColumn::Tasks, item::BarRole).toDouble(), 1.0);
        QCOMPARE(f.cell("17", ExecutorColumn::Tasks, item::BarRole).toDouble(), 0.5);
        QVERIFY(!f.cell("145", ExecutorColumn::Tasks, item::BarRole).isValid());
        QCOMPARE(f.cell("20", ExecutorColumn::State, item::SeverityRole).toInt(), int(Severity::Trouble));
        QCOMPARE(f.cell("145", ExecutorColumn::State, item::IconRole).toString(), QStringLiteral("starting"));
        QCOMPARE(f.cell("76", ExecutorColumn::Leaves, item::IconRole).toString(), QStringLiteral("clock"));
        QCOMPARE(f.cell("18", ExecutorColumn::Leaves, item::IconRole).toString(), QStringLiteral("pin"));
        QCOMPARE(f.cell("109", ExecutorColumn::Cpu, item::RawRole).toDouble(), 97.0);
        QVERIFY(!f.cell("17", ExecutorColumn::Cpu, item::RawRole).isValid());
    }

    void countsAddUp()
    {
        Fixture f;
        fill(f);
        QCOMPARE(f.model.counts(), (item::ExecutorCounts{.total = 8, .busy = 2, .idle = 3, .starting = 1, .leaving = 1, .excluded = 1}));
    }

    void unknownIsLastInBothDirectionsAndTiesGoById()
    {
        Fixture f;
        for (const char* id : {"1", "2", "3", "10", "11"})
            f.executors.push_back(test::executor(QString::fromLatin1(id)));
        f.at("2").cpuPercent = 50;
        f.at("10").cpuPercent = 50;
        f.at("11").cpuPercent = 70;
        f.apply();
        f.model.sort(static_cast<int>(ExecutorColumn::Cpu), Qt::AscendingOrder);
        QCOMPARE(shownIds(f.model), (QStringList{u"2"_s, u"10"_s, u"11"_s, u"1"_s, u"3"_s}));
        f.model.sort(static_cast<int>(ExecutorColumn::Cpu), Qt::DescendingOrder);
        QCOMPARE(shownIds(f.model), (QStringList{u"11"_s, u"2"_s, u"10"_s, u"1"_s, u"3"_s}));
        f.model.sort(static_cast<int>(ExecutorColumn::Id), Qt::DescendingOrder);
        QCOMPARE(shownIds(f.model), (QStringList{u"11"_s, u"10"_s, u"3"_s, u"2"_s, u"1"_s}));
    }

    void hostsAreSortedAsPeopleCount()
    {
        Fixture f;
        for (const char* id : {"1", "2", "3"})
            f.executors.push_back(test::executor(QString::fromLatin1(id)));
        f.at("1").host = QStringLiteral("10.42.10.1");
        f.at("2").host = QStringLiteral("10.42.9.1");
        f.at("3").host = QStringLiteral("10.42.9.1");
        f.apply();
        f.model.sort(static_cast<int>(ExecutorColumn::Host));
        QCOMPARE(shownIds(f.model), (QStringList{u"2"_s, u"3"_s, u"1"_s}));
        f.executors.push_back(test::executor(QStringLiteral("4"))); // a host nobody has seen, in the middle
        f.at("4").host = QStringLiteral("10.42.9.20");
        f.apply();
        QCOMPARE(shownIds(f.model), (QStringList{u"2"_s, u"3"_s, u"4"_s, u"1"_s}));
    }

    void aPollNeverResetsAndSaysOneChange()
    {
        Fixture f;
        fill(f);
        QSignalSpy resets(&f.model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&f.model, &QAbstractItemModel::dataChanged);
        QSignalSpy layouts(&f.model, &QAbstractItemModel::layoutChanged);
        f.at("65").memoryUsedBytes += 5;
        f.at("17").memoryUsedBytes += 5;
        f.apply();
        QCOMPARE(changes.size(), 1);
        QCOMPARE(layouts.size(), 0); // nobody moved
        f.at("131").leavesInSeconds = 3;
        f.apply();
        QCOMPARE(layouts.size(), 1);
        QCOMPARE(shownIds(f.model).first(), QStringLiteral("131"));
        QCOMPARE(resets.size(), 0);
    }

    void manyRowsGoInOneSignal()
    {
        Fixture f;
        for (int i = 0; i < 100; ++i)
            f.executors.push_back(test::executor(QString::number(i)));
        f.apply();
        QSignalSpy removed(&f.model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy inserted(&f.model, &QAbstractItemModel::rowsInserted);
        for (int i = 98; i >= 0; i -= 2)
            f.executors.erase(f.executors.begin() + i);
        for (int i = 200; i < 230; ++i)
            f.executors.push_back(test::executor(QString::number(i)));
        f.apply();
        QCOMPARE(removed.size(), 1);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(f.model.rowCount(), 80);
    }

    void selectionStaysWithItsExecutors()
    {
        Fixture f;
        fill(f);
        QItemSelectionModel selection(&f.model);
        for (const char* id : {"17", "109"})
            selection.select(f.model.indexOf(domain::ExecutorId(QString::fromLatin1(id))), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        f.at("17").leavesInSeconds = 1; // to the top
        f.executors.erase(f.executors.begin());
        f.apply();
        f.model.sort(static_cast<int>(ExecutorColumn::Tasks), Qt::DescendingOrder);
        QStringList ids;
        for (const QModelIndex& index : selection.selectedRows())
            ids.append(index.data().toString());
        ids.sort();
        QCOMPARE(ids, (QStringList{u"109"_s, u"17"_s}));
    }

    void aMissedUpdateIsMadeUpFor()
    {
        Fixture f;
        fill(f);
        std::vector<domain::Executor> next{test::executor(QStringLiteral("1")), test::executor(QStringLiteral("17"))};
        f.model.apply(next, {}, test::kNow);
        QCOMPARE(shownIds(f.model), (QStringList{u"1"_s, u"17"_s}));
    }

    void anotherApplicationIsAReset()
    {
        Fixture f;
        fill(f);
        QSignalSpy resets(&f.model, &QAbstractItemModel::modelReset);
        domain::SnapshotDiff diff;
        diff.otherApplication = true;
        f.model.apply({test::executor(QStringLiteral("65"))}, diff, test::kNow);
        QCOMPARE(resets.size(), 1);
        QCOMPARE(shownIds(f.model), QStringList{u"65"_s});
    }

    void filtersHideAndSayHowMany()
    {
        Fixture f;
        fill(f);
        QVERIFY(f.model.setFilter(QStringLiteral("gc>10")).value());
        QCOMPARE(shownIds(f.model), QStringList{u"109"_s});
        QCOMPARE(f.model.hiddenCount(), 7);
        // a mistake changes nothing
        QVERIFY(!f.model.setFilter(QStringLiteral("gcc>10")).has_value());
        QCOMPARE(f.model.filter(), QStringLiteral("gc>10"));
        QCOMPARE(shownIds(f.model), QStringList{u"109"_s});
        // rows come and go with their figures
        f.at("109").gcPercent = 3;
        f.at("17").gcPercent = 11;
        f.apply();
        QCOMPARE(shownIds(f.model), QStringList{u"17"_s});
        QVERIFY(!f.model.setFilter({}).value());
        QCOMPARE(f.model.hiddenCount(), 0);
    }

    void filtersThatCountAgesFollowTheClock()
    {
        Fixture f;
        fill(f);
        QVERIFY(f.model.setFilter(QStringLiteral("idle>60")).value());
        QCOMPARE(f.model.rowCount(), 0);
        f.apply(test::kNow + std::chrono::minutes(1)); // nothing else changed
        QVERIFY(f.model.rowCount() > 0);
    }

    void quickFiltersJoinTheFilter()
    {
        Fixture f;
        fill(f);
        f.model.setQuickFilter(ExecutorTableModel::Quick::Cached);
        QCOMPARE(shownIds(f.model), (QStringList{u"109"_s, u"18"_s}));
        QVERIFY(f.model.setFilter(QStringLiteral("!busy")).value());
        QCOMPARE(shownIds(f.model), QStringList{u"18"_s});
        f.model.setQuickFilter(ExecutorTableModel::Quick::All);
        QCOMPARE(f.model.hiddenCount(), 3);
    }

    void staleGreysEveryCell()
    {
        Fixture f;
        fill(f);
        QSignalSpy changes(&f.model, &QAbstractItemModel::dataChanged);
        f.model.setStale(true);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(f.cell("109", ExecutorColumn::Gc, item::SeverityRole).toInt(), int(Severity::Faint));
        QVERIFY(f.cell("109", ExecutorColumn::Gc, item::StaleRole).toBool());
        f.model.setStale(true);
        QCOMPARE(changes.size(), 1);
    }

    void estimatesAreMarkedInTheHeader()
    {
        Fixture f;
        f.model.setEstimates(domain::Estimate::CpuPercent);
        QCOMPARE(f.model.headerData(static_cast<int>(ExecutorColumn::Cpu), Qt::Horizontal).toString(), QStringLiteral("≈ CPU"));
        QCOMPARE(f.model.headerData(static_cast<int>(ExecutorColumn::Memory), Qt::Horizontal).toString(), QStringLiteral("Memory"));
    }

    void csvHasRawValuesAndQuotes()
    {
        Fixture f;
        fill(f);
        f.at("17").host = QStringLiteral("a,\"b\"");
        f.apply();
        QVERIFY(f.model.setFilter(QStringLiteral("id:17")).value());
        QCOMPARE(f.model.toCsv({ExecutorColumn::Host, ExecutorColumn::Id, ExecutorColumn::Memory, ExecutorColumn::Cpu, ExecutorColumn::Idle}),
                 QStringLiteral("host,id,memory_used_bytes,memory_max_bytes,cpu_percent,idle_s\n\"a,\"\"b\"\"\",17,0,10737418240,,\n"));
        QCOMPARE(f.model.toText({0}, {ExecutorColumn::Id, ExecutorColumn::State}), QStringLiteral("ID\tState\n17\tbusy\n"));
    }

    void everyColumnHasFieldsAndTheContractIsWhole()
    {
        QStringList names;
        QSet<int> columns;
        for (const item::ExecutorField& field : item::executorFields()) {
            names.append(QString::fromLatin1(field.name));
            columns.insert(static_cast<int>(field.column));
        }
        QCOMPARE(columns.size(), item::kExecutorColumnCount);
        QCOMPARE(names.join(u','), QStringLiteral("id,host,state,cores,running_tasks,cpu_percent,memory_used_bytes,memory_max_bytes,cached,cached_blocks,"
                                                  "cached_bytes,shuffle,shuffle_bytes,shuffle_needed,gc_percent,failed_tasks,added_ms,idle_s,leaves_in_s,pinned_by"));
        for (const item::ExecutorColumnInfo& column : item::executorColumns())
            QVERIFY2(names.contains(QString::fromLatin1(column.field)), column.field);
    }
};

QTEST_GUILESS_MAIN(TestExecutorTableModel)
#include "tst_executortablemodel.moc"
