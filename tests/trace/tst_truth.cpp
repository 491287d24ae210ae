// SPDX-License-Identifier: GPL-3.0-or-later
// Batches read from a log against what the drivers themselves wrote into their debug logs while they ran.
#include "support/tracelogs.h"
#include "trace/open.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace stoker;
using namespace Qt::StringLiterals;

namespace {

QList<QStringList> truth(const QString& name)
{
    QFile file(test::sharedData() + u"/truth/"_s + name);
    QList<QStringList> rows;
    if (!file.open(QFile::ReadOnly))
        return rows;
    file.readLine();
    while (!file.atEnd())
        rows.append(QString::fromUtf8(file.readLine()).trimmed().split(u','));
    return rows;
}

} // namespace

class TestTruth : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        if (test::sharedData().isEmpty())
            QSKIP("the recorded truth is not here: nothing was compared");
    }
    void batchesOfDStreams()
    {
        const auto trace = trace::open(test::sharedData() + u"/eventlogs/own/dstream356/app-20261121053241-0000.lz4"_s);
        QVERIFY(trace);
        QCOMPARE(trace->workload.interval, std::optional(domain::Millis{4'000}));
        std::size_t at = 0;
        static const QRegularExpression time(u"batch processing time (\\d+)"_s);
        for (const QStringList& row : truth(u"dstream356.csv"_s)) {
            const auto match = time.match(row.value(3));
            if (!match.hasMatch())
                continue;
            QVERIFY(at < trace->workload.batches.size());
            const domain::WorkBatch& batch = trace->workload.batches[at++];
            const qint64 ended = domain::toEpochMs(trace->workload.origin + *batch.ended);
            QVERIFY2(std::abs(ended - row.value(0).toLongLong()) <= 100, qPrintable(row.join(u',')));
            const qint64 took = (*batch.ended - *batch.started).count();
            QVERIFY2(std::abs(took - match.captured(1).toLongLong()) <= 250, qPrintable(u"%1: %2"_s.arg(row.join(u',')).arg(took)));
        }
        QCOMPARE(at, std::size_t(25)); // the last one was cut off when the application ended
    }
    void triggersOfStructuredStreaming()
    {
        const auto trace = trace::open(test::sharedData() + u"/eventlogs/own/sss356/eventlog_v2_app-20261121052814-0000"_s);
        QVERIFY(trace);
        double logs[2] = {0, 0};
        int late = 0;
        for (const domain::WorkBatch& batch : trace->workload.batches) {
            QVERIFY(batch.stream == 0 || batch.stream == 1);
            logs[batch.stream] += batch.logs;
            QVERIFY(batch.due <= *batch.started);
            // Triggers of 4 and of 5 seconds, at multiples of them since 1970.
            const qint64 due = domain::toEpochMs(trace->workload.origin + batch.due);
            QVERIFY2(due % 4'000 == 0 || due % 5'000 == 0, qPrintable(QString::number(due)));
            late += *batch.started - batch.due > domain::Millis{500};
        }
        QCOMPARE(logs[0] + logs[1], 56'000.0);
        QVERIFY(late >= 10); // the first triggers took longer than their intervals
        QCOMPARE(trace->workload.interval, std::optional(domain::Millis{4'000}));
    }
    void executorsOfDynamicAllocation()
    {
        const auto trace = trace::open(test::sharedData() + u"/eventlogs/own/dyn356/app-20261121052453-0000"_s);
        QVERIFY(trace);
        int registered = 0;
        for (const QStringList& row : truth(u"dyn356.csv"_s)) {
            if (row.value(1) != u"executor_registered")
                continue;
            const domain::WorkExecutor& executor = trace->workload.executors.at(static_cast<std::size_t>(registered++));
            QCOMPARE(executor.id.text, row.value(3));
            QVERIFY(std::abs(domain::toEpochMs(trace->workload.origin + executor.added) - row.value(0).toLongLong()) <= 100);
        }
        QCOMPARE(registered, trace->summary.executorsAdded);
        // Idle for 6 s, then asked to leave; a standalone worker gives the process 5 s to end.
        QVERIFY(trace->workload.removal);
        QVERIFY(*trace->workload.removal >= domain::Millis{5'000} && *trace->workload.removal < domain::Millis{5'300});
    }
};

QTEST_GUILESS_MAIN(TestTruth)
#include "tst_truth.moc"
