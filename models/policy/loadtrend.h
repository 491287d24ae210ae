// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QJsonObject>

namespace stoker::policy {

/// What the next batches will have to do, from those before: level and damped slope (Holt), and how far a batch strays from that.
/// It counts in batches, not in seconds. A jump upwards is believed at once, one downwards when a second batch confirms it: a mistake upwards costs
/// executors for one batch, a mistake downwards costs the deadline. A value of a few numbers.
class LoadTrend {
public:
    /// One batch later. Loads below 0 or not finite are ignored.
    void add(double load);
    [[nodiscard]] int batches() const { return m_batches; }
    /// The load so many batches after the last one (1 = the next); 0 before the first.
    [[nodiscard]] double at(double batchesAhead) const;
    /// The most of the batches from the next one to that one.
    [[nodiscard]] double mostUntil(double batchesAhead) const;
    /// One standard deviation of a batch around what was expected of it, as a share of it.
    [[nodiscard]] double spread() const;

    [[nodiscard]] QJsonObject toJson() const;
    /// BadArgument when it is none of toJson().
    [[nodiscard]] static domain::Result<LoadTrend> fromJson(const QJsonObject& json);
    friend bool operator==(const LoadTrend&, const LoadTrend&) = default;

private:
    double m_level = 0;
    double m_slope = 0;                  ///< per batch
    double m_variance = 0.05 * 0.05;     ///< relative; before there is any to measure
    int m_batches = 0;
    bool m_fell = false;                 ///< the last one was far below
};

} // namespace stoker::policy
