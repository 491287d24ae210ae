// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/listlook.h"

#include "widgets/common/fonts.h"

#include <QHeaderView>
#include <QTableView>

namespace stoker::widgets {

void showAsList(QTableView& table, int row)
{
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setFrameShape(QFrame::NoFrame);
    table.setShowGrid(false);
    table.setMouseTracking(true);
    table.setTabKeyNavigation(false);
    table.setWordWrap(false);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.verticalHeader()->hide();
    // Before the default size, or rows stay at the style's minimum.
    table.verticalHeader()->setMinimumSectionSize(scaled(row));
    table.verticalHeader()->setDefaultSectionSize(scaled(row));
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setFont(textFont(11));
    table.horizontalHeader()->setMinimumSectionSize(scaled(60));
}

} // namespace stoker::widgets
