// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/marker.h"

#include "widgets/common/painting.h"
#include "widgets/common/theme.h"
#include "words/units.h"

#include <QCoreApplication>
#include <QPolygonF>

namespace stoker::widgets {

using Kind = ChartEvent::Kind;

QColor markerColor(Kind kind)
{
    return color(kind == Kind::Lost ? ColorRole::Trouble : kind == Kind::Operator || kind == Kind::Decision || kind == Kind::Advice ? ColorRole::Text : ColorRole::Text2);
}

void paintMarker(QPainter* painter, QPointF centre, Kind kind, double size)
{
    const PainterSaver saved(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor ink = markerColor(kind);
    const double s = size;
    painter->setPen(QPen(ink, kind == Kind::Lost ? 2 : 1.5));
    painter->setBrush(kind == Kind::Release || kind == Kind::Advice ? color(ColorRole::Surface) : ink);
    const auto at = [centre, s](double x, double y) { return centre + QPointF(x * s, y * s); };
    switch (kind) {
    case Kind::Add: painter->drawPolygon(QPolygonF({at(0, -1), at(1, 0.8), at(-1, 0.8)})); break;
    case Kind::Release: painter->drawPolygon(QPolygonF({at(0, 1), at(1, -0.8), at(-1, -0.8)})); break;
    case Kind::Operator: painter->drawPolygon(QPolygonF({at(0, -1.1), at(1.1, 0), at(0, 1.1), at(-1.1, 0)})); break;
    case Kind::Decision:
    case Kind::Advice: painter->drawEllipse(centre, 0.85 * s, 0.85 * s); break;
    case Kind::Lost:
        painter->drawLine(at(-0.8, -0.8), at(0.8, 0.8));
        painter->drawLine(at(-0.8, 0.8), at(0.8, -0.8));
        break;
    }
}

QString markerWord(Kind kind)
{
    const auto word = [](const char* text) { return QCoreApplication::translate("stoker::widgets::ChartEvent", text); };
    switch (kind) {
    case Kind::Add: return word(QT_TRANSLATE_NOOP("stoker::widgets::ChartEvent", "added"));
    case Kind::Release: return word(QT_TRANSLATE_NOOP("stoker::widgets::ChartEvent", "removed by Spark"));
    case Kind::Operator: return word(QT_TRANSLATE_NOOP("stoker::widgets::ChartEvent", "command"));
    case Kind::Lost: return word(QT_TRANSLATE_NOOP("stoker::widgets::ChartEvent", "lost"));
    case Kind::Decision: return word(QT_TRANSLATE_NOOP("stoker::widgets::ChartEvent", "decision"));
    case Kind::Advice: return word(QT_TRANSLATE_NOOP("stoker::widgets::ChartEvent", "shadow decision"));
    }
    return {};
}

QString markerTip(const ChartEvent& event)
{
    const QString time = words::Units().timeOfDay(event.time);
    return QStringLiteral("<qt>%1  %2</qt>").arg(time, event.text.toHtmlEscaped().replace(u'\n', QLatin1String("<br>")));
}

} // namespace stoker::widgets
