// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stokerctl/output.h"
#include "app/stokerctl/task.h"
#include "domain/connection.h"
#include "ports/discovery.h"
#include "ports/snapshotsource.h"

#include <memory>

namespace stoker::app::ctl {

/// The applications behind an address; of a demo, the demo.
class DiscoverTask final : public Task {
    Q_OBJECT
public:
    DiscoverTask(const Surroundings& surroundings, domain::ConnectionSettings settings, QString token, Format format, QObject* parent = nullptr);
    void start() override;
    void interrupt() override;

private:
    void startDemo();
    void print(std::vector<domain::Discovered> applications);

    domain::ConnectionSettings m_settings;
    QString m_token;
    Format m_format;
    std::unique_ptr<ports::Discovery> m_discovery;
    std::unique_ptr<ports::SnapshotSource> m_demo;
};

} // namespace stoker::app::ctl
