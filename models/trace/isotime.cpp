// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/isotime.h"

#include <chrono>

namespace stoker::trace {

namespace {

/// Takes digits from the front of a text.
class Reader final {
public:
    explicit Reader(std::string_view text) : m_text(text) {}
    /// Exactly so many digits, behind `before` where that is not 0.
    [[nodiscard]] int number(char before, std::size_t digits)
    {
        if (before != 0)
            expect(before);
        if (m_text.size() < digits)
            m_good = false;
        int value = 0;
        for (std::size_t i = 0; m_good && i < digits; ++i) {
            m_good = m_text[i] >= '0' && m_text[i] <= '9';
            value = value * 10 + (m_text[i] - '0');
        }
        if (m_good)
            m_text.remove_prefix(digits);
        return m_good ? value : 0;
    }
    void expect(char c)
    {
        m_good = m_good && m_text.starts_with(c);
        if (m_good)
            m_text.remove_prefix(1);
    }
    [[nodiscard]] bool begins(char c) const { return m_good && m_text.starts_with(c); }
    [[nodiscard]] bool good() const { return m_good; }
    [[nodiscard]] bool atEnd() const { return m_text.empty(); }

private:
    std::string_view m_text;
    bool m_good = true;
};

} // namespace

std::optional<qint64> isoTime(std::string_view text)
{
    Reader reader(text);
    const int year = reader.number(0, 4);
    const int month = reader.number('-', 2);
    const int day = reader.number('-', 2);
    const int hour = reader.number(reader.begins(' ') ? ' ' : 'T', 2);
    const int minute = reader.number(':', 2);
    const int second = reader.begins(':') ? reader.number(':', 2) : 0;
    const int millis = reader.begins('.') ? reader.number('.', 3) : 0;
    if (reader.begins('Z'))
        reader.expect('Z');
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)}, std::chrono::day{static_cast<unsigned>(day)}};
    if (!reader.good() || !reader.atEnd() || !date.ok() || year < 1970 || hour > 23 || minute > 59 || second > 60)
        return std::nullopt;
    const qint64 days = std::chrono::sys_days{date}.time_since_epoch().count();
    return ((days * 24 + hour) * 60 + minute) * 60'000 + second * 1000 + millis;
}

} // namespace stoker::trace
