// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "item/outcometablemodel.h"

#include <QTableView>

#include <optional>

namespace stoker::widgets {

/// The outcomes as a table: best ones with tick and bold, the difference to A in small. A click on a column chooses it. GUI thread.
class OutcomeView final : public QTableView {
    Q_OBJECT
public:
    explicit OutcomeView(QWidget* parent = nullptr);

    [[nodiscard]] item::OutcomeTableModel& outcomes() { return m_model; }
    /// The column that is chosen, from 0 on; none: no mark.
    void setChosen(std::optional<std::size_t> column);
    /// What is written beside the letter of a column, and its tool tip.
    void setNote(std::size_t column, const QString& mark, const QString& whole);
    /// Where the figure of a cell is painted, and its tick; empty without one.
    [[nodiscard]] QRect figureRect(const QModelIndex& index) const;
    [[nodiscard]] QRect tickRect(const QModelIndex& index) const;

signals:
    void columnChosen(std::size_t column);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOut();
    item::OutcomeTableModel m_model;
};

} // namespace stoker::widgets
