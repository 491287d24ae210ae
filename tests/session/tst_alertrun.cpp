// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/alertrun.h"

#include "support/builders.h"

#include <QRandomGenerator>
#include <QTest>

#include <limits>

using namespace stoker;
using namespace std::chrono_literals;
using domain::AlertComparison;
using domain::AlertRule;
using domain::Instant;
using domain::Millis;
using session::AlertRun;
using Phase = AlertRun::Phase;
using Turn = AlertRun::Turn;
using test::kNoon;

namespace {

constexpr Millis kStep{1'000};
constexpr Millis kLongest{5'000};
constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

AlertRule cpuAbove(double threshold, Millis duration)
{
    return {.id = QStringLiteral("r"), .figure = domain::AlertFigure::Cpu, .threshold = threshold, .duration = duration};
}

/// Feeds one reading a second.
class Feed {
public:
    explicit Feed(AlertRule rule) : m_rule(std::move(rule)) {}
    /// The turns in so many seconds of one reading.
    std::vector<Turn> hold(std::optional<double> reading, int seconds)
    {
        std::vector<Turn> turns;
        for (int i = 0; i < seconds; ++i) {
            now += kStep;
            if (const Turn turn = run.step(m_rule, now, kLongest, reading); turn != Turn::None)
                turns.push_back(turn);
        }
        return turns;
    }
    AlertRun run;
    Instant now = kNoon;

private:
    AlertRule m_rule;
};

using Turns = std::vector<Turn>;

} // namespace

class tst_AlertRun : public QObject {
    Q_OBJECT
private slots:
    void firesOnlyAfterItsDuration()
    {
        Feed feed(cpuAbove(90, 60s));
        QCOMPARE(feed.hold(50, 10), Turns{});
        QCOMPARE(feed.hold(95, 60), Turns{}); // the first of them begins the minute
        QCOMPARE(feed.run.phase(), Phase::Pending);
        QCOMPARE(feed.run.since(), kNoon + 11s);
        QCOMPARE(feed.hold(99, 1), Turns{Turn::Raised});
        QCOMPARE(feed.run.phase(), Phase::Firing);
        QCOMPARE(feed.run.since(), kNoon + 11s);
        QCOMPARE(feed.run.worst(), 99.0);
        QCOMPARE(feed.hold(91, 500), Turns{}); // once
        QCOMPARE(feed.run.worst(), 99.0);
        QCOMPARE(feed.run.value(), 91.0);
    }

    void withoutADurationAtOnce()
    {
        Feed feed(cpuAbove(0, 0s));
        QCOMPARE(feed.hold(0, 5), Turns{}); // equal is not above
        QCOMPARE(feed.hold(1, 1), Turns{Turn::Raised});
    }

    void oneGoodReadingBeginsTheWaitAnew()
    {
        Feed feed(cpuAbove(90, 60s));
        QCOMPARE(feed.hold(95, 60), Turns{});
        QCOMPARE(feed.hold(90, 1), Turns{});
        QCOMPARE(feed.run.phase(), Phase::Clear);
        QCOMPARE(feed.hold(95, 60), Turns{});
        QCOMPARE(feed.hold(95, 1), Turns{Turn::Raised});
    }

    void isOverOnlyWhenClearForAsLong()
    {
        Feed feed(cpuAbove(90, 60s));
        feed.hold(95, 61);
        QCOMPARE(feed.hold(10, 60), Turns{});
        QCOMPARE(feed.hold(95, 1), Turns{}); // not a new alert: it was never over
        QCOMPARE(feed.hold(10, 60), Turns{});
        QCOMPARE(feed.hold(10, 1), Turns{Turn::Resolved});
        QCOMPARE(feed.run.phase(), Phase::Clear);
    }

    void aFigureThatFlapsIsOneAlert()
    {
        Feed feed(cpuAbove(90, 0s));
        Turns turns;
        for (int i = 0; i < 1000; ++i) {
            for (const Turn turn : feed.hold(i % 2 ? 95 : 85, 10))
                turns.push_back(turn);
        }
        QCOMPARE(turns, Turns{Turn::Raised});
    }

    void unknownNeitherFiresNorResolves_data()
    {
        QTest::addColumn<bool>("nan");
        QTest::newRow("empty") << false;
        QTest::newRow("NaN") << true;
    }
    void unknownNeitherFiresNorResolves()
    {
        QFETCH(bool, nan);
        const std::optional<double> unknown = nan ? std::optional(kUnknown) : std::nullopt;
        Feed feed(cpuAbove(90, 60s));
        QCOMPARE(feed.hold(unknown, 1000), Turns{});
        QCOMPARE(feed.hold(95, 31), Turns{});
        QCOMPARE(feed.hold(unknown, 1000), Turns{});
        QCOMPARE(feed.run.phase(), Phase::Pending);
        QCOMPARE(feed.hold(95, 30), Turns{}); // 30 s before and 29 after
        QCOMPARE(feed.hold(95, 1), Turns{Turn::Raised});
        QCOMPARE(feed.hold(unknown, 1000), Turns{});
        QCOMPARE(feed.run.phase(), Phase::Firing);
        QCOMPARE(feed.hold(5, 31), Turns{});
        QCOMPARE(feed.hold(unknown, 1000), Turns{});
        QCOMPARE(feed.hold(5, 30), Turns{});
        QCOMPARE(feed.hold(5, 1), Turns{Turn::Resolved});
    }

    void belowIsTheOtherWayRound()
    {
        AlertRule rule = cpuAbove(20, 10s);
        rule.comparison = AlertComparison::Below;
        Feed feed(rule);
        QCOMPARE(feed.hold(20, 100), Turns{});
        QCOMPARE(feed.hold(19, 5), Turns{});
        QCOMPARE(feed.hold(3, 6), Turns{Turn::Raised});
        QCOMPARE(feed.run.worst(), 3.0);
        QCOMPARE(feed.hold(15, 3), Turns{});
        QCOMPARE(feed.run.worst(), 3.0);
    }

    void aNightAsleepIsNotWatched()
    {
        const AlertRule rule = cpuAbove(90, 60s);
        AlertRun run;
        QCOMPARE(run.step(rule, kNoon, kLongest, 95), Turn::None);
        QCOMPARE(run.step(rule, kNoon + 8h, kLongest, 95), Turn::None);
        QCOMPARE(run.phase(), Phase::Pending);
    }

    void aClockSetBackCountsNothing()
    {
        const AlertRule rule = cpuAbove(90, 60s);
        AlertRun run;
        for (int i = 0; i < 1000; ++i)
            QCOMPARE(run.step(rule, kNoon - i * 1s, kLongest, 95), Turn::None);
        QCOMPARE(run.since(), kNoon - 999s);
    }

    /// Whatever comes: raised and resolved take turns; raised only on a reading for which the rule holds and after so much watched time of it; resolved
    /// only on one for which it does not, and after so much clear time; nothing at all on an unknown one.
    void randomSequencesNeverFlap()
    {
        QRandomGenerator random(20261121);
        int raised = 0;
        int resolved = 0;
        for (int round = 0; round < 300; ++round) {
            AlertRule rule = cpuAbove(50, Millis{random.bounded(90'000)});
            rule.comparison = random.bounded(2) ? AlertComparison::Above : AlertComparison::Below;
            AlertRun run;
            Instant now = kNoon;
            bool firing = false;
            Millis heldFor{0}; // watched time without one reading to the contrary
            Millis clearFor{0};
            int before = -1; // what the last reading said, where it was known
            // Runs of one kind of reading, of very different lengths.
            int left = 0;
            int kind = 0;
            for (int i = 0; i < 2'000; ++i) {
                if (left-- <= 0) {
                    left = random.bounded(3) ? random.bounded(5) : random.bounded(200);
                    kind = random.bounded(4);
                }
                const Millis step{random.bounded(50) ? random.bounded(3'000) : random.bounded(100'000)};
                now += step;
                std::optional<double> reading;
                if (kind == 0)
                    reading = 50.5 + random.bounded(49);
                else if (kind == 1)
                    reading = 50.0 - random.bounded(50);
                else if (kind == 2)
                    reading = kUnknown;
                const bool known = kind < 2;
                const bool holds = known && rule.holds(*reading);
                const Millis watched = known && before == int(holds) && step <= kLongest ? step : Millis{0};
                if (known) {
                    heldFor = holds ? heldFor + watched : Millis{0};
                    clearFor = holds ? Millis{0} : clearFor + watched;
                }
                before = known ? int(holds) : -1;
                switch (run.step(rule, now, kLongest, reading)) {
                case Turn::None: break;
                case Turn::Raised:
                    QVERIFY(!firing && holds);
                    QVERIFY(heldFor >= rule.duration);
                    firing = true;
                    ++raised;
                    break;
                case Turn::Resolved:
                    QVERIFY(firing && known && !holds);
                    QVERIFY(clearFor >= rule.duration && clearFor >= AlertRun::kLeastClear);
                    firing = false;
                    ++resolved;
                    break;
                }
                QCOMPARE(run.phase() == Phase::Firing, firing);
                // And it does come, as soon as it may.
                QVERIFY(firing || !holds || heldFor < rule.duration);
                QVERIFY(!firing || holds || !known || clearFor < AlertRun::clearNeeded(rule));
            }
        }
        QVERIFY2(raised > 300 && resolved > 200, qPrintable(QStringLiteral("%1 %2").arg(raised).arg(resolved)));
    }
};

QTEST_GUILESS_MAIN(tst_AlertRun)
#include "tst_alertrun.moc"
