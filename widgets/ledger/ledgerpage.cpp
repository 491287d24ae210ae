// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ledger/ledgerpage.h"

#include "domain/ledgerjson.h"
#include "widgets/common/card.h"
#include "widgets/common/stateview.h"
#include "widgets/ledger/decisiondetail.h"
#include "widgets/ledger/ledgerdetail.h"
#include "widgets/ledger/ledgerhead.h"
#include "widgets/ledger/ledgerwriting.h"
#include "words/sentences.h"
#include "words/units.h"

#include <QEvent>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QStackedLayout>
#include <QTableView>

#include <algorithm>

namespace stoker::widgets {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using item::LedgerColumn;
using Range = LedgerChoice::Range;
using Show = LedgerChoice::Show;

constexpr auto kFollow = 10s; ///< what other programs store shows so often

/// Of lines by id.
template <class Line>
const Line* withId(const std::vector<Line>& lines, quint64 id)
{
    const auto found = std::lower_bound(lines.begin(), lines.end(), id, [](const Line& one, quint64 wanted) { return one.id < wanted; });
    return found != lines.end() && found->id == id ? &*found : nullptr;
}

} // namespace

void LedgerPage::setSession(const session::Session* session, ports::LedgerStore* store)
{
    if (m_session) {
        disconnect(m_session, nullptr, this, nullptr);
        disconnect(&m_session->commands(), nullptr, this, nullptr);
        disconnect(&m_session->autopilot(), nullptr, this, nullptr);
    }
    m_session = session;
    m_recorded.reset();
    m_writing->cancel();
    m_writing->hide();
    m_statesOf.reset();
    m_decisions.setDecisions(session ? session->autopilot().decisions() : std::vector<domain::DecisionLine>{});
    m_model.setLines(session ? session->commands().lines() : std::vector<domain::LedgerLine>{});
    m_stored.setStore(session ? store : nullptr);
    m_head->setStored(m_stored.store() != nullptr);
    if (session) {
        connect(&session->commands(), &session::CommandQueue::lineAdded, this, &LedgerPage::put);
        connect(&session->commands(), &session::CommandQueue::lineChanged, this, &LedgerPage::put);
        connect(&session->autopilot(), &session::Autopilot::decided, this, &LedgerPage::addDecision);
        connect(session, &session::Session::updated, this, [this] {
            if (!isVisible())
                return;
            if (isStored() && std::chrono::steady_clock::now() - m_followed >= kFollow)
                followStore();
            refreshDetail();
        });
    }
    m_following = true;
    choose();
}

void LedgerPage::setRecorded(const ports::RecordedPtr& recorded)
{
    setSession(nullptr);
    m_recorded = recorded;
    if (!recorded)
        return;
    m_decisions.setDecisions(recorded->decisions);
    m_model.setLines(recorded->lines);
    choose();
}

const domain::LedgerLine* LedgerPage::lineOf(quint64 id) const
{
    if (m_session)
        return m_session->commands().line(id);
    return m_recorded ? withId(m_recorded->lines, id) : nullptr;
}

const domain::DecisionLine* LedgerPage::decisionOf(quint64 id) const
{
    if (m_session)
        return m_session->autopilot().decision(id);
    return m_recorded ? withId(m_recorded->decisions, id) : nullptr;
}

const domain::History* LedgerPage::history() const { return m_session ? &m_session->store().history() : m_recorded ? m_recorded->recording->history.get() : nullptr; }

std::optional<domain::Instant> LedgerPage::now() const
{
    const domain::SnapshotPtr snapshot = m_session ? m_session->store().snapshot() : nullptr;
    return snapshot ? std::optional(snapshot->time) : m_recorded ? std::optional(m_recorded->recording->to) : std::nullopt;
}

bool LedgerPage::isStored() const { return m_stored.store() && m_head->choice().range != Range::Session; }

