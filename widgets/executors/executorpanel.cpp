// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/executors/executorpanel.h"

#include "item/executortablemodel.h"
#include "item/whynottext.h"
#include "session/session.h"
#include "widgets/common/button.h"
#include "widgets/common/fonts.h"
#include "widgets/common/icons.h"
#include "widgets/common/label.h"
#include "widgets/common/segmentedcontrol.h"
#include "widgets/common/theme.h"
#include "widgets/executors/executordetail.h"
#include "widgets/executors/executortableview.h"
#include "widgets/executors/releasedialog.h"
#include "words/sentences.h"
#include "words/units.h"

#include <QAction>
#include <QDataStream>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QSaveFile>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace stoker::widgets {
namespace {

using Quick = item::ExecutorTableModel::Quick;

// A half-typed "gc>" is no mistake yet.
constexpr int kErrorDelayMs = 250;
// Nor is "gc" on the way to "gc>10" a text that hides every row.
constexpr int kFilterDelayMs = 200;
constexpr quint32 kLayoutVersion = 1;

} // namespace

ExecutorPanel::ExecutorPanel(QWidget* parent)
    : QWidget(parent), m_model(new item::ExecutorTableModel(this)), m_counts(new ElidedLabel({}, 12, ColorRole::Text2)), m_filter(new QLineEdit),
      m_quick(new SegmentedControl({tr("All"), tr("Idle"), tr("Cached"), tr("Held")})), m_columns(Button::iconOnly(u"columns", tr("Columns"))),
      m_export(Button::iconOnly(u"export", tr("Export as CSV..."))), m_message(new Label({}, 12, ColorRole::CautionText)), m_table(new ExecutorTableView),
      m_state(new StateView)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 1, 1);
    layout->setSpacing(0);
    buildHead(layout);
    m_message->setContentsMargins(11, 0, 11, 6);
    m_message->setWordWrap(true);
    m_message->hide();
    layout->addWidget(m_message);
    auto* body = new QWidget;
    m_stack = new QStackedLayout(body);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_state);
    m_state->setMinimumHeight(scaled(72)); // what it says must not decide how low the window can be
    layout->addWidget(body, 1);
    setAccessibleName(tr("Executors"));

    m_table->setExecutorModel(m_model);
    m_filterDelay.setSingleShot(true);
    m_filterDelay.setInterval(kFilterDelayMs);
    connect(&m_filterDelay, &QTimer::timeout, this, &ExecutorPanel::applyFilter);
    m_errorDelay.setSingleShot(true);
    m_errorDelay.setInterval(kErrorDelayMs);
    connect(&m_errorDelay, &QTimer::timeout, this, &ExecutorPanel::showFilterError);
    connect(m_table, &ExecutorTableView::releaseRequested, this, &ExecutorPanel::requestRelease);
    connect(m_table, &ExecutorTableView::filterRequested, this, &ExecutorPanel::setFilter);
    connect(m_table, &ExecutorTableView::copied, this, [this](int rows) { emit informed(tr("%n executor(s) copied.", nullptr, rows)); });
    connect(m_table, &ExecutorTableView::opened, this, &ExecutorPanel::openDetail);
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        if (const domain::Executor* executor = m_model->executor(index))
            openDetail(executor->id);
    });
    connect(m_state, &StateView::actionTriggered, this, &ExecutorPanel::act);
    refresh();
}

ExecutorPanel::~ExecutorPanel() = default;

