// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "item/executorcolumns.h"

#include <QTableView>

#include <optional>
#include <vector>

class QAction;
class QMenu;

namespace stoker::item {
class ExecutorTableModel;
}

namespace stoker::widgets {

/// The executors as rows of fixed height: sort by header, columns by the header's menu, Ctrl+C copies the shown columns of the selected rows,
/// Enter opens a row, R asks for a release. Selection and scroll position survive polls because the model never resets.
class ExecutorTableView final : public QTableView {
    Q_OBJECT
public:
    explicit ExecutorTableView(QWidget* parent = nullptr);

    void setExecutorModel(item::ExecutorTableModel* model);
    /// Selected executors in the order of the rows.
    [[nodiscard]] std::vector<domain::ExecutorId> selectedIds() const;
    /// Shown columns from left to right.
    [[nodiscard]] std::vector<item::ExecutorColumn> shownColumns() const;
    /// The column chooser: one checkable action a column, and the way back. Owned by the view.
    [[nodiscard]] QMenu* columnMenu() const { return m_columnMenu; }
    [[nodiscard]] QMenu* contextMenu() const { return m_contextMenu; }

    /// Empty = may release; else why not, as a tool tip.
    void setReleaseBlocked(const QString& why);
    /// Columns, widths, order and sorting. restoreLayout() answers false for what another version saved; nothing changes then.
    [[nodiscard]] QByteArray saveLayout() const;
    bool restoreLayout(const QByteArray& layout);

public slots:
    void copySelection();
    void resetColumns();

signals:
    void releaseRequested();
    void opened(const stoker::domain::ExecutorId& id);
    void filterRequested(const QString& filter);
    /// So many rows are on the clipboard.
    void copied(int rows);
    void selectedCountChanged(int count);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;

private:
    void buildMenus();
    void updateContextMenu();
    void applyMetrics();
    [[nodiscard]] std::vector<int> selectedRows() const;
    void copyIds();
    void openCurrent();
    void filterByHost();

    item::ExecutorTableModel* m_model = nullptr;
    QMenu* m_columnMenu;
    QMenu* m_contextMenu;
    QAction* m_release = nullptr;
    QAction* m_open = nullptr;
    QAction* m_copyRows = nullptr;
    QAction* m_copyIds = nullptr;
    QAction* m_filterHost = nullptr;
    QString m_blocked;
};

} // namespace stoker::widgets
