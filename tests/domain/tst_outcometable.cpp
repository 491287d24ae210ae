// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/outcometable.h"

#include <QTest>

using namespace stoker::domain;

namespace {

ScenarioOutcome outcome(int misses, double coreHours, std::optional<double> cpu = {})
{
    ScenarioOutcome one;
    one.deadlineMisses = misses;
    one.deadlineSeconds = 60;
    one.coreHours = coreHours;
    one.cpuPercent = cpu;
    return one;
}

const OutcomeRow* rowOf(const std::vector<OutcomeRow>& rows, OutcomeFigure figure)
{
    for (const OutcomeRow& row : rows) {
        if (row.figure == figure)
            return &row;
    }
    return nullptr;
}

} // namespace

class TestOutcomeTable : public QObject {
    Q_OBJECT
private slots:
    void theBestAndTheDifferenceToTheFirst()
    {
        const auto a = outcome(13, 10'000, 58);
        const auto b = outcome(2, 8'000, 72);
        const auto c = outcome(2, 9'000);
        const auto rows = compareOutcomes(std::array{&a, &b, &c}, 0.05);
        const OutcomeRow& misses = *rowOf(rows, OutcomeFigure::DeadlineMisses);
        QVERIFY(!misses.cells[0].best && misses.cells[1].best && misses.cells[2].best); // two are the best
        QCOMPARE(*misses.cells[1].difference, -11.0);
        QVERIFY(!misses.cells[0].difference);
        const OutcomeRow& cost = *rowOf(rows, OutcomeFigure::Cost);
        QCOMPARE(*cost.cells[1].value, 400.0);
        QCOMPARE(*cost.cells[1].percent, -20.0);
        const OutcomeRow& cpu = *rowOf(rows, OutcomeFigure::CpuPercent);
        QVERIFY(cpu.cells[1].best && !cpu.cells[0].best && !cpu.cells[2].value); // more is better
        QCOMPARE(bestOutcome(std::array{&a, &b, &c}), std::optional<std::size_t>(1));
    }

    void equalOnesAreNotMarked()
    {
        const auto a = outcome(0, 1000);
        const auto b = outcome(0, 1000.2); // prints the same
        const auto rows = compareOutcomes(std::array{&a, &b}, {});
        for (const OutcomeFigure figure : {OutcomeFigure::DeadlineMisses, OutcomeFigure::CoreHours})
            QVERIFY(!rowOf(rows, figure)->cells[0].best && !rowOf(rows, figure)->cells[1].best);
        QVERIFY(!rowOf(rows, OutcomeFigure::DeadlineMisses)->cells[1].percent); // of nothing
        QVERIFY(!rowOf(rows, OutcomeFigure::Cost)); // no price
        QVERIFY(!rowOf(rows, OutcomeFigure::LatencyP95));
    }

    /// The cheapest is the slowest then: nobody may recommend it for that.
    void withoutADeadlineNothingIsMissedAndNoneIsBest()
    {
        auto a = outcome(0, 1'000);
        auto b = outcome(0, 100);
        a.deadlineSeconds = b.deadlineSeconds = std::nullopt;
        const auto rows = compareOutcomes(std::array{&a, &b}, {});
        const OutcomeRow* misses = rowOf(rows, OutcomeFigure::DeadlineMisses);
        QVERIFY(misses); // it says so
        QVERIFY(!misses->cells[0].value && !misses->cells[1].value && !misses->cells[1].difference && !misses->cells[1].best);
        QVERIFY(rowOf(rows, OutcomeFigure::CoreHours)->cells[1].best);
        QVERIFY(!bestOutcome(std::array{&a, &b}));
        b.deadlineSeconds = 60;
        QVERIFY(!bestOutcome(std::array{&a, &b}));
        b.deadlineSeconds = std::nullopt;
        b.deadlineMisses = b.unfinished = 2; // what never ended is no matter of a deadline
        QCOMPARE(figureOf(b, OutcomeFigure::DeadlineMisses, {}), std::optional(2.0));
    }

    /// Who does nothing is the cheapest, and no choice.
    void whatIsUnfinishedIsSaidAndBestInNothing()
    {
        auto undone = outcome(2, 0);
        undone.unfinished = 2;
        const auto& nothing = undone;
        const auto some = outcome(3, 500);
        const auto more = outcome(2, 800);
        const auto rows = compareOutcomes(std::array{&nothing, &some, &more}, {});
        const OutcomeRow* unfinished = rowOf(rows, OutcomeFigure::Unfinished);
        QVERIFY(unfinished);
        QCOMPARE(*unfinished->cells[0].value, 2.0);
        QVERIFY(!unfinished->cells[0].best && unfinished->cells[1].best);
        const OutcomeRow& hours = *rowOf(rows, OutcomeFigure::CoreHours);
        QVERIFY(!hours.cells[0].best && hours.cells[1].best && !hours.cells[2].best);
        const OutcomeRow& misses = *rowOf(rows, OutcomeFigure::DeadlineMisses);
        QVERIFY(!misses.cells[0].best && misses.cells[2].best);
        QCOMPARE(bestOutcome(std::array{&nothing, &some, &more}), std::optional<std::size_t>(2));
        QCOMPARE(bestOutcome(std::array{&some, &nothing}), std::optional<std::size_t>(0));
        QVERIFY(!rowOf(compareOutcomes(std::array{&some, &more}, {}), OutcomeFigure::Unfinished)); // only where there is any
        const auto alone = compareOutcomes(std::array<const ScenarioOutcome*, 2>{&nothing, nullptr}, {});
        QVERIFY(!rowOf(alone, OutcomeFigure::CoreHours)->cells[0].best);
    }

    void percentagesAreComparedAsTheyAreTold()
    {
        const auto a = outcome(0, 100, 0.38);
        const auto b = outcome(0, 100, 0.12);
        const auto c = outcome(0, 100, 0.6);
        const auto same = compareOutcomes(std::array{&a, &b}, {});
        const OutcomeRow& zeros = *rowOf(same, OutcomeFigure::CpuPercent); // 0 % and 0 %
        QVERIFY(!zeros.cells[0].best && !zeros.cells[1].best);
        QCOMPARE(*zeros.cells[1].difference, 0.0);
        const auto other = compareOutcomes(std::array{&a, &c}, {});
        const OutcomeRow& row = *rowOf(other, OutcomeFigure::CpuPercent); // 0 % and 1 %
        QVERIFY(!row.cells[0].best && row.cells[1].best);
        QCOMPARE(*row.cells[1].difference, 1.0);
    }

    void whatHasNotAnsweredYetIsEmpty()
    {
        const auto b = outcome(3, 500);
        const auto rows = compareOutcomes(std::array<const ScenarioOutcome*, 2>{nullptr, &b}, {});
        QVERIFY(!rowOf(rows, OutcomeFigure::CoreHours)->cells[0].value);
        QVERIFY(!rowOf(rows, OutcomeFigure::CoreHours)->cells[1].difference);
        QVERIFY(!rowOf(rows, OutcomeFigure::CoreHours)->cells[1].best); // best of one is no praise
        QCOMPARE(bestOutcome(std::array<const ScenarioOutcome*, 2>{nullptr, &b}), std::optional<std::size_t>(1));
        QVERIFY(compareOutcomes(std::array<const ScenarioOutcome*, 2>{nullptr, nullptr}, {}).empty());
        QVERIFY(!bestOutcome({}));
    }
};

QTEST_GUILESS_MAIN(TestOutcomeTable)
#include "tst_outcometable.moc"
