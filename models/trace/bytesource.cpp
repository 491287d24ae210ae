// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/bytesource.h"

#include <algorithm>
#include <cstring>

namespace stoker::trace {

namespace {
constexpr std::size_t kChunk = 256 * 1024;
}

bool Lookahead::has(std::size_t size)
{
    if (available() >= size)
        return true;
    if (m_at > 0) {
        std::memmove(m_bytes.data(), m_bytes.data() + m_at, available());
        m_filled -= m_at;
        m_at = 0;
    }
    // Grows with what really comes, not with what a header promises.
    while (m_filled < size) {
        if (m_bytes.size() < m_filled + kChunk)
            m_bytes.resize(m_filled + kChunk);
        const std::size_t got = m_source.read(m_bytes.data() + m_filled, m_bytes.size() - m_filled);
        if (got == 0)
            return false;
        m_filled += got;
    }
    return true;
}

StreamEnd Lookahead::endOr(StreamEnd verdict) const
{
    const StreamEnd below = m_source.end();
    return below == StreamEnd::Unreadable || below == StreamEnd::Cancelled ? below : verdict;
}

} // namespace stoker::trace
