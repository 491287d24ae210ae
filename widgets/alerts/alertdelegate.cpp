// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/alerts/alertdelegate.h"

#include "item/alertmodel.h"
#include "item/roles.h"
#include "widgets/common/fonts.h"
#include "widgets/common/icons.h"
#include "widgets/common/painting.h"

#include <QPainter>

namespace stoker::widgets {
namespace {

ColorRole inkOf(item::Severity severity, item::AlertColumn column)
{
    switch (severity) {
    case item::Severity::Trouble: return ColorRole::TroubleText;
    case item::Severity::Caution: return ColorRole::CautionText;
    case item::Severity::Faint: return ColorRole::Text2;
    case item::Severity::Normal: break;
    }
    return column == item::AlertColumn::Since || column == item::AlertColumn::State ? ColorRole::Text2 : ColorRole::Text;
}

} // namespace

QStringView severityIcon(domain::AlertSeverity severity)
{
    switch (severity) {
    case domain::AlertSeverity::Info: return u"info";
    case domain::AlertSeverity::Warning: return u"warn";
    case domain::AlertSeverity::Critical: break;
    }
    return u"lost";
}

ColorRole severityInk(domain::AlertSeverity severity)
{
    switch (severity) {
    case domain::AlertSeverity::Info: return ColorRole::Text2;
    case domain::AlertSeverity::Warning: return ColorRole::CautionText;
    case domain::AlertSeverity::Critical: break;
    }
    return ColorRole::TroubleText;
}

void AlertDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const PainterSaver saver(painter);
    const auto column = item::AlertColumn(index.column());
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected)
        painter->fillRect(option.rect, color(ColorRole::Selection, option.palette));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, color(ColorRole::Hover, option.palette));
    if (selected && index.column() == 0)
        painter->fillRect(QRect(option.rect.x(), option.rect.y(), 3, option.rect.height()), color(ColorRole::Accent, option.palette));
    hairline(painter, option.rect.bottomLeft(), option.rect.bottomRight(), color(ColorRole::Grid, option.palette));

    const auto severity = item::Severity(index.data(item::SeverityRole).toInt());
    // What happened is ink; how bad it is has the colour.
    const bool what = column == item::AlertColumn::What && severity != item::Severity::Faint;
    const QColor ink = color(what ? ColorRole::Text : inkOf(severity, column), option.palette);
    QRect rect = option.rect.adjusted(scaled(6), 0, -scaled(6), 0);
    if (const QString name = index.data(item::IconRole).toString(); !name.isEmpty()) {
        const int size = scaled(13);
        const QColor iconInk = severity == item::Severity::Normal ? color(ColorRole::Text2, option.palette) : ink;
        paintIcon(painter, QPointF(rect.x(), rect.center().y() - size / 2.0 + 0.5), name, iconInk, size);
        rect.setLeft(rect.left() + size + scaled(7));
    }
    const bool figure = column == item::AlertColumn::Since || column == item::AlertColumn::Value;
    painter->setFont(figure ? figureFont(12) : textFont(12, what ? QFont::DemiBold : QFont::Normal));
    painter->setPen(ink);
    const int alignment = index.data(Qt::TextAlignmentRole).toInt();
    painter->drawText(rect, alignment, QFontMetrics(painter->font()).elidedText(index.data().toString(), Qt::ElideRight, rect.width()));
}

} // namespace stoker::widgets
