// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/ledgerwriter.h"

#include "archive/batchwriter_impl.h"

namespace stoker::archive {

template class BatchWriter<LedgerRows>;

} // namespace stoker::archive
