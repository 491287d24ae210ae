// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stokerctl/program.h"

#include "app/common/operatorname.h"
#include "app/common/token.h"
#include "app/stokerctl/arguments.h"
#include "app/stokerctl/discovertask.h"
#include "app/stokerctl/executorstask.h"
#include "app/stokerctl/inspecttask.h"
#include "app/stokerctl/policiestask.h"
#include "app/stokerctl/recordtask.h"
#include "app/stokerctl/runtask.h"
#include "app/stokerctl/signals.h"
#include "app/stokerctl/steertask.h"
#include "app/stokerctl/watchtask.h"
#include "app/stokerctl/whatiftask.h"
#include "translations/catalogue.h"

#include <QCoreApplication>

#include <cstdio>

namespace stoker::app::ctl {

namespace {

std::unique_ptr<Task> makeTask(const Request& request, const domain::ConnectionSettings& settings, const QString& token, const Surroundings& surroundings)
{
    if (std::holds_alternative<DiscoverRequest>(request.what))
        return std::make_unique<DiscoverTask>(surroundings, settings, token, request.format);
    if (std::holds_alternative<PoliciesRequest>(request.what))
        return std::make_unique<PoliciesTask>(surroundings, request.format);
    if (const auto* inspect = std::get_if<InspectRequest>(&request.what))
        return std::make_unique<InspectTask>(surroundings, request.format, *inspect);
    if (const auto* whatIf = std::get_if<WhatIfRequest>(&request.what))
        return std::make_unique<WhatIfTask>(surroundings, request.source, request.format, *whatIf);
    if (const auto* run = std::get_if<RunRequest>(&request.what))
        return std::make_unique<RunTask>(surroundings, settings, token, request.format, *run);
    if (const auto* record = std::get_if<RecordRequest>(&request.what))
        return std::make_unique<RecordTask>(surroundings, settings, token, *record);
    if (const auto* watch = std::get_if<WatchRequest>(&request.what))
        return std::make_unique<WatchTask>(surroundings, settings, token, request.format, *watch);
    if (const auto* executors = std::get_if<ExecutorsRequest>(&request.what))
        return std::make_unique<ExecutorsTask>(surroundings, settings, token, request.format, *executors);
    return std::make_unique<SteerTask>(surroundings, settings, token, request.format, std::get<SteerRequest>(request.what));
}

/// What nobody could read is not done.
int exitCodeWith(Output& output, int code)
{
    const auto failure = output.failure();
    if (code != Done || !failure)
        return code;
    output.complain(*failure);
    return Refused;
}

} // namespace

int run(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("stokerctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(STOKER_VERSION));
    QLocale::setDefault(translations::install(application, {}));
    Signals signalWatch;
    Output output;

    const auto parsed = parseArguments(QCoreApplication::arguments());
    if (const auto* ending = std::get_if<Ending>(&parsed)) {
        if (ending->code == Done)
            output.text(ending->text);
        else
            std::fputs(ending->text.toUtf8().constData(), stderr);
        return exitCodeWith(output, ending->code);
    }
    const Request& request = std::get<Request>(parsed);
    const auto token = readToken(request.tokenFile);
    if (!token) {
        output.complain(token.error());
        return exitCodeOf(token.error().code);
    }
    domain::ConnectionSettings settings;
    settings.address = request.source;
    const ports::SystemClock clock;
    spark::IoThread io;
    const std::unique_ptr<Task> task = makeTask(request, settings, *token, {output, io, clock});
    // Queued, so that a task that ends while it starts still meets a running loop.
    QObject::connect(task.get(), &Task::finished, &application, &QCoreApplication::exit, Qt::QueuedConnection);
    QObject::connect(&signalWatch, &Signals::interrupted, task.get(), &Task::interrupt);
    task->start();
    return exitCodeWith(output, QCoreApplication::exec());
}

} // namespace stoker::app::ctl
