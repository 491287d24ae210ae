// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/catalogue.h"

#include <QTest>

#include <random>

using namespace stoker;
using namespace stoker::policy;
using namespace Qt::StringLiterals;
using domain::Instant;
using domain::ReasonCode;

namespace {

Instant utc(const QString& text) { return domain::fromEpochMs(QDateTime::fromString(text + u'Z', Qt::ISODate).toMSecsSinceEpoch()); }

domain::Result<ScheduleSettings> read(const QVariantMap& given)
{
    const auto settings = readSettings(scheduleInfo().parameters, given);
    return settings ? scheduleSettings(*settings) : tl::unexpected(settings.error());
}

/// "40 until 2026-01-05T20:00:00", "stays until ...", "40 until ever".
QString said(const ScheduleSettings& settings, const QString& time, int target)
{
    Observation now;
    now.numbers.time = utc(time);
    now.numbers.target = target;
    const auto decision = decide(settings, now);
    const auto until = decision.reason.value("until_ms");
    const QString end = until ? QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(*until), Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss"_s) : u"ever"_s;
    if (decision.reason.code == ReasonCode::NotScheduled)
        return (decision.total == target ? u"stays until "_s : u"wrong until "_s) + end;
    const bool consistent = decision.reason.code == ReasonCode::Scheduled && decision.reason.value("executors") == decision.total;
    return consistent ? QString::number(decision.total) + u" until "_s + end : u"wrong"_s;
}

} // namespace

class TestSchedule : public QObject {
    Q_OBJECT

private slots:
    void followsThePlan_data()
    {
        QTest::addColumn<QString>("entries");
        QTest::addColumn<QVariant>("otherwise");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("time");
        QTest::addColumn<QString>("expected");
        const QString office = u"Mon-Fri 08:00-20:00=40, Sat 10:00-14:00=20"_s;
        // 2026-01-05 is a Monday.
        QTest::newRow("before") << office << QVariant() << u"UTC"_s << u"2026-01-05T07:59:59"_s << u"stays until 2026-01-05T08:00:00"_s;
        QTest::newRow("first second") << office << QVariant() << u"UTC"_s << u"2026-01-05T08:00:00"_s << u"40 until 2026-01-05T20:00:00"_s;
        QTest::newRow("last second") << office << QVariant() << u"UTC"_s << u"2026-01-05T19:59:59"_s << u"40 until 2026-01-05T20:00:00"_s;
        QTest::newRow("after") << office << QVariant() << u"UTC"_s << u"2026-01-05T20:00:00"_s << u"stays until 2026-01-06T08:00:00"_s;
        QTest::newRow("default") << office << QVariant(5) << u"UTC"_s << u"2026-01-05T20:00:00"_s << u"5 until 2026-01-06T08:00:00"_s;
        QTest::newRow("saturday") << office << QVariant(5) << u"UTC"_s << u"2026-01-10T12:00:00"_s << u"20 until 2026-01-10T14:00:00"_s;
        QTest::newRow("over the weekend") << office << QVariant(5) << u"UTC"_s << u"2026-01-10T14:00:00"_s << u"5 until 2026-01-12T08:00:00"_s;
        QTest::newRow("another place") << office << QVariant() << u"America/New_York"_s << u"2026-01-05T13:00:00"_s << u"40 until 2026-01-06T01:00:00"_s;
        QTest::newRow("later entries win") << u"08:00-20:00=40, Mon 12:00-13:00=60"_s << QVariant() << u"UTC"_s << u"2026-01-05T12:30:00"_s << u"60 until 2026-01-05T13:00:00"_s;
        QTest::newRow("and the earlier come back") << u"08:00-20:00=40, Mon 12:00-13:00=60"_s << QVariant() << u"UTC"_s << u"2026-01-05T13:00:00"_s << u"40 until 2026-01-05T20:00:00"_s;
        QTest::newRow("the earlier ones are hidden") << u"Mon 12:00-13:00=60, 08:00-20:00=40"_s << QVariant() << u"UTC"_s << u"2026-01-05T12:30:00"_s << u"40 until 2026-01-05T20:00:00"_s;
        QTest::newRow("over midnight") << u"Fri 22:00-06:00=7"_s << QVariant() << u"UTC"_s << u"2026-01-10T05:00:00"_s << u"7 until 2026-01-10T06:00:00"_s;
        QTest::newRow("over the week's end") << u"Sun 22:00-06:00=7"_s << QVariant() << u"UTC"_s << u"2026-01-05T05:00:00"_s << u"7 until 2026-01-05T06:00:00"_s;
        QTest::newRow("two days in a row are one") << u"Mon-Tue 00:00-24:00=7"_s << QVariant() << u"UTC"_s << u"2026-01-05T05:00:00"_s << u"7 until 2026-01-07T00:00:00"_s;
        QTest::newRow("always the same") << u"00:00-24:00=7"_s << QVariant() << u"Europe/Berlin"_s << u"2026-01-05T05:00:00"_s << u"7 until ever"_s;
        QTest::newRow("nobody at night") << u"22:00-06:00=0"_s << QVariant() << u"UTC"_s << u"2026-01-05T23:00:00"_s << u"0 until 2026-01-06T06:00:00"_s;
        // Berlin, 2026-03-29: 02:00 becomes 03:00 at 01:00 UTC. 2026-10-25: 03:00 becomes 02:00 at 01:00 UTC.
        const QString berlin = u"Europe/Berlin"_s;
        QTest::newRow("winter morning") << office << QVariant() << berlin << u"2026-03-27T06:59:59"_s << u"stays until 2026-03-27T07:00:00"_s;
        QTest::newRow("summer morning") << office << QVariant() << berlin << u"2026-03-28T13:00:00"_s << u"stays until 2026-03-30T06:00:00"_s;
        QTest::newRow("spring, a night is shorter") << u"22:00-06:00=7"_s << QVariant() << berlin << u"2026-03-28T21:00:00"_s << u"7 until 2026-03-29T04:00:00"_s;
        QTest::newRow("autumn, a night is longer") << u"22:00-06:00=7"_s << QVariant() << berlin << u"2026-10-24T20:00:00"_s << u"7 until 2026-10-25T05:00:00"_s;
        QTest::newRow("spring, begins in the gap") << u"Sun 02:30-05:00=7"_s << QVariant() << berlin << u"2026-03-29T00:59:59"_s << u"stays until 2026-03-29T01:00:00"_s;
        QTest::newRow("spring, from the gap on") << u"Sun 02:30-05:00=7"_s << QVariant() << berlin << u"2026-03-29T01:00:00"_s << u"7 until 2026-03-29T03:00:00"_s;
        QTest::newRow("spring, all in the gap") << u"Sun 02:15-02:45=7"_s << QVariant() << berlin << u"2026-03-29T00:30:00"_s << u"stays until 2026-04-05T00:15:00"_s;
        QTest::newRow("autumn, first time") << u"Sun 02:15-02:45=7"_s << QVariant() << berlin << u"2026-10-25T00:20:00"_s << u"7 until 2026-10-25T00:45:00"_s;
        QTest::newRow("autumn, between") << u"Sun 02:15-02:45=7"_s << QVariant() << berlin << u"2026-10-25T00:50:00"_s << u"stays until 2026-10-25T01:15:00"_s;
        QTest::newRow("autumn, second time") << u"Sun 02:15-02:45=7"_s << QVariant() << berlin << u"2026-10-25T01:20:00"_s << u"7 until 2026-10-25T01:45:00"_s;
    }
    void followsThePlan()
    {
        QFETCH(const QString, entries);
        QFETCH(const QVariant, otherwise);
        QFETCH(const QString, zone);
        QFETCH(const QString, time);
        const auto settings = read({{u"entries"_s, entries}, {u"default"_s, otherwise}, {u"schedule_time_zone"_s, zone}});
        QVERIFY(settings);
        QTEST(said(*settings, time, 33), "expected");
    }

