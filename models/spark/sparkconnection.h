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

/// How much patience and memory a connection has. The defaults suit a driver of 10,000 executors behind a slow line.
struct Limits {
    qint64 maxBytes = qint64{256} << 20;       ///< of one answer, unpacked
    domain::Millis idle{10'000};               ///< without a byte of an answer
    domain::Millis total{60'000};              ///< for one answer
    domain::Millis pluginAbsentAfter{10'000};  ///< REST answers and the plugin does not for so long: there is none
};

/// Checks and completes what somebody typed: scheme added, fragments, pages and API suffixes cut, prefixes of proxies kept; always ends in a slash.
/// `.../history/<application>[/<attempt>]` of a history server is kept. BadAddress (address, accepted) for anything else, passwords included.
[[nodiscard]] domain::Result<QUrl> parseAddress(const QString& text);

/// Opens a driver UI (with the plugin or without), or one application of a history server (without a sink). Nothing is sent before the first
/// fetch. BadAddress; FileUnreadable for a CA file without certificates.
[[nodiscard]] domain::Result<ports::Connection> open(IoThread& thread, const domain::ConnectionSettings& settings, const QString& token,
                                                     const Limits& limits = {});

/// Destroying it drops what is under way; futures of dropped questions are cancelled without a result.
[[nodiscard]] std::unique_ptr<ports::Discovery> makeDiscovery(IoThread& thread, const Limits& limits = {});

} // namespace stoker::spark
