// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/snapshotsource.h"
#include "spark/address.h"
#include "spark/httpclient.h"

#include <memory>

namespace stoker::spark {

class DriverPoll;

/// The half of a source that lives on the I/O thread.
class PollWorker final : public QObject {
    Q_OBJECT
public:
    PollWorker(Address address, HttpSecrets secrets, HttpLimits limits, domain::Millis pluginAbsentAfter);
    ~PollWorker() override;
    void fetch(quint64 ticket);
    void cancel();

signals:
    void fetched(quint64 ticket, const stoker::domain::SnapshotPtr& snapshot);
    void failed(quint64 ticket, const stoker::domain::Error& error);

private:
    const Address m_address;
    const HttpSecrets m_secrets;
    const HttpLimits m_limits;
    const domain::Millis m_pluginAbsentAfter;
    std::unique_ptr<HttpClient> m_http; ///< made at the first fetch, on the thread it works on
    std::unique_ptr<DriverPoll> m_poll;
};

/// Snapshots of what answers at one address. Lives on its session's thread.
class SparkSource final : public ports::SnapshotSource {
    Q_OBJECT
public:
    /// `worker` already lives on the I/O thread; owned.
    explicit SparkSource(PollWorker* worker, QObject* parent = nullptr);
    ~SparkSource() override;
    void fetch() override;
    void cancel() override;

private:
    PollWorker* m_worker;
    quint64 m_ticket = 0;
    bool m_underWay = false;
};

} // namespace stoker::spark
