// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "item/ledgercells.h"

#include <QAbstractTableModel>

#include <vector>

namespace stoker::item {

/// The ledger as a table, newest line first. Fed line by line (session::CommandQueue::lineAdded, lineChanged); never resets but in setLines().
/// Keeps the newest 10,000. RawRole of Time is epoch ms; IconRole of Who and SeverityRole of What and Effect are set. GUI thread.
class LedgerTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr std::size_t kMaxLines = 10'000;
    explicit LedgerTableModel(QObject* parent = nullptr);

    /// Everything at once, oldest first: another application, or the first fill.
    void setLines(std::vector<domain::LedgerLine> lines);
    /// A new line, or a new state of a known one (by id).
    void put(const domain::LedgerLine& line);

    enum class Show {
        None,
        Changes, ///< what reached the application, or happened to it
        All,     ///< also what was refused or taken back
    };
    void setShow(Show show);
    [[nodiscard]] Show show() const { return m_show; }
    /// Only lines of these kinds; empty = all.
    void setKinds(std::vector<domain::LineKind> kinds);
    /// Text in any column, ignoring case.
    void setFilter(const QString& text);
    [[nodiscard]] QString filter() const { return m_filter; }
    [[nodiscard]] int hiddenCount() const { return static_cast<int>(m_lines.size() - m_order.size()); }

    [[nodiscard]] const domain::LedgerLine* line(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(quint64 id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] bool shows(const domain::LedgerLine& line) const;
    void refilter();
    void dropOldest();

    std::vector<domain::LedgerLine> m_lines; ///< by id, oldest first
    std::vector<quint64> m_order;            ///< ids of the shown rows, newest first
    Show m_show = Show::Changes;
    std::vector<domain::LineKind> m_kinds;
    QString m_filter;
    words::Units m_units;
};

} // namespace stoker::item
