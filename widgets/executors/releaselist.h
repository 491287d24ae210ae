// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "item/releaseimpact.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace stoker::widgets {

/// The executors of a release by name, with what each holds and which jobs it hits.
class ReleaseListModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Id, Host, State, Tasks, Cache, Shuffle, Hits, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<item::ReleaseImpact::Row> rows);
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(int column, const item::ReleaseImpact::Row& row) const;
    std::vector<item::ReleaseImpact::Row> m_rows;
};

/// Its view: rows of 26, at most eight at once. Made to lie in a Card.
class ReleaseList final : public QTableView {
    Q_OBJECT
public:
    explicit ReleaseList(QWidget* parent = nullptr);
    void setRows(std::vector<item::ReleaseImpact::Row> rows);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    ReleaseListModel* m_model;
};

} // namespace stoker::widgets
