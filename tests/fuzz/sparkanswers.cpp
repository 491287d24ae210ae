// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/sparkanswers.h"

#include "spark/controlparser.h"
#include "spark/discovertask.h"
#include "spark/jsonparser.h"
#include "spark/restparser.h"
#include "spark/restsnapshot.h"
#include "spark/statemerge.h"

namespace stoker::fuzz {

using namespace spark;

int parseEverything(const QByteArray& bytes)
{
    static json::Parser parser; // kept, as a poll keeps it: a broken document must not spoil the next one
    int accepted = 0;
    RestSnapshot snapshot;
    const auto use = [&accepted](auto parsed, auto&& with) {
        if (!parsed)
            return;
        ++accepted;
        with(std::move(*parsed));
    };
    use(parseApplications(parser, bytes), [&](auto rows) {
        for (const RestApplication& application : rows)
            snapshot.takeApplication(application, {});
    });
    use(parseExecutors(parser, bytes), [&](auto rows) { snapshot.takeExecutors(std::move(rows)); });
    use(parseStages(parser, bytes), [&](auto rows) { snapshot.takeActiveStages(rows); });
    use(parseJobs(parser, bytes), [&](auto rows) { snapshot.takeJobs(std::move(rows)); });
    use(parseStorage(parser, bytes), [&](auto rows) { snapshot.takeStorage(rows); });
    use(parseEnvironment(parser, bytes), [&](auto value) { snapshot.takeEnvironment(value); });
    use(parseStreamingBatches(parser, bytes), [&](auto rows) { snapshot.takeBatches(std::move(rows)); });
    use(parseStreamingStatistics(parser, bytes), [](auto) {});
    use(parseTargetGauge(parser, bytes), [&](auto target) { snapshot.takeTarget(target); });
    use(parseVersion(parser, bytes), [](auto) {});
    use(parseMaster(parser, bytes), [](auto) {});
    (void)snapshot.make(domain::fromEpochMs(1'795'262'400'000));
    (void)snapshot.make(domain::fromEpochMs(1'795'262'401'000));
    use(parseHealth(parser, bytes), [](auto) {});
    use(parseState(parser, bytes), [](State state) {
        StateMerge merge;
        State delta = state;
        state.full = true;
        delta.full = false;
        (void)merge.take(std::move(state));
        (void)merge.take(std::move(delta));
    });
    use(parseReceipt(parser, bytes), [](auto) {});
    use(parseCommands(parser, bytes), [](auto) {});
    use(parseControlError(parser, bytes), [](const ControlError& error) { (void)toError(422, error, {}); });
    (void)driverUiOf(bytes, QUrl(QStringLiteral("http://master:8080/")));
    return accepted;
}

} // namespace stoker::fuzz
