// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/connectionbadge.h"

#include "widgets/common/chip.h"
#include "widgets/common/fonts.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"
#include "words/units.h"

#include <QFocusEvent>
#include <QFontMetrics>
#include <QPainter>

namespace stoker::widgets {
namespace {

constexpr int kChip = 46;
constexpr int kWidest = 260; ///< of the name

//: in the chip that stands in place of PROD, TEST or DEV: what is shown is over
QString recordingWord() { return ConnectionBadge::tr("RECORDING"); }

void paintRecordingChip(QPainter* painter, const QRectF& rect, const QPalette& palette)
{
    painter->setPen(QPen(color(ColorRole::Text2, palette), 1.2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(rect.adjusted(0.6, 0.6, -0.6, -0.6), 3, 3);
    painter->setFont(textFont(11, QFont::Bold));
    painter->drawText(rect, Qt::AlignCenter, recordingWord());
}

} // namespace

ConnectionBadge::ConnectionBadge(QWidget* parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setState({});
}

void ConnectionBadge::setState(const State& state)
{
    m_state = state;
    const bool shows = m_state.environment || isRecording();
    if (!shows)
        m_state.name = tr("No application");
    const QString chip = isRecording() ? recordingWord() : m_state.environment ? Chip::word(*m_state.environment) : QString();
    const QString name = shows ? tr("%1, %2, %3").arg(chip, m_state.name, connectionText()) : m_state.name;
    if (accessibleName() != name) {
        setAccessibleName(name);
        setToolTip(shows ? tr("%1: another application...").arg(m_state.name) : tr("Watch an application..."));
        updateGeometry();
        update();
    }
}

QString ConnectionBadge::connectionText() const
{
    if (isRecording())
        return m_state.recorded;
    QString text;
    switch (m_state.connection) {
    case session::Session::State::Idle:
        text = m_state.environment ? tr("stopped") : tr("connect, or start the demo");
        break;
    case session::Session::State::Connecting:
        text = m_state.failed ? tr("no answer") : tr("connecting");
        break;
    case session::Session::State::Starting:
        text = tr("Spark is starting");
        break;
    case session::Session::State::Live:
        text = tr("live");
        break;
    case session::Session::State::Stale:
        text = m_state.age ? tr("stale for %1").arg(words::Units().duration(double(m_state.age->count()) / 1000)) : tr("no answer");
        break;
    }
    //: behind "live": this connection only watches
    return m_state.readOnly ? tr("%1, read-only").arg(text) : text;
}

void ConnectionBadge::focusInEvent(QFocusEvent* event)
{
    m_ring = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason || event->reason() == Qt::ShortcutFocusReason;
    QAbstractButton::focusInEvent(event);
}

int ConnectionBadge::textLeft() const
{
    return m_state.environment || isRecording() ? chipWidth() + scaled(8) : 0;
}

int ConnectionBadge::chipWidth() const
{
    return isRecording() ? QFontMetrics(textFont(11, QFont::Bold)).horizontalAdvance(recordingWord()) + scaled(14) : scaled(kChip);
}

QSize ConnectionBadge::sizeHint() const
{
    const int name = std::min(scaled(kWidest), QFontMetrics(textFont(13, QFont::DemiBold)).horizontalAdvance(m_state.name)) + scaled(20);
    const int below = QFontMetrics(textFont(11)).horizontalAdvance(connectionText()) + scaled(14);
    // A slot of the same width for "live" and "stale for 6 min", so that nothing beside it moves.
    return {std::max(scaled(204), textLeft() + std::max(name, below)), scaled(36)};
}

QSize ConnectionBadge::minimumSizeHint() const
{
    return {scaled(140), scaled(36)};
}

void ConnectionBadge::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(ColorRole::Hover, palette()));
        painter.drawRoundedRect(QRectF(rect()), 4, 4);
    }
    if (isRecording())
        paintRecordingChip(&painter, QRectF(0, scaled(9), chipWidth(), scaled(18)), palette());
    else if (m_state.environment)
        Chip::paint(&painter, QRectF(0, scaled(9), scaled(kChip), scaled(18)), *m_state.environment);
    const int left = textLeft();
    const QFont nameFont = textFont(13, QFont::DemiBold);
    const QFontMetrics metrics(nameFont);
    const QString name = metrics.elidedText(m_state.name, Qt::ElideMiddle, width() - left - scaled(20));
    painter.setFont(nameFont);
    painter.setPen(color(ColorRole::Text, palette()));
    painter.drawText(QRect(left, 1, width() - left, scaled(18)), Qt::AlignVCenter, name);
    paintIcon(&painter, QPointF(left + metrics.horizontalAdvance(name) + 4, scaled(4)), u"chevron", color(ColorRole::Text2, palette()), scaled(13));

    const bool stale = m_state.connection == session::Session::State::Stale;
    const QColor ink = color(stale ? ColorRole::CautionText : ColorRole::Text2, palette());
    int text = left;
    if (stale) {
        paintIcon(&painter, QPointF(left, scaled(21)), u"warn", ink, scaled(12));
        text += scaled(15);
    } else if (m_state.connection != session::Session::State::Idle) {
        const bool live = m_state.connection == session::Session::State::Live;
        painter.setPen(live ? Qt::NoPen : QPen(ink, 1.2));
        painter.setBrush(live ? QBrush(color(ColorRole::Good, palette())) : Qt::NoBrush);
        painter.drawEllipse(QPointF(left + scaled(4), scaled(27) - 0.5), scaled(7) / 2.0, scaled(7) / 2.0);
        text += scaled(13);
    }
    painter.setFont(textFont(11));
    painter.setPen(ink);
    const QRect below(text, scaled(18), width() - text, scaled(18));
    painter.drawText(below, Qt::AlignVCenter, QFontMetrics(painter.font()).elidedText(connectionText(), Qt::ElideRight, below.width()));
    if (hasFocus() && m_ring) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color(ColorRole::Accent, palette()), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

} // namespace stoker::widgets