/// What the head chooses, of the session or from the store.
void LedgerPage::choose()
{
    const LedgerChoice& choice = m_head->choice();
    QAbstractItemModel* source = isStored() ? static_cast<QAbstractItemModel*>(m_stored.model()) : &m_joined;
    if (m_rows.sourceModel() != source) {
        m_rows.setSourceModel(source);
        m_rows.sort(isStored() ? -1 : int(LedgerColumn::Time), Qt::DescendingOrder); // the store has an order of its own
        m_following = true;
    }
    fitColumns();
    m_model.setFilter(choice.text);
    m_decisions.setFilter(choice.text);
    m_model.setKinds(choice.kinds);
    using item::DecisionTableModel;
    using item::LedgerTableModel;
    m_model.setShow(!choice.commands ? LedgerTableModel::Show::None : choice.show == Show::Changes ? LedgerTableModel::Show::Changes : LedgerTableModel::Show::All);
    m_decisions.setShow(!choice.decisions ? DecisionTableModel::Show::None : choice.show == Show::AllDecisions ? DecisionTableModel::Show::All : DecisionTableModel::Show::News);
    if (isStored())
        readStored();
    selectNewest();
    refreshState();
}

/// Empty: of which application is not known yet.
std::optional<ports::LedgerQuery> LedgerPage::query() const
{
    const LedgerChoice& choice = m_head->choice();
    const domain::SnapshotPtr snapshot = m_session ? m_session->store().snapshot() : nullptr;
    ports::LedgerQuery query;
    if (!choice.allApplications) {
        if (!snapshot)
            return std::nullopt;
        query.application = snapshot->application.id;
    }
    if (choice.range == Range::Today || choice.range == Range::SevenDays) {
        const QDate today = snapshot ? domain::toDateTime(snapshot->time).date() : QDate::currentDate();
        query.from = domain::fromEpochMs(today.addDays(choice.range == Range::Today ? 0 : -6).startOfDay().toMSecsSinceEpoch());
    }
    query.text = choice.text;
    query.kinds = choice.kinds;
    query.commands = choice.commands;
    query.decisions = choice.decisions;
    query.unsent = choice.show != Show::Changes;
    query.onlyChanges = choice.show != Show::AllDecisions;
    return query;
}

void LedgerPage::readStored()
{
    m_followed = std::chrono::steady_clock::now();
    m_following = true;
    if (const auto wanted = query())
        m_stored.read(*wanted);
}

void LedgerPage::followStore()
{
    const auto wanted = query();
    if (!wanted)
        return;
    m_followed = std::chrono::steady_clock::now();
    const ports::LedgerQuery& asked = m_stored.query();
    // The day may have changed, or the application may have become known.
    if (wanted->from != asked.from || wanted->application != asked.application)
        m_stored.read(*wanted);
    else
        m_stored.refreshSoon();
}

void LedgerPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (isStored())
        followStore();
}

bool LedgerPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && watched == m_table->viewport())
        fitColumns();
    return QWidget::eventFilter(watched, event);
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
    if (isStored() && isVisible())
        followStore();
    selectNewest();
    refreshState();
}

void LedgerPage::addDecision(quint64 id)
{
    const domain::DecisionLine* decision = m_session ? m_session->autopilot().decision(id) : nullptr;
    if (!decision)
        return;
    m_decisions.add(*decision);
    if (isStored() && isVisible())
        followStore();
    selectNewest();
    refreshState();
}

QModelIndex LedgerPage::sourceOf(const QModelIndex& row) const
{
    const QModelIndex source = m_rows.mapToSource(row);
    return source.model() == &m_joined ? m_joined.mapToSource(source) : source;
}

QModelIndex LedgerPage::rowOf(quint64 line) const
{
    const QModelIndex index = m_model.indexOf(line);
    return index.isValid() && m_rows.sourceModel() == &m_joined ? m_rows.mapFromSource(m_joined.mapFromSource(index)) : QModelIndex();
}

