// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/recordrate.h"

#include "support/builders.h"

#include <QTest>

using namespace stoker::domain;
using stoker::session::RecordRate;
using stoker::test::kNoon;

namespace {

Instant second(double s) { return kNoon + Millis{static_cast<qint64>(s * 1000)}; }

Records counted(qint64 batch, qint64 dstream = 0, qint64 structured = 0)
{
    Records records;
    records.batch.total = batch;
    records.dstream.total = dstream;
    records.structured.total = structured;
    return records;
}

} // namespace

class tst_RecordRate : public QObject {
    Q_OBJECT
private slots:
    void unknownAtFirst();
    void takesTheApplicationsOwnCount();
    void scalesTheFirstMinuteAndSaysSo();
    void readsTheGrowthOfCounters();
    void readsBetweenTwoPolls();
    void aCounterThatFallsIsNoRate();
    void mixesBothWaysByKind();
    void aLongPauseIsAGuess();
    void keepsNoMoreThanItNeeds();
};

void tst_RecordRate::unknownAtFirst()
{
    RecordRate rate;
    QVERIFY(!rate.perMinute());
    rate.add(second(0), counted(1000));
    QVERIFY(!rate.perMinute());
    rate.add(second(0.5), counted(2000));
    QVERIFY(!rate.perMinute()); // half a second says nothing about a minute
    rate.reset();
    QVERIFY(!rate.perMinute());
}

void tst_RecordRate::takesTheApplicationsOwnCount()
{
    RecordRate rate;
    Records records = counted(5000, 70, 8);
    records.since = second(-300);
    records.batch.last60s = 600;
    records.dstream.last60s = 40;
    records.structured.last60s = 2;
    rate.add(second(0), records);
    QCOMPARE(rate.perMinute(), std::optional(642.0));
    QVERIFY(!rate.isEstimate());
}

void tst_RecordRate::scalesTheFirstMinuteAndSaysSo()
{
    RecordRate rate;
    Records records = counted(100);
    records.since = second(-15);
    records.batch.last60s = 100;
    records.dstream.last60s = 0;
    records.structured.last60s = 0;
    rate.add(second(0), records);
    QCOMPARE(rate.perMinute(), std::optional(400.0));
    QVERIFY(rate.isEstimate());
    rate.add(second(44.9), records);
    QVERIFY(rate.isEstimate());
    rate.add(second(45), records);
    QCOMPARE(rate.perMinute(), std::optional(100.0));
    QVERIFY(!rate.isEstimate());
}

void tst_RecordRate::readsTheGrowthOfCounters()
{
    RecordRate rate;
    for (int s = 0; s <= 30; ++s)
        rate.add(second(s), counted(10'000 + 7 * s));
    QCOMPARE(rate.perMinute(), std::optional(420.0)); // scaled from 30 s
    QVERIFY(rate.isEstimate());
    for (int s = 31; s <= 200; ++s)
        rate.add(second(s), counted(10'000 + 7 * s));
    QCOMPARE(rate.perMinute(), std::optional(420.0));
    QVERIFY(!rate.isEstimate());
    // The load stops: a minute later nothing of it is left.
    for (int s = 201; s <= 230; ++s)
        rate.add(second(s), counted(10'000 + 7 * 200));
    QCOMPARE(rate.perMinute(), std::optional(210.0));
    for (int s = 231; s <= 260; ++s)
        rate.add(second(s), counted(10'000 + 7 * 200));
    QCOMPARE(rate.perMinute(), std::optional(0.0));
}

void tst_RecordRate::readsBetweenTwoPolls()
{
    RecordRate rate;
    rate.add(second(0), counted(0));
    rate.add(second(10), counted(100)); // the minute of second 65 begins at 5: half of these belong to it
    rate.add(second(65), counted(100));
    QCOMPARE(rate.perMinute(), std::optional(50.0));
}

void tst_RecordRate::aCounterThatFallsIsNoRate()
{
    RecordRate rate;
    rate.add(second(0), counted(1'000'000));
    rate.add(second(30), counted(1'000'060));
    rate.add(second(60), counted(5)); // counted anew
    QCOMPARE(rate.perMinute(), std::optional(60.0));
    rate.add(second(90), counted(35));
    QCOMPARE(rate.perMinute(), std::optional(30.0));
}

void tst_RecordRate::mixesBothWaysByKind()
{
    RecordRate rate;
    for (int s = 0; s <= 60; s += 10) {
        Records records = counted(s, 0, 100);
        records.since = second(-100);
        records.structured.last60s = 12;
        rate.add(second(s), records);
    }
    QCOMPARE(rate.perMinute(), std::optional(72.0));
}

void tst_RecordRate::aLongPauseIsAGuess()
{
    RecordRate rate;
    rate.add(second(0), counted(0));
    rate.add(second(600), counted(600));
    QCOMPARE(rate.perMinute(), std::optional(60.0));
    QVERIFY(rate.isEstimate());
}

void tst_RecordRate::keepsNoMoreThanItNeeds()
{
    // A day of polls: the same answer as a minute of them, in the time of a test.
    RecordRate rate;
    for (int s = 0; s < 86'400; ++s)
        rate.add(second(s), counted(qint64{3} * s));
    QCOMPARE(rate.perMinute(), std::optional(180.0));
}

QTEST_APPLESS_MAIN(tst_RecordRate)
#include "tst_recordrate.moc"
