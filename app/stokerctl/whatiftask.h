// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stokerctl/arguments.h"
#include "app/stokerctl/task.h"
#include "domain/result.h"
#include "domain/tracesummary.h"
#include "simulation/whatif/tuner.h"

#include <thread>

namespace stoker::app::ctl {

/// `stokerctl simulate`, `compare` and `tune`: the engines run on threads of their own, one a scenario, so that a signal can end them.
class WhatIfTask final : public Task {
    Q_OBJECT
public:
    WhatIfTask(const Surroundings& surroundings, QString trace, Format format, WhatIfRequest request, QObject* parent = nullptr)
        : Task(surroundings, parent), m_trace(std::move(trace)), m_format(format), m_request(std::move(request))
    {
    }
    void start() override;
    void interrupt() override { m_stop.request_stop(); }

private:
    /// The trace as well: a report tells of it.
    struct Outcomes {
        domain::Trace trace;
        std::vector<domain::ScenarioOutcome> each;
    };
    static domain::Result<Outcomes> runAll(const QString& name, const std::vector<domain::Scenario>& scenarios, const std::stop_token& stop);
    void show(const domain::Result<domain::TuneResult>& result);
    void show(const domain::Result<Outcomes>& outcomes);
    [[nodiscard]] QString report(const Outcomes& outcomes) const;

    QString m_trace;
    Format m_format;
    WhatIfRequest m_request;
    std::stop_source m_stop;
    std::jthread m_thread; ///< last: joined before anything that it uses goes
};

} // namespace stoker::app::ctl
