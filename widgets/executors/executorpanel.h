// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/result.h"
#include "widgets/executors/executorpanelstate.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <vector>

class QLineEdit;
class QStackedLayout;

namespace stoker::domain {
struct SnapshotDiff;
}
namespace stoker::item {
class ExecutorTableModel;
}
namespace stoker::session {
class Session;
}

namespace stoker::widgets {

class Button;
class ElidedLabel;
class ExecutorTableView;
class Label;
class SegmentedControl;

/// The card with the executor table: counts, filter, quick filters, column chooser, export, and what to say where there is no row.
/// Follows its session; owns the model. Opens release dialogs itself.
class ExecutorPanel final : public QWidget {
    Q_OBJECT
public:
    explicit ExecutorPanel(QWidget* parent = nullptr);
    ~ExecutorPanel() override;

    /// Null = none. The session must outlive its time here, or be destroyed as a QObject (it is watched).
    void setSession(session::Session* session);
    [[nodiscard]] ExecutorTableView* table() const { return m_table; }
    [[nodiscard]] item::ExecutorTableModel* model() const { return m_model; }
    /// "87 · 77 busy · 6 idle · 3 starting · 1 leaving"; what is zero is left out.
    [[nodiscard]] QString countsText() const;

    /// Shown columns as shown, the rows that pass the filter. FileUnwritable{path, detail} on failure.
    [[nodiscard]] domain::Result<bool> exportCsv(const QString& path) const;
    /// Columns, widths, sorting, quick filter: what a user arranged. For the settings of the window.
    [[nodiscard]] QByteArray saveLayout() const;
    bool restoreLayout(const QByteArray& layout);

public slots:
    /// Ctrl+F.
    void focusFilter();
    void setFilter(const QString& filter);
    void clearFilter();
    /// Opens the release dialog for the selected executors; with none selected it asks how many.
    void requestRelease();
    void select(const std::vector<stoker::domain::ExecutorId>& ids);

signals:
    /// A release waits out its grace period: TakeBackBar::watch().
    void releaseSubmitted(quint64 line);
    /// A row was opened (Enter, double click).
    void executorOpened(const stoker::domain::ExecutorId& id);
    void connectRequested();
    void demoRequested();
    /// Something was done that nothing else shows.
    void informed(const QString& sentence);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildHead(class QVBoxLayout* layout);
    void onUpdated(const domain::SnapshotDiff& diff);
    void refresh();
    void refreshBlocked();
    void applyFilter();
    void showFilterError();
    void act(int action);
    void chooseExportFile();
    void openDetail(const domain::ExecutorId& id);

    QPointer<session::Session> m_session;
    item::ExecutorTableModel* m_model;
    ElidedLabel* m_counts;
    QLineEdit* m_filter;
    SegmentedControl* m_quick;
    Button* m_columns;
    Button* m_export;
    Label* m_message;
    ExecutorTableView* m_table;
    StateView* m_state;
    QStackedLayout* m_stack;
    QTimer m_filterDelay;
    QTimer m_errorDelay;
    std::optional<domain::Error> m_filterError;
    QList<ExecutorPanelState::Action> m_actions;
};

} // namespace stoker::widgets
