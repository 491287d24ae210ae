// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "domain/snapshotdiff.h"
#include "item/executorcolumns.h"
#include "words/units.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace stoker::item {

/// The executors of one application as a table with its own sorted and filtered index (performance 2: 24x fewer instructions than a proxy).
/// Never resets on a poll: selection and scroll survive. Sorts raw values, ties by id, unknown last. Lives on the GUI thread.
class ExecutorTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit ExecutorTableModel(QObject* parent = nullptr);
    ~ExecutorTableModel() override;

    /// Takes the executors of a store after an update. `now` is the application's clock (ages count from it).
    void apply(const std::vector<domain::Executor>& executors, const domain::SnapshotDiff& diff, domain::Instant now);
    void clear();
    /// Greys everything out: the figures are old.
    void setStale(bool stale);

    /// Text, /regexp/, and terms like gc>40, cpu<5, held, cached, idle, host:10.4. An unusable term is named in the error and nothing changes.
    [[nodiscard]] domain::Result<bool> setFilter(const QString& text);
    enum class Quick { All, Idle, Cached, Held };
    void setQuickFilter(Quick quick);

    [[nodiscard]] int hiddenCount() const;
    [[nodiscard]] const domain::Executor* executor(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const domain::ExecutorId& id) const;
    /// Comma-separated, the given columns as shown order, raw values with a header of field names.
    [[nodiscard]] QString toCsv(const std::vector<ExecutorColumn>& columns) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace stoker::item
