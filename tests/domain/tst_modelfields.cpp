// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/modelfields.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace stoker::domain;

class TestModelFields : public QObject {
    Q_OBJECT

private slots:
    void everyFieldIsSetAndReadByItsName()
    {
        ClusterModel model;
        std::set<std::string_view> names;
        double value = 1;
        for (const ModelFieldInfo& info : kModelFields) {
            QVERIFY(names.insert(info.name).second);
            QCOMPARE(modelFieldFromName(info.name), std::optional(info.field));
            QVERIFY(!fieldOf(model, info.field));
            setField(model, info.field, ++value);
            QCOMPARE(fieldOf(model, info.field), std::optional(value));
        }
        // None of them is another's.
        value = 1;
        for (const ModelFieldInfo& info : kModelFields)
            QCOMPARE(fieldOf(model, info.field), std::optional(++value));
        QVERIFY(!modelFieldFromName("speed"));
        setField(model, ModelField::Cap, std::nullopt);
        QVERIFY(!model.cap);
    }

    void boundsHold()
    {
        QVERIFY(accepts(infoOf(ModelField::Cores), 4) && !accepts(infoOf(ModelField::Cores), 0) && !accepts(infoOf(ModelField::Cores), 1.5));
        QVERIFY(accepts(infoOf(ModelField::CostPerLog), 1e-9) && !accepts(infoOf(ModelField::CostPerLog), 0) && !accepts(infoOf(ModelField::CostPerLog), std::nan("")));
        QVERIFY(accepts(infoOf(ModelField::StartUp), 0) && !accepts(infoOf(ModelField::StartUp), -1) && !accepts(infoOf(ModelField::StartUp), 90'000));
    }

    void whatTheTraceSaysCountsUntilSomebodySaysOtherwise()
    {
        Trace trace;
        trace.workload.startUps = {Millis{20'000}, Millis{40'000}};
        trace.workload.coresPerExecutor = 4;
        trace.workload.interval = Millis{15'000};
        ClusterModel model;
        QCOMPARE(modelValue(trace, model, ModelField::StartUp), (ModelValue{30, ModelSource::Trace}));
        QCOMPARE(modelValue(trace, model, ModelField::StartUpSpread), (ModelValue{std::nullopt, ModelSource::Trace}));
        QCOMPARE(modelValue(trace, model, ModelField::AllocationBatch), (ModelValue{std::nullopt, ModelSource::Trace}));
        QCOMPARE(modelValue(trace, model, ModelField::Cores), (ModelValue{4, ModelSource::Trace}));
        QCOMPARE(modelValue(trace, model, ModelField::Interval), (ModelValue{15, ModelSource::Trace}));
        QCOMPARE(modelValue(trace, model, ModelField::Cap), (ModelValue{std::nullopt, ModelSource::Assumed}));
        QCOMPARE(modelValue(trace, model, ModelField::CostPerLog), ModelValue{});
        model.startupSeconds = 60;
        QCOMPARE(modelValue(trace, model, ModelField::StartUp), (ModelValue{60, ModelSource::Chosen}));
        QCOMPARE(modelValue(trace, model, ModelField::StartUpSpread), (ModelValue{0, ModelSource::Assumed}));
        QCOMPARE(modelValue(trace, model, ModelField::AllocationBatch), (ModelValue{10, ModelSource::Assumed}));
        trace.summary.kind = TraceKind::Csv; // what it was read into is no word of its own
        QCOMPARE(modelValue(trace, model, ModelField::Cores), (ModelValue{4, ModelSource::Assumed}));
    }

    void nothingIsAssumedThatTheTraceContradicts()
    {
        Trace trace;
        QCOMPARE(modelValue(trace, {}, ModelField::StartUp), (ModelValue{30, ModelSource::Assumed}));
        // Seven seconds after the application began its first executor was there.
        WorkExecutor first;
        first.id = ExecutorId(QStringLiteral("1"));
        first.added = Millis{7'500};
        trace.workload.executors = {first};
        QCOMPARE(assumedStartUpSeconds(trace.workload), 30.0); // asked for later, for all that is known
        trace.workload.executors[0].initial = true;
        QCOMPARE(modelValue(trace, {}, ModelField::StartUp), (ModelValue{7.5, ModelSource::Assumed}));
        QCOMPARE(modelValue(trace, {}, ModelField::StartUpSpread), (ModelValue{2.5, ModelSource::Assumed}));
        // Local mode: the driver is no executor that starts.
        trace.workload.executors[0].id = ExecutorId(QStringLiteral("driver"));
        QCOMPARE(assumedStartUpSeconds(trace.workload), 30.0);
    }

    void aTraceKeepsItsOwn()
    {
        ClusterModel model;
        model.startupSeconds = 60;
        model.costPerLogSeconds = 0.1;
        model.intervalSeconds = 30;
        ClusterModel other;
        other.serialSeconds = 4;
        const ClusterModel mixed = withTraceFields(model, other);
        QCOMPARE(mixed.startupSeconds, std::optional(60.0));
        QVERIFY(!mixed.costPerLogSeconds && !mixed.intervalSeconds);
        QCOMPARE(mixed.serialSeconds, std::optional(4.0));
        QVERIFY(!readsAlike(model, mixed));
        ClusterModel later = model;
        later.startupSeconds = 5;
        QVERIFY(readsAlike(model, later));
    }
};

QTEST_GUILESS_MAIN(TestModelFields)
#include "tst_modelfields.moc"
