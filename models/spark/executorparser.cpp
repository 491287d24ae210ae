// SPDX-License-Identifier: GPL-3.0-or-later
#include "spark/json.h"
#include "spark/restparser.h"

#include <algorithm>

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
    into.executor.host = json::toText(host);
}

void takeExcluded(Value& value, RestExecutor& into)
{
    if (json::boolean(value).value_or(false))
        into.executor.state = domain::ExecutorState::Excluded;
}

/// By length first: of some 30 members only a dozen matter, and most of those differ in length.
void member(std::string_view key, Value& value, RestExecutor& row)
{
    domain::Executor& executor = row.executor;
    switch (key.size()) {
    case 2:
        if (key == "id")
            take(value, executor.id.text);
        break;
    case 7:
        if (key == "addTime")
            executor.added = json::sparkDate(value);
        break;
    case 8:
        if (key == "hostPort")
            takeHostPort(value, row);
        else if (key == "isActive")
            take(value, row.isActive);
        else if (key == "maxTasks")
            take(value, executor.taskSlots);
        break;
    case 9:
        if (key == "rddBlocks")
            take(value, executor.cachedBlocks);
        else if (key == "maxMemory")
            take(value, executor.memoryMaxBytes);
        break;
    case 10:
        if (key == "memoryUsed")
            take(value, executor.memoryUsedBytes);
        else if (key == "totalCores")
            take(value, executor.cores);
        else if (key == "totalTasks")
            take(value, row.totalTasks);
        else if (key == "isExcluded")
            takeExcluded(value, row);
        else if (key == "removeTime")
            row.removed = json::sparkDate(value);
        break;
    case 11:
        if (key == "activeTasks")
            take(value, executor.runningTasks);
        else if (key == "failedTasks")
            take(value, executor.failedTasks);
        else if (key == "totalGCTime")
            take(value, executor.gcTimeMs);
        break;
    case 12:
        if (key == "removeReason")
            take(value, row.removeReason);
        break;
    case 13:
        if (key == "totalDuration")
            take(value, executor.taskTimeMs);
        else if (key == "isBlacklisted")
            takeExcluded(value, row);
        break;
    case 14:
        if (key == "completedTasks")
            take(value, executor.completedTasks);
        break;
    case 17:
        if (key == "totalShuffleWrite")
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
            const json::error_code error = json::members(element, [&row](std::string_view key, Value& value) {
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
    std::sort(rows.begin(), rows.end(), [](const RestExecutor& a, const RestExecutor& b) { return a.executor.id < b.executor.id; });
    const auto same = [](const RestExecutor& a, const RestExecutor& b) { return a.executor.id == b.executor.id; };
    rows.erase(std::unique(rows.begin(), rows.end(), same), rows.end());
    return rows;
}

} // namespace stoker::spark
