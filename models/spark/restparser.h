// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "spark/jsonparser.h"
#include "spark/restvalues.h"

#include <QByteArray>

#include <string_view>

/// Spark's REST answers, 2.4 to 4.x, from bytes to values. Members in any order; unknown ones are skipped, missing ones keep their default.
/// BadAnswer (detail) where the bytes are no such document; never anything half read. Each function may be called on one object where Spark
/// answers either one or a list of it. `body` may grow by the parser's padding.
namespace stoker::spark {

[[nodiscard]] domain::Result<std::vector<RestApplication>> parseApplications(json::Parser& parser, QByteArray body);
/// `/executors` and `/allexecutors`; sorted by id, the driver included and marked.
[[nodiscard]] domain::Result<std::vector<RestExecutor>> parseExecutors(json::Parser& parser, QByteArray body);
[[nodiscard]] domain::Result<std::vector<RestStage>> parseStages(json::Parser& parser, QByteArray body);
[[nodiscard]] domain::Result<std::vector<RestJob>> parseJobs(json::Parser& parser, QByteArray body);
[[nodiscard]] domain::Result<std::vector<RestRdd>> parseStorage(json::Parser& parser, QByteArray body);
[[nodiscard]] domain::Result<RestEnvironment> parseEnvironment(json::Parser& parser, QByteArray body);
[[nodiscard]] domain::Result<RestStreamingStatistics> parseStreamingStatistics(json::Parser& parser, QByteArray body);
[[nodiscard]] domain::Result<std::vector<RestBatch>> parseStreamingBatches(json::Parser& parser, QByteArray body);
[[nodiscard]] domain::Result<QString> parseVersion(json::Parser& parser, QByteArray body);
/// `/metrics/json/`: the target of Spark's dynamic allocation, empty where there is no such gauge.
[[nodiscard]] domain::Result<std::optional<int>> parseTargetGauge(json::Parser& parser, QByteArray body);
/// `/json/` of a standalone master.
[[nodiscard]] domain::Result<MasterState> parseMaster(json::Parser& parser, QByteArray body);

/// What a description says about the stream it belongs to.
[[nodiscard]] StreamTag streamTag(std::string_view description);

} // namespace stoker::spark
