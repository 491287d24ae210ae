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
    enum class Kind {
        Advice, ///< a policy in the shadow would have changed the target
        Add,
        Release,
        Decision, ///< a policy changed the target
        Operator,
        Lost,
    };
    domain::Instant time;
    Kind kind = Kind::Add;
    quint64 ledgerLine = 0; ///< 0: no line speaks of it
    QString text;           ///< "4 executors added", for the tool tip; may have several lines
    quint64 decision = 0;   ///< 0: no policy decided it
};

/// Shape carries the kind, colour only helps: triangle up, hollow triangle down, diamond, cross; disc and ring for what a policy did and would have done.
void paintMarker(QPainter* painter, QPointF centre, ChartEvent::Kind kind, double size);
[[nodiscard]] QColor markerColor(ChartEvent::Kind kind);
/// "added", "removed by Spark", "command", "lost", "decision", "shadow decision".
[[nodiscard]] QString markerWord(ChartEvent::Kind kind);
/// Time and text, as rich text with its lines apart.
[[nodiscard]] QString markerTip(const ChartEvent& event);

} // namespace stoker::widgets
