// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lab/paretoplot.h"

#include "widgets/common/fonts.h"
#include "widgets/common/painting.h"
#include "widgets/lab/lettermark.h"
#include "words/axislabels.h"
#include "words/labwords.h"
#include "words/policysentences.h"
#include "words/units.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace stoker::widgets {
namespace {

constexpr double kReach = 12;
constexpr double kRing = 3.5;

} // namespace

ParetoPlot::ParetoPlot(QWidget* parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Deadline misses over core-hours"));
}

QSize ParetoPlot::minimumSizeHint() const { return {scaled(220), scaled(120)}; }

void ParetoPlot::setResult(const std::optional<domain::TuneResult>& result)
{
    m_front.clear();
    m_others.clear();
    m_optimum.reset();
    m_chosen = -1;
    if (result) {
        m_front = result->pareto;
        m_optimum = result->optimumCoreHours;
        for (const domain::Sensitivity::Point& point : result->others)
            m_others.push_back({point.coreHours, double(point.deadlineMisses)});
    }
    rescale();
}

void ParetoPlot::setOutcomes(std::vector<const domain::ScenarioOutcome*> outcomes)
{
    m_columns.clear();
    for (const domain::ScenarioOutcome* outcome : outcomes)
        m_columns.push_back(outcome ? std::optional(Mark{outcome->coreHours, double(outcome->deadlineMisses)}) : std::nullopt);
    rescale();
}

void ParetoPlot::rescale()
{
    double least = 1e300;
    double most = 0;
    double top = 0;
    const auto take = [&](double coreHours, double misses) {
        least = std::min(least, coreHours);
        most = std::max(most, coreHours);
        top = std::max(top, misses);
    };
    for (const domain::ScenarioOutcome& one : m_front)
        take(one.coreHours, one.deadlineMisses);
    for (const auto& column : m_columns) {
        if (column)
            take(column->coreHours, column->misses);
    }
    if (m_optimum)
        take(*m_optimum, 0);
    // What else was tried does not stretch the axes: it may be worse by any factor, and would press what is to be compared into a corner.
    if (m_front.empty()) {
        for (const Mark& mark : m_others)
            take(mark.coreHours, mark.misses);
    }
    if (most <= 0) {
        least = 0;
        most = 1;
    }
    const double room = std::max((most - least) * 0.08, most * 0.02);
    m_least = std::max(0.0, least - room);
    m_most = most + room;
    m_top = std::max(1.0, top * 1.1);
    update();
}

QRectF ParetoPlot::plot() const { return QRectF(rect()).adjusted(scaled(44), scaled(10), -scaled(14), -scaled(38)); }

QPointF ParetoPlot::at(double coreHours, double misses) const
{
    const QRectF area = plot();
    return {area.left() + (coreHours - m_least) / (m_most - m_least) * area.width(), area.bottom() - misses / m_top * area.height()};
}

QPointF ParetoPlot::pointOf(std::size_t index) const { return at(m_front.at(index).coreHours, m_front.at(index).deadlineMisses); }

QString ParetoPlot::describe(const domain::ScenarioOutcome& outcome)
{
    const words::Units units;
    //: a point of the plot: its cost and its misses
    QStringList lines{tr("%1 core-hours, %n miss(es)", nullptr, outcome.deadlineMisses).arg(words::figureText(domain::OutcomeFigure::CoreHours, outcome.coreHours))};
    if (outcome.unfinished > 0)
        lines.append(tr("%n never ended", "batches or jobs", outcome.unfinished));
    for (auto setting = outcome.settings.begin(); setting != outcome.settings.end() && lines.size() < 16; ++setting) {
        const QString word = words::parameterWord(outcome.policy, setting.key());
        //: a parameter and its value
        lines.append(tr("%1: %2").arg(word == setting.key() ? words::parameterWord({}, setting.key()) : word,
                                     setting->typeId() == QMetaType::Double ? units.locale().toString(setting->toDouble(), 'g', 5) : setting->toString()));
    }
    return lines.join(u'\n');
}

