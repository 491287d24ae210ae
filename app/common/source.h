// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/connection.h"
#include "domain/result.h"
#include "ports/connection.h"

#include <QString>

namespace stoker::spark {
class IoThread;
}

namespace stoker::app {

/// Opens what a SOURCE names: `demo:...` runs the demo in this process, anything else is the address of a driver UI (or of one application of a
/// history server). `io` must outlive the connection; a demo does not use it. `pastHours`: so many hours before now come with a demo whose address
/// does not say (`past=`), fewer of a large one so that opening stays a matter of a second or two. BadAddress, BadArgument, FileUnreadable.
[[nodiscard]] domain::Result<ports::Connection> openSource(const domain::ConnectionSettings& settings, const QString& token, spark::IoThread& io,
                                                           double pastHours = 0);

/// The same checks without opening anything: empty, or what is wrong with the address.
[[nodiscard]] std::optional<domain::Error> sourceFault(const QString& address);

} // namespace stoker::app
