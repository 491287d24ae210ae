// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/batchtimes.h"

#include <algorithm>
#include <cmath>

namespace stoker::session {

using domain::Batch;
using domain::BatchKind;
using domain::Instant;
using domain::Millis;
using domain::seconds;

namespace {

constexpr double kSilentIntervals = 30;
constexpr Millis kFarthestDue = std::chrono::hours{24 * 30};

} // namespace

Millis millisOf(double value) { return Millis{std::llround(value * 1000)}; }

Instant endOf(const Batch& batch) { return batch.started + millisOf(batch.durationSeconds); }

std::optional<Instant> dueOf(const Batch& batch)
{
    bool ok = false;
    const qint64 ms = batch.kind == BatchKind::DStream ? batch.id.toLongLong(&ok) : 0;
    if (!ok || ms > domain::toEpochMs(batch.started) || ms < domain::toEpochMs(batch.started - kFarthestDue))
        return std::nullopt;
    return domain::fromEpochMs(ms);
}

QString streamOf(const Batch& batch)
{
    // A query's batch is called "id of the query/number".
    return batch.query.isEmpty() && batch.kind == BatchKind::Structured ? batch.id.section(u'/', 0, -2) : batch.query;
}

bool isSameStream(const Batch& a, const Batch& b) { return a.kind == b.kind && a.query == b.query && (!a.query.isEmpty() || streamOf(a) == streamOf(b)); }

std::optional<double> usualPause(const std::vector<Instant>& starts)
{
    if (starts.size() < 3)
        return std::nullopt;
    std::vector<double> pauses;
    pauses.reserve(starts.size() - 1);
    for (std::size_t i = 1; i < starts.size(); ++i)
        pauses.push_back(seconds(starts[i] - starts[i - 1]));
    const auto middle = pauses.begin() + static_cast<std::ptrdiff_t>(pauses.size() / 2);
    std::nth_element(pauses.begin(), middle, pauses.end());
    return *middle > 0 ? std::optional(*middle) : std::nullopt;
}

BatchTime timeOf(const Batch& batch)
{
    const auto due = dueOf(batch);
    return {due.value_or(batch.started), batch.started, endOf(batch), batch.kind == BatchKind::DStream};
}

double secondsBehind(const BatchTime& last, double interval, Instant now, bool nextRuns)
{
    if (isSilent(last, interval, now))
        return 0;
    const Instant next = last.due + millisOf(interval);
    // One that ended late left the next one waiting; where nothing has run since, nothing waits.
    double behind = nextRuns || now < last.ended + millisOf(interval) ? std::max(0.0, seconds(last.ended - next)) : 0;
    if (nextRuns) {
        const Instant afterNext = (last.planned ? next : std::max(last.ended, next)) + millisOf(interval);
        behind = std::max(behind, seconds(now - afterNext));
    }
    return behind;
}

bool isSilent(const BatchTime& last, double interval, Instant now)
{
    return seconds(now - last.ended) > kSilentIntervals * interval + seconds(last.ended - last.started);
}

} // namespace stoker::session
