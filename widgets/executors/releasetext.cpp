// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/executors/releasetext.h"

#include "words/sentences.h"
#include "words/units.h"

#include <QCoreApplication>

namespace stoker::widgets {
namespace {

using domain::ReleaseWay;
using item::Fate;
using item::ReleaseImpact;

QString translate(const char* context, const char* text, const char* comment = nullptr, int n = -1)
{
    return QCoreApplication::translate(context, text, comment, n);
}

// A count that lupdate can follow: a cast in the call would hide the text from it.
QString more(const QString& list, int n) { return translate("Release", "%1 and %n more", nullptr, n).arg(list); }

QString jobs(const std::vector<int>& ids)
{
    constexpr std::size_t most = 3; // more would push the figures apart; the tool tip of the list has them all
    QStringList names;
    for (std::size_t i = 0; i < ids.size() && i < most; ++i)
        names.append(QString::number(ids[i]));
    QString list = words::list(names);
    if (ids.size() > most)
        list = more(list, static_cast<int>(ids.size() - most));
    return ids.size() == 1 ? translate("Release", "job %1").arg(list) : translate("Release", "jobs %1").arg(list);
}

ReleaseFigure tasks(const ReleaseImpact& impact, ReleaseWay way)
{
    const words::Units units;
    ReleaseFigure figure{units.integer(impact.runningTasks), translate("Release", "tasks", "after a number", impact.runningTasks), {}, false};
    if (impact.runningTasks == 0) {
        figure.note = translate("Release", "nothing runs there");
    } else if (impact.tasksRunAgain > 0) {
        figure.warn = true;
        figure.note = impact.workLostSeconds ? translate("Release", "run again, about %1 of work", nullptr, impact.tasksRunAgain).arg(units.duration(impact.workLostSeconds))
                                             : translate("Release", "run again", nullptr, impact.tasksRunAgain);
    } else {
        figure.note = way == ReleaseWay::Idle ? translate("Release", "end first, or their executor stays", nullptr, impact.runningTasks) : translate("Release", "end first", nullptr, impact.runningTasks);
    }
    return figure;
}

ReleaseFigure cache(const ReleaseImpact& impact)
{
    const words::Figure bytes = words::Units().bytes(impact.cacheBytes);
    //: After a number: GB cache
    ReleaseFigure figure{bytes.number, translate("Release", "%1 cache").arg(bytes.unit).trimmed(), {}, impact.cache == Fate::Lost};
    switch (impact.cache) {
    case Fate::Lost: figure.note = translate("Release", "lost, computed again"); break;
    case Fate::Moved: figure.note = translate("Release", "moved to other executors"); break;
    case Fate::Kept:
    case Fate::Nothing: figure.note = translate("Release", "nothing is cached there"); break;
    }
    return figure;
}

ReleaseFigure shuffle(const ReleaseImpact& impact)
{
    const words::Figure bytes = words::Units().bytes(impact.shuffleBytes);
    //: After a number: GB shuffle
    ReleaseFigure figure{bytes.number, translate("Release", "%1 shuffle").arg(bytes.unit).trimmed(), {}, false};
    const bool needed = !impact.shuffleNeededBy.empty();
    switch (impact.shuffle) {
    case Fate::Lost:
        figure.warn = needed;
        figure.note = needed ? translate("Release", "lost; %1 must repeat work").arg(jobs(impact.shuffleNeededBy)) : translate("Release", "lost; no active job reads it");
        break;
    case Fate::Moved:
        figure.note = needed ? translate("Release", "moved; %1 reads it").arg(jobs(impact.shuffleNeededBy)) : translate("Release", "moved to other executors");
        break;
    case Fate::Kept:
    case Fate::Nothing: figure.note = translate("Release", "none lies there"); break;
    }
    return figure;
}

ReleaseFigure cores(const ReleaseImpact& impact, bool replace)
{
    const words::Units units;
    ReleaseFigure figure{units.integer(impact.slotsHeld), translate("Release", "slots", "after a number", impact.slotsHeld), {}, false};
    const QString change = translate("Release", "%1 → %2", "slots before and after").arg(units.integer(impact.slotsBefore), units.integer(impact.slotsAfter));
    figure.warn = !replace && impact.slotsNeeded && impact.slotsAfter < *impact.slotsNeeded;
    figure.note = change;
    //: 672 → 648, 616 needed
    if (impact.slotsNeeded)
        figure.note = translate("Release", "%1, %2 needed").arg(change, units.integer(impact.slotsNeeded));
    if (replace)
        figure.note = translate("Release", "%1 until replaced").arg(change);
    return figure;
}

struct Loses {
    bool tasks = false;
    bool cache = false;
    bool shuffle = false;
};

// "8 tasks run again; 2.38 GB cache is lost; ...": only what there is.
QString losses(const ReleaseImpact& impact, const Loses& loses)
{
    const words::Units units;
    QStringList parts;
    if (loses.tasks && impact.runningTasks > 0)
        parts.append(translate("Release", "%n tasks fail and run again", nullptr, impact.runningTasks));
    if (loses.cache && impact.cachedBlocks > 0)
        parts.append(translate("Release", "%1 cache is lost").arg(units.text(units.bytes(impact.cacheBytes))));
    if (loses.shuffle && impact.shuffleHolders > 0)
        parts.append(translate("Release", "%1 shuffle is lost").arg(units.text(units.bytes(impact.shuffleBytes))));
    return parts.join(translate("Release", "; ", "between what is lost"));
}

QString withStop(const QString& text) { return text.isEmpty() ? text : translate("Release", "%1.", "a sentence and its full stop").arg(text); }

} // namespace

std::array<ReleaseFigure, 4> releaseFigures(const ReleaseImpact& impact, ReleaseWay way, bool replace)
{
    return {tasks(impact, way), cache(impact), shuffle(impact), cores(impact, replace)};
}

QString hitsText(const ReleaseImpact::Row& row)
{
    if (!row.executor)
        return translate("Release", "is gone already");
    return row.jobsHit.empty() ? translate("Release", "nothing") : jobs(row.jobsHit);
}

QString wayText(ReleaseWay way, const ReleaseImpact& impact, const domain::Capabilities& capabilities)
{
    const auto because = [&capabilities](const QString& name) { return words::because(capabilities.because.value(name, capabilities.because.value(QStringLiteral("*")))); };
    switch (way) {
    case ReleaseWay::Best:
    case ReleaseWay::Drain:
        if (!capabilities.drain)
            return because(QStringLiteral("drain"));
        if (capabilities.migratesCache && capabilities.migratesShuffle)
            return translate("Release", "Takes no new tasks, ends the running ones, moves cache and shuffle, then leaves.");
        if (impact.cachedBlocks == 0 && impact.shuffleHolders == 0)
            return translate("Release", "Takes no new tasks, ends the running ones, then leaves.");
        return translate("Release", "Takes no new tasks, ends the running ones, then leaves. %1")
            .arg(because(capabilities.migratesCache ? QStringLiteral("migrates_shuffle") : QStringLiteral("migrates_cache")));
    case ReleaseWay::Idle: {
        if (!capabilities.idle)
            return because(QStringLiteral("idle"));
        const QString first = impact.busy > 0 ? translate("Release", "Leaves when it runs no task; %n are busy now and stay if they never rest.", nullptr, impact.busy)
                                              : translate("Release", "Leaves at once, unless a task starts there first.");
        return translate("Release", "%1 %2", "two sentences").arg(first, withStop(losses(impact, {.cache = true, .shuffle = true}))).trimmed();
    }
    case ReleaseWay::Force: {
        if (!capabilities.force)
            return because(QStringLiteral("force"));
        const QString lost = losses(impact, {.tasks = true, .cache = true, .shuffle = true});
        return lost.isEmpty() ? translate("Release", "Ends the process at once. Nothing is lost.") : withStop(lost);
    }
    }
    return {};
}

QString victimsText(const ReleaseImpact& impact)
{
    constexpr std::size_t most = 6;
    QStringList names;
    for (const ReleaseImpact::Row& row : impact.rows) {
        if (row.executor)
            names.append(row.id.text);
    }
    if (names.isEmpty())
        return {};
    QString list = words::list(names.mid(0, most));
    if (names.size() > qsizetype(most))
        list = more(list, static_cast<int>(names.size() - qsizetype(most)));
    const QString lost = losses(impact, {.tasks = impact.tasksRunAgain > 0, .cache = impact.cache == Fate::Lost, .shuffle = impact.shuffle == Fate::Lost});
    const auto count = static_cast<int>(names.size());
    //: who goes: ids, and what that loses
    return lost.isEmpty() ? translate("Release", "Executors %1 leave then.", nullptr, count).arg(list) : translate("Release", "Executors %1 leave then: %2.", nullptr, count).arg(list, lost);
}

QString releaseVerb(ReleaseWay way, int executors)
{
    return way == ReleaseWay::Force ? translate("Release", "Kill %n executors", nullptr, executors) : translate("Release", "Release %n executors", nullptr, executors);
}

} // namespace stoker::widgets
