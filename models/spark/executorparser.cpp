// SPDX-License-Identifier: GPL-3.0-or-later
#include "spark/idorder.h"
#include "spark/json.h"
#include "spark/restparser.h"

namespace stoker::spark {

namespace {

using json::Value;
using json::take;

/// "10.0.0.1:35001", "[::1]:35001": host without brackets, port.
void takeHostPort(Value& value, RestExecutor& into)
{
    const std::optional<std::string_view> found = json::view(value);
    if (!found)
        return;
    std::string_view host = *found;
    if (const std::size_t colon = host.rfind(':'); colon != std::string_view::npos && (host.front() != '[' || host[colon - 1] == ']')) {
        int port = 0;
        for (const char c : host.substr(colon + 1))
            port = c >= '0' && c <= '9' && port < 100'000 ? port * 10 + (c - '0') : 100'000;
        into.port = port < 65'536 ? port : 0;
        host = host.substr(0, colon);
    }
    if (host.size() > 2 && host.front() == '[' && host.back() == ']')
        host = host.substr(1, host.size() - 2);
    into.executor.host = domain::toText(host);
}

void takeExcluded(Value& value, RestExecutor& into)
{
    if (json::boolean(value).value_or(false))
        into.executor.state = domain::ExecutorState::Excluded;
}

/// By first letter: of some 30 members a dozen matter, in a list that 10,000 executors make 20 MB long.
void member(const char* key, Value& value, RestExecutor& row)
{
    using json::keyIs;
    domain::Executor& executor = row.executor;
    switch (*key) {
    case 'a':
        if (keyIs(key, "activeTasks\""))
            take(value, executor.runningTasks);
        else if (keyIs(key, "addTime\""))
            executor.added = json::sparkDate(value);
        break;
    case 'c':
        if (keyIs(key, "completedTasks\""))
            take(value, executor.completedTasks);
        break;
    case 'f':
        if (keyIs(key, "failedTasks\""))
            take(value, executor.failedTasks);
        break;
    case 'h':
        if (keyIs(key, "hostPort\""))
            takeHostPort(value, row);
        break;
    case 'i':
        if (keyIs(key, "id\""))
            take(value, executor.id.text);
        else if (keyIs(key, "isActive\""))
            take(value, row.isActive);
        else if (keyIs(key, "isExcluded\"") || keyIs(key, "isBlacklisted\""))
            takeExcluded(value, row);
        break;
    case 'm':
        if (keyIs(key, "memoryUsed\""))
            take(value, executor.memoryUsedBytes);
        else if (keyIs(key, "maxMemory\""))
            take(value, executor.memoryMaxBytes);
        else if (keyIs(key, "maxTasks\""))
            take(value, executor.taskSlots);
        break;
    case 'r':
        if (keyIs(key, "rddBlocks\""))
            take(value, executor.cachedBlocks);
        else if (keyIs(key, "removeTime\""))
            row.removed = json::sparkDate(value);
        else if (keyIs(key, "removeReason\""))
            take(value, row.removeReason);
        break;
    case 't':
        if (keyIs(key, "totalCores\""))
            take(value, executor.cores);
        else if (keyIs(key, "totalTasks\""))
            take(value, row.totalTasks);
        else if (keyIs(key, "totalDuration\""))
            take(value, executor.taskTimeMs);
        else if (keyIs(key, "totalGCTime\""))
            take(value, executor.gcTimeMs);
        else if (keyIs(key, "totalShuffleWrite\""))
            take(value, row.shuffleWriteBytes);
        break;
    default:
        break;
    }
}

} // namespace

domain::Result<std::vector<RestExecutor>> parseExecutors(json::Parser& parser, QByteArray body)
{
    std::vector<RestExecutor> rows;
    rows.reserve(static_cast<std::size_t>(body.size()) / 1500 + 1);
    const auto read = [&rows](auto& document) {
        return json::elements(document, [&rows](Value& element) {
            RestExecutor& row = rows.emplace_back();
            const json::error_code error = json::rawMembers(element, [&row](const char* key, Value& value) {
                member(key, value, row);
                return simdjson::SUCCESS;
            });
            if (error)
                return error;
            if (row.executor.id.isEmpty())
                return simdjson::NO_SUCH_FIELD;
            // "<driver>" until Spark 1.3.
            row.isDriver = row.executor.id.text == u"driver" || row.executor.id.text == u"<driver>";
            if (!row.isActive)
                row.executor.state = domain::ExecutorState::Dead;
            return simdjson::SUCCESS;
        });
    };
    if (auto result = json::readDocument(parser, body, read); !result)
        return tl::unexpected(result.error());
    sortById(rows, [](const RestExecutor& row) -> const domain::ExecutorId& { return row.executor.id; });
    return rows;
}

} // namespace stoker::spark
