// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/commandsink.h"
#include "ports/snapshotsource.h"

#include <memory>

namespace stoker::simulation {

class DemoRun;

/// Snapshots of a running demo. A fetch lets the simulation catch up with the clock; there is no timer.
class DemoSource final : public ports::SnapshotSource {
    Q_OBJECT
public:
    explicit DemoSource(std::shared_ptr<DemoRun> run, QObject* parent = nullptr);
    void fetch() override;
    void cancel() override;

private:
    void answer(quint64 question);

    std::shared_ptr<DemoRun> m_run;
    quint64 m_question = 0;
    bool m_asked = false;
};

/// Commands for a running demo.
class DemoSink final : public ports::CommandSink {
public:
    explicit DemoSink(std::shared_ptr<DemoRun> run);
    [[nodiscard]] QFuture<domain::Result<domain::Receipt>> send(const domain::ApplicationId& application, const domain::Command& command) override;

private:
    std::shared_ptr<DemoRun> m_run;
};

} // namespace stoker::simulation
