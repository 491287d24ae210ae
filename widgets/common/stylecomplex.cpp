// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the style that paints controls made of several: combo box, spin box, scroll bar.
#include "widgets/common/style.h"

#include "widgets/common/icons.h"
#include "widgets/common/painting.h"
#include "widgets/common/theme.h"

#include <QPainter>
#include <QStyleOption>

namespace stoker::widgets {
namespace {

void fieldPanel(QPainter* painter, const QStyleOption* option, bool flat)
{
    const QPalette& palette = option->palette;
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool hover = enabled && (option->state & QStyle::State_MouseOver);
    const bool focus = option->state & QStyle::State_HasFocus;
    const PainterSaver saved(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    QColor fill = palette.color(QPalette::Active, QPalette::Button);
    if (!enabled)
        fill = mix(color(ColorRole::Window, palette), color(ColorRole::Surface, palette), 0.4);
    else if (hover)
        fill = color(ColorRole::Hover, palette);
    else if (flat)
        fill = Qt::transparent;
    QColor line = flat ? QColor(Qt::transparent) : color(enabled ? ColorRole::Control : ColorRole::Border, palette);
    if (focus)
        line = color(ColorRole::Accent, palette);
    painter->setPen(QPen(line, focus ? 2 : 1));
    painter->setBrush(fill);
    const qreal inset = focus ? 1 : 0.5;
    painter->drawRoundedRect(QRectF(option->rect).adjusted(inset, inset, -inset, -inset), 4, 4);
}

void spinArrow(QPainter* painter, const QRect& area, const QColor& ink, bool up)
{
    const PainterSaver saved(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(ink, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF middle = QRectF(area).center() + QPointF(-1, 0);
    const qreal way = up ? 1 : -1;
    painter->drawPolyline(QPolygonF({middle + QPointF(-3, 1.5 * way), middle + QPointF(0, -1.5 * way), middle + QPointF(3, 1.5 * way)}));
}

} // namespace

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    const QPalette& palette = option->palette;
    const bool enabled = option->state & State_Enabled;
    const QColor ink = color(enabled ? ColorRole::Text2 : ColorRole::Text3, palette);
    switch (control) {
    case CC_ComboBox: {
        fieldPanel(painter, option, widget && widget->property("role").toByteArray() == "flat");
        const QRect arrow = subControlRect(control, option, SC_ComboBoxArrow, widget);
        paintIcon(painter, QPointF(arrow.center().x() - 7, arrow.center().y() - 7), u"chevron", ink, 16);
        return;
    }
    case CC_SpinBox: {
        fieldPanel(painter, option, false);
        const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        const bool canUp = spin && spin->stepEnabled & QAbstractSpinBox::StepUpEnabled;
        const bool canDown = spin && spin->stepEnabled & QAbstractSpinBox::StepDownEnabled;
        const QColor faint = color(ColorRole::Control, palette);
        spinArrow(painter, subControlRect(control, option, SC_SpinBoxUp, widget), enabled && canUp ? ink : faint, true);
        spinArrow(painter, subControlRect(control, option, SC_SpinBoxDown, widget), enabled && canDown ? ink : faint, false);
        return;
    }
    case CC_ScrollBar: {
        const QRect slider = subControlRect(control, option, SC_ScrollBarSlider, widget);
        painter->fillRect(option->rect, color(ColorRole::Surface, palette));
        const PainterSaver saved(painter);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        const bool grabbed = option->state & (State_Sunken | State_MouseOver);
        painter->setBrush(color(grabbed ? ColorRole::Text3 : ColorRole::ScrollBar, palette));
        const QRectF bar = QRectF(slider).adjusted(2.5, 2.5, -2.5, -2.5);
        const qreal radius = std::min(bar.width(), bar.height()) / 2;
        painter->drawRoundedRect(bar, radius, radius);
        return;
    }
    default: QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part, const QWidget* widget) const
{
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return visualRect(option->direction, option->rect, option->rect.adjusted(8, 1, -24, -1));
    return QProxyStyle::subControlRect(control, option, part, widget);
}

} // namespace stoker::widgets
