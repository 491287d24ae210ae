// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/policysentences.h"

#include "domain/text.h"
#include "policy/catalogue.h"
#include "policy/guards.h"
#include "policy/victimnames.h"
#include "words/units.h"

#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <limits>

using namespace stoker;
using namespace Qt::StringLiterals;
using domain::Reason;
using domain::ReasonCode;
using domain::toText;

namespace {

/// A whole sentence of ours, without anything that only a program understands.
void expectSentence(const QString& text)
{
    QVERIFY2(text.size() > 15 && text.endsWith(u'.'), qPrintable(text));
    static const QRegularExpression odd(u"nan|inf\\b|%[0-9n]|_|!|please|\\.\\.\\."_s, QRegularExpression::CaseInsensitiveOption);
    QVERIFY2(!text.contains(odd), qPrintable(text));
}

Reason filled(ReasonCode code, double value)
{
    Reason reason(code);
    reason.values.fill(value);
    return reason;
}

} // namespace

class TestPolicyWords : public QObject {
    Q_OBJECT

private slots:
    void everyStandingIsASentence()
    {
        for (const std::string_view standing : {"chosen", "leaving", "protected", "held_back", "others_first", "not_surplus"}) {
            expectSentence(words::standingSentence(standing, domain::Pin::Busy, 3, domain::Guard::CoolDown));
            expectSentence(words::standingSentence(standing, domain::Pin::Cached, 3, std::nullopt));
        }
        QVERIFY(words::standingSentence("held_back", {}, 0, domain::Guard::CoolDown).contains(words::guardWord(domain::Guard::CoolDown)));
        QVERIFY(words::standingSentence("others_first", {}, 17, {}).contains(u"17"_s));
        QVERIFY(words::standingSentence("nobody", {}, 0, {}).isEmpty());
    }

    void everyReasonIsASentenceWhateverIsKnown()
    {
        for (int i = 0; i < domain::kReasonCodeCount; ++i) {
            const auto code = static_cast<ReasonCode>(i);
            const auto names = domain::reasonValueNames(code);
            expectSentence(words::reasonSentence(Reason(code)));
            for (const double odd : {0.0, 1.0, -1.0, 0.5, 1e300, -1e300, std::numeric_limits<double>::infinity()})
                expectSentence(words::reasonSentence(filled(code, odd)));
            // One of them missing.
            for (std::size_t missing = 0; missing < names.size(); ++missing) {
                Reason reason = filled(code, 7);
                reason.values[missing] = std::numeric_limits<double>::quiet_NaN();
                expectSentence(words::reasonSentence(reason));
            }
        }
    }

    void everyReasonSaysItsValues()
    {
        for (int i = 0; i < domain::kReasonCodeCount; ++i) {
            const auto code = static_cast<ReasonCode>(i);
            const auto names = domain::reasonValueNames(code);
            const QString plain = words::reasonSentence(filled(code, 7));
            for (std::size_t changed = 0; changed < names.size(); ++changed) {
                Reason reason = filled(code, 7);
                reason.values[changed] = names[changed] == "direction" ? -1 : 90'061'000; // another day
                QVERIFY2(words::reasonSentence(reason) != plain, qPrintable(toText(domain::reasonName(code)) + u": "_s + toText(names[changed]) + u" is not in: "_s + plain));
            }
        }
    }

    void reasonsAreToldApart()
    {
        QSet<QString> seen;
        for (int i = 0; i < domain::kReasonCodeCount; ++i) {
            const QString text = words::reasonSentence(filled(static_cast<ReasonCode>(i), 7));
            QVERIFY2(!seen.contains(text), qPrintable(text));
            seen.insert(text);
        }
    }

