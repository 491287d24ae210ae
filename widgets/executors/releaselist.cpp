// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/executors/releaselist.h"

#include "item/executorcells.h"
#include "item/roles.h"
#include "widgets/common/fonts.h"
#include "widgets/common/icons.h"
#include "widgets/common/painting.h"
#include "widgets/common/theme.h"
#include "widgets/executors/releasetext.h"
#include "words/sentences.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace stoker::widgets {
namespace {

constexpr int kMostRows = 8;
constexpr int kLeft = 6; // as the header
constexpr int kRight = 8;

class Delegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const PainterSaver saved(painter);
        const auto severity = static_cast<item::Severity>(index.data(item::SeverityRole).toInt());
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, color(ColorRole::Selection, option.palette));
        hairline(painter, option.rect.bottomLeft(), option.rect.bottomRight(), color(ColorRole::Grid, option.palette));
        const bool quiet = index.column() == ReleaseListModel::Host;
        painter->setPen(color(severity == item::Severity::Caution ? ColorRole::CautionText : severity == item::Severity::Faint ? ColorRole::Text3 : quiet ? ColorRole::Text2 : ColorRole::Text, option.palette));
        painter->setFont(figureFont(12, severity == item::Severity::Caution ? QFont::DemiBold : QFont::Normal));
        QRect room = option.rect.adjusted(kLeft, 0, index.column() == ReleaseListModel::Hits ? -kRight : 0, -1);
        const QString icon = index.data(item::IconRole).toString();
        if (!icon.isEmpty()) {
            const int side = scaled(13);
            const ColorRole role = icon == u"busy" ? ColorRole::Supply : icon == u"leaving" ? ColorRole::CautionText : icon == u"excluded" ? ColorRole::TroubleText : ColorRole::Text2;
            paintIcon(painter, QPointF(room.x(), room.center().y() - side / 2), icon, color(role, option.palette), side);
            room.setLeft(room.left() + side + scaled(6));
        }
        const Qt::Alignment side = index.column() == ReleaseListModel::Hits ? Qt::AlignRight : Qt::AlignLeft;
        painter->drawText(room, static_cast<int>(side | Qt::AlignVCenter) | Qt::TextSingleLine, painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room.width()));
    }
};

} // namespace

void ReleaseListModel::setRows(std::vector<item::ReleaseImpact::Row> rows)
{
    const bool sameIds = rows.size() == m_rows.size() && std::equal(rows.begin(), rows.end(), m_rows.begin(), [](const auto& a, const auto& b) { return a.id == b.id; });
    if (sameIds) { // a poll: figures change, scroll position and focus stay
        m_rows = std::move(rows);
        if (!m_rows.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel(); // other executors were chosen
    m_rows = std::move(rows);
    endResetModel();
}

int ReleaseListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

int ReleaseListModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(ColumnCount); }

QString ReleaseListModel::text(int column, const item::ReleaseImpact::Row& row) const
{
    const QString nothing(words::kUnknown);
    if (column == Id)
        return row.id.text;
    if (column == Hits)
        return hitsText(row);
    if (!row.executor)
        return nothing;
    const item::ExecutorCells cells;
    const domain::Executor& executor = *row.executor;
    switch (column) {
    case Host: return executor.host;
    case State: return words::stateWord(executor);
    case Tasks: return cells.units().integer(executor.runningTasks);
    case Cache: return executor.cachedBlocks > 0 ? cells.wholeText(item::ExecutorColumn::Cache, executor, {}) : nothing;
    case Shuffle: return executor.holdsShuffle ? cells.wholeText(item::ExecutorColumn::Shuffle, executor, {}) : nothing;
    default: return {};
    }
}

QVariant ReleaseListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const item::ReleaseImpact::Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return text(index.column(), row);
    case Qt::ToolTipRole: {
        if (index.column() != Hits || row.jobsHit.empty())
            return {};
        QStringList jobs;
        for (const int job : row.jobsHit)
            jobs.append(QString::number(job));
        return tr("Jobs %1 lose work", "", static_cast<int>(jobs.size())).arg(words::list(jobs));
    }
    case item::IconRole: return index.column() == State && row.executor ? item::ExecutorCells::icon(item::ExecutorColumn::State, *row.executor) : QString();
    case item::SeverityRole:
        if (!row.executor)
            return static_cast<int>(item::Severity::Faint);
        return static_cast<int>(index.column() != Hits ? item::Severity::Normal : row.jobsHit.empty() ? item::Severity::Faint : item::Severity::Caution);
    default: return {};
    }
}

QVariant ReleaseListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment((section == Hits ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Id: return tr("ID");
    case Host: return tr("Host");
    case State: return tr("State");
    case Tasks: return tr("Tasks");
    case Cache: return tr("Cache");
    case Shuffle: return tr("Shuffle");
    case Hits: return tr("Hits");
    default: return {};
    }
}

ReleaseList::ReleaseList(QWidget* parent) : QTableView(parent), m_model(new ReleaseListModel(this))
{
    setModel(m_model);
    setItemDelegate(new Delegate(this));
    setAccessibleName(tr("Executors to release"));
    setShowGrid(false);
    setFrameShape(NoFrame); // the card around it draws the line
    setSelectionMode(SingleSelection);
    setSelectionBehavior(SelectRows);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(scaled(20));
    verticalHeader()->setDefaultSectionSize(scaled(26));
    horizontalHeader()->setFont(textFont(11));
    horizontalHeader()->setFixedHeight(scaled(26));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setStretchLastSection(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ReleaseList::setRows(std::vector<item::ReleaseImpact::Row> rows)
{
    const int before = m_model->rowCount();
    m_model->setRows(std::move(rows));
    if (m_model->rowCount() != before)
        updateGeometry();
}

QSize ReleaseList::sizeHint() const
{
    const int rows = std::clamp(m_model->rowCount(), 1, kMostRows);
    return {scaled(680), horizontalHeader()->maximumHeight() + rows * verticalHeader()->defaultSectionSize() + 2 * frameWidth()};
}

QSize ReleaseList::minimumSizeHint() const { return sizeHint(); }

void ReleaseList::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    static constexpr int widths[] = {48, 110, 92, 50, 132, 108}; // of 680; the last column takes the rest
    for (int column = 0; column < ReleaseListModel::Hits; ++column)
        setColumnWidth(column, widths[column] * viewport()->width() / 680);
}

} // namespace stoker::widgets
