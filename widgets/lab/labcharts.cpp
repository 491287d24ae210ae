// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lab/labcharts.h"

#include "widgets/common/chartpanel.h"
#include "widgets/common/chartstack.h"
#include "widgets/common/countaxis.h"
#include "widgets/common/timeaxis.h"
#include "widgets/lab/lettermark.h"
#include "words/labwords.h"
#include "words/units.h"

#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace stoker::widgets {
namespace {

using domain::Instant;
using What = LabSource::What;

enum Panel { Logs, Executors, Latency, Backlog };

QString printSeconds(std::optional<double> value)
{
    const words::Units units;
    return units.text(units.secondsFigure(value));
}

void addColumns(PanelSpec& panel, What what, SeriesShape shape)
{
    for (std::size_t column = 0; column < LabSource::kColumns; ++column) {
        SeriesSpec line;
        line.metric = LabSource::key(what, column);
        line.label = words::columnLetter(column);
        line.letter = words::columnLetter(column);
        line.shape = shape;
        line.color = columnColor(column);
        line.namedWhenKnown = true;
        panel.series.push_back(line);
    }
}

} // namespace

LabCharts::LabCharts(QWidget* parent) : QWidget(parent)
{
    PanelSpec logs;
    logs.title = tr("Logs per minute");
    SeriesSpec input;
    input.metric = LabSource::key(What::Logs);
    input.label = tr("input", "series: records that come in");
    input.shape = SeriesShape::AreaLine;
    input.color = ColorRole::Demand;
    logs.series = {input};
    logs.stretch = 6;
    logs.print = printCount;
    logs.unit = countUnit;
    PanelSpec executors;
    executors.title = tr("Executors");
    addColumns(executors, What::Executors, SeriesShape::Step);
    executors.stretch = 12;
    executors.print = printInteger;
    PanelSpec latency;
    latency.title = tr("Batch time");
    addColumns(latency, What::Latency, SeriesShape::Line);
    latency.stretch = 10;
    latency.print = printSeconds;
    latency.mostLimits = 4;
    //: in a chart, a line that leaves it through the top: C up to 4 h 21
    latency.beyond = [](const QString& letter, const QString& highest) { return LabCharts::tr("%1 up to %2").arg(letter, highest); };
    latency.unit = [](double) { return std::pair(tr("s, from due to ended"), 1.0); };
    PanelSpec backlog;
    backlog.title = tr("Backlog");
    addColumns(backlog, What::Backlog, SeriesShape::Step);
    backlog.stretch = 6;
    backlog.print = printCount;
    backlog.unit = logs.unit;

    ChartStack::Options options;
    options.lane = false;
    m_stack = new ChartStack({logs, executors, latency, backlog}, options);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_stack->setSource(&m_source);
    // Going back to the end of a trace means: to all of it.
    connect(m_stack->axis(), &TimeAxis::followingChanged, this, [this](bool following) {
        if (following && m_trace)
            m_stack->axis()->setSpan(m_length);
    });
}

LabCharts::~LabCharts() { m_stack->setSource(nullptr); }

void LabCharts::setTrace(const ports::TracePtr& trace)
{
    m_trace = trace;
    LabSource::Samples logs;
    for (std::size_t column = 0; column < LabSource::kColumns; ++column)
        setOutcome(column, nullptr);
    if (trace) {
        const domain::Workload& workload = trace->workload;
        for (std::size_t minute = 0; minute < workload.logsPerMinute.size(); ++minute)
            logs.emplace_back(workload.origin + domain::Millis{60'000} * qint64(minute), static_cast<float>(workload.logsPerMinute[minute]));
        m_length = workload.length;
        m_source.setEnd(workload.origin, workload.origin + m_length);
        m_stack->panels()[Logs]->setVisible(!logs.empty());
    }
    m_source.set(LabSource::key(What::Logs), std::move(logs));
    if (!trace)
        return;
    m_stack->axis()->follow();
    m_stack->axis()->setSpan(trace->workload.length);
    m_stack->refresh(trace->workload.origin + trace->workload.length);
}

void LabCharts::setOutcome(std::size_t column, const domain::ScenarioOutcome* outcome)
{
    if (column >= LabSource::kColumns)
        return;
    LabSource::Samples executors;
    LabSource::Samples latency;
    LabSource::Samples backlog;
    m_runs[column] = domain::Millis{outcome && !outcome->curve.empty() ? std::llround(outcome->curve.back().seconds * 1000) : 0};
    if (outcome && m_trace) {
        const domain::Workload& workload = m_trace->workload;
        const auto at = [&workload](double seconds) { return workload.origin + domain::Millis(std::llround(seconds * 1000)); };
        executors.reserve(outcome->curve.size());
        backlog.reserve(outcome->curve.size());
        for (const domain::CurvePoint& point : outcome->curve) {
            executors.emplace_back(at(point.seconds), point.executors);
            backlog.emplace_back(at(point.seconds), point.backlog);
        }
        const std::size_t count = workload.batches.empty() ? workload.jobs.size() : workload.batches.size();
        for (std::size_t i = 0; i < std::min(count, outcome->latencies.size()); ++i) {
            const domain::Millis due = workload.batches.empty() ? workload.jobs[i].submitted : workload.batches[i].due;
            if (outcome->latencies[i] >= 0)
                latency.emplace_back(workload.origin + due, static_cast<float>(outcome->latencies[i]));
        }
        std::stable_sort(latency.begin(), latency.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    }
    m_source.set(LabSource::key(What::Executors, column), std::move(executors));
    m_source.set(LabSource::key(What::Latency, column), std::move(latency));
    m_source.set(LabSource::key(What::Backlog, column), std::move(backlog));
    if (!m_trace)
        return;
    setLength();
    m_stack->refresh(m_trace->workload.origin + m_length);
}

/// A policy with fewer executors may take longer than the trace did. Whoever looks at a part of it goes on looking at that.
void LabCharts::setLength()
{
    const domain::Millis length = std::max(m_trace->workload.length, *std::max_element(m_runs.begin(), m_runs.end()));
    if (length == m_length)
        return;
    const bool all = m_stack->axis()->isFollowing() && m_stack->axis()->wantedSpan() == m_length;
    m_length = length;
    m_source.setEnd(m_trace->workload.origin, m_trace->workload.origin + length);
    m_stack->axis()->setNow(m_trace->workload.origin + length);
    if (all)
        m_stack->axis()->setSpan(length);
}

void LabCharts::setDeadline(std::optional<double> seconds)
{
    const words::Units units;
    //: on the line in the chart: deadline 55 s
    m_stack->panels()[Latency]->setLimit(seconds, seconds ? tr("deadline %1").arg(units.text(units.secondsFigure(seconds))) : QString());
}

} // namespace stoker::widgets
