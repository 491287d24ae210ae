// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/sentences.h"

#include <QTest>

using namespace stoker;
using domain::LedgerLine;
using domain::LineKind;
using domain::LineStatus;

namespace {

LedgerLine target(std::optional<int> before, std::optional<int> after)
{
    LedgerLine line;
    line.targetBefore = before;
    line.targetAfter = after;
    line.status = LineStatus::Accepted;
    line.sent = domain::fromEpochMs(1'000'000);
    return line;
}

LedgerLine release(int count)
{
    LedgerLine line;
    line.kind = LineKind::Release;
    for (int i = 0; i < count; ++i)
        line.executors.emplace_back(QString::number(i));
    return line;
}

QString thin(QString text) { return text.replace(u'~', QChar(0x202f)); }

} // namespace

class TestLedgerWords : public QObject {
    Q_OBJECT

private slots:
    void whatWasAsked()
    {
        QCOMPARE(words::whatWord(target(82, 86)), QStringLiteral("82 → 86"));
        QCOMPARE(words::whatWord(target(1240, 82)), thin(QStringLiteral("1~240 → 82")));
        QCOMPARE(words::whatWord(target(82, 82)), QStringLiteral("82 stays"));
        QCOMPARE(words::whatWord(target({}, 86)), QStringLiteral("target 86"));
        QCOMPARE(words::whatWord(release(3)), QStringLiteral("release 3"));
        LedgerLine force = release(2);
        force.way = domain::ReleaseWay::Force;
        QCOMPARE(words::whatWord(force), QStringLiteral("kill 2"));
        force.kind = LineKind::ExecutorsLost;
        QCOMPARE(words::whatWord(force), QStringLiteral("2 lost"));
    }

    void whatWasHalfDoneIsNotCalledNothing()
    {
        LedgerLine line = target(4, 2);
        line.status = LineStatus::Refused;
        line.error = domain::Error{domain::ErrorCode::RefusedBySpark, {{QStringLiteral("detail"), QStringLiteral("no-7")}}, false};
        QVERIFY(words::failureText(line).contains(QStringLiteral("Nothing changed")));
        line.partly = true;
        QCOMPARE(words::failureText(line), QStringLiteral("The target was lowered to 2, but nobody was released: Spark refused (no-7)."));
        QCOMPARE(words::effectWord(line), QStringLiteral("target set, nobody released"));
        line.targetBefore = 1; // another console had set it lower still
        QCOMPARE(words::failureText(line), QStringLiteral("The target is 2, but nobody was released: Spark refused (no-7)."));
        line.error.reset();
        QVERIFY(words::failureText(line).contains(QStringLiteral("answer was lost")));
        line.partly = false;
        QVERIFY(words::failureText(line).isEmpty());
    }
    void growthIsBelievedWhenUsable()
    {
        LedgerLine line = target(82, 86);
        line.effectWanted = 4;
        line.effectSeen = 1;
        QCOMPARE(words::effectWord(line), QStringLiteral("1 of 4 usable"));
        line.effectSeen = 4;
        line.status = LineStatus::Seen;
        line.fullEffect = *line.sent + std::chrono::seconds(41);
        QCOMPARE(words::effectWord(line), thin(QStringLiteral("reached in 41~s")));
    }

    void releasesAreBelievedWhenGone()
    {
        LedgerLine line = release(3);
        line.status = LineStatus::Accepted;
        line.effectWanted = 3;
        line.effectSeen = 2;
        QCOMPARE(words::effectWord(line), QStringLiteral("2 of 3 left"));
        line.status = LineStatus::NotSeen;
        QCOMPARE(words::effectWord(line), QStringLiteral("2 of 3 left, then nothing more"));
        line.effectSeen = 0;
        QCOMPARE(words::effectWord(line), QStringLiteral("accepted, but no effect seen"));
        LedgerLine shrink = target(8, 4);
        shrink.effectWanted = 4;
        shrink.effectSeen = 4;
        shrink.status = LineStatus::Seen;
        QCOMPARE(words::effectWord(shrink), QStringLiteral("4 left"));
    }

    void aboveTheCeilingIsSaidWithItsReason()
    {
        LedgerLine line = target(8, 12);
        line.effectWanted = 4;
        line.aboveCeiling = true;
        line.ceiling = {8, domain::CeilingBecause::CoresMax};
        QCOMPARE(words::effectWord(line), QStringLiteral("0 of 4 usable; above the ceiling of 8 (spark.cores.max)"));
    }

    void refusalsSayWhy()
    {
        LedgerLine line = target(8, 12);
        line.status = LineStatus::Refused;
        line.error = domain::Error{domain::ErrorCode::TokenWrong, {}, false};
        QCOMPARE(words::effectWord(line), QStringLiteral("The driver refuses the token"));
    }

    void whoIsAPersonOrAThing()
    {
        LedgerLine line = target(8, 12);
        line.by = QStringLiteral("m.keller@desk-3");
        QCOMPARE(words::whoWord(line), QStringLiteral("m.keller"));
        line.actor = domain::Actor::OtherConsole;
        QCOMPARE(words::whoWord(line), QStringLiteral("m.keller@desk-3"));
        line.actor = domain::Actor::Policy;
        QCOMPARE(words::whoWord(line), QStringLiteral("autopilot"));
    }

    void everyStatusHasAWord()
    {
        for (int status = 0; status <= static_cast<int>(LineStatus::NotSeen); ++status) {
            LedgerLine line = target(8, 12);
            line.status = static_cast<LineStatus>(status);
            QVERIFY(!words::effectWord(line).isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestLedgerWords)
#include "tst_ledgerwords.moc"
