// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/minutechunk.h"
#include "ports/historystore.h"

#include <array>
#include <variant>
#include <vector>

/// What the digest makes of polls, and the rows are made from. Values. For use inside `archive`.
namespace stoker::archive {

/// One sample, in steps.
struct SamplePut {
    std::int64_t time = 0;
    std::array<std::int64_t, domain::kMetricCount> steps{};
};
struct DropAfterPut {
    std::int64_t time = 0;
};
/// An executor that lives: new, or changed.
struct LivingExecutor {
    domain::ExecutorId id;
    QString host;
    std::optional<domain::Instant> added;
    domain::ExecutorState state = domain::ExecutorState::Active;
    int cores = 0;
    int taskSlots = 0;
};
struct GoneExecutor {
    domain::Departed what; ///< `removed` and `by` are only guesses until the driver's own word comes
    QString askedBy;
};
struct ExecutorsPut {
    std::int64_t time = 0;
    bool whole = false; ///< `living` are all there are
    std::vector<LivingExecutor> living;
    std::vector<GoneExecutor> gone;
};
/// MinuteCells::executor is the index into `executors` here.
struct MinutePut {
    std::int32_t minute = 0;
    std::vector<domain::ExecutorId> executors;
    std::vector<MinuteCells> cells;
};
struct WorkPut {
    std::vector<domain::Batch> batches;
    std::vector<domain::Job> jobs;
};
/// The run is let go of.
struct EndPut { };

struct HistoryPut {
    ports::HistoryKeyPtr key;
    std::variant<SamplePut, DropAfterPut, ExecutorsPut, MinutePut, WorkPut, domain::LedgerLine, domain::DecisionLine, EndPut> value;
};

} // namespace stoker::archive
