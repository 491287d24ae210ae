// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/clock.h"
#include "ports/snapshotsource.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace stoker::session {

/// The one timer: asks the source again `interval` after the last question, never two at once, backs off on failures (up to 15 s, with jitter),
/// and asks at once after a suspend (a steady clock that jumped past several intervals).
class Poller final : public QObject {
    Q_OBJECT
public:
    Poller(ports::SnapshotSource& source, const ports::Clock& clock, std::chrono::milliseconds interval, QObject* parent = nullptr);
    ~Poller() override;

    void start();
    void stop();
    void pollNow();
    [[nodiscard]] std::chrono::milliseconds interval() const;
    /// The pause before the next try: the interval, or longer after failures.
    [[nodiscard]] std::chrono::milliseconds nextDelay() const;

signals:
    void succeeded(const stoker::domain::SnapshotPtr& snapshot);
    void failed(const stoker::domain::Error& error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace stoker::session
