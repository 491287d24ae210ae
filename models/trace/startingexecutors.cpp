// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/startingexecutors.h"

#include "trace/settings.h"

#include <QStringList>

#include <algorithm>

namespace stoker::trace {

using domain::Millis;
using namespace Qt::StringLiterals;

namespace {

constexpr Millis kSlowest{120'000};      ///< from the first executor to the last of those that were asked for together
constexpr qint64 kScalingInterval = 60'000; ///< spark.streaming.dynamicAllocation.scalingInterval: nobody scales before one has passed

bool isOn(const std::map<QString, QString>& settings, const QString& name)
{
    const auto found = settings.find(name);
    return found != settings.end() && found->second.trimmed().compare(u"true"_s, Qt::CaseInsensitive) == 0;
}

/// With how many Spark's dynamic allocation begins (Utils.getDynamicAllocationInitialExecutors).
int configured(const std::map<QString, QString>& settings, int instances)
{
    return std::max({instances, numberOf(settings, u"spark.dynamicAllocation.minExecutors"_s).value_or(0), numberOf(settings, u"spark.dynamicAllocation.initialExecutors"_s).value_or(0)});
}

} // namespace

bool isAtLeast(const QString& version, int major, int minor)
{
    const QStringList parts = version.split(u'.');
    const auto number = [&parts](qsizetype at) { return at < parts.size() ? parts[at].toInt() : 0; };
    return number(0) > major || (number(0) == major && number(1) >= minor);
}

void markInitial(domain::Workload& workload, const std::map<QString, QString>& settings, bool tellsRequests)
{
    workload.instances = std::clamp(numberOf(settings, u"spark.executor.instances"_s).value_or(0), 0, 100'000);
    if (workload.jobs.empty() || workload.executors.empty())
        return;
    const Millis begun = workload.jobs.front().submitted;
    const bool dynamic = isOn(settings, u"spark.dynamicAllocation.enabled"_s);
    const bool streaming = isOn(settings, u"spark.streaming.dynamicAllocation.enabled"_s);
    // Until somebody scaled, or somebody was lost and another took its place.
    Millis until = std::max(begun, workload.executors.front().added) + kSlowest;
    if (streaming)
        until = std::min(until, std::max(begun, workload.executors.front().added) + Millis{millisOf(settings, u"spark.streaming.dynamicAllocation.scalingInterval"_s).value_or(kScalingInterval)});
    for (const domain::WorkExecutor& one : workload.executors) {
        if (one.removed && *one.removed > begun)
            until = std::min(until, *one.removed);
        if (one.requested && *one.requested > begun)
            until = std::min(until, *one.requested);
    }
    const int most = dynamic && !tellsRequests ? configured(settings, workload.instances) : std::numeric_limits<int>::max();
    int marked = 0;
    for (domain::WorkExecutor& one : workload.executors) {
        if (one.removed && *one.removed <= begun)
            continue;
        one.initial = one.requested ? *one.requested <= begun : one.added <= begun || (one.added <= until && marked < most);
        marked += one.initial ? 1 : 0;
    }
}

} // namespace stoker::trace
