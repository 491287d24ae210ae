// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/pilot.h"
#include "policy/whynot.h"

#include "policy/randomapplication.h"
#include "policy/randomguards.h"

#include "support/builders.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <set>

using namespace stoker;
using namespace stoker::policy;
using domain::Executor;
using domain::Guard;
using domain::Instant;
using domain::Observed;
using stoker::test::Dice;
using stoker::test::kNoon;
using stoker::test::Witness;

/// What holds for every wish, every policy, every setting and every past. The figures of how often each case came up are part of it: a property that is
/// never put to the test holds nothing.
class TestGuardProperties : public QObject {
    Q_OBJECT

private:
    static constexpr double kLeastShare = 0.01;
    static constexpr std::array kReleaseGuards{Guard::Step, Guard::CoolDown, Guard::Flap, Guard::Budget};

    static int stayingOf(const Observation& now) { return static_cast<int>(std::count_if(now.executors.begin(), now.executors.end(), stays)); }

    static void print(std::string_view name, qint64 fired, qint64 cases)
    {
        qInfo("%-26.*s %9lld of %9lld = %5.2f %%", static_cast<int>(name.size()), name.data(), static_cast<long long>(fired), static_cast<long long>(cases),
              100.0 * static_cast<double>(fired) / static_cast<double>(cases));
    }
    static bool isOftenEnough(qint64 fired, qint64 cases) { return static_cast<double>(fired) >= kLeastShare * static_cast<double>(cases); }

    struct Tally {
        qint64 cases = 0;
        qint64 grown = 0;
        qint64 released = 0;
        qint64 asWished = 0;
        std::array<qint64, domain::kGuardCount> on{};
        std::array<qint64, domain::kGuardCount> fired{};

        void add(const std::array<bool, domain::kGuardCount>& isOn, const Observed& seen, int wish, const Verdict& verdict)
        {
            ++cases;
            for (std::size_t i = 0; i < isOn.size(); ++i)
                on[i] += isOn[i];
            for (const domain::Clamp& clamp : verdict.clamps)
                ++fired[static_cast<std::size_t>(clamp.guard)];
            grown += verdict.total > seen.target;
            released += verdict.total < seen.target;
            asWished += verdict.total == wish && wish != seen.target;
        }
    };

    static std::array<bool, domain::kGuardCount> guardsOn(const GuardSettings& settings)
    {
        std::array<bool, domain::kGuardCount> on{};
        for (std::size_t i = 0; i < on.size(); ++i)
            on[i] = test::isOn(settings, static_cast<Guard>(i));
        return on;
    }

    static void see(Observed& seen, Dice& dice, Instant time)
    {
        seen.time = dice.chance(1) ? Instant{} : time;
        seen.stale = dice.chance(3);
        seen.registered = std::max(0, seen.target - (dice.chance(70) ? 0 : dice.number(-3, 10)));
        seen.behindSeconds = dice.chance(15) ? dice.number(1, 100) : 0;
        seen.backlogLogs = dice.chance(95) ? std::nullopt : std::optional<double>(dice.number(0, 1));
        seen.ceiling = dice.chance(90) ? std::nullopt : std::optional(dice.number(0, 80));
    }

    static int wishOf(const Observed& seen, Dice& dice)
    {
        return dice.chance(15) ? seen.target : dice.chance(50) ? seen.target + dice.number(-10, 10) : dice.number(-2, 90);
    }

