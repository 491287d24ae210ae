// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/segmentedcontrol.h"

#include "widgets/common/fonts.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"

#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleOptionFocusRect>
#include <QStylePainter>

namespace stoker::widgets {
namespace {

class Segment final : public QRadioButton {
public:
    Segment(const QString& text, QStringView iconName, QWidget* parent) : QRadioButton(text, parent), m_icon(iconName.toString())
    {
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override
    {
        // As wide as the bold face, so that choosing does not move the neighbours.
        if (m_iconOnly && !m_icon.isEmpty())
            return {scaled(16) + 2 * scaled(9), scaled(24)};
        const int text = QFontMetrics(textFont(13, QFont::DemiBold)).horizontalAdvance(this->text());
        return {text + scaled(22) + (m_icon.isEmpty() ? 0 : scaled(20)), scaled(24)};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }
    bool hitButton(const QPoint& position) const override { return rect().contains(position); }
    [[nodiscard]] bool isReleasing() const { return m_releasing; }
    void setIconOnly(bool iconOnly)
    {
        if (std::exchange(m_iconOnly, iconOnly) != iconOnly)
            updateGeometry();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QStylePainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (isChecked()) {
            painter.setPen(color(ColorRole::Control));
            painter.setBrush(color(ColorRole::Raised));
            painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        }
        const QColor ink = color(!isEnabled() ? ColorRole::Text3 : isChecked() || underMouse() ? ColorRole::Text : ColorRole::Text2);
        QRect room = rect();
        if (!m_icon.isEmpty()) {
            const int side = scaled(16);
            paintIcon(&painter, QPointF(scaled(9), (height() - side) / 2.0), m_icon, ink, side);
            room.setLeft(scaled(9) + side + scaled(2));
        }
        if (!m_iconOnly || m_icon.isEmpty()) {
            painter.setPen(ink);
            painter.setFont(textFont(13, isChecked() ? QFont::DemiBold : QFont::Normal));
            painter.drawText(room, Qt::AlignCenter | Qt::TextShowMnemonic, text());
        }
        if (hasFocus()) {
            QStyleOptionFocusRect focus;
            focus.initFrom(this);
            painter.drawPrimitive(QStyle::PE_FrameFocusRect, focus);
        }
    }

    void mouseReleaseEvent(QMouseEvent* event) override
    {
        m_releasing = true;
        QRadioButton::mouseReleaseEvent(event);
        m_releasing = false;
    }

private:
    QString m_icon;
    bool m_releasing = false;
    bool m_iconOnly = false;
};

} // namespace

SegmentedControl::SegmentedControl(QWidget* parent) : QWidget(parent)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(2, 2, 2, 2);
    layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

SegmentedControl::SegmentedControl(const QStringList& texts, QWidget* parent) : SegmentedControl(parent)
{
    for (const QString& text : texts)
        addSegment(text);
    setCurrentIndex(0);
}

int SegmentedControl::addSegment(const QString& text, QStringView iconName)
{
    const int index = count();
    auto* segment = new Segment(text, iconName, this);
    m_segments.append(segment);
    layout()->addWidget(segment);
    connect(segment, &QRadioButton::toggled, this, [this, index](bool on) {
        if (!on || m_current == index)
            return;
        m_current = index;
        emit currentIndexChanged(index);
    });
    connect(segment, &QRadioButton::clicked, this, [this, segment, index] { emit chosen(index, segment->isReleasing()); });
    return index;
}

int SegmentedControl::currentIndex() const { return m_current; }

void SegmentedControl::setCurrentIndex(int index)
{
    if (index == m_current || index >= count())
        return;
    if (index >= 0) {
        m_segments[index]->setChecked(true);
        return;
    }
    m_current = -1;
    for (QRadioButton* segment : std::as_const(m_segments)) {
        segment->setAutoExclusive(false); // an exclusive group refuses to have none
        segment->setChecked(false);
        segment->setAutoExclusive(true);
    }
    emit currentIndexChanged(-1);
}

void SegmentedControl::setIconsOnly(bool iconsOnly)
{
    for (QRadioButton* segment : std::as_const(m_segments))
        static_cast<Segment*>(segment)->setIconOnly(iconsOnly);
    layout()->activate(); // whoever asks for the size now is told the new one
}

void SegmentedControl::setSegmentEnabled(int index, bool enabled, const QString& tip)
{
    if (index < 0 || index >= count())
        return;
    m_segments[index]->setEnabled(enabled);
    m_segments[index]->setToolTip(tip);
    m_segments[index]->setAccessibleDescription(tip);
}

void SegmentedControl::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(ColorRole::Sunken));
    painter.drawRoundedRect(QRectF(rect()), 5, 5);
}

} // namespace stoker::widgets
