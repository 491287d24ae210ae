// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lab/labreport.h"

#include "domain/outcometable.h"
#include "widgets/common/sparklines.h"
#include "widgets/common/theme.h"
#include "widgets/common/timeaxis.h"
#include "widgets/common/valueaxis.h"
#include "widgets/lab/lettermark.h"
#include "words/labwords.h"
#include "words/tracewords.h"
#include "words/policysentences.h"
#include "words/units.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace stoker::widgets {
namespace {

using namespace Qt::StringLiterals;
using domain::ScenarioOutcome;

class Text {
    Q_DECLARE_TR_FUNCTIONS(stoker::widgets::LabReport)
};

constexpr double kWide = 960;
constexpr double kHigh = 200;
constexpr double kLeft = 64;
constexpr double kBottom = 22;

QString escaped(const QString& text) { return text.toHtmlEscaped(); }

/// A report is read on paper and on white: the light colours.
QString colorOf(std::size_t column) { return color(columnColor(column), paletteFor(ThemeChoice::Light, {})).name(); }

QString planName(const policy::Plan& plan) { return plan.name.isEmpty() ? words::policyWord(plan.policy) : plan.name; }

struct Curve {
    std::vector<std::pair<double, double>> points; ///< seconds since the origin, value
    QString color;
    QString name;
    QString dash;
};

QString dashOf(std::size_t column)
{
    static constexpr std::array dashes{"", "7 3", "2 3", "9 3 2 3"};
    return QString::fromLatin1(dashes[std::min(column, dashes.size() - 1)]);
}

QString svg(const QString& title, const std::vector<Curve>& curves, bool steps, const domain::Workload& workload, std::optional<double> limit = {})
{
    const double length = std::max(1.0, domain::seconds(workload.length));
    double top = limit.value_or(0);
    for (const Curve& curve : curves) {
        for (const auto& [seconds, value] : curve.points)
            top = std::max(top, value);
    }
    top = top > 0 ? top * 1.08 : 1;
    const auto x = [&](double seconds) { return kLeft + seconds / length * (kWide - kLeft - 8); };
    const auto y = [&](double value) { return 8 + (1 - value / top) * (kHigh - kBottom - 8); };
    const auto n = [](double value) { return QString::number(value, 'f', 1); };
    const words::Units units;
    QString out = u"<figure><figcaption>"_s + escaped(title) + u"</figcaption><svg viewBox=\"0 0 %1 %2\" role=\"img\" aria-label=\"%3\">"_s.arg(n(kWide), n(kHigh), escaped(title)); // untranslated: markup
    const double step = niceStep(top, int(kHigh - kBottom), 24, false);
    for (double value = 0; value <= top; value += step) {
        out += u"<line class=\"grid\" x1=\"%1\" x2=\"%2\" y1=\"%3\" y2=\"%3\"/>"_s.arg(n(kLeft), n(kWide - 8), n(y(value))); // untranslated: markup
        out += u"<text class=\"end\" x=\"%1\" y=\"%2\">%3</text>"_s.arg(n(kLeft - 6), n(y(value) + 4), escaped(units.text(units.count(value)))); // untranslated: markup
    }
    const TimeTicks ticks = timeTicks(workload.origin, workload.origin + workload.length, 8);
    for (const TimeTick& tick : ticks.ticks) {
        const double at = x(domain::seconds(tick.time - workload.origin));
        out += u"<line class=\"grid\" x1=\"%1\" x2=\"%1\" y1=\"8\" y2=\"%2\"/>"_s.arg(n(at), n(kHigh - kBottom)); // untranslated: markup
        out += u"<text class=\"mid\" x=\"%1\" y=\"%2\">%3</text>"_s.arg(n(at), n(kHigh - 6), escaped(tickText(tick, ticks.step))); // untranslated: markup
    }
    if (limit)
        out += u"<line class=\"limit\" x1=\"%1\" x2=\"%2\" y1=\"%3\" y2=\"%3\"/>"_s.arg(n(kLeft), n(kWide - 8), n(y(*limit))); // untranslated: markup
    double lettersAt = 0.3;
    for (const Curve& curve : curves) {
        if (curve.points.empty())
            continue;
        QString points;
        double before = -1;
        for (const auto& [seconds, value] : curve.points) {
            if (steps && before >= 0 && before != value)
                points += n(x(seconds)) + u',' + n(y(before)) + u' ';
            if (!steps || before != value || &curve.points.back().first == &seconds)
                points += n(x(seconds)) + u',' + n(y(value)) + u' ';
            before = value;
        }
        out += u"<polyline points=\"%1\" stroke=\"%2\""_s.arg(points.trimmed(), curve.color); // untranslated: markup
        if (!curve.dash.isEmpty())
            out += u" stroke-dasharray=\"%1\""_s.arg(curve.dash);
        out += u"/>"_s;
        const auto& at = curve.points[static_cast<std::size_t>(lettersAt * double(curve.points.size() - 1))];
        lettersAt += 0.13;
        if (!curve.name.isEmpty())
            out += u"<text class=\"letter\" x=\"%1\" y=\"%2\" fill=\"%3\">%4</text>"_s.arg(n(x(at.first)), n(y(at.second) - 4), curve.color, escaped(curve.name)); // untranslated: markup
    }
    return out + u"</svg></figure>\n"_s;
}

QString table(const LabReport& report)
{
    QString out = u"<table><thead><tr><th></th>"_s;
    for (std::size_t i = 0; i < report.outcomes.size(); ++i)
        out += u"<th><b style=\"color:%1\">%2</b> %3</th>"_s.arg(colorOf(i), columnLetter(i), escaped(planName(report.setup.columns.at(i))));
    out += u"</tr></thead><tbody>\n"_s;
    for (const domain::OutcomeRow& row : domain::compareOutcomes(report.outcomes, report.pricePerCoreHour)) {
        out += u"<tr><th>%1</th>"_s.arg(escaped(words::figureWord(row.figure)));
        for (const domain::OutcomeCell& cell : row.cells) {
            const QString value = escaped(words::figureText(row.figure, cell.value, report.currency));
            const QString difference = words::differenceText(row.figure, cell);
            out += u"<td>%1 <small>%2</small></td>"_s.arg(cell.best ? u"✓ <b>%1</b>"_s.arg(value) : value, escaped(difference));
        }
        out += u"</tr>\n"_s;
    }
    return out + u"</tbody></table>\n"_s;
}

QString settings(const LabReport& report)
{
    QString out;
    for (std::size_t i = 0; i < report.outcomes.size(); ++i) {
        const policy::Plan& plan = report.setup.columns.at(i);
        out += u"<h3>%1 %2</h3><p>%3</p>"_s.arg(columnLetter(i), escaped(planName(plan)), escaped(words::policyHelp(plan.policy)));
        if (const ScenarioOutcome* outcome = report.outcomes[i])
            out += u"<p>%1: %2</p>"_s.arg(escaped(words::engineWord(outcome->engine)), escaped(words::engineHelp(outcome->engine)));
        if (plan.settings.isEmpty()) {
            out += u"<p>%1</p>\n"_s.arg(escaped(Text::tr("All settings are the defaults.")));
            continue;
        }
        out += u"<table>"_s;
        for (auto setting = plan.settings.begin(); setting != plan.settings.end(); ++setting) {
            const QString own = words::parameterWord(plan.policy, setting.key());
            out += u"<tr><th>%1</th><td>%2</td><td><code>%3</code></td></tr>"_s.arg(escaped(own == setting.key() ? words::parameterWord({}, setting.key()) : own), escaped(setting->toString()), escaped(setting.key()));
        }
        out += u"</table>\n"_s;
    }
    return out;
}

} // namespace

