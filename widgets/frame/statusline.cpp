// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/statusline.h"

#include "widgets/common/fonts.h"
#include "widgets/common/icons.h"
#include "widgets/common/label.h"
#include "widgets/common/painting.h"
#include "words/sentences.h"
#include "words/units.h"

#include <QBoxLayout>
#include <QPainter>

namespace stoker::widgets {
namespace {

using namespace std::chrono_literals;
constexpr auto kTick = 500ms;
constexpr auto kAsk = 10s;

QString pollText(const session::Session& session)
{
    const words::Units units;
    const domain::SnapshotPtr snapshot = session.store().snapshot();
    const auto age = session.age();
    if (!snapshot || !age)
        return session.lastError() ? words::headline(*session.lastError()) : StatusLine::tr("Waiting for the first answer");
    const QString ago = *age < 10s ? units.text(units.secondsFigure(double(age->count()) / 1000)) : units.duration(double(age->count()) / 1000);
    if (session.state() != session::Session::State::Live) {
        const QString last = StatusLine::tr("Last answer %1 ago").arg(ago);
        return session.lastError() ? StatusLine::tr("%1: %2").arg(last, words::headline(*session.lastError())) : last;
    }
    //: %2 is the time that the poll took
    return StatusLine::tr("Polled %1 ago in %2 ms").arg(ago, units.integer(snapshot->pollTook.count()));
}

QString versionsText(const domain::ApplicationInfo& info, domain::SourceKind source)
{
    if (source == domain::SourceKind::Simulated)
        return StatusLine::tr("simulated cluster");
    const QString spark = info.sparkVersion.isEmpty() ? StatusLine::tr("Spark") : StatusLine::tr("Spark %1").arg(info.sparkVersion);
    return info.pluginVersion.isEmpty() ? StatusLine::tr("%1 · no plugin").arg(spark) : StatusLine::tr("%1 · plugin %2").arg(spark, info.pluginVersion);
}

} // namespace

StatusLine::StatusLine(QWidget* parent)
    : QWidget(parent), m_icon(new Label({}, 11)), m_poll(new ElidedLabel({}, 11, ColorRole::Text2)), m_versions(new Label({}, 11, ColorRole::Text2)),
      m_application(new ElidedLabel({}, 11, ColorRole::Text2)), m_source(new Label({}, 11, ColorRole::Text2)),
      m_dot(new Label({}, 11)), m_stored(new Label({}, 11, ColorRole::Text2))
{
    setFixedHeight(scaled(24));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 1, 12, 0);
    row->setSpacing(16);
    auto* first = new QHBoxLayout;
    first->setSpacing(4);
    first->addWidget(m_icon);
    first->addWidget(m_poll);
    row->addLayout(first);
    row->addWidget(m_versions);
    row->addWidget(m_application);
    row->addStretch(1);
    row->addWidget(m_source);
    auto* last = new QHBoxLayout;
    last->setSpacing(4);
    last->addWidget(m_dot);
    last->addWidget(m_stored);
    row->addLayout(last);
    m_stored->setObjectName(QStringLiteral("recordedSize"));
    m_ask.setInterval(kAsk);
    connect(&m_ask, &QTimer::timeout, this, &StatusLine::historySizeRequested);
    m_tick.setInterval(kTick);
    connect(&m_tick, &QTimer::timeout, this, &StatusLine::refresh);
    setHistory(History::None);
}

void StatusLine::setSession(const session::Session* session)
{
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    m_recorded.reset();
    if (session) {
        connect(session, &session::Session::updated, this, &StatusLine::refresh);
        connect(session, &session::Session::stateChanged, this, &StatusLine::refresh);
        connect(session, &session::Session::pollFailed, this, &StatusLine::refresh);
    }
    refresh();
}

void StatusLine::setRecorded(const QString& place, const domain::ApplicationInfo& application)
{
    setSession(nullptr);
    m_recorded = {place, application};
    refresh();
}

void StatusLine::setHistory(History history, std::optional<qint64> bytes)
{
    m_history = history;
    const words::Units units;
    const QString size = bytes ? units.text(units.bytes(bytes)) : QString();
    const bool held = history == History::Held;
    m_stored->setRole(held ? ColorRole::CautionText : ColorRole::Text2);
    //: what is shown is stored on this machine; then with the size of all that is stored
    m_stored->setText(history == History::None ? QString() : held ? tr("Not recording") : bytes ? tr("Recording %1").arg(size) : tr("Recording"));
    m_stored->setToolTip(held || !bytes ? QString() : tr("All that Stoker has recorded on this machine takes %1. How long it is kept is said under Settings.").arg(size));
    for (QWidget* one : {m_dot, m_stored})
        one->setVisible(history != History::None);
    refresh();
}

QString StatusLine::text() const
{
    QStringList parts{m_poll->text(), m_versions->text(), m_application->text(), m_source->text(), m_stored->text()};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" | "));
}

void StatusLine::refresh()
{
    const domain::SnapshotPtr snapshot = m_session ? m_session->store().snapshot() : nullptr;
    m_poll->setText(m_session ? pollText(*m_session) : QString());
    m_versions->setText(snapshot ? versionsText(snapshot->application, snapshot->source) : QString());
    m_application->setText(snapshot ? snapshot->application.id.text : m_session ? m_session->settings().address : QString());
    if (m_recorded) {
        m_poll->setText(m_recorded->first);
        m_versions->setText(m_recorded->second.id.isEmpty() ? QString() : versionsText(m_recorded->second, domain::SourceKind::Plugin));
        m_application->setText(m_recorded->second.id.text);
    }
    const bool estimates = snapshot && snapshot->source == domain::SourceKind::Rest;
    m_source->setText(estimates ? tr("Some figures are estimates: no plugin") : QString());
    const bool old = m_session && (m_session->state() == session::Session::State::Stale || (m_session->lastError() && !snapshot));
    m_poll->setRole(old ? ColorRole::CautionText : ColorRole::Text2);
    m_icon->setVisible(old);
    if (old)
        m_icon->setPixmap(iconPixmap(u"warn", color(ColorRole::CautionText, palette()), scaled(12), devicePixelRatioF()));
    if (m_history != History::None)
        m_dot->setPixmap(m_history == History::Held ? iconPixmap(u"warn", color(ColorRole::CautionText, palette()), scaled(12), devicePixelRatioF())
                                                    : iconPixmap(u"record", color(ColorRole::Text2, palette()), scaled(12), devicePixelRatioF()));
}

void StatusLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    hairline(&painter, {0, 0}, {width(), 0}, color(ColorRole::Border, palette()));
}

void StatusLine::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
    m_tick.start();
    m_ask.start();
    emit historySizeRequested();
}

void StatusLine::hideEvent(QHideEvent* event)
{
    m_tick.stop();
    m_ask.stop();
    QWidget::hideEvent(event);
}

} // namespace stoker::widgets
