// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/toolbar.h"

#include "widgets/common/button.h"
#include "widgets/common/fonts.h"
#include "widgets/common/label.h"
#include "widgets/common/painting.h"
#include "widgets/common/theme.h"
#include "widgets/frame/connectionbadge.h"
#include "widgets/frame/modecontrols.h"
#include "widgets/frame/targetcontrols.h"
#include "words/sentences.h"

#include <QBoxLayout>
#include <QEvent>
#include <QMenu>
#include <QPainter>

namespace stoker::widgets {
namespace {

constexpr int kMostCompact = 4;

} // namespace

QString applicationName(const session::Session& session)
{
    if (!session.settings().name.isEmpty())
        return session.settings().name;
    const domain::SnapshotPtr snapshot = session.store().snapshot();
    return snapshot && !snapshot->application.name.isEmpty() ? snapshot->application.name : session.settings().address;
}

ToolBar::ToolBar(QWidget* parent) : QWidget(parent), m_badge(new ConnectionBadge), m_target(new TargetControls), m_modes(new ModeControls),
      m_divider(new Hairline(Qt::Vertical)), m_secondDivider(new Hairline(Qt::Vertical))
{
    setFixedHeight(scaled(48) + 1);
    setAccessibleName(tr("Toolbar"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 8, 1);
    row->setSpacing(12);
    row->addWidget(m_badge);
    for (QWidget* divider : {m_divider, m_secondDivider})
        divider->setFixedHeight(scaled(24));
    row->addWidget(m_divider);
    row->addWidget(m_target);
    row->addWidget(m_secondDivider);
    row->addWidget(m_modes);
    row->addStretch(1);
    auto* button = Button::iconOnly(u"menu", tr("Menu"));
    button->setShortcut(QKeySequence(Qt::Key_F10));
    m_menuButton = button;
    row->addWidget(m_menuButton);
    refresh();
    fit();
}

void ToolBar::setMenu(QMenu* menu)
{
    auto* button = static_cast<Button*>(m_menuButton);
    connect(button, &QPushButton::clicked, menu, [this, menu] {
        menu->popup(m_menuButton->mapToGlobal(QPoint(m_menuButton->width() - menu->sizeHint().width(), m_menuButton->height())));
    });
}

void ToolBar::setSession(const session::Session* session)
{
    if (m_session) {
        disconnect(m_session, nullptr, this, nullptr);
        disconnect(&m_session->autopilot(), nullptr, this, nullptr);
    }
    m_session = session;
    m_recorded.reset();
    m_target->revert();
    if (session) {
        connect(session, &session::Session::updated, this, &ToolBar::refresh);
        connect(session, &session::Session::stateChanged, this, &ToolBar::refresh);
        connect(session, &session::Session::applicationChanged, this, [this] { m_target->revert(); });
        connect(session, &session::Session::pollFailed, this, &ToolBar::refresh);
        connect(session, &session::Session::ageChanged, this, &ToolBar::refresh);
        const session::Autopilot* autopilot = &session->autopilot();
        connect(autopilot, &session::Autopilot::decided, this, &ToolBar::refreshModes);
        connect(autopilot, &session::Autopilot::modeChanged, this, &ToolBar::refreshModes);
        connect(autopilot, &session::Autopilot::holdChanged, this, &ToolBar::refreshModes);
        connect(autopilot, &session::Autopilot::standingChanged, this, &ToolBar::refreshModes);
    }
    refresh();
    fit();
}

void ToolBar::setRecorded(const std::optional<Recorded>& recorded)
{
    setSession(nullptr);
    m_recorded = recorded;
    refresh();
    fit();
}

void ToolBar::refreshRecorded()
{
    ConnectionBadge::State badge;
    badge.name = m_recorded->name;
    badge.recorded = m_recorded->span;
    m_badge->setState(badge);
    const domain::Error why{domain::ErrorCode::Recorded, {}, false};
    TargetControls::State target;
    target.blocked = why;
    m_target->setState(target);
    ModeControls::State modes;
    modes.whyNot.fill(words::wholeText(why));
    modes.whyNoHold = modes.detail = words::wholeText(why);
    m_modes->setState(modes);
    emit modesChanged();
}

void ToolBar::setPolicy(const QString& name)
{
    m_policy = name;
    refreshModes();
}

void ToolBar::refreshModes()
{
    if (!m_session)
        return;
    m_modes->setState(modeState(*m_session, m_policy));
    emit modesChanged();
}

/// As many words as there is room for.
void ToolBar::fit()
{
    setCompact(kMostCompact);
    m_leastWidth = layout()->minimumSize().width();
    for (int level = 0; level <= kMostCompact; ++level) {
        setCompact(level);
        if (layout()->minimumSize().width() <= width())
            break;
    }
}

void ToolBar::setCompact(int level)
{
    layout()->setSpacing(level > 0 ? 8 : 12);
    m_target->setCompact(level == kMostCompact ? 3 : std::min(level, 2));
    m_modes->setCompact(std::max(0, level - 1));
    layout()->invalidate();
}

QSize ToolBar::minimumSizeHint() const
{
    return {m_leastWidth, height()};
}

void ToolBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void ToolBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        fit();
}

void ToolBar::refresh()
{
    for (QWidget* one : {static_cast<QWidget*>(m_target), static_cast<QWidget*>(m_modes), m_divider, m_secondDivider})
        one->setVisible(m_session || m_recorded);
    if (m_recorded) {
        m_modes->hide(); // there is nothing to decide: the room is for what the recording covers
        m_secondDivider->hide();
        refreshRecorded();
        return;
    }
    if (!m_session) {
        m_badge->setState({});
        return;
    }
    m_badge->setState({m_session->settings().environment, applicationName(*m_session), m_session->state(), m_session->age(), m_session->settings().readOnly, m_session->lastError().has_value()});
    TargetControls::State state;
    if (const domain::SnapshotPtr snapshot = m_session->store().snapshot()) {
        state.target = snapshot->target;
        state.registered = m_session->store().figures().registered;
        state.owner = snapshot->owner;
        state.ceiling = snapshot->ceiling;
    }
    state.blocked = m_session->steeringBlocked();
    m_target->setState(state);
    refreshModes();
}

void ToolBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(ColorRole::Surface, palette()));
    hairline(&painter, {0, height() - 1}, {width(), height() - 1}, color(ColorRole::Border, palette()));
}

} // namespace stoker::widgets
