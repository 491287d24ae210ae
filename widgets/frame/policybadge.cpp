// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/policybadge.h"

#include "widgets/common/fonts.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"

#include <QPainter>
#include <QStyleOptionFocusRect>

namespace stoker::widgets {
namespace {

constexpr int kWidth = 160;
constexpr int kNarrow = 124;
constexpr int kInset = 8;

} // namespace

PolicyBadge::PolicyBadge(QWidget* parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setObjectName(QStringLiteral("policy"));
    setState({}, {}, false);
}

void PolicyBadge::setState(const QString& policy, const QString& standing, bool trouble)
{
    m_policy = policy;
    m_standing = standing;
    m_trouble = trouble;
    //: a policy, what it does now
    const QString name = policy.isEmpty() ? tr("Choose a policy...") : tr("%1, %2").arg(policy, standing);
    if (accessibleName() != name)
        setAccessibleName(name);
    update();
}

void PolicyBadge::setNarrow(bool narrow)
{
    if (std::exchange(m_narrow, narrow) != narrow)
        updateGeometry();
}

QSize PolicyBadge::sizeHint() const
{
    return {scaled(m_narrow ? kNarrow : kWidth), scaled(36)};
}

void PolicyBadge::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color(ColorRole::Border, palette()));
    painter.setBrush(underMouse() || isDown() ? QBrush(color(ColorRole::Hover, palette())) : Qt::NoBrush);
    // One line is as high as the buttons beside it, two are higher.
    const double above = m_policy.isEmpty() ? scaled(4) : 0;
    const QRectF box = QRectF(rect()).adjusted(0, above, 0, -above);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    const int left = scaled(kInset);
    const int chevron = scaled(13);
    const int room = width() - 2 * left - chevron - 2;
    painter.setPen(color(ColorRole::Text, palette()));
    if (m_policy.isEmpty()) {
        painter.setFont(textFont(13));
        painter.drawText(QRect(left, 0, room, height()), Qt::AlignVCenter, painter.fontMetrics().elidedText(tr("Choose a policy..."), Qt::ElideRight, room));
    } else {
        painter.setFont(textFont(12, QFont::DemiBold));
        painter.drawText(QRect(left, scaled(2), room, scaled(17)), Qt::AlignVCenter, painter.fontMetrics().elidedText(m_policy, Qt::ElideRight, room));
        painter.setFont(textFont(11));
        painter.setPen(color(m_trouble ? ColorRole::CautionText : ColorRole::Text2, palette()));
        int text = left;
        if (m_trouble) {
            paintIcon(&painter, QPointF(left, scaled(20)), u"warn", painter.pen().color(), scaled(12));
            text += scaled(15);
        }
        const int below = width() - left - text;
        painter.drawText(QRect(text, scaled(18), below, scaled(16)), Qt::AlignVCenter, painter.fontMetrics().elidedText(m_standing, Qt::ElideRight, below));
    }
    const double top = m_policy.isEmpty() ? (height() - chevron) / 2.0 : scaled(4);
    paintIcon(&painter, QPointF(width() - left - chevron, top), u"chevron", color(ColorRole::Text2, palette()), chevron);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color(ColorRole::Accent, palette()), 2));
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4);
    }
}

} // namespace stoker::widgets
