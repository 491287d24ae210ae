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
using test::DayOutcome;
using test::DaySetup;

namespace {

constexpr double kStaticCoreHours = 1700 * 24;

/// Batches of serial + cost x logs / executors, one a minute.
class Bench {
public:
    explicit Bench(DeadlineSettings settings = {}) : m_settings(settings) { now.numbers.deadlineSeconds = now.numbers.intervalSeconds = 60; }

    domain::Decision batch(double seconds, double logs, double executors)
    {
        now.numbers.time += std::chrono::minutes(1);
        const BatchSample sample{.ended = now.numbers.time, .seconds = seconds, .logs = logs, .executors = executors, .needed = needed};
        now.batches = {&sample, 1};
        now.numbers.target = static_cast<int>(executors);
        const auto decision = decide(m_settings, state, now);
        now.batches = {};
        return decision;
    }
    domain::Decision batchOf(double serial, double cost, double logs, double executors) { return batch(serial + cost * logs / executors, logs, executors); }
    /// Loads and executors vary enough to tell the parts apart.
    domain::Decision learnt(double serial, double cost, double logs, double executors)
    {
        for (int i = 0; i < 30; ++i)
            batchOf(serial, cost, logs * (i % 2 ? 1.04 : 0.96), executors * (i % 3 ? 1.05 : 0.9));
        batchOf(serial, cost, logs, executors);
        return batchOf(serial, cost, logs, executors);
    }
    domain::Decision tick() { return decide(m_settings, state, now); }

