// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/executor.h"
#include "item/executorcolumns.h"
#include "item/roles.h"
#include "words/units.h"

namespace stoker::item {

/// What stands in a cell of the executor table. Pure but for the translator; any thread.
class ExecutorCells {
public:
    explicit ExecutorCells(words::Units units = words::Units()) : m_units(std::move(units)) {}

    [[nodiscard]] QString text(ExecutorColumn column, const domain::Executor& executor, domain::Instant now) const;
    /// "26" blocks, "held": what stands before the text of Cache and Shuffle; empty elsewhere.
    [[nodiscard]] QString secondText(ExecutorColumn column, const domain::Executor& executor) const;
    /// The whole cell as one text, for a screen reader and the clipboard.
    [[nodiscard]] QString wholeText(ExecutorColumn column, const domain::Executor& executor, domain::Instant now) const;
    [[nodiscard]] QString toolTip(ExecutorColumn column, const domain::Executor& executor, domain::Instant now) const;
    /// 0..1, or nothing where the column has no bar or the figure is unknown.
    [[nodiscard]] static std::optional<double> bar(ExecutorColumn column, const domain::Executor& executor);
    [[nodiscard]] static Severity severity(ExecutorColumn column, const domain::Executor& executor);
    /// Name of an icon; empty for none.
    [[nodiscard]] static QString icon(ExecutorColumn column, const domain::Executor& executor);
    [[nodiscard]] const words::Units& units() const { return m_units; }

private:
    [[nodiscard]] QString leaves(const domain::Executor& executor) const;
    words::Units m_units;
};

/// Small is first in ascending order; NaN = unknown, always last. Host is sorted by its rank among hosts, Id by its place: not by this.
/// The key does not depend on the time, so nobody moves by growing older.
[[nodiscard]] double sortKey(ExecutorColumn column, const domain::Executor& executor);

} // namespace stoker::item
