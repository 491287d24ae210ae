// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "item/decisiontablemodel.h"
#include "item/ledgertablemodel.h"
#include "session/session.h"

#include <QConcatenateTablesProxyModel>
#include <QPointer>
#include <QSortFilterProxyModel>
#include <QWidget>

class QLineEdit;
class QSplitter;
class QStackedLayout;
class QTableView;

namespace stoker::widgets {

class DecisionDetail;
class ElidedLabel;
class LedgerDetail;
class StateView;

/// Every command of this session and what came of it, and what its policy decided: one list, and the chosen line in full. GUI thread.
class LedgerPage final : public QWidget {
    Q_OBJECT
public:
    explicit LedgerPage(QWidget* parent = nullptr);

    /// Null: no application. The session must outlive the page or the next call.
    void setSession(const session::Session* session);
    /// Chooses a line and shows it, whatever is filtered.
    void showLine(quint64 id);
    /// The same for what a policy decided; where that is not kept any more, the command it sent.
    void showDecision(quint64 id);
    void focusFilter();
    [[nodiscard]] QTableView* list() const { return m_table; }
    [[nodiscard]] QByteArray saveLayout() const;
    void restoreLayout(const QByteArray& state);

    /// Writes the commands that are shown to a file: JSON or, where it ends in .csv, comma-separated.
    [[nodiscard]] domain::Result<bool> exportTo(const QString& path) const;

signals:
    void showOnChartRequested(stoker::domain::Instant time);
    void connectRequested();
    void demoRequested();
    /// Something the operator asked for here went wrong.
    void failed(const stoker::domain::Error& error);

private:
    [[nodiscard]] QWidget* makeList();
    void refreshState();
    void refreshDetail();
    void put(quint64 id);
    void addDecision(quint64 id);
    void setShow(int choice);
    /// In m_model or m_decisions.
    [[nodiscard]] QModelIndex sourceOf(const QModelIndex& row) const;
    [[nodiscard]] QModelIndex rowOf(quint64 line) const;
    void choose(const QModelIndex& row);
    void selectNewest();
    void askForExport();

    QPointer<const session::Session> m_session;
    item::LedgerTableModel m_model;
    item::DecisionTableModel m_decisions;
    QConcatenateTablesProxyModel m_joined;
    QSortFilterProxyModel m_rows; ///< both by time, newest first
    QTableView* m_table;
    QLineEdit* m_filter;
    ElidedLabel* m_summary;
    LedgerDetail* m_detail;
    DecisionDetail* m_decision;
    StateView* m_state;
    StateView* m_nothing; ///< in the list: the filter matches nothing
    QStackedLayout* m_listStack;
    QStackedLayout* m_stack;
    QSplitter* m_splitter;
    bool m_following = true; ///< nobody chose a line by hand: the newest is shown
    bool m_selecting = false;
};

} // namespace stoker::widgets
