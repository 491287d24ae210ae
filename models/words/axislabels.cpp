// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/axislabels.h"

#include "words/text.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace stoker::words {

using domain::fromEpochMs;
using domain::Instant;
using domain::Millis;
using domain::toEpochMs;

double niceStep(double top, int height, int labelHeight, bool percent)
{
    if (!(top > 0) || height <= 0)
        return 1;
    const double apart = std::max<double>(labelHeight, height / 5.0);
    const double least = top * apart / height;
    double decade = std::pow(10.0, std::floor(std::log10(least)));
    for (;; decade *= 10) {
        for (const double times : {1.0, 2.0, 5.0}) {
            double step = times * decade;
            if (percent && std::abs(step - 20) < 1e-9)
                step = 25;
            if (step >= least * (1 - 1e-9))
                return std::max(1.0, step); // half an executor is no label
        }
    }
}

TimeTicks timeTicks(Instant from, Instant to, int most, std::optional<Instant> origin)
{
    static constexpr std::array<qint64, 20> steps{1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400, 172800, 604800};
    TimeTicks result;
    const qint64 spanMs = (to - from).count();
    if (spanMs <= 0 || most < 1)
        return result;
    const auto fitting = std::find_if(steps.begin(), steps.end(), [&](qint64 s) { return spanMs / (s * 1000) <= most; });
    const qint64 step = fitting == steps.end() ? steps.back() : *fitting;
    result.step = std::chrono::seconds(step);

    if (origin) {
        const qint64 stepMs = step * 1000;
        const qint64 since = (from - *origin).count();
        for (qint64 t = since / stepMs * stepMs; *origin + Millis(t) <= to; t += stepMs) {
            if (*origin + Millis(t) >= from)
                result.ticks.push_back({*origin + Millis(t), false, Millis(t)});
        }
        return result;
    }
    const QDateTime start = domain::toDateTime(from);
    const auto add = [&](const QDateTime& time) {
        const Instant instant = fromEpochMs(time.toMSecsSinceEpoch());
        if (instant >= from && instant <= to && (result.ticks.empty() || instant > result.ticks.back().time))
            result.ticks.push_back({instant, time.time() == QTime(0, 0), {}});
    };
    if (step <= 900) {
        // Every offset from UTC is a multiple of 15 minutes, so these are round in every place.
        const qint64 offset = start.offsetFromUtc();
        for (qint64 s = ((toEpochMs(from) / 1000 + offset) / step) * step - offset; s * 1000 <= toEpochMs(to); s += step)
            add(QDateTime::fromSecsSinceEpoch(s));
        return result;
    }
    // Counted by the local clock of each day, so that a change to summer time moves no label off its round hour.
    const qint64 days = std::max<qint64>(1, step / 86400);
    const qint64 julian = start.date().toJulianDay();
    for (QDate day = QDate::fromJulianDay(julian - julian % days); QDateTime(day, QTime(0, 0)) <= domain::toDateTime(to); day = day.addDays(days)) {
        for (qint64 s = 0; s < 86400; s += step)
            add(QDateTime(day, QTime(0, 0).addSecs(static_cast<int>(s))));
    }
    return result;
}

QString sinceText(Millis since, bool seconds)
{
    const qint64 whole = std::abs(since.count()) / 1000;
    const auto two = [](qint64 value) { return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0')); };
    QString text = QString::number(whole / 3600 % 24) + QLatin1Char(':') + two(whole / 60 % 60);
    if (seconds)
        text += QLatin1Char(':') + two(whole % 60);
    if (whole >= 86'400)
        //: so many days, and hours and minutes: 2 d 12:00
        text = translate("Axis", "%1 d %2").arg(QString::number(whole / 86'400), text);
    return since.count() < 0 ? QChar(0x2212) + text : text;
}

QString tickText(const TimeTick& tick, std::chrono::seconds step)
{
    if (tick.since)
        return sinceText(*tick.since, step.count() < 60);
    const QDateTime local = domain::toDateTime(tick.time);
    //: A day on the time ruler, in Qt's letters: Fri 20 Nov
    if (tick.midnight)
        return QLocale().toString(local, translate("Axis", "ddd d MMM"));
    return local.toString(step.count() < 60 ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm"));
}

} // namespace stoker::words
