// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lab/sensitivityview.h"

#include "widgets/common/fonts.h"
#include "widgets/common/painting.h"
#include "widgets/common/theme.h"
#include "words/labwords.h"
#include "words/policysentences.h"
#include "words/sentences.h"
#include "words/units.h"

#include <QPainter>

#include <algorithm>

namespace stoker::widgets {
namespace {

constexpr int kCurve = 22; ///< the name, and the curve beside it
constexpr int kLine = 16;  ///< of words under them
constexpr int kRoom = 2;
constexpr int kMargin = 12;

std::pair<double, double> spanOf(const domain::Sensitivity& one)
{
    const auto [least, most] = std::minmax_element(one.points.begin(), one.points.end(), [](const auto& a, const auto& b) { return a.coreHours < b.coreHours; });
    return {least->coreHours, most->coreHours};
}

QString rangeOf(const domain::Sensitivity& one)
{
    const words::Units units;
    //: the values of a parameter that were tried
    return SensitivityView::tr("%1 to %2").arg(units.locale().toString(one.points.front().value, 'g', 4), units.locale().toString(one.points.back().value, 'g', 4));
}

QString hoursText(double value) { return words::figureText(domain::OutcomeFigure::CoreHours, value); }

int missesIn(const domain::Sensitivity& one)
{
    return std::max_element(one.points.begin(), one.points.end(), [](const auto& a, const auto& b) { return a.deadlineMisses < b.deadlineMisses; })->deadlineMisses;
}

QString effectOf(const domain::Sensitivity& one)
{
    const auto [low, high] = spanOf(one);
    //: core-hours and deadline misses that one parameter alone leads to
    return SensitivityView::tr("%1 to %2 core-hours, up to %n miss(es)", nullptr, missesIn(one)).arg(hoursText(low), hoursText(high));
}

QString hoursOf(const domain::Sensitivity& one)
{
    const auto [low, high] = spanOf(one);
    //: core-hours that one parameter alone leads to
    return SensitivityView::tr("%1 to %2 core-hours").arg(hoursText(low), hoursText(high));
}

QString missesOf(const domain::Sensitivity& one)
{
    //: deadline misses that one parameter alone leads to
    return SensitivityView::tr("up to %n miss(es)", nullptr, missesIn(one));
}

int rowHeight(bool twoLines) { return scaled(kCurve) + (twoLines ? 2 : 1) * scaled(kLine) + scaled(kRoom); }

QString wordOf(const QString& policy, const QString& parameter)
{
    const QString own = words::parameterWord(policy, parameter);
    return own == parameter ? words::parameterWord({}, parameter) : own;
}

} // namespace

SensitivityView::SensitivityView(QWidget* parent) : QWidget(parent) { setAccessibleName(tr("Sensitivity of each parameter")); }

void SensitivityView::setSensitivity(const QString& policy, std::vector<domain::Sensitivity> sensitivity)
{
    m_policy = policy;
    m_rows = std::move(sensitivity);
    std::erase_if(m_rows, [](const domain::Sensitivity& one) { return one.points.size() < 2; });
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const auto& a, const auto& b) { return spanOf(a).second - spanOf(a).first > spanOf(b).second - spanOf(b).first; });
    QStringList said;
    for (const domain::Sensitivity& one : m_rows)
        said.append(wordOf(m_policy, one.parameter));
    setAccessibleDescription(words::list(said));
    updateHeight();
    update();
}

QSize SensitivityView::sizeHint() const { return {scaled(220), int(m_rows.size()) * rowHeight(m_twoLines)}; }

void SensitivityView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    updateHeight();
}

void SensitivityView::updateHeight()
{
    m_twoLines = needsTwoLines();
    updateGeometry();
}

