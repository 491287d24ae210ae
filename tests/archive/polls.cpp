// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/polls.h"

#include "archive/samplechunk.h"

#include <cmath>

namespace stoker::test {

using namespace Qt::StringLiterals;

QString differs(const domain::Recording& recording, const session::Store& seen, domain::Instant from)
{
    const domain::History& was = seen.history();
    const domain::History& is = *recording.history;
    const domain::Instant begin = std::max(from, *was.firstTime());
    const domain::Instant end = *was.lastTime() + domain::Millis{1};
    for (std::size_t m = 0; m < domain::kMetricCount; ++m) {
        const auto metric = static_cast<domain::Metric>(m);
        const auto wanted = was.samples(metric, begin, end, 1'000'000);
        const auto found = is.samples(metric, begin, end, 1'000'000);
        if (wanted.size() != found.size() || wanted.empty())
            return u"metric %1: %2 samples, not %3"_s.arg(m).arg(found.size()).arg(wanted.size());
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            const bool same = wanted[i].first == found[i].first && std::isnan(wanted[i].second) == std::isnan(found[i].second)
                && (std::isnan(wanted[i].second) || std::abs(wanted[i].second - found[i].second) <= 0.5001 / archive::kStepsOfOne[m] + std::abs(wanted[i].second) * 1e-6);
            if (!same)
                return u"metric %1, sample %2: %3 at %4, not %5 at %6"_s.arg(m).arg(i).arg(found[i].second).arg(domain::toEpochMs(found[i].first)).arg(wanted[i].second).arg(domain::toEpochMs(wanted[i].first));
        }
    }
    if (recording.lives.size() != seen.lives().size())
        return u"%1 lives, not %2"_s.arg(recording.lives.size()).arg(seen.lives().size());
    for (const domain::ExecutorLife& life : seen.lives()) {
        const auto found = std::find_if(recording.lives.begin(), recording.lives.end(), [&life](const auto& one) { return one.id == life.id; });
        if (found == recording.lives.end() || found->host != life.host || found->added != life.added || found->removed != life.removed || found->reason != life.reason || found->by != life.by
            || found->removedByName != life.removedByName)
            return u"the life of %1"_s.arg(life.id.text);
        // Of the last minute of each what came after the store's last minute is not there yet.
        for (std::int32_t minute = life.minutes.first(); !life.minutes.isEmpty() && minute <= life.minutes.last(); ++minute) {
            const auto wanted = life.minutes.at(minute);
            const auto got = found->minutes.at(minute);
            if (wanted != got)
                return u"minute %1 of %2: %3 not %4"_s.arg(minute).arg(life.id.text).arg(got ? got->busyPercent : -1).arg(wanted ? wanted->busyPercent : -1);
        }
    }
    // The session forgets the oldest.
    const auto endsWith = [](const auto& all, const auto& last) { return all.size() >= last.size() && std::equal(last.rbegin(), last.rend(), all.rbegin()); };
    if (!endsWith(recording.batches, seen.batches()))
        return u"%1 batches, not %2"_s.arg(recording.batches.size()).arg(seen.batches().size());
    if (!endsWith(recording.jobs, seen.jobs()))
        return u"%1 jobs, not %2"_s.arg(recording.jobs.size()).arg(seen.jobs().size());
    return {};
}

} // namespace stoker::test