    void valuesHaveTheirUnits_data()
    {
        QTest::addColumn<Reason>("reason");
        QTest::addColumn<QString>("text");
        QTest::newRow("fixed") << Reason{ReasonCode::Fixed, {1'700}} << u"It always wants 1~700 executors."_s;
        QTest::newRow("scheduled") << Reason{ReasonCode::Scheduled, {40, 1'795'262'400'000}} << u"The schedule wants 40 executors until 21 Nov 2026 12:00:00."_s;
        QTest::newRow("scheduled for ever") << Reason{ReasonCode::Scheduled, {40}} << u"The schedule wants 40 executors."_s;
        QTest::newRow("above") << Reason{ReasonCode::AboveTarget, {90.4, 60, 15}} << u"The figure it tracks is 90, above its target of 60, so it wants 15 executors."_s;
        QTest::newRow("tolerance") << Reason{ReasonCode::WithinTolerance, {1.6, 1.5, 0.1}} << u"The figure it tracks is 1.6, close enough to its target of 1.5 (tolerance 10~%)."_s;
        QTest::newRow("too slow") << Reason{ReasonCode::TooSlow, {14, 57.2, 50, 54, 61}} << u"The next batch would take 57~s (54~s to 1~m~01~s), longer than 50~s, so it wants 14 executors."_s;
        QTest::newRow("short") << Reason{ReasonCode::CapacityShort, {20, 4'800, 3'360'000}}
                               << u"The executors can process 4~800 logs per minute. With 3.36~M coming in, and what waits, that is too little, so it wants 20 executors."_s;
        QTest::newRow("behind, unknown backlog") << Reason{ReasonCode::CatchUp, {30, 75}} << u"Batches are 1~m~15~s late, so it wants 30 executors to catch up."_s;
        QTest::newRow("ratio") << Reason{ReasonCode::RatioBetween, {0.833, 0.3, 0.9}} << u"Batches take 83~% of their interval, between 30~% and 90~%, so nothing changes."_s;
        QTest::newRow("hold of growth") << Reason{ReasonCode::OnHold, {1'795'262'400'000, 1}} << u"On hold until 21 Nov 2026 12:00:00: no growth."_s;
        QTest::newRow("hold of both") << Reason{ReasonCode::OnHold, {1'795'262'400'000, 0}} << u"On hold until 21 Nov 2026 12:00:00: no change."_s;
        QTest::newRow("unknown") << Reason{ReasonCode::StepLimit} << u"No more than – executors at one step."_s;
    }
    void valuesHaveTheirUnits()
    {
        QFETCH(const Reason, reason);
        QFETCH(QString, text);
        QCOMPARE(words::reasonSentence(reason), text.replace(u'~', words::kThinSpace));
    }

    void guardsAndModesHaveWords()
    {
        QSet<QString> seen;
        for (int i = 0; i < domain::kGuardCount; ++i) {
            const auto guard = static_cast<domain::Guard>(i);
            const QString word = words::guardWord(guard);
            QVERIFY(!word.isEmpty() && !seen.contains(word));
            seen.insert(word);
            expectSentence(words::guardHelp(guard));
        }
        for (const auto mode : {domain::Mode::Watch, domain::Mode::Shadow, domain::Mode::Autopilot}) {
            QVERIFY(!words::modeWord(mode).isEmpty());
            expectSentence(words::modeHelp(mode));
        }
    }

    /// What the editor and `stokerctl policies` show.
    void everyPolicyAndParameterHasHelp()
    {
        for (const policy::PolicyInfo* info : policy::policyInfos()) {
            const QString name = toText(info->name);
            QVERIFY2(words::policyWord(name) != name, qPrintable(name));
            expectSentence(words::policyHelp(name));
            for (const policy::Parameter& parameter : info->parameters) {
                const QString help = words::parameterHelp(name, toText(parameter.name));
                QVERIFY2(!help.isEmpty(), qPrintable(name + u' ' + toText(parameter.name)));
                expectSentence(help);
                const QString word = words::parameterWord(name, toText(parameter.name));
                QVERIFY2(word != toText(parameter.name) && !word.contains(u'_') && word.front().isUpper(), qPrintable(name + u' ' + word));
                for (const std::string_view choice : parameter.choices)
                    QVERIFY2(words::choiceWord(toText(choice)) != toText(choice), qPrintable(toText(choice)));
            }
        }
        for (const policy::PolicyInfo& guard : policy::guardInfos()) {
            for (const policy::Parameter& parameter : guard.parameters)
                QVERIFY2(words::parameterWord(toText(guard.name), toText(parameter.name)) != toText(parameter.name), qPrintable(toText(parameter.name)));
        }
        for (const policy::Parameter& parameter : policy::victimInfo().parameters)
            QVERIFY2(words::parameterWord(u"victims"_s, toText(parameter.name)) != toText(parameter.name), qPrintable(toText(parameter.name)));
    }

    void namesOfOnePolicyDiffer()
    {
        for (const policy::PolicyInfo* info : policy::policyInfos()) {
            QSet<QString> seen;
            for (const policy::Parameter& parameter : info->parameters)
                seen.insert(words::parameterWord(toText(info->name), toText(parameter.name)));
            QCOMPARE(seen.size(), qsizetype(info->parameters.size()));
        }
    }

    void numbersAreWrittenAsTheyAreRead()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German));
        const QString window = words::parameterHelp(u"deadline"_s, u"finish_share"_s);
        const QString terminal = words::parameterHelp(u"deadline"_s, u"finish_share"_s, words::Reader::Terminal);
        const QString range = words::rangeWord({}, 0.01, 1);
        QLocale::setDefault(before);
        QVERIFY2(window.contains(u"0,83"_s), qPrintable(window));
        QVERIFY2(terminal.contains(u"0.83"_s), qPrintable(terminal)); // as it is typed there
        QCOMPARE(range, u"0,01 to 1"_s);
        QCOMPARE(words::rangeWord(u"executors"_s, 1, 1e6), u"1 or more executors"_s);
        QCOMPARE(words::rangeWord(u"s"_s, 0, 86'400), u"0 to 86\u202f400 s"_s);
        QCOMPARE(words::rangeWord({}, -std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity()), QString());
    }

    void sparksPropertiesAndGuardsHaveHelp()
    {
        const std::vector<std::pair<QString, QStringList>> names{
            {u"spark-dynamic-allocation"_s,
             {u"minExecutors"_s, u"maxExecutors"_s, u"initialExecutors"_s, u"executorAllocationRatio"_s, u"schedulerBacklogTimeout"_s, u"sustainedSchedulerBacklogTimeout"_s,
              u"executorIdleTimeout"_s, u"cachedExecutorIdleTimeout"_s, u"shuffleTracking.enabled"_s, u"shuffleTracking.timeout"_s}},
            {u"spark-streaming-allocation"_s, {u"minExecutors"_s, u"maxExecutors"_s, u"scalingInterval"_s, u"scalingUpRatio"_s, u"scalingDownRatio"_s}},
            {u"deadline"_s, {u"finish_share"_s, u"band"_s, u"catch_up_batches"_s, u"min_batches"_s, u"safety"_s}},
            {u"forecast"_s, {u"band"_s, u"shape_part"_s, u"day_smoothing"_s, u"extra_lead"_s}},
            {u"blackout"_s, {u"blackout"_s, u"time_zone"_s}},
            {u"limits"_s, {u"min_executors"_s, u"max_executors"_s}},
            {u"step"_s, {u"step_up"_s, u"step_down"_s, u"step_up_percent"_s, u"step_down_percent"_s}},
            {u"stabilisation"_s, {u"stabilise_up_s"_s, u"stabilise_down_s"_s}},
            {u"cooldown"_s, {u"cooldown_up_s"_s, u"cooldown_down_s"_s}},
            {u"behind"_s, {u"release_while_behind"_s}},
            {u"flap"_s, {u"flap_budget"_s, u"flap_window_s"_s}},
            {u"budget"_s, {u"hour_budget"_s}},
        };
        for (const auto& [owner, parameters] : names) {
            for (const QString& parameter : parameters) {
                QVERIFY2(!words::parameterHelp(owner, parameter).isEmpty(), qPrintable(owner + u' ' + parameter));
                expectSentence(words::parameterHelp(owner, parameter));
            }
        }
        QVERIFY(!words::parameterHelp({}, u"hour_budget"_s).isEmpty());
    }

    void whatIsUnknownIsNotInvented()
    {
        QCOMPARE(words::policyWord(u"telepathy"_s), u"telepathy"_s);
        QVERIFY(words::policyHelp(u"telepathy"_s).isEmpty());
        QVERIFY(words::parameterHelp(u"telepathy"_s, u"blackout"_s).isEmpty());
        QCOMPARE(words::parameterWord(u"telepathy"_s, u"mind"_s), u"mind"_s);
        QCOMPARE(words::choiceWord(u"mood"_s), u"mood"_s);
        QVERIFY(words::parameterHelp(u"fixed"_s, u"hour_budget"_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPolicyWords)
#include "tst_policywords.moc"
