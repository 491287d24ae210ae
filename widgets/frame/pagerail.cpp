// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/pagerail.h"

#include "widgets/common/fonts.h"
#include "widgets/common/icons.h"
#include "widgets/common/painting.h"
#include "widgets/common/theme.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace stoker::widgets {
namespace {

constexpr int kWidth = 68;
constexpr int kRow = 54;

} // namespace

/// One page of the rail. A radio button to a screen reader: exactly one is checked.
class RailButton final : public QAbstractButton {
public:
    RailButton(QStringView iconName, const QString& word, QWidget* parent) : QAbstractButton(parent), m_iconName(iconName.toString())
    {
        setText(word);
        setAccessibleName(word);
        setCheckable(true);
        setAutoExclusive(true);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override { return {scaled(kWidth) - 1, scaled(kRow)}; }
    void setPage(QStringView iconName, const QString& word)
    {
        m_iconName = iconName.toString();
        setText(word);
        setAccessibleName(word);
        update();
    }
    void setBadge(int count, bool loud, const QString& what)
    {
        setAccessibleDescription(what);
        if (m_count == count && m_loud == loud)
            return;
        m_count = count;
        m_loud = loud;
        update();
    }
    [[nodiscard]] int badge() const { return m_count; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF row(rect());
        if (isChecked() || underMouse()) {
            painter.setPen(Qt::NoPen);
            // A step darker than the window in the light, a step lighter in the dark.
            const ColorRole current = isDark(palette()) ? ColorRole::Raised : ColorRole::Sunken;
            painter.setBrush(color(isChecked() ? current : ColorRole::Hover, palette()));
            painter.drawRoundedRect(row.adjusted(6, 2, -5, -2), 6, 6);
        }
        if (isChecked()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(color(ColorRole::Accent, palette()));
            painter.drawRoundedRect(QRectF(0, 12, 3, row.height() - 24), 1.5, 1.5);
        }
        const QColor ink = color(isChecked() ? ColorRole::Text : ColorRole::Text2, palette());
        const int size = scaled(20);
        paintIcon(&painter, QPointF((row.width() - size) / 2.0, scaled(9)), m_iconName, ink, size);
        QFont font = textFont(11, isChecked() ? QFont::DemiBold : QFont::Normal);
        // A long word of another language gets smaller before it gets cut.
        while (QFontMetrics(font).horizontalAdvance(text()) > row.width() - scaled(14) && font.pixelSize() > 9)
            font.setPixelSize(font.pixelSize() - 1);
        painter.setFont(font);
        painter.setPen(ink);
        const QRect words(2, scaled(31), width() - 4, scaled(16));
        painter.drawText(words, Qt::AlignCenter, QFontMetrics(font).elidedText(text(), Qt::ElideRight, words.width()));
        if (m_count > 0)
            paintBadge(painter, QPointF((row.width() + size) / 2.0, scaled(10)));
        if (hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(color(ColorRole::Accent, palette()), 2));
            painter.drawRoundedRect(row.adjusted(7, 3, -6, -3), 5, 5);
        }
    }

private:
    /// Round for one digit, longer for more; a ring of the background keeps it apart from the icon.
    void paintBadge(QPainter& painter, QPointF centre) const
    {
        const QString text = m_count > 99 ? QStringLiteral("99+") : QString::number(m_count);
        const QFont font = figureFont(10, QFont::Bold);
        const qreal height = scaled(14);
        const qreal width = std::max<qreal>(height, QFontMetricsF(font).horizontalAdvance(text) + scaled(7));
        const QRectF rect(centre.x() - height / 2, centre.y() - height / 2, width, height);
        const QColor around = color(isChecked() ? (isDark(palette()) ? ColorRole::Raised : ColorRole::Sunken) : underMouse() ? ColorRole::Hover : ColorRole::Window, palette());
        painter.setPen(Qt::NoPen);
        painter.setBrush(around);
        painter.drawRoundedRect(rect.adjusted(-1.5, -1.5, 1.5, 1.5), height / 2 + 1.5, height / 2 + 1.5);
        painter.setBrush(m_loud ? color(ColorRole::TroubleText, palette()) : around);
        painter.setPen(m_loud ? QPen(Qt::NoPen) : QPen(color(ColorRole::Text3, palette())));
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), height / 2 - 0.5, height / 2 - 0.5);
        painter.setFont(font);
        painter.setPen(color(m_loud ? ColorRole::Surface : ColorRole::Text2, palette()));
        painter.drawText(rect, Qt::AlignCenter, text);
    }

    QString m_iconName;
    int m_count = 0;
    bool m_loud = false;
};

PageRail::PageRail(QWidget* parent) : QWidget(parent), m_top(new QVBoxLayout), m_foot(new QVBoxLayout)
{
    setFixedWidth(scaled(kWidth));
    setAccessibleName(tr("Pages"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 1, 6);
    column->setSpacing(0);
    for (QVBoxLayout* part : {m_top, m_foot}) {
        part->setContentsMargins(0, 0, 0, 0);
        part->setSpacing(0);
    }
    column->addLayout(m_top);
    column->addStretch(1);
    column->addLayout(m_foot);
}

int PageRail::addPage(QStringView iconName, const QString& word, const QString& tip, bool atFoot)
{
    const int page = int(m_buttons.size());
    auto* button = new RailButton(iconName, word, this);
    button->setToolTip(tip);
    (atFoot ? m_foot : m_top)->addWidget(button);
    m_buttons.append(button);
    connect(button, &QAbstractButton::clicked, this, [this, page] {
        setCurrent(page);
        emit pageChosen(page);
    });
    if (m_current < 0)
        setCurrent(page);
    return page;
}

void PageRail::setPage(int page, QStringView iconName, const QString& word, const QString& tip)
{
    m_buttons[page]->setPage(iconName, word);
    m_buttons[page]->setToolTip(tip);
}

void PageRail::setPageVisible(int page, bool visible)
{
    if (page >= 0 && page < m_buttons.size())
        m_buttons.at(page)->setVisible(visible);
}

void PageRail::setCurrent(int page)
{
    if (page < 0 || page >= m_buttons.size())
        return;
    m_current = page;
    m_buttons.at(page)->setChecked(true);
    for (int i = 0; i < m_buttons.size(); ++i)
        m_buttons.at(i)->setFocusPolicy(i == page ? Qt::TabFocus : Qt::ClickFocus);
}

void PageRail::setBadge(int page, int count, bool loud, const QString& what)
{
    if (page >= 0 && page < m_buttons.size())
        m_buttons.at(page)->setBadge(count, loud, what);
}

int PageRail::badge(int page) const
{
    return page >= 0 && page < m_buttons.size() ? m_buttons.at(page)->badge() : 0;
}

void PageRail::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    hairline(&painter, {width() - 1, 0}, {width() - 1, height()}, color(ColorRole::Border, palette()));
}

void PageRail::keyPressEvent(QKeyEvent* event)
{
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    int page = m_current + step;
    while (step != 0 && page >= 0 && page < m_buttons.size() && m_buttons.at(page)->isHidden())
        page += step;
    if (step == 0 || page < 0 || page >= m_buttons.size()) {
        QWidget::keyPressEvent(event);
        return;
    }
    setCurrent(page);
    m_buttons.at(page)->setFocus(Qt::TabFocusReason);
    emit pageChosen(page);
}

} // namespace stoker::widgets
