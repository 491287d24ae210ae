// SPDX-License-Identifier: GPL-3.0-or-later
#include "item/recordingcomparisonmodel.h"

#include "item/roles.h"
#include "words/recordingwords.h"

#include <algorithm>

namespace stoker::item {

using domain::RecordedFigure;

RecordingComparisonModel::RecordingComparisonModel(QObject* parent) : QAbstractTableModel(parent) {}

void RecordingComparisonModel::setFigures(const domain::RecordedFigures& first, const domain::RecordedFigures& second)
{
    beginResetModel(); // two other recordings
    m_first = first;
    m_second = second;
    m_rows.clear();
    for (int i = 0; i < domain::kRecordedFigureCount; ++i) {
        if (first[static_cast<std::size_t>(i)] || second[static_cast<std::size_t>(i)])
            m_rows.push_back(static_cast<RecordedFigure>(i));
    }
    endResetModel();
}

void RecordingComparisonModel::clear() { setFigures({}, {}); }

int RecordingComparisonModel::rowOf(RecordedFigure figure) const
{
    const auto found = std::find(m_rows.begin(), m_rows.end(), figure);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

QString RecordingComparisonModel::toText() const
{
    QString text;
    for (int row = -1; row < rowCount(); ++row) {
        for (int column = 0; column < kColumns; ++column) {
            text += column == 0 ? QString() : QStringLiteral("\t");
            text += row < 0 ? headerData(column, Qt::Horizontal).toString() : index(row, column).data().toString();
        }
        text += u'\n';
    }
    return text;
}

int RecordingComparisonModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

int RecordingComparisonModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kColumns; }

QVariant RecordingComparisonModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const RecordedFigure figure = m_rows[static_cast<std::size_t>(index.row())];
    const auto& first = m_first[static_cast<std::size_t>(figure)];
    const auto& second = m_second[static_cast<std::size_t>(figure)];
    if (role == Qt::ToolTipRole)
        return words::recordedFigureHelp(figure);
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == RawRole && (index.column() == First || index.column() == Second)) {
        const auto& value = index.column() == First ? first : second;
        return value ? QVariant(*value) : QVariant();
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name: return words::recordedFigureWord(figure);
    case First: return words::recordedFigureText(figure, first);
    case Second: return words::recordedFigureText(figure, second);
    default: return words::recordedDifference(figure, first, second);
    }
}

QVariant RecordingComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::TextAlignmentRole))
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    switch (section) {
    case First: return QStringLiteral("A");
    case Second: return QStringLiteral("B");
    case Difference: return tr("B to A", "how far B is from A");
    default: return {};
    }
}

} // namespace stoker::item
