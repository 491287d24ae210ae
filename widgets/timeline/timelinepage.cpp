// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/timelinepage.h"

#include "domain/recordedmoment.h"
#include "widgets/common/card.h"
#include "widgets/common/decisionevents.h"
#include "widgets/common/label.h"
#include "widgets/common/segmentedcontrol.h"
#include "widgets/common/stateview.h"
#include "widgets/timeline/timelinelegend.h"
#include "widgets/timeline/timelineview.h"

#include <QBoxLayout>
#include <QLocale>
#include <QStackedLayout>

#include <algorithm>
#include <array>

namespace stoker::widgets {
namespace {

using namespace std::chrono_literals;
constexpr std::array<std::chrono::seconds, 4> kSpans{5min, 1h, 24h, 168h};

} // namespace

TimelinePage::TimelinePage(QWidget* parent)
    : QWidget(parent), m_ranges(new SegmentedControl({tr("5 min"), tr("1 h"), tr("24 h"), tr("7 d")})), m_range(new Label({}, 12, ColorRole::Text2)),
      m_legend(new TimelineLegend), m_view(new TimelineView), m_state(new StateView), m_stack(new QStackedLayout)
{
    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 5, 8, 5);
    head->setSpacing(8);
    head->addWidget(m_ranges);
    head->addWidget(m_range);
    head->addWidget(m_legend, 1);
    auto* lanes = new QWidget;
    auto* column = new QVBoxLayout(lanes);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(new Hairline(Qt::Horizontal));
    column->addWidget(m_view, 1);
    m_stack->addWidget(m_state);
    m_stack->addWidget(lanes);
    auto* card = new Card;
    card->setLayout(m_stack);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(12, 10, 12, 10);
    page->addWidget(card);
    setAccessibleName(tr("Timeline"));
    m_ranges->setAccessibleName(tr("Time range"));
    m_ranges->setCurrentIndex(1);

    connect(m_ranges, &SegmentedControl::currentIndexChanged, this, [this](int index) {
        if (index >= 0 && kSpans[std::size_t(index)] != span()) {
            setSpan(kSpans[std::size_t(index)]);
            emit spanChanged(span());
        }
    });
    connect(m_view, &TimelineView::rangeChanged, this, [this](domain::Instant from, domain::Instant to) { showRange(from, to); });
    connect(m_view, &TimelineView::decisionRequested, this, &TimelinePage::decisionRequested);
    connect(m_state, &StateView::actionTriggered, this, [this](int index) {
        if (index == 0)
            emit connectRequested();
        else
            emit demoRequested();
    });
    showState();
}

void TimelinePage::setSession(const session::Session* session)
{
    if (m_session) {
        disconnect(m_session, nullptr, this, nullptr);
        disconnect(&m_session->autopilot(), nullptr, this, nullptr);
    }
    m_session = session;
    m_view->setData({}); // before what it shows goes
    m_recorded.reset();
    if (session) {
        connect(session, &session::Session::updated, this, &TimelinePage::refresh);
        connect(session, &session::Session::stateChanged, this, &TimelinePage::refresh);
        connect(session, &session::Session::applicationChanged, this, &TimelinePage::refresh);
        connect(session, &session::Session::pastTaken, this, &TimelinePage::refresh);
        connect(session, &session::Session::ageChanged, this, &TimelinePage::refresh);
        connect(&session->autopilot(), &session::Autopilot::decided, this, [this](quint64 id) {
            const auto& changes = m_session->autopilot().changes();
            if (!changes.empty() && changes.back().id == id)
                refreshDecisions();
        });
        setSpan(span());
    }
    refreshDecisions();
    refresh();
}

void TimelinePage::setRecorded(const ports::RecordedPtr& recorded, std::optional<double> deadlineSeconds)
{
    setSession(nullptr);
    m_recorded = recorded;
    m_recordedDeadline = deadlineSeconds;
    if (recorded)
        setSpan(std::chrono::duration_cast<std::chrono::seconds>(recorded->recording->to - recorded->recording->from));
    refreshDecisions();
    refresh();
}

