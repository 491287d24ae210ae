// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/ledgerrow.h"

#include "archive/lines.h"
#include "domain/ledgerjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <cmath>

using namespace stoker;
using namespace stoker::archive;
using namespace stoker::domain;
using namespace Qt::StringLiterals;
using test::at;

namespace {

QJsonObject throughText(const QJsonObject& object) { return QJsonDocument::fromJson(QJsonDocument(object).toJson(QJsonDocument::Compact)).object(); }

/// As the archive does it: the columns go back under their names.
Result<LedgerLine> throughRow(const LedgerLine& line)
{
    QJsonObject row = throughText(toRow(line));
    const QJsonObject whole = toJson(line);
    for (const QString& column : {u"id"_s, u"time_ms"_s, u"actor"_s, u"by"_s, u"command"_s, u"status"_s, u"reason"_s}) {
        if (row.contains(column))
            return failure(ErrorCode::Internal);
        row.insert(column, whole.value(column));
    }
    return ledgerLineFromRow(row);
}

Result<DecisionLine> throughRow(const DecisionLine& line)
{
    QJsonObject row = throughText(toRow(line));
    const QJsonObject whole = toJson(line);
    for (const QString& column : {u"id"_s, u"time_ms"_s, u"mode"_s, u"policy"_s}) {
        if (row.contains(column))
            return failure(ErrorCode::Internal);
        row.insert(column, whole.value(column));
    }
    return decisionLineFromRow(row, whole.value("reason"_L1).toObject().value("code"_L1).toString());
}

} // namespace

class TestLedgerJson : public QObject {
    Q_OBJECT

private slots:
    void aCommandComesBackAsItWas()
    {
        for (const LedgerLine& line : {LedgerLine{}, test::fullLine(9, at(1)), test::targetLine(3, at(2), 14)}) {
            const auto back = ledgerLineFromJson(throughText(toJson(line)));
            QVERIFY(back);
            QVERIFY(*back == line);
            QVERIFY(throughRow(line).value() == line);
        }
    }

    void aDecisionComesBackAsItWas()
    {
        DecisionLine unknown = test::fullDecision(5, at(5));
        unknown.wish.reason = Reason{ReasonCode::TooSlow, {31, std::nan(""), 50, std::nan(""), 61.25}};
        unknown.observed.logsPerMinute.reset();
        unknown.wish.prediction.reset();
        // Nothing is registered yet, and nothing is wanted: zeros that are not as usual.
        DecisionLine zeros = test::fullDecision(6, at(6));
        zeros.observed.registered = 0;
        zeros.observed.usable = 0;
        zeros.final = 0;
        DecisionLine none = zeros;
        none.observed.target = 0;
        none.observed.usable = 3;
        none.wish.total = 0;
        for (const DecisionLine& line : {zeros, none, DecisionLine{}, test::fullDecision(8, at(3)), test::steadyDecision(9, at(4)), unknown}) {
            const auto back = decisionLineFromJson(throughText(toJson(line)));
            QVERIFY(back);
            QVERIFY(*back == line);
            QVERIFY(throughRow(line).value() == line);
        }
    }

    void everyReasonGuardAndErrorComesBack()
    {
        for (int i = 0; i < kReasonCodeCount; ++i) {
            DecisionLine line;
            line.clamps = {{static_cast<Guard>(i % kGuardCount), 1, 2, Reason{static_cast<ReasonCode>(i)}, i % 2 == 1}};
            line.wish.reason = Reason{static_cast<ReasonCode>(i)};
            QVERIFY(decisionLineFromJson(toJson(line)).value() == line);
            QVERIFY(throughRow(line).value() == line);
        }
        for (int i = 0; i < kErrorCodeCount; ++i) {
            LedgerLine line;
            line.error = Error{static_cast<ErrorCode>(i), {}, false};
            QVERIFY(ledgerLineFromJson(toJson(line)).value() == line);
        }
    }

    void figuresHaveThreePlaces()
    {
        DecisionLine line;
        line.observed.cpuPercent = 1.0 / 3;
        line.observed.logsPerMinute = std::nan("");
        const QJsonObject seen = toJson(line).value("observation"_L1).toObject();
        QCOMPARE(seen.value("cpu_percent"_L1).toDouble(), 0.333);
        QVERIFY(seen.value("logs_per_minute"_L1).isNull());
        QVERIFY(QJsonDocument(seen).toJson(QJsonDocument::Compact).contains("\"cpu_percent\":0.333,"));
    }

