// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/life.h"

#include <QTest>

using stoker::domain::MinuteRow;
using Minute = MinuteRow::Minute;

class tst_Life : public QObject {
    Q_OBJECT
private slots:
    void keepsEveryMinute()
    {
        MinuteRow row;
        QVERIFY(row.isEmpty() && !row.at(0));
        for (int i = 0; i <= 100; ++i)
            row.put(1000 + i, {static_cast<std::uint8_t>(i), i % 3 == 0});
        QCOMPARE(row.first(), 1000);
        QCOMPARE(row.last(), 1100);
        for (int i = 0; i <= 100; ++i)
            QCOMPARE(row.at(1000 + i), std::optional(Minute{static_cast<std::uint8_t>(i), i % 3 == 0}));
        QVERIFY(!row.at(999) && !row.at(1101));
    }

    void theLastMayChangeAnEarlierOneStays()
    {
        MinuteRow row;
        row.put(5, {10, false});
        row.put(5, {20, true});
        QCOMPARE(row.at(5), std::optional(Minute{20, true}));
        row.put(6, {30, false});
        row.put(5, {40, false});
        QCOMPARE(row.at(5), std::optional(Minute{20, true}));
        QCOMPARE(row.size(), std::size_t{2});
    }

    void whatNobodyWatchedIsUnknown()
    {
        MinuteRow row;
        row.put(5, {0, false});
        row.put(9, {100, true});
        QCOMPARE(row.at(5), std::optional(Minute{0, false}));
        for (int minute = 6; minute < 9; ++minute)
            QVERIFY(!row.at(minute));
        QCOMPARE(row.at(9), std::optional(Minute{100, true}));
    }

    void aClockThatJumpsByYearsCostsNothing()
    {
        MinuteRow row;
        row.put(5, {50, false});
        row.put(30'000'000, {60, false});
        QCOMPARE(row.size(), std::size_t{1});
        QCOMPARE(row.at(30'000'000), std::optional(Minute{60, false}));
    }

    void dropsTheOldest()
    {
        MinuteRow row;
        for (int i = 0; i < 10; ++i)
            row.put(i, {static_cast<std::uint8_t>(i), false});
        row.dropBefore(-5);
        QCOMPARE(row.size(), std::size_t{10});
        row.dropBefore(7);
        QCOMPARE(row.first(), 7);
        QCOMPARE(row.at(9), std::optional(Minute{9, false}));
        row.dropBefore(100);
        QVERIFY(row.isEmpty());
        row.put(200, {1, false});
        QCOMPARE(row.first(), 200);
    }
};

QTEST_APPLESS_MAIN(tst_Life)
#include "tst_life.moc"
