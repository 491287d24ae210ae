// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/event.h"
#include "trace/eventnames.h"
#include "trace/json.h"

namespace stoker::trace {

using Document = simdjson::ondemand::document;

/// Each reads the whole document into its event and answers the first structural error; NO_SUCH_FIELD where something is missing that the event must have.
[[nodiscard]] json::error_code readEvent(EventKind kind, Document& document, Event& event);

[[nodiscard]] json::error_code readTaskEnd(Document& document, TaskEnd& event);
[[nodiscard]] json::error_code readTaskStart(Document& document, TaskStart& event);
[[nodiscard]] json::error_code readStage(json::Value& value, StageInfo& stage);
[[nodiscard]] json::error_code readStageOf(Document& document, StageInfo& stage);
[[nodiscard]] json::error_code readJobStart(Document& document, JobStart& event);
[[nodiscard]] json::error_code readJobEnd(Document& document, JobEnd& event);
[[nodiscard]] json::error_code readProgress(Document& document, QueryProgress& event);

} // namespace stoker::trace
