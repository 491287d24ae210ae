// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/livepage.h"

#include "widgets/common/card.h"
#include "widgets/common/chartstack.h"
#include "widgets/common/fonts.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/rangebar.h"
#include "widgets/common/stateview.h"
#include "widgets/live/liveevents.h"
#include "widgets/live/livepanels.h"
#include "widgets/live/livesplitter.h"
#include "widgets/live/livewords.h"
#include "widgets/live/tilestrip.h"

#include <QDataStream>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace stoker::widgets {
namespace {

using session::Session;

constexpr quint32 kLayoutMagic = 0x4c697631; // "Liv1"

} // namespace

LivePage::LivePage(QWidget* parent)
    : QWidget(parent), m_stack(new QStackedLayout(this)), m_state(new StateView), m_banner(new MessageBar), m_tiles(new TileStrip(TileStrip::Size::Desk)),
      m_charts(new ChartStack(livePanels())), m_ranges(new RangeBar(m_charts->axis(), true)), m_splitter(new LiveSplitter)
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(10));
    column->setSpacing(scaled(10));
    column->addWidget(m_tiles);

    auto* card = new Card;
    auto* cardColumn = new QVBoxLayout(card);
    cardColumn->setContentsMargins(0, 0, 0, 0);
    cardColumn->setSpacing(0);
    cardColumn->addWidget(m_ranges);
    cardColumn->addWidget(m_charts, 1);
    m_splitter->addWidget(card);
    m_splitter->setChildrenCollapsible(false);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_banner); // at the foot: above, it would push every figure down when it comes

    m_stack->addWidget(m_state);
    m_stack->addWidget(content);
    setFocusProxy(m_charts);
    connect(m_ranges, &RangeBar::pointed, m_charts, [this] { m_charts->setFocus(Qt::MouseFocusReason); });

    connect(m_charts, &ChartStack::ledgerLineRequested, this, &LivePage::ledgerLineRequested);
    connect(m_charts, &ChartStack::decisionRequested, this, &LivePage::decisionRequested);
    connect(m_state, &StateView::actionTriggered, this, &LivePage::onStateAction);
    connect(m_banner, &MessageBar::actionTriggered, this, &LivePage::onBannerAction);
    connect(m_banner, &MessageBar::dismissed, this, [this] { m_dismissed = m_banner->text(); });
    onStateChanged();
}

LivePage::~LivePage() = default;

void LivePage::setSession(Session* session)
{
    if (m_session == session && session)
        return;
    if (m_session) {
        disconnect(m_session, nullptr, this, nullptr);
        disconnect(&m_session->commands(), nullptr, this, nullptr);
        disconnect(&m_session->autopilot(), nullptr, this, nullptr);
    }
    m_session = session;
    m_dismissed.clear();
    m_eventsDirty = true;
    m_charts->setHistory(session ? &session->store().history() : nullptr);
    m_charts->setEvents({});
    m_ranges->setEvents({});
    m_tiles->setValues(unknownTiles(), false);
    if (session) {
        connect(session, &Session::updated, this, &LivePage::onUpdated);
        connect(session, &Session::stateChanged, this, &LivePage::onStateChanged);
        connect(session, &Session::pollFailed, this, &LivePage::onStateChanged);
        connect(session, &Session::ageChanged, this, &LivePage::refresh);
        connect(session, &QObject::destroyed, this, [this] { setSession(nullptr); });
        const auto dirty = [this] {
            m_eventsDirty = true;
            refresh();
        };
        connect(&session->commands(), &session::CommandQueue::lineAdded, this, dirty);
        connect(&session->commands(), &session::CommandQueue::lineChanged, this, dirty);
        connect(&session->autopilot(), &session::Autopilot::decided, this, [this](quint64 id) { // the figures it was decided from are drawn after it
            const auto& changes = m_session->autopilot().changes();
            m_eventsDirty = m_eventsDirty || (!changes.empty() && changes.back().id == id);
        });
    }
    onStateChanged();
}

