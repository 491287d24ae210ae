// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tracesummary.h"

#include <QJsonObject>
#include <QLocale>

namespace stoker::app::ctl {

/// What `stokerctl inspect --output json` prints. Times epoch milliseconds, sizes bytes, durations seconds, null = unknown.
[[nodiscard]] QJsonObject inspectDocument(const domain::Trace& trace);
/// The same for a reader.
[[nodiscard]] QString inspectText(const domain::Trace& trace, const QLocale& locale);

} // namespace stoker::app::ctl
