// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/alerts/alertlist.h"

#include "widgets/alerts/alertdelegate.h"
#include "widgets/common/button.h"
#include "widgets/common/card.h"
#include "widgets/common/fonts.h"
#include "widgets/common/label.h"
#include "widgets/common/listlook.h"
#include "widgets/common/stateview.h"
#include "words/alertwords.h"
#include "words/sentences.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStackedLayout>
#include <QTableView>

namespace stoker::widgets {
namespace {

using namespace Qt::StringLiterals;
constexpr int kWidths[] = {96, 200, 112, 88, 136};
constexpr int kRow = 30;

QString openText(domain::AlertPlace place)
{
    switch (place) {
    case domain::AlertPlace::Live: return AlertList::tr("Show on chart");
    case domain::AlertPlace::Executors: return AlertList::tr("Show executors");
    case domain::AlertPlace::Timeline: return AlertList::tr("Show on timeline");
    case domain::AlertPlace::Ledger: return AlertList::tr("Show in ledger");
    }
    return {};
}

QStringView openIcon(domain::AlertPlace place)
{
    switch (place) {
    case domain::AlertPlace::Live:
    case domain::AlertPlace::Executors: return u"live";
    case domain::AlertPlace::Timeline: return u"timeline";
    case domain::AlertPlace::Ledger: break;
    }
    return u"ledger";
}

} // namespace

AlertList::AlertList(QWidget* parent)
    : QWidget(parent), m_summary(new ElidedLabel({}, 12, ColorRole::Text2)), m_all(new Button(tr("Acknowledge all"), u"check")), m_table(new QTableView), m_state(new StateView),
      m_stack(new QStackedLayout), m_what(new ElidedLabel({}, 13, ColorRole::Text, QFont::DemiBold)), m_rule(new ElidedLabel({}, 12, ColorRole::Text2)),
      m_acknowledge(new Button(tr("Acknowledge"), u"check")), m_open(new Button(tr("Show on chart"), u"live"))
{
    auto* card = new Card;
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(makeHead());

    m_table->setModel(&m_model);
    m_table->setItemDelegate(new AlertDelegate(m_table));
    showAsList(*m_table, kRow);
    m_table->setAccessibleName(tr("Alerts, active ones first"));
    for (int section = 0; section < item::kAlertColumnCount; ++section)
        m_table->setColumnWidth(section, scaled(kWidths[section]));
    m_table->horizontalHeader()->setSectionResizeMode(int(item::AlertColumn::What), QHeaderView::Stretch);
    m_table->installEventFilter(this);

    auto* body = new QWidget;
    m_stack->setContentsMargins(0, 0, 0, 0);
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_table);
    body->setLayout(m_stack);
    column->addWidget(body, 1);
    m_foot = makeFoot();
    column->addWidget(m_foot);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(card);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AlertList::refreshFoot);
    connect(m_table, &QTableView::doubleClicked, this, &AlertList::openCurrent);
    connect(m_all, &QPushButton::clicked, this, [this] {
        if (m_watch)
            m_watch->acknowledgeAll();
    });
    connect(m_acknowledge, &QPushButton::clicked, this, &AlertList::acknowledgeCurrent);
    connect(m_open, &QPushButton::clicked, this, &AlertList::openCurrent);
    connect(m_state, &StateView::actionTriggered, this, [this](int index) {
        if (index == 0)
            emit connectRequested();
        else
            emit demoRequested();
    });
    refresh();
}

QWidget* AlertList::makeHead()
{
    auto* head = new QWidget;
    head->setMinimumHeight(scaled(38)); // with and without the button
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(11, 5, 8, 5);
    row->setSpacing(8);
    row->addWidget(new Label(tr("Alerts"), 13, ColorRole::Text, QFont::DemiBold));
    row->addWidget(m_summary, 1);
    m_all->setObjectName(u"acknowledgeAll"_s);
    m_all->setToolTip(tr("Somebody has seen them. They stay until their figures are good again."));
    row->addWidget(m_all);
    return head;
}

QWidget* AlertList::makeFoot()
{
    auto* foot = new QWidget;
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new Hairline(Qt::Horizontal));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(11, 9, 11, 9);
    row->setSpacing(8);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_what);
    texts->addWidget(m_rule);
    row->addLayout(texts, 1);
    m_acknowledge->setObjectName(u"acknowledge"_s);
    m_acknowledge->setToolTip(tr("Somebody has seen it. It stays until its figure is good again. (A)"));
    m_open->setObjectName(u"openAlert"_s);
    m_open->setToolTip(tr("Show what it is about (Enter)"));
    row->addWidget(m_acknowledge);
    row->addWidget(m_open);
    column->addLayout(row);
    return foot;
}

