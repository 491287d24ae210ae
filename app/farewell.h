// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

#include <QObject>

#include <memory>

namespace stoker::app {

/// Ends sessions whose window goes: what could still be taken back is not sent any more, and an autopilot gives its lease back, so that the next one need not
/// wait until it runs out. The target stays as it is. The program ends only when that is done, or after five seconds without an answer. GUI thread.
class Farewell final : public QObject {
    Q_OBJECT
public:
    /// Null: nothing happens.
    void end(std::unique_ptr<session::Session> session);
    /// Sessions that still wait for an answer.
    [[nodiscard]] int waiting() const { return int(children().size()); }
};

} // namespace stoker::app
