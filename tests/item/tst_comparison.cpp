// SPDX-License-Identifier: GPL-3.0-or-later
#include "item/report/comparison.h"

#include "item/report/reportstyle.h"
#include "item/report/svgchart.h"
#include "words/labwords.h"
#include "words/reportwords.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <cmath>

using namespace stoker;
using namespace Qt::StringLiterals;
using domain::Millis;

namespace {

const QString kHostile = u"</title><script src=http://evil>alert(\"1\")</script>&amp;'\u0001\U0001F525"_s;

domain::Trace day(int minutes)
{
    domain::Trace trace;
    domain::Workload& workload = trace.workload;
    workload.origin = domain::fromEpochMs(1'795'046'400'000);
    workload.length = Millis{minutes * 60'000LL};
    workload.interval = Millis{60'000};
    workload.logsSource = domain::LogsSource::TaskInput;
    for (int minute = 0; minute < minutes; ++minute) {
        domain::WorkBatch batch;
        batch.due = Millis{minute * 60'000LL};
        batch.logs = 1'000 + 500 * std::sin(minute / 100.0);
        workload.batches.push_back(batch);
        workload.logsPerMinute.push_back(batch.logs);
    }
    return trace;
}

domain::ScenarioOutcome outcome(const domain::Trace& trace, double executors)
{
    domain::ScenarioOutcome one;
    one.policy = u"deadline"_s;
    one.coreHours = executors * domain::seconds(trace.workload.length) / 3600;
    one.batches = int(trace.workload.batches.size());
    one.latency = domain::Latency{40, 50, 55, 58};
    for (std::size_t i = 0; i < trace.workload.batches.size(); ++i) {
        one.latencies.push_back(30 + double(i % 20) + executors);
        one.series.push_back({60.0 * double(i), executors + double(i % 3), executors, 10.0 * double(i % 7), trace.workload.batches[i].logs});
    }
    return one;
}

/// Everything there is in a document, by an XML parser.
struct Parsed {
    QString error;
    QMap<QString, int> elements;
    QStringList texts;
    QStringList attributes; ///< "name=value"
    QString lang;

    explicit Parsed(const QByteArray& html)
    {
        QXmlStreamReader reader(html);
        QStringList open;
        while (!reader.atEnd()) {
            switch (reader.readNext()) {
            case QXmlStreamReader::StartElement:
                ++elements[reader.name().toString()];
                open.append(reader.name().toString());
                for (const QXmlStreamAttribute& one : reader.attributes())
                    attributes.append(one.name().toString() + u'=' + one.value().toString());
                if (reader.name() == u"html")
                    lang = reader.attributes().value(u"lang"_s).toString();
                break;
            case QXmlStreamReader::EndElement: open.removeLast(); break;
            case QXmlStreamReader::Characters:
                if (open.last() != u"style"_s)
                    texts.append(reader.text().toString());
                break;
            default: break;
            }
        }
        error = reader.errorString();
    }
    [[nodiscard]] QString text() const { return texts.join(u'|'); }
    [[nodiscard]] QStringList values(const QString& attribute) const
    {
        QStringList found;
        for (const QString& one : attributes) {
            if (one.startsWith(attribute + u'='))
                found.append(one.mid(attribute.size() + 1));
        }
        return found;
    }
};

} // namespace

class TestComparison : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_trace = day(1440);
        m_first = outcome(m_trace, 20);
        m_second = outcome(m_trace, 12);
    }

    void itSaysWhatCameOfItByValue()
    {
        const Parsed html(item::toHtml(comparison()));
        QVERIFY2(html.error.isEmpty(), qPrintable(html.error));
        QCOMPARE(html.elements.value(u"svg"_s), 4);
        QCOMPARE(html.elements.value(u"polyline"_s), 1 + 3 * 2);
        QCOMPARE(html.lang, QLocale().bcp47Name());
        const QString text = html.text();
        QVERIFY(text.contains(words::figureText(domain::OutcomeFigure::CoreHours, 480)));
        QVERIFY(text.contains(words::figureText(domain::OutcomeFigure::CoreHours, 288)));
        QVERIFY(text.contains(u"\u221240"_s)); // per cent of the first
        QVERIFY(text.contains(words::figureText(domain::OutcomeFigure::Cost, 14.4, u"EUR"_s)));
        QVERIFY(text.contains(words::deadlineMark(60, words::Units())));
        QVERIFY(text.contains(u"spark.dynamicAllocation.maxExecutors 40"_s));
        for (const QString& letter : {u"A"_s, u"B"_s})
            QVERIFY(html.texts.count(letter) >= 4); // table, settings and charts
        QCOMPARE(html.attributes.count(u"class=limit"_s), 1);
    }

    void hostileNamesAreText()
    {
        m_trace.summary.name = kHostile;
        m_trace.summary.user = kHostile;
        m_trace.summary.oddities = {{domain::OddityKind::UnknownEvent, 1, {3}, {{u"event"_s, kHostile}}}};
        item::Comparison hostile = comparison();
        hostile.traceName = kHostile;
        hostile.currency = kHostile;
        hostile.columns[1].plan.name = kHostile;
        const QByteArray bytes = item::toHtml(hostile);
        const Parsed html(bytes);
        QVERIFY2(html.error.isEmpty(), qPrintable(html.error));
        QVERIFY(!html.elements.contains(u"script"_s));
        QCOMPARE(html.elements.value(u"title"_s), 1);
        QVERIFY(!bytes.contains("<script"));
        const QString shown = u"</title><script src=http://evil>alert(\"1\")</script>&amp;'\ufffd\U0001F525"_s;
        QVERIFY(html.text().count(shown) >= 6); // title, head, name, user, oddity, column
        // A name of several lines stays within its comment.
        hostile.columns[1].plan.name = u"x\nspark.evil true"_s;
        QVERIFY(!item::toSparkDefaults(hostile).contains(u"\nspark.evil"_s));
    }

    void itNeedsNothingFromOutside()
    {
        const QByteArray bytes = item::toHtml(comparison());
        for (const char* foreign : {"http", "//", "url(", "@import", "<link", "<script", "<img", "<iframe", "src="})
            QVERIFY2(!bytes.contains(foreign), foreign);
        QVERIFY(Parsed(bytes).values(u"href"_s).isEmpty());
    }

    void itIsLightAndDark()
    {
        const QString style = item::reportStyle();
        QVERIFY(style.contains(u"@media screen and (prefers-color-scheme:dark)"_s));
        static const QRegularExpression used(u"var\\(--([a-z0-9]+)\\)"_s);
        QSet<QString> known;
        for (const item::ReportColor& color : item::kReportColors) {
            known.insert(QString::fromLatin1(color.name));
            QVERIFY(style.contains(u"--%1:%2;"_s.arg(QLatin1String(color.name), QLatin1String(color.light))) && style.contains(u"--%1:%2;"_s.arg(QLatin1String(color.name), QLatin1String(color.dark))));
        }
        int uses = 0;
        for (auto match = used.globalMatch(style); match.hasNext(); ++uses)
            QVERIFY(known.contains(match.next().captured(1)));
        QVERIFY(uses > 10);
    }

    void longTracesStaySmall()
    {
        const domain::Trace month = day(43'200);
        const domain::ScenarioOutcome one = outcome(month, 20);
        item::Comparison comparison;
        comparison.trace = &month;
        comparison.columns = {{{{}, u"fixed"_s, {{u"executors"_s, 20.0}}}, &one}, {{{}, u"deadline"_s, {}}, nullptr}};
        const QByteArray bytes = item::toHtml(comparison);
        QVERIFY2(bytes.size() < 400'000, qPrintable(QString::number(bytes.size())));
        QVERIFY(Parsed(bytes).error.isEmpty());
    }

    void thinningKeepsPeaks()
    {
        item::SvgChart chart{u"x"_s, {{u"a"_s, {}, false, {}}}, {}, {}, domain::fromEpochMs(0), Millis{1'000'000'000}};
        for (int i = 0; i < 100'000; ++i)
            chart.curves.front().points.emplace_back(10.0 * i, i == 54'321 ? 1'000 : 10);
        QString text;
        QXmlStreamWriter out(&text);
        item::writeChart(out, chart, words::Units());
        const QString points = Parsed(text.toUtf8()).values(u"points"_s).first();
        QVERIFY(points.split(u' ').size() < 2'500);
        double highest = 1e9;
        for (const QString& point : points.split(u' '))
            highest = std::min(highest, point.section(u',', 1).toDouble());
        QVERIFY2(highest < 40, qPrintable(QString::number(highest))); // the one peak is there
    }

    void letters_data()
    {
        QTest::addColumn<double>("limit");
        QTest::newRow("low") << 45.0;
        QTest::newRow("at the top") << 400.0;
    }
    void letters()
    {
        QFETCH(double, limit);
        item::Comparison one = comparison();
        one.deadlineSeconds = limit;
        const QByteArray html = item::toHtml(one);
        // Letters keep to the left, the words on the limit to the right.
        QXmlStreamReader reader(html);
        int letters = 0;
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement || reader.name() != u"text")
                continue;
            const QString style = reader.attributes().value(u"class"_s).toString();
            const double x = reader.attributes().value(u"x"_s).toDouble();
            const double y = reader.attributes().value(u"y"_s).toDouble();
            if (style.contains(u"letter"_s)) {
                ++letters;
                QVERIFY(x < 700);
            }
            if (style.contains(u"limits"_s))
                QVERIFY(x > 900 && y > 8);
        }
        QCOMPARE(letters, 6);
    }

    void withoutATraceThereIsNothing() { QCOMPARE(item::toHtml({}), QByteArray()); }

private:
    [[nodiscard]] item::Comparison comparison() const
    {
        item::Comparison one;
        one.traceName = u"yesterday"_s;
        one.trace = &m_trace;
        one.columns = {{{{}, u"fixed"_s, {{u"executors"_s, 20.0}}}, &m_first}, {{u"Night"_s, u"deadline"_s, {{u"finish_share"_s, 0.7}, {u"max_executors"_s, 40.0}}}, &m_second}};
        one.deadlineSeconds = 60;
        one.pricePerCoreHour = 0.05;
        one.currency = u"EUR"_s;
        return one;
    }

    domain::Trace m_trace;
    domain::ScenarioOutcome m_first;
    domain::ScenarioOutcome m_second;
};

QTEST_GUILESS_MAIN(TestComparison)
#include "tst_comparison.moc"
