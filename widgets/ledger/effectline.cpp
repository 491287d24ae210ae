// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ledger/effectline.h"

#include "widgets/common/fonts.h"
#include "widgets/common/painting.h"
#include "widgets/common/theme.h"
#include "words/sentences.h"
#include "words/units.h"

#include <QPainter>

#include <algorithm>
#include <numeric>

namespace stoker::widgets {
namespace {

bool isGrowth(const domain::LedgerLine& line)
{
    return line.kind == domain::LineKind::Target && line.targetAfter.value_or(0) >= line.targetBefore.value_or(0);
}

} // namespace

std::vector<EffectPoint> effectPoints(const domain::LedgerLine& line)
{
    if (!line.sent)
        return {};
    std::vector<EffectPoint> points{{0, EffectLine::tr("sent")}};
    const auto after = [&line](domain::Instant time) { return std::max(0.0, domain::seconds(time - *line.sent)); };
    const bool growth = isGrowth(line);
    const bool single = line.firstEffect && line.fullEffect && *line.firstEffect == *line.fullEffect;
    if (line.firstEffect && !single)
        points.push_back({after(*line.firstEffect), growth ? EffectLine::tr("first registered") : EffectLine::tr("first left")});
    if (line.fullEffect && line.effectWanted > 0) {
        const QString done = growth ? EffectLine::tr("%1 of %2 usable") : EffectLine::tr("%1 of %2 left");
        points.push_back({after(*line.fullEffect), done.arg(line.effectSeen).arg(line.effectWanted)});
    }
    return points;
}

std::vector<int> placeLabels(const std::vector<int>& centres, std::vector<int>& widths, int room, int gap)
{
    std::vector<int> lefts(widths.size());
    if (widths.empty())
        return lefts;
    const int gaps = gap * (static_cast<int>(widths.size()) - 1);
    for (int sum = std::accumulate(widths.begin(), widths.end(), gaps); sum > room && sum > gaps; sum = std::accumulate(widths.begin(), widths.end(), gaps)) {
        int& widest = *std::max_element(widths.begin(), widths.end());
        widest -= std::min(widest, std::max(1, (sum - room) / 2));
    }
    int from = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        lefts[i] = std::max(from, centres[i] - widths[i] / 2);
        from = lefts[i] + widths[i] + gap;
    }
    int to = room;
    for (std::size_t i = widths.size(); i-- > 0;) {
        lefts[i] = std::max(0, std::min(lefts[i], to - widths[i]));
        to = lefts[i] - gap;
    }
    return lefts;
}

EffectLine::EffectLine(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize EffectLine::sizeHint() const
{
    return {scaled(300), scaled(52)};
}

void EffectLine::setLine(const domain::LedgerLine& line)
{
    m_points = effectPoints(line);
    m_waiting = !m_points.empty() && !line.fullEffect && (line.status == domain::LineStatus::Sent || line.status == domain::LineStatus::Accepted);
    setVisible(!m_points.empty());
    const words::Units units;
    QStringList said;
    for (const EffectPoint& point : m_points)
        said.append(tr("%1 after %2").arg(point.text, units.duration(point.seconds)));
    setAccessibleName(words::list(said));
    update();
}

void EffectLine::paintEvent(QPaintEvent*)
{
    if (m_points.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const words::Units units;
    const int left = scaled(4);
    const int right = width() - scaled(4);
    const int y = scaled(26);
    const double last = m_points.back().seconds;
    // While more may come, the end of the line stays open.
    const int end = m_waiting || m_points.size() == 1 ? left + (right - left) * 2 / 3 : right;
    // An effect seen with the answer itself took no time that could be drawn: then the points stand in their order.
    const auto x = [&](std::size_t i) {
        const double share = last >= 0.5 ? m_points[i].seconds / last : m_points.size() > 1 ? double(i) / double(m_points.size() - 1) : 0;
        return left + int(share * (end - left));
    };
    painter.setPen(QPen(color(ColorRole::Border, palette()), 2));
    painter.drawLine(left, y, right, y);
    if (m_points.size() > 1) {
        painter.setPen(QPen(color(ColorRole::Supply, palette()), 3));
        painter.drawLine(x(1), y, x(m_points.size() - 1), y);
    }
    painter.setFont(figureFont(12));
    const QFontMetrics metrics(painter.font());
    QStringList above;
    QStringList below;
    std::vector<int> centres;
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        above << m_points[i].text;
        below << units.duration(m_points[i].seconds);
        centres.push_back(x(i));
    }
    if (m_waiting) {
        above << tr("waiting");
        below << QString();
        centres.push_back(right);
    }
    const auto drawRow = [&](const QStringList& row, int base, ColorRole role) {
        std::vector<int> widths;
        for (const QString& label : row)
            widths.push_back(metrics.horizontalAdvance(label) + 1); // rounded down it would be elided
        const std::vector<int> lefts = placeLabels(centres, widths, width(), scaled(10));
        for (std::size_t i = 0; i < lefts.size(); ++i) {
            painter.setPen(color(i < m_points.size() ? role : ColorRole::Text2, palette()));
            const QString& label = row[static_cast<qsizetype>(i)];
            painter.drawText(lefts[i], base, metrics.elidedText(label, Qt::ElideRight, widths[i] + 1));
        }
    };
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(i == 0 ? ColorRole::Text2 : ColorRole::Supply, palette()));
        painter.drawEllipse(QPointF(x(i), y), 4, 4);
    }
    drawRow(above, y - scaled(11), ColorRole::Text);
    drawRow(below, y + scaled(21), ColorRole::Text2);
}

} // namespace stoker::widgets
