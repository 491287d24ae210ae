// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/liveevents.h"

#include "words/policysentences.h"
#include "words/units.h"

#include <QTest>

using namespace stoker;
using namespace stoker::widgets;
using domain::ExecutorId;
using domain::ExecutorLife;
using domain::LedgerLine;
using domain::LineKind;
using domain::LineStatus;
using Kind = ChartEvent::Kind;
using namespace std::chrono_literals;

namespace {

const domain::Instant kStart = domain::fromEpochMs(1'795'262'400'000);

ExecutorLife life(int id, std::optional<domain::Instant> added, std::optional<domain::Instant> removed = {}, domain::RemovedBy by = domain::RemovedBy::Unknown)
{
    ExecutorLife result;
    result.id = ExecutorId(QString::number(id));
    result.added = added;
    result.removed = removed;
    result.by = by;
    return result;
}

LedgerLine target(quint64 id, int before, int after, domain::Instant sent)
{
    LedgerLine line;
    line.id = id;
    line.kind = LineKind::Target;
    line.targetBefore = before;
    line.targetAfter = after;
    line.time = line.sent.emplace(sent);
    line.status = LineStatus::Accepted;
    line.by = QStringLiteral("me@here");
    return line;
}

domain::DecisionLine decision(quint64 id, std::optional<quint64> command)
{
    domain::DecisionLine line;
    line.id = id;
    line.mode = command ? domain::Mode::Autopilot : domain::Mode::Shadow;
    line.policy = QStringLiteral("fixed");
    line.observed.time = kStart + 1min;
    line.observed.target = 68;
    line.wish = {.total = 91, .releases = {}, .reason = {domain::ReasonCode::Fixed, {91}}, .prediction = {}};
    line.clamps = {{domain::Guard::Step, 91, 76, {domain::ReasonCode::StepLimit, {8}}}};
    line.final = 76;
    line.command = command;
    return line;
}

std::vector<ChartEvent> of(Kind kind, const std::vector<ChartEvent>& events)
{
    std::vector<ChartEvent> result;
    for (const ChartEvent& event : events) {
        if (event.kind == kind)
            result.push_back(event);
    }
    return result;
}

} // namespace

class TestLiveEvents : public QObject {
    Q_OBJECT
private slots:
    void thoseAlreadyThereDidNotCome();
    void togetherIsOneEvent();
    void aCommandIsTheOperatorsAndExplainsWhoCame();
    void afterItsFullEffectACommandExplainsNothing();
    void aReleaseExplainsWhoLeft();
    void aLossInTheLedgerIsSaidOnce();
    void whatWasTakenBackDidNotHappen();
    void aDecisionStandsForItsCommand();
    void whatAPolicySentIsNotTheOperators();
    void theTipSaysWishGuardsAndWhy();
};

void TestLiveEvents::thoseAlreadyThereDidNotCome()
{
    const auto events = liveEvents({}, {life(1, kStart - 1h), life(2, kStart), life(3, {}), life(4, kStart + 1min)}, kStart);
    QCOMPARE(events.size(), std::size_t(1));
    QCOMPARE(events[0].time, kStart + 1min);
}

void TestLiveEvents::togetherIsOneEvent()
{
    std::vector<ExecutorLife> lives;
    for (int i = 0; i < 4; ++i)
        lives.push_back(life(i, kStart + 1min + 3s * i));
    lives.push_back(life(9, kStart + 5min));
    lives.push_back(life(10, kStart - 1h, kStart + 1min, domain::RemovedBy::Spark));
    const auto events = liveEvents({}, lives, kStart);
    QCOMPARE(of(Kind::Add, events).size(), std::size_t(2));
    QVERIFY(of(Kind::Add, events)[0].text.contains(u'4'));
    QCOMPARE(of(Kind::Release, events).size(), std::size_t(1));
}

void TestLiveEvents::aCommandIsTheOperatorsAndExplainsWhoCame()
{
    const auto events = liveEvents({target(7, 4, 6, kStart + 1min)}, {life(5, kStart + 90s)}, kStart);
    QCOMPARE(of(Kind::Operator, events).size(), std::size_t(1));
    QCOMPARE(of(Kind::Operator, events)[0].ledgerLine, 7ULL);
    QCOMPARE(of(Kind::Add, events)[0].ledgerLine, 7ULL);
}

void TestLiveEvents::afterItsFullEffectACommandExplainsNothing()
{
    LedgerLine line = target(7, 4, 6, kStart + 1min);
    line.fullEffect = kStart + 2min;
    line.status = LineStatus::Seen;
    const auto events = liveEvents({line}, {life(5, kStart + 110s), life(6, kStart + 10min)}, kStart);
    const auto added = of(Kind::Add, events);
    QCOMPARE(added.size(), std::size_t(2));
    for (const ChartEvent& event : added)
        QCOMPARE(event.ledgerLine, event.time < kStart + 2min ? 7ULL : 0ULL);
}

