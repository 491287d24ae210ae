// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stokerctl/arguments.h"
#include "app/stokerctl/task.h"
#include "domain/tracesummary.h"
#include "domain/result.h"

#include <stop_token>
#include <thread>

namespace stoker::app::ctl {

/// `stokerctl inspect`: reads a trace on a thread of its own, so that a signal ends it.
class InspectTask final : public Task {
    Q_OBJECT
public:
    InspectTask(const Surroundings& surroundings, Format format, InspectRequest request, QObject* parent = nullptr)
        : Task(surroundings, parent), m_format(format), m_request(std::move(request))
    {
    }
    void start() override;
    void interrupt() override { m_reader.request_stop(); }

private:
    void onRead(const domain::Result<domain::Trace>& trace);

    Format m_format;
    InspectRequest m_request;
    std::jthread m_reader; ///< last: it ends before what it answers to
};

} // namespace stoker::app::ctl
