// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/catalogue.h"

#include "demoday.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace stoker;
using namespace stoker::policy;
using namespace Qt::StringLiterals;
using domain::ReasonCode;

namespace {

std::vector<test::DayOutcome> daysOf(const char* name, const test::DaySetup& setup, const QVariantMap& settings = {})
{
    const auto policy = *Policy::make(QString::fromLatin1(name), settings);
    State state = policy.start();
    return test::simulateDays(setup, [&](const Observation& now) { return policy.decide(state, now); });
}

domain::Instant at(int day, double hour) { return domain::fromEpochMs(1'700'006'400'000 + day * 86'400'000LL + std::llround(hour * 3'600'000)); }

} // namespace

class TestForecast : public QObject {
    Q_OBJECT

private slots:
    void learnsTheShape()
    {
        DayShape shape;
        for (int day = 0; day < 3; ++day) {
            QVERIFY(day > 0 || !shape.perMinuteAt(at(day, 9)));
            for (int minute = 0; minute < 1440; ++minute)
                shape.add(at(day, minute / 60.0), 1000 * test::dayLoad(minute / 60.0), 300, 0.5);
        }
        for (const double hour : {0.5, 6.2, 9.0, 11.99, 20.0, 23.5}) { // at midnight the curve has a step
            const double expected = 1000 * test::dayLoad(hour);
            const double found = *shape.perMinuteAt(at(3, hour));
            QVERIFY2(std::abs(found / expected - 1) < 0.02, qPrintable(QString::number(hour) + u": "_s + QString::number(found) + u" of "_s + QString::number(expected)));
            QVERIFY(shape.daysAt(at(3, hour)) >= 2);
        }
    }

    void followsTodaysLevel()
    {
        DayShape shape;
        for (int minute = 0; minute < 2 * 1440; ++minute)
            shape.add(at(0, minute / 60.0), 1000 * test::dayLoad(std::fmod(minute / 60.0, 24)), 300, 0.5);
        for (int minute = 0; minute < 8 * 60; ++minute) // a day with half of it
            shape.add(at(2, minute / 60.0), 500 * test::dayLoad(minute / 60.0), 300, 0.5);
        QVERIFY(std::abs(*shape.perMinuteAt(at(2, 9)) / (500 * test::dayLoad(9)) - 1) < 0.03);
    }

    void smoothsFromDayToDay()
    {
        DayShape shape;
        for (const double perMinute : {100.0, 200.0, 200.0}) {
            static int day = 0;
            for (int minute = 0; minute < 1440; ++minute)
                shape.add(at(day, minute / 60.0), perMinute, 3600, 0.25);
            ++day;
        }
        // 100, then a quarter of the way to 200; today's level then is what corrects it.
        QCOMPARE(shape.toJson().value(u"per_minute"_s).toArray().at(5).toDouble(), 100 + 25 + 0.25 * 75);
        QVERIFY(std::abs(*shape.perMinuteAt(at(3, 5)) - 200) < 25);
    }

    void theDay_data()
    {
        QTest::addColumn<double>("noise");
        QTest::addColumn<double>("startup");
        QTest::newRow("the curve") << 0.0 << 30.0;
        QTest::newRow("10 % noise") << 0.1 << 30.0;
        QTest::newRow("10 % noise, slow starts") << 0.1 << 180.0;
    }

    void theDay()
    {
        QFETCH(const double, noise);
        QFETCH(const double, startup);
        const test::DaySetup setup{.noise = noise, .startupSeconds = startup, .days = 3};
        const auto deadline = daysOf("deadline", setup);
        const auto forecast = daysOf("forecast", setup);
        for (std::size_t day = 0; day < forecast.size(); ++day) {
            const auto& f = forecast[day];
            const auto& d = deadline[day];
            qInfo("day %zu: forecast %.0f core-hours (%.1f %% of 1,700), %d missed, worst %.1f s, %d changes; deadline %.0f (%.1f %%), %d missed, worst %.1f s, %d changes",
                  day + 1, f.coreHours, f.coreHours / 408, f.missed, f.worst, f.changes, d.coreHours, d.coreHours / 408, d.missed, d.worst, d.changes);
            QVERIFY(f.coreHours <= 0.55 * 1700 * 24);
            QVERIFY(f.missed <= d.missed);
            if (day > 0)
                QCOMPARE(f.missed, 0);
        }
    }

