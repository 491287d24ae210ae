// SPDX-License-Identifier: GPL-3.0-or-later
#include "item/outcometablemodel.h"

#include "item/roles.h"
#include "words/labwords.h"

#include <algorithm>

namespace stoker::item {

OutcomeTableModel::OutcomeTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void OutcomeTableModel::setOutcomes(const std::vector<const domain::ScenarioOutcome*>& outcomes, std::optional<double> pricePerCoreHour, const QString& currency)
{
    std::vector<domain::OutcomeRow> rows = domain::compareOutcomes(outcomes, pricePerCoreHour);
    const int policies = static_cast<int>(outcomes.size());
    const bool same = policies == m_policies && std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(), [](const auto& a, const auto& b) { return a.figure == b.figure; });
    if (!same) {
        beginResetModel();
        m_rows = std::move(rows);
        m_policies = policies;
        m_currency = currency;
        endResetModel();
        return;
    }
    if (rows == m_rows && currency == m_currency)
        return;
    m_rows = std::move(rows);
    m_currency = currency;
    if (!m_rows.empty() && m_policies > 0)
        emit dataChanged(index(0, 1), index(rowCount() - 1, m_policies));
}

int OutcomeTableModel::rowOf(domain::OutcomeFigure figure) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [figure](const domain::OutcomeRow& row) { return row.figure == figure; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

QString OutcomeTableModel::toText() const
{
    QString text;
    for (int row = -1; row < rowCount(); ++row) {
        for (int column = 0; column < columnCount(); ++column) {
            text += column == 0 ? QString() : QStringLiteral("\t");
            text += row < 0 ? headerData(column, Qt::Horizontal).toString() : index(row, column).data().toString();
        }
        text += u'\n';
    }
    return text;
}

int OutcomeTableModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

int OutcomeTableModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : m_policies + 1; }

QVariant OutcomeTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount())
        return {};
    const domain::OutcomeRow& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::ToolTipRole)
        return words::figureHelp(row.figure);
    if (index.column() == 0)
        return role == Qt::DisplayRole ? words::figureWord(row.figure) : QVariant();
    const domain::OutcomeCell& cell = row.cells[static_cast<std::size_t>(index.column() - 1)];
    switch (role) {
    case Qt::DisplayRole: return words::figureText(row.figure, cell.value, m_currency);
    case Qt::TextAlignmentRole: return int(Qt::AlignRight | Qt::AlignVCenter);
    case RawRole: return cell.value ? QVariant(*cell.value) : QVariant();
    case SecondTextRole: return words::differenceText(row.figure, cell);
    case IconRole: return cell.best ? QStringLiteral("check") : QString();
    default: return {};
    }
}

QVariant OutcomeTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 1 || section > m_policies)
        return {};
    return QString(words::columnLetter(std::size_t(section - 1)));
}

} // namespace stoker::item
