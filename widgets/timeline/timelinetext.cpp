// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/timelinetext.h"

#include "widgets/timeline/timelinepaint.h"
#include "words/units.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace stoker::widgets {
namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(stoker::widgets::Timeline)
};

using domain::Instant;
using domain::Millis;

constexpr qsizetype kMostJobs = 10;

} // namespace

QString laneText(const domain::ExecutorLife& life, Instant now, std::optional<Instant> at)
{
    const words::Units units;
    QStringList lines{Text::tr("Executor %1 on %2").arg(life.id.text, life.host)};
    if (life.added) {
        const double lived = domain::seconds(life.removed.value_or(now) - *life.added);
        lines.append(life.removed ? Text::tr("from %1 to %2, %3").arg(units.dateTime(*life.added), units.dateTime(*life.removed), units.duration(lived))
                                  : Text::tr("since %1, %2").arg(units.dateTime(*life.added), units.duration(lived)));
    }
    if (life.requested && life.added && *life.added > *life.requested)
        lines.append(Text::tr("took %1 to start").arg(units.duration(domain::seconds(*life.added - *life.requested))));
    if (life.removed) {
        lines.append(endText(life));
        if (!life.reason.isEmpty() && !lines.last().contains(life.reason))
            //: what Spark itself gave as the reason of a removal
            lines.append(Text::tr("Spark: %1").arg(life.reason));
    }
    if (at) {
        const auto minute = std::chrono::floor<std::chrono::minutes>(at->time_since_epoch()).count();
        const auto found = life.minutes.at(static_cast<std::int32_t>(minute));
        const Instant end = life.removed.value_or(now);
        if (found) {
            lines.append(Text::tr("%1: %2 of its slots busy").arg(units.timeOfDay(*at), units.text(units.percent(found->busyPercent))));
            if (found->gcHigh)
                lines.append(Text::tr("garbage collection took more than 10 % of its task time"));
        } else if (life.added && *at >= *life.added && *at <= end) {
            lines.append(Text::tr("%1: not watched").arg(units.timeOfDay(*at)));
        }
    }
    return lines.join(u'\n');
}

QString batchText(const std::vector<domain::Batch>& batches, Instant at, Millis reach, std::optional<double> deadlineSeconds)
{
    const words::Units units;
    const domain::Batch* best = nullptr;
    for (const domain::Batch& batch : batches) {
        const double width = std::max(batch.intervalSeconds.value_or(0), batch.durationSeconds);
        if (batch.started <= at + reach && batch.started + Millis(qRound64(width * 1000)) >= at && (!best || batch.started > best->started))
            best = &batch;
    }
    if (!best)
        return {};
    const auto took = units.text(units.secondsFigure(best->durationSeconds));
    QStringList lines{deadlineSeconds ? Text::tr("Batch of %1: %2, deadline %3").arg(units.timeOfDay(best->started), took, units.text(units.secondsFigure(deadlineSeconds)))
                                      : Text::tr("Batch of %1: %2").arg(units.timeOfDay(best->started), took)};
    lines.append(Text::tr("%1 records").arg(units.integer(best->records)));
    if (!best->query.isEmpty())
        lines.append(Text::tr("query %1").arg(best->query));
    return lines.join(u'\n');
}

QString jobText(const std::vector<domain::Job>& jobs, Instant at, Millis reach, Instant now)
{
    const words::Units units;
    QStringList lines;
    qsizetype more = 0;
    for (const domain::Job& job : jobs) {
        if (!job.started || *job.started > at + reach || job.ended.value_or(now) < at)
            continue;
        if (lines.size() == kMostJobs) {
            ++more;
            continue;
        }
        const QString took = units.duration(domain::seconds(job.ended.value_or(now) - *job.started));
        switch (job.result) {
        case domain::JobResult::Running:
            lines.append(Text::tr("Job %1, running for %2: %3").arg(QString::number(job.id), took, job.name));
            break;
        case domain::JobResult::Succeeded:
            lines.append(Text::tr("Job %1, %2: %3").arg(QString::number(job.id), took, job.name));
            break;
        case domain::JobResult::Failed:
            lines.append(Text::tr("Job %1, failed after %2: %3").arg(QString::number(job.id), took, job.name));
            break;
        }
    }
    if (more > 0)
        lines.append(Text::tr("and %n more", nullptr, static_cast<int>(more)));
    return lines.join(u'\n');
}

} // namespace stoker::widgets