void ExecutorPanel::buildHead(QVBoxLayout* layout)
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(11, 5, 8, 5);
    row->setSpacing(8);
    auto* title = new Label(tr("Executors"), 13, ColorRole::Text, QFont::DemiBold);
    row->addWidget(title);
    row->addWidget(m_counts, 1);
    m_filter->setPlaceholderText(tr("Filter: text, /regexp/, gc>10, held"));
    m_filter->setAccessibleName(tr("Filter executors"));
    m_filter->setToolTip(tr("Text looks into id, host and state. /regexp/ as well. Figures: gc>10, cpu<5, idle>5m, cache>1GB. Flags: idle, busy, cached, held, needed, pinned. "
                            "Places: host:10.42, state:draining, job:12. ! in front turns a term round. All terms must hold."));
    m_filter->setFont(textFont(12));
    m_filter->setFixedSize(scaled(236), scaled(26));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(u"search", ColorRole::Text3), QLineEdit::LeadingPosition);
    row->addWidget(m_filter);
    m_quick->setAccessibleName(tr("Quick filter"));
    row->addWidget(m_quick);
    row->addWidget(m_columns);
    row->addWidget(m_export);
    layout->addLayout(row);

    connect(m_filter, &QLineEdit::textChanged, &m_filterDelay, qOverload<>(&QTimer::start));
    connect(m_filter, &QLineEdit::returnPressed, this, [this] {
        applyFilter();
        showFilterError();
    });
    connect(m_quick, &SegmentedControl::currentIndexChanged, this, [this](int index) {
        m_model->setQuickFilter(static_cast<Quick>(std::max(0, index)));
        refresh();
    });
    connect(m_columns, &QPushButton::clicked, this, [this] { m_table->columnMenu()->popup(m_columns->mapToGlobal(QPoint(0, m_columns->height()))); });
    connect(m_export, &QPushButton::clicked, this, &ExecutorPanel::chooseExportFile);
}

