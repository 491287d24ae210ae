// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/resultbar.h"

#include "words/sentences.h"
#include "words/units.h"

#include <QVBoxLayout>

namespace stoker::widgets {
namespace {

using namespace std::chrono_literals;
using domain::LedgerLine;
using domain::LineStatus;
constexpr auto kShown = 12s;

QString subject(const LedgerLine& line)
{
    switch (line.kind) {
    case domain::LineKind::Target:
        return line.targetBefore ? ResultBar::tr("Target %1").arg(words::whatWord(line)) : ResultBar::tr("Target set to %1").arg(words::Units().integer(line.targetAfter));
    case domain::LineKind::Release:
        return ResultBar::tr("Release of %n executor(s)", nullptr, int(line.executors.size()));
    default:
        return words::whatWord(line);
    }
}

} // namespace

std::optional<ResultText> resultText(const LedgerLine& line)
{
    const QString what = subject(line);
    const QString effect = words::effectWord(line);
    switch (line.status) {
    case LineStatus::Pending:
        return {};
    case LineStatus::TakenBack:
        return ResultText{MessageBar::Kind::Information, ResultBar::tr("%1: taken back, nothing was sent.").arg(what), true};
    case LineStatus::Sent:
        return ResultText{MessageBar::Kind::Information, ResultBar::tr("%1: sent.").arg(what), false};
    case LineStatus::Accepted:
        if (line.aboveCeiling && line.ceiling.value) {
            return ResultText{MessageBar::Kind::Caution,
                              ResultBar::tr("%1: accepted, but only %2 can come: %3.").arg(what, QString::number(*line.ceiling.value), words::ceilingWord(line.ceiling.because)), false};
        }
        return ResultText{MessageBar::Kind::Information, effect.isEmpty() || line.effectWanted <= 0 ? ResultBar::tr("%1: accepted.").arg(what) : ResultBar::tr("%1: accepted, %2.").arg(what, effect), false};
    case LineStatus::Seen:
        return ResultText{MessageBar::Kind::Information, effect.isEmpty() ? ResultBar::tr("%1: done.").arg(what) : ResultBar::tr("%1: %2.").arg(what, effect), true};
    case LineStatus::Refused:
        if (line.partly || (line.error && line.error->code == domain::ErrorCode::AnswerLost)) // "refused" would be saying too much
            return ResultText{MessageBar::Kind::Error, ResultBar::tr("%1: %2").arg(what, words::failureText(line)), true};
        return ResultText{MessageBar::Kind::Error, line.error ? ResultBar::tr("%1: refused. %2").arg(what, words::wholeText(*line.error)) : ResultBar::tr("%1: refused.").arg(what), true};
    case LineStatus::NotSeen:
        return ResultText{MessageBar::Kind::Caution, line.effectSeen > 0 || line.aboveCeiling ? ResultBar::tr("%1: accepted, %2.").arg(what, effect)
                                                                       : ResultBar::tr("%1: accepted, but no effect was seen in time.").arg(what), true};
    }
    return {};
}

ResultBar::ResultBar(QWidget* parent) : QWidget(parent), m_bar(new MessageBar)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_bar);
    m_bar->setDismissable(true);
    m_leave.setSingleShot(true);
    m_leave.setInterval(kShown);
    connect(&m_leave, &QTimer::timeout, this, &QWidget::hide);
    connect(m_bar, &MessageBar::dismissed, this, &QWidget::hide);
    connect(m_bar, &MessageBar::actionTriggered, this, [this] {
        if (m_line)
            emit ledgerLineRequested(*m_line);
    });
    hide();
}

void ResultBar::setSession(const session::Session* session)
{
    if (m_session)
        disconnect(&m_session->commands(), nullptr, this, nullptr);
    m_session = session;
    m_line.reset();
    hide();
    if (session)
        connect(&session->commands(), &session::CommandQueue::lineChanged, this, &ResultBar::refresh);
}

void ResultBar::watch(quint64 line)
{
    m_line = line;
    hide();
    refresh(line);
}

void ResultBar::showError(const domain::Error& error)
{
    m_line.reset();
    m_leave.stop();
    m_bar->showMessage(MessageBar::Kind::Error, words::wholeText(error));
    show();
}

void ResultBar::showDemoted(const domain::Error& because)
{
    m_line.reset();
    m_leave.stop();
    m_bar->showMessage(MessageBar::Kind::Error, tr("The autopilot went back to the shadow. %1").arg(words::wholeText(because)));
    show();
}

void ResultBar::showInformation(const QString& sentence)
{
    m_line.reset();
    m_bar->showMessage(MessageBar::Kind::Information, sentence);
    show();
    m_leave.start();
}

void ResultBar::refresh(quint64 id)
{
    if (!m_session || m_line != id)
        return;
    const LedgerLine* line = m_session->commands().line(id);
    const std::optional<ResultText> result = line ? resultText(*line) : std::nullopt;
    if (!result)
        return;
    m_bar->showMessage(result->kind, result->sentence, tr("Show in ledger"));
    show();
    if (result->final && result->kind == MessageBar::Kind::Information)
        m_leave.start();
    else
        m_leave.stop();
}

} // namespace stoker::widgets
