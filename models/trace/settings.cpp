// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/settings.h"

#include "domain/text.h"

#include <algorithm>
#include <array>

namespace stoker::trace {

namespace {

// A name that ends in a dot stands for all below it.
constexpr std::array<std::string_view, 32> kKept{
    "spark.master", "spark.submit.deployMode", "spark.cores.max", "spark.default.parallelism",
    "spark.executor.instances", "spark.executor.cores", "spark.executor.memory", "spark.executor.memoryOverhead", "spark.executor.decommission.",
    "spark.executor.resource.", "spark.task.resource.",
    "spark.task.cpus", "spark.task.maxFailures", "spark.locality.wait",
    "spark.dynamicAllocation.", "spark.streaming.dynamicAllocation.", "spark.scheduler.", "spark.speculation", "spark.speculation.",
    "spark.shuffle.service.enabled", "spark.decommission.enabled", "spark.storage.decommission.", "spark.excludeOnFailure.", "spark.blacklist.",
    "spark.kubernetes.allocation.", "spark.yarn.maxAppAttempts", "spark.standalone.executorRemoveDelayOnDisconnection",
    "spark.streaming.concurrentJobs", "spark.streaming.backpressure.", "spark.streaming.receiver.maxRate",
    "spark.sql.shuffle.partitions", "spark.sql.adaptive.enabled"};
constexpr std::size_t kLongest = 256;

bool isKept(std::string_view name)
{
    return std::any_of(kKept.begin(), kKept.end(), [name](std::string_view kept) { return kept.ends_with('.') ? name.starts_with(kept) : name == kept; });
}

} // namespace

void keepSettings(const EnvironmentUpdate& event, std::map<QString, QString>& into)
{
    for (const auto& [name, value] : event.settings) {
        if (!isKept(name) || name.size() > kLongest || value.size() > kLongest || value.find("(redacted)") != std::string_view::npos)
            continue;
        into[domain::toText(name)] = domain::toText(value); // the last word of several
    }
}

std::optional<int> numberOf(const std::map<QString, QString>& settings, const QString& name)
{
    const auto found = settings.find(name);
    if (found == settings.end())
        return std::nullopt;
    bool ok = false;
    const int value = found->second.toInt(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

std::optional<qint64> millisOf(const std::map<QString, QString>& settings, const QString& name)
{
    static constexpr std::pair<const char*, qint64> kUnits[] = {{"ms", 1}, {"s", 1'000}, {"", 1'000}, {"min", 60'000}, {"m", 60'000}, {"h", 3'600'000}, {"d", 86'400'000}};
    const auto found = settings.find(name);
    if (found == settings.end())
        return std::nullopt;
    const QString text = found->second.trimmed().toLower();
    qsizetype digits = 0;
    while (digits < text.size() && text[digits].isDigit())
        ++digits;
    bool ok = false;
    const qint64 number = text.left(digits).toLongLong(&ok);
    const QString unit = text.mid(digits).trimmed();
    for (const auto& [word, millis] : kUnits) {
        if (ok && number < 100'000'000 && unit == QLatin1StringView(word))
            return number * millis;
    }
    return std::nullopt;
}

} // namespace stoker::trace