void TimelinePage::refreshDecisions()
{
    std::vector<ChartEvent> decisions = m_session ? decisionEvents(m_session->autopilot().changes()) : m_recorded ? decisionEvents(domain::changesOf(m_recorded->decisions)) : std::vector<ChartEvent>{};
    const auto has = [&decisions](ChartEvent::Kind kind) { return std::any_of(decisions.begin(), decisions.end(), [kind](const ChartEvent& one) { return one.kind == kind; }); };
    m_legend->setDecisionsShown(has(ChartEvent::Kind::Decision), has(ChartEvent::Kind::Advice));
    m_view->setDecisions(std::move(decisions));
}

std::chrono::seconds TimelinePage::span() const
{
    return std::chrono::duration_cast<std::chrono::seconds>(m_view->axis().to - m_view->axis().from);
}

void TimelinePage::setSpan(std::chrono::seconds span)
{
    const domain::Instant end = now().value_or(m_view->axis().to);
    m_view->setRange(end - span, end, true);
}

std::optional<domain::Instant> TimelinePage::now() const
{
    const domain::SnapshotPtr snapshot = m_session ? m_session->store().snapshot() : nullptr;
    return snapshot ? std::optional(snapshot->time) : m_recorded ? std::optional(m_recorded->recording->to) : std::nullopt;
}

void TimelinePage::refreshRecorded()
{
    const domain::Recording& recording = *m_recorded->recording;
    const std::optional<double> interval = recording.batches.empty() ? std::nullopt : recording.batches.back().intervalSeconds;
    m_view->setData({&recording.lives, &recording.batches, &recording.jobs, interval, m_recordedDeadline ? m_recordedDeadline : interval, recording.to, recording.to, false});
    m_legend->setNotWatchedShown(m_view->hasUnwatched());
    showRange(m_view->axis().from, m_view->axis().to);
}

void TimelinePage::refresh()
{
    showState();
    if (m_recorded)
        refreshRecorded();
    const domain::SnapshotPtr snapshot = m_session ? m_session->store().snapshot() : nullptr;
    if (!snapshot)
        return;
    const session::Store& store = m_session->store();
    const domain::Figures& figures = store.figures();
    const domain::Instant now = snapshot->time;
    const domain::Instant end = figures.stale ? now + m_session->age().value_or(domain::Millis{0}) : now;
    m_view->setData({&store.lives(), &store.batches(), &store.jobs(), figures.batchIntervalSeconds, figures.batchDeadlineSeconds, now, end, figures.stale});
    m_legend->setNotWatchedShown(m_view->hasUnwatched());
    showRange(m_view->axis().from, m_view->axis().to);
}

void TimelinePage::showRange(domain::Instant from, domain::Instant to)
{
    const auto chosen = std::find(kSpans.begin(), kSpans.end(), span());
    m_ranges->setCurrentIndex(chosen == kSpans.end() ? -1 : int(chosen - kSpans.begin()));
    const QDateTime first = domain::toDateTime(from);
    const QDateTime last = domain::toDateTime(to);
    const QLocale locale;
    //: a moment on the timeline, in the notation of QLocale: 20 Nov 13:32
    const QString format = tr("d MMM HH:mm");
    const QString end = first.date() == last.date() ? locale.toString(last, QStringLiteral("HH:mm")) : locale.toString(last, format);
    //: a span of time, from %1 to %2
    m_range->setText(tr("%1 – %2").arg(locale.toString(first, format), end));
}

void TimelinePage::showState()
{
    if (m_recorded || (m_session && m_session->store().snapshot())) {
        m_stack->setCurrentIndex(1);
        return;
    }
    StateView::State state;
    if (!m_session) {
        state = {QStringLiteral("plug"), tr("No application yet"), tr("Connect to a driver, or look around in the demo."), {tr("Connect..."), tr("Start the demo")}, false};
    } else {
        state = {{}, tr("Waiting for the first answer"), tr("Executors appear here from the moment %1 answers.").arg(m_session->settings().address), {}, false};
    }
    m_state->setState(state);
    m_stack->setCurrentIndex(0);
}

void TimelinePage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LocaleChange)
        refresh();
}

} // namespace stoker::widgets
