// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/connection.h"
#include "domain/result.h"

#include <QFuture>

#include <vector>

namespace stoker::ports {

/// Finds applications and says what an address answers. Never follows or prefetches links that could kill (spark-facts).
class Discovery {
public:
    virtual ~Discovery() = default;
    /// So many are listed. One more in a result tells that there are more than these.
    static constexpr std::size_t kMostListed = 1'000;
    /// Applications behind a driver UI, a standalone master or a history server.
    [[nodiscard]] virtual QFuture<domain::Result<std::vector<domain::Discovered>>> discover(const domain::ConnectionSettings& settings, const QString& token) = 0;
    /// The checklist of the connect page. Failure is inside the probe: what did answer still counts.
    [[nodiscard]] virtual QFuture<domain::Probe> probe(const domain::ConnectionSettings& settings, const QString& token) = 0;
};

} // namespace stoker::ports
