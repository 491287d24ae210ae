// SPDX-License-Identifier: GPL-3.0-or-later
#include "item/storedledgermodel.h"

#include <algorithm>
#include <tuple>

namespace stoker::item {

using domain::DecisionLine;
using domain::LedgerLine;

namespace {

constexpr std::chrono::minutes kSoonAfter{1}; ///< a command is sent in the tick that decided it

bool isSame(const StoredEntry& a, const StoredEntry& b) { return a.command == b.command && a.row == b.row; }

} // namespace

bool isAbove(const StoredEntry& a, const StoredEntry& b)
{
    return std::tie(a.time, a.command, a.row) > std::tie(b.time, b.command, b.row);
}

StoredLedgerModel::StoredLedgerModel(QObject* parent) : QAbstractTableModel(parent) {}

void StoredLedgerModel::setEntries(std::vector<StoredEntry> entries, bool more)
{
    beginResetModel();
    m_entries = std::move(entries);
    m_more = more;
    m_asked = false;
    endResetModel();
}

void StoredLedgerModel::append(std::vector<StoredEntry> entries, bool more)
{
    m_asked = false;
    m_more = more;
    // A refresh may have brought some of them already.
    std::erase_if(entries, [this](const StoredEntry& entry) { return !m_entries.empty() && !isAbove(m_entries.back(), entry); });
    if (entries.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(entries.size()) - 1);
    m_entries.insert(m_entries.end(), std::make_move_iterator(entries.begin()), std::make_move_iterator(entries.end()));
    endInsertRows();
}

void StoredLedgerModel::giveUp() { m_asked = false; }

void StoredLedgerModel::removeFrom(std::size_t row, std::size_t count)
{
    if (count == 0)
        return;
    const auto first = m_entries.begin() + static_cast<std::ptrdiff_t>(row);
    beginRemoveRows({}, static_cast<int>(row), static_cast<int>(row + count) - 1);
    m_entries.erase(first, first + static_cast<std::ptrdiff_t>(count));
    endRemoveRows();
}

void StoredLedgerModel::refresh(std::vector<StoredEntry> entries, bool more)
{
    const bool reaches = !more || m_entries.empty() || (!entries.empty() && !isAbove(entries.back(), m_entries.front()));
    if (!reaches || m_entries.empty()) {
        setEntries(std::move(entries), more);
        return;
    }
    std::size_t row = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        // Those in between are not in the page any more.
        std::size_t gone = 0;
        while (row + gone < m_entries.size() && !isSame(m_entries[row + gone], entries[i]) && isAbove(m_entries[row + gone], entries[i]))
            ++gone;
        removeFrom(row, gone);
        if (row < m_entries.size() && isSame(m_entries[row], entries[i])) {
            if (!(m_entries[row] == entries[i])) {
                m_entries[row] = std::move(entries[i]);
                emit dataChanged(index(static_cast<int>(row), 0), index(static_cast<int>(row), kLedgerColumnCount - 1));
            }
        } else {
            beginInsertRows({}, static_cast<int>(row), static_cast<int>(row));
            m_entries.insert(m_entries.begin() + static_cast<std::ptrdiff_t>(row), std::move(entries[i]));
            endInsertRows();
        }
        ++row;
    }
    if (more)
        return; // what is below the page stays
    removeFrom(row, m_entries.size() - row);
    m_more = false;
}

const StoredEntry* StoredLedgerModel::entry(const QModelIndex& index) const
{
    return index.isValid() && checkIndex(index) ? &m_entries[static_cast<std::size_t>(index.row())] : nullptr;
}

QModelIndex StoredLedgerModel::commandOf(const StoredEntry& decision) const
{
    const auto* what = std::get_if<DecisionLine>(&decision.what);
    if (!what || !what->command)
        return {};
    // Ids are those of one program; two of them may have given the same one, at another time.
    for (auto found = std::find_if(m_entries.begin(), m_entries.end(), [&decision](const StoredEntry& entry) { return entry.time <= decision.time + kSoonAfter; });
         found != m_entries.end() && found->time >= decision.time - kSoonAfter; ++found) {
        const auto* line = std::get_if<LedgerLine>(&found->what);
        if (line && line->id == *what->command && line->actor == domain::Actor::Policy && found->application == decision.application)
            return index(static_cast<int>(found - m_entries.begin()), 0);
    }
    return {};
}

bool StoredLedgerModel::canFetchMore(const QModelIndex& parent) const { return !parent.isValid() && m_more && !m_asked && m_entries.size() < kMaxEntries; }

void StoredLedgerModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    m_asked = true;
    emit moreWanted();
}

int StoredLedgerModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_entries.size()); }

int StoredLedgerModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kLedgerColumnCount; }

QVariant StoredLedgerModel::data(const QModelIndex& index, int role) const
{
    const StoredEntry* found = entry(index);
    if (!found)
        return {};
    const auto column = static_cast<LedgerColumn>(index.column());
    if (column == LedgerColumn::Application && (role == Qt::DisplayRole || role == Qt::ToolTipRole))
        return role == Qt::ToolTipRole || found->applicationName.isEmpty() ? found->application.text : found->applicationName;
    return std::visit([&](const auto& line) { return ledgerCell(line, column, role, m_units); }, found->what);
}

QVariant StoredLedgerModel::headerData(int section, Qt::Orientation orientation, int role) const { return ledgerHeader(section, orientation, role); }

} // namespace stoker::item
