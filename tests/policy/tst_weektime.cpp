// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/weektime.h"

#include <QTest>

#include <random>

using namespace stoker::policy;
using namespace Qt::StringLiterals;
using stoker::domain::fromEpochMs;
using stoker::domain::Instant;
using stoker::domain::toEpochMs;

namespace {

Instant utc(const char* text) { return fromEpochMs(QDateTime::fromString(QString::fromLatin1(text) + u'Z', Qt::ISODate).toMSecsSinceEpoch()); }
QString text(Instant time) { return QDateTime::fromMSecsSinceEpoch(toEpochMs(time), Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss"_s); }
WeekClock berlin() { return *WeekClock::of(u"Europe/Berlin"_s); }
int at(int day, int hour, int minute = 0) { return day * kMinutesPerDay + hour * 60 + minute; }
std::vector<WeekSpan> spans(const QString& written) { return *weekSpansFromText(written); }

} // namespace

class TestWeekTime : public QObject {
    Q_OBJECT

private slots:
    void readsWhatPeopleWrite()
    {
        const auto week = spans(u"Mon-Fri 08:00-20:00"_s);
        QCOMPARE(week.size(), std::size_t{5});
        for (int day = 0; day < 5; ++day)
            QVERIFY((week[static_cast<std::size_t>(day)] == WeekSpan{at(day, 8), at(day, 20)}));
        QVERIFY((spans(u"Sat 10:00-14:00"_s) == std::vector<WeekSpan>{{at(5, 10), at(5, 14)}}));
        QVERIFY((spans(u" saturday  9:30 - 24:00 "_s) == std::vector<WeekSpan>{{at(5, 9, 30), at(6, 0)}}));
        QCOMPARE(spans(u"08:00-09:00"_s).size(), std::size_t{7});
        const auto overSunday = spans(u"FRI-mon 22:00-04:00"_s);
        QCOMPARE(overSunday.size(), std::size_t{4});
        QVERIFY((overSunday.back() == WeekSpan{at(0, 22), at(1, 4)}));
        QVERIFY((overSunday[2] == WeekSpan{at(6, 22), at(7, 4)})); // Sunday's goes on into Monday
    }

    void refusesWhatIsNone_data()
    {
        QTest::addColumn<QString>("written");
        for (const char* written : {"", "Mon", "08:00", "Mon-Fri", "Mun 08:00-09:00", "Mon 08:00-08:00", "Mon 24:00-02:00", "Mon 25:00-26:00", "Mon 08:60-09:00", "Mon 08:00-24:01",
                                    "Mon-Fri-Sun 08:00-09:00", "Mon08:00-09:00", "Mon 08:00-09:00 x", "Mon 8-9"})
            QTest::newRow(written) << QString::fromLatin1(written);
    }
    void refusesWhatIsNone()
    {
        QFETCH(const QString, written);
        QVERIFY(!weekSpansFromText(written));
    }

    void aSpanOverTheWeeksEndHoldsOnMonday()
    {
        const WeekSpan span = spans(u"Sun 22:00-04:00"_s).front();
        QVERIFY(!span.holds(at(6, 21, 59)));
        QVERIFY(span.holds(at(6, 22)));
        QVERIFY(span.holds(at(6, 23, 59)));
        QVERIFY(span.holds(at(0, 0)));
        QVERIFY(span.holds(at(0, 3, 59)));
        QVERIFY(!span.holds(at(0, 4)));
    }

    void zonesAreKnownOrNot()
    {
        QVERIFY(WeekClock::of(u"Europe/Berlin"_s));
        QVERIFY(*WeekClock::of(QString()) == WeekClock());
        QVERIFY(*WeekClock::of(u"UTC"_s) == WeekClock());
        QVERIFY(!WeekClock::of(u"Europe/Atlantis"_s));
    }

    void showsTheMinuteOfTheWeek()
    {
        QCOMPARE(WeekClock().minuteOf(fromEpochMs(0)), at(3, 0)); // a Thursday
        QCOMPARE(WeekClock().minuteOf(fromEpochMs(-1)), at(2, 23, 59));
        QCOMPARE(WeekClock().minuteOf(utc("2026-01-05T00:00:59")), at(0, 0));
        QCOMPARE(berlin().minuteOf(utc("2026-01-04T23:00:00")), at(0, 0)); // winter: +1
        QCOMPARE(berlin().minuteOf(utc("2026-07-05T22:00:00")), at(0, 0)); // summer: +2
        QCOMPARE(WeekClock::of(u"Asia/Kathmandu"_s)->minuteOf(utc("2026-01-05T00:00:00")), at(0, 5, 45));
    }

    /// 2026-03-29: 02:00 becomes 03:00 (01:00 UTC). 2026-10-25: 03:00 becomes 02:00 again (01:00 UTC). Both are Sundays.
    void minutesComeOnTheDaysTheClockIsPut_data()
    {
        QTest::addColumn<QString>("after");
        QTest::addColumn<int>("minute");
        QTest::addColumn<QString>("comes");
        const auto row = [](const char* name, const char* after, int minute, const char* comes) {
            QTest::newRow(name) << QString::fromLatin1(after) << minute << QString::fromLatin1(comes);
        };
        row("a plain day", "2026-01-05T00:00:00", at(0, 8), "2026-01-05T07:00:00");
        row("strictly later", "2026-01-05T07:00:00", at(0, 8), "2026-01-12T07:00:00");
        row("within the minute", "2026-01-05T07:00:30", at(0, 8), "2026-01-12T07:00:00");
        row("spring, before the gap", "2026-03-28T12:00:00", at(6, 1, 30), "2026-03-29T00:30:00");
        row("spring, in the gap", "2026-03-28T12:00:00", at(6, 2, 30), "2026-03-29T01:00:00");
        row("spring, its first minute", "2026-03-28T12:00:00", at(6, 2), "2026-03-29T01:00:00");
        row("spring, after it", "2026-03-28T12:00:00", at(6, 3), "2026-03-29T01:00:00");
        row("spring, the day is short", "2026-03-28T12:00:00", at(6, 12), "2026-03-29T10:00:00");
        row("autumn, first time", "2026-10-24T12:00:00", at(6, 2, 30), "2026-10-25T00:30:00");
        row("autumn, second time", "2026-10-25T00:30:00", at(6, 2, 30), "2026-10-25T01:30:00");
        row("autumn, third is next week", "2026-10-25T01:30:00", at(6, 2, 30), "2026-11-01T01:30:00");
        row("autumn, the end of the first 2 o'clock is no 3 o'clock", "2026-10-25T00:30:00", at(6, 3), "2026-10-25T02:00:00");
        row("autumn, the day is long", "2026-10-24T22:00:00", at(6, 12), "2026-10-25T11:00:00");
        row("over a switch in a week", "2026-03-27T12:00:00", at(3, 8), "2026-04-02T06:00:00");
    }
    void minutesComeOnTheDaysTheClockIsPut()
    {
        QFETCH(const QString, after);
        QFETCH(const int, minute);
        QFETCH(const QString, comes);
        QCOMPARE(text(berlin().next(utc(after.toLatin1().constData()), minute)), comes);
    }

    void endsWhenTheClockSaysSo()
    {
        const auto day = spans(u"Mon-Sun 08:00-20:00"_s);
        QVERIFY(!berlin().endOf(day, utc("2026-01-05T06:59:59")));
        QCOMPARE(text(*berlin().endOf(day, utc("2026-01-05T07:00:00"))), u"2026-01-05T19:00:00"_s);
        QVERIFY(!berlin().endOf(day, utc("2026-01-05T19:00:00")));
        // Over the two nights of the switches: one hour less, one hour more.
        const auto night = spans(u"22:00-06:00"_s);
        QCOMPARE(text(*berlin().endOf(night, utc("2026-03-28T22:00:00"))), u"2026-03-29T04:00:00"_s);
        QCOMPARE(text(*berlin().endOf(night, utc("2026-10-24T21:00:00"))), u"2026-10-25T05:00:00"_s);
        // Within the hours themselves.
        const auto half = spans(u"Sun 01:30-02:30"_s);
        QCOMPARE(text(*berlin().endOf(half, utc("2026-03-29T00:45:00"))), u"2026-03-29T01:00:00"_s); // put forward over the end
        QCOMPARE(text(*berlin().endOf(half, utc("2026-10-25T00:00:00"))), u"2026-10-25T00:30:00"_s);
        QCOMPARE(text(*berlin().endOf(half, utc("2026-10-25T01:15:00"))), u"2026-10-25T01:30:00"_s); // it is 02:15 once more
        QVERIFY(!berlin().endOf(spans(u"Sun 02:10-02:50"_s), utc("2026-03-29T01:20:00"))); // left out that day
    }

    void touchingSpansEndTogetherAndWholeWeeksNever()
    {
        auto touching = spans(u"Mon 08:00-12:00"_s);
        touching.push_back(spans(u"Mon 12:00-13:00"_s).front());
        QCOMPARE(text(*WeekClock().endOf(touching, utc("2026-01-05T09:00:00"))), u"2026-01-05T13:00:00"_s);
        QVERIFY(!berlin().endOf(spans(u"00:00-24:00"_s), utc("2026-10-20T09:00:00")));
        QVERIFY(!WeekClock().endOf({}, utc("2026-01-05T09:00:00")));
    }

    void edgesAreWhatTheMinutesThemselvesSay()
    {
        // Against the slow way: minute after minute.
        std::mt19937 random(11);
        for (int round = 0; round < 60; ++round) {
            std::vector<WeekSpan> some;
            for (int i = 0; i < 3; ++i) {
                const int from = static_cast<int>(random() % kMinutesPerWeek);
                some.push_back({from, from + 1 + static_cast<int>(random() % kMinutesPerDay)});
            }
            const Instant switchDay = utc(round % 2 == 0 ? "2026-03-29T00:00:00" : "2026-10-25T00:00:00");
            const Instant start = switchDay + std::chrono::minutes(static_cast<int>(random() % 2'880) - 1'440);
            const WeekClock clock = berlin();
            const auto end = clock.endOf(some, start);
            Instant slow = start;
            while (holdsAny(some, clock.minuteOf(slow)))
                slow += std::chrono::minutes(1);
            QCOMPARE(end.has_value(), slow != start);
            if (end)
                QCOMPARE(text(*end), text(slow));
        }
    }

    void showsWhatTheZoneShows()
    {
        std::mt19937_64 random(12);
        for (const char* name : {"UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Africa/Casablanca", "UTC+05:30"}) {
            const auto clock = WeekClock::of(QString::fromLatin1(name));
            QVERIFY2(clock, name);
            const QTimeZone zone{QByteArray(name)};
            for (int round = 0; round < 2'000; ++round) {
                const auto ms = static_cast<qint64>(random() % 5'000'000'000'000); // to the year 2128
                const QDateTime local = QDateTime::fromMSecsSinceEpoch(ms, zone);
                const int minute = at(local.date().dayOfWeek() - 1, local.time().hour(), local.time().minute());
                QVERIFY2(clock->minuteOf(fromEpochMs(ms)) == minute, qPrintable(local.toString(Qt::ISODate)));
            }
        }
    }

    void timesBeyondAllYearsAreTakenToo()
    {
        for (const qint64 ms : {std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max()}) {
            const int minute = berlin().minuteOf(fromEpochMs(ms));
            QVERIFY(minute >= 0 && minute < kMinutesPerWeek);
            QVERIFY(toEpochMs(berlin().next(fromEpochMs(ms), 17)) != 0);
        }
    }
};

QTEST_APPLESS_MAIN(TestWeekTime)
#include "tst_weektime.moc"