    void asksAheadOfTheDaysJump()
    {
        // Every day at 9 h the load doubles from one batch to the next. Who has seen it once asks for it before.
        const auto policy = *Policy::make(u"forecast"_s, {{u"shape_part"_s, 60}});
        State state = policy.start();
        bool foretold = false;
        int target = 100;
        for (int minute = 0; minute < 2 * 1440 + 9 * 60 + 1; ++minute) {
            const double logs = minute % 1440 >= 9 * 60 && minute % 1440 < 17 * 60 ? 20'000 : 10'000;
            const double seconds = 5 + 0.45 * logs / target;
            const BatchSample batch{.ended = at(0, minute / 60.0 + seconds / 3600), .seconds = seconds, .logs = logs, .executors = 1.0 * target};
            Observation now;
            now.numbers.time = batch.ended;
            now.numbers.target = target;
            now.numbers.intervalSeconds = 60;
            now.numbers.startupSeconds = 120;
            now.batches = {&batch, 1};
            const auto decision = policy.decide(state, now);
            target = decision.total;
            if (minute == 2 * 1440 + 9 * 60 - 2) {
                foretold = decision.reason.code == ReasonCode::Forecast || target > 180;
                QVERIFY2(target > 180, qPrintable(QString::number(target)));
            }
            if (decision.reason.code == ReasonCode::Forecast && minute > 2 * 1440) {
                QCOMPARE(decision.reason.value("shape_days"), 2.0);
                QVERIFY(*decision.reason.value("ahead_s") <= 240);
                QVERIFY(*decision.reason.value("logs_per_minute") > 10'000);
            }
        }
        QVERIFY(foretold);
    }

    void neverLessThanDeadline()
    {
        const auto deadline = *Policy::make(u"deadline"_s, {});
        const auto forecast = *Policy::make(u"forecast"_s, {});
        State ofDeadline = deadline.start();
        State ofForecast = forecast.start();
        int more = 0;
        int less = 0;
        (void)test::simulateDays({.noise = 0.1, .days = 3, .tickSeconds = 20}, [&](const Observation& now) {
            const auto a = deadline.decide(ofDeadline, now);
            const auto b = forecast.decide(ofForecast, now);
            less += b.total < a.total ? 1 : 0;
            more += b.total > a.total ? 1 : 0;
            return b;
        });
        QCOMPARE(less, 0);
        QVERIFY(more > 10);
    }

    void goesOnFromItsJson()
    {
        const auto policy = *Policy::make(u"forecast"_s, {});
        State state = policy.start();
        State copy;
        int ticks = 0;
        int compared = 0;
        constexpr int stored = 6'000; // in the second day
        (void)test::simulateDays({.noise = 0.1, .days = 2, .tickSeconds = 20}, [&](const Observation& now) {
            const auto decision = policy.decide(state, now);
            if (++ticks == stored)
                copy = policy.stateFromJson(QJsonDocument::fromJson(QJsonDocument(policy.toJson(state)).toJson()).object()).value();
            else if (ticks > stored)
                compared += policy.decide(copy, now) == decision && copy == state ? 1 : 0;
            return decision;
        });
        QCOMPARE(compared, ticks - stored);
        QVERIFY(compared > 2'000);
        QVERIFY(!policy.stateFromJson({}));
        QJsonObject bad = policy.toJson(state);
        bad.insert(u"shape"_s, QJsonObject{{u"days"_s, QJsonArray{-1}}});
        QVERIFY(!policy.stateFromJson(bad));
    }
};

QTEST_APPLESS_MAIN(TestForecast)
#include "tst_forecast.moc"
