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

constexpr int kRow = 40;

std::pair<double, double> spanOf(const domain::Sensitivity& one)
{
    const auto [least, most] = std::minmax_element(one.points.begin(), one.points.end(), [](const auto& a, const auto& b) { return a.coreHours < b.coreHours; });
    return {least->coreHours, most->coreHours};
}

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
    updateGeometry();
    update();
}

QSize SensitivityView::sizeHint() const { return {scaled(220), int(m_rows.size()) * scaled(kRow)}; }

void SensitivityView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const words::Units units;
    double least = 1e300;
    double most = 0;
    for (const domain::Sensitivity& one : m_rows) {
        least = std::min(least, spanOf(one).first);
        most = std::max(most, spanOf(one).second);
    }
    const double span = std::max(most - least, most * 1e-6);
    int top = 0;
    for (const domain::Sensitivity& one : m_rows) {
        const QRect row(0, top, width(), scaled(kRow));
        top += row.height();
        const int left = width() * 42 / 100;
        const auto [low, high] = spanOf(one);
        painter.setFont(textFont(12));
        painter.setPen(color(ColorRole::Text));
        painter.drawText(QRect(scaled(12), row.y() + 3, left - scaled(16), row.height() / 2 - 3), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(wordOf(m_policy, one.parameter), Qt::ElideRight, left - scaled(16)));
        painter.setFont(figureFont(11));
        painter.setPen(color(ColorRole::Text2));
        //: the values of a parameter that were tried
        const QString range = tr("%1 to %2").arg(units.locale().toString(one.points.front().value, 'g', 4), units.locale().toString(one.points.back().value, 'g', 4));
        painter.drawText(QRect(scaled(12), row.center().y(), left - scaled(16), row.height() / 2 - 3), Qt::AlignLeft | Qt::AlignVCenter, range);
        const QRectF plot(left, row.y() + 6, width() - left - scaled(12), row.height() - 26);
        const auto at = [&](const domain::Sensitivity::Point& point) {
            const double across = (point.value - one.points.front().value) / std::max(1e-12, one.points.back().value - one.points.front().value);
            return QPointF(plot.left() + across * plot.width(), plot.bottom() - (point.coreHours - least) / span * plot.height());
        };
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(color(ColorRole::Accent), 1.5));
        for (std::size_t i = 1; i < one.points.size(); ++i)
            painter.drawLine(at(one.points[i - 1]), at(one.points[i]));
        int missing = 0;
        painter.setPen(QPen(color(ColorRole::Trouble), 1.4));
        for (const domain::Sensitivity::Point& point : one.points) {
            if (point.deadlineMisses == 0)
                continue;
            missing = std::max(missing, point.deadlineMisses);
            const QPointF centre = at(point);
            painter.drawLine(centre + QPointF(-2.5, -2.5), centre + QPointF(2.5, 2.5));
            painter.drawLine(centre + QPointF(-2.5, 2.5), centre + QPointF(2.5, -2.5));
        }
        painter.setRenderHint(QPainter::Antialiasing, false);
        const auto hours = [](double value) { return words::figureText(domain::OutcomeFigure::CoreHours, value); };
        //: core-hours and deadline misses that one parameter alone leads to
        const QString effect = tr("%1 to %2 core-hours, up to %n miss(es)", nullptr, missing).arg(hours(low), hours(high));
        painter.setPen(color(ColorRole::Text2));
        painter.drawText(QRectF(plot.left(), row.bottom() - 18, plot.width(), 16), Qt::AlignRight | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(effect, Qt::ElideRight, int(plot.width())));
        hairline(&painter, {scaled(12), row.bottom()}, {width() - scaled(12), row.bottom()}, color(ColorRole::Grid));
    }
}

} // namespace stoker::widgets