    /// Ten seconds for the driver, and tasks of equal length on executors of four slots: as many waves as they need.
    domain::Decision waves(int tasks, double taskSeconds, double load, int executors)
    {
        const double seconds = 10 + std::ceil(tasks / (4.0 * executors)) * taskSeconds * load;
        missed += seconds > 60 ? 1 : 0;
        now.numbers.behindSeconds = std::max(now.numbers.behindSeconds + seconds - 60, 0.0);
        return batch(seconds, 10'000 * load, executors);
    }

    Observation now;
    DeadlineState state;
    double needed = 0;
    int missed = 0;

private:
    DeadlineSettings m_settings;
};

DayOutcome dayOf(const DaySetup& setup, const char* policy = "deadline", const QVariantMap& settings = {})
{
    const auto made = *Policy::make(QString::fromLatin1(policy), settings);
    State state = made.start();
    return test::simulateDays(setup, [&](const Observation& now) { return made.decide(state, now); }).back();
}

} // namespace

class TestDeadline : public QObject {
    Q_OBJECT

private slots:
    void knowsNothingBeforeTheFirstBatch();
    void learnsByProportion();
    void asksForWhatFinishesInTime();
    void leavesASmallDifferenceAlone();
    void keepsTheDeadlineWithinTheBand();
    void saysThatMoreCannotHelp();
    void growsToWhatStillHelps();
    void doesNotRunAway();
    void wantsNoMoreThanFindTasks();
    void remembersWhatWasTooFew();
    void catchesUp();
    void aMissedDeadlineCounts();
    void clearsABurst();
    void theDayOfTheArticle_data();
    void theDayOfTheArticle();
    void goesOnFromItsJson();
    void refusesForeignJson();
    void survivesAnything();
};

void TestDeadline::knowsNothingBeforeTheFirstBatch()
{
    Bench bench;
    bench.now.numbers.target = 17;
    const auto decision = bench.tick();
    QCOMPARE(decision.total, 17);
    QVERIFY(decision.reason.code == ReasonCode::NoData && !decision.prediction);
    bench.batch(50, 1000, 17);
    bench.now.numbers.deadlineSeconds.reset();
    QVERIFY(bench.tick().reason.code != ReasonCode::NoData); // the interval is the deadline
    bench.now.numbers.intervalSeconds.reset();
    QVERIFY(bench.tick().reason.code == ReasonCode::NoData);
}

void TestDeadline::learnsByProportion()
{
    Bench bench;
    const auto decision = bench.batch(25, 1000, 100);
    QVERIFY(decision.reason.code == ReasonCode::Learning);
    QCOMPARE(decision.total, 50);
    QCOMPARE(decision.reason.value("batches"), 1.0);
    QCOMPARE(decision.reason.value("needed"), 5.0);
    QVERIFY(decision.prediction && std::abs(decision.prediction->middle - 50) < 1);
}

void TestDeadline::asksForWhatFinishesInTime()
{
    Bench bench;
    const auto steady = bench.learnt(5, 0.45, 10'000, 100);
    QVERIFY(std::abs(steady.total - 100) <= 1);
    // Half as many again, announced by two batches of it: 150 finish in 50 s.
    bench.batchOf(5, 0.45, 15'000, 100);
    const auto more = bench.batchOf(5, 0.45, 15'000, 100);
    QVERIFY(more.reason.code == ReasonCode::CatchUp || more.reason.code == ReasonCode::TooSlow);
    QVERIFY2(std::abs(more.total - 150) <= 45, qPrintable(QString::number(more.total)));
    const auto enough = bench.batchOf(5, 0.45, 15'000, 150);
    QVERIFY2(std::abs(enough.total - 150) <= 3, qPrintable(QString::number(enough.total)));
    QVERIFY(std::abs(enough.prediction->middle - 50) < 1);
    // And back: not on the word of one batch, on that of two.
    QVERIFY(bench.batchOf(5, 0.45, 10'000, 150).total >= 150);
    const auto fewer = bench.batchOf(5, 0.45, 10'000, 150);
    QVERIFY(fewer.reason.code == ReasonCode::TooFast);
    QVERIFY2(std::abs(fewer.total - 100) <= 3, qPrintable(QString::number(fewer.total)));
}

void TestDeadline::leavesASmallDifferenceAlone()
{
    for (const double share : {0.97, 1.04, 1.08}) {
        Bench bench;
        bench.learnt(5, 0.45, 10'000, 100);
        bench.now.numbers.target = static_cast<int>(std::lround(100 * share));
        const auto decision = bench.tick();
        QVERIFY2(decision.reason.code == ReasonCode::WithinBand, domain::reasonName(decision.reason.code).data());
        QCOMPARE(decision.total, bench.now.numbers.target);
        QVERIFY(std::abs(*decision.reason.value("wanted") - 100) <= 1);
    }
    // Beyond it, and sooner where there are too few.
    for (const double share : {0.93, 1.13}) {
        Bench bench;
        bench.learnt(5, 0.45, 10'000, 100);
        bench.now.numbers.target = static_cast<int>(std::lround(100 * share));
        const auto decision = bench.tick();
        QVERIFY(decision.reason.code == (share < 1 ? ReasonCode::TooSlow : ReasonCode::TooFast));
        QVERIFY(std::abs(decision.total - 100) <= 1);
    }
}

void TestDeadline::keepsTheDeadlineWithinTheBand()
{
    // A deadline so near to the finish that the band would miss it: the band gives way.
    Bench bench({.finishShare = 0.97});
    bench.learnt(5, 0.53, 10'000, 100); // 58 s
    bench.now.numbers.target = 94;      // 61.4 s
    const auto decision = bench.tick();
    QVERIFY(decision.reason.code == ReasonCode::TooSlow);
    QVERIFY(decision.total >= 98);
}

void TestDeadline::saysThatMoreCannotHelp()
{
    Bench bench;
    const auto decision = bench.learnt(52, 0.05, 10'000, 200); // 52 + 2.5
    QVERIFY2(decision.reason.code == ReasonCode::SerialPart, domain::reasonName(decision.reason.code).data());
    QCOMPARE(decision.total, 200);
    QVERIFY(std::abs(*decision.reason.value("serial_s") - 52) < 1);
    QCOMPARE(decision.reason.value("finish_s"), 50.0);
    // Nor do a backlog and missed deadlines change that.
    bench.now.numbers.behindSeconds = 600;
    bench.now.numbers.backlogLogs = 1e6;
    for (int i = 0; i < 20; ++i) {
        bench.now.numbers.behindSeconds += 4;
        const auto still = bench.tick();
        QVERIFY(still.total < 20'000);
    }
}

void TestDeadline::growsToWhatStillHelps()
{
    Bench bench;
    const auto decision = bench.learnt(52, 0.2, 10'000, 100); // 52 + 20: the parallel part can become short
    QVERIFY(decision.reason.code == ReasonCode::SerialPart);
    QVERIFY2(decision.total > 100 && decision.total <= 220, qPrintable(QString::number(decision.total))); // about twice what was seen
    bench.batchOf(52, 0.2, 10'000, 200);
    const auto further = bench.batchOf(52, 0.2, 10'000, 200);
    QVERIFY2(further.total > 220 && further.total <= 450, qPrintable(QString::number(further.total)));
    QVERIFY(further.prediction->middle < 58);
}

/// A stage of few tasks: from 20 executors on a batch takes 20 s, and one comes every ten. It never catches up, however many there are.
void TestDeadline::doesNotRunAway()
{
    Bench bench;
    bench.now.numbers.deadlineSeconds = bench.now.numbers.intervalSeconds = 10;
    double executors = 8;
    for (int i = 0; i < 60; ++i) {
        const double seconds = std::max(20.0, 400 / executors) * (i % 2 ? 1.05 : 0.95);
        bench.now.numbers.behindSeconds += std::max(seconds - 10, 0.0);
        executors = bench.batch(seconds, 1000, executors).total;
        QVERIFY2(executors <= 160, qPrintable(QStringLiteral("%1 after %2 batches").arg(executors).arg(i + 1)));
    }
    QVERIFY(executors >= 20);
}

/// A stream of 60 partitions whose batch takes 57 s at its best: 15 executors run all of it at once, and any more find nothing to do.
void TestDeadline::wantsNoMoreThanFindTasks()
{
    Bench bench;
    bench.needed = 15;
    domain::Decision decision{8, {}, {}, {}};
    for (int i = 0; i < 100; ++i) {
        decision = bench.waves(60, 47, i % 2 ? 1.02 : 0.98, decision.total);
        QVERIFY2(decision.total <= 20, qPrintable(QStringLiteral("%1 after %2 batches").arg(decision.total).arg(i + 1)));
    }
    QVERIFY2(decision.reason.code == ReasonCode::FewTasks, domain::reasonName(decision.reason.code).data());
    QVERIFY(std::abs(*decision.reason.value("useful") - 15) < 0.1);
    QVERIFY2(decision.total >= 15 && decision.total <= 16, qPrintable(QString::number(decision.total)));
    // Nobody counts them any more: what was seen holds. They become more: so may the executors.
    bench.needed = 0;
    QVERIFY(bench.waves(60, 47, 1, 15).total <= 16);
    bench.needed = 30;
    QVERIFY(bench.waves(120, 47, 1, 15).total > 16);
}

/// With 15 executors a batch takes 40 s, with 14 there is a second wave and it takes 70: no line through the others tells.
void TestDeadline::remembersWhatWasTooFew()
{
    Bench bench;
    domain::Decision decision{12, {}, {}, {}};
    for (int i = 0; i < 400; ++i) {
        if (i == 20)
            bench.missed = 0;
        decision = bench.waves(60, 30, i % 2 ? 1.03 : 0.97, decision.total);
        if (bench.state.tooFew.batchesLeft > 0) {
            const auto kept = deadlineStateFromJson(toJson(bench.state));
            QVERIFY(kept && *kept == bench.state);
        }
    }
    QVERIFY2(bench.missed >= 1 && bench.missed <= 12, qPrintable(QString::number(bench.missed))); // without the memory: one in ten
    // Half the load is another matter.
    QVERIFY(isWarned(bench.state, 9'900));
    QVERIFY(!isWarned(bench.state, 5'000));
}

void TestDeadline::catchesUp()
{
    Bench bench;
    const int steady = bench.learnt(5, 0.45, 10'000, 100).total;
    int before = steady;
    for (const double behind : {5.0, 30.0, 90.0, 300.0}) {
        bench.now.numbers.behindSeconds = behind;
        const auto decision = bench.tick();
        QVERIFY(decision.reason.code == ReasonCode::CatchUp);
        QCOMPARE(decision.reason.value("behind_s"), behind);
        QVERIFY(!decision.reason.value("backlog_logs"));
        QVERIFY(decision.total > before);
        before = decision.total;
    }
    bench.now.numbers.behindSeconds = 0;
    bench.now.numbers.backlogLogs = 15'000; // half a batch's worth in each of three
    const auto logs = bench.tick();
    QVERIFY(logs.reason.code == ReasonCode::CatchUp);
    QVERIFY2(std::abs(logs.total - 150) <= 2, qPrintable(QString::number(logs.total)));
    bench.now.numbers.backlogLogs = 10; // what a source reads ahead
    bench.now.numbers.behindSeconds = 0.02; // how pollers round
    QCOMPARE(bench.tick().total, steady);
}

void TestDeadline::aMissedDeadlineCounts()
{
    Bench bench;
    bench.learnt(5, 0.45, 10'000, 100);
    const auto decision = bench.batch(75, 10'000, 100);
    QVERIFY(decision.reason.code == ReasonCode::CatchUp);
    QCOMPARE(decision.reason.value("behind_s"), 15.0);
    QVERIFY(decision.total > 100 && decision.total < 150);
}

void TestDeadline::clearsABurst()
{
    // At 3 h one batch has four times its logs.
    const auto day = dayOf({.burst = 4});
    const auto at = static_cast<std::size_t>(3 * 60);
    std::size_t late = 0;
    while (day.late.at(at + late) > 60)
        ++late;
    qInfo("burst of 4 batches' worth: %zu batches late, at most %.0f s after they were due", late, day.worst);
    QVERIFY(late >= 1);
    QVERIFY(late <= 4 + 3); // those that waited meanwhile, and those of catch_up_batches
}

void TestDeadline::theDayOfTheArticle_data()
{
    QTest::addColumn<double>("noise");
    QTest::addColumn<bool>("saysLogs");
    QTest::newRow("the curve") << 0.0 << true;
    QTest::newRow("10 % noise") << 0.1 << true;
    QTest::newRow("the curve, logs unknown") << 0.0 << false;
    QTest::newRow("10 % noise, logs unknown") << 0.1 << false;
}

void TestDeadline::theDayOfTheArticle()
{
    QFETCH(const double, noise);
    QFETCH(const bool, saysLogs);
    const auto day = dayOf({.noise = noise, .saysLogs = saysLogs});
    qInfo("%.0f core-hours = %.1f %% of 1,700 all day; %d of %d batches missed, the worst took %.1f s; %d changes, peak %d", day.coreHours,
          100 * day.coreHours / kStaticCoreHours, day.missed, day.batches, day.worst, day.changes, day.peak);
    QVERIFY(day.batches >= 1438);
    QVERIFY(day.coreHours <= 0.55 * kStaticCoreHours);
    QCOMPARE(day.missed, 0);
}

void TestDeadline::goesOnFromItsJson()
{
    const auto policy = *Policy::make(u"deadline"_s, {});
    State state = policy.start();
    State copy;
    int ticks = 0;
    int compared = 0;
    (void)test::simulateDays({.noise = 0.1}, [&](const Observation& now) {
        const auto decision = policy.decide(state, now);
        if (++ticks >= 8'000) {
            if (ticks > 8'000) {
                const auto again = policy.decide(copy, now);
                compared += again == decision && copy == state ? 1 : 0;
            } else {
                const auto bytes = QJsonDocument(policy.toJson(state)).toJson();
                copy = policy.stateFromJson(QJsonDocument::fromJson(bytes).object()).value();
            }
        }
        return decision;
    });
    QCOMPARE(compared, ticks - 8'000);
    QVERIFY(compared > 5'000);
}

void TestDeadline::refusesForeignJson()
{
    const auto policy = *Policy::make(u"deadline"_s, {});
    Bench bench;
    bench.learnt(5, 0.45, 10'000, 100);
    const QJsonObject good = toJson(bench.state);
    QVERIFY(policy.stateFromJson(good));
    QVERIFY(policy.stateFromJson(policy.toJson(policy.start())));
    QVERIFY(!policy.stateFromJson({}));
    for (const QString& part : {u"model"_s, u"load"_s}) {
        const QStringList keys = good.value(part).toObject().keys();
        for (const QString& key : keys) {
            QJsonObject bad = good;
            QJsonObject inner = bad.value(part).toObject();
            inner.insert(key, u"?"_s);
            bad.insert(part, inner);
            const auto refused = policy.stateFromJson(bad);
            QVERIFY2(!refused && refused.error().code == domain::ErrorCode::BadArgument, qPrintable(part + u'.' + key));
        }
    }
    const auto with = [&good](const QString& key, const QJsonValue& value) {
        QJsonObject changed = good;
        changed.insert(key, value);
        return deadlineStateFromJson(changed).has_value();
    };
    QVERIFY(with(u"widest"_s, 12.5) && !with(u"widest"_s, -1) && !with(u"widest"_s, u"?"_s));
    QVERIFY(with(u"too_few"_s, QJsonArray{14, 9'000, 3}));
    for (const QJsonArray& bad : {QJsonArray{}, QJsonArray{0, 9'000, 3}, QJsonArray{1e300, 9'000, 3}, QJsonArray{14, -1, 3}, QJsonArray{14, 9'000, 0}, QJsonArray{14, 9'000, 1e6}})
        QVERIFY(!with(u"too_few"_s, bad));
}

void TestDeadline::survivesAnything()
{
    std::mt19937 random(7);
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    constexpr double infinite = std::numeric_limits<double>::infinity();
    constexpr std::array odd{nan, infinite, -infinite, 0.0, -1.0, 1e-300, 1e300, -1e300, 1e18};
    const auto number = [&](double usual) { return random() % 4 == 0 ? odd[random() % odd.size()] : usual * (0.1 + static_cast<double>(random() % 1000) / 300); };
    const auto maybe = [&](double usual) { return random() % 3 == 0 ? std::optional<double>() : std::optional(number(usual)); };
    for (const char* name : {"deadline", "forecast"}) {
        const auto policy = *Policy::make(QString::fromLatin1(name), {});
        State state = policy.start();
        for (int i = 0; i < 100'000; ++i) {
            if (i % 500 == 0)
                state = policy.start();
            std::vector<BatchSample> batches(random() % 3);
            for (auto& batch : batches)
                batch = {.ended = domain::fromEpochMs(static_cast<qint64>(random() % 86'400'000)), .seconds = number(50), .delaySeconds = number(5), .logs = number(1e5),
                         .executors = number(100), .needed = number(100), .failed = random() % 5 == 0};
            Observation now;
            now.batches = batches;
            now.numbers.time = domain::fromEpochMs(static_cast<qint64>(random() % 86'400'000));
            now.numbers.target = static_cast<int>(random() % 300) - 20;
            now.numbers.logsPerMinute = maybe(1e5);
            now.numbers.batchSeconds = maybe(50);
            now.numbers.intervalSeconds = maybe(60);
            now.numbers.deadlineSeconds = maybe(60);
            now.numbers.behindSeconds = number(10);
            now.numbers.backlogLogs = maybe(1e4);
            now.numbers.startupSeconds = maybe(30);
            const auto decision = policy.decide(state, now);
            QVERIFY(decision.total >= 0 && decision.total <= kMostExecutors);
            if (decision.prediction) {
                QVERIFY(std::isfinite(decision.prediction->middle) && decision.prediction->low >= 0);
                QVERIFY(decision.prediction->low <= decision.prediction->middle && decision.prediction->middle <= decision.prediction->high);
            }
            const auto names = domain::reasonValueNames(decision.reason.code);
            for (const auto value : names)
                QVERIFY2(decision.reason.value(value) || value == "backlog_logs" || value == "logs_per_minute", value.data());
        }
        QVERIFY(policy.stateFromJson(policy.toJson(state)));
    }
}

QTEST_APPLESS_MAIN(TestDeadline)
#include "tst_deadline.moc"
