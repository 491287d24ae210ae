// SPDX-License-Identifier: GPL-3.0-or-later
#include "spark/allocation.h"

#include <limits>

namespace stoker::spark {

namespace {

std::optional<int> whole(const RestEnvironment& environment, const char* name)
{
    const auto found = environment.properties.constFind(QString::fromLatin1(name));
    if (found == environment.properties.constEnd())
        return std::nullopt;
    bool ok = false;
    const int value = found->trimmed().toInt(&ok);
    return ok && value >= 0 ? std::optional(value) : std::nullopt;
}

bool truth(const RestEnvironment& environment, const char* name)
{
    return environment.properties.value(QString::fromLatin1(name)).trimmed().compare(u"true", Qt::CaseInsensitive) == 0;
}

} // namespace

Allocation allocationOf(const RestEnvironment& environment)
{
    Allocation result;
    result.master = environment.properties.value(QStringLiteral("spark.master"));
    const bool local = result.master == u"local" || result.master.startsWith(u"local[");
    result.coresPerExecutor = whole(environment, "spark.executor.cores").value_or(0);
    if (local) {
        result.ceiling.because = domain::CeilingBecause::LocalMode;
        return result;
    }
    result.dynamic = truth(environment, "spark.dynamicAllocation.enabled") || truth(environment, "spark.streaming.dynamicAllocation.enabled");

    const std::optional<int> coresMax = whole(environment, "spark.cores.max");
    const bool standalone = result.master.startsWith(u"spark://");
    if (standalone && coresMax && result.coresPerExecutor > 0)
        result.ceiling = {*coresMax / result.coresPerExecutor, domain::CeilingBecause::CoresMax};
    if (result.dynamic) {
        const bool core = truth(environment, "spark.dynamicAllocation.enabled");
        const std::optional<int> most =
            whole(environment, core ? "spark.dynamicAllocation.maxExecutors" : "spark.streaming.dynamicAllocation.maxExecutors");
        if (most && *most < std::numeric_limits<int>::max() && (!result.ceiling.value || *most < *result.ceiling.value))
            result.ceiling = {*most, domain::CeilingBecause::MaxExecutors};
    } else if (standalone) {
        result.target = result.ceiling.value;
    } else if (result.master.startsWith(u"yarn") || result.master.startsWith(u"k8s://")) {
        result.target = whole(environment, "spark.executor.instances").value_or(2); // Spark's default on both
    }
    return result;
}

} // namespace stoker::spark
