// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lab/outcomeview.h"

#include "item/roles.h"
#include "session/lab/bench.h"
#include "widgets/common/fonts.h"
#include "widgets/common/icons.h"
#include "widgets/common/painting.h"
#include "widgets/lab/lettermark.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolTip>

#include <algorithm>
#include <array>

namespace stoker::widgets {
namespace {

constexpr int kRow = 27;
constexpr int kTickGap = 4;
constexpr int kNames = 106; ///< the least for what the rows are called

/// Where a figure, its difference and its tick stand in a cell: the tick before the figure or, where the figure leaves no room for it, before the difference below.
struct CellPlaces {
    QRect figure;
    QRect difference;
    QRect tick;
};

CellPlaces placesOf(const QRect& cell, const QString& figure, const QString& difference, bool best)
{
    const QRect inner = cell.adjusted(0, 0, -scaled(8), -1);
    const int side = scaled(12);
    const int wide = QFontMetrics(figureFont(12, best ? QFont::DemiBold : QFont::Normal)).horizontalAdvance(figure);
    const bool beside = best && wide + side + scaled(kTickGap) <= inner.width();
    const bool twoLines = !difference.isEmpty() || (best && !beside);
    CellPlaces places;
    places.figure = twoLines ? QRect(inner.left(), inner.top(), inner.width(), inner.height() * 60 / 100) : inner;
    places.difference = QRect(inner.left(), places.figure.bottom() - 1, inner.width(), inner.bottom() - places.figure.bottom() + 1);
    if (beside) {
        places.tick = QRect(inner.right() + 1 - wide - side - scaled(kTickGap), places.figure.center().y() - side / 2, side, side);
    } else if (best) {
        const int taken = QFontMetrics(figureFont(10)).horizontalAdvance(difference);
        const int below = std::min(side, inner.bottom() - places.figure.bottom());
        places.tick = QRect(inner.right() + 1 - taken - below - (taken > 0 ? scaled(kTickGap) : 0), places.figure.bottom() + 1, below, below);
    }
    return places;
}

class OutcomeHeader final : public QHeaderView {
public:
    explicit OutcomeHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {}
    void setChosen(int section)
    {
        m_chosen = section;
        viewport()->update();
    }
    void setNote(std::size_t column, const QString& mark, const QString& whole)
    {
        if (column >= m_notes.size() || m_notes[column] == std::pair(mark, whole))
            return;
        m_notes[column] = {mark, whole};
        viewport()->update();
    }

protected:
    bool viewportEvent(QEvent* event) override
    {
        if (event->type() != QEvent::ToolTip)
            return QHeaderView::viewportEvent(event);
        const auto* help = static_cast<QHelpEvent*>(event);
        const int section = logicalIndexAt(help->pos());
        QToolTip::showText(help->globalPos(), section > 0 ? m_notes.at(std::size_t(section - 1)).second.toHtmlEscaped() : QString(), this);
        return true;
    }
    void paintSection(QPainter* painter, const QRect& rect, int section) const override
    {
        painter->fillRect(rect, color(ColorRole::Surface));
        hairline(painter, rect.bottomLeft(), rect.bottomRight(), color(ColorRole::Border));
        if (section == 0)
            return;
        const int side = scaled(18);
        const QRectF mark(rect.right() - side - scaled(8), rect.center().y() - side / 2.0, side, side);
        LetterMark::paint(painter, mark, std::size_t(section - 1));
        const PainterSaver saved(painter);
        painter->setFont(figureFont(11));
        painter->setPen(color(ColorRole::Text2));
        const QRect beside(rect.left(), rect.top(), int(mark.left()) - scaled(4) - rect.left(), rect.height());
        painter->drawText(beside, Qt::AlignRight | Qt::AlignVCenter, painter->fontMetrics().elidedText(m_notes.at(std::size_t(section - 1)).first, Qt::ElideRight, beside.width()));
        if (section == m_chosen)
            painter->fillRect(QRect(rect.left() + 4, rect.bottom() - 2, rect.width() - 8, 3), color(columnColor(std::size_t(section - 1))));
    }

private:
    int m_chosen = -1;
    std::array<std::pair<QString, QString>, session::lab::Bench::kMost> m_notes;
};

class OutcomeDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const PainterSaver saved(painter);
        const QRect rect = option.rect;
        hairline(painter, rect.bottomLeft(), rect.bottomRight(), color(ColorRole::Grid));
        if (option.state & QStyle::State_HasFocus)
            painter->fillRect(rect.adjusted(0, 0, 0, -1), color(ColorRole::Selection));
        const QString text = index.data().toString();
        if (index.column() == 0) {
            painter->setFont(textFont(12));
            painter->setPen(color(ColorRole::Text2));
            painter->drawText(rect.adjusted(scaled(12), 0, -2, 0), Qt::AlignLeft | Qt::AlignVCenter, painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width() - scaled(14)));
            return;
        }
        const bool best = !index.data(item::IconRole).toString().isEmpty();
        const QString difference = index.data(item::SecondTextRole).toString();
        const CellPlaces places = placesOf(rect, text, difference, best);
        painter->setFont(figureFont(12, best ? QFont::DemiBold : QFont::Normal));
        painter->setPen(color(ColorRole::Text));
        painter->drawText(places.figure, Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, text);
        if (best)
            paintIcon(painter, places.tick.topLeft(), u"check", color(ColorRole::Good), places.tick.width());
        if (difference.isEmpty())
            return;
        painter->setFont(figureFont(10));
        painter->setPen(color(ColorRole::Text2));
        painter->drawText(places.difference, Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, difference);
    }
};

} // namespace

