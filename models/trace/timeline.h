// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/instant.h"

namespace stoker::trace {

/// The time of a trace: where it begins, how far it goes, whether it ran backwards. Epoch milliseconds in, milliseconds since the origin out.
class Timeline final {
public:
    /// The longest trace that is kept; what lies beyond is held at its end. Ten years of minutes are 42 MB.
    static constexpr qint64 kLongest = 10LL * 366 * 24 * 3600 * 1000;
    /// The listener bus itself delivers out of order by seconds: only more than this is called skew.
    static constexpr qint64 kTolerated = 10'000;

    /// A moment that something happened at; 0 is none. Answers whether time ran backwards.
    bool saw(qint64 epochMs);
    /// A moment that may lie before the others, like the start of the application.
    void sawEarly(qint64 epochMs);
    /// From here on the origin stands: Spark writes what happened before the first job in any order, and the first line is not the first moment.
    void settle() { m_settled = m_first > 0; }

    [[nodiscard]] qint64 origin() const { return m_first; }
    [[nodiscard]] qint64 latest() const { return m_latest; } ///< 0 before the first
    [[nodiscard]] qint64 backwards() const { return m_backwards; } ///< the longest step, milliseconds
    /// Within 0 and kLongest.
    [[nodiscard]] domain::Millis relative(qint64 epochMs) const;
    [[nodiscard]] domain::Millis length() const { return relative(m_latest); }

private:
    qint64 m_first = 0;
    qint64 m_latest = 0;
    qint64 m_backwards = 0;
    bool m_settled = false;
};

} // namespace stoker::trace
