// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/decision.h"
#include "item/ledgertablemodel.h"

#include <deque>

namespace stoker::item {

/// What a policy decided, tick by tick, in the columns of the ledger, newest first. Fed decision by decision; never resets but in setDecisions(). Roles as
/// LedgerTableModel's. GUI thread.
class DecisionTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr std::size_t kMaxDecisions = 2'000;
    explicit DecisionTableModel(QObject* parent = nullptr);

    /// Everything at once, oldest first: another application, or the first fill.
    void setDecisions(const std::vector<domain::DecisionLine>& decisions);
    /// The newest one.
    void add(const domain::DecisionLine& decision);

    enum class Show {
        None,
        News, ///< what was sent, and where total, reason, guards, policy or mode are not those of the decision before
        All,
    };
    void setShow(Show show);
    /// Text in any column, or in the sentence of any guard, ignoring case.
    void setFilter(const QString& text);
    [[nodiscard]] int hiddenCount() const { return static_cast<int>(m_lines.size() - m_order.size()); }

    [[nodiscard]] const domain::DecisionLine* decision(const QModelIndex& index) const;
    /// Of a row that is shown; else invalid.
    [[nodiscard]] QModelIndex indexOf(quint64 id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Line {
        domain::DecisionLine decision;
        bool news = true;
    };
    [[nodiscard]] bool shows(const Line& line) const;
    [[nodiscard]] const Line& lineOf(quint64 id) const;
    void append(const domain::DecisionLine& decision);
    void dropOldest();
    void refilter();

    std::deque<Line> m_lines;     ///< by id, oldest first
    std::deque<quint64> m_order;  ///< ids of the shown rows, newest first
    Show m_show = Show::News;
    QString m_filter;
    words::Units m_units;
};

} // namespace stoker::item
