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
};

} // namespace stoker::app::ctl
