// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lab/lettermark.h"

#include "widgets/common/fonts.h"
#include "widgets/common/painting.h"
#include "words/labwords.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace stoker::widgets {

ColorRole columnColor(std::size_t column)
{
    static constexpr std::array roles{ColorRole::PolicyA, ColorRole::PolicyB, ColorRole::PolicyC, ColorRole::PolicyD};
    return roles[std::min(column, roles.size() - 1)];
}

LetterMark::LetterMark(std::size_t column, QWidget* parent) : QWidget(parent), m_column(column)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(words::columnLetter(column));
}

QSize LetterMark::sizeHint() const { return {scaled(18), scaled(18)}; }

void LetterMark::paint(QPainter* painter, const QRectF& rect, std::size_t column)
{
    pill(painter, rect, words::columnLetter(column), color(columnColor(column)), color(ColorRole::Surface), textFont(11, QFont::Bold));
}

void LetterMark::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint(&painter, rect(), m_column);
}

} // namespace stoker::widgets
