// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/tilevalues.h"

#include "words/labwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace stoker::widgets {
namespace {

using domain::Estimate;
using domain::Figures;
using domain::History;
using domain::Instant;
using domain::Metric;
using domain::Millis;
using words::Figure;
using words::Units;

constexpr Millis kHour{3'600'000};
constexpr Millis kMinute{60'000};
constexpr int kTrendPoints = 40;

struct Tiles {
    Q_DECLARE_TR_FUNCTIONS(stoker::widgets::Tiles)
};

enum Index { Logs, Executors, Cpu, Backlog, BatchTime, Today };

std::vector<std::optional<float>> trendOf(const History& history, Metric metric)
{
    const auto last = history.lastTime();
    const auto first = history.firstTime();
    if (!last || *last - *first < Millis(20'000))
        return {};
    const Instant from = std::max(*first, *last - kHour);
    const int columns = static_cast<int>(std::clamp<qint64>((*last - from) / Millis(5000), 4, kTrendPoints));
    std::vector<std::optional<float>> points;
    bool any = false;
    for (const domain::Bucket& bucket : history.query(metric, from, *last + Millis(1), columns)) {
        points.push_back(bucket.empty ? std::nullopt : std::optional(bucket.mean));
        any = any || !bucket.empty;
    }
    return any ? points : std::vector<std::optional<float>>{};
}

std::optional<double> meanOf(const History& history, Metric metric, Instant from, Instant to)
{
    const auto buckets = history.query(metric, from, to, 1);
    return buckets.empty() || buckets.front().empty ? std::nullopt : std::optional<double>(buckets.front().mean);
}

QString plainSeconds(double seconds, const Units& units)
{
    return units.locale().toString(seconds, 'f', std::abs(seconds) < 99.95 && std::abs(seconds - std::round(seconds)) >= 0.05 ? 1 : 0);
}

TileValue logs(const Figures& figures, const History& history, const Units& units)
{
    TileValue tile = unknownTiles()[Logs];
    const Figure figure = units.count(figures.logsPerMinute);
    tile.figure = figure.number;
    tile.unit = figure.unit;
    tile.trend = trendOf(history, Metric::LogsPerMinute);
    tile.estimate = figures.logsPerMinute && figures.estimates.testFlag(Estimate::LogsPerMinute);
    tile.toolTip = Tiles::tr("Input records of the last 60 s of the application's clock.");
    tile.fragment = figures.logsPerMinute ? trendWords(history, Metric::LogsPerMinute, units) : Tiles::tr("known after two polls");
    return tile;
}

TileValue executors(const Figures& figures, const History& history, const Units& units)
{
    TileValue tile = unknownTiles()[Executors];
    tile.figure = units.integer(figures.usable);
    //: behind a number of executors: 82 of 86
    tile.unit = figures.target ? Tiles::tr("of %1").arg(units.integer(*figures.target)) : QString();
    if (figures.target && figures.usable > *figures.target)
        //: behind a number of executors that is higher than the target: 8 target 4
        tile.unit = Tiles::tr("target %1").arg(units.integer(*figures.target));
    tile.trend = trendOf(history, Metric::Usable);
    tile.estimate = figures.target && figures.estimates.testFlag(Estimate::Target);
    QStringList words;
    if (figures.pending.value_or(0) > 0)
        words << Tiles::tr("%1 pending").arg(units.integer(*figures.pending));
    if (const int away = figures.registered - figures.usable; away > 0)
        words << Tiles::tr("%1 leaving or excluded").arg(units.integer(away));
    if (figures.needed)
        words << Tiles::tr("%1 needed").arg(units.integer(*figures.needed));
    if (words.size() < 2)
        words << Tiles::tr("%1 busy").arg(units.integer(figures.busy));
    tile.fragment = words.join(QStringLiteral(" · "));
    tile.toolTip = Tiles::tr("Registered, and neither excluded, draining nor being removed; of the target that was asked for.\n"
                             "Pending = target − registered. Needed = executors that the work asks for: what the last batch took, for its deadline; "
                             "without batches, what all running and waiting tasks would fill.");
    return tile;
}

TileValue cpu(const Figures& figures, const History& history, const Units& units)
{
    TileValue tile = unknownTiles()[Cpu];
    const Figure figure = units.percent(figures.cpuPercent);
    tile.figure = figure.number;
    tile.unit = figure.unit;
    tile.trend = trendOf(history, Metric::CpuMean);
    tile.estimate = figures.cpuPercent && figures.estimates.testFlag(Estimate::CpuPercent);
    if (figures.cpuP10 && figures.cpuP90)
        tile.fragment = Tiles::tr("p10–p90 %1–%2").arg(units.percent(figures.cpuP10).number, units.text(units.percent(figures.cpuP90)));
    else if (!figures.cpuPercent)
        tile.fragment = Tiles::tr("known after two polls");
    tile.toolTip = Tiles::tr("CPU seconds of the executors' processes, of what their cores could give.");
    return tile;
}

TileValue backlog(const Figures& figures, const History& history, const Units& units)
{
    TileValue tile = unknownTiles()[Backlog];
    const Figure figure = units.count(figures.tasksPending);
    tile.figure = figure.number;
    //: behind a number: tasks that wait for a slot
    tile.unit = (figure.unit.isEmpty() ? QString() : figure.unit + QLatin1Char(' ')) + Tiles::tr("tasks");
    tile.trend = trendOf(history, Metric::Backlog);
    tile.estimate = figures.estimates.testFlag(Estimate::TasksPending);
    tile.fragment = Tiles::tr("%1 running").arg(units.integer(figures.tasksRunning));
    tile.toolTip = Tiles::tr("Tasks of running stages that wait for a slot.");
    return tile;
}

TileValue batchTime(const Figures& figures, const Units& units)
{
    TileValue tile = unknownTiles()[BatchTime];
    if (!figures.batchLastSeconds) {
        tile.fragment = Tiles::tr("no batch has ended yet");
        return tile;
    }
    const double last = *figures.batchLastSeconds;
    tile.figure = units.secondsFigure(last).number;
    tile.unit = Tiles::tr("s", "seconds");
    tile.estimate = figures.estimates.testFlag(Estimate::Batch);
    if (figures.batchIntervalSeconds && *figures.batchIntervalSeconds > 0) {
        //: behind the seconds a batch took: of the 60 s between two batches
        tile.unit = Tiles::tr("s of %1").arg(plainSeconds(*figures.batchIntervalSeconds, units));
        tile.meter = std::clamp(last / *figures.batchIntervalSeconds, 0.0, 1.0);
        tile.mark = std::clamp(figures.batchDeadlineSeconds.value_or(*figures.batchIntervalSeconds) / *figures.batchIntervalSeconds, 0.0, 1.0);
    }
    if (!figures.batchDeadlineSeconds)
        return tile;
    const double spare = *figures.batchDeadlineSeconds - last;
    const QString deadline = plainSeconds(*figures.batchDeadlineSeconds, units);
    if (spare >= 0) {
        tile.fragment = Tiles::tr("%1 s below the deadline of %2 s").arg(plainSeconds(spare, units), deadline);
    } else {
        tile.fragment = Tiles::tr("%1 s over the deadline of %2 s").arg(plainSeconds(-spare, units), deadline);
        tile.mood = TileValue::Mood::Trouble;
        tile.color = ColorRole::Trouble;
    }
    return tile;
}

QString priceText(const CorePrice& price, const Units& units)
{
    const QString number = units.locale().toString(price.perCoreHour, 'g', 6);
    return price.currency.isEmpty() ? number : number + words::kThinSpace + price.currency;
}

TileValue today(const Figures& figures, const History& history, const Units& units, const CorePrice& price)
{
    TileValue tile = unknownTiles()[Today];
    const Figure figure = units.count(figures.coreHoursToday);
    tile.figure = figure.number;
    tile.unit = (figure.unit.isEmpty() ? QString() : figure.unit + QLatin1Char(' ')) + Tiles::tr("core-hours");
    if (const auto first = history.firstTime()) {
        const QDateTime began = domain::toDateTime(*first);
        const QDateTime midnight(domain::toDateTime(figures.time).date(), QTime(0, 0));
        const QString since = std::max(began, midnight).toString(QStringLiteral("HH:mm"));
        //: a sum of money, and since when it was watched
        tile.fragment = price.perCoreHour > 0 ? Tiles::tr("%1 since %2").arg(words::figureText(domain::OutcomeFigure::Cost, figures.coreHoursToday * price.perCoreHour, price.currency), since)
                                              : Tiles::tr("watched since %1").arg(since);
    }
    tile.toolTip = Tiles::tr("Cores of registered executors × time, as far as this window watched.");
    if (price.perCoreHour > 0)
        tile.toolTip += QLatin1Char('\n') + Tiles::tr("The cost is that of these hours: a core-hour for %1.").arg(priceText(price, units));
    return tile;
}

} // namespace

TileValues unknownTiles()
{
    TileValues tiles;
    const std::array<std::pair<QString, ColorRole>, kTileCount> heads{{{Tiles::tr("Logs per minute"), ColorRole::Demand},
                                                                       {Tiles::tr("Executors usable"), ColorRole::Supply},
                                                                       {Tiles::tr("CPU"), ColorRole::Heat},
                                                                       {Tiles::tr("Backlog"), ColorRole::Demand},
                                                                       {Tiles::tr("Batch time"), ColorRole::Supply},
                                                                       {Tiles::tr("Today"), ColorRole::Text2}}};
    for (std::size_t i = 0; i < kTileCount; ++i) {
        tiles[i].caption = heads[i].first;
        tiles[i].color = heads[i].second;
        tiles[i].figure = QString(words::kUnknown);
    }
    return tiles;
}

TileValues tileValues(const Figures& figures, const History& history, const Units& units, const CorePrice& price)
{
    return {logs(figures, history, units), executors(figures, history, units), cpu(figures, history, units),
            backlog(figures, history, units), batchTime(figures, units), today(figures, history, units, price)};
}

QString trendWords(const History& history, Metric metric, const Units& units)
{
    const auto first = history.firstTime();
    const auto last = history.lastTime();
    if (!first || !last || *last - *first < 2 * kMinute)
        return {};
    const Instant then = std::max(*first, *last - kHour);
    const auto before = meanOf(history, metric, then, then + kMinute);
    const auto now = meanOf(history, metric, *last - kMinute, *last + Millis(1));
    if (!before || !now)
        return {};
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(*last - then).count();
    const QString ago = minutes >= 60 ? Tiles::tr("1 h") : Tiles::tr("%1 min").arg(minutes);
    if (*before <= 0)
        return *now > 0 ? Tiles::tr("was 0, %1 ago").arg(ago) : Tiles::tr("steady for %1").arg(ago);
    const double change = (*now / *before - 1) * 100;
    if (std::abs(change) < 1)
        return Tiles::tr("steady for %1").arg(ago);
    if (change >= 1000)
        return Tiles::tr("▲ %1 times as much in %2").arg(units.integer(std::llround(*now / *before))).arg(ago);
    //: a triangle up or down, a percentage, and over how long: ▲ 26 % in 1 h
    return Tiles::tr("%1 %2 in %3").arg(QChar(change > 0 ? 0x25b2 : 0x25bc), units.text(units.percent(std::abs(change))), ago);
}

} // namespace stoker::widgets
