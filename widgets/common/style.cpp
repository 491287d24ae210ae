// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/style.h"

#include "widgets/common/fonts.h"
#include "widgets/common/icons.h"
#include "widgets/common/painting.h"
#include "widgets/common/theme.h"

#include <QAbstractSpinBox>
#include <QPainter>
#include <QStyleOption>

namespace stoker::widgets {
namespace {

constexpr int kHeaderInset = 6;

QByteArray roleOf(const QWidget* widget) { return widget ? widget->property("role").toByteArray() : QByteArray(); }

bool insideSpinBox(const QWidget* widget) { return widget && qobject_cast<const QAbstractSpinBox*>(widget->parentWidget()); }

void focusRing(QPainter* painter, const QRect& rect, const QPalette& palette)
{
    const PainterSaver saved(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color(ColorRole::Accent, palette), 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 3, 3);
}

void buttonPanel(QPainter* painter, const QStyleOption* option, const QByteArray& role)
{
    const QPalette& palette = option->palette;
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool down = option->state & (QStyle::State_Sunken | QStyle::State_On);
    const bool active = down || (option->state & QStyle::State_MouseOver && enabled);
    QColor fill = palette.color(QPalette::Active, QPalette::Button);
    QColor line = color(ColorRole::Control, palette);
    if (role == "flat") {
        fill = active ? color(ColorRole::Hover, palette) : QColor(Qt::transparent);
        line = Qt::transparent;
    } else if (!enabled) {
        fill = mix(color(ColorRole::Window, palette), color(ColorRole::Surface, palette), 0.4);
        line = color(ColorRole::Border, palette);
    } else if (role == "primary") {
        fill = line = color(ColorRole::Accent, palette);
        if (active)
            fill = line = mix(fill, color(ColorRole::Text, palette), down ? 0.25 : 0.12);
    } else if (role == "danger") {
        line = color(ColorRole::Trouble, palette);
        fill = mix(color(ColorRole::Surface, palette), line, (isDark(palette) ? 0.18 : 0.08) + (active ? 0.08 : 0));
    } else if (active) {
        fill = color(ColorRole::Hover, palette);
    }
    const PainterSaver saved(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(line);
    painter->setBrush(fill);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

void lineEditPanel(QPainter* painter, const QStyleOption* option)
{
    const QPalette& palette = option->palette;
    const bool focus = option->state & QStyle::State_HasFocus;
    const PainterSaver saved(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color(focus ? ColorRole::Accent : ColorRole::Control, palette), focus ? 2 : 1));
    painter->setBrush(color(isDark(palette) ? ColorRole::Sunken : ColorRole::Surface, palette));
    const qreal inset = focus ? 1 : 0.5;
    painter->drawRoundedRect(QRectF(option->rect).adjusted(inset, inset, -inset, -inset), 4, 4);
}

void checkIndicator(QPainter* painter, const QStyleOption* option, bool radio)
{
    const QPalette& palette = option->palette;
    const bool on = option->state & (QStyle::State_On | QStyle::State_NoChange);
    const bool enabled = option->state & QStyle::State_Enabled;
    const QColor accent = color(enabled ? ColorRole::Accent : ColorRole::Text3, palette);
    const QRectF box = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const PainterSaver saved(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    // Text3, not Control: it must be found without its label.
    painter->setPen(QPen(on ? accent : color(ColorRole::Text3, palette), 1.2));
    painter->setBrush(on ? accent : color(isDark(palette) ? ColorRole::Sunken : ColorRole::Surface, palette));
    if (radio)
        painter->drawEllipse(box);
    else
        painter->drawRoundedRect(box, 3, 3);
    if (!on)
        return;
    const QColor mark = color(ColorRole::OnAccent, palette);
    if (radio) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(mark);
        painter->drawEllipse(box.center(), box.width() * 0.2, box.width() * 0.2);
        return;
    }
    painter->setPen(QPen(mark, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box](qreal x, qreal y) { return QPointF(box.x() + box.width() * x, box.y() + box.height() * y); };
    if (option->state & QStyle::State_NoChange)
        painter->drawLine(at(0.25, 0.5), at(0.75, 0.5));
    else
        painter->drawPolyline(QPolygonF({at(0.24, 0.52), at(0.43, 0.71), at(0.77, 0.29)}));
}

void headerLabel(QPainter* painter, const QStyleOptionHeader* header)
{
    const PainterSaver saved(painter);
    const QColor ink = color(header->state & QStyle::State_Enabled ? ColorRole::Text2 : ColorRole::Text3, header->palette);
    painter->setPen(ink);
    const bool sorted = header->sortIndicator != QStyleOptionHeader::None;
    const int arrow = sorted ? scaled(12) : 0;
    const QFontMetrics metrics = painter->fontMetrics();
    const QString text = metrics.elidedText(header->text, Qt::ElideRight, header->rect.width() - arrow);
    const int width = metrics.horizontalAdvance(text);
    const bool right = header->textAlignment & Qt::AlignRight;
    const bool centred = header->textAlignment & Qt::AlignHCenter;
    // Right-aligned: the arrow stays at the edge, so that header and figures keep one line.
    const int left = right ? header->rect.right() - arrow - width + 1 : centred ? header->rect.center().x() - width / 2 : header->rect.left();
    const QRect rect(left, header->rect.top(), width + 1, header->rect.height());
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, text); // the label rect is lower than descenders reach
    if (!sorted)
        return;
    const qreal x = right ? header->rect.right() - 4 : left + width + 8;
    const qreal y = rect.center().y() + 1;
    const qreal way = header->sortIndicator == QStyleOptionHeader::SortUp ? -1 : 1;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(ink);
    painter->drawPolygon(QPolygonF({QPointF(x - 3.5, y - 2 * way), QPointF(x + 3.5, y - 2 * way), QPointF(x, y + 2.5 * way)}));
}

void buttonLabel(QPainter* painter, const QStyleOptionButton* button, const QWidget* widget)
{
    const QPalette& palette = button->palette;
    const bool enabled = button->state & QStyle::State_Enabled;
    const QByteArray role = roleOf(widget);
    const ColorRole ink = !enabled ? ColorRole::Text3 : role == "primary" ? ColorRole::OnAccent : role == "danger" ? ColorRole::TroubleText : ColorRole::Text;
    const PainterSaver saved(painter);
    if (widget)
        painter->setFont(widget->font());
    const int flags = Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextShowMnemonic;
    const int side = scaled(16);
    const int textWidth = button->text.isEmpty() ? 0 : painter->fontMetrics().size(Qt::TextShowMnemonic, button->text).width();
    const int gap = button->icon.isNull() || textWidth == 0 ? 0 : 6;
    const int whole = textWidth + gap + (button->icon.isNull() ? 0 : side);
    QRect rect(button->rect.center().x() - whole / 2 + (whole % 2 ? 0 : 1), button->rect.y(), whole, button->rect.height());
    if (!button->icon.isNull()) {
        const QRect place = QStyle::visualRect(button->direction, rect, QRect(rect.x(), rect.center().y() - side / 2 + 1, side, side));
        button->icon.paint(painter, place, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    }
    const QRect text = QStyle::visualRect(button->direction, rect, QRect(rect.right() - textWidth + 1, rect.y(), textWidth + 2, rect.height()));
    painter->setPen(color(ink, palette));
    painter->drawText(text, flags, button->text);
    if (button->features & QStyleOptionButton::HasMenu)
        paintIcon(painter, QPointF(button->rect.right() - 14, button->rect.center().y() - 6), u"chevron", color(ColorRole::Text2, palette), 14);
}

} // namespace

Style::Style() : QProxyStyle(QStringLiteral("Fusion")) {}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        buttonPanel(painter, option, roleOf(widget));
        if ((option->state & State_HasFocus) && (option->state & State_KeyboardFocusChange))
            focusRing(painter, option->rect, option->palette);
        return;
    case PE_PanelButtonTool: buttonPanel(painter, option, "flat"); return;
    case PE_FrameFocusRect:
        // A ring after a click is noise; one after Tab is how the keyboard finds its way.
        if (option->state & State_KeyboardFocusChange)
            focusRing(painter, option->rect, option->palette);
        return;
    case PE_PanelLineEdit:
        if (!insideSpinBox(widget))
            lineEditPanel(painter, option);
        return;
    case PE_FrameLineEdit: return;
    case PE_IndicatorRadioButton: checkIndicator(painter, option, true); return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: checkIndicator(painter, option, false); return;
    case PE_IndicatorHeaderArrow: return; // painted with the label
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    switch (element) {
    case CE_Header:
        // Fusion keeps room for an arrow of its own, even where ours is painted with the text: a short header would be left with none.
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            drawControl(CE_HeaderSection, option, painter, widget);
            QStyleOptionHeader label(*header);
            label.rect = subElementRect(SE_HeaderLabel, option, widget);
            drawControl(CE_HeaderLabel, &label, painter, widget);
            return;
        }
        break;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, color(ColorRole::Surface, option->palette));
        hairline(painter, option->rect.bottomLeft(), option->rect.bottomRight(), color(ColorRole::Border, option->palette));
        return;
    case CE_HeaderLabel:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            headerLabel(painter, header);
            return;
        }
        break;
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            buttonLabel(painter, button, widget);
            return;
        }
        break;
    case CE_ComboBoxLabel:
        // Others cut what is too long in the middle of a letter.
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
            QStyleOptionComboBox shown(*combo);
            const int icon = shown.currentIcon.isNull() ? 0 : shown.iconSize.width() + 4;
            const int room = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget).width() - icon - 2;
            shown.currentText = combo->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, room);
            QProxyStyle::drawControl(element, &shown, painter, widget);
            return;
        }
        break;
    case CE_Splitter: {
        const QPoint c = option->rect.center();
        const QPoint half = option->rect.width() > option->rect.height() ? QPoint(12, 0) : QPoint(0, 12);
        hairline(painter, c - half, c + half, color(option->state & State_MouseOver ? ColorRole::Text3 : ColorRole::Control, option->palette));
        return;
    }
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents && !insideSpinBox(widget))
        rect.adjust(5, 0, -5, 0);
    if (element == SE_HeaderLabel)
        rect = option->rect.adjusted(kHeaderInset, 0, -kHeaderInset, 0);
    return rect;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent: return 11;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_SmallIconSize:
    case PM_ButtonIconSize: return scaled(16);
    case PM_SplitterWidth: return 10; // the gap between cards
    case PM_HeaderMargin: return kHeaderInset;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return scaled(14);
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const
{
    if (hint == SH_EtchDisabledText || hint == SH_DitherDisabledText)
        return 0;
    if (hint == SH_Table_GridLineColor && option)
        return static_cast<int>(color(ColorRole::Grid, option->palette).rgb());
    return QProxyStyle::styleHint(hint, option, widget, data);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton: {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        const bool withIcon = button && !button->icon.isNull();
        const bool narrow = button && button->text.size() <= 2;
        result = QSize(size.width() + (narrow ? 14 : withIcon ? 24 : 22), scaled(28));
        break;
    }
    case CT_ComboBox:
    case CT_LineEdit:
    case CT_SpinBox: result.setHeight(scaled(28)); break;
    default: break;
    }
    return result;
}

} // namespace stoker::widgets