    void leadsUpAndNeverDown()
    {
        const auto open = read({{u"entries"_s, u"Mon 08:00-20:00=40, Mon 12:00-13:00=60"_s}, {u"lead_s"_s, u"10min"_s}});
        QVERIFY(open);
        QCOMPARE(said(*open, u"2026-01-05T07:49:59"_s, 3), u"stays until 2026-01-05T08:00:00"_s);
        QCOMPARE(said(*open, u"2026-01-05T07:50:00"_s, 3), u"40 until 2026-01-05T11:50:00"_s);
        QCOMPARE(said(*open, u"2026-01-05T07:50:00"_s, 50), u"stays until 2026-01-05T08:00:00"_s); // more than the entry asks for is somebody's wish until it begins
        QCOMPARE(said(*open, u"2026-01-05T08:00:00"_s, 50), u"40 until 2026-01-05T11:50:00"_s);
        QCOMPARE(said(*open, u"2026-01-05T11:50:00"_s, 40), u"60 until 2026-01-05T13:00:00"_s);
        QCOMPARE(said(*open, u"2026-01-05T12:55:00"_s, 60), u"60 until 2026-01-05T13:00:00"_s); // the 40 ahead waits for its time
        QCOMPARE(said(*open, u"2026-01-05T19:55:00"_s, 40), u"40 until 2026-01-05T20:00:00"_s);

        const auto low = read({{u"entries"_s, u"22:00-06:00=5"_s}, {u"default"_s, 20}, {u"lead_s"_s, 600}});
        QCOMPARE(said(*low, u"2026-01-05T21:55:00"_s, 20), u"20 until 2026-01-05T22:00:00"_s);
        QCOMPARE(said(*low, u"2026-01-06T05:50:00"_s, 5), u"20 until 2026-01-06T22:00:00"_s); // up to the default as well

        // Shorter than the lead: seen for as long as it is ahead, and not lost before it begins.
        const auto shorter = read({{u"entries"_s, u"Mon 08:00-08:05=40"_s}, {u"default"_s, 1}, {u"lead_s"_s, u"1h"_s}});
        QCOMPARE(said(*shorter, u"2026-01-05T07:30:00"_s, 1), u"40 until 2026-01-05T08:05:00"_s);
    }

