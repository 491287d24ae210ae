// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stokerctl/task.h"

#include <QJsonArray>

namespace stoker::app::ctl {

/// Every policy and guard with its parameters, from the one schema (policy/parameter.h).
[[nodiscard]] QJsonArray policiesDocument();

/// `stokerctl policies`: asks nobody.
class PoliciesTask final : public Task {
    Q_OBJECT
public:
    PoliciesTask(const Surroundings& surroundings, Format format, QObject* parent = nullptr) : Task(surroundings, parent), m_format(format) {}
    void start() override;
    void interrupt() override { finish(Refused); }

private:
    Format m_format;
};

} // namespace stoker::app::ctl
