// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/demo.h"

#include <QUrlQuery>

#include <algorithm>

namespace stoker::simulation {

using domain::ErrorCode;

namespace {

/// Opened in the middle of a batch: whoever looks first sees it work.
constexpr SimTime kPhase{-25'000};
constexpr int kDayExecutors = 1'700;
/// Beyond it one second of watching takes more than a second to simulate.
constexpr double kMostExecutorSecondsASecond = 500'000;

tl::unexpected<domain::Error> badArgument(const QString& name, const QString& value, const QString& accepted)
{
    return domain::failure(ErrorCode::BadArgument,
                           {{QStringLiteral("name"), name}, {QStringLiteral("value"), value}, {QStringLiteral("accepted"), accepted}});
}

/// What one parameter of the address takes.
struct Parameter {
    const char* name;
    double min;
    double max;
    bool whole;
    void (*set)(DemoOptions& options, double value);
};

constexpr double kLargestWhole = 9007199254740991.0; // of a double

constexpr Parameter kParameters[] = {
    {"speed", 0.01, 3600, false, [](DemoOptions& o, double v) { o.speed = v; }},
    {"seed", 0, kLargestWhole, true, [](DemoOptions& o, double v) { o.seed = static_cast<std::uint64_t>(v); }},
    {"noise", 0, 1, true, [](DemoOptions& o, double v) { o.noise = v != 0; }},
    {"start", 0, 24, false, [](DemoOptions& o, double v) { o.startHour = v; }},
    {"executors", 1, 10'000, true, [](DemoOptions& o, double v) { o.executors = static_cast<int>(v); }},
    {"ceiling", 1, 100'000, true, [](DemoOptions& o, double v) { o.ceiling = static_cast<int>(v); }},
    {"losses", 0, 3600, false, [](DemoOptions& o, double v) { o.lossesPerHour = v; }},
    {"past", 0, 168, false, [](DemoOptions& o, double v) { o.pastHours = v; }},
};

QString rangeOf(const Parameter& parameter)
{
    return QStringLiteral("%1..%2").arg(QString::number(parameter.min, 'g', 16), QString::number(parameter.max, 'g', 16));
}

QString namesAccepted()
{
    QStringList names;
    for (const Parameter& parameter : kParameters)
        names.append(QString::fromLatin1(parameter.name));
    return names.join(QStringLiteral(", "));
}

} // namespace

bool isDemoAddress(const QString& address)
{
    return address.trimmed().startsWith(QStringLiteral("demo:"), Qt::CaseInsensitive);
}

domain::Result<DemoOptions> parseDemoAddress(const QString& address)
{
    const QString text = address.trimmed();
    const QString rest = text.mid(5);
    const QString preset = rest.section(u'?', 0, 0).toLower();
    if (!isDemoAddress(text) || (!preset.isEmpty() && preset != u"day")) {
        const QString accepted = QStringLiteral("demo:, demo:day"); // untranslated: names
        return domain::failure(ErrorCode::BadAddress, {{QStringLiteral("address"), address}, {QStringLiteral("accepted"), accepted}});
    }

    DemoOptions options;
    if (preset == u"day")
        options.executors = kDayExecutors;
    const QUrlQuery query(rest.section(u'?', 1));
    for (const auto& [name, value] : query.queryItems(QUrl::FullyDecoded)) {
        const auto parameter = std::find_if(std::begin(kParameters), std::end(kParameters), [&name = name](const Parameter& p) { return name == QLatin1String(p.name); });
        if (parameter == std::end(kParameters))
            return domain::failure(ErrorCode::UnknownName, {{QStringLiteral("name"), name}, {QStringLiteral("accepted"), namesAccepted()}});
        bool isNumber = false;
        const double number = value.toDouble(&isNumber);
        if (!isNumber || !(number >= parameter->min && number <= parameter->max) || (parameter->whole && number != std::floor(number)))
            return badArgument(name, value, rangeOf(*parameter));
        parameter->set(options, number);
    }
    if (options.speed * options.executors > kMostExecutorSecondsASecond) {
        return badArgument(QStringLiteral("speed"), QString::number(options.speed),
                           QStringLiteral("0.01..%1").arg(std::floor(kMostExecutorSecondsASecond / options.executors)));
    }
    if (options.ceiling && *options.ceiling < options.executors)
        return badArgument(QStringLiteral("ceiling"), QString::number(*options.ceiling), QStringLiteral("%1..100000").arg(options.executors));
    return options;
}

DemoModel modelOf(const DemoOptions& options)
{
    DemoModel model;
    model.seed = options.seed;
    model.noise = options.noise;
    model.startHour = options.startHour;
    model.executors = options.executors;
    model.batchPhase = kPhase;
    model.ceiling = options.ceiling.value_or(2 * options.executors);
    model.lossesPerHour = options.lossesPerHour;
    return model;
}

} // namespace stoker::simulation
