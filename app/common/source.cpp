// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/source.h"

#include "simulation/demo.h"
#include "spark/sparkconnection.h"

#include <algorithm>

namespace stoker::app {

namespace {
/// Executors x hours that simulate in about a second.
constexpr double kMostPast = 2'400;
}

domain::Result<ports::Connection> openSource(const domain::ConnectionSettings& settings, const QString& token, spark::IoThread& io, double pastHours)
{
    if (!simulation::isDemoAddress(settings.address))
        return spark::open(io, settings, token);
    auto options = simulation::parseDemoAddress(settings.address);
    if (!options)
        return tl::unexpected(options.error());
    if (!settings.address.contains(QStringLiteral("past="), Qt::CaseInsensitive))
        options->pastHours = std::min(pastHours, kMostPast / options->executors);
    return simulation::openDemo(*options);
}

std::optional<domain::Error> sourceFault(const QString& address)
{
    if (simulation::isDemoAddress(address)) {
        const auto options = simulation::parseDemoAddress(address);
        return options ? std::nullopt : std::optional(options.error());
    }
    const auto url = spark::parseAddress(address);
    return url ? std::nullopt : std::optional(url.error());
}

} // namespace stoker::app
