// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/clock.h"
#include "ports/snapshotsource.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace stoker::session {

/// The one timer: asks the source again `interval` after the last question, never two at once, backs off on failures (up to 15 s, with jitter),
/// and asks at once after a suspend (the wall clock went on while the steady one stood still).
/// An answer that took long is followed by a pause of a quarter of it, so that a slow driver is not asked without a break.
/// Lives on the thread of its source; does not own it.
class Poller final : public QObject {
    Q_OBJECT
public:
    Poller(ports::SnapshotSource& source, const ports::Clock& clock, std::chrono::milliseconds interval, QObject* parent = nullptr);
    ~Poller() override;

    void start();
    void stop();
    /// Asks now, unless a question is under way; also forgets the back-off.
    void pollNow();
    /// Looks at the clock and does what is due. The timer calls it; so does who moves a clock by hand.
    void wake();
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] bool isAsking() const;
    [[nodiscard]] std::chrono::milliseconds interval() const;
    /// The pause before the next try: the interval, or longer after failures.
    [[nodiscard]] std::chrono::milliseconds nextDelay() const;

    static constexpr std::chrono::milliseconds kLongestBackOff{15'000};

signals:
    void succeeded(const stoker::domain::SnapshotPtr& snapshot);
    void failed(const stoker::domain::Error& error);
    /// The machine slept and woke; a question follows at once.
    void resumed();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace stoker::session
