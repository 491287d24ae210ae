// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "spark/controlvalues.h"
#include "spark/jsonparser.h"

#include <QByteArray>

/// Answers of the control API, from bytes to values; rules as in restparser.h. An answer without its envelope is BadAnswer.
namespace stoker::spark {

[[nodiscard]] domain::Result<Health> parseHealth(json::Parser& parser, QByteArray body);
[[nodiscard]] domain::Result<State> parseState(json::Parser& parser, QByteArray body);
[[nodiscard]] domain::Result<domain::Receipt> parseReceipt(json::Parser& parser, QByteArray body);
[[nodiscard]] domain::Result<std::vector<domain::CommandRecord>> parseCommands(json::Parser& parser, QByteArray body);
[[nodiscard]] domain::Result<ControlError> parseControlError(json::Parser& parser, QByteArray body);

/// The error as the rest of the program knows it. `status` speaks where there is no code. Values: those of the code, and `address`.
[[nodiscard]] domain::Error toError(int status, const ControlError& error, const QString& address);

} // namespace stoker::spark
