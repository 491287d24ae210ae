// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/instant.h"

#include <QPointF>
#include <QString>

class QColor;
class QPainter;

namespace stoker::widgets {

/// Something that happened to the application, on the lane above the charts. In order of weight: where two would touch, the later one here wins.
struct ChartEvent {
    enum class Kind { Add, Release, Operator, Lost };
    domain::Instant time;
    Kind kind = Kind::Add;
    quint64 ledgerLine = 0; ///< 0: no line speaks of it
    QString text;           ///< "4 executors added", for the tool tip
};

/// Shape carries the kind, colour only helps: triangle up, hollow triangle down, diamond, cross.
void paintMarker(QPainter* painter, QPointF centre, ChartEvent::Kind kind, double size);
[[nodiscard]] QColor markerColor(ChartEvent::Kind kind);
/// "add", "release", "operator", "lost".
[[nodiscard]] QString markerWord(ChartEvent::Kind kind);

} // namespace stoker::widgets