    static Instant later(Instant time, Dice& dice)
    {
        const int seconds = dice.chance(2) ? -dice.number(1, 100'000) : dice.chance(3) ? dice.number(1'000, 10'000) : dice.number(0, 90);
        return time + std::chrono::seconds(seconds) + domain::Millis(dice.number(0, 2));
    }

    /// A hold or a quiet time now and then.
    static void disturb(GuardState& state, Witness& witness, Instant time, Dice& dice)
    {
        if (dice.chance(4)) {
            const int kind = dice.number(0, 3);
            const auto hold = kind == 0 ? std::nullopt : std::optional(Hold{time + std::chrono::seconds(dice.number(1, 600)), (kind & 1) != 0, (kind & 2) != 0});
            setHold(state, time, hold);
            witness.held(hold, time);
        }
        if (dice.chance(1)) {
            const Instant until = time + std::chrono::seconds(dice.number(1, 120));
            setQuiet(state, time, until);
            witness.quiet(until, time);
        }
    }

private slots:
    void noWishGetsPastTheGuards()
    {
        constexpr int kSequences = 100'000;
        constexpr int kTicks = 50;
        Dice dice(20'261'121);
        Tally tally;
        for (int sequence = 0; sequence < kSequences; ++sequence) {
            const GuardSettings settings = test::randomGuards(dice, 35);
            const auto on = guardsOn(settings);
            std::array<Guard, domain::kGuardCount> order{};
            for (std::size_t i = 0; i < order.size(); ++i)
                order[i] = static_cast<Guard>(i);
            GuardState state;
            Witness witness(settings);
            Observation now;
            Observed& seen = now.numbers;
            seen.target = dice.number(0, 80);
            Instant time = kNoon + std::chrono::minutes(dice.number(0, 14 * 24 * 60));
            for (int i = 0; i < kTicks; ++i) {
                time = later(time, dice);
                disturb(state, witness, time, dice);
                see(seen, dice, time);
                const int wish = wishOf(seen, dice);
                if (!seen.stale && seen.time != Instant{})
                    witness.ticked(seen, wish, seen.target);
                GuardState again = state;
                GuardState unnamed = state;
                const Verdict verdict = applyGuards(settings, state, now, {wish, {}, {}, {}});
                const std::string objection = witness.objection(seen, wish, verdict);
                QVERIFY2(objection.empty(), objection.c_str());

                for (std::size_t k = order.size(); k > 1; --k)
                    std::swap(order[k - 1], order[dice.next() % k]);
                const Verdict shuffled = applyGuards(settings, again, now, {wish, {}, {}, {}}, order);
                QCOMPARE(shuffled.total, verdict.total);
                QVERIFY(again == state);
                QCOMPARE(guardedTotal(settings, unnamed, seen, wish), verdict.total);
                QVERIFY(unnamed == state);

                tally.add(on, seen, wish, verdict);
                const bool byOperator = dice.chance(3);
                const int after = byOperator ? dice.number(0, 80) : verdict.total;
                if (after != seen.target && dice.chance(90)) {
                    noteChange(state, settings, time, seen.target, after);
                    witness.changed(time, seen.target, after);
                    seen.target = after;
                }
            }
        }
        for (std::size_t i = 0; i < tally.on.size(); ++i)
            print(domain::guardName(static_cast<Guard>(i)), tally.fired[i], tally.on[i]);
        print("grown", tally.grown, tally.cases);
        print("released", tally.released, tally.cases);
        print("as wished", tally.asWished, tally.cases);
        for (std::size_t i = 0; i < tally.on.size(); ++i)
            QVERIFY2(isOftenEnough(tally.fired[i], tally.on[i]), domain::guardName(static_cast<Guard>(i)).data());
        QVERIFY(isOftenEnough(tally.grown, tally.cases) && isOftenEnough(tally.released, tally.cases) && isOftenEnough(tally.asWished, tally.cases));
    }

    void noPolicyTakesWhatItMustNot_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < policyInfos().size(); ++i)
            QTest::newRow(std::string(policyInfos()[i]->name).c_str()) << static_cast<int>(i);
    }

    void noPolicyTakesWhatItMustNot()
    {
        constexpr int kSequences = 1'000;
        constexpr int kTicks = 100;
        QFETCH(const int, index);
        const PolicyInfo& info = *policyInfos()[static_cast<std::size_t>(index)];
        Dice dice(static_cast<std::uint64_t>(index) + 5);
        qint64 released = 0;
        qint64 wishedLess = 0;
        qint64 wishedMore = 0;
        qint64 spared = 0;
        qint64 leftOver = 0;
        std::array<qint64, domain::kGuardCount> held{};
        std::array<qint64, domain::kGuardCount> on{};
        for (int sequence = 0; sequence < kSequences; ++sequence) {
            const auto settings = randomPilot(info, dice);
            QVERIFY2(settings, "no settings were found for this policy: give its texts an example, or its numbers sensible bounds");
            test::RandomApplication application(dice);
            PilotState state = start(*settings);
            Witness witness(settings->guards);
            for (int i = 0; i < kTicks; ++i) {
                const Observation& now = application.next();
                if (now.numbers.time != Instant{})
                    disturb(state.guards, witness, now.numbers.time, dice);
                PilotState again = state;
                PilotState silent = state;
                const Tick made = tick(*settings, state, now);
                const Observed& seen = now.numbers;
                if (!seen.stale && seen.time != Instant{})
                    witness.ticked(seen, made.wish.total, stayingOf(now));
                const std::string objection = witness.objection(seen, made.wish.total, {made.total, made.clamps});
                QVERIFY2(objection.empty(), objection.c_str());
                const Witness::Most most = witness.mostLeave(seen, stayingOf(now), made.total);
                const std::string mistake = mistakeOfVictims(*settings, witness, most, now, made);
                QVERIFY2(mistake.empty(), mistake.c_str());
                // More are there than the target asks for, and nothing else holds them: the guards' word counts.
                if (stayingOf(now) > std::max(seen.target, made.total) && !witness.letsNobodyLeave(seen)) {
                    ++leftOver;
                    for (const Guard guard : kReleaseGuards)
                        on[static_cast<std::size_t>(guard)] += test::isOn(settings->guards, guard);
                    for (const Guard guard : most.because)
                        ++held[static_cast<std::size_t>(guard)];
                }
                QVERIFY(tick(*settings, again, now) == made); // the same state and observation, the same decision
                QVERIFY(again == state);
                QCOMPARE(tickTotal(*settings, silent, now), made.total); // nor another one without its reasons
                QVERIFY(silent == state);
                if (i % 25 == 7) {
                    const auto read = pilotStateFromJson(*settings, toJson(*settings, state));
                    QVERIFY(read && *read == state);
                    const std::string wrong = mistakeOfAnswers(*settings, now, made);
                    QVERIFY2(wrong.empty(), wrong.c_str());
                }
                // Where an operator lowered the target, its surplus leaves under any policy; only what this one wished counts.
                released += !made.victims.empty() && (made.wish.total < seen.target || !made.wish.releases.empty());
                wishedLess += made.wish.total < seen.target;
                wishedMore += made.wish.total > seen.target;
                spared += made.victimsReason.has_value();
                if (!seen.stale && seen.time != Instant{}) {
                    noteSent(*settings, state, now, made);
                    witness.released(seen, stayingOf(now), made.total, static_cast<int>(made.victims.size()));
                }
                // Now and then an operator is of another opinion: else a policy that has what it wants would not be asked again.
                const int after = dice.chance(8) ? dice.number(0, 60) : made.total;
                if (after != seen.target && seen.time != Instant{}) {
                    noteChange(state.guards, settings->guards, seen.time, seen.target, after);
                    witness.changed(seen.time, seen.target, after);
                }
                application.obey(after, made.victims);
            }
        }
        constexpr qint64 kCases = qint64{kSequences} * kTicks;
        print(info.name, released, kCases);
        print("  wished for less", wishedLess, kCases);
        print("  wished for more", wishedMore, kCases);
        print("  not all could leave", spared, kCases);
        print("  more there than asked for", leftOver, kCases);
        for (const Guard guard : kReleaseGuards) {
            const auto i = static_cast<std::size_t>(guard);
            print(std::string("    kept by ") + std::string(domain::guardName(guard)), held[i], on[i]);
            QVERIFY2(held[i] > 0 && isOftenEnough(held[i], on[i]), domain::guardName(guard).data());
        }
        QVERIFY(isOftenEnough(released, kCases));
        QVERIFY(isOftenEnough(leftOver, kCases));
        QVERIFY(spared > 0);
    }

