// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/batchwriter.h"
#include "archive/historyrows.h"

namespace stoker::archive {

extern template class BatchWriter<HistoryRows>;
using HistoryWriter = BatchWriter<HistoryRows>;

} // namespace stoker::archive
