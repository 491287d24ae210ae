// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/timelinelegend.h"

#include "widgets/common/fonts.h"
#include "widgets/common/marker.h"
#include "widgets/common/theme.h"
#include "widgets/timeline/timelinepaint.h"

#include <QFontMetrics>
#include <QPainter>

#include <functional>
#include <vector>

namespace stoker::widgets {
namespace {

struct Entry {
    QString text;
    int width; ///< of the sample, px at 96 dpi
    std::function<void(QPainter&, const QRectF&)> paint;
};

constexpr int kGap = 16;
constexpr int kSampleGap = 6;

int widthOf(const Entry& entry, const QFontMetrics& metrics)
{
    return metrics.horizontalAdvance(entry.text) + scaled(entry.width) + scaled(kSampleGap);
}

std::vector<Entry> entries(const QPalette& palette, bool notWatched, bool sent, bool shadow)
{
    const auto shade = [palette](LaneShade kind) {
        return [palette, kind](QPainter& painter, const QRectF& rect) { paintShade(painter, rect, kind, palette, false); };
    };
    const auto end = [palette](domain::RemovedBy by) {
        return [palette, by](QPainter& painter, const QRectF& rect) { paintEnd(painter, rect.center(), by, palette, scaled(4) * 0.95); };
    };
    std::vector<Entry> list;
    if (notWatched)
        list.push_back({TimelineLegend::tr("not watched"), 20, shade(LaneShade::NotWatched)});
    list.push_back({TimelineLegend::tr("starting"), 20, shade(LaneShade::Starting)});
    list.push_back({TimelineLegend::tr("idle"), 20, shade(LaneShade::Idle)});
    list.push_back({TimelineLegend::tr("busy"), 28, [palette](QPainter& painter, const QRectF& rect) {
                        const double quarter = rect.width() / 4;
                        for (int i = 0; i < 4; ++i)
                            paintShade(painter, QRectF(rect.x() + i * quarter, rect.y(), quarter, rect.height()), LaneShade(int(LaneShade::Busy1) + i), palette, false);
                    }});
    const auto marker = [](ChartEvent::Kind kind) { return [kind](QPainter& painter, const QRectF& rect) { paintMarker(&painter, rect.center(), kind, scaled(4) * 0.95); }; };
    if (shadow)
        list.push_back({markerWord(ChartEvent::Kind::Advice), 10, marker(ChartEvent::Kind::Advice)});
    if (sent)
        list.push_back({markerWord(ChartEvent::Kind::Decision), 10, marker(ChartEvent::Kind::Decision)});
    list.push_back({TimelineLegend::tr("removed by Spark"), 10, end(domain::RemovedBy::Spark)});
    list.push_back({TimelineLegend::tr("released by a command"), 10, end(domain::RemovedBy::Command)});
    list.push_back({TimelineLegend::tr("lost"), 10, end(domain::RemovedBy::Lost)});
    list.push_back({TimelineLegend::tr("GC over 10 %"), 20, [palette](QPainter& painter, const QRectF& rect) {
                        painter.fillRect(QRectF(rect.x(), rect.center().y() - 1, rect.width(), 2), color(ColorRole::Caution, palette));
                    }});
    return list;
}

} // namespace

TimelineLegend::TimelineLegend(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Legend"));
}

void TimelineLegend::setNotWatchedShown(bool shown)
{
    if (m_notWatched == shown)
        return;
    m_notWatched = shown;
    updateGeometry();
    update();
}

void TimelineLegend::setDecisionsShown(bool sent, bool shadow)
{
    if (m_sent == sent && m_shadow == shadow)
        return;
    m_sent = sent;
    m_shadow = shadow;
    updateGeometry();
    update();
}

QSize TimelineLegend::sizeHint() const
{
    const QFontMetrics metrics(textFont(12));
    int width = 0;
    for (const Entry& entry : entries(palette(), m_notWatched, m_sent, m_shadow))
        width += widthOf(entry, metrics) + scaled(kGap);
    return {width, scaled(20)};
}

QSize TimelineLegend::minimumSizeHint() const
{
    return {0, scaled(20)};
}

void TimelineLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(textFont(12));
    const QFontMetrics metrics(painter.font());
    int right = width();
    const std::vector<Entry> list = entries(palette(), m_notWatched, m_sent, m_shadow);
    for (auto it = list.rbegin(); it != list.rend(); ++it) {
        const int left = right - widthOf(*it, metrics);
        if (left < 0)
            break;
        const int sample = scaled(it->width);
        painter.setPen(color(ColorRole::Text2, palette()));
        painter.drawText(QRect(left + sample + scaled(kSampleGap), 0, right - left, height()), int(Qt::AlignVCenter | Qt::AlignLeft), it->text);
        it->paint(painter, QRectF(left, (height() - scaled(10)) / 2.0, sample, scaled(10)));
        right = left - scaled(kGap);
    }
}

} // namespace stoker::widgets
