// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/executors/executordelegate.h"

#include "item/roles.h"
#include "widgets/common/fonts.h"
#include "widgets/common/icons.h"
#include "widgets/common/painting.h"
#include "widgets/common/theme.h"
#include "words/units.h"

#include <QApplication>
#include <QPainter>

namespace stoker::widgets {
namespace {

using item::ExecutorColumn;
using item::Severity;

// As the header: its text starts a little nearer to the edge than it ends.
constexpr int kLeft = 6;
constexpr int kRight = 8;

// What a cell looks like, asked of the model once.
struct Cell {
    ExecutorColumn column;
    QString text;
    Severity severity;
    bool stale;
    bool selected;
    bool right;
    QRect room; ///< without padding
    QPalette palette;

    [[nodiscard]] QColor of(ColorRole role) const { return color(stale ? ColorRole::Text3 : role, palette); }
};

ColorRole inkOf(const Cell& cell)
{
    switch (cell.severity) {
    case Severity::Faint: return ColorRole::Text3;
    case Severity::Caution: return cell.column == ExecutorColumn::State ? ColorRole::Text : ColorRole::CautionText;
    case Severity::Trouble: return ColorRole::TroubleText;
    case Severity::Normal: break;
    }
    // What is said of every row, and rarely looked at, steps back.
    const bool quiet = cell.column == ExecutorColumn::Host || cell.column == ExecutorColumn::Cores || cell.column == ExecutorColumn::Up;
    return quiet ? ColorRole::Text2 : ColorRole::Text;
}

ColorRole iconRole(const Cell& cell, const QString& name)
{
    if (name == u"busy")
        return ColorRole::Supply;
    if (name == u"starting")
        return ColorRole::Demand;
    if (name == u"leaving" || name == u"clock" || name == u"warn")
        return ColorRole::CautionText;
    if (name == u"excluded" || name == u"lost")
        return ColorRole::TroubleText;
    return cell.severity == Severity::Faint ? ColorRole::Text3 : ColorRole::Text2;
}

ColorRole barRole(ExecutorColumn column)
{
    switch (column) {
    case ExecutorColumn::Tasks: return ColorRole::Demand;
    case ExecutorColumn::Cpu: return ColorRole::Heat;
    default: return ColorRole::Text3; // memory: only demand and heat have a hue
    }
}

// The widest figure that a column may show, so that bars of all rows end at the same place.
int slotWidth(ExecutorColumn column, const QFontMetrics& metrics)
{
    const QString thin(words::kThinSpace);
    switch (column) {
    case ExecutorColumn::Tasks: return metrics.horizontalAdvance(QStringLiteral("88"));
    case ExecutorColumn::Cpu: return metrics.horizontalAdvance(QStringLiteral("100") + thin + u'%');
    default: return metrics.horizontalAdvance(QStringLiteral("88.8") + thin + QStringLiteral("MB"));
    }
}

void drawText(QPainter* painter, const Cell& cell, const QRect& room, bool right)
{
    const QString text = painter->fontMetrics().elidedText(cell.text, Qt::ElideRight, room.width());
    painter->drawText(room, (right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine, text);
}

void drawBar(QPainter* painter, const Cell& cell, double share)
{
    const int slot = std::max(slotWidth(cell.column, painter->fontMetrics()), painter->fontMetrics().horizontalAdvance(cell.text));
    const QRectF rect(cell.room.x(), cell.room.center().y() - 2, cell.room.width() - slot - 6, 5);
    const QColor trough = cell.selected ? mix(color(ColorRole::Selection, cell.palette), color(ColorRole::Accent, cell.palette), 0.12) : color(ColorRole::Trough, cell.palette);
    if (rect.width() >= 8)
        bar(painter, rect, share, cell.of(barRole(cell.column)), trough);
    drawText(painter, cell, cell.room, true);
}

// "12  0.91 GB", "held  1.09 GB": icon and first word at the left, the size at the right.
void drawHolding(QPainter* painter, const Cell& cell, const QString& icon, const QString& second)
{
    const int side = scaled(13);
    const QColor quiet = cell.of(ColorRole::Text2);
    paintIcon(painter, QPointF(cell.room.x(), cell.room.center().y() - side / 2), icon, quiet, side);
    const QColor ink = painter->pen().color();
    painter->setPen(quiet);
    const QRect slot(cell.room.x() + side + scaled(4), cell.room.y(), scaled(cell.column == ExecutorColumn::Cache ? 22 : 44), cell.room.height());
    painter->drawText(slot, (cell.column == ExecutorColumn::Cache ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine, second);
    painter->setPen(ink);
    drawText(painter, cell, cell.room, true);
}

} // namespace

void ExecutorDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    Cell cell{.column = static_cast<ExecutorColumn>(index.column()),
              .text = index.data().toString(),
              .severity = static_cast<Severity>(index.data(item::SeverityRole).toInt()),
              .stale = index.data(item::StaleRole).toBool(),
              .selected = option.state.testFlag(QStyle::State_Selected),
              .right = item::info(static_cast<ExecutorColumn>(index.column())).number,
              .room = option.rect.adjusted(kLeft, 0, -kRight, -1),
              .palette = option.palette};
    const PainterSaver saved(painter);
    painter->setClipRect(option.rect);
    if (cell.selected)
        painter->fillRect(option.rect, color(ColorRole::Selection, cell.palette));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, color(ColorRole::Hover, cell.palette));
    hairline(painter, option.rect.bottomLeft(), option.rect.bottomRight(), color(ColorRole::Grid, cell.palette));

    const bool loud = cell.severity == Severity::Caution || cell.severity == Severity::Trouble;
    painter->setFont(figureFont(12, loud && cell.column != ExecutorColumn::State ? QFont::DemiBold : QFont::Normal));
    painter->setPen(cell.of(inkOf(cell)));
    const QVariant share = index.data(item::BarRole);
    const QString icon = index.data(item::IconRole).toString();
    const QString second = index.data(item::SecondTextRole).toString();
    const int side = scaled(13);
    if (share.isValid()) {
        drawBar(painter, cell, share.toDouble());
    } else if (!second.isEmpty()) {
        drawHolding(painter, cell, icon, second);
    } else if (!icon.isEmpty() && cell.right) {
        drawText(painter, cell, cell.room, true);
        const int width = painter->fontMetrics().horizontalAdvance(cell.text);
        paintIcon(painter, QPointF(cell.room.right() - width - side - 2, cell.room.center().y() - side / 2), icon, cell.of(iconRole(cell, icon)), side);
    } else if (!icon.isEmpty()) {
        paintIcon(painter, QPointF(cell.room.x(), cell.room.center().y() - side / 2), icon, cell.of(iconRole(cell, icon)), side);
        drawText(painter, cell, cell.room.adjusted(side + scaled(6), 0, 0, 0), false);
    } else {
        drawText(painter, cell, cell.room, cell.right);
    }
    // Where the keyboard is: only while it is here, and only once a row.
    if (option.state.testFlag(QStyle::State_HasFocus))
        painter->fillRect(QRect(option.rect.x(), option.rect.y(), 3, option.rect.height()), color(ColorRole::Accent, cell.palette));
}

QSize ExecutorDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QFontMetrics metrics(figureFont(12));
    const int width = metrics.horizontalAdvance(index.data(Qt::AccessibleTextRole).toString()) + kLeft + kRight;
    Q_UNUSED(option)
    return {std::max(width, scaled(item::info(static_cast<ExecutorColumn>(index.column())).width)), scaled(24)};
}

} // namespace stoker::widgets
