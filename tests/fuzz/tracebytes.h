// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace stoker::fuzz {

/// The bytes as a file that somebody opens: codec by content, lines, events, workload, CSV. Answers whether they were taken for a trace.
bool openAsTrace(const QByteArray& bytes);

} // namespace stoker::fuzz
