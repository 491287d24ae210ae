// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/batchwriter.h"
#include "archive/ledgerrows.h"

namespace stoker::archive {

extern template class BatchWriter<LedgerRows>;
using LedgerWriter = BatchWriter<LedgerRows>;

} // namespace stoker::archive
