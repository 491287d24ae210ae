// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <vector>

namespace stoker::session {
class Session;
}

namespace stoker::widgets {

class Label;
class LinkButton;

/// Counts down to what was asked, as text, and takes it back: "release 3 is sent in 8 s. Take back". Shows itself while a line it watches is in its
/// grace period; of several, the newest is the one that Take back means. Put it where messages are; Esc may call takeBack().
class TakeBackBar final : public QWidget {
    Q_OBJECT
public:
    explicit TakeBackBar(QWidget* parent = nullptr);

    void setSession(session::Session* session);
    /// Follows this ledger line until it is sent or taken back.
    void watch(quint64 line);
    [[nodiscard]] bool isActive() const { return !m_lines.empty(); }
    [[nodiscard]] QString text() const;

public slots:
    /// Takes the newest one back. Does nothing when none is pending.
    void takeBack();

signals:
    void takenBack(quint64 line);
    void activeChanged(bool active);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();

    QPointer<session::Session> m_session;
    std::vector<quint64> m_lines; ///< pending, oldest first
    QTimer m_timer;
    Label* m_text;
    LinkButton* m_action;
};

} // namespace stoker::widgets
