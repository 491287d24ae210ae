// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "item/report/comparison.h"

#include <QByteArray>

namespace stoker::widgets {

enum class LabFormat { Html, Json, Csv, SparkDefaults };
inline constexpr int kLabFormatCount = 4;

/// "HTML report..."; the name that a file of it is offered under; and the bytes.
[[nodiscard]] QString labFormatWord(LabFormat format);
[[nodiscard]] QString labFormatFile(LabFormat format);
[[nodiscard]] QByteArray labBytes(LabFormat format, const item::Comparison& comparison);

} // namespace stoker::widgets
