// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/executors/takebackbar.h"

#include "item/releaseimpact.h"
#include "session/session.h"
#include "widgets/common/button.h"
#include "widgets/common/fonts.h"
#include "widgets/common/icons.h"
#include "widgets/common/label.h"
#include "widgets/common/theme.h"
#include "widgets/executors/releasetext.h"
#include "words/sentences.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>

#include <cmath>

namespace stoker::widgets {

TakeBackBar::TakeBackBar(QWidget* parent) : QWidget(parent), m_text(new Label), m_action(new LinkButton(tr("Take back (Esc)")))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(scaled(34), 5, 8, 5);
    layout->setSpacing(12);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    setMinimumHeight(scaled(34));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_action, &QPushButton::clicked, this, &TakeBackBar::takeBack);
    m_timer.setInterval(200); // five looks a second, so that no second is skipped; the text changes once
    connect(&m_timer, &QTimer::timeout, this, &TakeBackBar::refresh);
    hide();
}

void TakeBackBar::setSession(session::Session* session)
{
    if (m_session == session)
        return;
    if (m_session)
        m_session->commands().disconnect(this);
    m_session = session;
    m_lines.clear();
    if (session)
        connect(&session->commands(), &session::CommandQueue::lineChanged, this, &TakeBackBar::refresh);
    refresh();
}

void TakeBackBar::watch(quint64 line)
{
    m_lines.push_back(line);
    refresh();
    // Said once; the count would only talk over everything else.
    if (isActive() && QAccessible::isActive()) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

QString TakeBackBar::text() const { return m_text->text(); }

void TakeBackBar::takeBack()
{
    if (m_lines.empty() || !m_session)
        return;
    const quint64 line = m_lines.back();
    if (m_session->commands().takeBack(line)) {
        std::erase(m_lines, line);
        emit takenBack(line);
    }
    refresh();
}

void TakeBackBar::refresh()
{
    const bool was = isVisibleTo(parentWidget());
    std::erase_if(m_lines, [this](quint64 line) { return !m_session || !m_session->commands().graceLeft(line); });
    if (m_lines.empty()) {
        m_timer.stop();
        hide();
        if (was)
            emit activeChanged(false);
        return;
    }
    const session::CommandQueue& commands = m_session->commands();
    const domain::LedgerLine* line = commands.line(m_lines.back());
    const int seconds = static_cast<int>(std::ceil(commands.graceLeft(m_lines.back()).value_or(0)));
    //: What was asked ("release 3", "82 → 86"), and how long it can be taken back
    QString text = tr("Not sent yet: %1. It is sent in %n s.", nullptr, seconds).arg(line ? words::whatWord(*line) : QString());
    // A number is asked, and somebody goes: not silently.
    if (line && m_session->store().snapshot()) {
        const auto impact = item::releaseImpact(line->executors, m_session->store().executors(), m_session->store().snapshot()->capabilities, line->way, std::nullopt);
        text = tr("%1 %2", "two sentences").arg(text, victimsText(impact)).trimmed();
    }
    if (m_lines.size() > 1)
        text = tr("%1 %n more wait behind it.", nullptr, static_cast<int>(m_lines.size()) - 1).arg(text);
    m_text->setText(text);
    setAccessibleName(text);
    if (!m_timer.isActive())
        m_timer.start();
    show();
    if (!was)
        emit activeChanged(true);
}

void TakeBackBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = color(ColorRole::CautionText, palette());
    painter.setPen(withAlpha(ink, 0.6));
    painter.setBrush(mix(color(ColorRole::Surface, palette()), ink, isDark(palette()) ? 0.14 : 0.09));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    const int side = scaled(16);
    paintIcon(&painter, QPointF(scaled(10), (height() - side) / 2.0), u"clock", ink, side);
}

} // namespace stoker::widgets
