// SPDX-License-Identifier: GPL-3.0-or-later
#include "item/executorindex.h"

#include "item/executorcells.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace stoker::item {
namespace {

constexpr double kLast = std::numeric_limits<double>::infinity();

std::size_t at(int position) { return static_cast<std::size_t>(position); }

} // namespace

bool naturalLess(const QString& a, const QString& b)
{
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() && j < b.size()) {
        if (a.at(i).isDigit() && b.at(j).isDigit()) {
            while (i < a.size() && a.at(i) == u'0')
                ++i;
            while (j < b.size() && b.at(j) == u'0')
                ++j;
            const qsizetype startA = i;
            const qsizetype startB = j;
            while (i < a.size() && a.at(i).isDigit())
                ++i;
            while (j < b.size() && b.at(j).isDigit())
                ++j;
            if (i - startA != j - startB)
                return i - startA < j - startB;
            const int compared = QStringView(a).mid(startA, i - startA).compare(QStringView(b).mid(startB, j - startB));
            if (compared != 0)
                return compared < 0;
        } else {
            const QChar x = a.at(i++).toCaseFolded();
            const QChar y = b.at(j++).toCaseFolded();
            if (x != y)
                return x < y;
        }
    }
    if (a.size() - i != b.size() - j)
        return a.size() - i < b.size() - j;
    return a < b; // differ in case or leading zeros only
}

void ExecutorIndex::setSort(ExecutorColumn column, bool descending)
{
    m_column = column;
    m_descending = descending;
}

double ExecutorIndex::keyOf(const domain::Executor& executor) const
{
    const double key = m_column == ExecutorColumn::Host ? m_hostRank.value(executor.host, 0) : sortKey(m_column, executor);
    if (std::isnan(key))
        return kLast;
    return m_descending ? -key : key;
}

bool ExecutorIndex::less(const Entry& a, const Entry& b) const
{
    if (a.key != b.key)
        return a.key < b.key;
    // Ids have no key but their place; for every other column ties stay in the order of ids whatever the direction.
    return m_descending && m_column == ExecutorColumn::Id ? a.position > b.position : a.position < b.position;
}

void ExecutorIndex::rankHosts(const std::vector<domain::Executor>& rows)
{
    std::vector<QString> hosts;
    for (const domain::Executor& executor : rows)
        hosts.push_back(executor.host);
    std::sort(hosts.begin(), hosts.end(), naturalLess);
    hosts.erase(std::unique(hosts.begin(), hosts.end()), hosts.end());
    m_hostRank.clear();
    for (std::size_t i = 0; i < hosts.size(); ++i)
        m_hostRank.insert(hosts[i], static_cast<int>(i));
}

void ExecutorIndex::rekey(const std::vector<domain::Executor>& rows)
{
    if (m_column == ExecutorColumn::Host)
        rankHosts(rows);
    m_keys.resize(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        m_keys[i] = keyOf(rows[i]);
}

void ExecutorIndex::reset(const std::vector<domain::Executor>& rows)
{
    m_order.clear();
    m_shown.assign(rows.size(), 0);
    m_moved.assign(rows.size(), 0);
    rekey(rows);
}

void ExecutorIndex::renumber(const std::vector<int>& newPlace, const std::vector<domain::Executor>& rows)
{
    std::vector<double> keys(rows.size(), kLast);
    std::vector<char> shown(rows.size(), 0);
    std::vector<char> moved(rows.size(), 0);
    std::vector<char> known(rows.size(), 0);
    for (std::size_t old = 0; old < newPlace.size(); ++old) {
        if (newPlace[old] < 0)
            continue;
        const std::size_t place = at(newPlace[old]);
        keys[place] = m_keys[old];
        shown[place] = m_shown[old];
        moved[place] = m_moved[old];
        known[place] = 1;
    }
    m_keys = std::move(keys);
    m_shown = std::move(shown);
    m_moved = std::move(moved);
    for (int& position : m_order)
        position = newPlace[at(position)];

    bool newHost = false;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!known[i]) {
            newHost = newHost || (m_column == ExecutorColumn::Host && !m_hostRank.contains(rows[i].host));
            m_keys[i] = keyOf(rows[i]);
        }
    }
    if (newHost)
        rekey(rows); // ranks shift, but the order among the old ones stays
}

void ExecutorIndex::update(int position, const domain::Executor& executor)
{
    const double key = keyOf(executor);
    if (key != m_keys[at(position)]) {
        m_keys[at(position)] = key;
        m_moved[at(position)] = 1;
    }
}

void ExecutorIndex::append(const std::vector<int>& positions)
{
    for (const int position : positions) {
        m_order.push_back(position);
        m_shown[at(position)] = 1;
        m_moved[at(position)] = 1;
    }
}

void ExecutorIndex::removeRows(int first, int last)
{
    for (int row = first; row <= last; ++row)
        m_shown[at(m_order[at(row)])] = 0;
    m_order.erase(m_order.begin() + first, m_order.begin() + last + 1);
}

std::vector<int> ExecutorIndex::withLast(const std::vector<char>& doomed) const
{
    std::vector<int> result = m_order;
    std::stable_partition(result.begin(), result.end(), [&doomed](int position) { return !doomed[at(position)]; });
    return result;
}

std::vector<int> ExecutorIndex::reordered() const
{
    std::vector<Entry> moved;
    std::vector<int> stayed;
    stayed.reserve(m_order.size());
    for (const int position : m_order) {
        if (m_moved[at(position)])
            moved.push_back({m_keys[at(position)], position});
        else
            stayed.push_back(position);
    }
    if (moved.empty())
        return stayed;
    std::sort(moved.begin(), moved.end(), [this](const Entry& a, const Entry& b) { return less(a, b); });
    std::vector<int> result;
    result.reserve(m_order.size());
    auto next = moved.begin();
    for (const int position : stayed) {
        const Entry entry{m_keys[at(position)], position};
        while (next != moved.end() && less(*next, entry))
            result.push_back((next++)->position);
        result.push_back(position);
    }
    for (; next != moved.end(); ++next)
        result.push_back(next->position);
    return result;
}

std::vector<int> ExecutorIndex::sorted() const
{
    std::vector<Entry> entries;
    entries.reserve(m_order.size());
    for (const int position : m_order)
        entries.push_back({m_keys[at(position)], position});
    std::sort(entries.begin(), entries.end(), [this](const Entry& a, const Entry& b) { return less(a, b); });
    std::vector<int> result;
    result.reserve(entries.size());
    for (const Entry& entry : entries)
        result.push_back(entry.position);
    return result;
}

void ExecutorIndex::setOrder(std::vector<int> order)
{
    m_order = std::move(order);
    std::fill(m_moved.begin(), m_moved.end(), char(0));
}

} // namespace stoker::item
