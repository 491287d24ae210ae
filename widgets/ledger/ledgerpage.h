// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "item/decisiontablemodel.h"
#include "item/ledgertablemodel.h"
#include "ports/recordings.h"
#include "session/session.h"
#include "widgets/ledger/storedlines.h"

#include <QConcatenateTablesProxyModel>
#include <QPointer>
#include <QSortFilterProxyModel>
#include <QWidget>

#include <chrono>
#include <optional>

class QSplitter;
class QStackedLayout;
class QTableView;

namespace stoker::widgets {

class Card;
class DecisionDetail;
class LedgerDetail;
class LedgerHead;
class LedgerWriting;
class StateView;

/// Every command and what came of it, and what a policy decided: of this session, or of all that is stored; one list, and the chosen line in full. GUI thread.
class LedgerPage final : public QWidget {
    Q_OBJECT
public:
    /// `document`: how lines are written into files.
    explicit LedgerPage(ports::LedgerDocument document, QWidget* parent = nullptr);

    /// Null: no application. `store`: what is stored of it and others; null = nothing is (a demo). Both must outlive the page or the next call.
    void setSession(const session::Session* session, ports::LedgerStore* store = nullptr);
    /// Of a recording, in place of a session; null: none.
    void setRecorded(const ports::RecordedPtr& recorded);
    /// Chooses a line and shows it, whatever is filtered.
    void showLine(quint64 id);
    /// The same for what a policy decided; where that is not kept any more, the command it sent.
    void showDecision(quint64 id);
    void focusFilter();
    [[nodiscard]] QTableView* list() const { return m_table; }
    [[nodiscard]] QByteArray saveLayout() const;
    void restoreLayout(const QByteArray& state);

    [[nodiscard]] LedgerHead* head() const { return m_head; }

    /// Writes the lines of this session that are shown to a file, newest first, as the store writes its own: JSON or, where it ends in .csv, comma-separated. How many.
    [[nodiscard]] domain::Result<qint64> exportTo(const QString& path) const;
    /// Writes what is shown, of the session or from the store, and says in the page what came of it.
    void startExport(const QString& path);

signals:
    void showOnChartRequested(stoker::domain::Instant time);
    void connectRequested();
    void demoRequested();

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QWidget* makeList();
    void makeTable();
    void fitColumns();
    void connectParts();
    [[nodiscard]] bool isStored() const;
    void choose();
    void readStored();
    void followStore();
    [[nodiscard]] std::optional<ports::LedgerQuery> query() const;
    void refreshState();
    void refreshEmpty();
    void refreshSummary();
    void refreshDetail();
    void showStored(const item::StoredEntry& entry);
    void readStates(const item::StoredEntry& entry);
    void showCommandOfDecision(quint64 line);
    void put(quint64 id);
    void addDecision(quint64 id);
    /// In m_model or m_decisions.
    [[nodiscard]] QModelIndex sourceOf(const QModelIndex& row) const;
    [[nodiscard]] QModelIndex rowOf(quint64 line) const;
    [[nodiscard]] QModelIndex rowOfDecision(quint64 id) const;
    void select(const QModelIndex& row);
    void selectNewest();
    void askForExport();
    [[nodiscard]] ports::LedgerKey sessionKey() const;
    [[nodiscard]] std::vector<ports::LedgerEntry> shownOfSession() const;
    void copyLine();

    [[nodiscard]] const domain::LedgerLine* lineOf(quint64 id) const;
    [[nodiscard]] const domain::DecisionLine* decisionOf(quint64 id) const;
    /// The figures that are here, and where they end.
    [[nodiscard]] const domain::History* history() const;
    [[nodiscard]] std::optional<domain::Instant> now() const;

    ports::LedgerDocument m_document;
    QPointer<const session::Session> m_session;
    ports::RecordedPtr m_recorded;
    item::LedgerTableModel m_model;
    item::DecisionTableModel m_decisions;
    QConcatenateTablesProxyModel m_joined;
    QSortFilterProxyModel m_rows; ///< both by time, newest first; or what is stored, in its own order
    StoredLines m_stored;
    QTableView* m_table;
    LedgerHead* m_head;
    LedgerWriting* m_writing;
    Card* m_detailCard;
    LedgerDetail* m_detail;
    DecisionDetail* m_decision;
    StateView* m_state;
    StateView* m_nothing; ///< in the list: no line, and why
    QStackedLayout* m_listStack;
    QStackedLayout* m_stack;
    QSplitter* m_splitter;
    bool m_following = true; ///< nobody chose a line by hand: the newest is shown
    bool m_selecting = false;
    std::chrono::steady_clock::time_point m_followed; ///< when the store was last asked what is new
    std::optional<item::StoredEntry> m_statesOf;      ///< whose states are shown, or asked for
};

} // namespace stoker::widgets
