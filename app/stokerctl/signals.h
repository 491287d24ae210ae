// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace stoker::app::ctl {

/// Turns SIGINT and SIGTERM into a Qt signal, and lets a write to a closed pipe fail instead of killing. One of it at a time; main thread.
class Signals final : public QObject {
    Q_OBJECT
public:
    explicit Signals(QObject* parent = nullptr);
    ~Signals() override;

signals:
    void interrupted();
};

} // namespace stoker::app::ctl