QModelIndex LedgerPage::rowOfDecision(quint64 id) const
{
    const QModelIndex index = m_decisions.indexOf(id);
    return index.isValid() && m_rows.sourceModel() == &m_joined ? m_rows.mapFromSource(m_joined.mapFromSource(index)) : QModelIndex();
}

void LedgerPage::showLine(quint64 id)
{
    if (!rowOf(id).isValid())
        m_head->showEverythingOfTheSession();
    select(rowOf(id));
}

void LedgerPage::showDecision(quint64 id)
{
    if (!rowOfDecision(id).isValid())
        m_head->showEverythingOfTheSession(true);
    if (const QModelIndex row = rowOfDecision(id); row.isValid()) {
        select(row);
        return;
    }
    const domain::DecisionLine* decision = decisionOf(id);
    if (decision && decision->command)
        showLine(*decision->command);
}

void LedgerPage::select(const QModelIndex& row)
{
    if (!row.isValid())
        return;
    m_table->selectRow(row.row());
    m_table->scrollTo(row);
    m_table->setFocus(Qt::OtherFocusReason);
    refreshState();
}

void LedgerPage::showCommandOfDecision(quint64 line)
{
    if (!isStored()) {
        showLine(line);
        return;
    }
    const item::StoredEntry* decision = m_stored.model()->entry(sourceOf(m_table->currentIndex()));
    const QModelIndex command = decision ? m_rows.mapFromSource(m_stored.model()->commandOf(*decision)) : QModelIndex();
    if (!command.isValid())
        return;
    m_table->selectRow(command.row());
    m_table->scrollTo(command);
}

void LedgerPage::focusFilter() { m_head->focusText(); }

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
    if (const item::StoredEntry* entry = current.model() == m_stored.model() ? m_stored.model()->entry(current) : nullptr) {
        showStored(*entry);
        return;
    }
    m_statesOf.reset();
    m_decision->setVisible(decision);
    m_detail->setVisible(line);
    if (decision && (m_session || m_recorded))
        m_decision->setDecision(*decision, decision->command ? lineOf(*decision->command) : nullptr);
    if (!line || (!m_session && !m_recorded))
        return;
    m_detail->setLine(*line, history(), now().value_or(line->time));
    m_detail->setStates({});
}

/// The figures around it are here only where this session has seen that time of this application.
void LedgerPage::showStored(const item::StoredEntry& entry)
{
    const domain::SnapshotPtr snapshot = m_session ? m_session->store().snapshot() : nullptr;
    const domain::History* history = snapshot && snapshot->application.id == entry.application ? &m_session->store().history() : nullptr;
    if (history && (!history->firstTime() || entry.time < *history->firstTime()))
        history = nullptr;
    const auto* line = std::get_if<domain::LedgerLine>(&entry.what);
    m_decision->setVisible(!line);
    m_detail->setVisible(line);
    if (line) {
        m_detail->setLine(*line, history, snapshot ? std::max(snapshot->time, line->time) : line->time);
        readStates(entry);
        return;
    }
    m_statesOf.reset();
    const item::StoredEntry* command = m_stored.model()->entry(m_stored.model()->commandOf(entry));
    m_decision->setDecision(std::get<domain::DecisionLine>(entry.what), command ? std::get_if<domain::LedgerLine>(&command->what) : nullptr, history != nullptr);
}

void LedgerPage::readStates(const item::StoredEntry& entry)
{
    if (m_statesOf == entry)
        return;
    if (!m_statesOf || m_statesOf->row != entry.row)
        m_detail->setStates({});
    m_statesOf = entry;
    m_stored.store()->states({entry.time, entry.command, entry.row}).then(this, [this, row = entry.row](const domain::Result<std::vector<ports::LedgerState>>& states) {
        if (states && m_statesOf && m_statesOf->row == row)
            m_detail->setStates(*states);
    });
}