QString toHtml(const LabReport& report)
{
    if (!report.opened)
        return {};
    const domain::Workload& workload = report.opened->workload;
    const words::Units units;
    std::vector<Curve> executors;
    std::vector<Curve> latency;
    std::vector<Curve> backlog;
    for (std::size_t i = 0; i < report.outcomes.size(); ++i) {
        const Curve style{{}, colorOf(i), columnLetter(i), dashOf(i)};
        for (std::vector<Curve>* list : {&executors, &latency, &backlog})
            list->push_back(style);
        const ScenarioOutcome* outcome = report.outcomes[i];
        if (!outcome)
            continue;
        for (const domain::ScenarioPoint& point : outcome->series) {
            executors[i].points.emplace_back(point.seconds, point.executors);
            backlog[i].points.emplace_back(point.seconds, point.backlog);
        }
        const std::size_t count = workload.batches.empty() ? workload.jobs.size() : workload.batches.size();
        for (std::size_t k = 0; k < std::min(count, outcome->latencies.size()); ++k) {
            if (outcome->latencies[k] >= 0)
                latency[i].points.emplace_back(domain::seconds(workload.batches.empty() ? workload.jobs[k].submitted : workload.batches[k].due), outcome->latencies[k]);
        }
    }
    Curve logs{{}, color(ColorRole::Demand, paletteFor(ThemeChoice::Light, {})).name(), {}, {}};
    for (std::size_t minute = 0; minute < workload.logsPerMinute.size(); ++minute)
        logs.points.emplace_back(60.0 * double(minute), workload.logsPerMinute[minute]);

    //: the head of a report: the name of the trace
    const QString title = Text::tr("Policies compared on %1").arg(report.trace);
    QString out = u"<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\"/><title>%2</title><style>"_s.arg(QLocale().bcp47Name(), escaped(title)); // untranslated: markup
    out += u"body{font:14px sans-serif;max-width:1000px;margin:24px auto;padding:0 16px}table{border-collapse:collapse;margin:12px 0}" // untranslated: markup
           "th,td{padding:4px 12px;border-bottom:1px solid silver;text-align:right}tbody th,tr th:first-child{text-align:left;font-weight:normal}small{color:dimgray}" // untranslated: markup
           "svg{width:100%;height:auto}svg text{font-size:11px;fill:dimgray}svg .letter{font-weight:bold;font-size:13px}.end{text-anchor:end}.mid{text-anchor:middle}" // untranslated: markup
           ".grid{stroke:gainsboro}.limit{stroke:orangered}polyline{fill:none;stroke-width:1.5}figure{margin:16px 0}figcaption{font-weight:bold}"_s;
    out += u"</style></head><body>\n<h1>%1</h1>\n<p>%2</p>\n"_s.arg(
        escaped(title), escaped(Text::tr("%1, %2 from %3.").arg(words::traceKindWord(report.opened->summary.kind), units.duration(domain::seconds(workload.length)), units.dateTime(workload.origin))));
    if (report.deadlineSeconds)
        out += u"<p>%1</p>\n"_s.arg(escaped(Text::tr("Deadline of a batch: %1.").arg(units.text(units.secondsFigure(report.deadlineSeconds)))));
    out += table(report);
    if (!logs.points.empty())
        out += svg(Text::tr("Logs per minute"), {logs}, false, workload);
    out += svg(Text::tr("Executors"), executors, true, workload);
    out += svg(Text::tr("Batch time in seconds"), latency, false, workload, report.deadlineSeconds);
    out += svg(Text::tr("Backlog"), backlog, true, workload);
    out += u"<h2>%1</h2>\n"_s.arg(escaped(Text::tr("Settings"))) + settings(report);
    out += u"<h2>spark-defaults.conf</h2><pre>%1</pre>\n</body></html>\n"_s.arg(escaped(toSparkDefaults(report.setup)));
    return out;
}

QString toSparkDefaults(const session::lab::Setup& setup)
{
    QString out;
    for (std::size_t i = 0; i < setup.columns.size(); ++i) {
        const auto pilot = policy::pilotOf(setup.columns[i]);
        if (!pilot)
            continue;
        out += u"# %1 %2\n# %3\n%4\n\n"_s.arg(columnLetter(i), planName(setup.columns[i]), sparkLinesHelp(setup.columns[i]), sparkLines(setup.columns[i], *pilot, setup.model.cores));
    }
    return out;
}

} // namespace stoker::widgets
