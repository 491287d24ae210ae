// SPDX-License-Identifier: GPL-3.0-or-later
#include "item/report/comparison.h"

#include "domain/outcometable.h"
#include "item/report/reportstyle.h"
#include "item/report/svgchart.h"
#include "policy/sparklines.h"
#include "words/labwords.h"
#include "words/modelwords.h"
#include "words/outcomewords.h"
#include "words/policysentences.h"
#include "words/reportwords.h"
#include "words/tracewords.h"

#include <QLocale>
#include <QXmlStreamWriter>

#include <algorithm>
#include <cmath>

namespace stoker::item {

using namespace Qt::StringLiterals;
using domain::ScenarioOutcome;
using words::ReportWord;

namespace {

QString planName(const policy::Plan& plan) { return plan.name.isEmpty() ? words::policyWord(plan.policy) : plan.name; }

QString styleOf(std::size_t column) { return QString(words::columnLetter(column).toLower()); }

/// Names come from logs and from users: what no document may hold is replaced.
QString clean(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            ++i;
            continue;
        }
        if (c.isSurrogate() || c == QChar(0xfffe) || c == QChar(0xffff) || (c < u' ' && c != u'\n' && c != u'\t') || (c >= QChar(0x7f) && c < QChar(0xa0)))
            text[i] = QChar::ReplacementCharacter;
    }
    return text;
}

class Report {
public:
    explicit Report(const Comparison& comparison) : m_comparison(comparison), m_trace(*comparison.trace), m_out(&m_text)
    {
        for (const ComparisonColumn& column : comparison.columns)
            m_outcomes.push_back(column.outcome);
    }

    QByteArray write()
    {
        const QString title = clean(words::reportTitle(m_comparison.traceName));
        m_out.writeDTD(u"<!DOCTYPE html>"_s); // untranslated: markup
        m_out.writeStartElement(u"html"_s);
        m_out.writeAttribute(u"lang"_s, m_units.locale().bcp47Name());
        head(title);
        m_out.writeStartElement(u"body"_s);
        m_out.writeTextElement(u"h1"_s, title);
        paragraph(words::reportLead(m_trace, m_units));
        paragraph(words::reportZone(m_trace.workload.origin));
        paragraph(words::reportDeadline(m_comparison.deadlineSeconds, m_units));
        const bool estimates = std::any_of(m_outcomes.begin(), m_outcomes.end(), [](const ScenarioOutcome* one) { return one && one->engine == domain::EngineKind::Fluid; });
        if (estimates)
            paragraph(words::reportWord(ReportWord::Fluid));
        outcomes();
        charts();
        cluster();
        facts();
        settings();
        m_out.writeTextElement(u"h2"_s, u"spark-defaults.conf"_s);
        m_out.writeTextElement(u"pre"_s, clean(toSparkDefaults(m_comparison)));
        m_out.writeEndElement();
        m_out.writeEndElement();
        return m_text.toUtf8() + '\n';
    }

private:
    void head(const QString& title)
    {
        m_out.writeStartElement(u"head"_s);
        const auto meta = [this](std::initializer_list<std::pair<QString, QString>> attributes) {
            m_out.writeEmptyElement(u"meta"_s);
            for (const auto& [name, value] : attributes)
                m_out.writeAttribute(name, value);
        };
        meta({{u"charset"_s, u"utf-8"_s}});
        meta({{u"name"_s, u"viewport"_s}, {u"content"_s, u"width=device-width"_s}}); // untranslated: markup
        meta({{u"name"_s, u"color-scheme"_s}, {u"content"_s, u"light dark"_s}}); // untranslated: markup
        m_out.writeTextElement(u"title"_s, title);
        m_out.writeTextElement(u"style"_s, reportStyle());
        m_out.writeEndElement();
    }

    void paragraph(const QString& text, const QString& style = {})
    {
        m_out.writeStartElement(u"p"_s);
        if (!style.isEmpty())
            m_out.writeAttribute(u"class"_s, style);
        m_out.writeCharacters(clean(text));
        m_out.writeEndElement();
    }

    void letter(std::size_t column)
    {
        m_out.writeStartElement(u"b"_s);
        m_out.writeAttribute(u"class"_s, styleOf(column));
        m_out.writeCharacters(words::columnLetter(column));
        m_out.writeEndElement();
    }

    void outcomes()
    {
        m_out.writeTextElement(u"h2"_s, words::reportWord(ReportWord::Outcome));
        m_out.writeStartElement(u"div"_s);
        m_out.writeAttribute(u"class"_s, u"scroll"_s);
        m_out.writeStartElement(u"table"_s);
        m_out.writeStartElement(u"thead"_s);
        m_out.writeStartElement(u"tr"_s);
        m_out.writeTextElement(u"th"_s, QString());
        for (std::size_t i = 0; i < m_outcomes.size(); ++i) {
            m_out.writeStartElement(u"th"_s);
            letter(i);
            m_out.writeCharacters(u' ' + clean(planName(m_comparison.columns[i].plan)));
            m_out.writeEndElement();
        }
        m_out.writeEndElement();
        m_out.writeEndElement();
        m_out.writeStartElement(u"tbody"_s);
        for (const domain::OutcomeRow& row : domain::compareOutcomes(m_outcomes, m_comparison.pricePerCoreHour)) {
            m_out.writeStartElement(u"tr"_s);
            m_out.writeTextElement(u"th"_s, words::figureWord(row.figure));
            for (const domain::OutcomeCell& cell : row.cells)
                figure(row.figure, cell);
            m_out.writeEndElement();
        }
        m_out.writeEndElement();
        m_out.writeEndElement();
        m_out.writeEndElement();
        paragraph(words::reportWord(ReportWord::BestMark), u"note"_s);
        for (const QString& note : words::outcomeNotes(m_outcomes, m_units))
            paragraph(note, u"note"_s);
    }

