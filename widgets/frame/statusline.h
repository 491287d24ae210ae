// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace stoker::widgets {

class ElidedLabel;
class Label;

/// The foot of the window, 24 high: when the last poll was and how long it took, what answers, which application, how much is recorded. GUI thread.
class StatusLine final : public QWidget {
    Q_OBJECT
public:
    explicit StatusLine(QWidget* parent = nullptr);
    void setSession(const session::Session* session);
    /// Of a recording, in place of a session: where it lies, and whose it is.
    void setRecorded(const QString& place, const domain::ApplicationInfo& application);
    enum class History {
        None,    ///< what it shows is not recorded
        Running,
        Held,    ///< it should be, and cannot be stored
    };
    /// `bytes`: of all that is recorded on this machine; empty = not known yet.
    void setHistory(History history, std::optional<qint64> bytes = {});
    [[nodiscard]] QString text() const; ///< all of it, for diagnostics

signals:
    /// It is in sight, and its figure of the history is some seconds old.
    void historySizeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void refresh();

    QPointer<const session::Session> m_session;
    std::optional<std::pair<QString, domain::ApplicationInfo>> m_recorded;
    QTimer m_tick; ///< the age counts on between two polls
    QTimer m_ask;  ///< for the size of the history
    History m_history = History::None;
    Label* m_icon;
    ElidedLabel* m_poll;
    Label* m_versions;
    ElidedLabel* m_application;
    Label* m_source;
    Label* m_dot;
    Label* m_stored;
};

} // namespace stoker::widgets
