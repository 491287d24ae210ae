// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/kioskview.h"

#include "widgets/common/card.h"
#include "widgets/common/chartstack.h"
#include "widgets/common/fonts.h"
#include "widgets/common/stateview.h"
#include "widgets/common/theme.h"
#include "widgets/live/kioskparts.h"
#include "widgets/live/liveevents.h"
#include "widgets/live/livepanels.h"
#include "widgets/live/livewords.h"
#include "widgets/live/tilestrip.h"
#include "words/policysentences.h"
#include "words/sentences.h"

#include <QKeyEvent>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

namespace stoker::widgets {
namespace {

using session::Session;

QString doingWords(const Session& session)
{
    QString text = words::ownerWord(session.store().figures().owner);
    if (const domain::Mode mode = session.autopilot().mode(); mode != domain::Mode::Watch)
        text = words::list({words::modeWord(mode), text});
    const auto& lines = session.commands().lines();
    if (lines.empty())
        return text;
    const domain::LedgerLine& last = lines.back();
    const words::Units units;
    text += QStringLiteral(" · %1: %2").arg(units.timeOfDay(last.sent.value_or(last.time)), words::whatWord(last));
    const QString effect = words::effectWord(last);
    return effect.isEmpty() ? text : words::list({text, effect});
}

} // namespace

KioskView::KioskView(QWidget* parent)
    : QWidget(parent), m_content(new QWidget), m_state(new StateView), m_head(new KioskHead), m_tiles(new TileStrip(TileStrip::Size::Wall)),
      m_charts(new ChartStack(livePanels(), ChartStack::Options{ChartMetrics::wall(), true, false})), m_foot(new KioskFoot), m_clock(new QTimer(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(24), scaled(16), scaled(24), scaled(16));
    column->setSpacing(scaled(16));
    column->addWidget(m_head);

    auto* content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(scaled(16));
    content->addWidget(m_tiles);
    auto* card = new Card;
    auto* inner = new QVBoxLayout(card);
    inner->setContentsMargins(0, scaled(8), 0, scaled(4));
    inner->addWidget(m_charts);
    content->addWidget(card, 1);
    content->addWidget(m_foot);
    column->addWidget(m_content, 1);
    column->addWidget(m_state, 1);

    m_charts->axis()->setSpan(std::chrono::hours(1));
    setFocusPolicy(Qt::StrongFocus);
    m_clock->setInterval(1000);
    connect(m_clock, &QTimer::timeout, this, &KioskView::refresh);
    refresh();
}

KioskView::~KioskView() = default;

void KioskView::setSession(Session* session)
{
    if (m_session) {
        disconnect(m_session, nullptr, this, nullptr);
        disconnect(&m_session->commands(), nullptr, this, nullptr);
        disconnect(&m_session->autopilot(), nullptr, this, nullptr);
    }
    m_session = session;
    m_eventsDirty = true;
    m_charts->setHistory(session ? &session->store().history() : nullptr);
    m_charts->setEvents({});
    if (session) {
        connect(session, &Session::updated, this, [this](const domain::SnapshotDiff& diff) {
            m_eventsDirty = m_eventsDirty || !diff.added.empty() || !diff.removed.empty() || diff.otherApplication;
            refresh();
        });
        connect(session, &Session::stateChanged, this, &KioskView::refresh);
        connect(session, &Session::pollFailed, this, &KioskView::refresh);
        connect(session, &QObject::destroyed, this, [this] { setSession(nullptr); });
        const auto dirty = [this] { m_eventsDirty = true; };
        connect(&session->commands(), &session::CommandQueue::lineAdded, this, dirty);
        connect(&session->commands(), &session::CommandQueue::lineChanged, this, dirty);
        connect(&session->autopilot(), &session::Autopilot::decided, this, [this](quint64 id) {
            const auto& changes = m_session->autopilot().changes();
            m_eventsDirty = m_eventsDirty || (!changes.empty() && changes.back().id == id);
        });
    }
    refresh();
}

void KioskView::setPrice(const CorePrice& price)
{
    m_price = price;
    refresh();
}

void KioskView::refresh()
{
    KioskHead::Values head;
    head.time = QDateTime::currentDateTime().toString(QStringLiteral("HH:mm:ss"));
    const auto state = liveState(m_session);
    m_content->setVisible(!state);
    m_state->setVisible(state.has_value());
    if (m_session) {
        head.environment = m_session->settings().environment;
        head.application = m_session->settings().name;
    }
    if (state) {
        StateView::State shown = *state;
        shown.actions.clear(); // a wall has no hands
        m_state->setState(shown);
        m_head->setValues(head);
        return;
    }
    const session::Store& store = m_session->store();
    const domain::Figures& figures = store.figures();
    if (head.application.isEmpty())
        head.application = store.snapshot()->application.name;
    head.doing = doingWords(*m_session);
    head.live = !figures.stale;
    const auto age = m_session->age().value_or(std::chrono::milliseconds(0));
    head.state = head.live ? tr("live") : tr("stale for %1").arg(agoWords(age));
    m_head->setValues(head);
    if (!isVisible())
        return;
    m_tiles->setValues(tileValues(figures, store.history(), words::Units(), m_price), figures.stale);
    m_charts->setStale(figures.stale);
    m_charts->setEstimates(figures.estimates);
    m_foot->setNotices(wallNotices(*m_session));
    if (std::exchange(m_eventsDirty, false))
        refreshEvents();
    m_charts->refresh(figures.stale ? figures.time + age : figures.time);
}

void KioskView::refreshEvents()
{
    const session::Store& store = m_session->store();
    m_charts->setEvents(liveEvents(m_session->commands().lines(), store.lives(), store.history().firstTime().value_or(store.figures().time), m_session->autopilot().changes()));
}

void KioskView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_clock->start();
    refresh();
}

void KioskView::hideEvent(QHideEvent* event)
{
    m_clock->stop();
    QWidget::hideEvent(event);
}

void KioskView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit leaveRequested();
    else
        QWidget::keyPressEvent(event);
}

void KioskView::mouseDoubleClickEvent(QMouseEvent*) { emit leaveRequested(); }

void KioskView::paintEvent(QPaintEvent*) { QPainter(this).fillRect(rect(), color(ColorRole::Window)); }

} // namespace stoker::widgets
