// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/catalogue.h"
#include "policy/guards.h"

#include "policy/guardcases.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace stoker;
using namespace stoker::policy;
using namespace Qt::StringLiterals;
using domain::ErrorCode;
using domain::Guard;
using domain::Reason;
using domain::ReasonCode;
using stoker::test::kNoon;

class TestGuardState : public QObject {
    Q_OBJECT

private slots:
    void aClockSetBackFreezesNothing()
    {
        GuardSettings settings = open();
        settings.coolDownUpSeconds = 30;
        GuardState state;
        noteChange(state, settings, after(86'400), 8, 10);
        setHold(state, after(86'400), Hold{after(86'460)});
        QCOMPARE(one(settings, state, after(86'410), 10, 20).total, 10);
        // A day back: ten seconds of the hold's sixty are over, and of the cool-down's thirty.
        QCOMPARE(one(settings, state, after(0), 10, 20).clamps.front().reason.code, ReasonCode::OnHold);
        QVERIFY(state.hold->until == after(50));
        QCOMPARE(one(settings, state, after(49), 10, 20).total, 10);
        QCOMPARE(one(settings, state, after(50), 10, 20).total, 20);
        noteChange(state, settings, after(50), 10, 20);
        setHold(state, after(-1'000), Hold{after(-940), true, false}); // who holds after the clock was set back means the new clock
        QCOMPARE(one(settings, state, after(-999), 20, 30).total, 20);
        QVERIFY(state.hold->until == after(-940));
        setQuiet(state, after(-5'000), after(-4'990));
        QCOMPARE(one(settings, state, after(-5'001), 20, 30).clamps.front().reason, (Reason{ReasonCode::JustStarted, {10.0}}));
    }

    void aClockSetBackFreesNoBudget()
    {
        GuardSettings settings = open();
        settings.hourBudget = 10;
        settings.flapBudget = 1;
        settings.stabiliseDownSeconds = 300;
        GuardState state;
        noteChange(state, settings, after(0), 15, 20);
        noteChange(state, settings, after(10), 20, 15);
        QCOMPARE(one(settings, state, after(20), 15, 15).total, 15);
        QCOMPARE(one(settings, state, after(-100'000), 15, 30).total, 15);
        QCOMPARE(one(settings, state, after(-100'000), 15, 5).total, 15);
        QCOMPARE(one(settings, state, after(-100'000 + 3'579), 15, 5).total, 15); // 3,589 s after the first change
        settings.flapBudget.reset();
        settings.stabiliseDownSeconds = 0;
        QCOMPARE(one(settings, state, after(-100'000 + 3'580), 15, 30).total, 20);
        noteChange(state, settings, after(-200'000), 15, 20); // noted late: taken as the latest time
        QVERIFY(std::is_sorted(state.changes.begin(), state.changes.end(), [](const auto& a, const auto& b) { return a.time < b.time; }));
        QVERIFY(state.changes.back().time == after(-100'000 + 3'580));
    }

    void stateThereAndBack()
    {
        GuardSettings settings = open();
        settings.stabiliseDownSeconds = 300;
        GuardState state;
        QCOMPARE(*guardStateFromJson(toJson(state)), state);
        QCOMPARE(*guardStateFromJson({}), GuardState());
        noteChange(state, settings, kNoon, 10, 12);
        state.begun = GuardState::Begun{12, 3};
        setQuiet(state, kNoon, after(60));
        setHold(state, kNoon, Hold{after(90), false, true});
        for (int i = 0; i < 5; ++i)
            std::ignore = one(settings, state, after(i), 12, 20 - i);
        QVERIFY(state.wishes.size() == 5);
        const QByteArray text = QJsonDocument(toJson(state)).toJson();
        const auto read = guardStateFromJson(QJsonDocument::fromJson(text).object());
        QVERIFY(read);
        QCOMPARE(*read, state);
    }

    void aStateFromTheFutureDoesNotFreeze()
    {
        const QJsonArray later{static_cast<qint64>(4'000'000'000'000), 5, 10};
        const auto state = guardStateFromJson({{u"changes"_s, QJsonArray{later}}});
        QVERIFY(state);
        GuardState copy = *state;
        GuardSettings settings = open();
        settings.coolDownUpSeconds = 30;
        QCOMPARE(one(settings, copy, kNoon, 10, 20).total, 10);
        QCOMPARE(one(settings, copy, after(30), 10, 20).total, 20);
    }

    void badStates_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("name");
        QTest::newRow("a text for a time") << QByteArray(R"({"latest_ms":"noon"})") << u"latest_ms"_s;
        QTest::newRow("a time beyond dates") << QByteArray(R"({"quiet_until_ms":1e300})") << u"quiet_until_ms"_s;
        QTest::newRow("half a millisecond") << QByteArray(R"({"latest_ms":0.5})") << u"latest_ms"_s;
        QTest::newRow("a hold without end") << QByteArray(R"({"hold":{"growth":true,"release":true}})") << u"hold"_s;
        QTest::newRow("a hold without directions") << QByteArray(R"({"hold":{"until_ms":1}})") << u"hold"_s;
        QTest::newRow("no list") << QByteArray(R"({"wishes":7})") << u"wishes"_s;
        QTest::newRow("no row") << QByteArray(R"({"wishes":[7]})") << u"wishes"_s;
        QTest::newRow("half an executor") << QByteArray(R"({"wishes":[[1,2.5]]})") << u"wishes"_s;
        QTest::newRow("not in time") << QByteArray(R"({"wishes":[[2,1],[1,2]]})") << u"wishes"_s;
        QTest::newRow("too many members") << QByteArray(R"({"changes":[[1,2,3,4]]})") << u"changes"_s;
        QTest::newRow("no change") << QByteArray(R"({"changes":[[1,2,2]]})") << u"changes"_s;
        QTest::newRow("nothing begun") << QByteArray(R"({"begun":[4,0]})") << u"begun"_s;
        QTest::newRow("begun of what") << QByteArray(R"({"begun":[4]})") << u"begun"_s;
        QTest::newRow("more executors than fit") << QByteArray(R"({"changes":[[1,2,3000000000]]})") << u"changes"_s;
    }

    void badStates()
    {
        QFETCH(const QByteArray, json);
        const auto state = guardStateFromJson(QJsonDocument::fromJson(json).object());
        QVERIFY(!state);
        QVERIFY(state.error().code == ErrorCode::BadArgument);
        QTEST(state.error().values.value(u"name"_s).toString(), "name");
    }

    void everyGuardHasItsParameters()
    {
        const auto infos = guardInfos();
        QCOMPARE(static_cast<int>(infos.size()), domain::kGuardCount);
        std::vector<std::string_view> names;
        for (std::size_t i = 0; i < infos.size(); ++i) {
            QCOMPARE(infos[i].name, domain::guardName(static_cast<Guard>(i)));
            for (const Parameter& parameter : infos[i].parameters) {
                names.push_back(parameter.name);
                QVERIFY2(!parameter.source.empty(), parameter.name.data());
            }
        }
        const std::vector<std::string_view> expected{"blackout", "time_zone", "min_executors", "max_executors", "step_up", "step_down", "step_up_percent",
                                                     "step_down_percent", "stabilise_up_s", "stabilise_down_s", "cooldown_up_s", "cooldown_down_s",
                                                     "release_while_behind", "flap_budget", "flap_window_s", "hour_budget"};
        QCOMPARE(names, expected);
        QCOMPARE(infos[static_cast<std::size_t>(Guard::Step)].parameters.front().name, std::string_view("step_up"));
        QCOMPARE(infos[static_cast<std::size_t>(Guard::Budget)].parameters.front().name, std::string_view("hour_budget"));
        QVERIFY(std::equal(names.begin(), names.end(), guardParameters().begin(), guardParameters().end(),
                           [](std::string_view name, const Parameter& parameter) { return name == parameter.name; }));
        for (const PolicyInfo* policy : policyInfos()) {
            for (const Parameter& parameter : policy->parameters)
                QVERIFY2(policy->shadowOnly || std::find(names.begin(), names.end(), parameter.name) == names.end(), parameter.name.data());
        }
    }

    void settingsFromTheirSchema()
    {
        QCOMPARE(*guardSettings(*readSettings(guardParameters(), {})), GuardSettings());
        const auto settings = guardSettings(*readSettings(guardParameters(), {{u"blackout"_s, u"Mon-Fri 12:00-13:00, Sun 22:00-04:00"_s},
                                                                              {u"time_zone"_s, u"Europe/Berlin"_s},
                                                                              {u"max_executors"_s, 50},
                                                                              {u"step_down_percent"_s, 10},
                                                                              {u"stabilise_down_s"_s, u"2min"_s},
                                                                              {u"hour_budget"_s, 200}}));
        QVERIFY(settings);
        QCOMPARE(settings->maxExecutors, std::optional(50));
        QCOMPARE(settings->stepDownPercent, std::optional(10.0));
        QCOMPARE(settings->stabiliseDownSeconds, 120.0);
        QCOMPARE(settings->hourBudget, std::optional(200));
        QVERIFY(settings->blackout.holds(after(33.5 * 3'600)));  // Sunday 22:30 in Berlin
        QVERIFY(settings->blackout.holds(after(38.9 * 3'600)));  // Monday 03:54
        QVERIFY(!settings->blackout.holds(after(39 * 3'600)));   // Monday 04:00
    }

    void settingsThatDoNotFit_data()
    {
        QTest::addColumn<QVariantMap>("given");
        QTest::addColumn<QString>("name");
        QTest::newRow("max below min") << QVariantMap{{u"min_executors"_s, 10}, {u"max_executors"_s, 9}} << u"max_executors"_s;
        QTest::newRow("max below the default min") << QVariantMap{{u"max_executors"_s, 0}} << u"max_executors"_s;
        QTest::newRow("no zone") << QVariantMap{{u"time_zone"_s, u"Mars/Olympus"_s}} << u"time_zone"_s;
        QTest::newRow("a word that is no zone") << QVariantMap{{u"time_zone"_s, u"Mars"_s}} << u"time_zone"_s;
        QTest::newRow("no window") << QVariantMap{{u"blackout"_s, u"at night"_s}} << u"blackout"_s;
        QTest::newRow("a comma too many") << QVariantMap{{u"blackout"_s, u"Mon 10:00-11:00,"_s}} << u"blackout"_s;
    }

    void settingsThatDoNotFit()
    {
        QFETCH(const QVariantMap, given);
        const auto settings = guardSettings(*readSettings(guardParameters(), given));
        QVERIFY(!settings);
        QVERIFY(settings.error().code == ErrorCode::BadArgument);
        QTEST(settings.error().values.value(u"name"_s).toString(), "name");
        QVERIFY(!settings.error().values.value(u"accepted"_s).toString().isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestGuardState)
#include "tst_guardstate.moc"
