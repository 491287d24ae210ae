// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/figures.h"
#include "session/batchrhythm.h"
#include "session/cpurates.h"
#include "session/recordrate.h"

namespace stoker::session {

/// Makes the figures of a moment from the polls so far. Pure but for its memory; no clock of its own: times are the application's.
/// A repeated snapshot, or one slightly older than the last, changes no rate; a clock set back starts them anew.
class Rates {
public:
    /// Takes one poll in; fills cpuPercent and gcPercent of `executors`, which are those of the snapshot. `sameIds`: see ByExecutor.
    domain::Figures update(const domain::Snapshot& snapshot, std::vector<domain::Executor>& executors, bool sameIds = false);
    void reset();

    /// Two polls gave logs per minute, and CPU as well (or executors had the time of a heartbeat to report any).
    [[nodiscard]] bool isReady() const { return m_ready; }
    /// The time a batch may take; empty = its interval.
    void setDeadline(std::optional<double> seconds) { m_deadline = seconds; }
    [[nodiscard]] std::optional<double> deadline() const { return m_deadline; }
    /// The interval of every stream, from who knows it; empty = as BatchRhythm finds it.
    void setBatchInterval(std::optional<double> seconds) { m_rhythm.setGiven(seconds); }
    [[nodiscard]] const BatchRhythm& rhythm() const { return m_rhythm; }
    /// Longer pauses between two polls count as not watched.
    void setLongestPause(domain::Millis pause);
    /// How far a clock may go back before rates start anew.
    static constexpr domain::Millis kJitter{2'000};

private:
    void countCoreHours(domain::Instant from, domain::Instant to);
    void fillBatch(const domain::Snapshot& snapshot, domain::Figures& figures);
    void fillNeeded(domain::Figures& figures);

    /// The batch that ended last, and how many executors were usable when it was first seen.
    struct LastBatch {
        domain::Instant ended;
        double durationSeconds = 0;
        int usable = 0;
    };
    std::optional<LastBatch> m_lastBatch;
    BatchRhythm m_rhythm;

    RecordRate m_records;
    CpuRates m_cpu;
    CpuRates::Summary m_summary;
    std::optional<domain::Instant> m_first;
    std::optional<domain::Instant> m_last;
    std::optional<domain::SourceKind> m_source;
    domain::Millis m_longestPause{5'000};
    std::optional<double> m_deadline;
    double m_coreHours = 0;
    std::optional<domain::Instant> m_dayEnd;
    int m_coresBefore = 0;
    double m_slotsPerExecutor = 0;
    bool m_ready = false;
};

} // namespace stoker::session
