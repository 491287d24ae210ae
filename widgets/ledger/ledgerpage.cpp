// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ledger/ledgerpage.h"

#include "widgets/common/button.h"
#include "widgets/common/card.h"
#include "widgets/common/fonts.h"
#include "widgets/common/icons.h"
#include "widgets/common/label.h"
#include "widgets/common/segmentedcontrol.h"
#include "widgets/common/stateview.h"
#include "item/roles.h"
#include "widgets/ledger/decisiondetail.h"
#include "widgets/ledger/ledgerdelegate.h"
#include "widgets/ledger/ledgerdetail.h"
#include "widgets/ledger/ledgerjson.h"
#include "words/sentences.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QDateTime>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QSaveFile>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QStackedLayout>
#include <QTableView>

#include <algorithm>

namespace stoker::widgets {
namespace {

using namespace Qt::StringLiterals;
constexpr int kWidths[] = {104, 134, 88, 200, 112}; ///< least ones
constexpr int kRow = 30;

} // namespace

LedgerPage::LedgerPage(QWidget* parent)
    : QWidget(parent), m_table(new QTableView), m_filter(new QLineEdit), m_summary(new ElidedLabel({}, 12, ColorRole::Text2)), m_detail(new LedgerDetail), m_decision(new DecisionDetail), m_state(new StateView),
      m_nothing(new StateView), m_listStack(new QStackedLayout), m_stack(new QStackedLayout), m_splitter(new QSplitter(Qt::Horizontal))
{
    setAccessibleName(tr("Ledger"));
    auto* detailCard = new Card;
    auto* detailColumn = new QVBoxLayout(detailCard);
    detailColumn->setContentsMargins(0, 0, 0, 0);
    detailColumn->addWidget(m_detail);
    detailColumn->addWidget(m_decision);
    m_joined.addSourceModel(&m_model);
    m_joined.addSourceModel(&m_decisions);
    m_rows.setSourceModel(&m_joined);
    m_rows.setSortRole(item::RawRole);
    m_rows.sort(int(item::LedgerColumn::Time), Qt::DescendingOrder);
    m_splitter->addWidget(makeList());
    m_splitter->addWidget(detailCard);
    m_splitter->setHandleWidth(10);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({680, 500});
    auto* stateCard = new Card;
    auto* stateColumn = new QVBoxLayout(stateCard);
    stateColumn->addWidget(m_state);
    m_stack->addWidget(stateCard);
    m_stack->addWidget(m_splitter);
    auto* page = new QVBoxLayout(this); // a stacked layout has no margins of its own
    page->setContentsMargins(12, 10, 12, 10);
    page->addLayout(m_stack);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
        if (!m_selecting)
            m_following = current.row() == 0;
        refreshDetail();
    });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_model.setFilter(text);
        m_decisions.setFilter(text);
        refreshState();
    });
    connect(m_nothing, &StateView::actionTriggered, m_filter, &QLineEdit::clear);
    connect(m_detail, &LedgerDetail::showOnChartRequested, this, &LedgerPage::showOnChartRequested);
    connect(m_decision, &DecisionDetail::showOnChartRequested, this, &LedgerPage::showOnChartRequested);
    connect(m_decision, &DecisionDetail::commandRequested, this, &LedgerPage::showLine);
    connect(m_state, &StateView::actionTriggered, this, [this](int index) {
        if (index == 0)
            emit connectRequested();
        else
            emit demoRequested();
    });
    refreshState();
}

