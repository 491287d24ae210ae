// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/weekwindows.h"

#include "policy/parameter.h"

namespace stoker::policy {

using namespace Qt::StringLiterals;

domain::Result<WeekWindows> WeekWindows::read(std::string_view parameter, const QString& text, WeekClock clock)
{
    WeekWindows windows;
    windows.m_clock = std::move(clock);
    if (text.trimmed().isEmpty())
        return windows;
    for (const QString& part : text.split(u',')) {
        const auto spans = weekSpansFromText(part);
        if (!spans)
            return badParameter(parameter, part.trimmed(), u"Mon-Fri 08:00-20:00, Sun 22:00-04:00, …"_s);
        windows.m_spans.insert(windows.m_spans.end(), spans->begin(), spans->end());
    }
    return windows;
}

bool WeekWindows::holds(domain::Instant time) const { return !isEmpty() && holdsAny(m_spans, m_clock.minuteOf(time)); }

std::optional<domain::Instant> WeekWindows::endOf(domain::Instant time) const { return m_clock.endOf(m_spans, time); }

} // namespace stoker::policy
