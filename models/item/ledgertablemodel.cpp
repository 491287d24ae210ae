// SPDX-License-Identifier: GPL-3.0-or-later
#include "item/ledgertablemodel.h"

#include "item/ledgercells.h"
#include "words/sentences.h"

#include <algorithm>
#include <functional>

namespace stoker::item {
namespace {

using domain::LedgerLine;
using domain::LineStatus;

template <class Lines>
auto findLine(Lines& lines, quint64 id)
{
    return std::lower_bound(lines.begin(), lines.end(), id, [](const LedgerLine& line, quint64 wanted) { return line.id < wanted; });
}

// Rows are newest first: descending ids.
auto findRow(const std::vector<quint64>& order, quint64 id) { return std::lower_bound(order.begin(), order.end(), id, std::greater<>()); }

} // namespace

LedgerTableModel::LedgerTableModel(QObject* parent) : QAbstractTableModel(parent) {}

bool LedgerTableModel::shows(const LedgerLine& line) const
{
    if (m_show == Show::None)
        return false;
    if (m_show == Show::Changes && (line.status == LineStatus::Refused || line.status == LineStatus::TakenBack))
        return false;
    if (!m_kinds.empty() && std::find(m_kinds.begin(), m_kinds.end(), line.kind) == m_kinds.end())
        return false;
    if (m_filter.isEmpty())
        return true;
    for (int column = 0; column < kLedgerColumnCount; ++column) {
        if (ledgerText(line, static_cast<LedgerColumn>(column), m_units).contains(m_filter, Qt::CaseInsensitive))
            return true;
    }
    return std::any_of(line.executors.begin(), line.executors.end(), [this](const domain::ExecutorId& id) { return id.text == m_filter; });
}

void LedgerTableModel::setLines(std::vector<LedgerLine> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    std::sort(m_lines.begin(), m_lines.end(), [](const LedgerLine& a, const LedgerLine& b) { return a.id < b.id; });
    if (m_lines.size() > kMaxLines)
        m_lines.erase(m_lines.begin(), m_lines.end() - static_cast<std::ptrdiff_t>(kMaxLines));
    m_order.clear();
    for (auto line = m_lines.rbegin(); line != m_lines.rend(); ++line) {
        if (shows(*line))
            m_order.push_back(line->id);
    }
    endResetModel();
}

void LedgerTableModel::put(const LedgerLine& line)
{
    const auto place = findLine(m_lines, line.id);
    if (place != m_lines.end() && place->id == line.id) {
        if (*place == line)
            return;
        *place = line;
    } else {
        m_lines.insert(place, line);
    }
    const auto found = findRow(m_order, line.id);
    const int row = static_cast<int>(found - m_order.begin());
    const bool shown = found != m_order.end() && *found == line.id;
    const bool should = shows(line);
    if (shown && should) {
        emit dataChanged(index(row, 0), index(row, kLedgerColumnCount - 1));
    } else if (shown) {
        beginRemoveRows({}, row, row);
        m_order.erase(m_order.begin() + row);
        endRemoveRows();
    } else if (should) {
        beginInsertRows({}, row, row);
        m_order.insert(m_order.begin() + row, line.id);
        endInsertRows();
    }
    dropOldest();
}

void LedgerTableModel::dropOldest()
{
    while (m_lines.size() > kMaxLines) {
        const quint64 id = m_lines.front().id;
        if (!m_order.empty() && m_order.back() == id) {
            const int row = rowCount() - 1;
            beginRemoveRows({}, row, row);
            m_order.pop_back();
            endRemoveRows();
        }
        m_lines.erase(m_lines.begin());
    }
}

void LedgerTableModel::setShow(Show show)
{
    if (m_show == show)
        return;
    m_show = show;
    refilter();
}

void LedgerTableModel::setKinds(std::vector<domain::LineKind> kinds)
{
    if (m_kinds == kinds)
        return;
    m_kinds = std::move(kinds);
    refilter();
}

void LedgerTableModel::setFilter(const QString& text)
{
    const QString wanted = text.trimmed();
    if (m_filter == wanted)
        return;
    m_filter = wanted;
    refilter();
}

void LedgerTableModel::refilter()
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (shows(*findLine(m_lines, m_order[static_cast<std::size_t>(row)])))
            continue;
        int first = row; // whole runs at once
        while (first > 0 && !shows(*findLine(m_lines, m_order[static_cast<std::size_t>(first - 1)])))
            --first;
        beginRemoveRows({}, first, row);
        m_order.erase(m_order.begin() + first, m_order.begin() + row + 1);
        endRemoveRows();
        row = first;
    }
    std::size_t row = 0;
    std::vector<quint64> run;
    const auto insertRun = [&] {
        if (run.empty())
            return;
        const auto first = static_cast<std::ptrdiff_t>(row);
        beginInsertRows({}, static_cast<int>(row), static_cast<int>(row + run.size()) - 1);
        m_order.insert(m_order.begin() + first, run.begin(), run.end());
        endInsertRows();
        row += run.size();
        run.clear();
    };
    for (auto line = m_lines.rbegin(); line != m_lines.rend(); ++line) {
        if (row < m_order.size() && m_order[row] == line->id) {
            insertRun();
            ++row;
        } else if (shows(*line)) {
            run.push_back(line->id);
        }
    }
    insertRun();
}

const LedgerLine* LedgerTableModel::line(const QModelIndex& index) const
{
    if (!index.isValid() || !checkIndex(index))
        return nullptr;
    return &*findLine(m_lines, m_order[static_cast<std::size_t>(index.row())]);
}

QModelIndex LedgerTableModel::indexOf(quint64 id) const
{
    const auto found = findRow(m_order, id);
    return found != m_order.end() && *found == id ? index(static_cast<int>(found - m_order.begin()), 0) : QModelIndex();
}

int LedgerTableModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_order.size()); }

int LedgerTableModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kLedgerColumnCount; }

QVariant LedgerTableModel::data(const QModelIndex& index, int role) const
{
    const LedgerLine* found = line(index);
    if (!found)
        return {};
    return ledgerCell(*found, static_cast<LedgerColumn>(index.column()), role, m_units);
}

QVariant LedgerTableModel::headerData(int section, Qt::Orientation orientation, int role) const { return ledgerHeader(section, orientation, role); }

} // namespace stoker::item