QWidget* LedgerPage::makeList()
{
    auto* card = new Card;
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(11, 5, 8, 5);
    head->setSpacing(6);
    head->addWidget(new Label(tr("Ledger"), 13, ColorRole::Text, QFont::DemiBold));
    head->addWidget(m_summary, 1);
    m_filter->setPlaceholderText(tr("Filter: who, what, why"));
    m_filter->setAccessibleName(tr("Filter the ledger"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedHeight(scaled(26));
    m_filter->setMinimumWidth(scaled(76));
    m_filter->setMaximumWidth(scaled(190));
    m_filter->setFont(textFont(12));
    m_filter->addAction(icon(u"search", ColorRole::Text3), QLineEdit::LeadingPosition);
    head->addWidget(m_filter, 2);
    auto* show = new SegmentedControl({tr("Changes"), tr("All"), tr("All decisions")});
    show->setAccessibleName(tr("Which lines are shown"));
    show->setToolTip(tr("Changes: what reached the application, and where a policy decided otherwise than before. All: also what was refused or taken back. All decisions: every tick of the policy."));
    show->setCurrentIndex(0);
    show->setObjectName(u"show"_s);
    connect(show, &SegmentedControl::currentIndexChanged, this, &LedgerPage::setShow);
    head->addWidget(show);
    auto* save = Button::iconOnly(u"export", tr("Export the commands that are shown as JSON or CSV..."));
    connect(save, &QPushButton::clicked, this, &LedgerPage::askForExport);
    head->addWidget(save);
    column->addLayout(head);

    m_table->setModel(&m_rows);
    m_table->setItemDelegate(new LedgerDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setMouseTracking(true);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setAccessibleName(tr("Ledger lines, newest first"));
    m_table->verticalHeader()->hide();
    // Before the default size, or rows stay at the style's minimum.
    m_table->verticalHeader()->setMinimumSectionSize(scaled(kRow));
    m_table->verticalHeader()->setDefaultSectionSize(scaled(kRow));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setFont(textFont(11));
    for (int section = 0; section < item::kLedgerColumnCount; ++section)
        m_table->setColumnWidth(section, scaled(kWidths[section]));
    // A Chinese date is wider than an English one, and an elided one says nothing.
    const QString widest = QLocale().toString(QDateTime({2026, 11, 26}, {22, 22, 22}), QCoreApplication::translate("stoker::item::LedgerTableModel", "d MMM HH:mm:ss"));
    const int time = int(item::LedgerColumn::Time);
    m_table->setColumnWidth(time, std::max(m_table->columnWidth(time), QFontMetrics(figureFont(12)).horizontalAdvance(widest) + scaled(14)));
    m_table->horizontalHeader()->setSectionResizeMode(int(item::LedgerColumn::Why), QHeaderView::Stretch);
    m_table->horizontalHeader()->setMinimumSectionSize(scaled(60));
    auto* tablePart = new QWidget;
    m_listStack->setContentsMargins(0, 0, 0, 0);
    m_listStack->addWidget(m_table);
    m_listStack->addWidget(m_nothing);
    tablePart->setLayout(m_listStack);
    column->addWidget(tablePart, 1);
    return card;
}

void LedgerPage::setSession(const session::Session* session)
{
    if (m_session) {
        disconnect(m_session, nullptr, this, nullptr);
        disconnect(&m_session->commands(), nullptr, this, nullptr);
        disconnect(&m_session->autopilot(), nullptr, this, nullptr);
    }
    m_session = session;
    m_decisions.setDecisions(session ? session->autopilot().decisions() : std::vector<domain::DecisionLine>{});
    m_model.setLines(session ? session->commands().lines() : std::vector<domain::LedgerLine>{});
    if (session) {
        connect(&session->commands(), &session::CommandQueue::lineAdded, this, &LedgerPage::put);
        connect(&session->commands(), &session::CommandQueue::lineChanged, this, &LedgerPage::put);
        connect(&session->autopilot(), &session::Autopilot::decided, this, &LedgerPage::addDecision);
        connect(session, &session::Session::updated, this, [this] {
            if (isVisible())
                refreshDetail();
        });
    }
    m_following = true;
    selectNewest();
    refreshState();
}

void LedgerPage::selectNewest()
{
    if (m_rows.rowCount() == 0 || (!m_following && m_table->currentIndex().isValid()))
        return;
    const QScopedValueRollback selecting(m_selecting, true);
    m_table->selectRow(0);
}

void LedgerPage::put(quint64 id)
{
    const domain::LedgerLine* line = m_session ? m_session->commands().line(id) : nullptr;
    if (!line)
        return;
    m_model.put(*line);
    selectNewest();
    refreshState();
}

void LedgerPage::addDecision(quint64 id)
{
    const domain::DecisionLine* decision = m_session ? m_session->autopilot().decision(id) : nullptr;
    if (!decision)
        return;
    m_decisions.add(*decision);
    selectNewest();
    refreshState();
}

void LedgerPage::setShow(int choice)
{
    m_model.setShow(choice > 0 ? item::LedgerTableModel::Show::All : item::LedgerTableModel::Show::Changes);
    m_decisions.setShow(choice > 1 ? item::DecisionTableModel::Show::All : item::DecisionTableModel::Show::News);
    refreshState();
}

QModelIndex LedgerPage::sourceOf(const QModelIndex& row) const
{
    return m_joined.mapToSource(m_rows.mapToSource(row));
}

QModelIndex LedgerPage::rowOf(quint64 line) const
{
    const QModelIndex index = m_model.indexOf(line);
    return index.isValid() ? m_rows.mapFromSource(m_joined.mapFromSource(index)) : QModelIndex();
}

void LedgerPage::showLine(quint64 id)
{
    if (!m_model.indexOf(id).isValid()) {
        m_filter->clear();
        m_model.setShow(item::LedgerTableModel::Show::All);
    }
    choose(rowOf(id));
}

void LedgerPage::showDecision(quint64 id)
{
    if (!m_decisions.indexOf(id).isValid()) {
        m_filter->clear();
        findChild<SegmentedControl*>(u"show"_s)->setCurrentIndex(2);
    }
    const QModelIndex index = m_decisions.indexOf(id);
    if (index.isValid()) {
        choose(m_rows.mapFromSource(m_joined.mapFromSource(index)));
        return;
    }
    const domain::DecisionLine* decision = m_session ? m_session->autopilot().decision(id) : nullptr;
    if (decision && decision->command)
        showLine(*decision->command);
}

void LedgerPage::choose(const QModelIndex& row)
{
    if (!row.isValid())
        return;
    m_table->selectRow(row.row());
    m_table->scrollTo(row);
    m_table->setFocus(Qt::OtherFocusReason);
    refreshState();
}

void LedgerPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

QByteArray LedgerPage::saveLayout() const
{
    return m_splitter->saveState();
}

void LedgerPage::restoreLayout(const QByteArray& state)
{
    if (!state.isEmpty())
        m_splitter->restoreState(state);
}

void LedgerPage::refreshDetail()
{
    const QModelIndex current = sourceOf(m_table->currentIndex());
    const domain::LedgerLine* line = current.model() == &m_model ? m_model.line(current) : nullptr;
    const domain::DecisionLine* decision = current.model() == &m_decisions ? m_decisions.decision(current) : nullptr;
    m_decision->setVisible(decision);
    m_detail->setVisible(line);
    if (decision && m_session)
        m_decision->setDecision(*decision, decision->command ? m_session->commands().line(*decision->command) : nullptr);
    if (!line || !m_session)
        return;
    const domain::SnapshotPtr snapshot = m_session->store().snapshot();
    m_detail->setLine(*line, &m_session->store().history(), snapshot ? snapshot->time : line->time);
}

void LedgerPage::refreshState()
{
    const int shown = m_rows.rowCount();
    const int hidden = m_model.hiddenCount() + m_decisions.hiddenCount();
    m_summary->setText(hidden > 0 ? words::list({tr("%n line(s)", nullptr, shown), tr("%n hidden", nullptr, hidden)}) : tr("%n line(s)", nullptr, shown));
    if (shown + hidden > 0) {
        m_stack->setCurrentIndex(1);
        m_listStack->setCurrentIndex(shown > 0 ? 0 : 1);
        const QString headline = m_filter->text().isEmpty() ? tr("No change yet") : tr("No line matches “%1”").arg(m_filter->text());
        m_nothing->setState({u"search"_s, headline, tr("%n line(s) hidden.", nullptr, hidden), m_filter->text().isEmpty() ? QStringList{} : QStringList{tr("Clear filter")}, false});
        refreshDetail();
        return;
    }
    m_stack->setCurrentIndex(0);
    if (m_session)
        m_state->setState({u"ledger"_s, tr("Nothing was asked yet"), tr("Every change of the target and every release appears here, with its effect."), {}, false});
    else
        m_state->setState({u"plug"_s, tr("No application yet"), tr("Connect to a driver, or look around in the demo."), {tr("Connect..."), tr("Start the demo")}, false});
}

void LedgerPage::askForExport()
{
    auto* dialog = new QFileDialog(this, tr("Export the ledger"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("JSON (*.json)"), tr("Comma-separated (*.csv)")});
    dialog->setDefaultSuffix(u"json"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) { dialog->setDefaultSuffix(filter.contains("*.csv"_L1) ? u"csv"_s : u"json"_s); });
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        if (const auto result = exportTo(path); !result)
            emit failed(result.error());
    });
    dialog->open();
}

domain::Result<bool> LedgerPage::exportTo(const QString& path) const
{
    QByteArray bytes;
    if (path.endsWith(".csv"_L1, Qt::CaseInsensitive)) {
        bytes = m_model.toCsv().toUtf8();
    } else {
        std::vector<domain::LedgerLine> lines;
        for (int row = 0; row < m_model.rowCount(); ++row)
            lines.push_back(*m_model.line(m_model.index(row, 0)));
        bytes = toJson(lines);
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return domain::failure(domain::ErrorCode::FileUnwritable, {{u"path"_s, path}, {u"detail"_s, file.errorString()}});
    return true;
}

} // namespace stoker::widgets
