// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ledgerline.h"
#include "session/session.h"
#include "widgets/common/messagebar.h"

#include <QPointer>
#include <QTimer>

namespace stoker::widgets {

/// What the bar says about a line of the ledger.
struct ResultText {
    MessageBar::Kind kind = MessageBar::Kind::Information;
    QString sentence;
    bool final = false; ///< nothing more will be heard of it
};
/// Empty while the line can still be taken back: the take-back bar speaks then. Pure.
[[nodiscard]] std::optional<ResultText> resultText(const domain::LedgerLine& line);

/// What came of the newest command of this window, from its ledger line: sent, accepted, seen, refused. A refusal stays until it is read;
/// what went well goes by itself. GUI thread.
class ResultBar final : public QWidget {
    Q_OBJECT
public:
    explicit ResultBar(QWidget* parent = nullptr);

    void setSession(const session::Session* session);
    void watch(quint64 line);
    /// Something else that an operator asked for went wrong, or is worth a sentence.
    void showError(const domain::Error& error);
    void showInformation(const QString& sentence);
    /// The autopilot went back to the shadow by itself.
    void showDemoted(const domain::Error& because);
    [[nodiscard]] QString text() const { return m_bar->text(); }

signals:
    void ledgerLineRequested(quint64 line);

private:
    void refresh(quint64 line);

    QPointer<const session::Session> m_session;
    MessageBar* m_bar;
    std::optional<quint64> m_line;
    QTimer m_leave;
};

} // namespace stoker::widgets
