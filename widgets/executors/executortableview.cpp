// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/executors/executortableview.h"

#include "item/executortablemodel.h"
#include "widgets/common/fonts.h"
#include "widgets/common/icons.h"
#include "widgets/executors/executordelegate.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDataStream>
#include <QHeaderView>
#include <QMenu>

#include <algorithm>

namespace stoker::widgets {
namespace {

using item::ExecutorColumn;

constexpr quint32 kLayoutVersion = 1;

} // namespace

ExecutorTableView::ExecutorTableView(QWidget* parent) : QTableView(parent), m_columnMenu(new QMenu(this)), m_contextMenu(new QMenu(this))
{
    setItemDelegate(new ExecutorDelegate(this));
    setAccessibleName(tr("Executors"));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false); // Tab leaves the table; arrows move in it
    setWordWrap(false);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerItem);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    // Fixed sections: fitting to contents asks every row, every poll (performance 2: 70 times the cost).
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView* header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(header, &QHeaderView::customContextMenuRequested, this, [this, header](QPoint position) { m_columnMenu->popup(header->mapToGlobal(position)); });
    buildMenus();
    applyMetrics();
}

void ExecutorTableView::applyMetrics()
{
    // The minimum first, or the default stays 30.
    verticalHeader()->setMinimumSectionSize(scaled(20));
    verticalHeader()->setDefaultSectionSize(scaled(24));
    horizontalHeader()->setFont(textFont(11));
    horizontalHeader()->setFixedHeight(scaled(24));
    horizontalHeader()->setMinimumSectionSize(scaled(32));
}

void ExecutorTableView::buildMenus()
{
    m_contextMenu->setAccessibleName(tr("Actions for the selected executors"));
    m_release = m_contextMenu->addAction(icon(u"release"), {}, this, &ExecutorTableView::releaseRequested);
    m_release->setShortcut(QKeySequence(Qt::Key_R));
    m_open = m_contextMenu->addAction(tr("Show details"), this, &ExecutorTableView::openCurrent);
    m_open->setShortcut(QKeySequence(Qt::Key_Return));
    m_contextMenu->addSeparator();
    m_copyRows = m_contextMenu->addAction(icon(u"copy"), tr("Copy rows"), this, &ExecutorTableView::copySelection);
    m_copyRows->setShortcut(QKeySequence::Copy);
    m_copyIds = m_contextMenu->addAction({}, this, &ExecutorTableView::copyIds);
    m_contextMenu->addSeparator();
    m_filterHost = m_contextMenu->addAction(icon(u"search"), {}, this, &ExecutorTableView::filterByHost);
    // R is the window's own key; in the menu it is only named.
    m_copyRows->setShortcutContext(Qt::WidgetShortcut);
    addAction(m_copyRows);

    for (const item::ExecutorColumnInfo& column : item::executorColumns()) {
        const int section = static_cast<int>(column.column);
        QAction* action = m_columnMenu->addAction(item::title(column.column));
        action->setCheckable(true);
        action->setChecked(column.visibleAtFirst);
        action->setToolTip(item::tip(column.column));
        action->setEnabled(column.column != ExecutorColumn::Id); // what a row is about stays
        connect(action, &QAction::toggled, this, [this, section](bool on) { setColumnHidden(section, !on); });
    }
    m_columnMenu->setToolTipsVisible(true);
    m_columnMenu->addSeparator();
    m_columnMenu->addAction(tr("Reset columns"), this, &ExecutorTableView::resetColumns);
    updateContextMenu();
}

void ExecutorTableView::setExecutorModel(item::ExecutorTableModel* model)
{
    m_model = model;
    // The indicator before sorting is switched on, or the model is sorted by the header's own idea first.
    horizontalHeader()->setSortIndicator(static_cast<int>(ExecutorColumn::Leaves), Qt::AscendingOrder);
    setModel(model);
    setSortingEnabled(true);
    resetColumns();
}

void ExecutorTableView::resetColumns()
{
    QHeaderView* header = horizontalHeader();
    for (const item::ExecutorColumnInfo& column : item::executorColumns()) {
        const int section = static_cast<int>(column.column);
        header->moveSection(header->visualIndex(section), section);
        setColumnHidden(section, !column.visibleAtFirst);
        setColumnWidth(section, scaled(column.width));
        m_columnMenu->actions().at(section)->setChecked(column.visibleAtFirst);
    }
    sortByColumn(static_cast<int>(ExecutorColumn::Leaves), Qt::AscendingOrder);
}