OutcomeView::OutcomeView(QWidget* parent) : QTableView(parent)
{
    setHorizontalHeader(new OutcomeHeader(this));
    setItemDelegate(new OutcomeDelegate(this));
    setModel(&m_model);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(scaled(20));
    verticalHeader()->setDefaultSectionSize(scaled(kRow));
    horizontalHeader()->setFixedHeight(scaled(28));
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setMinimumSectionSize(scaled(40));
    setAccessibleName(tr("Outcome"));
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int section) {
        if (section > 0)
            emit columnChosen(std::size_t(section - 1));
    });
    connect(this, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() > 0)
            emit columnChosen(std::size_t(index.column() - 1));
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &OutcomeView::layOut);
}

void OutcomeView::setChosen(std::optional<std::size_t> column) { static_cast<OutcomeHeader*>(horizontalHeader())->setChosen(column ? int(*column) + 1 : -1); }

void OutcomeView::setNote(std::size_t column, const QString& mark, const QString& whole) { static_cast<OutcomeHeader*>(horizontalHeader())->setNote(column, mark, whole); }

QRect OutcomeView::figureRect(const QModelIndex& index) const
{
    const QString figure = index.data().toString();
    const bool best = !index.data(item::IconRole).toString().isEmpty();
    const CellPlaces places = placesOf(visualRect(index), figure, index.data(item::SecondTextRole).toString(), best);
    const int wide = QFontMetrics(figureFont(12, best ? QFont::DemiBold : QFont::Normal)).horizontalAdvance(figure);
    return {places.figure.right() - wide + 1, places.figure.top(), wide, places.figure.height()};
}

QRect OutcomeView::tickRect(const QModelIndex& index) const
{
    return placesOf(visualRect(index), index.data().toString(), index.data(item::SecondTextRole).toString(), !index.data(item::IconRole).toString().isEmpty()).tick;
}

void OutcomeView::layOut()
{
    const int policies = m_model.columnCount() - 1;
    if (policies < 1)
        return;
    const int wide = viewport()->width();
    const int each = std::min(scaled(82), (wide - scaled(kNames)) / policies);
    horizontalHeader()->resizeSection(0, wide - each * policies);
    for (int column = 1; column <= policies; ++column)
        horizontalHeader()->resizeSection(column, each);
}

void OutcomeView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    layOut();
}

void OutcomeView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        QGuiApplication::clipboard()->setText(m_model.toText());
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().column() > 0)
        emit columnChosen(std::size_t(currentIndex().column() - 1));
    else
        QTableView::keyPressEvent(event);
}

} // namespace stoker::widgets