    void namesTheEntryThatIsWrong_data()
    {
        QTest::addColumn<QString>("entries");
        QTest::addColumn<QString>("wrong");
        QTest::newRow("no number") << u"Mon 08:00-20:00=40, Sat 10:00-14:00"_s << u"Sat 10:00-14:00"_s;
        QTest::newRow("no such day") << u"Mon 08:00-20:00=40, Sut 10:00-14:00=2"_s << u"Sut 10:00-14:00=2"_s;
        QTest::newRow("negative") << u"Mon 08:00-20:00=-4"_s << u"Mon 08:00-20:00=-4"_s;
        QTest::newRow("half") << u"Mon 08:00-20:00=4.5"_s << u"Mon 08:00-20:00=4.5"_s;
        QTest::newRow("too many") << u"Mon 08:00-20:00=1000001"_s << u"Mon 08:00-20:00=1000001"_s;
        QTest::newRow("nothing between commas") << u"Mon 08:00-20:00=4,, Tue 08:00-20:00=4"_s << u""_s;
        QTest::newRow("nothing") << u""_s << u""_s;
    }
    void namesTheEntryThatIsWrong()
    {
        QFETCH(const QString, entries);
        const auto policy = Policy::make(u"schedule"_s, {{u"entries"_s, entries}});
        QVERIFY(!policy);
        QVERIFY(policy.error().code == domain::ErrorCode::BadArgument);
        QCOMPARE(policy.error().values.value(u"name"_s).toString(), u"entries"_s);
        QTEST(policy.error().values.value(u"value"_s).toString(), "wrong");
    }

    void namesTheZoneThatIsWrong()
    {
        const auto policy = Policy::make(u"schedule"_s, {{u"entries"_s, u"08:00-09:00=1"_s}, {u"schedule_time_zone"_s, u"Europe/Atlantis"_s}});
        QVERIFY(!policy);
        QCOMPARE(policy.error().values.value(u"value"_s).toString(), u"Europe/Atlantis"_s);
        QVERIFY(!Policy::make(u"schedule"_s, {}));
        const auto good = Policy::make(u"schedule"_s, {{u"entries"_s, u"08:00-09:00=1"_s}});
        QVERIFY(good && good->stateFromJson(good->toJson(good->start())));
    }

    void whatItSaysHoldsUntilItSaysAndNoLonger()
    {
        std::mt19937 random(23);
        for (int round = 0; round < 200; ++round) {
            QStringList entries;
            for (int i = 0; i < 3; ++i) {
                const unsigned day = random() % 7;
                const auto name = u"MonTueWedThuFriSatSun"_s.mid(static_cast<qsizetype>(day) * 3, 3);
                entries << u"%1 %2:%3-%4:%5=%6"_s.arg(name).arg(random() % 24).arg(random() % 60, 2, 10, QLatin1Char('0')).arg(random() % 24).arg(random() % 60, 2, 10, QLatin1Char('0')).arg(random() % 4);
            }
            const auto settings = read({{u"entries"_s, entries.join(u',')}, {u"default"_s, static_cast<int>(random() % 4)}, {u"schedule_time_zone"_s, u"Europe/Berlin"_s},
                                        {u"lead_s"_s, static_cast<int>(random() % 3) * 1'800}});
            if (!settings) // begins when it ends
                continue;
            const auto totalAt = [&](Instant time) {
                Observation now;
                now.numbers.time = time;
                return decide(*settings, now);
            };
            Instant time = utc(round % 2 == 0 ? u"2026-03-28T12:00:00"_s : u"2026-10-24T12:00:00"_s);
            const auto first = totalAt(time);
            const auto until = first.reason.value("until_ms");
            if (!until)
                continue;
            const Instant end = domain::fromEpochMs(static_cast<qint64>(*until));
            for (; time < end; time += std::chrono::minutes(7))
                QCOMPARE(totalAt(time).total, first.total);
            QVERIFY(totalAt(end).total != first.total);
        }
    }

    void neverLessThanNone()
    {
        const auto settings = read({{u"entries"_s, u"Mon-Fri 08:00-20:00=40, Sat 23:00-02:00=0"_s}, {u"schedule_time_zone"_s, u"Europe/Berlin"_s}, {u"lead_s"_s, 300}});
        QVERIFY(settings);
        std::mt19937_64 random(24);
        for (int round = 0; round < 100'000; ++round) {
            Observation now;
            const auto any = static_cast<qint64>(random());
            now.numbers.time = domain::fromEpochMs(round % 100 == 0 ? any : 700'000'000'000 + std::abs(any % 1'400'000'000'000));
            now.numbers.target = static_cast<int>(random() % 60) - 5;
            const auto decision = decide(*settings, now);
            QVERIFY(decision.total == 40 || decision.total == 0 || decision.total == now.numbers.target);
            QVERIFY(decision.total >= 0);
        }
    }
};

QTEST_APPLESS_MAIN(TestSchedule)
#include "tst_schedule.moc"