bool SensitivityView::needsTwoLines() const
{
    const QFontMetrics metrics(figureFont(11));
    return std::any_of(m_rows.begin(), m_rows.end(), [this, &metrics](const domain::Sensitivity& one) {
        return metrics.horizontalAdvance(effectOf(one)) > width() - curveLeft() - scaled(kMargin) || metrics.horizontalAdvance(rangeOf(one)) > curveLeft() - scaled(kMargin);
    });
}

std::vector<SensitivityView::Caption> SensitivityView::captions() const
{
    std::vector<Caption> captions;
    const int margin = scaled(kMargin);
    const int line = scaled(kLine);
    const QFontMetrics metrics(figureFont(11));
    int top = scaled(kCurve);
    for (const domain::Sensitivity& one : m_rows) {
        const QString range = rangeOf(one);
        if (m_twoLines) {
            // The first line for what it costs; the second for what was tried, and for what is missed.
            const int wide = metrics.horizontalAdvance(range) + 1;
            captions.push_back({{margin, top, width() - 2 * margin, line}, Qt::AlignRight, hoursOf(one)});
            captions.push_back({{margin, top + line, wide, line}, Qt::AlignLeft, range});
            captions.push_back({{2 * margin + wide, top + line, width() - 3 * margin - wide, line}, Qt::AlignRight, missesOf(one)});
        } else {
            captions.push_back({{margin, top, curveLeft() - margin, line}, Qt::AlignLeft, range});
            captions.push_back({{curveLeft(), top, width() - curveLeft() - margin, line}, Qt::AlignRight, effectOf(one)});
        }
        top += rowHeight(m_twoLines);
    }
    return captions;
}

void SensitivityView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    double least = 1e300;
    double most = 0;
    for (const domain::Sensitivity& one : m_rows) {
        least = std::min(least, spanOf(one).first);
        most = std::max(most, spanOf(one).second);
    }
    const double span = std::max(most - least, most * 1e-6);
    int top = 0;
    for (const domain::Sensitivity& one : m_rows) {
        const QRect row(0, top, width(), rowHeight(m_twoLines));
        top += row.height();
        const int left = curveLeft();
        painter.setFont(textFont(12));
        painter.setPen(color(ColorRole::Text));
        painter.drawText(QRect(scaled(12), row.y() + 3, left - scaled(16), scaled(kCurve) - 3), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(wordOf(m_policy, one.parameter), Qt::ElideRight, left - scaled(16)));
        const QRectF plot(left, row.y() + 6, width() - left - scaled(12), scaled(kCurve) - 8);
        const auto at = [&](const domain::Sensitivity::Point& point) {
            const double across = (point.value - one.points.front().value) / std::max(1e-12, one.points.back().value - one.points.front().value);
            return QPointF(plot.left() + across * plot.width(), plot.bottom() - (point.coreHours - least) / span * plot.height());
        };
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(color(ColorRole::Accent), 1.5));
        for (std::size_t i = 1; i < one.points.size(); ++i)
            painter.drawLine(at(one.points[i - 1]), at(one.points[i]));
        painter.setPen(QPen(color(ColorRole::Trouble), 1.4));
        for (const domain::Sensitivity::Point& point : one.points) {
            if (point.deadlineMisses == 0)
                continue;
            const QPointF centre = at(point);
            painter.drawLine(centre + QPointF(-2.5, -2.5), centre + QPointF(2.5, 2.5));
            painter.drawLine(centre + QPointF(-2.5, 2.5), centre + QPointF(2.5, -2.5));
        }
        painter.setRenderHint(QPainter::Antialiasing, false);
        hairline(&painter, {scaled(12), row.bottom()}, {width() - scaled(12), row.bottom()}, color(ColorRole::Grid));
    }
    painter.setFont(figureFont(11));
    painter.setPen(color(ColorRole::Text2));
    for (const Caption& caption : captions())
        painter.drawText(caption.rect, caption.side | Qt::AlignVCenter, painter.fontMetrics().elidedText(caption.text, Qt::ElideRight, caption.rect.width()));
}

} // namespace stoker::widgets