void ParetoPlot::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRectF area = plot();
    const words::Units units;
    painter.setFont(figureFont(11));
    const int high = painter.fontMetrics().height();
    const double stepY = words::niceStep(m_top, int(area.height()), scaled(19), false);
    for (double value = 0; value <= m_top; value += stepY) {
        const int y = int(at(m_least, value).y());
        hairline(&painter, {int(area.left()), y}, {int(area.right()), y}, color(value == 0 ? ColorRole::Control : ColorRole::Grid));
        painter.setPen(color(ColorRole::Text2));
        painter.drawText(QRectF(0, y - high / 2.0, area.left() - scaled(7), high), Qt::AlignRight | Qt::AlignVCenter, units.integer(std::llround(value)));
    }
    const double wanted = (m_most - m_least) / std::max(1.0, area.width() / scaled(64));
    const double decade = std::pow(10, std::floor(std::log10(wanted)));
    const double stepX = decade * (wanted <= decade ? 1 : wanted <= 2 * decade ? 2 : wanted <= 5 * decade ? 5 : 10);
    for (double value = std::ceil(m_least / stepX) * stepX; value <= m_most; value += stepX) {
        const double x = at(value, 0).x();
        hairline(&painter, {int(x), int(area.top())}, {int(x), int(area.bottom())}, color(ColorRole::Grid));
        painter.setPen(color(ColorRole::Text2));
        const QString text = stepX < 1 ? units.locale().toString(value, 'f', 1) : units.integer(std::llround(value));
        const double wide = painter.fontMetrics().horizontalAdvance(text) + 1;
        painter.drawText(QRectF(std::min(x - wide / 2, double(width()) - wide - 2), area.bottom() + 4, wide, high), Qt::AlignCenter, text);
    }
    painter.drawText(QRectF(area.left(), area.bottom() + 4 + high, area.width(), high), Qt::AlignCenter, tr("core-hours"));

    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(QRectF(rect()).adjusted(0, 0, 0, -scaled(26)));
    if (m_optimum) {
        const double x = std::round(at(*m_optimum, 0).x()) + 0.5;
        painter.setPen(QPen(color(ColorRole::Good), 1, Qt::DashLine));
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        painter.setPen(color(ColorRole::Good));
        const QString name = tr("optimum", "the least core-hours that anybody could do with");
        QRectF label(x + 4, area.top(), painter.fontMetrics().horizontalAdvance(name) + 2, high);
        // Below the letter of a column that stands there.
        const double letter = scaled(24);
        const auto isTaken = [&](const std::optional<Mark>& column) { return column && label.adjusted(-letter, 0, letter, letter).contains(at(column->coreHours, column->misses)); };
        while (std::any_of(m_columns.begin(), m_columns.end(), isTaken) && label.bottom() + 2 * high < area.bottom())
            label.translate(0, high);
        painter.drawText(label, Qt::AlignLeft, name);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(withAlpha(color(ColorRole::Text3), 0.55));
    for (const Mark& mark : m_others) {
        if (mark.misses <= m_top && mark.coreHours >= m_least && mark.coreHours <= m_most)
            painter.drawEllipse(at(mark.coreHours, mark.misses), 2, 2);
    }
    painter.setPen(QPen(color(ColorRole::Text), 1.2));
    for (std::size_t i = 1; i < m_front.size(); ++i) {
        const QPointF corner(pointOf(i).x(), pointOf(i - 1).y());
        painter.drawLine(pointOf(i - 1), corner);
        painter.drawLine(corner, pointOf(i));
    }
    for (std::size_t i = 0; i < m_front.size(); ++i) {
        const bool chosen = int(i) == m_chosen;
        painter.setBrush(color(chosen ? ColorRole::Accent : ColorRole::Surface));
        painter.drawEllipse(pointOf(i), chosen ? kRing + 2 : kRing, chosen ? kRing + 2 : kRing);
    }
    // Equal outcomes would hide each other: each letter stands beside its dot, one step aside for every one before it there.
    const double side = scaled(16);
    std::vector<QRectF> taken;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (!m_columns[i])
            continue;
        const QPointF dot = at(m_columns[i]->coreHours, std::min(m_columns[i]->misses, m_top));
        QRectF mark(dot.x() - side / 2, dot.y() - side - 8, side, side);
        mark.moveTop(std::max(mark.top(), 2.0));
        while (std::any_of(taken.begin(), taken.end(), [&mark](const QRectF& other) { return other.intersects(mark); }))
            mark.translate(side + 2, 0);
        taken.push_back(mark);
        painter.setPen(QPen(color(columnColor(i)), 1));
        painter.drawLine(dot, mark.center());
        painter.setBrush(color(columnColor(i)));
        painter.drawEllipse(dot, 3.5, 3.5);
        LetterMark::paint(&painter, mark, i);
    }
    painter.setClipping(false);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color(ColorRole::Accent), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 4, 4);
    }
}

int ParetoPlot::nearest(QPointF where) const
{
    int found = -1;
    double least = kReach;
    for (std::size_t i = 0; i < m_front.size(); ++i) {
        const QPointF away = pointOf(i) - where;
        const double distance = std::hypot(away.x(), away.y());
        if (distance < least) {
            least = distance;
            found = int(i);
        }
    }
    return found;
}

void ParetoPlot::choose(int index)
{
    if (index == m_chosen)
        return;
    m_chosen = index;
    setAccessibleDescription(index < 0 ? QString() : describe(m_front[std::size_t(index)]));
    update();
}

void ParetoPlot::mouseMoveEvent(QMouseEvent* event)
{
    choose(nearest(event->position()));
    setCursor(m_chosen < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
}

void ParetoPlot::mousePressEvent(QMouseEvent* event)
{
    const int index = event->button() == Qt::LeftButton ? nearest(event->position()) : -1;
    if (index >= 0)
        emit taken(domain::ScenarioOutcome(m_front[std::size_t(index)]));
}

void ParetoPlot::leaveEvent(QEvent*) { choose(-1); }

void ParetoPlot::keyPressEvent(QKeyEvent* event)
{
    const int last = int(m_front.size()) - 1;
    if (last >= 0 && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right))
        choose(std::clamp(m_chosen + (event->key() == Qt::Key_Left ? -1 : 1), 0, last));
    else if (m_chosen >= 0 && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        emit taken(domain::ScenarioOutcome(m_front[std::size_t(m_chosen)]));
    else
        QWidget::keyPressEvent(event);
}

bool ParetoPlot::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int index = nearest(help->pos());
        if (index >= 0)
            //: under the settings of a point
            QToolTip::showText(help->globalPos(), tr("%1\nClick to take these settings").arg(describe(m_front[std::size_t(index)])), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace stoker::widgets
