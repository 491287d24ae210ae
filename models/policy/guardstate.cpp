// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/guardmemory.h"

#include "domain/text.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <limits>

namespace stoker::policy {

using namespace Qt::StringLiterals;
using domain::Instant;
using domain::Result;

namespace {

/// Within what a date can be (ECMAScript's range), so that differences of two cannot overflow.
constexpr double kMostMs = 8.64e15;

QJsonValue toValue(Instant time) { return domain::toEpochMs(time); }

std::optional<qint64> wholeFrom(const QJsonValue& value, double least, double most)
{
    const double number = value.toDouble(std::numeric_limits<double>::quiet_NaN());
    if (!(number >= least && number <= most) || number != std::floor(number))
        return std::nullopt;
    return value.toInteger();
}

std::optional<Instant> timeFrom(const QJsonValue& value)
{
    const auto ms = wholeFrom(value, -kMostMs, kMostMs);
    return ms ? std::optional(domain::fromEpochMs(*ms)) : std::nullopt;
}

std::optional<int> totalFrom(const QJsonValue& value)
{
    const auto total = wholeFrom(value, std::numeric_limits<int>::min(), std::numeric_limits<int>::max());
    return total ? std::optional(static_cast<int>(*total)) : std::nullopt;
}

tl::unexpected<domain::Error> bad(std::string_view member, const QJsonValue& value, const QString& accepted)
{
    return badParameter(member, value.toVariant(), accepted);
}

/// Absent or null is no time.
Result<std::optional<Instant>> optionalTime(const QJsonObject& json, std::string_view member)
{
    const QJsonValue value = json.value(domain::toLatin1(member));
    if (value.isUndefined() || value.isNull())
        return std::optional<Instant>();
    const auto time = timeFrom(value);
    if (!time)
        return bad(member, value, u"epoch milliseconds"_s);
    return time;
}

Result<std::optional<Hold>> holdFrom(const QJsonValue& value)
{
    if (value.isUndefined() || value.isNull())
        return std::optional<Hold>();
    const auto until = timeFrom(value[u"until_ms"_s]);
    const QJsonValue growth = value[u"growth"_s];
    const QJsonValue release = value[u"release"_s];
    if (!until || !growth.isBool() || !release.isBool())
        return bad("hold", value, u"until_ms, growth, release"_s);
    return Hold{*until, growth.toBool(), release.toBool()};
}

/// Rows of a time and totals, oldest first.
template <class Row, class Make>
Result<std::vector<Row>> rowsFrom(const QJsonObject& json, std::string_view member, const QString& accepted, Make&& make)
{
    const QJsonValue value = json.value(domain::toLatin1(member));
    std::vector<Row> rows;
    if (value.isUndefined() || value.isNull())
        return rows;
    if (!value.isArray())
        return bad(member, value, accepted);
    for (const QJsonValue& item : value.toArray()) {
        const std::optional<Row> row = make(item.toArray());
        if (!row || (!rows.empty() && row->time < rows.back().time))
            return bad(member, item, accepted);
        rows.push_back(*row);
    }
    return rows;
}

std::optional<GuardState::Wish> wishFrom(const QJsonArray& row)
{
    const auto time = timeFrom(row.at(0));
    const auto total = totalFrom(row.at(1));
    return time && total && row.size() == 2 ? std::optional(GuardState::Wish{*time, *total}) : std::nullopt;
}

std::optional<GuardState::Change> changeFrom(const QJsonArray& row)
{
    const auto time = timeFrom(row.at(0));
    const auto before = totalFrom(row.at(1));
    const auto after = totalFrom(row.at(2));
    return time && before && after && *before != *after && row.size() == 3 ? std::optional(GuardState::Change{*time, *before, *after}) : std::nullopt;
}

Result<std::optional<GuardState::Begun>> begunFrom(const QJsonValue& value)
{
    if (value.isUndefined() || value.isNull())
        return std::optional<GuardState::Begun>();
    const auto target = totalFrom(value[0]);
    const auto left = totalFrom(value[1]);
    if (!value.isArray() || value.toArray().size() != 2 || !target || left.value_or(0) <= 0)
        return bad("begun", value, u"[target, executors]"_s);
    return GuardState::Begun{*target, *left};
}

} // namespace

QJsonObject toJson(const GuardState& state)
{
    QJsonArray wishes;
    for (const GuardState::Wish& wish : state.wishes)
        wishes.append(QJsonArray{toValue(wish.time), wish.total});
    QJsonArray changes;
    for (const GuardState::Change& change : state.changes)
        changes.append(QJsonArray{toValue(change.time), change.before, change.after});
    QJsonObject json{{u"wishes"_s, wishes}, {u"changes"_s, changes}};
    if (state.latest)
        json.insert(u"latest_ms"_s, toValue(*state.latest));
    if (state.quietUntil)
        json.insert(u"quiet_until_ms"_s, toValue(*state.quietUntil));
    if (state.hold) {
        json.insert(u"hold"_s, QJsonObject{{u"until_ms"_s, toValue(state.hold->until)}, {u"growth"_s, state.hold->growth}, {u"release"_s, state.hold->release}});
    }
    if (state.begun)
        json.insert(u"begun"_s, QJsonArray{state.begun->target, state.begun->left});
    return json;
}

Result<GuardState> guardStateFromJson(const QJsonObject& json)
{
    GuardState state;
    const auto latest = optionalTime(json, "latest_ms");
    const auto quiet = optionalTime(json, "quiet_until_ms");
    auto hold = holdFrom(json.value(u"hold"_s));
    auto wishes = rowsFrom<GuardState::Wish>(json, "wishes", u"[[ms, total], …]"_s, wishFrom);
    auto changes = rowsFrom<GuardState::Change>(json, "changes", u"[[ms, before, after], …]"_s, changeFrom);
    const auto begun = begunFrom(json.value(u"begun"_s));
    if (!begun)
        return tl::unexpected(begun.error());
    if (!latest)
        return tl::unexpected(latest.error());
    if (!quiet)
        return tl::unexpected(quiet.error());
    if (!hold)
        return tl::unexpected(hold.error());
    if (!wishes)
        return tl::unexpected(wishes.error());
    if (!changes)
        return tl::unexpected(changes.error());
    // Nothing remembered is later than the latest time that was seen; else it would count from the future.
    std::optional<Instant> seen = *latest;
    if (!wishes->empty())
        seen = std::max(seen, std::optional(wishes->back().time));
    if (!changes->empty())
        seen = std::max(seen, std::optional(changes->back().time));
    return GuardState{seen, *hold, *quiet, std::move(*wishes), std::move(*changes), *begun};
}

void noteChange(GuardState& state, const GuardSettings& settings, Instant time, int before, int after)
{
    if (before == after)
        return;
    if (state.begun && state.begun->target != after)
        state.begun.reset(); // somebody is of another opinion now
    // Never a step back: it may have been seen later than the last tick and carry an earlier time.
    comeTo(state, std::max(time, state.latest.value_or(time)));
    forgetChanges(state, settings, *state.latest);
    state.changes.push_back({*state.latest, before, after});
}

void setHold(GuardState& state, Instant now, std::optional<Hold> hold)
{
    comeTo(state, now);
    state.hold = hold;
}

void setQuiet(GuardState& state, Instant now, Instant until)
{
    comeTo(state, now);
    state.quietUntil = until;
}

} // namespace stoker::policy
