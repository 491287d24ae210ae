// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/button.h"

#include "widgets/common/fonts.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"

#include <QStyle>
#include <QStyleOptionFocusRect>
#include <QStylePainter>
#include <QTimer>

namespace stoker::widgets {
namespace {

const char* propertyOf(ButtonRole role)
{
    switch (role) {
    case ButtonRole::Primary: return "primary";
    case ButtonRole::Danger: return "danger";
    case ButtonRole::Flat: return "flat";
    case ButtonRole::Normal: break;
    }
    return "";
}

} // namespace

Button::Button(const QString& text, QStringView iconName, ButtonRole role, QWidget* parent) : QPushButton(text, parent), m_iconName(iconName.toString())
{
    setRole(role);
    setAttribute(Qt::WA_Hover);
    setAutoDefault(false);
}

void Button::sayDone(const QString& done)
{
    if (text() == done)
        return;
    setMinimumWidth(width()); // what is beside it stays where it is
    const QString usual = text();
    setText(done);
    QTimer::singleShot(std::chrono::seconds{2}, this, [this, usual] { setText(usual); });
}

void Button::setRole(ButtonRole role)
{
    m_role = role;
    setProperty("role", QByteArray(propertyOf(role)));
    setFont(textFont(13, role == ButtonRole::Primary ? QFont::DemiBold : QFont::Normal));
    updateIcon();
    update();
}

void Button::setIconName(QStringView name)
{
    m_iconName = name.toString();
    updateIcon();
}

void Button::setCompact(bool compact, QStringView icon)
{
    if (compact == m_whole.has_value())
        return;
    if (compact) {
        m_whole = {text(), m_iconName};
        setAccessibleName(text());
        setText({});
        setIconName(icon);
    } else {
        const auto whole = *std::exchange(m_whole, std::nullopt);
        setText(whole.first);
        setIconName(whole.second);
    }
}

void Button::updateIcon()
{
    if (m_iconName.isEmpty()) {
        setIcon({});
        return;
    }
    const ColorRole ink = m_role == ButtonRole::Primary ? ColorRole::OnAccent : m_role == ButtonRole::Danger ? ColorRole::TroubleText : ColorRole::Text2;
    setIcon(widgets::icon(m_iconName, ink));
}

Button* Button::iconOnly(QStringView iconName, const QString& what, QWidget* parent)
{
    auto* button = new Button({}, iconName, ButtonRole::Flat, parent);
    button->setToolTip(what);
    button->setAccessibleName(what);
    button->setFixedSize(scaled(30), scaled(28));
    return button;
}

LinkButton::LinkButton(const QString& text, QWidget* parent) : QPushButton(text, parent)
{
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setAutoDefault(false);
    setFont(textFont(13, QFont::DemiBold));
}

QSize LinkButton::sizeHint() const { return fontMetrics().size(Qt::TextShowMnemonic, text()) + QSize(8, 8); }

QSize LinkButton::minimumSizeHint() const { return sizeHint(); }

void LinkButton::paintEvent(QPaintEvent*)
{
    QStylePainter painter(this);
    QFont face = font();
    face.setUnderline(underMouse() && isEnabled());
    painter.setFont(face);
    painter.setPen(color(isEnabled() ? ColorRole::Accent : ColorRole::Text3));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, text());
    if (hasFocus()) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        painter.drawPrimitive(QStyle::PE_FrameFocusRect, focus);
    }
}

} // namespace stoker::widgets
