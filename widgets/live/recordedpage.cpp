// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/recordedpage.h"

#include "domain/recordedmoment.h"
#include "widgets/common/button.h"
#include "widgets/common/card.h"
#include "widgets/common/chartstack.h"
#include "widgets/common/fonts.h"
#include "widgets/common/rangebar.h"
#include "widgets/common/stateview.h"
#include "widgets/live/liveevents.h"
#include "widgets/live/livepanels.h"
#include "widgets/live/livesplitter.h"
#include "words/sentences.h"

#include <QStackedLayout>
#include <QVBoxLayout>

namespace stoker::widgets {

using namespace Qt::StringLiterals;

RecordedPage::RecordedPage(QWidget* parent)
    : QWidget(parent), m_stack(new QStackedLayout(this)), m_state(new StateView), m_charts(new ChartStack(livePanels())), m_ranges(new RangeBar(m_charts->axis(), true)),
      m_compare(new Button(tr("Compare..."), u"columns")), m_splitter(new LiveSplitter)
{
    m_compare->setObjectName(u"compare"_s);
    m_compare->setToolTip(tr("Put another recording beside this one"));
    m_ranges->addWidget(m_compare);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(10));
    auto* card = new Card;
    auto* cardColumn = new QVBoxLayout(card);
    cardColumn->setContentsMargins(0, 0, 0, 0);
    cardColumn->setSpacing(0);
    cardColumn->addWidget(m_ranges);
    cardColumn->addWidget(m_charts, 1);
    m_splitter->addWidget(card);
    m_splitter->setChildrenCollapsible(false);
    column->addWidget(m_splitter);
    m_stack->addWidget(m_state);
    m_stack->addWidget(content);
    setFocusProxy(m_charts);

    connect(m_ranges, &RangeBar::pointed, m_charts, [this] { m_charts->setFocus(Qt::MouseFocusReason); });
    connect(m_charts, &ChartStack::ledgerLineRequested, this, &RecordedPage::ledgerLineRequested);
    connect(m_charts, &ChartStack::decisionRequested, this, &RecordedPage::decisionRequested);
    connect(m_charts->axis(), &TimeAxis::cursorChanged, this, [this] {
        if (const auto time = m_charts->axis()->cursor()) // where it left the charts the moment stays: the pointer is on its way to the table
            emit momentChanged(*time);
    });
    connect(m_compare, &QPushButton::clicked, this, &RecordedPage::compareRequested);
    connect(m_state, &StateView::actionTriggered, this, &RecordedPage::openRequested);
    setRecorded(nullptr);
}

RecordedPage::~RecordedPage() { m_charts->setHistory(nullptr); }

void RecordedPage::setLowerWidget(QWidget* widget)
{
    m_splitter->addWidget(widget);
    m_splitter->setStretchFactor(0, 17);
    m_splitter->setStretchFactor(1, 10);
    m_splitter->setSizes({1700, 1000});
}

void RecordedPage::showReading(const QString& what)
{
    setRecorded(nullptr);
    m_state->setState({{}, tr("Reading the recording"), what, {}, false});
}

void RecordedPage::showFailure(const domain::Error& error)
{
    setRecorded(nullptr);
    m_state->setState({u"warn"_s, words::headline(error), words::sentence(error), {tr("Open another recording...")}, true});
}

void RecordedPage::setRecorded(const ports::RecordedPtr& recorded)
{
    m_charts->setHistory(recorded ? recorded->recording->history.get() : nullptr); // before the old one goes
    m_recorded = recorded;
    m_charts->setEvents({});
    const bool empty = !recorded || recorded->recording->history->size() == 0;
    m_stack->setCurrentIndex(empty ? 0 : 1);
    if (empty) {
        m_state->setState({u"timeline"_s, tr("Nothing was recorded"), tr("The recording holds no figure: it ended before the second poll."), {tr("Open another recording...")}, false});
        return;
    }
    const domain::Recording& recording = *recorded->recording;
    std::vector<ChartEvent> events = liveEvents(recorded->lines, recording.lives, recording.from, domain::changesOf(recorded->decisions));
    m_ranges->setEvents(events);
    m_charts->setEvents(std::move(events));
    m_ranges->setWhole(recording.to - recording.from);
    TimeAxis* axis = m_charts->axis();
    axis->setCursor(std::nullopt);
    axis->follow();
    axis->setSpan(recording.to - recording.from);
    m_charts->refresh(recording.to);
}

void RecordedPage::showTime(domain::Instant time)
{
    TimeAxis* axis = m_charts->axis();
    const domain::Millis half = axis->wantedSpan() / 2;
    if (time < axis->from() || time > axis->to())
        axis->setWindow(time - half, time + half);
    axis->setCursor(time);
    m_charts->setFocus(Qt::OtherFocusReason);
}

} // namespace stoker::widgets
