// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace stoker::trace {

/// What the parser does with a line, by the name of its event.
enum class EventKind : std::uint8_t {
    Unknown, ///< no event of any Spark that we know
    Unused,  ///< Spark's own, and nothing in it for us
    LogStart,
    ApplicationStart,
    ApplicationEnd,
    EnvironmentUpdate,
    ResourceProfileAdded,
    ExecutorAdded,
    ExecutorRemoved,
    ExecutorExcluded,
    NodeExcluded,
    ExecutorExcludedForStage,
    NodeExcludedForStage,
    BlockManagerAdded,
    BlockManagerRemoved,
    StageSubmitted,
    StageCompleted,
    JobStart,
    JobEnd,
    TaskStart,
    TaskEnd,
    QueryProgress,
    UnpersistRdd,
};

/// The class names of Spark 1.0 to 4.1, with and without their packages (JsonProtocol.scala shortens only some).
[[nodiscard]] EventKind eventKind(std::string_view name);

/// Without its package: "SparkListenerExecutorExcluded".
[[nodiscard]] std::string_view shortName(std::string_view name);

} // namespace stoker::trace
