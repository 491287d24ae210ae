// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tracesummary.h"

#include <map>
#include <utility>

namespace stoker::trace {

/// Collects what is odd: one entry a kind and a distinguishing text (the name of an event, of a part), with count and the first ten lines.
/// At most fifty entries a kind; what would be more is counted in the last one.
class Oddities final {
public:
    /// `line` 0 = of no line. `values` of the first stay.
    void add(domain::OddityKind kind, qint64 line = 0, const QString& about = {}, QVariantMap values = {}, qint64 count = 1);
    [[nodiscard]] bool has(domain::OddityKind kind) const { return m_entries.contains(kind); }
    /// In the order of their kinds.
    [[nodiscard]] std::vector<domain::Oddity> take();

private:
    std::map<std::pair<domain::OddityKind, QString>, domain::Oddity> m_found;
    std::map<domain::OddityKind, int> m_entries;
};

} // namespace stoker::trace
