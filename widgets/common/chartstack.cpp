// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/chartstack.h"

#include "domain/history.h"
#include "widgets/common/chartoverlay.h"
#include "widgets/common/chartpanel.h"
#include "widgets/common/eventlane.h"
#include "widgets/common/timeruler.h"
#include "words/sentences.h"

#include <QAccessible>
#include <QTimer>
#include <QVBoxLayout>

#include <cmath>

namespace stoker::widgets {

ChartStack::ChartStack(std::vector<PanelSpec> panels, const Options& options, QWidget* parent)
    : QWidget(parent), m_options(options), m_axis(new TimeAxis(this)), m_ruler(new TimeRuler(m_axis, options.metrics)), m_overlay(new ChartOverlay(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 2, 0, 4);
    layout->setSpacing(0);
    if (options.lane) {
        m_lane = new EventLane(m_axis, options.metrics);
        layout->addWidget(m_lane);
    }
    for (PanelSpec& spec : panels) {
        const int stretch = spec.stretch;
        auto* panel = new ChartPanel(std::move(spec), m_axis, options.metrics);
        m_panels.push_back(panel);
        layout->addWidget(panel, stretch);
    }
    layout->addWidget(m_ruler);
    m_overlay->raise();

    setAccessibleName(tr("Charts"));
    if (options.interactive) {
        setFocusPolicy(Qt::WheelFocus);
        setMouseTracking(true);
    }
    connect(m_axis, &TimeAxis::windowChanged, this, &ChartStack::scheduleRedraw);
    connect(m_axis, &TimeAxis::cursorChanged, m_overlay, &ChartOverlay::cursorMoved);
    connect(m_axis, &TimeAxis::followingChanged, this, &ChartStack::scheduleRedraw);
}

ChartStack::~ChartStack() = default;

void ChartStack::setHistory(const domain::History* history)
{
    m_history.reset();
    if (history)
        m_history.emplace(*history);
    setSource(m_history ? &*m_history : nullptr);
}

void ChartStack::setSource(const SeriesSource* source)
{
    m_source = source;
    redraw(); // at once: the old one may be gone with the next event
}

void ChartStack::setEvents(std::vector<ChartEvent> events)
{
    if (m_lane)
        m_lane->setEvents(std::move(events));
}

void ChartStack::setEstimates(domain::Estimates estimates)
{
    for (ChartPanel* panel : m_panels)
        panel->setEstimates(estimates);
}

void ChartStack::setStale(bool stale)
{
    for (ChartPanel* panel : m_panels)
        panel->setStale(stale);
}

void ChartStack::setMessage(const QString& headline, const QString& sentence) { m_overlay->setMessage(headline, sentence); }

void ChartStack::refresh(domain::Instant now)
{
    m_axis->setNow(now);
    scheduleRedraw();
}

void ChartStack::scheduleRedraw()
{
    if (m_redrawPosted)
        return;
    m_redrawPosted = true;
    QTimer::singleShot(0, this, &ChartStack::redraw);
}

void ChartStack::redraw()
{
    m_redrawPosted = false;
    for (ChartPanel* panel : m_panels)
        panel->refresh(m_source);
    m_overlay->cursorMoved();
}

int ChartStack::plotWidth() const { return std::max(1, width() - m_options.metrics.gutter - m_options.metrics.right); }

double ChartStack::positionAt(double x) const { return std::clamp((x - plotLeft()) / plotWidth(), 0.0, 1.0); }

void ChartStack::updateColumns() { m_axis->setColumns(std::max(1, static_cast<int>(std::lround(plotWidth() * devicePixelRatioF())))); }

void ChartStack::resizeEvent(QResizeEvent*)
{
    updateColumns();
    m_overlay->setGeometry(rect());
    m_overlay->raise();
    scheduleRedraw();
}

QString ChartStack::readout() const
{
    QStringList values;
    for (const ChartPanel* panel : m_panels) {
        for (const ChartPanel::Readout& readout : panel->readouts())
            values << readout.series->label + QLatin1Char(' ') + readout.text;
    }
    const domain::Instant at = m_axis->cursor().value_or(m_axis->to());
    //: what the crosshair reads: a time, then "usable 58, target 60"
    return tr("%1: %2").arg(domain::toDateTime(at).toString(QStringLiteral("HH:mm:ss")), words::list(values));
}

void ChartStack::announce()
{
    if (!QAccessible::isActive())
        return;
    setAccessibleDescription(readout());
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

} // namespace stoker::widgets