private:
    static std::optional<PilotSettings> randomPilot(const PolicyInfo& info, Dice& dice)
    {
        for (int attempt = 0; attempt < 50; ++attempt) {
            const auto given = test::randomSettings(info, dice);
            const auto policy = given ? Policy::make(QString::fromUtf8(info.name.data(), static_cast<qsizetype>(info.name.size())), *given)
                                      : domain::Result<Policy>(domain::failure(domain::ErrorCode::Internal));
            if (!policy)
                continue;
            PilotSettings settings{.policy = *policy,
                                   .guards = test::randomGuards(dice, 20),
                                   .protection = {dice.chance(80), dice.chance(80), dice.chance(80), dice.chance(80)}};
            if (dice.chance(30))
                settings.order = {VictimRule::Newest, VictimRule::Idle};
            return settings;
        }
        return std::nullopt;
    }

    static const Executor* find(const Observation& now, const domain::ExecutorId& id)
    {
        const auto found = std::find_if(now.executors.begin(), now.executors.end(), [&](const Executor& executor) { return executor.id == id; });
        return found == now.executors.end() ? nullptr : &*found;
    }

    /// Who leaves may leave, and are as many as should and can.
    static std::string mistakeOfVictims(const PilotSettings& settings, const Witness& witness, const Witness::Most& most, const Observation& now, const Tick& made)
    {
        const Protection& spare = settings.protection;
        std::set<domain::ExecutorId> distinct;
        for (const domain::ExecutorId& id : made.victims) {
            const Executor* executor = find(now, id);
            if (!executor || !distinct.insert(id).second)
                return "a victim that is none, or twice";
            if (executor->state != domain::ExecutorState::Active && executor->state != domain::ExecutorState::Excluded)
                return "a victim leaves already";
            const bool needed = executor->shuffleNeeded.value_or(executor->holdsShuffle) || !executor->neededBy.empty();
            if ((spare.busy && executor->runningTasks > 0) || (spare.cache && executor->cachedBlocks > 0) || (spare.neededShuffle && needed)
                || (spare.receiver && executor->pins.testFlag(domain::Pin::Receiver)))
                return "a victim is protected";
        }
        const auto available = static_cast<int>(
            std::count_if(now.executors.begin(), now.executors.end(), [&](const Executor& executor) { return stays(executor) && !isProtected(executor, spare); }));
        const int staying = stayingOf(now);
        const int surplus = std::max(0, staying - made.total);
        const bool held = witness.letsNobodyLeave(now.numbers);
        const auto victims = static_cast<int>(made.victims.size());
        if (held && victims > 0)
            return "somebody leaves though nobody may";
        if (!held && victims > most.leave)
            return "more leave than the guards let go";
        if (!held && victims != std::min(most.leave, available))
            return "not as many leave as should and can";
        if (made.victimsReason.has_value() != (!held && available < most.leave))
            return "the reason why not all leave is missing, or one too many";
        int kept = std::max(0, made.total);
        for (const domain::Clamp& clamp : made.clamps) {
            if (!clamp.ofStaying)
                continue;
            if (held || clamp.before != kept || clamp.after <= kept || std::find(most.because.begin(), most.because.end(), clamp.guard) == most.because.end())
                return "a guard keeps somebody that does not, or the clamps do not join";
            kept = clamp.after;
        }
        if (!held && staying - std::min(kept, staying) != std::min(most.leave, surplus))
            return "who is kept is not said";
        // Those that the policy names come first.
        const auto isNamed = [&](const domain::ExecutorId& id) {
            return std::find(made.wish.releases.begin(), made.wish.releases.end(), id) != made.wish.releases.end();
        };
        return std::is_partitioned(made.victims.begin(), made.victims.end(), isNamed) ? std::string() : "another goes before one that the policy names";
    }

    static std::string mistakeOfAnswers(const PilotSettings& settings, const Observation& now, const Tick& made)
    {
        const auto answers = whyNotRemoved(settings, now, made);
        if (answers.size() != now.executors.size())
            return "not one answer for each";
        for (std::size_t i = 0; i < answers.size(); ++i) {
            const Executor& executor = now.executors[i];
            const WhyNot& why = answers[i];
            const bool chosen = std::find(made.victims.begin(), made.victims.end(), executor.id) != made.victims.end();
            if (why.id != executor.id || (why.standing == Standing::Chosen) != chosen || (why.standing == Standing::Leaving) == stays(executor))
                return "chosen or leaving, and the answer is another";
            if ((why.standing == Standing::Protected) != (stays(executor) && isProtected(executor, settings.protection)))
                return "protected, and the answer is another";
            if ((why.standing == Standing::HeldBack) != why.guard.has_value())
                return "held back without a guard";
        }
        return {};
    }
};

QTEST_APPLESS_MAIN(TestGuardProperties)
#include "tst_guardproperties.moc"
