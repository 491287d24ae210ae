// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/toolbar.h"

#include "widgets/common/button.h"
#include "widgets/common/fonts.h"
#include "widgets/common/label.h"
#include "widgets/common/painting.h"
#include "widgets/common/theme.h"
#include "widgets/frame/connectionbadge.h"
#include "widgets/frame/targetcontrols.h"

#include <QBoxLayout>
#include <QMenu>
#include <QPainter>

namespace stoker::widgets {

QString applicationName(const session::Session& session)
{
    if (!session.settings().name.isEmpty())
        return session.settings().name;
    const domain::SnapshotPtr snapshot = session.store().snapshot();
    return snapshot && !snapshot->application.name.isEmpty() ? snapshot->application.name : session.settings().address;
}

ToolBar::ToolBar(QWidget* parent) : QWidget(parent), m_badge(new ConnectionBadge), m_target(new TargetControls), m_divider(new Hairline(Qt::Vertical))
{
    setFixedHeight(scaled(48) + 1);
    setAccessibleName(tr("Toolbar"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 8, 1);
    row->setSpacing(12);
    row->addWidget(m_badge);
    m_divider->setFixedHeight(scaled(24));
    row->addWidget(m_divider);
    row->addWidget(m_target);
    row->addStretch(1);
    auto* button = Button::iconOnly(u"menu", tr("Menu"));
    button->setShortcut(QKeySequence(Qt::Key_F10));
    m_menuButton = button;
    row->addWidget(m_menuButton);
    refresh();
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
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    m_target->revert();
    if (session) {
        connect(session, &session::Session::updated, this, &ToolBar::refresh);
        connect(session, &session::Session::stateChanged, this, &ToolBar::refresh);
        connect(session, &session::Session::applicationChanged, this, [this] { m_target->revert(); });
        connect(session, &session::Session::pollFailed, this, &ToolBar::refresh);
        connect(session, &session::Session::ageChanged, this, &ToolBar::refresh);
    }
    refresh();
}

void ToolBar::refresh()
{
    m_target->setVisible(m_session);
    m_divider->setVisible(m_session);
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
}

void ToolBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(ColorRole::Surface, palette()));
    hairline(&painter, {0, height() - 1}, {width(), height() - 1}, color(ColorRole::Border, palette()));
}

} // namespace stoker::widgets
