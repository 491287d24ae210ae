// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/profilebook.h"

#include "domain/text.h"
#include "trace/settings.h"

#include <algorithm>
#include <cmath>

namespace stoker::trace {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kMostProfiles = 1'000;
constexpr double kMostTasks = 100'000;

/// Tasks of which each takes so much, out of so much; of less than a whole one as many share one as fit.
int roomFor(double ofExecutor, double ofTask)
{
    const double room = ofTask < 1 ? ofExecutor * std::floor(1 / ofTask + 1e-9) : std::floor(ofExecutor / ofTask + 1e-9);
    return static_cast<int>(std::clamp(std::floor(room), 1.0, kMostTasks));
}

int least(int before, int other) { return before > 0 ? std::min(before, other) : other; }

double amountOf(const QString& text)
{
    bool ok = false;
    const double amount = text.toDouble(&ok);
    return ok && std::isfinite(amount) ? amount : 0;
}

} // namespace

ProfileBook::Profile* ProfileBook::note(int id)
{
    if (m_profiles.size() >= kMostProfiles && !m_profiles.contains(id))
        return nullptr;
    Profile& its = m_profiles[id];
    its.described.id = id;
    return &its;
}

void ProfileBook::added(const ResourceProfileAdded& event)
{
    Profile* its = note(event.id);
    if (!its)
        return;
    its->isDescribed = true;
    its->described.cores = event.cores;
    its->described.taskCpus = std::max(event.taskCpus, 1);
    its->described.mostTasks = 0;
    for (const ResourceProfileAdded::Amount& ofTask : event.ofTask) {
        const auto same = [&ofTask](const ResourceProfileAdded::Amount& one) { return one.resource == ofTask.resource; };
        const auto given = std::find_if(event.ofExecutor.begin(), event.ofExecutor.end(), same);
        if (given != event.ofExecutor.end() && given->amount > 0 && ofTask.amount > 0)
            its->described.mostTasks = least(its->described.mostTasks, roomFor(given->amount, ofTask.amount));
    }
}

void ProfileBook::build(const std::map<QString, QString>& settings, domain::Workload& workload) const
{
    const auto own = m_profiles.find(0);
    const bool described = own != m_profiles.end() && own->second.isDescribed;
    workload.taskCpus = std::max(1, numberOf(settings, u"spark.task.cpus"_s).value_or(described ? own->second.described.taskCpus : 1));
    workload.mostTasks = described ? own->second.described.mostTasks : 0;
    const QString ofTask = u"spark.task.resource."_s;
    const QString amount = u".amount"_s;
    for (auto setting = settings.lower_bound(ofTask); !described && setting != settings.end() && setting->first.startsWith(ofTask); ++setting) {
        if (!setting->first.endsWith(amount))
            continue;
        const auto given = settings.find(u"spark.executor.resource."_s + setting->first.mid(ofTask.size()));
        const double its = amountOf(setting->second);
        const double all = given == settings.end() ? 0 : amountOf(given->second);
        if (its > 0 && all > 0)
            workload.mostTasks = least(workload.mostTasks, roomFor(all, its));
    }
    for (const auto& [id, profile] : m_profiles) {
        if (profile.isDescribed)
            workload.profiles.push_back(profile.described);
    }
}

} // namespace stoker::trace
