// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert.h"

#include <QJsonObject>

namespace stoker::app::ctl {

/// A line of `run --output jsonl` that is no decision: {"type":"alert","state":"raised|over","time_ms","since_ms","rule","figure","comparison","threshold","window_s",
/// "duration_s","severity","value","worst"}. `time_ms`: when it was raised, or was over; thresholds and values in the unit of the figure.
[[nodiscard]] QJsonObject toJson(const domain::AlertEvent& event);
/// The same as one line for people.
[[nodiscard]] QString alertSentence(const domain::AlertEvent& event);

} // namespace stoker::app::ctl
