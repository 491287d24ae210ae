// SPDX-License-Identifier: GPL-3.0-or-later
#include "spark/access.h"
#include "spark/controlparser.h"
#include "spark/jsonparser.h"
#include "spark/statemerge.h"
#include "support/fakeapplication.h"
#include "support/fakejson.h"

#include <QJsonDocument>
#include <QTest>

using namespace stoker;
using namespace stoker::spark;
using domain::ErrorCode;

namespace {

QByteArray bytes(const QJsonObject& object) { return QJsonDocument(object).toJson(); }

domain::Executor everything()
{
    domain::Executor e;
    e.id = domain::ExecutorId(QStringLiteral("17"));
    e.host = QStringLiteral("10.0.0.9");
    e.state = domain::ExecutorState::Draining;
    e.cores = 4;
    e.taskSlots = 2;
    e.runningTasks = 1;
    e.completedTasks = 5'000'000'000;
    e.failedTasks = 3;
    e.taskTimeMs = 123'456;
    e.gcTimeMs = 777;
    e.cpuSeconds = 12.34;
    e.cpuAt = domain::fromEpochMs(1'795'262'400'123);
    e.memoryUsedBytes = 1'000;
    e.memoryMaxBytes = 188'743'680;
    e.cachedBlocks = 5;
    e.cachedBytes = 4'096;
    e.holdsShuffle = true;
    e.shuffleBytes = 99;
    e.shuffleNeeded = true;
    e.jobs = {12, 13};
    e.neededBy = {14};
    e.added = domain::fromEpochMs(1'795'262'000'000);
    e.idleSince = domain::fromEpochMs(1'795'262'300'000);
    e.leavesInSeconds = 7.5;
    e.pins = domain::Pin::Busy | domain::Pin::ShuffleNeeded | domain::Pin::Receiver;
    return e;
}

} // namespace

class TestControlAnswers : public QObject {
    Q_OBJECT

    json::Parser m_parser;

private slots:
    void stateRoundTrip()
    {
        test::FakeApplication application(QStringLiteral("app-7"), 12);
        application.executors.push_back(everything());
        application.remove(domain::ExecutorId(QStringLiteral("3")), QStringLiteral("Executor killed by driver."), QStringLiteral("command"));
        application.batchRecords = 42;
        application.batchRecordsLast60s = 7;
        application.tasksPending = 10;
        application.changed();
        const auto state = parseState(m_parser, bytes(application.state(std::nullopt)));
        QVERIFY(state.has_value());
        QVERIFY(state->full);
        QCOMPARE(state->envelope.application.text, QStringLiteral("app-7"));
        QCOMPARE(state->envelope.instance.text, QStringLiteral("one"));
        QCOMPARE(state->envelope.revision, application.revision);
        QCOMPARE(*state->registered, 12);
        const domain::Snapshot& s = state->snapshot;
        // Sorted as an operator counts: 9 before 10.
        QCOMPARE(s.executors.size(), 12U);
        QCOMPARE(s.executors.front().id.text, QStringLiteral("0"));
        QCOMPARE(s.executors.back(), everything());
        QCOMPARE(s.departed, application.departed);
        QCOMPARE(*s.target, 12);
        QCOMPARE(*s.ceiling.value, 8);
        QVERIFY(s.ceiling.because == domain::CeilingBecause::CoresMax);
        QCOMPARE(s.tasksPending, 10);
        QCOMPARE(s.tasksRunning, 1);
        QCOMPARE(s.records.batch.total, 42);
        QCOMPARE(*s.records.batch.last60s, 7);
        QVERIFY(s.records.since.has_value());
    }

