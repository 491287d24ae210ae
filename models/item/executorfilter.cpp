// SPDX-License-Identifier: GPL-3.0-or-later
#include "item/executorfilter.h"

#include "item/executorcolumns.h"
#include "words/sentences.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace stoker::item {
namespace {

using domain::Executor;
using domain::ExecutorState;
using domain::Instant;
using domain::Pin;

enum class Kind { Number, Bytes, Span };

struct Figure {
    const char* name;
    Kind kind;
    std::optional<double> (*value)(const Executor&, Instant);
};

template <class T>
std::optional<double> number(const std::optional<T>& value) { return value ? std::optional<double>(static_cast<double>(*value)) : std::nullopt; }

constexpr Figure kFigures[] = {
    {"cpu", Kind::Number, [](const Executor& e, Instant) { return e.cpuPercent; }},
    {"gc", Kind::Number, [](const Executor& e, Instant) { return e.gcPercent; }},
    {"tasks", Kind::Number, [](const Executor& e, Instant) { return std::optional<double>(e.runningTasks); }},
    {"failed", Kind::Number, [](const Executor& e, Instant) { return std::optional<double>(e.failedTasks); }},
    {"cores", Kind::Number, [](const Executor& e, Instant) { return std::optional<double>(e.cores); }},
    {"memory", Kind::Bytes, [](const Executor& e, Instant) { return std::optional<double>(static_cast<double>(e.memoryUsedBytes)); }},
    {"cache", Kind::Bytes, [](const Executor& e, Instant) { return e.cachedBlocks > 0 ? number(e.cachedBytes) : std::optional<double>(0); }},
    {"blocks", Kind::Number, [](const Executor& e, Instant) { return std::optional<double>(e.cachedBlocks); }},
    {"shuffle", Kind::Bytes, [](const Executor& e, Instant) { return e.holdsShuffle ? number(e.shuffleBytes) : std::optional<double>(0); }},
    {"up", Kind::Span, upSeconds},
    {"idle", Kind::Span, idleSeconds},
    {"leaves", Kind::Span, [](const Executor& e, Instant) { return e.leavesInSeconds; }},
};

struct Property {
    const char* name;
    bool (*holds)(const Executor&);
};
constexpr Property kProperties[] = {
    {"busy", [](const Executor& e) { return e.isBusy(); }},
    {"idle", [](const Executor& e) { return !e.isBusy() && !e.isStarting(); }},
    {"cached", [](const Executor& e) { return e.cachedBlocks > 0; }},
    {"held", [](const Executor& e) { return e.holdsShuffle; }},
    {"needed", [](const Executor& e) { return e.shuffleNeeded.value_or(false); }},
    {"pinned", [](const Executor& e) { return e.pins.testAnyFlags(Pin::Cached | Pin::Shuffle | Pin::ShuffleNeeded | Pin::Receiver); }},
    {"starting", [](const Executor& e) { return e.isStarting(); }},
    {"draining", [](const Executor& e) { return e.state == ExecutorState::Draining; }},
    {"leaving", [](const Executor& e) { return e.state == ExecutorState::Draining || e.state == ExecutorState::Removing; }},
    {"excluded", [](const Executor& e) { return e.state == ExecutorState::Excluded; }},
    {"failed", [](const Executor& e) { return e.failedTasks > 0; }},
};

constexpr ExecutorState kStates[] = {ExecutorState::Active, ExecutorState::Excluded, ExecutorState::Draining, ExecutorState::Removing, ExecutorState::Dead};
constexpr Pin kPins[] = {Pin::Busy, Pin::Cached, Pin::Shuffle, Pin::ShuffleNeeded, Pin::BelowMinimum, Pin::BelowTarget, Pin::Receiver};

tl::unexpected<domain::Error> unusable(const QString& term, const QStringList& accepted)
{
    return domain::failure(domain::ErrorCode::BadArgument, {{QStringLiteral("name"), QCoreApplication::translate("ExecutorFilter", "A filter term")},
                                                            {QStringLiteral("value"), term},
                                                            {QStringLiteral("accepted"), accepted}});
}

template <class Table>
QStringList names(const Table& table)
{
    QStringList result;
    for (const auto& entry : table)
        result.append(QString::fromLatin1(entry.name));
    return result;
}

// "1.5GB" of bytes, "90s" of a span, "40%": the number in the unit of the figure. Nothing if it is no number of that kind.
std::optional<double> amount(QString text, Kind kind)
{
    text.replace(u',', u'.');
    qsizetype end = 0;
    while (end < text.size() && (text.at(end).isDigit() || text.at(end) == u'.' || (end == 0 && text.at(end) == u'-')))
        ++end;
    bool ok = false;
    const double value = text.left(end).toDouble(&ok);
    if (!ok)
        return {};
    const QString unit = text.mid(end);
    static const QHash<QString, double> plain{{QString(), 1}, {QStringLiteral("%"), 1}, {QStringLiteral("k"), 1e3}, {QStringLiteral("m"), 1e6}, {QStringLiteral("g"), 1e9}};
    static const QHash<QString, double> bytes{{QString(), 1}, {QStringLiteral("b"), 1},
                                              {QStringLiteral("k"), 0x1p10}, {QStringLiteral("kb"), 0x1p10}, {QStringLiteral("m"), 0x1p20}, {QStringLiteral("mb"), 0x1p20},
                                              {QStringLiteral("g"), 0x1p30}, {QStringLiteral("gb"), 0x1p30}, {QStringLiteral("t"), 0x1p40}, {QStringLiteral("tb"), 0x1p40}};
    static const QHash<QString, double> spans{{QString(), 1}, {QStringLiteral("s"), 1}, {QStringLiteral("m"), 60}, {QStringLiteral("min"), 60}, {QStringLiteral("h"), 3600}, {QStringLiteral("d"), 86'400}};
    const auto& units = kind == Kind::Bytes ? bytes : kind == Kind::Span ? spans : plain;
    const auto found = units.constFind(unit.toLower());
    return found == units.constEnd() ? std::nullopt : std::optional<double>(value * *found);
}

QStringList amountExamples(Kind kind)
{
    switch (kind) {
    case Kind::Number: return {QStringLiteral("40"), QStringLiteral("12.5")};
    case Kind::Bytes: return {QStringLiteral("1.5GB"), QStringLiteral("300MB")};
    case Kind::Span: return {QStringLiteral("90s"), QStringLiteral("5m"), QStringLiteral("2h")};
    }
    return {};
}

bool compare(double a, QStringView sign, double b)
{
    if (sign == u">")
        return a > b;
    if (sign == u">=")
        return a >= b;
    if (sign == u"<")
        return a < b;
    if (sign == u"<=")
        return a <= b;
    // What is shown is rounded; nobody types nine digits.
    const bool same = std::abs(a - b) < 0.005 * std::max(1.0, std::abs(b));
    return sign == u"!=" ? !same : same;
}

bool anyText(const Executor& executor, const std::function<bool(const QString&)>& matches)
{
    return matches(executor.id.text) || matches(executor.host) || matches(words::stateWord(executor));
}

// Blanks part terms, except inside "..." and /.../.
QStringList split(const QString& text)
{
    QStringList terms;
    QString current;
    QChar closing;
    for (const QChar c : text) {
        if (!closing.isNull()) {
            current += c;
            if (c == closing)
                closing = QChar();
        } else if (c.isSpace()) {
            if (!current.isEmpty())
                terms.append(std::exchange(current, {}));
        } else {
            if (c == u'"' || (c == u'/' && (current.isEmpty() || current == u"!")))
                closing = c;
            current += c;
        }
    }
    if (!current.isEmpty())
        terms.append(current);
    return terms;
}

} // namespace

QStringList ExecutorFilter::figureNames() { return names(kFigures); }
QStringList ExecutorFilter::propertyNames() { return names(kProperties); }
QStringList ExecutorFilter::prefixNames()
{
    return {QStringLiteral("host:"), QStringLiteral("id:"), QStringLiteral("state:"), QStringLiteral("pin:"), QStringLiteral("job:")};
}

domain::Result<ExecutorFilter::Term> ExecutorFilter::term(const QString& text, bool& dependsOnTime)
{
    if (text.startsWith(u'!') && text.size() > 1 && text.at(1) != u'=') {
        auto inner = term(text.mid(1), dependsOnTime);
        if (!inner)
            return inner;
        return Term([inner = std::move(*inner)](const Executor& e, Instant now) { return !inner(e, now); });
    }
    if (text.startsWith(u'/')) {
        const bool closed = text.size() > 1 && text.endsWith(u'/');
        const QRegularExpression expression(text.mid(1, text.size() - (closed ? 2 : 1)), QRegularExpression::CaseInsensitiveOption);
        if (!expression.isValid())
            return unusable(text, {QCoreApplication::translate("ExecutorFilter", "a regular expression between slashes, as /10\\.42\\.[67]/")});
        return Term([expression](const Executor& e, Instant) { return anyText(e, [&](const QString& s) { return expression.match(s).hasMatch(); }); });
    }
    if (text.startsWith(u'"')) {
        const QString wanted = text.mid(1, text.size() - (text.size() > 1 && text.endsWith(u'"') ? 2 : 1));
        return Term([wanted](const Executor& e, Instant) { return anyText(e, [&](const QString& s) { return s.contains(wanted, Qt::CaseInsensitive); }); });
    }
    static const QRegularExpression comparison(QStringLiteral("^([A-Za-z_]*)(>=|<=|!=|>|<|=)(.*)$"));
    if (const auto match = comparison.match(text); match.hasMatch()) {
        for (const Figure& figure : kFigures) {
            if (match.captured(1).compare(QLatin1String(figure.name), Qt::CaseInsensitive) != 0)
                continue;
            const auto limit = amount(match.captured(3), figure.kind);
            if (!limit)
                return unusable(text, amountExamples(figure.kind));
            dependsOnTime |= figure.value == &upSeconds || figure.value == &idleSeconds;
            return Term([value = figure.value, sign = match.captured(2), limit = *limit](const Executor& e, Instant now) {
                const auto actual = value(e, now); // unknown is neither more nor less
                return actual && compare(*actual, sign, limit);
            });
        }
        return unusable(text, figureNames());
    }
    static const QRegularExpression prefixed(QStringLiteral("^([A-Za-z]+):(.*)$"));
    if (const auto match = prefixed.match(text); match.hasMatch()) {
        const QString prefix = match.captured(1).toLower();
        const QString wanted = match.captured(2);
        if (prefix == u"host")
            return Term([wanted](const Executor& e, Instant) { return e.host.contains(wanted, Qt::CaseInsensitive); });
        if (prefix == u"id")
            return Term([wanted](const Executor& e, Instant) { return e.id.text == wanted; });
        if (prefix == u"state") {
            QStringList accepted;
            for (const ExecutorState state : kStates) {
                if (wanted.compare(stateName(state), Qt::CaseInsensitive) == 0)
                    return Term([state](const Executor& e, Instant) { return e.state == state; });
                accepted.append(QStringLiteral("state:") + stateName(state));
            }
            return unusable(text, accepted);
        }
        if (prefix == u"pin") {
            QStringList accepted;
            for (const Pin pin : kPins) {
                if (wanted.compare(pinName(pin), Qt::CaseInsensitive) == 0)
                    return Term([pin](const Executor& e, Instant) { return e.pins.testFlag(pin); });
                accepted.append(QStringLiteral("pin:") + pinName(pin));
            }
            return unusable(text, accepted);
        }
        if (prefix == u"job") {
            bool ok = false;
            const int job = wanted.toInt(&ok);
            if (!ok)
                return unusable(text, {QStringLiteral("job:4812")});
            return Term([job](const Executor& e, Instant) {
                return std::find(e.jobs.begin(), e.jobs.end(), job) != e.jobs.end() || std::find(e.neededBy.begin(), e.neededBy.end(), job) != e.neededBy.end();
            });
        }
        // An address of IPv6 may look like a prefix ("fe80" does not, "dead:beef" does): only what is no hexadecimal is a mistake.
        static const QRegularExpression hexadecimal(QStringLiteral("^[a-f]+$"));
        if (!hexadecimal.match(prefix).hasMatch())
            return unusable(text, prefixNames());
    }
    for (const Property& property : kProperties) {
        if (text.compare(QLatin1String(property.name), Qt::CaseInsensitive) == 0)
            return Term([holds = property.holds](const Executor& e, Instant) { return holds(e); });
    }
    return Term([text](const Executor& e, Instant) { return anyText(e, [&](const QString& s) { return s.contains(text, Qt::CaseInsensitive); }); });
}

domain::Result<ExecutorFilter> ExecutorFilter::parse(const QString& text)
{
    ExecutorFilter filter;
    for (const QString& part : split(text)) {
        auto parsed = term(part, filter.m_dependsOnTime);
        if (!parsed)
            return tl::unexpected(parsed.error());
        filter.m_terms.push_back(std::move(*parsed));
    }
    return filter;
}

bool ExecutorFilter::matches(const Executor& executor, Instant now) const
{
    for (const Term& term : m_terms) {
        if (!term(executor, now))
            return false;
    }
    return true;
}

} // namespace stoker::item
