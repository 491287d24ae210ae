// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spark/sparkconnection.h"

namespace stoker::spark {

/// Asks addresses what they are. Lives on the GUI thread; each question is an object of its own on the I/O thread.
class SparkDiscovery final : public ports::Discovery {
public:
    SparkDiscovery(IoThread& thread, Limits limits);
    ~SparkDiscovery() override;
    [[nodiscard]] QFuture<domain::Result<std::vector<domain::Discovered>>> discover(const domain::ConnectionSettings& settings,
                                                                                   const QString& token) override;
    [[nodiscard]] QFuture<domain::Probe> probe(const domain::ConnectionSettings& settings, const QString& token) override;

private:
    QObject* m_tasks; ///< on the I/O thread; parent of every question under way
    Limits m_limits;
};

} // namespace stoker::spark
