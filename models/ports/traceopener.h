// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "domain/scenario.h"
#include "domain/tracesummary.h"

#include <QFuture>

#include <memory>

namespace stoker::ports {

using TracePtr = std::shared_ptr<const domain::Trace>;

/// Opens what can be replayed. Called on one thread; the work is done elsewhere.
class TraceOpener {
public:
    virtual ~TraceOpener() = default;
    static constexpr int kWhole = 1000; ///< the progress value of the future when all is read
    /// `address`: the path of an event log (file or rolling folder), of a recording (.stoker) or a CSV, "demo:day?...", or a run of the history
    /// (domain/historyaddress.h). `model`: what a trace does not say of itself. FileUnreadable, BadArgument, Cancelled, or what the format has to complain of. Cancelling the future stops the reading.
    [[nodiscard]] virtual QFuture<domain::Result<TracePtr>> open(const QString& address, const domain::ClusterModel& model) = 0;
};

} // namespace stoker::ports
