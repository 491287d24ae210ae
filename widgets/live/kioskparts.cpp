// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/kioskparts.h"

#include "widgets/common/chip.h"
#include "widgets/common/fonts.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"

#include <QPainter>

#include <algorithm>

namespace stoker::widgets {

KioskHead::KioskHead(QWidget* parent) : QWidget(parent) { setFixedHeight(scaled(48)); }

void KioskHead::setValues(const Values& values)
{
    if (m_values == values)
        return;
    m_values = values;
    setAccessibleName(QStringLiteral("%1, %2, %3").arg(values.application, values.state, values.doing));
    update();
}

void KioskHead::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect all = rect();
    const int chip = scaled(78);
    Chip::paint(&painter, QRectF(0, (height() - scaled(30)) / 2.0, chip, scaled(30)), m_values.environment, 18);

    const QFont large = figureFont(26, QFont::DemiBold);
    const QFont small = textFont(18);
    // From the right: the time in a slot as wide as the widest, so that nothing moves with the seconds.
    painter.setFont(large);
    painter.setPen(color(ColorRole::Text));
    const int timeWidth = QFontMetrics(large).horizontalAdvance(QStringLiteral("00:00:00"));
    painter.drawText(all, Qt::AlignVCenter | Qt::AlignRight, m_values.time);
    const QFontMetrics smallMetrics(small);
    const int stateWidth = smallMetrics.horizontalAdvance(m_values.state);
    const int stateLeft = width() - timeWidth - scaled(56) - stateWidth;
    painter.setFont(small);
    painter.setPen(color(m_values.live ? ColorRole::Text2 : ColorRole::CautionText));
    painter.drawText(QRect(stateLeft, 0, stateWidth + 4, height()), Qt::AlignVCenter | Qt::AlignLeft, m_values.state);
    if (m_values.live) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(ColorRole::Good));
        painter.drawEllipse(QPointF(stateLeft - scaled(14), height() / 2.0 + 1), scaled(6), scaled(6));
    } else if (!m_values.state.isEmpty()) {
        const int side = scaled(20);
        paintIcon(&painter, QPointF(stateLeft - side - scaled(6), (height() - side) / 2.0), u"warn", color(ColorRole::CautionText), side);
    }

    int x = chip + scaled(16);
    const int end = stateLeft - scaled(48);
    painter.setFont(large);
    painter.setPen(color(ColorRole::Text));
    const int nameWidth = std::clamp(QFontMetrics(large).horizontalAdvance(m_values.application) + 2, 0, std::max(0, end - x));
    painter.drawText(QRect(x, 0, nameWidth, height()), Qt::AlignVCenter | Qt::AlignLeft, QFontMetrics(large).elidedText(m_values.application, Qt::ElideRight, nameWidth));
    x += nameWidth + scaled(24);
    if (x >= end)
        return;
    painter.setFont(small);
    painter.setPen(color(ColorRole::Text2));
    painter.drawText(QRect(x, 0, end - x, height()), Qt::AlignVCenter | Qt::AlignLeft, smallMetrics.elidedText(m_values.doing, Qt::ElideRight, end - x));
}

KioskFoot::KioskFoot(QWidget* parent) : QWidget(parent)
{
    setFixedHeight(scaled(44));
    hide();
}

void KioskFoot::setNotices(std::vector<Notice> notices)
{
    if (notices == m_notices)
        return;
    m_notices = std::move(notices);
    setVisible(!m_notices.empty());
    setAccessibleName(m_notices.empty() ? QString() : m_notices.front().text);
    update();
}

void KioskFoot::paintEvent(QPaintEvent*)
{
    if (m_notices.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Notice& notice = m_notices.front();
    const QColor ink = color(notice.trouble ? ColorRole::TroubleText : ColorRole::CautionText);
    painter.setPen(withAlpha(ink, 0.6));
    painter.setBrush(mix(color(ColorRole::Surface), ink, isDark(QGuiApplication::palette()) ? 0.12 : 0.08));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    const int side = scaled(20);
    paintIcon(&painter, QPointF(scaled(16), (height() - side) / 2.0), u"warn", ink, side);
    painter.setFont(textFont(18));
    const QString count = m_notices.size() > 1 ? tr("1 of %1").arg(m_notices.size()) : QString();
    const int countWidth = painter.fontMetrics().horizontalAdvance(count);
    painter.setPen(color(ColorRole::Text2));
    painter.drawText(rect().adjusted(0, 0, -scaled(16), 0), Qt::AlignVCenter | Qt::AlignRight, count);
    painter.setPen(color(ColorRole::Text));
    const QRect text = rect().adjusted(scaled(48), 0, -countWidth - scaled(32), 0);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, painter.fontMetrics().elidedText(notice.text, Qt::ElideRight, text.width()));
}

} // namespace stoker::widgets
