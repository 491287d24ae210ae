// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/outcomewords.h"

#include <QTest>

using namespace stoker;
using namespace Qt::StringLiterals;
using domain::ScenarioOutcome;

class TestOutcomeWords : public QObject {
    Q_OBJECT
    const words::Units m_units{QLocale::c()};

private slots:
    void saysNothingWhereNothingWasAssumed() { QCOMPARE(words::outcomeNotes(ScenarioOutcome{}, m_units), QStringList()); }
    void namesWhatWasAssumed()
    {
        ScenarioOutcome outcome;
        outcome.assumed = {{u"startup_s"_s, 30}, {u"startup_spread_s"_s, 10}, {u"allocation_batch"_s, 10}};
        const QStringList notes = words::outcomeNotes(outcome, m_units);
        QCOMPARE(notes.size(), 2);
        QVERIFY2(notes[0].contains(u"30"_s) && notes[0].contains(u"± 10"_s), qPrintable(notes[0]));
        QVERIFY2(notes[1].contains(u"10 executor"_s), qPrintable(notes[1]));
        outcome.assumed = {{u"startup_s"_s, 7}};
        QVERIFY(words::outcomeNotes(outcome, m_units).value(0).contains(u"7"_s));
        QVERIFY(!words::outcomeNotes(outcome, m_units).value(0).contains(u"±"_s));
        outcome.assumed = {{u"startup_spread_s"_s, 4}};
        QVERIFY(words::outcomeNotes(outcome, m_units).value(0).contains(u"± 4"_s));
    }
    void eachNoteIsASentenceOfItsOwn()
    {
        ScenarioOutcome outcome;
        outcome.notes = {domain::OutcomeNote::ProfilesDealt, domain::OutcomeNote::MixedCores, domain::OutcomeNote::BarrierWaits};
        QStringList notes = words::outcomeNotes(outcome, m_units);
        QCOMPARE(notes.size(), 3);
        QCOMPARE(notes.removeDuplicates(), 0);
    }
    void ofSeveralEachSentenceComesOnce()
    {
        ScenarioOutcome one;
        one.assumed = {{u"startup_s"_s, 30}};
        ScenarioOutcome other = one;
        other.notes = {domain::OutcomeNote::MixedCores};
        const std::vector<const ScenarioOutcome*> all{&one, nullptr, &other};
        QCOMPARE(words::outcomeNotes(all, m_units).size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestOutcomeWords)
#include "tst_outcomewords.moc"