    void figure(domain::OutcomeFigure which, const domain::OutcomeCell& cell)
    {
        const QString value = clean(words::figureText(which, cell.value, m_comparison.currency));
        m_out.writeStartElement(u"td"_s);
        if (cell.best) {
            m_out.writeCharacters(u"✓ "_s);
            m_out.writeTextElement(u"b"_s, value);
        } else {
            m_out.writeCharacters(value);
        }
        if (const QString difference = words::differenceText(which, cell); !difference.isEmpty()) {
            m_out.writeCharacters(u" "_s);
            m_out.writeTextElement(u"small"_s, difference);
        }
        m_out.writeEndElement();
    }

    /// Over all of the trace, and of the run that takes longest.
    [[nodiscard]] SvgChart chart(ReportWord title) const
    {
        domain::Millis length = m_trace.workload.length;
        for (const ScenarioOutcome* outcome : m_outcomes) {
            if (outcome && !outcome->curve.empty())
                length = std::max(length, domain::Millis{std::llround(1000 * outcome->curve.back().seconds)});
        }
        return {words::reportWord(title), {}, {}, {}, m_trace.workload.origin, length, {}, {}};
    }

    void charts()
    {
        const domain::Workload& workload = m_trace.workload;
        if (!workload.logsPerMinute.empty()) {
            SvgChart logs = chart(ReportWord::Logs);
            logs.curves.push_back({u"logs"_s, {}, false, {}});
            for (std::size_t minute = 0; minute < workload.logsPerMinute.size(); ++minute)
                logs.curves.front().points.emplace_back(60.0 * double(minute), workload.logsPerMinute[minute]);
            writeChart(m_out, logs, m_units);
        }
        SvgChart executors = chart(ReportWord::Executors);
        SvgChart latency = chart(ReportWord::BatchTime);
        SvgChart backlog = chart(ReportWord::Backlog);
        latency.limit = m_comparison.deadlineSeconds;
        if (latency.limit)
            latency.limitText = words::deadlineMark(*latency.limit, m_units);
        for (std::size_t i = 0; i < m_outcomes.size(); ++i) {
            const QString style = styleOf(i);
            const QString mark(words::columnLetter(i));
            executors.curves.push_back({style, mark, true, {}});
            latency.curves.push_back({style, mark, false, latencies(m_outcomes[i])});
            backlog.curves.push_back({style, mark, true, {}});
            if (!m_outcomes[i])
                continue;
            for (const domain::CurvePoint& point : m_outcomes[i]->curve) {
                executors.curves[i].points.emplace_back(point.seconds, double(point.executors));
                backlog.curves[i].points.emplace_back(point.seconds, double(point.backlog));
            }
        }
        cap(latency);
        writeChart(m_out, executors, m_units);
        writeChart(m_out, latency, m_units);
        writeChart(m_out, backlog, m_units);
    }

