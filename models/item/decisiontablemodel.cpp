// SPDX-License-Identifier: GPL-3.0-or-later
#include "item/decisiontablemodel.h"

#include "item/ledgercells.h"
#include "words/policysentences.h"

#include <algorithm>
#include <functional>

namespace stoker::item {

using domain::DecisionLine;

namespace {

bool sameGuards(const DecisionLine& a, const DecisionLine& b)
{
    return std::equal(a.clamps.begin(), a.clamps.end(), b.clamps.begin(), b.clamps.end(), [](const domain::Clamp& x, const domain::Clamp& y) { return x.guard == y.guard; });
}

bool isNews(const DecisionLine& decision, const DecisionLine& before)
{
    return decision.command || decision.final != before.final || decision.wish.reason.code != before.wish.reason.code || decision.policy != before.policy
        || decision.mode != before.mode || !sameGuards(decision, before);
}

} // namespace

DecisionTableModel::DecisionTableModel(QObject* parent) : QAbstractTableModel(parent) {}

const DecisionTableModel::Line& DecisionTableModel::lineOf(quint64 id) const
{
    return *std::lower_bound(m_lines.begin(), m_lines.end(), id, [](const Line& line, quint64 wanted) { return line.decision.id < wanted; });
}

bool DecisionTableModel::shows(const Line& line) const
{
    if (m_show == Show::None || (m_show == Show::News && !line.news))
        return false;
    if (m_filter.isEmpty())
        return true;
    for (int column = 0; column < kLedgerColumnCount; ++column) {
        if (ledgerText(line.decision, static_cast<LedgerColumn>(column), m_units).contains(m_filter, Qt::CaseInsensitive))
            return true;
    }
    const auto matches = [this](const domain::Clamp& clamp) {
        return words::guardWord(clamp.guard).contains(m_filter, Qt::CaseInsensitive) || words::reasonSentence(clamp.reason).contains(m_filter, Qt::CaseInsensitive);
    };
    return words::reasonSentence(line.decision.wish.reason).contains(m_filter, Qt::CaseInsensitive) || std::any_of(line.decision.clamps.begin(), line.decision.clamps.end(), matches);
}

void DecisionTableModel::append(const DecisionLine& decision)
{
    m_lines.push_back({decision, m_lines.empty() || isNews(decision, m_lines.back().decision)});
}

void DecisionTableModel::setDecisions(const std::vector<DecisionLine>& decisions)
{
    beginResetModel();
    m_lines.clear();
    m_order.clear();
    for (const DecisionLine& decision : decisions)
        append(decision);
    while (m_lines.size() > kMaxDecisions)
        m_lines.pop_front();
    for (const Line& line : m_lines) {
        if (shows(line))
            m_order.push_front(line.decision.id);
    }
    endResetModel();
}

void DecisionTableModel::add(const DecisionLine& decision)
{
    if (!m_lines.empty() && decision.id <= m_lines.back().decision.id)
        return;
    append(decision);
    if (shows(m_lines.back())) {
        beginInsertRows({}, 0, 0);
        m_order.push_front(decision.id);
        endInsertRows();
    }
    dropOldest();
}

void DecisionTableModel::dropOldest()
{
    while (m_lines.size() > kMaxDecisions) {
        if (!m_order.empty() && m_order.back() == m_lines.front().decision.id) {
            beginRemoveRows({}, rowCount() - 1, rowCount() - 1);
            m_order.pop_back();
            endRemoveRows();
        }
        m_lines.pop_front();
    }
}

void DecisionTableModel::setShow(Show show)
{
    if (std::exchange(m_show, show) != show)
        refilter();
}

void DecisionTableModel::setFilter(const QString& text)
{
    const QString wanted = text.trimmed();
    if (std::exchange(m_filter, wanted) != wanted)
        refilter();
}

void DecisionTableModel::refilter()
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (shows(lineOf(m_order[static_cast<std::size_t>(row)])))
            continue;
        int first = row; // whole runs at once
        while (first > 0 && !shows(lineOf(m_order[static_cast<std::size_t>(first - 1)])))
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
        beginInsertRows({}, static_cast<int>(row), static_cast<int>(row + run.size()) - 1);
        m_order.insert(m_order.begin() + static_cast<std::ptrdiff_t>(row), run.begin(), run.end());
        endInsertRows();
        row += run.size();
        run.clear();
    };
    for (auto line = m_lines.rbegin(); line != m_lines.rend(); ++line) {
        if (row < m_order.size() && m_order[row] == line->decision.id) {
            insertRun();
            ++row;
        } else if (shows(*line)) {
            run.push_back(line->decision.id);
        }
    }
    insertRun();
}

const DecisionLine* DecisionTableModel::decision(const QModelIndex& index) const
{
    if (!index.isValid() || !checkIndex(index))
        return nullptr;
    return &lineOf(m_order[static_cast<std::size_t>(index.row())]).decision;
}

QModelIndex DecisionTableModel::indexOf(quint64 id) const
{
    const auto found = std::lower_bound(m_order.begin(), m_order.end(), id, std::greater<>());
    return found != m_order.end() && *found == id ? index(static_cast<int>(found - m_order.begin()), 0) : QModelIndex();
}

int DecisionTableModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_order.size()); }

int DecisionTableModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kLedgerColumnCount; }

QVariant DecisionTableModel::data(const QModelIndex& index, int role) const
{
    const DecisionLine* found = decision(index);
    if (!found)
        return {};
    return ledgerCell(*found, static_cast<LedgerColumn>(index.column()), role, m_units);
}

QVariant DecisionTableModel::headerData(int section, Qt::Orientation orientation, int role) const { return ledgerHeader(section, orientation, role); }

} // namespace stoker::item
