// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/clock.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace stoker::app::ctl {

/// Once, after a time that may be longer than a QTimer counts (24 days): looks at the steady clock now and then. `clock` outlives it.
class LongTimer final : public QObject {
    Q_OBJECT
public:
    explicit LongTimer(const ports::Clock& clock, QObject* parent = nullptr);

    void start(std::chrono::milliseconds length);
    void stop();
    [[nodiscard]] std::chrono::milliseconds length() const { return m_length; }
    /// Looks at the clock. A timer calls it; so does who moves a clock by hand.
    void wake();

signals:
    void timeout();

private:
    const ports::Clock& m_clock;
    QTimer m_timer;
    std::chrono::milliseconds m_length{0};
    std::optional<std::chrono::steady_clock::time_point> m_due;
};

} // namespace stoker::app::ctl
