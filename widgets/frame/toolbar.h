// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class QMenu;

namespace stoker::widgets {

class ConnectionBadge;
class ModeControls;
class TargetControls;

/// The toolbar of a window, 48 high: what is watched, who holds the target, which policy runs, the menu. Follows its session. Where there is no room, words
/// give way before controls do. GUI thread.
class ToolBar final : public QWidget {
    Q_OBJECT
public:
    explicit ToolBar(QWidget* parent = nullptr);

    void setSession(const session::Session* session);
    /// Of a recording, in place of a session: what it is called and what it covers. Its controls are there, off, and say why.
    struct Recorded {
        QString name;
        QString span;
    };
    void setRecorded(const std::optional<Recorded>& recorded);
    /// The menu behind the button at the right; stays the caller's.
    void setMenu(QMenu* menu);
    /// What the policy of the session is called; empty = it has none.
    void setPolicy(const QString& name);
    [[nodiscard]] ModeControls* modes() const { return m_modes; }
    [[nodiscard]] TargetControls* target() const { return m_target; }
    [[nodiscard]] ConnectionBadge* badge() const { return m_badge; }

    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// modes()->state() may be another one.
    void modesChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void refreshModes();
    void refreshRecorded();
    void fit();
    void setCompact(int level);

    QPointer<const session::Session> m_session;
    std::optional<Recorded> m_recorded;
    QString m_policy;
    int m_leastWidth = 0;
    ConnectionBadge* m_badge;
    TargetControls* m_target;
    ModeControls* m_modes;
    QWidget* m_divider;
    QWidget* m_secondDivider;
    QWidget* m_menuButton;
};

/// What an application is called: the connection's own name for it, else its own, else its address.
[[nodiscard]] QString applicationName(const session::Session& session);

} // namespace stoker::widgets
