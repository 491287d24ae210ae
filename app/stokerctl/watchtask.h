// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stokerctl/arguments.h"
#include "app/stokerctl/sessiontask.h"

namespace stoker::app::ctl {

/// A row for every good poll once rates exist, or once it is clear that they will not. When the driver is gone, the last figures go on as stale
/// rows, one each interval.
class WatchTask final : public SessionTask {
    Q_OBJECT
public:
    WatchTask(const Surroundings& surroundings, const domain::ConnectionSettings& settings, const QString& token, Format format, const WatchRequest& request,
              QObject* parent = nullptr);
    void start() override;
    void interrupt() override;

protected:
    void updated() override;

private:
    void staleTick();
    void print();

    Format m_format;
    WatchRequest m_request;
    QTimer m_staleRows;
    std::optional<std::chrono::steady_clock::time_point> m_firstGood; ///< poll
    int m_rows = 0;
};

} // namespace stoker::app::ctl
