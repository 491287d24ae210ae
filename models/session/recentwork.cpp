// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/recentwork.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace stoker::session {

using domain::Batch;
using domain::Job;

namespace {

bool batchBefore(const Batch& a, const Batch& b)
{
    return std::tie(a.started, a.kind, a.query, a.id) < std::tie(b.started, b.kind, b.query, b.id);
}

bool jobBefore(const Job& a, const Job& b) { return a.id < b.id; }

/// Puts `value` into its place, or over the one that is equivalent.
template <class T, class Before>
void merge(std::vector<T>& sorted, const T& value, Before before)
{
    const auto place = std::lower_bound(sorted.begin(), sorted.end(), value, before);
    if (place == sorted.end() || before(value, *place))
        sorted.insert(place, value);
    else if (!(*place == value))
        *place = value;
}

/// Both sorted; of two that are equivalent the one in `fresh`.
template <class T, class Before>
std::vector<T> joined(const std::vector<T>& past, const std::vector<T>& fresh, Before before)
{
    std::vector<T> result;
    result.reserve(past.size() + fresh.size());
    std::set_union(fresh.begin(), fresh.end(), past.begin(), past.end(), std::back_inserter(result), before);
    return result;
}

template <class T>
void dropOldest(std::vector<T>& sorted, std::size_t most)
{
    if (sorted.size() > most)
        sorted.erase(sorted.begin(), sorted.end() - static_cast<std::ptrdiff_t>(most - most / 8));
}

} // namespace

void RecentWork::update(const domain::Snapshot& snapshot)
{
    for (const Batch& batch : snapshot.batches)
        merge(m_batches, batch, batchBefore);
    for (const Job& job : snapshot.jobs)
        merge(m_jobs, job, jobBefore);
    dropOldest(m_batches, kMaxBatches);
    dropOldest(m_jobs, kMaxJobs);
}

void RecentWork::takePast(const std::vector<Batch>& batches, const std::vector<Job>& jobs, domain::Instant first)
{
    m_batches = joined(batches, m_batches, batchBefore);
    std::vector<Job> past = jobs;
    for (Job& job : past) {
        if (job.result == domain::JobResult::Running && !job.ended)
            job.ended = first;
    }
    m_jobs = joined(past, m_jobs, jobBefore);
    dropOldest(m_batches, kMaxBatches);
    dropOldest(m_jobs, kMaxJobs);
}

void RecentWork::reset()
{
    m_batches.clear();
    m_jobs.clear();
}

} // namespace stoker::session
