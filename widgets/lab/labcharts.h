// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/lab/bench.h"
#include "widgets/lab/labsource.h"

#include <QWidget>

namespace stoker::widgets {

class ChartStack;

/// Logs per minute, executors, latency against the deadline and backlog of all columns on one time axis. GUI thread.
class LabCharts final : public QWidget {
    Q_OBJECT
public:
    explicit LabCharts(QWidget* parent = nullptr);
    ~LabCharts() override;

    /// Another trace: its logs, and the window over all of it.
    void setTrace(const ports::TracePtr& trace);
    /// Null: none yet.
    void setOutcome(std::size_t column, const domain::ScenarioOutcome* outcome);
    void setDeadline(std::optional<double> seconds);
    [[nodiscard]] const LabSource& source() const { return m_source; }
    [[nodiscard]] ChartStack* stack() const { return m_stack; }

private:
    LabSource m_source;
    void setLength();

    ports::TracePtr m_trace;
    std::array<domain::Millis, LabSource::kColumns> m_runs{}; ///< how long each column's run took, from the origin of the trace
    domain::Millis m_length{0};                               ///< of all there is to see
    ChartStack* m_stack;
};

} // namespace stoker::widgets
