// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/names.h"
#include "domain/tracenames.h"

#include <QTest>

#include <set>

using namespace stoker::domain;

namespace {

/// Every value from the first to `last` has a name of its own, and is found by it.
template <class Enum>
bool isWhole(Enum last, std::string_view (*nameOf)(Enum), std::optional<Enum> (*fromName)(std::string_view))
{
    std::set<std::string_view> names;
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        const auto value = static_cast<Enum>(i);
        const std::string_view name = nameOf(value);
        if (name.empty() || !names.insert(name).second || fromName(name) != value)
            return false;
    }
    return nameOf(static_cast<Enum>(static_cast<int>(last) + 1)).empty() && !fromName("") && !fromName("Target");
}

} // namespace

class TestNames : public QObject {
    Q_OBJECT

private slots:
    void everyValueHasANameOfItsOwnAndIsFoundByIt()
    {
        QVERIFY(isWhole(Actor::OtherConsole, actorName, actorFromName));
        QVERIFY(isWhole(LineKind::Hold, lineKindName, lineKindFromName));
        QVERIFY(isWhole(LineStatus::NotSeen, lineStatusName, lineStatusFromName));
        QVERIFY(isWhole(ReleaseWay::Force, releaseWayName, releaseWayFromName));
        QVERIFY(isWhole(Outcome::Failed, outcomeName, outcomeFromName));
        QVERIFY(isWhole(CeilingBecause::LocalMode, ceilingBecauseName, ceilingBecauseFromName));
        QVERIFY(isWhole(static_cast<ErrorCode>(kErrorCodeCount - 1), errorName, errorFromName));
    }

    // One of each, from the middle and the end: a list that slips by one is noticed.
    void namesBelongToTheirValues()
    {
        QCOMPARE(toText(actorName(Actor::Spark)), QStringLiteral("spark"));
        QCOMPARE(toText(lineKindName(LineKind::ApplicationChanged)), QStringLiteral("application_changed"));
        QCOMPARE(toText(lineStatusName(LineStatus::TakenBack)), QStringLiteral("taken_back"));
        QCOMPARE(toText(lineStatusName(LineStatus::Seen)), QStringLiteral("seen"));
        QCOMPARE(toText(releaseWayName(ReleaseWay::Idle)), QStringLiteral("idle"));
        QCOMPARE(toText(outcomeName(Outcome::Gone)), QStringLiteral("gone"));
        QCOMPARE(toText(ceilingBecauseName(CeilingBecause::MaxExecutors)), QStringLiteral("max_executors"));
        const std::pair<ErrorCode, const char*> errors[] = {
            {ErrorCode::Unreachable, "unreachable"}, {ErrorCode::RedirectRefused, "redirect_refused"}, {ErrorCode::ReadOnly, "read_only"}, {ErrorCode::Protected, "protected"},
            {ErrorCode::Cancelled, "cancelled"}, {ErrorCode::SecretStoreFailed, "secret_store_failed"}, {ErrorCode::AnswerLost, "answer_lost"}, {ErrorCode::Internal, "internal"},
            {ErrorCode::MissingArgument, "missing_argument"}, {ErrorCode::StorageFull, "storage_full"}, {ErrorCode::StorageTooNew, "storage_too_new"},
            {ErrorCode::NotATrace, "not_a_trace"}, {ErrorCode::TraceEmpty, "trace_empty"},
            {ErrorCode::Recorded, "recorded"}, {ErrorCode::StillRecorded, "still_recorded"},
            {ErrorCode::NothingToRun, "nothing_to_run"}, {ErrorCode::BadLines, "bad_lines"}};
        for (const auto& [code, name] : errors)
            QCOMPARE(toText(errorName(code)), QString::fromLatin1(name));
    }

    void whatIsInATraceHasNames()
    {
        std::set<std::string_view> names;
        for (int i = 0; i < kOddityKindCount; ++i)
            names.insert(oddityKindName(static_cast<OddityKind>(i)));
        QCOMPARE(names.size(), std::size_t(kOddityKindCount));
        QVERIFY(!names.contains(""));
        QCOMPARE(toText(oddityKindName(OddityKind::MalformedLine)), QStringLiteral("malformed_line"));
        QCOMPARE(toText(oddityKindName(OddityKind::NoEnd)), QStringLiteral("no_end"));
        QCOMPARE(toText(oddityKindName(OddityKind::Duplicate)), QStringLiteral("duplicate"));
        QCOMPARE(toText(oddityKindName(OddityKind::Gap)), QStringLiteral("gap"));
        QCOMPARE(toText(traceKindName(TraceKind::RollingEventLog)), QStringLiteral("rolling_event_log"));
        QCOMPARE(toText(traceKindName(TraceKind::Demo)), QStringLiteral("demo"));
        QCOMPARE(toText(logsSourceName(LogsSource::None)), QStringLiteral("none"));
        QCOMPARE(toText(logsSourceName(LogsSource::Curve)), QStringLiteral("curve"));
        QVERIFY(oddityKindName(static_cast<OddityKind>(kOddityKindCount)).empty());
    }
};

QTEST_GUILESS_MAIN(TestNames)
#include "tst_names.moc"
