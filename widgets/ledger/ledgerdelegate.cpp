// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ledger/ledgerdelegate.h"

#include "item/ledgertablemodel.h"
#include "item/roles.h"
#include "widgets/common/fonts.h"
#include "widgets/common/icons.h"
#include "widgets/common/painting.h"
#include "widgets/common/theme.h"

#include <QPainter>

namespace stoker::widgets {
namespace {

ColorRole inkOf(item::Severity severity, item::LedgerColumn column)
{
    switch (severity) {
    case item::Severity::Trouble:
        return ColorRole::TroubleText;
    case item::Severity::Caution:
        return ColorRole::CautionText;
    case item::Severity::Faint:
        return ColorRole::Text2;
    case item::Severity::Normal:
        break;
    }
    const bool quiet = column == item::LedgerColumn::Time || column == item::LedgerColumn::Effect;
    return quiet ? ColorRole::Text2 : ColorRole::Text;
}

} // namespace

void LedgerDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const PainterSaver saver(painter);
    const auto column = item::LedgerColumn(index.column());
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected)
        painter->fillRect(option.rect, color(ColorRole::Selection, option.palette));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, color(ColorRole::Hover, option.palette));
    if (selected && index.column() == 0)
        painter->fillRect(QRect(option.rect.x(), option.rect.y(), 3, option.rect.height()), color(ColorRole::Accent, option.palette));
    hairline(painter, option.rect.bottomLeft(), option.rect.bottomRight(), color(ColorRole::Grid, option.palette));

    const auto severity = item::Severity(index.data(item::SeverityRole).toInt());
    const QColor ink = color(inkOf(severity, column), option.palette);
    QRect rect = option.rect.adjusted(scaled(6), 0, -scaled(4), 0);
    if (const QString name = index.data(item::IconRole).toString(); !name.isEmpty()) {
        const int size = scaled(13);
        const QColor iconInk = severity == item::Severity::Normal ? color(ColorRole::Text2, option.palette) : ink;
        paintIcon(painter, QPointF(rect.x(), rect.center().y() - size / 2.0 + 0.5), name, iconInk, size);
        rect.setLeft(rect.left() + size + scaled(7));
    }
    const bool strong = column == item::LedgerColumn::What && severity != item::Severity::Faint;
    painter->setFont(column == item::LedgerColumn::Time ? figureFont(12) : textFont(12, strong ? QFont::DemiBold : QFont::Normal));
    painter->setPen(ink);
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft, QFontMetrics(painter->font()).elidedText(index.data().toString(), Qt::ElideRight, rect.width()));
}

} // namespace stoker::widgets
