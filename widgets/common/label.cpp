// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/label.h"

#include "widgets/common/fonts.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace stoker::widgets {

Label::Label(const QString& text, int px, ColorRole role, QFont::Weight weight, QWidget* parent) : QLabel(text, parent), m_role(role)
{
    setTextFormat(Qt::PlainText);
    setFont(figureFont(px, weight));
    updateColor();
}

void Label::setRole(ColorRole role)
{
    if (m_role == role)
        return;
    m_role = role;
    updateColor();
}

void Label::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_updating)
        updateColor();
}

void Label::updateColor()
{
    m_updating = true; // setPalette() sends the very event that leads here
    QPalette own = palette();
    own.setColor(QPalette::Active, QPalette::WindowText, color(m_role));
    own.setColor(QPalette::Inactive, QPalette::WindowText, color(m_role));
    setPalette(own);
    m_updating = false;
}

ElidedLabel::ElidedLabel(const QString& text, int px, ColorRole role, QFont::Weight weight, QWidget* parent) : Label({}, px, role, weight, parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setText(text);
}

void ElidedLabel::setText(const QString& text, const QString& shortForm)
{
    if (m_whole == text && m_short == shortForm)
        return;
    m_whole = text;
    m_short = shortForm;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

bool ElidedLabel::isElided() const { return fontMetrics().horizontalAdvance(m_whole) > contentsRect().width(); }

QString ElidedLabel::shownForm() const { return isElided() && !m_short.isEmpty() ? m_short : m_whole; }

QSize ElidedLabel::sizeHint() const { return {fontMetrics().horizontalAdvance(m_whole) + 1, fontMetrics().height()}; }

QSize ElidedLabel::minimumSizeHint() const { return {std::min(sizeHint().width(), fontMetrics().averageCharWidth() * 4), fontMetrics().height()}; }

void ElidedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(isEnabled() ? color(role()) : color(ColorRole::Text3));
    painter.drawText(contentsRect(), static_cast<int>(alignment()) | Qt::TextSingleLine, fontMetrics().elidedText(shownForm(), m_mode, contentsRect().width()));
}

bool ElidedLabel::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        if (isElided())
            QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), m_whole.toHtmlEscaped(), this);
        return true;
    }
    return Label::event(event);
}

Hairline::Hairline(Qt::Orientation orientation, QWidget* parent) : QFrame(parent)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void Hairline::paintEvent(QPaintEvent*) { QPainter(this).fillRect(rect(), color(ColorRole::Border)); }

} // namespace stoker::widgets
