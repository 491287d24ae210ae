// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

#include <QPointer>
#include <QWidget>

class QMenu;

namespace stoker::widgets {

class ConnectionBadge;
class TargetControls;

/// The toolbar of a window, 48 high: what is watched, who holds the target, the menu. Follows its session. GUI thread.
class ToolBar final : public QWidget {
    Q_OBJECT
public:
    explicit ToolBar(QWidget* parent = nullptr);

    void setSession(const session::Session* session);
    /// The menu behind the button at the right; stays the caller's.
    void setMenu(QMenu* menu);
    [[nodiscard]] TargetControls* target() const { return m_target; }
    [[nodiscard]] ConnectionBadge* badge() const { return m_badge; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();

    QPointer<const session::Session> m_session;
    ConnectionBadge* m_badge;
    TargetControls* m_target;
    QWidget* m_divider;
    QWidget* m_menuButton;
};

/// What an application is called: the connection's own name for it, else its own, else its address.
[[nodiscard]] QString applicationName(const session::Session& session);

} // namespace stoker::widgets
