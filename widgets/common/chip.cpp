// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/chip.h"

#include "widgets/common/fonts.h"
#include "widgets/common/painting.h"
#include "widgets/common/theme.h"
#include "words/sentences.h"

#include <QPainter>

#include <algorithm>

namespace stoker::widgets {

using domain::Environment;

Chip::Chip(Environment environment, QWidget* parent) : QWidget(parent), m_environment(environment)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    updateNames();
}

void Chip::setEnvironment(Environment environment)
{
    m_environment = environment;
    updateNames();
    update();
}

void Chip::setTextSize(int px)
{
    m_px = px;
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    const QFontMetrics metrics(textFont(m_px, QFont::Bold));
    // One width for all three, so that names beside chips stand in one line.
    int widest = 0;
    for (const auto environment : {Environment::Development, Environment::Test, Environment::Production})
        widest = std::max(widest, metrics.horizontalAdvance(word(environment)));
    return {std::max(scaled(m_px * 46 / 11), widest + scaled(m_px)), scaled(m_px * 18 / 11)};
}

QString Chip::word(Environment environment) { return words::environmentChip(environment); }

void Chip::paint(QPainter* painter, const QRectF& rect, Environment environment, int px)
{
    const QFont font = textFont(px, QFont::Bold);
    if (environment == Environment::Production) {
        pill(painter, rect, word(environment), color(ColorRole::Production), color(ColorRole::OnProduction), font);
        return;
    }
    const QColor ink = color(environment == Environment::Test ? ColorRole::Test : ColorRole::Development);
    const PainterSaver saved(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(ink, 1.2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(rect.adjusted(0.6, 0.6, -0.6, -0.6), 3, 3);
    painter->setFont(font);
    painter->drawText(rect, Qt::AlignCenter, word(environment));
}

void Chip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint(&painter, rect(), m_environment, m_px);
}

void Chip::updateNames()
{
    const QString name = words::environmentWord(m_environment);
    setAccessibleName(name);
    setToolTip(name);
}

} // namespace stoker::widgets
