// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/decision.h"
#include "domain/executor.h"
#include "domain/figures.h"

#include <QList>
#include <QLocale>
#include <QStringList>

namespace stoker::app::ctl {

/// Text in columns, two spaces apart; numbers at the right.
class Table final {
public:
    struct Column {
        QString title;
        bool right = false;
    };
    explicit Table(QList<Column> columns) : m_columns(std::move(columns)) {}
    /// Cells as they are: what cannot be printed is replaced here.
    void add(const QStringList& cells);
    [[nodiscard]] QString text() const;

private:
    QList<Column> m_columns;
    QList<QStringList> m_rows;
};

/// The head and one row of `watch --output table`: fixed widths, because rows come one by one.
[[nodiscard]] QString watchHead();
[[nodiscard]] QString watchRow(const domain::Figures& figures, const QLocale& locale);

/// The same for `run`: what was seen, wished and decided, and why.
[[nodiscard]] QString decisionHead();
[[nodiscard]] QString decisionRow(const domain::DecisionLine& line, const QLocale& locale);

[[nodiscard]] QString executorTable(const std::vector<domain::Executor>& living, const std::vector<domain::Departed>& gone, domain::Instant now,
                                    const QLocale& locale);
/// As RFC 4180, but lines end as in the rest of a terminal, with the names of the JSON members as header; unknown = empty.
[[nodiscard]] QString executorCsv(const std::vector<domain::Executor>& living, const std::vector<domain::Departed>& gone, domain::Instant now);

} // namespace stoker::app::ctl
