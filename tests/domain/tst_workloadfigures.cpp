// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/workloadfigures.h"

#include <QTest>

using namespace stoker::domain;
using namespace Qt::StringLiterals;

class TestWorkloadFigures : public QObject {
    Q_OBJECT

private slots:
    void startUpDelaysByRank()
    {
        Workload workload;
        QCOMPARE(startUpDelays(workload).count, std::size_t(0));
        for (const int ms : {30'000, 20'000, 40'000, 30'000})
            workload.startUps.push_back(Millis{ms});
        const StartUpDelays delays = startUpDelays(workload, 4);
        QCOMPARE(delays.count, std::size_t(4));
        QCOMPARE(delays.least, Millis{20'000});
        QCOMPARE(delays.p10, Millis{20'000});
        QCOMPARE(delays.median, Millis{30'000});
        QCOMPARE(delays.p90, Millis{40'000});
        QCOMPARE(delays.most, Millis{40'000});
        QCOMPARE(delays.meanSeconds, 30.0);
        QCOMPARE(delays.bins, (std::vector<int>{1, 0, 2, 1}));
    }

    void executorsAreCountedWhereTheirNumberChanges()
    {
        Workload workload;
        workload.executors = {{ExecutorId{u"1"_s}, {}, Millis{0}, Millis{5000}, {}, 1, 0}, {ExecutorId{u"2"_s}, {}, Millis{1000}, {}, {}, 1, 0}, {ExecutorId{u"3"_s}, {}, Millis{5000}, {}, {}, 1, 0}};
        QCOMPARE(executorsOverTime(workload), (std::vector<ExecutorCount>{{Millis{0}, 1}, {Millis{1000}, 2}})); // one for another is no change
    }

    void cacheIsCountedBySetAndStage()
    {
        Workload workload;
        workload.stages.resize(3);
        workload.stages[0].caches = {4, 7};
        workload.stages[2].caches = {7};
        QCOMPARE(cacheUse(workload), (CacheUse{2, 2}));
    }

    void whatALogTookAndWhatABatchWaited()
    {
        Workload workload;
        QVERIFY(!recordedCostPerLog(workload) && !recordedSerialSeconds(workload));
        workload.stages.resize(1);
        workload.stages[0].drawn = {10, 3, 0};
        workload.logsPerMinute = {40, 20};
        QCOMPARE(recordedCostPerLog(workload), std::optional(0.5));
        workload.batches.resize(2);
        workload.batches[0].logs = 15;
        workload.batches[0].serial = Millis{1000};
        QCOMPARE(recordedCostPerLog(workload), std::optional(2.0)); // of batches, where they tell
        QCOMPARE(recordedSerialSeconds(workload), std::optional(0.5));
    }

    void theDeadlineIsTheNearestThatSomebodySaid()
    {
        Workload workload;
        QCOMPARE(deadlineSeconds(workload, {}, {}), std::optional<double>());
        workload.interval = Millis{60'000};
        QCOMPARE(deadlineSeconds(workload, {}, {}), std::optional(60.0));
        ClusterModel model;
        model.intervalSeconds = 30;
        QCOMPARE(deadlineSeconds(workload, model, {}), std::optional(30.0));
        QCOMPARE(deadlineSeconds(workload, model, 20), std::optional(20.0));
    }
};

QTEST_GUILESS_MAIN(TestWorkloadFigures)
#include "tst_workloadfigures.moc"
