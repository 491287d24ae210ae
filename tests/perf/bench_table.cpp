// SPDX-License-Identifier: GPL-3.0-or-later
// The executor table at 10,000 rows of which 30 % change with every poll: the model's tick with a view and a selection on it, without painting.
#include "item/executors.h"
#include "item/executortablemodel.h"
#include "perf/bench.h"

#include <QApplication>
#include <QHeaderView>
#include <QTableView>

#include <memory>

using namespace stoker;
using item::ExecutorColumn;

namespace {

// Polls made beforehand and applied in a circle, so that a repetition is the table's work and nothing else.
struct Polls {
    std::vector<std::vector<domain::Executor>> snapshots;
    std::vector<domain::SnapshotDiff> diffs; ///< from the one before to this
    std::size_t next = 1;
};

std::shared_ptr<Polls> makePolls(int rows, int changedPercent)
{
    auto polls = std::make_shared<Polls>();
    QRandomGenerator random(11);
    std::vector<domain::Executor> executors;
    for (int i = 0; i < rows; ++i)
        executors.push_back(test::randomExecutor(i, random, test::kNow));
    for (int poll = 0; poll < 4; ++poll) {
        for (domain::Executor& e : executors) {
            if (random.bounded(100) < changedPercent)
                test::stir(e, random, test::kNow);
        }
        polls->snapshots.push_back(executors);
    }
    // Back to the first at the end of the circle: there twice as many change, so the last step is played backwards instead.
    polls->snapshots.push_back(polls->snapshots[2]);
    polls->snapshots.push_back(polls->snapshots[1]);
    for (std::size_t i = 0; i < polls->snapshots.size(); ++i)
        polls->diffs.push_back(domain::diff(polls->snapshots[(i + polls->snapshots.size() - 1) % polls->snapshots.size()], polls->snapshots[i]));
    return polls;
}

std::function<void()> tick(int rows, int changedPercent, ExecutorColumn column)
{
    auto polls = makePolls(rows, changedPercent);
    auto model = std::make_shared<item::ExecutorTableModel>();
    auto view = std::make_shared<QTableView>();
    view->setModel(model.get());
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->resize(1400, 700);
    model->apply(polls->snapshots[0], domain::diff({}, polls->snapshots[0]), test::kNow);
    model->sort(static_cast<int>(column), Qt::DescendingOrder);
    view->show();
    view->selectRow(5);
    return [polls, model, view] {
        model->apply(polls->snapshots[polls->next], polls->diffs[polls->next], test::kNow);
        polls->next = (polls->next + 1) % polls->snapshots.size();
    };
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const auto of = [](int rows, int changed, ExecutorColumn column) { return [=] { return tick(rows, changed, column); }; };
    const std::vector<perf::Case> cases{
        {"table tick, 10,000 rows, 30 %, by memory", 3.5, 2, 8, of(10'000, 30, ExecutorColumn::Memory)},
        {"table tick, 10,000 rows, 30 %, first order", 3.5, 2, 8, of(10'000, 30, ExecutorColumn::Leaves)},
        {"table tick, 10,000 rows, 30 %, by id", 3.5, 2, 8, of(10'000, 30, ExecutorColumn::Id)},
        {"table tick, 10,000 rows, nothing changed", 0.5, 2, 8, of(10'000, 0, ExecutorColumn::Memory)},
        {"table tick, 1,000 rows, 30 %, by memory", 0.35, 2, 8, of(1'000, 30, ExecutorColumn::Memory)},
    };
    return perf::benchMain(argc, argv, cases, {{"table tick, 10,000 / 1,000 rows", cases[0].name, cases[4].name, 14}});
}
