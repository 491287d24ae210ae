// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/executor.h"
#include "item/executorcolumns.h"

#include <QHash>

#include <vector>

namespace stoker::item {

/// The order of the rows: which executors are shown, and where. Knows positions (places in the list sorted by id) and their sort keys;
/// ties go by position, unknown is last in either direction. No signals, no Qt model: ExecutorTableModel speaks for it.
class ExecutorIndex {
public:
    /// Another column or direction. Call relink() afterwards.
    void setSort(ExecutorColumn column, bool descending);
    [[nodiscard]] ExecutorColumn column() const { return m_column; }
    [[nodiscard]] bool isDescending() const { return m_descending; }

    /// All positions are new: keys of everything are made again, nothing is shown.
    void reset(const std::vector<domain::Executor>& rows);
    /// Positions changed: `newPlace[old]`, -1 for those that are gone (none of which may be shown any more). Keys follow.
    void renumber(const std::vector<int>& newPlace, const std::vector<domain::Executor>& rows);
    /// The executor at `position` changed. Its row does not move before reordered().
    void update(int position, const domain::Executor& executor);

    [[nodiscard]] const std::vector<int>& order() const { return m_order; } ///< position of each shown row
    [[nodiscard]] bool isShown(int position) const { return m_shown[static_cast<std::size_t>(position)] != 0; }
    /// Shows these at the end. They find their place in reordered().
    void append(const std::vector<int>& positions);
    /// Takes rows [first, last] out of the order.
    void removeRows(int first, int last);
    /// The order with these rows, and all others in their old order before them.
    [[nodiscard]] std::vector<int> withLast(const std::vector<char>& doomed) const;

    /// The right order after updates: O(n + m log m) for m rows whose key changed. Does not change anything.
    [[nodiscard]] std::vector<int> reordered() const;
    /// All rows sorted from scratch.
    [[nodiscard]] std::vector<int> sorted() const;
    void setOrder(std::vector<int> order);

    /// Keys of everything for the present column.
    void rekey(const std::vector<domain::Executor>& rows);

private:
    struct Entry {
        double key;
        int position;
    };
    [[nodiscard]] double keyOf(const domain::Executor& executor) const;
    [[nodiscard]] bool less(const Entry& a, const Entry& b) const;
    void rankHosts(const std::vector<domain::Executor>& rows);

    ExecutorColumn m_column = ExecutorColumn::Leaves;
    bool m_descending = false;
    std::vector<double> m_keys;  ///< by position; turned so that small is first, infinity = unknown
    std::vector<char> m_shown;   ///< by position
    std::vector<char> m_moved;   ///< by position: the key changed since the order was right
    std::vector<int> m_order;
    QHash<QString, int> m_hostRank;
};

/// "host9" before "host10": digits count by value.
[[nodiscard]] bool naturalLess(const QString& a, const QString& b);

} // namespace stoker::item
