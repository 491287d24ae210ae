// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lab/outcomeview.h"

#include "item/roles.h"
#include "widgets/common/fonts.h"
#include "widgets/common/icons.h"
#include "widgets/common/painting.h"
#include "widgets/lab/lettermark.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace stoker::widgets {
namespace {

constexpr int kRow = 31;

class OutcomeHeader final : public QHeaderView {
public:
    explicit OutcomeHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {}
    void setChosen(int section)
    {
        m_chosen = section;
        viewport()->update();
    }

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override
    {
        painter->fillRect(rect, color(ColorRole::Surface));
        hairline(painter, rect.bottomLeft(), rect.bottomRight(), color(ColorRole::Border));
        if (section == 0)
            return;
        const int side = scaled(18);
        const QRectF mark(rect.right() - side - scaled(8), rect.center().y() - side / 2.0, side, side);
        LetterMark::paint(painter, mark, std::size_t(section - 1));
        if (section == m_chosen)
            painter->fillRect(QRect(rect.left() + 4, rect.bottom() - 2, rect.width() - 8, 3), color(columnColor(std::size_t(section - 1))));
    }

private:
    int m_chosen = -1;
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
        const QRect inner = rect.adjusted(2, 0, -scaled(8), 0);
        const QRect upper = difference.isEmpty() ? inner : QRect(inner.left(), inner.top() + 1, inner.width(), inner.height() * 55 / 100);
        painter->setFont(figureFont(12, best ? QFont::DemiBold : QFont::Normal));
        painter->setPen(color(ColorRole::Text));
        painter->drawText(upper, Qt::AlignRight | Qt::AlignVCenter, text);
        if (best) {
            const int wide = painter->fontMetrics().horizontalAdvance(text);
            paintIcon(painter, QPointF(upper.right() - wide - scaled(17), upper.center().y() - scaled(6)), u"check", color(ColorRole::Good), scaled(12));
        }
        if (difference.isEmpty())
            return;
        painter->setFont(figureFont(10));
        painter->setPen(color(ColorRole::Text2));
        painter->drawText(QRect(inner.left(), upper.bottom() - 1, inner.width(), inner.bottom() - upper.bottom()), Qt::AlignRight | Qt::AlignVCenter, difference);
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

void OutcomeView::setChosen(std::size_t column) { static_cast<OutcomeHeader*>(horizontalHeader())->setChosen(int(column) + 1); }

void OutcomeView::layOut()
{
    const int policies = m_model.columnCount() - 1;
    if (policies < 1)
        return;
    const int wide = viewport()->width();
    const int each = std::min(scaled(82), (wide - scaled(112)) / policies);
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
