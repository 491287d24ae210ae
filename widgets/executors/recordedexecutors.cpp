// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/executors/recordedexecutors.h"

#include "domain/recordedmoment.h"
#include "item/executortablemodel.h"
#include "widgets/common/button.h"
#include "widgets/common/fonts.h"
#include "widgets/common/label.h"
#include "widgets/common/painting.h"
#include "widgets/common/stateview.h"
#include "widgets/executors/executortableview.h"
#include "words/sentences.h"
#include "words/units.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace stoker::widgets {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr auto kRest = 120ms;

} // namespace

RecordedExecutors::RecordedExecutors(ports::Recordings& recordings, QWidget* parent)
    : QWidget(parent), m_recordings(recordings), m_model(new item::ExecutorTableModel(this)), m_what(new ElidedLabel({}, 12, ColorRole::Text2)), m_end(new LinkButton(tr("Show the end"))),
      m_message(new Label({}, 12, ColorRole::CautionText)), m_table(new ExecutorTableView), m_state(new StateView)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 1, 1);
    layout->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(11, 5, 8, 5);
    row->setSpacing(8);
    row->addWidget(new Label(tr("Executors"), 13, ColorRole::Text, QFont::DemiBold));
    row->addWidget(m_what, 1);
    m_end->setObjectName(u"showEnd"_s);
    row->addWidget(m_end);
    auto* columns = Button::iconOnly(u"columns", tr("Columns"));
    row->addWidget(columns);
    layout->addLayout(row);
    m_message->setContentsMargins(11, 0, 11, 6);
    m_message->setWordWrap(true);
    m_message->hide();
    layout->addWidget(m_message);
    auto* body = new QWidget;
    m_stack = new QStackedLayout(body);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_state);
    m_state->setMinimumHeight(scaled(72));
    layout->addWidget(body, 1);
    setAccessibleName(tr("Executors at a moment of the recording"));

    m_table->setExecutorModel(m_model);
    m_table->setReleaseBlocked(words::wholeText(domain::Error{domain::ErrorCode::Recorded, {}, false}));
    for (const item::ExecutorColumn never : {item::ExecutorColumn::Idle, item::ExecutorColumn::Leaves})
        m_table->setColumnHidden(int(never), true); // of a driver that was there, not of what was recorded
    m_table->sortByColumn(int(item::ExecutorColumn::Id), Qt::AscendingOrder);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest);
    connect(&m_rest, &QTimer::timeout, this, &RecordedExecutors::take);
    connect(m_end, &QPushButton::clicked, this, &RecordedExecutors::showEnd);
    connect(columns, &QPushButton::clicked, this, [this, columns] { m_table->columnMenu()->popup(columns->mapToGlobal(QPoint(0, columns->height()))); });
    setRecorded(nullptr);
}

RecordedExecutors::~RecordedExecutors() = default;

domain::Instant RecordedExecutors::minuteOf(domain::Instant time) const { return std::chrono::floor<std::chrono::minutes>(time); }

void RecordedExecutors::setRecorded(const ports::RecordedPtr& recorded)
{
    m_recorded = recorded;
    m_minute.reset();
    m_minutes.clear();
    m_model->clear();
    m_shown.clear();
    m_message->hide();
    ++m_question;
    m_moment = recorded ? recorded->recording->to : domain::Instant{};
    take();
}

void RecordedExecutors::setMoment(domain::Instant time)
{
    m_moment = m_recorded ? std::clamp(time, m_recorded->recording->from, m_recorded->recording->to) : time;
    m_rest.start();
}

void RecordedExecutors::showEnd()
{
    if (!m_recorded)
        return;
    m_moment = m_recorded->recording->to;
    take();
}

/// What is known without asking is shown at once.
void RecordedExecutors::take()
{
    m_rest.stop();
    const quint64 question = ++m_question;
    apply();
    const domain::Instant minute = minuteOf(m_moment);
    if (!m_recorded || m_minute == minute)
        return;
    m_recordings.minute(m_recorded->place, minute).then(this, [this, question, minute](const domain::Result<std::vector<domain::ExecutorMinute>>& minutes) {
        if (question != m_question)
            return;
        m_message->setVisible(!minutes);
        if (!minutes) {
            //: an error
            m_message->setText(tr("What they did in this minute is not known: %1").arg(words::wholeText(minutes.error())));
            return;
        }
        m_minute = minute;
        m_minutes = *minutes;
        apply();
    });
}

void RecordedExecutors::apply()
{
    m_end->setVisible(m_recorded && m_moment != m_recorded->recording->to);
    if (!m_recorded) {
        m_what->setText({});
        m_stack->setCurrentIndex(1);
        m_state->setState({});
        return;
    }
    const bool known = m_minute == minuteOf(m_moment);
    std::vector<domain::Executor> executors = domain::executorsAt(*m_recorded->recording, m_moment, known ? std::span<const domain::ExecutorMinute>(m_minutes) : std::span<const domain::ExecutorMinute>());
    const domain::SnapshotDiff diff = domain::diff(m_shown, executors);
    m_shown = std::move(executors);
    m_model->apply(m_shown, diff, m_moment);
    const words::Units units;
    const item::ExecutorCounts counts = m_model->counts();
    const QString when = m_moment == m_recorded->recording->to ? tr("at the end, %1").arg(units.dateTime(m_moment)) : tr("at %1").arg(units.dateTime(m_moment));
    m_what->setText(words::list({when, tr("%n registered", nullptr, counts.total), tr("%n busy", nullptr, counts.busy)}));
    m_stack->setCurrentIndex(m_shown.empty() ? 1 : 0);
    m_state->setState({u"clock"_s, tr("No executor lived then"), tr("Move the crosshair over the charts to see another moment."), {}, false});
}

void RecordedExecutors::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(ColorRole::Border, palette()), 1));
    painter.setBrush(color(ColorRole::Surface, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace stoker::widgets
