// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/theme.h"

#include <QIcon>
#include <QPixmap>
#include <QStringView>

class QPainter;

namespace stoker::widgets {

/// Icons are named as the files in resources/icons: "release", "warn". An unknown name is empty and warns once.
/// An icon takes its colour from the palette at the moment it is painted, so a change of theme needs nothing;
/// it is sharp at every device pixel ratio. Disabled ones are Text3.
[[nodiscard]] QIcon icon(QStringView name, ColorRole role = ColorRole::Text2);
/// 12 beside 11 px text, 13 in rows, 16 in buttons, 20 in the rail. Cached.
[[nodiscard]] QPixmap iconPixmap(QStringView name, const QColor& color, int size, qreal devicePixelRatio);
void paintIcon(QPainter* painter, QPointF topLeft, QStringView name, const QColor& color, int size);

} // namespace stoker::widgets
