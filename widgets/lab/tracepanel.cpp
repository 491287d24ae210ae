// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lab/tracepanel.h"

#include "session/lab/startingpoint.h"
#include "widgets/common/fonts.h"
#include "widgets/common/label.h"
#include "widgets/common/painting.h"
#include "words/labwords.h"
#include "words/tracewords.h"
#include "words/units.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QPainter>

#include <algorithm>
#include <numeric>

namespace stoker::widgets {
namespace {

/// Bars, or steps, over the width: a shape, not a chart.
class BarShape final : public QWidget {
public:
    BarShape(std::vector<double> bars, ColorRole role, const QString& name) : m_bars(std::move(bars)), m_role(role)
    {
        setFixedHeight(scaled(34));
        setAccessibleName(name);
        setToolTip(name);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const double most = *std::max_element(m_bars.begin(), m_bars.end());
        const double each = double(width()) / double(m_bars.size());
        const double gap = each > 6 ? 1 : 0;
        for (std::size_t i = 0; i < m_bars.size() && most > 0; ++i) {
            const double tall = m_bars[i] / most * (height() - 3);
            painter.fillRect(QRectF(double(i) * each, height() - 1 - tall, each - gap, tall), withAlpha(color(m_role), 0.75));
        }
        hairline(&painter, {0, height() - 1}, {width(), height() - 1}, color(ColorRole::Control));
    }

private:
    std::vector<double> m_bars;
    ColorRole m_role;
};

std::vector<double> executorBars(const domain::Workload& workload, int bars)
{
    std::vector<double> result;
    const auto counts = session::lab::executorsOverTime(workload);
    if (counts.empty() || workload.length.count() <= 0)
        return result;
    std::size_t next = 0;
    int now = 0;
    for (int i = 0; i < bars; ++i) {
        int most = now;
        while (next < counts.size() && counts[next].time * bars <= workload.length * (i + 1)) {
            now = counts[next++].count;
            most = std::max(most, now);
        }
        result.push_back(most);
    }
    return result;
}

} // namespace

TracePanel::TracePanel(QWidget* parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    setAccessibleName(tr("What was found in the trace"));
}

void TracePanel::setTrace(const ports::TracePtr& trace)
{
    m_lines.clear();
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(12, 4, 12, 8);
    column->setSpacing(6);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
    const words::Units units;
    const auto add = [&](const QString& name, const QString& value) {
        if (value.isEmpty())
            return;
        m_lines.append(name + u'\t' + value);
        const int row = grid->rowCount();
        grid->addWidget(new Label(name, 12, ColorRole::Text2), row, 0, Qt::AlignTop);
        auto* text = new Label(value, 12);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(text, row, 1);
    };
    if (trace) {
        const domain::TraceSummary& summary = trace->summary;
        const domain::Workload& workload = trace->workload;
        const auto count = [&units](qint64 value) { return value > 0 ? units.integer(value) : QString(); };
        const auto ofWhich = [&](qint64 all, qint64 failed) {
            //: jobs, stages or tasks, and how many of them failed
            return all <= 0 ? QString() : failed > 0 ? tr("%1, of which %2 failed").arg(units.integer(all), units.integer(failed)) : units.integer(all);
        };
        add(tr("Kind"), words::traceKindWord(summary.kind));
        add(tr("Application"), summary.name.isEmpty() || summary.application.isEmpty() ? summary.name + summary.application : tr("%1 (%2)").arg(summary.name, summary.application));
        add(tr("Spark"), summary.sparkVersion);
        add(tr("User"), summary.user);
        add(tr("From"), units.dateTime(workload.origin));
        add(tr("Length"), units.duration(domain::seconds(workload.length)));
        add(tr("Executors"), summary.executorsAdded > 0 ? tr("%1 in all, at most %2 at once").arg(units.integer(summary.executorsAdded), units.integer(summary.executorsPeak)) : QString());
        add(tr("Cores of each"), count(workload.coresPerExecutor));
        add(tr("Jobs"), ofWhich(summary.jobs, summary.jobsFailed));
        add(tr("Stages"), ofWhich(summary.stages, summary.stagesFailed));
        add(tr("Tasks"), ofWhich(summary.tasks, summary.tasksFailed));
        add(tr("Batches"), count(std::max<qint64>(summary.batches, qint64(workload.batches.size()))));
        if (workload.interval)
            add(tr("Interval"), units.text(units.secondsFigure(domain::seconds(*workload.interval))));
        if (!workload.logsPerMinute.empty()) {
            const double most = *std::max_element(workload.logsPerMinute.begin(), workload.logsPerMinute.end());
            const double all = std::accumulate(workload.logsPerMinute.begin(), workload.logsPerMinute.end(), 0.0);
            add(tr("Logs"), tr("%1, at most %2 a minute").arg(units.text(units.count(all)), units.text(units.count(most))));
        }
        add(tr("Logs from"), words::logsSourceWord(workload.logsSource));
        const auto bars = executorBars(workload, 60);
        if (!bars.empty()) {
            column->addWidget(new Label(tr("Executors over time"), 12, ColorRole::Text2));
            column->addWidget(new BarShape(bars, ColorRole::Supply, tr("Executors over time")));
        }
        const auto delays = session::lab::startUpDelays(workload);
        if (delays.count > 0) {
            const auto text = [&units](domain::Millis value) { return units.text(units.secondsFigure(domain::seconds(value))); };
            //: start-up delays: the middle one, and most of them
            add(tr("Start-up delay"), tr("%1 in the middle, 95 % within %2, %3 to %4").arg(text(delays.median), text(delays.p95), text(delays.least), text(delays.most)));
            if (!delays.bins.empty())
                column->addWidget(new BarShape({delays.bins.begin(), delays.bins.end()}, ColorRole::Text2, tr("How often each start-up delay came, from the shortest to the longest")));
        }
        if (!summary.oddities.empty())
            column->addWidget(new Label(tr("Odd"), 12, ColorRole::CautionText, QFont::DemiBold));
        for (const domain::Oddity& oddity : summary.oddities) {
            auto* text = new Label(words::odditySentence(oddity), 12);
            m_lines.append(text->text());
            text->setWordWrap(true);
            column->addWidget(text);
        }
    }
    column->addStretch(1);
    setWidget(inside);
    inside->setAutoFillBackground(false);
}

} // namespace stoker::widgets
