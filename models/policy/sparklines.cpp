// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/sparklines.h"

namespace stoker::policy {
namespace {

using namespace Qt::StringLiterals;

const QString kDynamic = u"spark.dynamicAllocation."_s;
const QString kStreaming = u"spark.streaming.dynamicAllocation."_s;

QString line(const QString& key, const QString& value)
{
    return key + u' ' + value;
}

/// Spark's managers take Spark's names, without the prefix.
QStringList ownLines(const QString& prefix, const PilotSettings& pilot)
{
    QStringList lines{line(prefix + u"enabled"_s, u"true"_s)};
    const Settings& settings = pilot.policy.settings();
    for (const auto& [name, value] : settings.all()) {
        const QString key = QString::fromUtf8(name.data(), qsizetype(name.size()));
        if (key == u"seed"_s) // ours: Spark's dice are its own
            continue;
        if (const auto* flag = std::get_if<bool>(&value))
            lines.append(line(prefix + key, *flag ? u"true"_s : u"false"_s));
        else if (const auto* number = std::get_if<double>(&value))
            lines.append(line(prefix + key, QString::number(*number, 'g', 12) + (key.endsWith(u"imeout"_s) || key.endsWith(u"Interval"_s) ? u"s"_s : QString())));
    }
    return lines;
}

} // namespace

QString sparkLines(const Plan& plan, const PilotSettings& pilot, std::optional<int> executorCores)
{
    if (plan.policy == u"spark-dynamic-allocation"_s)
        return ownLines(kDynamic, pilot).join(u'\n');
    if (plan.policy == u"spark-streaming-allocation"_s)
        return ownLines(kStreaming, pilot).join(u'\n');
    if (plan.policy == u"fixed"_s) {
        const int executors = pilot.policy.settings().integer("executors");
        const QString cores = executorCores ? line(u"spark.cores.max"_s, QString::number(qint64{executors} * *executorCores))
                                            : u"# "_s + line(u"spark.cores.max"_s, u"%1 x spark.executor.cores"_s.arg(executors)); // untranslated: a setting
        // Either manager may be switched on in the file that these lines come into.
        return QStringList{line(kDynamic + u"enabled"_s, u"false"_s), line(kStreaming + u"enabled"_s, u"false"_s), line(u"spark.executor.instances"_s, QString::number(executors)), cores}.join(u'\n');
    }
    QStringList lines{line(kDynamic + u"enabled"_s, u"true"_s), line(kDynamic + u"shuffleTracking.enabled"_s, u"true"_s), line(kDynamic + u"minExecutors"_s, QString::number(pilot.guards.minExecutors))};
    if (pilot.guards.maxExecutors)
        lines.append(line(kDynamic + u"maxExecutors"_s, QString::number(*pilot.guards.maxExecutors)));
    return lines.join(u'\n');
}

} // namespace stoker::policy
