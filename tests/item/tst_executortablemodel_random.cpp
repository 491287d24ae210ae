// SPDX-License-Identifier: GPL-3.0-or-later
#include "item/executorcells.h"
#include "item/executorfilter.h"
#include "item/executorindex.h"
#include "item/executors.h"
#include "item/executortablemodel.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace stoker;
using item::ExecutorColumn;
using item::ExecutorTableModel;

namespace {

// The order from scratch, by the slowest and plainest way: what the model must equal after any history.
QStringList oracle(std::vector<domain::Executor> executors, ExecutorColumn column, bool descending, const item::ExecutorFilter& filter, domain::Instant now)
{
    std::erase_if(executors, [&](const domain::Executor& e) { return !filter.matches(e, now); });
    test::sortById(executors);
    if (column == ExecutorColumn::Id) {
        if (descending)
            std::reverse(executors.begin(), executors.end());
    } else {
        std::stable_sort(executors.begin(), executors.end(), [&](const domain::Executor& a, const domain::Executor& b) {
            if (column == ExecutorColumn::Host)
                return descending ? item::naturalLess(b.host, a.host) : item::naturalLess(a.host, b.host);
            const double x = item::sortKey(column, a);
            const double y = item::sortKey(column, b);
            if (std::isnan(x) || std::isnan(y))
                return !std::isnan(x) && std::isnan(y);
            return descending ? x > y : x < y;
        });
    }
    QStringList ids;
    for (const domain::Executor& e : executors)
        ids.append(e.id.text);
    return ids;
}

QStringList shownIds(const ExecutorTableModel& model)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(model.executor(model.index(row, 0))->id.text);
    return ids;
}

QSet<QString> selectedIds(const QItemSelectionModel& selection)
{
    QSet<QString> ids;
    for (const QModelIndex& index : selection.selectedRows())
        ids.insert(index.data().toString());
    return ids;
}

} // namespace

class TestExecutorTableModelRandom : public QObject {
    Q_OBJECT

private slots:
    void anyHistoryOfPollsEqualsTheOrderFromScratch_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 12; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void anyHistoryOfPollsEqualsTheOrderFromScratch()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        ExecutorTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QItemSelectionModel selection(&model);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        std::vector<domain::Executor> last;
        std::vector<domain::Executor> executors;
        QSet<QString> selected;
        QString filterText;
        auto column = ExecutorColumn::Leaves;
        bool descending = false;
        domain::Instant now = test::kNow;
        int nextId = 0;
        static const QStringList filters{{}, QStringLiteral("busy"), QStringLiteral("gc>8"), QStringLiteral("idle>60"), QStringLiteral("host:10.42.1"), QStringLiteral("!held tasks>2"), QStringLiteral("nobody")};

        for (int step = 0; step < 80; ++step) {
            now += std::chrono::seconds(1 + random.bounded(5));
            switch (random.bounded(8)) {
            case 0:
                column = static_cast<ExecutorColumn>(random.bounded(item::kExecutorColumnCount));
                descending = random.bounded(2) == 0;
                model.sort(static_cast<int>(column), descending ? Qt::DescendingOrder : Qt::AscendingOrder);
                break;
            case 1:
                // Hidden rows lose their selection, as in any view: what is not seen must not be released.
                filterText = filters.at(random.bounded(filters.size()));
                QVERIFY(model.setFilter(filterText).has_value());
                selected = selectedIds(selection);
                break;
            default: {
                for (domain::Executor& e : executors) {
                    if (random.bounded(10) < 3)
                        test::stir(e, random, now);
                }
                if (random.bounded(3) == 0)
                    std::erase_if(executors, [&](const domain::Executor&) { return random.bounded(10) == 0; });
                for (int come = random.bounded(3) == 0 ? random.bounded(30) : 0; come > 0; --come)
                    executors.push_back(test::randomExecutor(nextId++, random, now));
                test::sortById(executors);
                model.apply(executors, domain::diff(last, executors), now);
                last = executors;
            }
            }
            const auto filter = item::ExecutorFilter::parse(filterText);
            // Only an apply() moves the model's clock; the others are compared at the time it knows.
            model.apply(executors, {}, now);
            const QStringList expected = oracle(executors, column, descending, *filter, now);
            QCOMPARE(shownIds(model), expected);
            QCOMPARE(model.hiddenCount(), static_cast<int>(executors.size()) - static_cast<int>(expected.size()));

            selected.intersect(QSet<QString>(expected.begin(), expected.end()));
            QCOMPARE(selectedIds(selection), selected);
            if (!expected.isEmpty() && random.bounded(2) == 0) {
                const int row = random.bounded(static_cast<int>(expected.size()));
                selection.select(model.index(row, 0), QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
                selected = selectedIds(selection);
            }
        }
        QCOMPARE(resets.size(), 0);
    }

    void tenThousandRowsSurvivePolls()
    {
        QRandomGenerator random(7);
        ExecutorTableModel model;
        std::vector<domain::Executor> executors;
        for (int i = 0; i < 10'000; ++i)
            executors.push_back(test::randomExecutor(i, random, test::kNow));
        model.apply(executors, domain::diff({}, executors), test::kNow);
        model.sort(static_cast<int>(ExecutorColumn::Memory), Qt::DescendingOrder);
        QItemSelectionModel selection(&model);
        selection.select(QItemSelection(model.index(0, 0), model.index(9'999, item::kExecutorColumnCount - 1)), QItemSelectionModel::Select);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        for (int poll = 0; poll < 5; ++poll) {
            const auto last = executors;
            for (domain::Executor& e : executors) {
                if (random.bounded(10) < 3)
                    test::stir(e, random, test::kNow);
            }
            model.apply(executors, domain::diff(last, executors), test::kNow);
        }
        QCOMPARE(shownIds(model), oracle(executors, ExecutorColumn::Memory, true, {}, test::kNow));
        QCOMPARE(selection.selectedRows().size(), 10'000);
        QCOMPARE(resets.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestExecutorTableModelRandom)
#include "tst_executortablemodel_random.moc"
