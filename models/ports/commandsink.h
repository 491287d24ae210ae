// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/command.h"
#include "domain/result.h"

#include <QFuture>

namespace stoker::ports {

/// Where commands go. Own connection, never behind a poll. The answer means accepted, not done. Destroying the sink cancels what is under way;
/// its futures then end with ErrorCode::Cancelled. ReleaseWay::Best must have been resolved before (session::steering).
class CommandSink {
public:
    virtual ~CommandSink() = default;
    [[nodiscard]] virtual QFuture<domain::Result<domain::Receipt>> send(const domain::ApplicationId& application, const domain::Command& command) = 0;
};

} // namespace stoker::ports
