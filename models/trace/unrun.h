// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/stagebook.h"

#include "domain/workload.h"

/// Tasks of which no log tells because it was cut off before they ended, or began. Once a log, while its workload is made.
namespace stoker::trace {

/// Stages of jobs that never ended, of whose tasks none did. What they had to do is taken to be as long as tasks of the log usually are, and at least as long
/// as the first of them had run by `end` (epoch milliseconds) or until their application was gone. `entries`: by stage. Once the jobs are known.
void openStages(domain::Workload& workload, const std::vector<StageBook::Entry>& entries, qint64 end);
/// Tasks that stages say they have and that never ran: so many are kept in all. Answers how many were more. Before openStages().
[[nodiscard]] qint64 limitUnrun(domain::Workload& workload, qint64 most);

} // namespace stoker::trace
