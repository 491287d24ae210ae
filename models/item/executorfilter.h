// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/executor.h"
#include "domain/result.h"

#include <QString>

#include <functional>
#include <vector>

namespace stoker::item {

/// Which executors to show, from what an operator typed. Terms are parted by blanks and all must hold:
///   text           id, host or state word contains it ("quoted text" keeps its blanks)
///   /regexp/       the same, by regular expression; both ignore case
///   gc>40 cpu<5    a figure against a number; >, >=, <, <=, =, !=; numbers take k M G, kB MB GB, s m h d, %
///   idle busy ...  a property
///   host:10.4 id:7 state:draining pin:cached job:4812
///   !term          the opposite
/// A value: parse once, ask from any thread.
class ExecutorFilter {
public:
    ExecutorFilter() = default; ///< shows everything

    /// BadArgument{name, value = the term, accepted} where a term cannot be used.
    [[nodiscard]] static domain::Result<ExecutorFilter> parse(const QString& text);

    [[nodiscard]] bool matches(const domain::Executor& executor, domain::Instant now) const;
    [[nodiscard]] bool isEmpty() const { return m_terms.empty(); }
    /// True when a row may match later though it did not change: a term counts an age.
    [[nodiscard]] bool dependsOnTime() const { return m_dependsOnTime; }

    /// Every name that parse() knows, for a help text: "gc", "cpu", ...
    [[nodiscard]] static QStringList figureNames();
    [[nodiscard]] static QStringList propertyNames();
    [[nodiscard]] static QStringList prefixNames();

private:
    using Term = std::function<bool(const domain::Executor&, domain::Instant)>;
    [[nodiscard]] static domain::Result<Term> term(const QString& text, bool& dependsOnTime);
    std::vector<Term> m_terms;
    bool m_dependsOnTime = false;
};

} // namespace stoker::item
