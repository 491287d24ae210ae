// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stokerctl/arguments.h"
#include "app/stokerctl/sessiontask.h"

namespace stoker::app::ctl {

/// The list of executors, once their rates are known or a few seconds have shown that they will not be.
class ExecutorsTask final : public SessionTask {
    Q_OBJECT
public:
    ExecutorsTask(const Surroundings& surroundings, const domain::ConnectionSettings& settings, const QString& token, Format format,
                  const ExecutorsRequest& request, QObject* parent = nullptr);

protected:
    void updated() override;

private:
    void print();

    Format m_format;
    ExecutorsRequest m_request;
    QTimer m_patience;
    std::optional<domain::Instant> m_firstTime; ///< the application's clock at the first good poll
};

/// A CPU of exactly nothing is no measurement where counters move with heartbeats and none can have come in the time `watched`: unknown instead.
[[nodiscard]] std::vector<domain::Executor> withoutUnprovenCpu(std::vector<domain::Executor> executors, domain::SourceKind source, domain::Millis watched);

} // namespace stoker::app::ctl
