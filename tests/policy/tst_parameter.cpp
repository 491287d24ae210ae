// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/catalogue.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace stoker;
using namespace stoker::policy;
using namespace Qt::StringLiterals;
using domain::ErrorCode;

namespace {

constexpr std::array<std::string_view, 2> kMetrics{"cpu", "busy"};
constexpr std::array kSchema{
    Parameter{.name = "count", .unit = "executors", .type = ParameterType::Integer, .fallback = 3.0, .least = 0, .most = 10, .choices = {}, .source = "here"},
    Parameter{.name = "share", .unit = "", .type = ParameterType::Number, .fallback = 0.5, .least = 0, .most = 1, .choices = {}, .source = "here"},
    Parameter{.name = "wait", .unit = "s", .type = ParameterType::Seconds, .fallback = {}, .least = 0, .most = 1e6, .choices = {}, .source = "here"},
    Parameter{.name = "brave", .unit = "", .type = ParameterType::Flag, .fallback = false, .choices = {}, .source = "here"},
    Parameter{.name = "metric", .unit = "", .type = ParameterType::Choice, .fallback = std::string_view("cpu"), .choices = kMetrics, .source = "here"},
    Parameter{.name = "note", .unit = "", .type = ParameterType::Text, .fallback = std::string_view(""), .choices = {}, .source = "here"},
};

} // namespace

class TestParameter : public QObject {
    Q_OBJECT

private slots:
    void fillsInWhatWasLeftOut()
    {
        const auto settings = readSettings(kSchema, {});
        QVERIFY(settings);
        QCOMPARE(settings->integer("count"), 3);
        QCOMPARE(settings->number("share"), 0.5);
        QVERIFY(!settings->has("wait"));
        QVERIFY(!settings->flag("brave"));
        QCOMPARE(settings->text("metric"), u"cpu"_s);
        QVERIFY(settings->changed(kSchema).isEmpty());
    }

    void takesTextsAndJsonAlike()
    {
        const auto texts = readSettings(kSchema, {{u"count"_s, u"7"_s}, {u"wait"_s, u"2min"_s}, {u"brave"_s, u"true"_s}, {u"metric"_s, u"busy"_s}});
        const auto values = readSettings(kSchema, {{u"count"_s, 7}, {u"wait"_s, 120.0}, {u"brave"_s, true}, {u"metric"_s, u"busy"_s}, {u"note"_s, QVariant()}});
        QVERIFY(texts && values);
        QVERIFY(*texts == *values);
        const QVariantMap changed = values->changed(kSchema);
        QCOMPARE(changed.size(), 4);
        QVERIFY(*readSettings(kSchema, changed) == *values); // there and back
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<QString>("accepted");
        QTest::newRow("too many") << u"count"_s << QVariant(11) << u"0..10 executors"_s;
        QTest::newRow("half an executor") << u"count"_s << QVariant(u"1.5"_s) << u"0..10 executors"_s;
        QTest::newRow("no number") << u"share"_s << QVariant(u"half"_s) << u"0..1"_s;
        QTest::newRow("not a number") << u"share"_s << QVariant(u"nan"_s) << u"0..1"_s;
        QTest::newRow("a flag is no number") << u"share"_s << QVariant(true) << u"0..1"_s;
        QTest::newRow("time with a foreign unit") << u"wait"_s << QVariant(u"3 weeks"_s) << u"0..1000000 s"_s;
        QTest::newRow("no flag") << u"brave"_s << QVariant(u"perhaps"_s) << u"true, false"_s;
        QTest::newRow("a flag that only people understand") << u"brave"_s << QVariant(u"yes"_s) << u"true, false"_s;
        QTest::newRow("a number for a flag") << u"brave"_s << QVariant(1) << u"true, false"_s;
        QTest::newRow("no such choice") << u"metric"_s << QVariant(u"disk"_s) << u"cpu, busy"_s;
    }

    void refuses()
    {
        QFETCH(const QString, name);
        QFETCH(const QVariant, value);
        const auto settings = readSettings(kSchema, {{name, value}});
        QVERIFY(!settings);
        QVERIFY(settings.error().code == ErrorCode::BadArgument);
        QCOMPARE(settings.error().values.value(u"name"_s).toString(), name);
        QTEST(settings.error().values.value(u"accepted"_s).toString(), "accepted");
    }

    void namesWhatThereIs()
    {
        const auto settings = readSettings(kSchema, {{u"cuont"_s, 1}});
        QVERIFY(!settings && settings.error().code == ErrorCode::UnknownName);
        QVERIFY(settings.error().values.value(u"accepted"_s).toStringList().contains(u"count"_s));
        const auto policy = Policy::make(u"telepathy"_s, {});
        QVERIFY(!policy && policy.error().code == ErrorCode::UnknownName);
        const auto bare = Policy::make(u"fixed"_s, {});
        QVERIFY(!bare && bare.error().code == ErrorCode::MissingArgument);
    }

    void sparksTimes_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::newRow("60s") << 60.0;
        QTest::newRow("500ms") << 0.5;
        QTest::newRow("2min") << 120.0;
        QTest::newRow("2 m") << 120.0;
        QTest::newRow("1h") << 3'600.0;
        QTest::newRow("90") << 90.0;
    }
    void sparksTimes() { QTEST(*secondsFromText(QString::fromLatin1(QTest::currentDataTag())), "seconds"); }

    void fixedIsFixed()
    {
        const auto policy = Policy::make(u"fixed"_s, {{u"executors"_s, 17}});
        QVERIFY(policy);
        State state = policy->start();
        Observation now;
        now.numbers.target = 3;
        QCOMPARE(policy->decide(state, now).total, 17);
        QVERIFY(policy->stateFromJson(policy->toJson(state)));
    }

    /// What the editor, the command line and the documents are made from.
    void everySchemaIsWhole()
    {
        for (const PolicyInfo* info : policyInfos()) {
            std::set<std::string_view> names;
            for (const Parameter& parameter : info->parameters) {
                QVERIFY2(names.insert(parameter.name).second, parameter.name.data());
                QVERIFY2(!parameter.source.empty(), parameter.name.data());
                QVERIFY2(parameter.required == std::holds_alternative<std::monostate>(parameter.fallback) || !parameter.required, parameter.name.data());
                if (const auto* number = std::get_if<double>(&parameter.fallback))
                    QVERIFY2(*number >= parameter.least && *number <= parameter.most, parameter.name.data());
                QVERIFY2((parameter.type == ParameterType::Choice) == !parameter.choices.empty(), parameter.name.data());
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestParameter)
#include "tst_parameter.moc"
