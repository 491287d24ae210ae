// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/whatif/demoday.h"

#include "simulation/demomodel.h"
#include "simulation/load.h"
#include "simulation/random.h"

#include <QUrlQuery>

#include <algorithm>
#include <cmath>

namespace stoker::simulation {

using namespace Qt::StringLiterals;
using domain::Millis;

namespace {

constexpr double kNoise = 0.1;
constexpr double kTasksPerCoreAtNoon = 16;
/// A Wednesday's midnight, UTC: the weekday matters to schedules only.
constexpr qint64 kMidnightMs = 1'700'006'400'000;
constexpr double kLargestWhole = 9007199254740991.0; // of a double

} // namespace

bool isDayAddress(const QString& address)
{
    const QString text = address.trimmed();
    return text.section(u'?', 0, 0).compare(u"demo:day"_s, Qt::CaseInsensitive) == 0;
}

domain::Result<DayOptions> parseDayAddress(const QString& address)
{
    if (!isDayAddress(address))
        return domain::failure(domain::ErrorCode::BadAddress, {{u"address"_s, address}, {u"accepted"_s, u"demo:day"_s}});
    DayOptions options;
    const QUrlQuery query(address.trimmed().section(u'?', 1));
    const auto bad = [](const QString& name, const QString& value, const QString& accepted) {
        return domain::failure(domain::ErrorCode::BadArgument, {{u"name"_s, name}, {u"value"_s, value}, {u"accepted"_s, accepted}});
    };
    for (const auto& [name, value] : query.queryItems(QUrl::FullyDecoded)) {
        if (name != u"noise"_s && name != u"seed"_s && name != u"executors"_s)
            return bad(name, value, u"noise, seed, executors"_s);
        const double least = name == u"executors"_s ? 1 : 0;
        const double most = name == u"noise"_s ? 1 : name == u"executors"_s ? 10'000 : kLargestWhole;
        bool isNumber = false;
        const double number = value.toDouble(&isNumber);
        if (!isNumber || !(number >= least && number <= most) || number != std::floor(number))
            return bad(name, value, u"%1..%2"_s.arg(QString::number(least), QString::number(most, 'g', 16)));
        if (name == u"noise"_s)
            options.noise = number != 0;
        else if (name == u"seed"_s)
            options.seed = static_cast<std::uint64_t>(number);
        else
            options.executors = static_cast<int>(number);
    }
    return options;
}

domain::Workload makeDay(const DayOptions& options)
{
    DemoModel model;
    model.executors = options.executors;
    const Dice dice(options.seed);
    const double taskSeconds = model.noonParallelSeconds / kTasksPerCoreAtNoon;

    domain::Workload day;
    day.origin = domain::fromEpochMs(kMidnightMs) + Millis{std::llround(options.startHour * 3'600'000)};
    day.length = Millis{60'000LL * options.minutes};
    day.stream = true;
    day.interval = Millis{60'000};
    day.logsSource = domain::LogsSource::Curve;
    const auto minutes = static_cast<std::size_t>(options.minutes);
    day.logsPerMinute.reserve(minutes);
    day.batches.reserve(minutes);
    day.jobs.reserve(minutes);
    day.stages.reserve(minutes);
    for (std::uint32_t minute = 0; minute < minutes; ++minute) {
        const double hour = std::fmod(options.startHour + minute / 60.0, 24);
        const double noise = options.noise ? dice.between(Stream::Load, minute, 1 - kNoise, 1 + kNoise) : 1.0;
        const double logs = std::round(model.nightLogsPerMinute() * relativeLoad(hour) * noise);
        const double work = logs * model.costPerLog();
        const auto tasks = static_cast<std::uint32_t>(std::max(1.0, std::round(work / taskSeconds)));
        const Millis due{60'000LL * minute};

        domain::WorkStage stage;
        stage.id = static_cast<int>(minute);
        stage.drawn = {.count = tasks, .meanSeconds = work / tasks, .sigma = 0};
        stage.submitted = due + model.serial;
        stage.inputRecords = std::llround(logs);
        stage.wanted = static_cast<int>(tasks);
        domain::WorkJob job;
        job.id = static_cast<int>(minute);
        job.submitted = due + model.serial;
        job.gap = model.serial;
        job.batch = minute;
        job.stages = {minute};
        domain::WorkBatch batch;
        batch.due = due;
        batch.logs = logs;
        batch.serial = model.serial;
        batch.jobs = {minute};

        day.logsPerMinute.push_back(logs);
        day.stages.push_back(std::move(stage));
        day.jobs.push_back(std::move(job));
        day.batches.push_back(std::move(batch));
    }
    return day;
}

} // namespace stoker::simulation