void ExecutorPanel::setSession(session::Session* session)
{
    if (m_session == session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_model->clear();
    m_model->setWhyNot([this](const domain::ExecutorId& id) {
        const policy::WhyNot* why = m_session ? m_session->autopilot().whyNot(id) : nullptr;
        return why ? item::whyNotText(*why) : QString();
    });
    if (session) {
        connect(session, &session::Session::updated, this, &ExecutorPanel::onUpdated);
        connect(session, &session::Session::stateChanged, this, &ExecutorPanel::refresh);
        connect(session, &session::Session::ageChanged, this, &ExecutorPanel::refreshBlocked); // the queue hears of old figures after the state
        connect(session, &session::Session::pollFailed, this, &ExecutorPanel::refresh);
        connect(session, &QObject::destroyed, this, [this] {
            m_model->clear();
            refresh();
        });
        if (session->store().snapshot())
            onUpdated(domain::diff({}, session->store().executors()));
    }
    refresh();
}

void ExecutorPanel::onUpdated(const domain::SnapshotDiff& diff)
{
    const session::Store& store = m_session->store();
    m_model->setEstimates(store.snapshot()->estimates);
    m_model->apply(store.executors(), diff, store.snapshot()->time);
    refresh();
}

QString ExecutorPanel::countsText() const
{
    const words::Units units;
    const item::ExecutorCounts counts = m_model->counts();
    QStringList parts{units.integer(counts.total)};
    const auto add = [&](int count, const QString& text) {
        if (count > 0)
            parts.append(text.arg(units.integer(count)));
    };
    add(counts.busy, tr("%1 busy"));
    add(counts.idle, tr("%1 idle"));
    add(counts.starting, tr("%1 starting"));
    add(counts.leaving, tr("%1 leaving"));
    add(counts.excluded, tr("%1 excluded"));
    if (m_session && m_session->store().snapshot())
        add(m_session->store().figures().pending.value_or(0), tr("%1 pending", "executors that were asked for and have not come"));
    if (m_model->hiddenCount() > 0)
        add(m_model->hiddenCount(), tr("%1 hidden", "executors that the filter hides"));
    return parts.join(QStringLiteral(" · "));
}

void ExecutorPanel::refresh()
{
    const bool known = m_session && m_session->store().snapshot();
    m_counts->setText(known ? countsText() : QString());
    m_model->setStale(known && m_session->state() != session::Session::State::Live);
    m_export->setEnabled(m_model->rowCount() > 0);
    refreshBlocked();
    if (const auto state = executorPanelState(m_session, *m_model)) {
        m_actions = state->actions;
        m_state->setState(state->view);
        m_stack->setCurrentWidget(m_state);
    } else {
        m_stack->setCurrentWidget(m_table);
    }
}

void ExecutorPanel::refreshBlocked()
{
    const auto blocked = m_session ? m_session->steeringBlocked() : std::nullopt;
    m_table->setReleaseBlocked(!m_session ? tr("No application is connected.") : blocked ? words::wholeText(*blocked) : QString());
}

void ExecutorPanel::act(int index)
{
    if (index < 0 || index >= m_actions.size())
        return;
    switch (m_actions.at(index)) {
    case ExecutorPanelState::Action::Connect: emit connectRequested(); break;
    case ExecutorPanelState::Action::Demo: emit demoRequested(); break;
    case ExecutorPanelState::Action::ClearFilter: clearFilter(); break;
    case ExecutorPanelState::Action::Retry:
        if (m_session)
            m_session->refresh();
        break;
    }
}

void ExecutorPanel::applyFilter()
{
    m_filterDelay.stop();
    const auto result = m_model->setFilter(m_filter->text());
    m_filterError = result ? std::nullopt : std::optional(result.error());
    if (m_filterError) {
        m_message->hide(); // it was about the text before
        m_errorDelay.start();
    } else {
        m_errorDelay.stop();
        m_message->hide();
    }
    refresh();
}

void ExecutorPanel::showFilterError()
{
    if (!m_filterError)
        return;
    m_message->setText(words::sentence(*m_filterError));
    m_message->show();
}

void ExecutorPanel::setFilter(const QString& filter)
{
    m_filter->setText(filter);
    applyFilter();
}

void ExecutorPanel::clearFilter()
{
    setFilter({});
    m_quick->setCurrentIndex(0);
}

void ExecutorPanel::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void ExecutorPanel::select(const std::vector<domain::ExecutorId>& ids)
{
    QItemSelection selection;
    QModelIndex first;
    for (const domain::ExecutorId& id : ids) {
        const QModelIndex index = m_model->indexOf(id);
        if (!index.isValid())
            continue;
        selection.select(index, index);
        first = first.isValid() && first.row() < index.row() ? first : index;
    }
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (first.isValid()) {
        m_table->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
        m_table->scrollTo(first);
    }
}

void ExecutorPanel::requestRelease()
{
    if (!m_session || m_session->steeringBlocked())
        return; // the action says why
    auto* dialog = new ReleaseDialog(*m_session, m_table->selectedIds(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReleaseDialog::submitted, this, &ExecutorPanel::releaseSubmitted);
    dialog->open();
}

void ExecutorPanel::openDetail(const domain::ExecutorId& id)
{
    emit executorOpened(id);
    if (!m_session)
        return;
    auto* detail = new ExecutorDetail(*m_session, id, window());
    detail->setAttribute(Qt::WA_DeleteOnClose);
    connect(detail, &ExecutorDetail::releaseRequested, this, [this](const domain::ExecutorId& wanted) {
        select({wanted});
        requestRelease();
    });
    detail->open();
}

domain::Result<bool> ExecutorPanel::exportCsv(const QString& path) const
{
    QSaveFile file(path); // a full disk leaves the old file as it was
    const QByteArray csv = m_model->toCsv(m_table->shownColumns()).toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size() || !file.commit())
        return domain::failure(domain::ErrorCode::FileUnwritable, {{QStringLiteral("path"), path}, {QStringLiteral("detail"), file.errorString()}});
    return true;
}

void ExecutorPanel::chooseExportFile()
{
    auto* dialog = new QFileDialog(this, tr("Export executors"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Comma-separated values (*.csv)"));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QStringLiteral("executors.csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        const auto written = exportCsv(path);
        m_message->setText(written ? QString() : words::wholeText(written.error()));
        m_message->setVisible(!written);
        if (written)
            emit informed(tr("The executors shown are in %1.").arg(path));
    });
    dialog->open();
}

QByteArray ExecutorPanel::saveLayout() const
{
    QByteArray layout;
    QDataStream stream(&layout, QIODevice::WriteOnly);
    stream << kLayoutVersion << m_quick->currentIndex() << m_table->saveLayout();
    return layout;
}

bool ExecutorPanel::restoreLayout(const QByteArray& layout)
{
    QDataStream stream(layout);
    quint32 version = 0;
    int quick = 0;
    QByteArray table;
    stream >> version >> quick >> table;
    if (stream.status() != QDataStream::Ok || version != kLayoutVersion || quick < 0 || quick >= m_quick->count() || !m_table->restoreLayout(table))
        return false;
    m_quick->setCurrentIndex(quick);
    return true;
}

void ExecutorPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Find)) {
        focusFilter();
        return;
    }
    if (event->key() == Qt::Key_Escape && m_filter->hasFocus() && !m_filter->text().isEmpty()) {
        setFilter({});
        return;
    }
    QWidget::keyPressEvent(event);
}

void ExecutorPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color(ColorRole::Border, palette()));
    painter.setBrush(color(ColorRole::Surface, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace stoker::widgets