void LivePage::setLowerWidget(QWidget* widget)
{
    if (m_lower)
        m_lower->deleteLater();
    m_lower = widget;
    m_splitter->addWidget(widget);
    m_splitter->setStretchFactor(0, 17);
    m_splitter->setStretchFactor(1, 10);
    m_splitter->setSizes({1700, 1000});
}

QByteArray LivePage::saveLayout() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << kLayoutMagic << m_splitter->saveState() << static_cast<qint64>(m_charts->axis()->wantedSpan().count());
    return bytes;
}

bool LivePage::restoreLayout(const QByteArray& layout)
{
    QDataStream stream(layout);
    quint32 magic = 0;
    QByteArray splitter;
    qint64 span = 0;
    stream >> magic >> splitter >> span;
    if (stream.status() != QDataStream::Ok || magic != kLayoutMagic)
        return false;
    m_charts->axis()->setSpan(domain::Millis(span));
    return m_splitter->restoreState(splitter);
}

void LivePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh(); // a hidden page does no work; it catches up here
}

void LivePage::onUpdated(const domain::SnapshotDiff& diff)
{
    if (!diff.added.empty() || !diff.removed.empty() || diff.otherApplication)
        m_eventsDirty = true;
    if (m_stack->currentIndex() == 0)
        onStateChanged();
    else
        refresh();
}

void LivePage::onStateChanged()
{
    const auto state = liveState(m_session);
    if (state)
        m_state->setState(*state);
    m_stack->setCurrentIndex(state ? 0 : 1);
    refresh();
}

void LivePage::onStateAction(int index)
{
    if (!m_session) {
        if (index == 0)
            emit connectRequested();
        else
            emit demoRequested();
        return;
    }
    if (index == 0)
        m_session->refresh();
    else
        emit connectRequested();
}

void LivePage::onBannerAction()
{
    if (m_bannerRetries && m_session)
        m_session->refresh();
    else
        emit steeringHelpRequested();
}

void LivePage::setPrice(const CorePrice& price)
{
    m_price = price;
    refresh();
}

void LivePage::refresh()
{
    if (!isVisible() || !m_session || !m_session->store().snapshot())
        return;
    const session::Store& store = m_session->store();
    const domain::Figures& figures = store.figures();
    refreshBanner();
    m_tiles->setValues(tileValues(figures, store.history(), words::Units(), m_price), figures.stale);
    m_charts->setStale(figures.stale);
    m_charts->setEstimates(figures.estimates);
    if (store.hasRates())
        m_charts->setMessage({}, {});
    else
        m_charts->setMessage(tr("Waiting for the second poll"), tr("Logs per minute and CPU are known from two polls on."));
    if (std::exchange(m_eventsDirty, false))
        refreshEvents();
    // While the driver is silent its clock goes on: what it would have said now is missing, and is drawn as missing.
    const auto silent = figures.stale ? m_session->age().value_or(std::chrono::milliseconds(0)) : std::chrono::milliseconds(0);
    m_charts->refresh(figures.time + silent);
}

void LivePage::refreshBanner()
{
    const auto banner = liveBanner(*m_session);
    if (!banner || (banner->dismissable && banner->sentence == m_dismissed)) {
        m_banner->hide();
        return;
    }
    m_bannerRetries = banner->action == LiveBanner::Action::Retry;
    m_banner->setDismissable(banner->dismissable);
    m_banner->showMessage(banner->kind, banner->sentence, banner->actionText);
}

void LivePage::refreshEvents()
{
    const session::Store& store = m_session->store();
    const auto since = store.history().firstTime().value_or(store.figures().time);
    std::vector<ChartEvent> events = liveEvents(m_session->commands().lines(), store.lives(), since, m_session->autopilot().changes());
    m_ranges->setEvents(events);
    m_charts->setEvents(std::move(events));
}

} // namespace stoker::widgets