    /// One bad policy does not make a line at the bottom of the others; where all are far beyond, that is what there is to see.
    void cap(SvgChart& latency) const
    {
        constexpr double kMostLimits = 4; // as in the lab
        if (!latency.limit)
            return;
        const double most = kMostLimits * *latency.limit;
        QStringList beyond;
        bool within = false;
        for (const SvgCurve& curve : latency.curves) {
            const auto highest = std::max_element(curve.points.begin(), curve.points.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
            if (highest == curve.points.end())
                continue;
            within = within || highest->second <= most;
            if (highest->second > most)
                beyond.append(words::beyondMark(curve.letter, m_units.text(m_units.secondsFigure(highest->second))));
        }
        if (!within || beyond.isEmpty())
            return;
        latency.most = most;
        latency.beyond = beyond.join(u", "_s); // untranslated: between names
    }

    [[nodiscard]] std::vector<std::pair<double, double>> latencies(const ScenarioOutcome* outcome) const
    {
        std::vector<std::pair<double, double>> points;
        if (!outcome)
            return points;
        const domain::Workload& workload = m_trace.workload;
        const bool byBatch = !workload.batches.empty();
        const std::size_t count = std::min(byBatch ? workload.batches.size() : workload.jobs.size(), outcome->latencies.size());
        for (std::size_t i = 0; i < count; ++i) {
            if (outcome->latencies[i] >= 0)
                points.emplace_back(domain::seconds(byBatch ? workload.batches[i].due : workload.jobs[i].submitted), outcome->latencies[i]);
        }
        std::stable_sort(points.begin(), points.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        return points;
    }

    void beginWords()
    {
        m_out.writeStartElement(u"table"_s);
        m_out.writeAttribute(u"class"_s, u"words"_s);
        m_out.writeStartElement(u"tbody"_s);
    }
    void endWords()
    {
        m_out.writeEndElement();
        m_out.writeEndElement();
    }

    void cluster()
    {
        m_out.writeTextElement(u"h2"_s, words::reportWord(ReportWord::Cluster));
        beginWords();
        const auto row = [this](const QString& name, const QString& value, const QString& source) {
            m_out.writeStartElement(u"tr"_s);
            m_out.writeTextElement(u"th"_s, name);
            m_out.writeTextElement(u"td"_s, value);
            m_out.writeTextElement(u"td"_s, source);
            m_out.writeEndElement();
        };
        for (const domain::ModelFieldInfo& info : domain::kModelFields) {
            const domain::ModelValue value = domain::modelValue(m_trace, m_comparison.model, info.field);
            const bool known = value.value || value.source == domain::ModelSource::Trace || info.field == domain::ModelField::Cap;
            row(words::modelFieldWord(info.field), words::modelFieldText(info.field, value, m_units), known ? words::modelSourceWord(value.source, m_trace.summary.kind) : QString());
        }
        row(words::reportWord(ReportWord::Seed), QString::number(m_comparison.seed), {});
        endWords();
    }

    void facts()
    {
        m_out.writeTextElement(u"h2"_s, words::reportWord(ReportWord::Trace));
        beginWords();
        for (const words::TraceFact& fact : words::traceFacts(m_trace, m_units)) {
            m_out.writeStartElement(u"tr"_s);
            m_out.writeTextElement(u"th"_s, fact.name);
            m_out.writeTextElement(u"td"_s, clean(fact.value));
            m_out.writeEndElement();
        }
        endWords();
        if (m_trace.summary.oddities.empty())
            return;
        m_out.writeTextElement(u"h3"_s, words::reportWord(ReportWord::Odd));
        m_out.writeStartElement(u"ul"_s);
        for (const domain::Oddity& oddity : m_trace.summary.oddities)
            m_out.writeTextElement(u"li"_s, clean(words::odditySentence(oddity)));
        m_out.writeEndElement();
    }

    void settings()
    {
        m_out.writeTextElement(u"h2"_s, words::reportWord(ReportWord::Settings));
        for (std::size_t i = 0; i < m_comparison.columns.size(); ++i) {
            const policy::Plan& plan = m_comparison.columns[i].plan;
            m_out.writeStartElement(u"h3"_s);
            letter(i);
            m_out.writeCharacters(u' ' + clean(planName(plan)));
            m_out.writeEndElement();
            paragraph(words::policyHelp(plan.policy));
            if (const ScenarioOutcome* outcome = m_outcomes[i])
                paragraph(words::engineWord(outcome->engine) + u": "_s + words::engineHelp(outcome->engine), u"note"_s);
            if (plan.settings.isEmpty())
                paragraph(words::reportWord(ReportWord::DefaultsOnly));
            else
                parameters(plan);
        }
    }

    void parameters(const policy::Plan& plan)
    {
        beginWords();
        for (auto setting = plan.settings.begin(); setting != plan.settings.end(); ++setting) {
            const QString own = words::parameterWord(plan.policy, setting.key());
            m_out.writeStartElement(u"tr"_s);
            m_out.writeTextElement(u"th"_s, clean(own == setting.key() ? words::parameterWord({}, setting.key()) : own));
            m_out.writeTextElement(u"td"_s, clean(setting->toString()));
            m_out.writeStartElement(u"td"_s);
            m_out.writeTextElement(u"code"_s, clean(setting.key()));
            m_out.writeEndElement();
            m_out.writeEndElement();
        }
        endWords();
    }

    const Comparison& m_comparison;
    const domain::Trace& m_trace;
    const words::Units m_units;
    std::vector<const ScenarioOutcome*> m_outcomes;
    QString m_text;
    QXmlStreamWriter m_out;
};

} // namespace

QByteArray toHtml(const Comparison& comparison)
{
    return comparison.trace ? Report(comparison).write() : QByteArray();
}

QString toSparkDefaults(const Comparison& comparison)
{
    QString out;
    const std::optional<int> cores = comparison.trace ? std::optional(comparison.trace->workload.coresPerExecutor) : std::nullopt;
    for (std::size_t i = 0; i < comparison.columns.size(); ++i) {
        const policy::Plan& plan = comparison.columns[i].plan;
        const auto pilot = policy::pilotOf(plan);
        if (!pilot)
            continue;
        // A name of several lines would end the comment.
        out += u"# "_s + words::columnLetter(i) + u' ' + planName(plan).simplified() + u"\n# "_s + words::sparkLinesHelp(plan.policy) + u'\n' + policy::sparkLines(plan, *pilot, cores) + u"\n\n"_s; // untranslated: markup
    }
    return out;
}

} // namespace stoker::item
