// SPDX-License-Identifier: GPL-3.0-or-later
#include "item/report/comparison.h"

#include "item/report/reportstyle.h"
#include "item/report/svgchart.h"
#include "words/labwords.h"
#include "words/modelwords.h"
#include "words/reportwords.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <cmath>
#include <ctime>

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
    one.deadlineSeconds = 60;
    for (std::size_t i = 0; i < trace.workload.batches.size(); ++i) {
        one.latencies.push_back(30 + double(i % 20) + executors);
        one.curve.push_back({60.0 * double(i), static_cast<float>(executors) + float(i % 3), 10.0F * float(i % 7)});
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

    /// One bad policy, and the others are still to be seen; what leaves the chart is said.
    void oneBadPolicyDoesNotHideTheOthers()
    {
        const auto heights = [this] { return latencyChart().first; };
        for (double& latency : m_second.latencies)
            latency = 15'000;
        QVERIFY2(heights()[0] < 150, qPrintable(QString::number(heights()[0]))); // the scale ends at 240 s, not at 15 000
        QCOMPARE(heights()[1], 16.0); // along the upper edge
        QCOMPARE(latencyChart().second, words::beyondMark(u"B"_s, words::Units().text(words::Units().secondsFigure(15'000))));
        for (double& latency : m_first.latencies)
            latency = 14'000;
        QVERIFY(latencyChart().second.isEmpty()); // all are far beyond: then that is what there is to see
        QVERIFY(heights()[1] > 16);
    }

    void aRunThatTakesLongerThanTheTraceIsThere()
    {
        m_first.curve.push_back({4 * 1440 * 60.0, 5, 0});
        const Parsed html(item::toHtml(comparison()));
        const QStringList points = html.values(u"points"_s);
        const auto right = [](const QString& line) { return line.section(u' ', -1).section(u',', 0, 0).toDouble(); };
        QVERIFY2(right(points[1]) > 940, qPrintable(points[1].right(40)));                           // executors of A, to the end of its run
        QVERIFY2(right(points[2]) < 64 + 0.26 * 888, qPrintable(QString::number(right(points[2])))); // those of B after a quarter
        QVERIFY(right(points[0]) < 64 + 0.26 * 888);                                                 // so do the logs
    }

    void itSaysUnderWhichClusterAndWhere()
    {
        item::Comparison one = comparison();
        one.model.cap = 1777;
        one.model.startupSeconds = 77.5;
        one.seed = 4711;
        const QString text = Parsed(item::toHtml(one)).text();
        for (const domain::ModelFieldInfo& info : domain::kModelFields)
            QVERIFY2(text.contains(words::modelFieldWord(info.field)), info.name.data());
        QVERIFY(text.contains(u"|1\u202f777|chosen|"_s));
        QVERIFY(text.contains(u"|77.5\u202fs|chosen|"_s));
        QVERIFY(text.contains(u"Seed|4711"_s));
        QVERIFY(text.contains(words::reportZone(m_trace.workload.origin)));
        QVERIFY(Parsed(item::toHtml(comparison())).text().contains(u"no limit"_s));
    }

    void zonesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("said");
        QTest::newRow("summer") << QByteArray("Europe/Berlin") << u"Europe/Berlin (UTC+02:00)"_s;
        QTest::newRow("west, half hours") << QByteArray("America/St_Johns") << u"America/St_Johns (UTC-02:30)"_s;
        QTest::newRow("UTC") << QByteArray("Etc/UTC") << u" UTC."_s;
    }
    void zonesAreNamed()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QString, said);
        const QByteArray before = qgetenv("TZ");
        qputenv("TZ", zone);
        tzset();
        const QString sentence = words::reportZone(domain::fromEpochMs(1'781'000'000'000)); // in June
        qputenv("TZ", before);
        tzset();
        QVERIFY2(sentence.contains(said), qPrintable(sentence));
    }

    void withoutADeadlineNoMissesAreCounted()
    {
        item::Comparison none = comparison();
        none.deadlineSeconds.reset();
        m_first.deadlineSeconds = m_second.deadlineSeconds = std::nullopt;
        const QString text = Parsed(item::toHtml(none)).text();
        QVERIFY(text.contains(words::figureWord(domain::OutcomeFigure::DeadlineMisses) + u"|\u2013|\u2013|"_s));
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
    /// Of the chart of batch times the y of the first point of each curve, and what is written at its upper edge.
    [[nodiscard]] std::pair<std::vector<double>, QString> latencyChart() const
    {
        QXmlStreamReader reader(item::toHtml(comparison()));
        std::pair<std::vector<double>, QString> found;
        bool within = false;
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (reader.name() == u"figcaption")
                within = reader.readElementText() == words::reportWord(words::ReportWord::BatchTime);
            else if (within && reader.name() == u"polyline")
                found.first.push_back(reader.attributes().value(u"points"_s).toString().section(u' ', 0, 0).section(u',', 1).toDouble());
            else if (within && reader.name() == u"text" && reader.attributes().value(u"y"_s) == u"12.0")
                found.second = reader.readElementText();
        }
        return found;
    }

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