void AlertList::setSession(const session::Session* session, session::AlertWatch* watch)
{
    if (m_watch)
        m_watch->disconnect(this);
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_watch = watch;
    m_model.setEvents(watch ? watch->events() : std::vector<domain::AlertEvent>{});
    if (watch) {
        for (const auto signal : {&session::AlertWatch::raised, &session::AlertWatch::resolved, &session::AlertWatch::acknowledged, &session::AlertWatch::changed})
            connect(watch, signal, this, &AlertList::put);
        connect(watch, &session::AlertWatch::dropped, this, [this](quint64 id) { m_model.remove(id); });
        connect(session, &session::Session::stateChanged, this, &AlertList::refresh);
    }
    refresh();
}

void AlertList::setRules(const std::vector<domain::AlertRule>& rules)
{
    m_rules = rules;
    refresh();
}

void AlertList::put(quint64 id)
{
    const domain::AlertEvent* event = m_watch ? m_watch->event(id) : nullptr;
    if (!event)
        return;
    m_model.put(*event);
    refresh();
}

void AlertList::showAlert(quint64 id)
{
    const QModelIndex index = m_model.indexOf(id);
    if (!index.isValid())
        return;
    m_table->selectRow(index.row());
    m_table->scrollTo(index);
    m_table->setFocus(Qt::OtherFocusReason);
}

const domain::AlertEvent* AlertList::current() const
{
    return m_model.event(m_table->currentIndex());
}

void AlertList::openCurrent()
{
    if (const domain::AlertEvent* event = current())
        emit opened(domain::AlertEvent(*event)); // who opens it may change the list
}

void AlertList::acknowledgeCurrent()
{
    const domain::AlertEvent* event = current();
    if (event && m_watch)
        m_watch->acknowledge(event->id);
}

bool AlertList::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool plain = key->modifiers() == Qt::NoModifier || key->modifiers() == Qt::KeypadModifier;
        if (plain && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
            openCurrent();
            return true;
        }
        if (plain && key->key() == Qt::Key_A) {
            acknowledgeCurrent();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void AlertList::refresh()
{
    const int active = m_model.activeCount();
    const int over = m_model.rowCount() - active;
    const int waiting = m_watch ? m_watch->waitingCount() : 0;
    QStringList parts;
    if (active > 0)
        parts.append(tr("%n active", nullptr, active));
    if (active > waiting)
        parts.append(tr("%n of them acknowledged", nullptr, active - waiting));
    if (over > 0)
        parts.append(tr("%n over", "alerts that are", over));
    m_summary->setText(words::list(parts));
    m_all->setVisible(active > 0);
    m_all->setEnabled(waiting > 0);
    if (m_model.rowCount() > 0) {
        m_stack->setCurrentIndex(1);
        if (!m_table->currentIndex().isValid())
            m_table->selectRow(0);
        refreshFoot();
        return;
    }
    m_stack->setCurrentIndex(0);
    m_foot->hide();
    if (!m_session) {
        m_state->setState({u"plug"_s, tr("No application yet"), tr("Connect to a driver, or look around in the demo."), {tr("Connect..."), tr("Start the demo")}, false});
        return;
    }
    QStringList watched;
    int rules = 0;
    for (const domain::AlertRule& rule : m_rules) {
        if (!rule.enabled)
            continue;
        ++rules;
        if (const QString word = words::figureWord(rule.figure); !watched.contains(word))
            watched.append(word);
    }
    if (rules == 0)
        m_state->setState({u"warn"_s, tr("Nobody watches"), tr("No rule is switched on, so nothing can raise an alert."), {}, true});
    else
        m_state->setState({u"check"_s, tr("Nothing is wrong"), tr("%n rule(s) watch: %1.", nullptr, rules).arg(words::list(watched)), {}, false});
}

void AlertList::refreshFoot()
{
    const domain::AlertEvent* event = current();
    m_foot->setVisible(event);
    if (!event)
        return;
    m_what->setText(words::alertText(*event));
    m_rule->setText(words::ruleText(event->rule));
    m_acknowledge->setVisible(event->isActive());
    m_acknowledge->setEnabled(!event->acknowledged);
    m_acknowledge->setText(event->acknowledged ? tr("Acknowledged") : tr("Acknowledge"));
    m_open->setText(openText(event->about.place));
    m_open->setIconName(openIcon(event->about.place));
}

} // namespace stoker::widgets
