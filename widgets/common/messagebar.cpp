// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/messagebar.h"

#include "widgets/common/button.h"
#include "widgets/common/fonts.h"
#include "widgets/common/icons.h"
#include "widgets/common/label.h"
#include "widgets/common/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>

namespace stoker::widgets {
namespace {

ColorRole colorOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Error: return ColorRole::TroubleText;
    case MessageBar::Kind::Caution: return ColorRole::CautionText;
    case MessageBar::Kind::Information: break;
    }
    return ColorRole::Accent;
}

} // namespace

MessageBar::MessageBar(QWidget* parent) : QWidget(parent), m_text(new Label), m_action(new LinkButton(QString())),
      m_close(Button::iconOnly(u"kill", tr("Hide this message")))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(scaled(34), 3, 8, 3);
    layout->setSpacing(12);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    m_close->hide();
    setMinimumHeight(scaled(34));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_action, &QPushButton::clicked, this, &MessageBar::actionTriggered);
    connect(m_close, &QPushButton::clicked, this, [this] {
        hide();
        emit dismissed();
    });
    hide();
}

void MessageBar::setDismissable(bool dismissable) { m_close->setVisible(dismissable); }

void MessageBar::showMessage(Kind kind, const QString& sentence, const QString& action)
{
    const bool isNew = m_text->text() != sentence;
    m_kind = kind;
    m_text->setText(sentence);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(sentence);
    setVisible(true);
    update();
    if (isNew && QAccessible::isActive()) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

QString MessageBar::text() const { return m_text->text(); }

void MessageBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = color(colorOf(m_kind));
    painter.setPen(withAlpha(ink, 0.6));
    painter.setBrush(mix(color(ColorRole::Surface), ink, isDark(palette()) ? 0.14 : 0.09));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    const int side = scaled(16);
    paintIcon(&painter, QPointF(scaled(10), (height() - side) / 2.0), m_kind == Kind::Information ? u"info" : u"warn", ink, side);
}

} // namespace stoker::widgets
