// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outcometable.h"

#include <QAbstractTableModel>
#include <QString>

#include <vector>

namespace stoker::item {

/// Outcomes side by side: a row for each figure, first its name, then a column for each policy. RawRole: the value. SecondTextRole: the difference to the first
/// policy. IconRole: "check" for the best. Resets only when rows or columns come or go. GUI thread.
class OutcomeTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit OutcomeTableModel(QObject* parent = nullptr);

    /// Null = no outcome yet.
    void setOutcomes(const std::vector<const domain::ScenarioOutcome*>& outcomes, std::optional<double> pricePerCoreHour, const QString& currency);
    [[nodiscard]] const std::vector<domain::OutcomeRow>& rows() const { return m_rows; }
    [[nodiscard]] int rowOf(domain::OutcomeFigure figure) const; ///< -1: not shown
    /// Tab-separated, with its header.
    [[nodiscard]] QString toText() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<domain::OutcomeRow> m_rows;
    int m_policies = 0;
    QString m_currency;
};

} // namespace stoker::item
