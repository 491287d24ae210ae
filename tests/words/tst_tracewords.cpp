// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/tracewords.h"

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
