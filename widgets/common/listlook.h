// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace stoker::widgets {

/// How a list of whole lines looks and is used, such as the ledger's: one line is chosen at a time, Tab leaves it. `row`: height in unscaled pixels.
/// Column widths are the caller's. GUI thread.
void showAsList(QTableView& table, int row);

} // namespace stoker::widgets
