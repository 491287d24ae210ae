// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPainter>
#include <QPointF>
#include <QRectF>
#include <QString>

class QStyleOptionViewItem;

namespace stoker::widgets {

/// Restores the painter where the scope ends.
class PainterSaver final {
public:
    explicit PainterSaver(QPainter* painter) : m_painter(painter) { m_painter->save(); }
    ~PainterSaver() { m_painter->restore(); }
    Q_DISABLE_COPY_MOVE(PainterSaver)

private:
    QPainter* m_painter;
};

/// One device-independent pixel wide, never two grey ones: antialiasing is off for it.
void hairline(QPainter* painter, QPoint from, QPoint to, const QColor& color);
/// A filled, rounded word: chips, the time under the cursor.
void pill(QPainter* painter, const QRectF& rect, const QString& text, const QColor& fill, const QColor& ink, const QFont& font);
/// A bar `share` (0..1) full, 1.5 round, in its faint trough.
void bar(QPainter* painter, const QRectF& rect, double share, const QColor& fill, const QColor& trough);
/// What lies under the words of a row in a list: selected, under the mouse, and the line below it.
void listRowGround(QPainter* painter, const QStyleOptionViewItem& option);
/// Draws `text` on its baseline and answers how wide it was.
qreal drawTextAt(QPainter* painter, QPointF baseline, const QString& text);

} // namespace stoker::widgets
