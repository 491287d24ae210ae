// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "item/storedledgermodel.h"
#include "ports/ledgerstore.h"

#include <QTimer>

#include <optional>

namespace stoker::widgets {

/// Fills the model of stored lines from a store: the first page of a question, the next ones as a view asks for them, and what has been stored since.
/// An answer to an older question is dropped. GUI thread.
class StoredLines final : public QObject {
    Q_OBJECT
public:
    explicit StoredLines(QObject* parent = nullptr);

    [[nodiscard]] item::StoredLedgerModel* model() { return &m_model; }
    /// Null: none. The store must outlive this or the next call.
    void setStore(ports::LedgerStore* store);
    [[nodiscard]] ports::LedgerStore* store() const { return m_store; }

    /// Another question; what is there stays until the answer is.
    void read(const ports::LedgerQuery& query);
    /// The same again, soon: something may have been stored.
    void refreshSoon();
    /// As it was asked, without a place.
    [[nodiscard]] const ports::LedgerQuery& query() const { return m_query; }

    [[nodiscard]] bool isReading() const { return m_reading; }
    /// Why there is nothing to show.
    [[nodiscard]] const std::optional<domain::Error>& error() const { return m_error; }
    /// Everything that matches, also what is not in the model yet; empty while that is not known.
    [[nodiscard]] std::optional<qint64> total() const { return m_total; }
    /// Left out: of a newer Stoker.
    [[nodiscard]] int unreadable() const { return m_unreadable; }

signals:
    /// Rows, error, total or isReading().
    void changed();

private:
    using Answer = domain::Result<ports::LedgerPage>;
    void readMore();
    void refresh();
    void countAll();
    /// With the answer, if it is to the latest question.
    void ask(const ports::LedgerQuery& query, void (StoredLines::*take)(const Answer&));
    void takeFirst(const Answer& page);
    void takeNext(const Answer& page);
    void takeFresh(const Answer& page);

    item::StoredLedgerModel m_model;
    ports::LedgerStore* m_store = nullptr;
    ports::LedgerQuery m_query;
    QTimer m_soon;
    quint64 m_question = 0;
    bool m_reading = false;
    bool m_refreshing = false;
    std::optional<domain::Error> m_error;
    std::optional<qint64> m_total;
    int m_unreadable = 0;
};

} // namespace stoker::widgets
