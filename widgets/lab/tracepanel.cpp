// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lab/tracepanel.h"

#include "domain/workloadfigures.h"
#include "widgets/common/fonts.h"
#include "widgets/common/label.h"
#include "widgets/common/painting.h"
#include "words/tracewords.h"
#include "words/units.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QPainter>

#include <algorithm>

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
    const auto counts = domain::executorsOverTime(workload);
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
    const auto add = [&](const words::TraceFact& fact) {
        m_lines.append(fact.name + u'\t' + fact.value);
        const int row = grid->rowCount();
        grid->addWidget(new Label(fact.name, 12, ColorRole::Text2), row, 0, Qt::AlignTop);
        auto* text = new Label(fact.value, 12);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        grid->addWidget(text, row, 1);
    };
    if (trace) {
        const domain::TraceSummary& summary = trace->summary;
        const domain::Workload& workload = trace->workload;
        for (const words::TraceFact& fact : words::traceFacts(*trace, units))
            add(fact);
        const auto bars = executorBars(workload, 60);
        if (!bars.empty()) {
            column->addWidget(new Label(tr("Executors over time"), 12, ColorRole::Text2));
            column->addWidget(new BarShape(bars, ColorRole::Supply, tr("Executors over time")));
        }
        if (const auto delays = domain::startUpDelays(workload); !delays.bins.empty()) {
            column->addWidget(new Label(tr("Start-up delays"), 12, ColorRole::Text2));
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
