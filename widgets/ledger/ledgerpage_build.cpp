// SPDX-License-Identifier: GPL-3.0-or-later
// How LedgerPage is put together. What it does is in ledgerpage.cpp.
#include "widgets/ledger/ledgerpage.h"

#include "item/roles.h"
#include "widgets/common/card.h"
#include "widgets/common/fonts.h"
#include "widgets/common/listlook.h"
#include "widgets/common/stateview.h"
#include "widgets/ledger/decisiondetail.h"
#include "widgets/ledger/ledgerdelegate.h"
#include "widgets/ledger/ledgerdetail.h"
#include "widgets/ledger/ledgerhead.h"
#include "widgets/ledger/ledgerwriting.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QDateTime>
#include <QHeaderView>
#include <QLocale>
#include <QSplitter>
#include <QStackedLayout>
#include <QTableView>

#include <algorithm>

namespace stoker::widgets {
namespace {

using item::LedgerColumn;

constexpr int kWidths[] = {104, 124, 88, 200, 112, 130}; ///< least ones: together they fit into a window of 1024 px
constexpr int kNarrowName = 106; ///< who and which application, where there is no room for all
constexpr int kLeastWhy = 90;
constexpr int kRow = 30;

} // namespace

LedgerPage::LedgerPage(ports::LedgerDocument document, QWidget* parent)
    : QWidget(parent), m_document(std::move(document)), m_table(new QTableView), m_head(new LedgerHead), m_writing(new LedgerWriting), m_detailCard(new Card), m_detail(new LedgerDetail), m_decision(new DecisionDetail),
      m_state(new StateView), m_nothing(new StateView), m_listStack(new QStackedLayout), m_stack(new QStackedLayout), m_splitter(new QSplitter(Qt::Horizontal))
{
    setAccessibleName(tr("Ledger"));
    auto* detailColumn = new QVBoxLayout(m_detailCard);
    detailColumn->setContentsMargins(0, 0, 0, 0);
    detailColumn->addWidget(m_detail);
    detailColumn->addWidget(m_decision);
    m_joined.addSourceModel(&m_model);
    m_joined.addSourceModel(&m_decisions);
    m_rows.setSourceModel(&m_joined);
    m_rows.setSortRole(item::RawRole);
    m_rows.sort(int(LedgerColumn::Time), Qt::DescendingOrder);
    m_splitter->addWidget(makeList());
    m_splitter->addWidget(m_detailCard);
    m_splitter->setHandleWidth(10);
    m_splitter->setChildrenCollapsible(false);
    // Both give way: at 1024 px all columns still fit beside the detail.
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({700, 480});
    auto* stateCard = new Card;
    auto* stateColumn = new QVBoxLayout(stateCard);
    stateColumn->addWidget(m_state);
    m_stack->addWidget(stateCard);
    m_stack->addWidget(m_splitter);
    auto* page = new QVBoxLayout(this); // a stacked layout has no margins of its own
    page->setContentsMargins(12, 10, 12, 10);
    page->addLayout(m_stack);
    connectParts();
    refreshState();
}

void LedgerPage::connectParts()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
        if (!m_selecting)
            m_following = current.row() == 0;
        refreshDetail();
    });
    connect(m_head, &LedgerHead::choiceChanged, this, &LedgerPage::choose);
    connect(m_head, &LedgerHead::exportRequested, this, &LedgerPage::askForExport);
    connect(&m_stored, &StoredLines::changed, this, [this] {
        selectNewest();
        refreshState();
    });
    connect(m_nothing, &StateView::actionTriggered, this, [this] {
        if (isStored() && m_stored.error())
            readStored();
        else if (!m_head->choice().text.isEmpty())
            m_head->clearText();
        else
            m_head->clearKinds();
    });
    connect(m_detail, &LedgerDetail::showOnChartRequested, this, &LedgerPage::showOnChartRequested);
    connect(m_detail, &LedgerDetail::copyRequested, this, &LedgerPage::copyLine);
    connect(m_decision, &DecisionDetail::showOnChartRequested, this, &LedgerPage::showOnChartRequested);
    connect(m_decision, &DecisionDetail::commandRequested, this, &LedgerPage::showCommandOfDecision);
    connect(m_state, &StateView::actionTriggered, this, [this](int index) {
        if (index == 0)
            emit connectRequested();
        else
            emit demoRequested();
    });
}

QWidget* LedgerPage::makeList()
{
    auto* card = new Card;
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_writing);
    makeTable();
    auto* tablePart = new QWidget;
    m_listStack->setContentsMargins(0, 0, 0, 0);
    m_listStack->addWidget(m_table);
    m_listStack->addWidget(m_nothing);
    tablePart->setLayout(m_listStack);
    column->addWidget(tablePart, 1);
    return card;
}

void LedgerPage::makeTable()
{
    m_table->setModel(&m_rows);
    m_table->setItemDelegate(new LedgerDelegate(m_table));
    showAsList(*m_table, kRow);
    m_table->setAccessibleName(tr("Ledger lines, newest first"));
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (int section = 0; section < item::kLedgerColumnCount; ++section)
        m_table->setColumnWidth(section, scaled(kWidths[section]));
    // A Chinese date is wider than an English one, and an elided one says nothing.
    const QString widest = QLocale().toString(QDateTime({2026, 11, 26}, {22, 22, 22}), QCoreApplication::translate("stoker::item::LedgerTableModel", "d MMM HH:mm:ss"));
    const int time = int(LedgerColumn::Time);
    m_table->setColumnWidth(time, std::max(m_table->columnWidth(time), QFontMetrics(figureFont(12)).horizontalAdvance(widest) + scaled(14)));
    m_table->horizontalHeader()->setSectionResizeMode(int(LedgerColumn::Why), QHeaderView::Stretch);
    m_table->horizontalHeader()->moveSection(int(LedgerColumn::Application), 1); // whose it is, after when it was
    m_table->viewport()->installEventFilter(this); // its width follows window, splitter and scroll bar
}

/// Where the application stands beside each line and there is no room for all, what the detail says as well gives way.
void LedgerPage::fitColumns()
{
    const LedgerChoice& choice = m_head->choice();
    const bool named = isStored() && choice.allApplications;
    const auto width = [](LedgerColumn column) { return kWidths[int(column)]; };
    const int wanted = (named ? width(LedgerColumn::Application) : 0) + width(LedgerColumn::Who) + width(LedgerColumn::What) + kLeastWhy + width(LedgerColumn::Effect);
    const bool narrow = m_table->viewport()->width() < m_table->columnWidth(int(LedgerColumn::Time)) + scaled(wanted);
    m_table->setColumnHidden(int(LedgerColumn::Application), !named);
    m_table->setColumnHidden(int(LedgerColumn::Effect), narrow);
    for (const LedgerColumn column : {LedgerColumn::Who, LedgerColumn::Application})
        m_table->setColumnWidth(int(column), scaled(narrow ? kNarrowName : width(column)));
}

} // namespace stoker::widgets
