// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>

namespace stoker::domain {

/// Equality inline and by units, not QString's collating call: lists of thousands are matched every poll.
[[nodiscard]] inline bool isSameText(const QString& a, const QString& b)
{
    const qsizetype size = a.size();
    if (size != b.size())
        return false;
    const QChar* left = a.constData();
    const QChar* right = b.constData();
    for (qsizetype i = 0; i < size; ++i) {
        if (left[i] != right[i])
            return false;
    }
    return true;
}

/// A text that names one kind of thing and cannot be mixed up with another kind. Ordered as an operator counts:
/// numbers by value ("9" before "10"), everything else after them by text.
template <class Tag>
struct StrongId {
    QString text;

    StrongId() = default;
    explicit StrongId(QString value) : text(std::move(value)) {}

    [[nodiscard]] bool isEmpty() const { return text.isEmpty(); }
    friend bool operator==(const StrongId& a, const StrongId& b)
    {
        return isSameText(a.text, b.text);
    }
    friend std::strong_ordering operator<=>(const StrongId& a, const StrongId& b) { return compareIds(a.text, b.text); }
    friend size_t qHash(const StrongId& id, size_t seed = 0) { return ::qHash(id.text, seed); }

private:
    static bool isNumber(const QString& text)
    {
        if (text.isEmpty() || text.size() > 18 || (text.size() > 1 && text.front() == u'0'))
            return false;
        for (const QChar c : text) {
            if (c < u'0' || c > u'9')
                return false;
        }
        return true;
    }
    static std::strong_ordering compareIds(const QString& a, const QString& b)
    {
        const bool numberA = isNumber(a);
        const bool numberB = isNumber(b);
        if (numberA != numberB)
            return numberA ? std::strong_ordering::less : std::strong_ordering::greater;
        if (numberA && a.size() != b.size())
            return a.size() <=> b.size();
        return a.compare(b) <=> 0;
    }
};

using ExecutorId = StrongId<struct ExecutorTag>;       ///< Spark's executor id: "0", "17"; the driver is never one here
using ApplicationId = StrongId<struct ApplicationTag>; ///< "app-20261121053003-0000"
using InstanceId = StrongId<struct InstanceTag>;       ///< one start of one driver, named by the plugin

} // namespace stoker::domain