    // What scripts hold on to: the names of design, "Command line".
    void namesAreTheContracts()
    {
        QCOMPARE(toJson(LedgerLine{}).keys(),
                 (QStringList{u"above_ceiling"_s, u"actor"_s, u"by"_s, u"ceiling"_s, u"ceiling_because"_s, u"command"_s, u"effect_seen"_s, u"effect_wanted"_s, u"error"_s, u"executors"_s,
                              u"first_effect_ms"_s, u"full_effect_ms"_s, u"how"_s, u"id"_s, u"number"_s, u"outcomes"_s, u"partly"_s, u"reason"_s, u"replace"_s, u"sent_ms"_s, u"status"_s,
                              u"target"_s, u"target_before"_s, u"time_ms"_s}));
        QCOMPARE(toJson(DecisionLine{}).keys(), (QStringList{u"command"_s, u"final"_s, u"guards"_s, u"id"_s, u"mode"_s, u"observation"_s, u"policy"_s, u"prediction"_s, u"reason"_s,
                                                             u"releases"_s, u"time_ms"_s, u"victims"_s, u"wish"_s}));
        const QJsonObject line = toJson(test::fullLine(9, at(1)));
        QCOMPARE(line.value("command"_L1).toString(), u"release"_s);
        QCOMPARE(line.value("how"_L1).toString(), u"force"_s);
        QCOMPARE(line.value("status"_L1).toString(), u"not_seen"_s);
        QCOMPARE(line.value("error"_L1).toObject().value("name"_L1).toString(), u"unknown_executors"_s);
        QCOMPARE(line.value("error"_L1).toObject().value("code"_L1).toInt(), static_cast<int>(ErrorCode::UnknownExecutors));
        const QJsonObject decision = toJson(test::fullDecision(9, at(1)));
        QCOMPARE(QJsonDocument(decision.value("reason"_L1).toObject()).toJson(QJsonDocument::Compact),
                 QByteArray(R"({"code":"too_slow","values":{"finish_s":50,"high_s":61.25,"low_s":55.5,"predicted_s":58.321,"wanted":31}})"));
        QCOMPARE(QJsonDocument(decision.value("guards"_L1).toArray()).toJson(QJsonDocument::Compact),
                 QByteArray(R"([{"after":30,"before":31,"guard":"limits","reason":{"code":"above_maximum","values":{"max":30}}},)"
                            R"({"after":28,"before":30,"guard":"step","reason":{"code":"step_limit","values":{"most":4}}}])"));
    }

    void whatIsAsUsualTakesNoRoom()
    {
        QCOMPARE(toRow(LedgerLine{}), QJsonObject());
        QCOMPARE(toRow(DecisionLine{}), QJsonObject());
        DecisionLine line;
        line.policy = u"fixed"_s;
        line.observed.target = line.observed.registered = 4;
        line.observed.usable = 3;
        line.wish = {.total = 4, .releases = {}, .reason = Reason{ReasonCode::Fixed, {4}}, .prediction = {}};
        line.final = 4;
        QCOMPARE(QJsonDocument(toRow(line)).toJson(QJsonDocument::Compact),
                 QByteArray(R"({"observation":{"target":4,"usable":3},"values":{"executors":4},"wish":4})"));
    }

    void aNameThatMeansNothingIsNamed()
    {
        QJsonObject line = toJson(test::fullLine(1, at(0)));
        line.insert(u"status"_s, u"evaporated"_s);
        const auto refused = ledgerLineFromJson(line);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::BadArgument);
        QCOMPARE(refused.error().values.value(u"name"_s).toString(), u"status"_s);
        QCOMPARE(refused.error().values.value(u"value"_s).toString(), u"evaporated"_s);

        QJsonObject decision = toJson(test::fullDecision(1, at(0)));
        decision.insert(u"guards"_s, QJsonArray{QJsonObject{{u"guard"_s, u"gravity"_s}}});
        QVERIFY(!decisionLineFromJson(decision));
    }

    void anErrorOfANewerStokerKeepsItsNameAndValues()
    {
        const QJsonObject object{{u"error"_s, QJsonObject{{u"code"_s, 900}, {u"name"_s, u"moon_in_the_way"_s}, {u"values"_s, QJsonObject{{u"phase"_s, 3}}}}}};
        const auto line = ledgerLineFromJson(object);
        QVERIFY(line && line->error);
        QCOMPARE(line->error->code, ErrorCode::Internal);
        QCOMPARE(line->error->values.value(u"detail"_s).toString(), u"moon_in_the_way"_s);
        QCOMPARE(line->error->values.value(u"phase"_s).toInt(), 3);
    }
};

QTEST_GUILESS_MAIN(TestLedgerJson)
#include "tst_ledgerjson.moc"