QByteArray ExecutorTableView::saveLayout() const
{
    QByteArray layout;
    QDataStream stream(&layout, QIODevice::WriteOnly);
    stream << kLayoutVersion << item::kExecutorColumnCount << horizontalHeader()->saveState();
    return layout;
}

bool ExecutorTableView::restoreLayout(const QByteArray& layout)
{
    QDataStream stream(layout);
    quint32 version = 0;
    int columns = 0;
    QByteArray state;
    stream >> version >> columns >> state;
    if (stream.status() != QDataStream::Ok || version != kLayoutVersion || columns != item::kExecutorColumnCount || !m_model)
        return false;
    if (!horizontalHeader()->restoreState(state))
        return false;
    applyMetrics(); // saved sizes of another font are columns only
    for (int section = 0; section < columns; ++section)
        m_columnMenu->actions().at(section)->setChecked(!isColumnHidden(section));
    sortByColumn(horizontalHeader()->sortIndicatorSection(), horizontalHeader()->sortIndicatorOrder());
    return true;
}

std::vector<int> ExecutorTableView::selectedRows() const
{
    std::vector<int> rows;
    if (selectionModel()) {
        for (const QModelIndex& index : selectionModel()->selectedRows())
            rows.push_back(index.row());
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

std::vector<domain::ExecutorId> ExecutorTableView::selectedIds() const
{
    std::vector<domain::ExecutorId> ids;
    for (const int row : selectedRows()) {
        if (const domain::Executor* executor = m_model->executor(m_model->index(row, 0)))
            ids.push_back(executor->id);
    }
    return ids;
}

std::vector<ExecutorColumn> ExecutorTableView::shownColumns() const
{
    std::vector<ExecutorColumn> columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int section = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(section))
            columns.push_back(static_cast<ExecutorColumn>(section));
    }
    return columns;
}

void ExecutorTableView::copySelection()
{
    const std::vector<int> rows = selectedRows();
    if (!m_model || rows.empty())
        return;
    QApplication::clipboard()->setText(m_model->toText(rows, shownColumns()));
    emit copied(int(rows.size()));
}

void ExecutorTableView::copyIds()
{
    QStringList ids;
    for (const domain::ExecutorId& id : selectedIds())
        ids.append(id.text);
    QApplication::clipboard()->setText(ids.join(u' ')); // as the command line takes them
    emit copied(int(ids.size()));
}

void ExecutorTableView::openCurrent()
{
    if (const domain::Executor* executor = m_model ? m_model->executor(currentIndex()) : nullptr)
        emit opened(executor->id);
}

void ExecutorTableView::filterByHost()
{
    if (const domain::Executor* executor = m_model ? m_model->executor(currentIndex()) : nullptr)
        emit filterRequested(QStringLiteral("host:") + executor->host);
}

void ExecutorTableView::setReleaseBlocked(const QString& why)
{
    m_blocked = why;
    updateContextMenu();
}

void ExecutorTableView::updateContextMenu()
{
    const int count = selectionModel() ? static_cast<int>(selectionModel()->selectedRows().size()) : 0;
    m_release->setText(count > 0 ? tr("Release %n executors...", nullptr, count) : tr("Release..."));
    m_release->setEnabled(m_blocked.isEmpty());
    m_release->setToolTip(m_blocked);
    m_contextMenu->setToolTipsVisible(true);
    m_copyIds->setText(tr("Copy %n ids", nullptr, count));
    const domain::Executor* current = m_model ? m_model->executor(currentIndex()) : nullptr;
    m_filterHost->setText(current ? tr("Filter by host %1").arg(current->host) : tr("Filter by host"));
    for (QAction* action : {m_copyRows, m_copyIds})
        action->setEnabled(count > 0);
    m_open->setEnabled(current);
    m_filterHost->setEnabled(current);
}

void ExecutorTableView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTableView::selectionChanged(selected, deselected);
    const int count = selectionModel() ? static_cast<int>(selectionModel()->selectedRows().size()) : 0;
    m_copyRows->setEnabled(count > 0);
    emit selectedCountChanged(count);
}

void ExecutorTableView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) { // QTableView would copy one cell
        copySelection();
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        openCurrent();
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void ExecutorTableView::contextMenuEvent(QContextMenuEvent* event)
{
    updateContextMenu();
    // From the keyboard the menu opens at its row, not where the mouse happens to be.
    const QPoint place = event->reason() == QContextMenuEvent::Keyboard && currentIndex().isValid()
        ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft())
        : event->globalPos();
    m_contextMenu->popup(place);
    event->accept();
}

void ExecutorTableView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::FontChange)
        applyMetrics();
}

} // namespace stoker::widgets
