// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spark/controlvalues.h"
#include "spark/json.h"

/// Parts that several answers of the control API share.
namespace stoker::spark::json {

/// True when `key` belonged to the envelope.
bool takeEnvelope(std::string_view key, Value& value, Envelope& into);
[[nodiscard]] error_code takeOwner(Value& value, domain::Owner& into);
[[nodiscard]] error_code takeCeiling(Value& value, domain::Ceiling& into);
[[nodiscard]] error_code takeOutcomes(Value& value, std::vector<domain::ExecutorOutcome>& into);
[[nodiscard]] error_code takeInts(Value& value, std::vector<int>& into);

} // namespace stoker::spark::json
