// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace stoker::policy {

/// A set of small numbers from 0 on (indices of tasks within a stage), a bit each. Negative ones are never members.
class IndexSet {
public:
    void insert(int index)
    {
        if (index < 0)
            return;
        const auto at = static_cast<std::size_t>(index);
        if (at >= m_bits.size())
            m_bits.resize(at + 1, false);
        m_count += m_bits[at] ? 0 : 1;
        m_bits[at] = true;
    }
    void erase(int index)
    {
        if (index < 0 || static_cast<std::size_t>(index) >= m_bits.size())
            return;
        const auto at = static_cast<std::size_t>(index);
        m_count -= m_bits[at] ? 1 : 0;
        m_bits[at] = false;
    }
    [[nodiscard]] int count() const { return m_count; }

private:
    std::vector<bool> m_bits;
    int m_count = 0;
};

} // namespace stoker::policy
