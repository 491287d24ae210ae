// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/tracewords.h"

#include "words/modelwords.h"

#include <QTest>

#include <set>

using namespace stoker;
using namespace Qt::StringLiterals;
using domain::Oddity;
using domain::OddityKind;

class TestTraceWords : public QObject {
    Q_OBJECT

private slots:
    void everyOddityHasASentenceWithItsValues()
    {
        const QVariantMap values{{u"event"_s, u"com.example.Mine"_s}, {u"part"_s, u"events_3"_s}, {u"what"_s, u"tasks"_s}, {u"seconds"_s, 90.0}, {u"limit_bytes"_s, qint64(64) << 20}, {u"limit"_s, 20'000'000}};
        const std::map<OddityKind, QString> shown{{OddityKind::UnknownEvent, u"com.example.Mine"_s}, {OddityKind::MissingPart, u"events_3"_s}, {OddityKind::CutOff, u"events_3"_s},
                                                  {OddityKind::Damaged, u"events_3"_s}, {OddityKind::NoEnd, u"tasks"_s}, {OddityKind::Duplicate, u"tasks"_s},
                                                  {OddityKind::ClockSkew, u"1\u202fm\u202f30\u202fs"_s}, {OddityKind::LineTooLong, u"64.0\u202fMB"_s}, {OddityKind::TooMany, u"20\u202f000\u202f000"_s}};
        std::set<QString> sentences;
        for (int i = 0; i < domain::kOddityKindCount; ++i) {
            const auto kind = static_cast<OddityKind>(i);
            const QString text = words::odditySentence({kind, 7, {}, values});
            QVERIFY2(text.endsWith(u'.'), qPrintable(QString::number(i)));
            QVERIFY2(!text.contains(u'%'), qPrintable(text));
            QVERIFY2(sentences.insert(text).second, qPrintable(text));
            if (const auto wanted = shown.find(kind); wanted != shown.end())
                QVERIFY2(text.contains(wanted->second), qPrintable(text));
        }
    }
    void linesAreNamedAndCutShort()
    {
        QVERIFY(words::odditySentence({OddityKind::MalformedLine, 2, {3, 17}, {}}).contains(u"3, 17."_s));
        QVERIFY(words::odditySentence({OddityKind::MalformedLine, 9, {3, 17}, {}}).contains(u"3, 17, …"_s));
    }
    void factsTellAllThereIs()
    {
        using domain::Millis;
        domain::Trace trace;
        domain::TraceSummary& summary = trace.summary;
        summary.kind = domain::TraceKind::RollingEventLog;
        summary.codecs = {u"plain"_s, u"zstd"_s};
        summary.name = u"logs"_s;
        summary.application = u"app-1"_s;
        summary.attempt = u"2"_s;
        summary.user = u"jo"_s;
        summary.sparkVersion = u"3.5.6"_s;
        summary.partial = true;
        summary.lines = 1'234;
        summary.jobs = 9;
        summary.stages = 12;
        summary.stagesSkipped = 3;
        summary.tasks = 456;
        summary.tasksFailed = 7;
        summary.taskSeconds = 100;
        summary.executorsAdded = 4;
        summary.executorsPeak = 3;
        summary.shuffleBytesWritten = qint64(5) << 20;
        domain::Workload& workload = trace.workload;
        workload.coresPerExecutor = 4;
        workload.taskCpus = 2;
        workload.interval = Millis{15'000};
        workload.batches.resize(5);
        workload.startUps = {Millis{3'000}, Millis{9'000}};
        workload.stages.resize(3);
        workload.stages[0].caches = {1};
        workload.stages[2].profile = 1;
        workload.logsSource = domain::LogsSource::StreamProgress;
        workload.logsPerMinute = {100, 300};
        QString text;
        for (const words::TraceFact& fact : words::traceFacts(trace, words::Units())) {
            QVERIFY(!fact.name.isEmpty() && !fact.value.isEmpty());
            QVERIFY2(!fact.value.contains(u'%') || fact.value.contains(u"95 %"_s), qPrintable(fact.value));
            text += fact.name + u'=' + fact.value + u'\n';
        }
        for (const QString& wanted : {u"rolling event log, packed with zstd\n"_s, u"logs (app-1)"_s, u"Attempt=2"_s, u"Spark=3.5.6"_s, u"User=jo"_s, u"1\u202f234 lines"_s, u"Partial=yes"_s, u"at most 3 at once"_s,
                                      u"Cores of each=4, for 2 task(s) at once"_s, u"3.0\u202fs to 9.0\u202fs, half within 3.0\u202fs"_s, u"Jobs=9\n"_s, u"Stages=12, skipped 3\n"_s, u"Tasks=456, failed 7\n"_s, u"Batches=5, one every 15.0\u202fs"_s,
                                      u"Logs=400, at most 300 a minute"_s, u"triggers of structured streaming"_s, u"Shuffle written=5.00\u202fMB"_s, u"Cache=1 RDDs, used by 1 stage(s)"_s, u"Resource profiles=0: 2 stage(s), 1: 1 stage(s)\n"_s})
            QVERIFY2(text.contains(wanted), qPrintable(wanted + u" in\n"_s + text));
        QVERIFY(words::traceFacts({}, words::Units()).size() < 6); // what it says nothing of is left out
    }
    void everyFieldOfTheModelHasWords()
    {
        std::set<QString> names;
        std::set<QString> helps;
        for (const domain::ModelFieldInfo& info : domain::kModelFields) {
            names.insert(words::modelFieldWord(info.field));
            helps.insert(words::modelFieldHelp(info.field));
            QVERIFY(words::modelFieldHelp(info.field).endsWith(u'.'));
        }
        QCOMPARE(names.size(), domain::kModelFields.size());
        QCOMPARE(helps.size(), domain::kModelFields.size());
        QCOMPARE(words::modelSourceWord(domain::ModelSource::Trace, domain::TraceKind::RollingEventLog), u"from the log"_s);
        QCOMPARE(words::modelSourceWord(domain::ModelSource::Assumed, domain::TraceKind::Csv), u"assumed"_s);
        QCOMPARE(words::modelFieldNone(domain::ModelField::StartUpSpread, domain::ModelSource::Trace), u"as recorded"_s);
    }
    void aTraceIsCalledAfterItsFile()
    {
        QCOMPARE(words::traceName(u"/logs/eventlog_v2_app-1/"_s), u"eventlog_v2_app-1"_s);
        QCOMPARE(words::traceName(u"a.csv"_s), u"a.csv"_s);
        QCOMPARE(words::traceName(u"history:7?application=app-1&name=two%20%26%20more"_s), u"two & more"_s);
        QCOMPARE(words::traceName(u"history:7?application=app-1"_s), u"app-1"_s);
        QCOMPARE(words::traceName(u"demo:day"_s), u"Built-in day"_s);
        QCOMPARE(words::traceName(u"demo:day?noise=0"_s), u"Built-in day, noise=0"_s);
    }
    void kindsAndSourcesHaveWords()
    {
        std::set<QString> kinds;
        for (int i = 0; i <= int(domain::TraceKind::Demo); ++i)
            kinds.insert(words::traceKindWord(static_cast<domain::TraceKind>(i)));
        QCOMPARE(kinds.size(), std::size_t(5));
        std::set<QString> sources;
        for (int i = 0; i <= int(domain::LogsSource::Curve); ++i)
            sources.insert(words::logsSourceWord(static_cast<domain::LogsSource>(i)));
        QCOMPARE(sources.size(), std::size_t(6));
        QVERIFY(!kinds.contains(QString()) && !sources.contains(QString()));
    }
};

QTEST_GUILESS_MAIN(TestTraceWords)
#include "tst_tracewords.moc"