void LedgerPage::refreshSummary()
{
    const int shown = m_rows.rowCount();
    if (!isStored()) {
        const int hidden = m_model.hiddenCount() + m_decisions.hiddenCount();
        m_head->setSummary(hidden > 0 ? words::list({tr("%n line(s)", nullptr, shown), tr("%n hidden", nullptr, hidden)}) : tr("%n line(s)", nullptr, shown));
        return;
    }
    QStringList parts;
    if (m_stored.isReading() && shown == 0)
        parts.append(tr("reading..."));
    else
        parts.append(tr("%n line(s)", nullptr, int(m_stored.total().value_or(shown))));
    if (m_stored.model()->isCut())
        parts.append(tr("the newest %1 are shown").arg(words::Units().integer(shown)));
    if (m_stored.unreadable() > 0)
        parts.append(tr("%n of a newer Stoker left out", nullptr, m_stored.unreadable()));
    m_head->setSummary(words::list(parts));
}

/// Why the list is empty, and the way out.
void LedgerPage::refreshEmpty()
{
    const LedgerChoice& choice = m_head->choice();
    const int hidden = isStored() ? 0 : m_model.hiddenCount() + m_decisions.hiddenCount();
    const QString hiddenText = hidden > 0 ? tr("%n line(s) hidden.", nullptr, hidden) : QString();
    const bool narrowed = !choice.kinds.empty() || !choice.commands || !choice.decisions;
    if (isStored() && m_stored.error())
        m_nothing->setState({u"warn"_s, words::headline(*m_stored.error()), words::sentence(*m_stored.error()), {tr("Try again")}, true});
    else if (isStored() && (m_stored.isReading() || !query()))
        m_nothing->setState({{}, tr("Reading what is stored..."), {}, {}, false});
    else if (!choice.text.isEmpty())
        m_nothing->setState({u"search"_s, tr("No line matches “%1”").arg(choice.text), hiddenText, {tr("Clear filter")}, false});
    else if (narrowed)
        m_nothing->setState({u"search"_s, tr("No line of these kinds"), hiddenText, {tr("Show all kinds")}, false});
    else if (isStored())
        m_nothing->setState({u"ledger"_s, tr("Nothing is stored of this time"), tr("Every change of the target, every release and every decision of a policy is stored with its effect."), {}, false});
    else if (hidden > 0)
        m_nothing->setState({u"search"_s, tr("No change yet"), hiddenText, {}, false});
    else
        m_nothing->setState({u"ledger"_s, tr("Nothing was asked yet"), tr("Every change of the target and every release appears here, with its effect."), {}, false});
}

void LedgerPage::refreshState()
{
    const int shown = m_rows.rowCount();
    const bool any = shown + m_model.hiddenCount() + m_decisions.hiddenCount() > 0;
    if (any || m_stored.store()) {
        refreshSummary();
        m_stack->setCurrentIndex(1);
        m_listStack->setCurrentIndex(shown > 0 ? 0 : 1);
        const LedgerChoice& choice = m_head->choice();
        const bool filtered = !choice.text.isEmpty() || !choice.kinds.empty() || !choice.commands || !choice.decisions;
        m_detailCard->setVisible(shown > 0 || filtered); // who types must not see the page jump
        if (shown == 0)
            refreshEmpty();
        refreshDetail();
        return;
    }
    m_stack->setCurrentIndex(0);
    if (m_recorded)
        m_state->setState({u"ledger"_s, tr("The recording holds no ledger"), tr("No command and no decision was recorded with it."), {}, false});
    else if (m_session)
        m_state->setState({u"ledger"_s, tr("Nothing was asked yet"), tr("Every change of the target and every release appears here, with its effect."), {}, false});
    else
        m_state->setState({u"plug"_s, tr("No application yet"), tr("Connect to a driver, or look around in the demo."), {tr("Connect..."), tr("Start the demo")}, false});
}

} // namespace stoker::widgets