void TestLiveEvents::aReleaseExplainsWhoLeft()
{
    LedgerLine line = target(8, 6, 5, kStart + 1min);
    line.kind = LineKind::Release;
    line.executors = {ExecutorId(QStringLiteral("3"))};
    const auto events = liveEvents({line}, {life(3, kStart - 1h, kStart + 70s, domain::RemovedBy::Command), life(4, kStart - 1h, kStart + 10min, domain::RemovedBy::Spark)}, kStart);
    // As at the ends of the lanes: a diamond is a command and what came of it, a triangle is Spark.
    const auto removed = of(Kind::Release, events);
    QCOMPARE(removed.size(), std::size_t(1));
    QCOMPARE(removed[0].ledgerLine, 0ULL);
    const auto commanded = of(Kind::Operator, events);
    QCOMPARE(commanded.size(), std::size_t(2)); // the release, and who left by it
    for (const ChartEvent& event : commanded)
        QCOMPARE(event.ledgerLine, 8ULL);
}

void TestLiveEvents::aLossInTheLedgerIsSaidOnce()
{
    LedgerLine line;
    line.id = 9;
    line.kind = LineKind::ExecutorsLost;
    line.status = LineStatus::Seen;
    line.time = kStart + 1min;
    line.executors = {ExecutorId(QStringLiteral("3"))};
    const auto events = liveEvents({line}, {life(3, kStart - 1h, kStart + 1min, domain::RemovedBy::Lost), life(4, kStart - 1h, kStart + 9min, domain::RemovedBy::Lost)}, kStart);
    const auto lost = of(Kind::Lost, events);
    QCOMPARE(lost.size(), std::size_t(2));
    QCOMPARE(std::count_if(lost.begin(), lost.end(), [](const ChartEvent& e) { return e.ledgerLine == 9; }), 1);
}

void TestLiveEvents::whatWasTakenBackDidNotHappen()
{
    LedgerLine line = target(7, 4, 6, kStart + 1min);
    for (const LineStatus status : {LineStatus::Pending, LineStatus::TakenBack}) {
        line.status = status;
        QVERIFY(liveEvents({line}, {}, kStart).empty());
    }
}

void TestLiveEvents::aDecisionStandsForItsCommand()
{
    LedgerLine line = target(7, 4, 6, kStart + 1min);
    line.actor = domain::Actor::Policy;
    const auto events = liveEvents({line, target(8, 6, 7, kStart + 2min)}, {}, kStart, {decision(41, 7), decision(42, {})});
    QCOMPARE(of(Kind::Decision, events).size(), std::size_t(1));
    QCOMPARE(of(Kind::Decision, events)[0].decision, 41ULL);
    QCOMPARE(of(Kind::Decision, events)[0].ledgerLine, 7ULL);
    QCOMPARE(of(Kind::Advice, events).size(), std::size_t(1));
    QCOMPARE(of(Kind::Advice, events)[0].decision, 42ULL);
    QCOMPARE(of(Kind::Operator, events).size(), std::size_t(1));
    QCOMPARE(of(Kind::Operator, events)[0].ledgerLine, 8ULL);
}

void TestLiveEvents::whatAPolicySentIsNotTheOperators()
{
    LedgerLine line = target(7, 4, 6, kStart + 1min);
    line.actor = domain::Actor::Policy; // its decision is not kept any more
    const auto events = liveEvents({line}, {}, kStart);
    QCOMPARE(events.size(), std::size_t(1));
    QVERIFY(events[0].kind == Kind::Decision && events[0].decision == 0 && events[0].ledgerLine == 7);
}

void TestLiveEvents::theTipSaysWishGuardsAndWhy()
{
    const auto events = liveEvents({}, {}, kStart, {decision(42, {})});
    const QString tip = markerTip(events[0]);
    for (const QString& part : {QStringLiteral("Fixed (Shadow)"), QStringLiteral("Wish 91"), words::reasonSentence({domain::ReasonCode::Fixed, {91}}).toHtmlEscaped(),
                                words::guardWord(domain::Guard::Step), QStringLiteral("91 → 76"), QStringLiteral("68 → 76, not sent")})
        QVERIFY2(tip.contains(part), qPrintable(tip));
    QVERIFY(tip.contains(words::Units().timeOfDay(events[0].time)));
    QCOMPARE(tip.count(QStringLiteral("<br>")), 3); // policy, wish, one guard, what came of it
}

QTEST_APPLESS_MAIN(TestLiveEvents)
#include "tst_liveevents.moc"
