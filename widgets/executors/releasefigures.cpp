// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/executors/releasefigures.h"

#include "widgets/common/fonts.h"
#include "widgets/common/icons.h"
#include "widgets/common/label.h"
#include "widgets/common/painting.h"
#include "widgets/common/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace stoker::widgets {
namespace {

// The triangle of a caution, beside text of 11 px.
class Sign final : public QWidget {
public:
    explicit Sign(QWidget* parent) : QWidget(parent) { setFixedSize(scaled(12), scaled(14)); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintIcon(&painter, QPointF(0, 1), u"warn", color(ColorRole::CautionText, palette()), scaled(12));
    }
};

} // namespace

ReleaseFigures::ReleaseFigures(QWidget* parent) : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (Cell& cell : m_cells) {
        cell.box = new QWidget(this);
        cell.number = new Label({}, 20, ColorRole::Text, QFont::DemiBold);
        cell.number->setFont(figureFont(20, QFont::DemiBold));
        cell.unit = new Label({}, 13, ColorRole::Text2);
        cell.sign = new Sign(cell.box);
        cell.note = new Label({}, 11, ColorRole::Text2);
        cell.note->setWordWrap(true);
        auto* figure = new QHBoxLayout;
        figure->setSpacing(6);
        figure->addWidget(cell.number, 0, Qt::AlignBaseline);
        figure->addWidget(cell.unit, 1, Qt::AlignBaseline);
        auto* note = new QHBoxLayout;
        note->setSpacing(5);
        note->addWidget(cell.sign, 0, Qt::AlignTop);
        note->addWidget(cell.note, 1, Qt::AlignTop);
        auto* column = new QVBoxLayout(cell.box);
        column->setContentsMargins(12, 6, 8, 6);
        column->setSpacing(2);
        column->addLayout(figure);
        column->addLayout(note);
        column->addStretch();
        row->addWidget(cell.box, 1);
    }
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // what is left over is the list's
    setMinimumHeight(scaled(72)); // two lines of notes, so that another way does not move the list
}

void ReleaseFigures::setFigures(const std::array<ReleaseFigure, 4>& figures)
{
    m_figures = figures;
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const Cell& cell = m_cells[i];
        const ReleaseFigure& figure = figures[i];
        cell.number->setText(figure.number);
        cell.unit->setText(figure.unit);
        cell.note->setText(figure.note);
        cell.note->setRole(figure.warn ? ColorRole::CautionText : ColorRole::Text2);
        cell.sign->setVisible(figure.warn);
        // One thing to a screen reader, as it is one thing to the eye.
        cell.box->setAccessibleName(figure.number + u' ' + figure.unit);
        cell.box->setAccessibleDescription(figure.note);
    }
}

void ReleaseFigures::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor line = color(ColorRole::Border, palette());
    painter.setPen(line);
    painter.setBrush(color(ColorRole::Surface, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    for (std::size_t i = 1; i < m_cells.size(); ++i) {
        const int x = m_cells[i].box->x();
        hairline(&painter, {x, 10}, {x, height() - 10}, line);
    }
}

} // namespace stoker::widgets
