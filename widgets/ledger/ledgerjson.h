// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ledgerline.h"

#include <QJsonObject>

#include <vector>

namespace stoker::widgets {

/// A ledger line as scripts read it: names and units as the command line's (design), times epoch ms, null = unknown.
[[nodiscard]] QJsonObject toJson(const domain::LedgerLine& line);
/// One document: an array of lines, in the given order.
[[nodiscard]] QByteArray toJson(const std::vector<domain::LedgerLine>& lines);

} // namespace stoker::widgets
