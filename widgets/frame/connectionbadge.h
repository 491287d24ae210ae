// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/connection.h"
#include "session/session.h"

#include <QAbstractButton>

namespace stoker::widgets {

/// What the window watches: environment chip, the application's name with a chevron, and under it how the connection is ("live",
/// "stale for 6 min"). Of a recording: the word, and what it covers. A button: its clicked() offers the other applications. GUI thread.
class ConnectionBadge final : public QAbstractButton {
    Q_OBJECT
public:
    struct State {
        std::optional<domain::Environment> environment; ///< absent: nothing is watched
        QString name;
        session::Session::State connection = session::Session::State::Idle;
        std::optional<std::chrono::milliseconds> age; ///< of the last good answer
        bool readOnly = false;
        bool failed = false; ///< the last try to reach it came to nothing
        QString recorded = {}; ///< of a recording, which has no environment and no connection: what it covers
        friend bool operator==(const State&, const State&) = default;
    };
    explicit ConnectionBadge(QWidget* parent = nullptr);

    void setState(const State& state);
    /// "live", "stale for 6 min", "connecting".
    [[nodiscard]] QString connectionText() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] int textLeft() const;
    [[nodiscard]] int chipWidth() const;
    [[nodiscard]] bool isRecording() const { return !m_state.recorded.isEmpty(); }

    State m_state;
    bool m_ring = false; ///< the keyboard brought the focus
};

} // namespace stoker::widgets
