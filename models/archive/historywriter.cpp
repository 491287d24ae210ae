// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/historywriter.h"

#include "archive/batchwriter_impl.h"

namespace stoker::archive {

template class BatchWriter<HistoryRows>;

} // namespace stoker::archive
