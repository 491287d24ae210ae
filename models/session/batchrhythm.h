// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/batchtimes.h"

#include <span>

namespace stoker::session {

/// How often one stream starts a batch.
struct Rhythm {
    enum class From {
        Given,   ///< the operator says so
        Told,    ///< the application says so
        Clock,   ///< the batches that waited start at whole multiples of it
        Starts,  ///< the usual time between two starts: no less than the interval, and more while the stream cannot keep up
    };
    double seconds = 0;
    From from = From::Told;
    [[nodiscard]] bool isEstimate() const { return from == From::Clock || from == From::Starts; }
    friend bool operator==(const Rhythm&, const Rhythm&) = default;
};

/// The interval at which each stream starts its batches, from the batches seen so far. The first of these that is known holds:
/// 1. what the operator gave (plan parameter "interval"), for every stream;
/// 2. what the newest batch tells (the plugin reads a query's trigger and a DStream's batch times; 0 = it starts as soon as it can: no interval);
/// 3. of a DStream, whose batches are due at every multiple whether or not it keeps up: the smallest step between two due times;
/// 4. of a query with a processing-time trigger (Spark, TriggerExecutor.nextBatchTime: now / interval x interval + interval): a batch that had to wait
///    starts at a whole multiple of the interval since 1970, one that comes late starts when the last one ended. So: the largest whole second (above two
///    minutes: minute; or 0.1, 0.2, 0.25, 0.5 s) of which nearly all starts that waited are multiples, and that is not longer than the usual time
///    between two starts. Once found it is remembered: a stream that falls behind later does not look slower. Forgotten when starts come more often;
/// 5. else the usual time between two starts. A stream that was overloaded from its first batch shows no more than that; it is an upper bound, so "behind" is
///    then a lower bound, and what a policy adds because of it makes the batches wait, which tells the interval.
/// Pure but for its memory; fed with the batches of every poll.
class BatchRhythm {
public:
    static constexpr std::size_t kKept = 60;      ///< batches of a stream
    static constexpr std::size_t kMostStreams = 64; ///< those silent for longest go first

    void setGiven(std::optional<double> seconds) { m_given = seconds; }
    [[nodiscard]] std::optional<double> given() const { return m_given; }
    void update(std::span<const domain::Batch> batches);
    /// Of the stream of this batch; empty: it has none, or none that is known yet.
    [[nodiscard]] std::optional<Rhythm> of(const domain::Batch& batch) const;
    /// What was given stays.
    void reset() { m_streams.clear(); }

private:
    struct Stream {
        domain::BatchKind kind;
        QString name;
        std::vector<BatchTime> times; ///< by start, ascending
        domain::Instant toldAt;       ///< the end of the batch that told
        std::optional<double> told;
        std::optional<double> clock;
        std::optional<double> starts;
    };
    [[nodiscard]] Stream* find(const domain::Batch& batch);
    static bool take(Stream& stream, const domain::Batch& batch);
    static void judge(Stream& stream);

    std::optional<double> m_given;
    std::vector<Stream> m_streams;
};

} // namespace stoker::session
