// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/connection.h"
#include "domain/result.h"
#include "ports/connection.h"
#include "ports/discovery.h"

#include <memory>

namespace stoker::spark {

/// The I/O thread: every network access and every parser of this room runs there, for all connections of the process.
/// Must outlive what was opened with it; ends its thread without waiting for the network.
class IoThread final {
public:
    IoThread();
    ~IoThread();
    IoThread(const IoThread&) = delete;
    IoThread& operator=(const IoThread&) = delete;
    [[nodiscard]] QObject* context() const; ///< lives on the thread; for posting work

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// Checks and completes what somebody typed: scheme added, fragments and API suffixes cut; BadAddress names what is accepted.
[[nodiscard]] domain::Result<QUrl> parseAddress(const QString& text);

/// Opens a driver UI (with the plugin or without). Nothing is sent before the first fetch.
[[nodiscard]] domain::Result<ports::Connection> open(IoThread& thread, const domain::ConnectionSettings& settings, const QString& token);

[[nodiscard]] std::unique_ptr<ports::Discovery> makeDiscovery(IoThread& thread);

} // namespace stoker::spark
