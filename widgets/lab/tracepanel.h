// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/traceopener.h"

#include <QScrollArea>

namespace stoker::widgets {

/// What was found in a trace: version, executors over time, jobs, tasks, logs per minute and where they come from, start-up delays, oddities with their lines.
class TracePanel final : public QScrollArea {
    Q_OBJECT
public:
    explicit TracePanel(QWidget* parent = nullptr);
    void setTrace(const ports::TracePtr& trace);
    /// Everything it says, a line each: name, tab, value.
    [[nodiscard]] QStringList lines() const { return m_lines; }

private:
    QStringList m_lines;
};

} // namespace stoker::widgets
