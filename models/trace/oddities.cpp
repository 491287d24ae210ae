// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/oddities.h"

namespace stoker::trace {

namespace {
constexpr int kMostEntries = 50;
constexpr std::size_t kMostLines = 10;
}

void Oddities::add(domain::OddityKind kind, qint64 line, const QString& about, QVariantMap values, qint64 count)
{
    auto found = m_found.find({kind, about});
    if (found == m_found.end()) {
        int& entries = m_entries[kind];
        if (entries >= kMostEntries) {
            // The one with the greatest text takes the rest; which one that is matters to nobody, but the sum does.
            found = std::prev(m_found.upper_bound({kind, QString(QChar(0xffff))}));
            found->second.count += count;
            return;
        }
        ++entries;
        found = m_found.emplace(std::pair{kind, about}, domain::Oddity{kind, 0, {}, std::move(values)}).first;
    }
    domain::Oddity& oddity = found->second;
    oddity.count += count;
    if (line > 0 && oddity.lines.size() < kMostLines)
        oddity.lines.push_back(line);
}

std::vector<domain::Oddity> Oddities::take()
{
    std::vector<domain::Oddity> list;
    for (auto& [key, oddity] : m_found)
        list.push_back(std::move(oddity));
    m_found.clear();
    m_entries.clear();
    return list;
}

} // namespace stoker::trace