    void nullsAreUnknown()
    {
        const auto state = parseState(m_parser, R"({"time_ms":1795262400000,"executors":[{"id":"1","cpu_s":null,"cpu_at_ms":null,"idle_since_ms":null,
            "leaves_in_s":null,"cached_bytes":null,"shuffles":null,"pinned_by":null}],"target":null,"ceiling":{"value":null,"because":"unknown"},
            "instance":"i","revision":9007199254740993,"application":"a","counts":{"pending":null}})");
        QVERIFY(state.has_value());
        const domain::Executor& e = state->snapshot.executors.front();
        QVERIFY(!e.cpuSeconds && !e.cpuAt && !e.idleSince && !e.leavesInSeconds && !e.cachedBytes && !e.holdsShuffle);
        QVERIFY(!state->snapshot.target && !state->snapshot.ceiling.value && !state->registered);
        QCOMPARE(state->envelope.revision, 9007199254740993ULL); // beyond what a double holds
    }

    void batchesJobsRecords()
    {
        const auto state = parseState(m_parser, R"({"application":"a","instance":"i","revision":1,"time_ms":1795262400000,"executors":[],
            "owner":{"kind":"policy","name":"deadline","host":"h","instance_id":"x","expires_ms":1795262430000,"hold_until_ms":null},
            "records":{"since_ms":1795262000000,"structured":{"total":5,"last_60s":1},"dstream":{"total":6},"batch":{"total":7,"last_60s":null}},
            "batches":[{"kind":"structured","query":"agg","id":"4","started_ms":1795262390000,"duration_s":1.5,"records":20,"interval_s":null},
                       {"kind":"dstream","query":null,"id":"1795262380000","started_ms":1795262380000,"duration_s":2,"records":3,"interval_s":4}],
            "jobs":[{"id":12,"name":"count","started_ms":1795262390000,"ended_ms":null,"result":"running"},
                    {"id":11,"name":"count","started_ms":1795262380000,"ended_ms":1795262385000,"result":"failed"}]})");
        QVERIFY(state.has_value());
        const domain::Snapshot& s = state->snapshot;
        QVERIFY(s.owner.kind == domain::OwnerKind::Policy);
        QCOMPARE(s.owner.instanceId, QStringLiteral("x"));
        QVERIFY(s.owner.expires && !s.owner.holdUntil);
        QCOMPARE(s.records.total(), 18);
        QVERIFY(!s.records.batch.last60s);
        QCOMPARE(s.batches.size(), 2U);
        QVERIFY(s.batches[0].kind == domain::BatchKind::Structured && s.batches[0].query == u"agg" && !s.batches[0].intervalSeconds);
        QVERIFY(s.batches[1].kind == domain::BatchKind::DStream && s.batches[1].intervalSeconds == 4.0 && s.batches[1].records == 3);
        QCOMPARE(s.jobs.size(), 2U);
        QVERIFY(s.jobs[0].result == domain::JobResult::Running && !s.jobs[0].ended);
        QVERIFY(s.jobs[1].result == domain::JobResult::Failed && s.jobs[1].ended);
    }

    void refusesWhatIsNoState()
    {
        for (const char* body : {"{}", "[]", "{\"executors\":[]}", "{\"instance\":\"i\",\"time_ms\":1795262400000}", "{\"instance\":\"i\",\"executors\":{}}",
                                 "{\"instance\":\"i\",\"time_ms\":1795262400000,\"executors\":[{\"host\":\"x\"}]}", ""})
            QVERIFY2(!parseState(m_parser, QByteArray(body)), body);
    }

    void merge()
    {
        test::FakeApplication application(QStringLiteral("app-1"), 12);
        StateMerge merge;
        const auto take = [&] {
            const std::optional<quint64> since = merge.revision() ? std::optional(merge.revision()) : std::nullopt;
            return merge.take(*parseState(m_parser, bytes(application.state(since))));
        };
        QVERIFY(take());
        QCOMPARE(merge.snapshot().executors.size(), 12U);
        application.executors[9].runningTasks = 1;
        application.executors[9].idleSince.reset();
        application.changed({application.executors[9].id});
        application.remove(domain::ExecutorId(QStringLiteral("2")), QStringLiteral("gone"), QStringLiteral("lost"));
        application.add(1);
        // Only what changed is told ...
        QCOMPARE(parseState(m_parser, bytes(application.state(merge.revision())))->snapshot.executors.size(), 2U);
        // ... and merged it is what a whole answer says.
        QVERIFY(take());
        const auto whole = parseState(m_parser, bytes(application.state(std::nullopt)));
        QCOMPARE(merge.snapshot().executors, whole->snapshot.executors);
        QCOMPARE(merge.snapshot().departed, whole->snapshot.departed);

        // A delta that does not add up is refused, and the next question asks for everything.
        auto delta = *parseState(m_parser, bytes(application.state(merge.revision())));
        delta.registered = 99;
        QVERIFY(!merge.take(delta));
        QCOMPARE(merge.revision(), 0U);
        QVERIFY(take());

        // So is one of another driver start.
        auto foreign = *parseState(m_parser, bytes(application.state(merge.revision())));
        foreign.envelope.instance = domain::InstanceId(QStringLiteral("two"));
        QVERIFY(!merge.take(foreign));
        QCOMPARE(merge.revision(), 0U);
    }

    void health()
    {
        test::FakeApplication application;
        test::FakeRequest request;
        const auto unsent = parseHealth(m_parser, bytes(application.health(request)));
        QVERIFY(unsent.has_value());
        QCOMPARE(unsent->application.name, QStringLiteral("logs"));
        QCOMPARE(unsent->application.user, QStringLiteral("anna"));
        QCOMPARE(unsent->application.sparkVersion, QStringLiteral("3.5.8"));
        QCOMPARE(unsent->application.pluginVersion, QStringLiteral("0.1.0"));
        QCOMPARE(unsent->application.started, std::optional(application.started));
        QVERIFY(unsent->capabilities.target && unsent->capabilities.force && !unsent->capabilities.drain);
        QCOMPARE(unsent->capabilities.because.value(QStringLiteral("drain")), QStringLiteral("decommission_disabled"));
        QVERIFY(!unsent->capabilities.tokenOk.has_value());
        QCOMPARE(*unsent->driverPercent, 0.4);
        const QString all = QStringLiteral("*");
        QCOMPARE(capabilitiesFor(*unsent, false).because.value(all), QStringLiteral("token_missing"));
        // Sent but dropped on the way: nothing is known against it.
        QVERIFY(!capabilitiesFor(*unsent, true).because.contains(all));
        request.headers.insert("x-stoker-token", "wrong");
        QCOMPARE(capabilitiesFor(*parseHealth(m_parser, bytes(application.health(request))), true).because.value(all), QStringLiteral("token_wrong"));
        request.headers.insert("x-stoker-token", "secret");
        QVERIFY(!capabilitiesFor(*parseHealth(m_parser, bytes(application.health(request))), true).because.contains(all));
        application.mayModify = false;
        QCOMPARE(capabilitiesFor(*parseHealth(m_parser, bytes(application.health(request))), true).because.value(all), QStringLiteral("modify_denied"));
        QVERIFY(!parseHealth(m_parser, R"({"application":"a","instance":"i","revision":1})"));
    }

    void receipts()
    {
        const auto receipt = parseReceipt(m_parser, R"({"application":"a","instance":"i","revision":5,"command":8,"target":6,"was":8,"cancelled":2,
            "registered":7,"ceiling":{"value":8,"because":"max_executors"},"above_ceiling":false,
            "outcomes":[{"id":"3","outcome":"draining"},{"id":"4","outcome":"removed"},{"id":"5","outcome":"busy"},{"id":"6","outcome":"gone"},
                        {"id":"7","outcome":"failed"}]})");
        QVERIFY(receipt.has_value());
        QCOMPARE(receipt->number, 8);
        QCOMPARE(*receipt->target, 6);
        QCOMPARE(*receipt->was, 8);
        QCOMPARE(receipt->cancelled, 2);
        QCOMPARE(*receipt->registered, 7);
        QVERIFY(receipt->ceiling.because == domain::CeilingBecause::MaxExecutors);
        using domain::Outcome;
        const Outcome expected[] = {Outcome::Draining, Outcome::Removed, Outcome::Busy, Outcome::Gone, Outcome::Failed};
        QCOMPARE(receipt->outcomes.size(), 5U);
        for (std::size_t i = 0; i < 5; ++i)
            QVERIFY(receipt->outcomes[i].outcome == expected[i]);
        QVERIFY(!parseReceipt(m_parser, R"({"application":"a"})"));
    }

    void commands()
    {
        const auto rows = parseCommands(m_parser, R"({"commands":[{"command":1,"kind":"removals","time_ms":1795262400000,"by":"a@b","reason":"why",
            "from":"1.2.3.4","request":{"ids":["1"],"x":[{}]},"status":"waiting","outcomes":[{"id":"1","outcome":"busy","at_ms":1}],"target":null,
            "error":null},{"command":2,"kind":"target","status":"failed","target":5,"error":"refused_by_spark"},
            {"command":3,"kind":"target","status":"done","error":{"code":"gone"}}]})");
        QVERIFY(rows.has_value());
        QCOMPARE(rows->size(), 3U);
        QVERIFY(rows->at(0).status == domain::CommandRecord::Status::Waiting && !rows->at(0).target && rows->at(0).by == u"a@b");
        QCOMPARE(rows->at(0).outcomes.size(), 1U);
        QVERIFY(rows->at(1).status == domain::CommandRecord::Status::Failed && rows->at(1).error == u"refused_by_spark");
        QCOMPARE(rows->at(2).error, QStringLiteral("gone"));
    }

    void errors_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("error");
        QTest::addColumn<int>("code");
        const auto row = [](int status, const char* error, ErrorCode code) {
            QTest::newRow(error) << status << QByteArray("{\"application\":\"app-2\",\"instance\":\"i\",\"revision\":1,\"error\":{") + error + "}}" << int(code);
        };
        row(400, "\"code\":\"bad_json\",\"message\":\"m\"", ErrorCode::BadRequest);
        row(401, "\"code\":\"token_missing\"", ErrorCode::TokenMissing);
        row(401, "\"code\":\"token_wrong\"", ErrorCode::TokenWrong);
        row(403, "\"code\":\"modify_denied\"", ErrorCode::ModifyDenied);
        row(409, "\"code\":\"other_application\"", ErrorCode::OtherApplication);
        row(409, "\"code\":\"revision_changed\"", ErrorCode::RevisionChanged);
        row(409, "\"code\":\"owned\",\"owner\":{\"kind\":\"policy\",\"name\":\"deadline\",\"host\":\"desk\",\"expires_ms\":1790000000000,\"hold_until_ms\":null}", ErrorCode::Owned);
        row(422, "\"code\":\"unknown_executors\",\"ids\":[\"7\",\"9\"]", ErrorCode::UnknownExecutors);
        row(422, "\"code\":\"dynamic_allocation\"", ErrorCode::DynamicAllocation);
        row(422, "\"code\":\"not_capable\",\"capability\":\"drain\",\"because\":\"decommission_disabled\"", ErrorCode::NotCapable);
        row(422, "\"code\":\"local_mode\"", ErrorCode::LocalMode);
        row(422, "\"code\":\"refused_by_spark\"", ErrorCode::RefusedBySpark);
        row(429, "\"code\":\"too_many_requests\"", ErrorCode::TooManyRequests);
        row(503, "\"code\":\"starting\"", ErrorCode::Starting);
        row(418, "\"code\":\"of_the_future\"", ErrorCode::HttpStatus);
    }
    void errors()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, error);
        QFETCH(int, code);
        const auto parsed = parseControlError(m_parser, error);
        QVERIFY(parsed.has_value());
        const domain::Error result = toError(status, *parsed, QStringLiteral("http://d:4040/"));
        QCOMPARE(int(result.code), code);
        QCOMPARE(result.values.value(QStringLiteral("address")).toString(), QStringLiteral("http://d:4040/"));
        if (result.code == ErrorCode::UnknownExecutors)
            QCOMPARE(result.values.value(QStringLiteral("ids")).toStringList(), QStringList({QStringLiteral("7"), QStringLiteral("9")}));
        if (result.code == ErrorCode::Owned) {
            QCOMPARE(result.values.value(QStringLiteral("owner")).toString(), QStringLiteral("deadline"));
            QCOMPARE(result.values.value(QStringLiteral("owner_host")).toString(), QStringLiteral("desk"));
            QCOMPARE(result.values.value(QStringLiteral("owner_until_ms")).toLongLong(), 1'790'000'000'000);
        }
        if (result.code == ErrorCode::OtherApplication)
            QCOMPARE(result.values.value(QStringLiteral("found")).toString(), QStringLiteral("app-2"));
        if (result.code == ErrorCode::NotCapable)
            QVERIFY(!result.values.value(QStringLiteral("because")).toString().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestControlAnswers)
#include "tst_controlanswers.moc"
