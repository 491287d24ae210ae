// SPDX-License-Identifier: GPL-3.0-or-later
#include "spark/controljson.h"
#include "spark/controlparser.h"
#include "spark/idorder.h"

namespace stoker::spark {

namespace {

using json::Value;
using json::take;

domain::ExecutorState executorState(std::string_view text)
{
    using domain::ExecutorState;
    if (text == "excluded")
        return ExecutorState::Excluded;
    if (text == "draining")
        return ExecutorState::Draining;
    return text == "removing" ? ExecutorState::Removing : ExecutorState::Active;
}

json::error_code takePins(Value& value, domain::Pins& into)
{
    using domain::Pin;
    static constexpr std::pair<std::string_view, Pin> names[] = {
        {"busy", Pin::Busy},
        {"cached", Pin::Cached},
        {"shuffle", Pin::Shuffle},
        {"shuffle_needed", Pin::ShuffleNeeded},
        {"below_minimum", Pin::BelowMinimum},
        {"below_target", Pin::BelowTarget},
        {"receiver", Pin::Receiver},
    };
    return json::elementsIfAny(value, [&into](Value& element) {
        const std::string_view name = json::view(element).value_or(std::string_view{});
        for (const auto& [text, pin] : names) {
            if (name == text)
                into |= pin;
        }
        return simdjson::SUCCESS;
    });
}

/// By length first, as 10,000 executors of 25 members come with every poll.
json::error_code executorMember(std::string_view key, Value& value, domain::Executor& row)
{
    switch (key.size()) {
    case 2:
        if (key == "id")
            take(value, row.id.text);
        break;
    case 4:
        if (key == "host")
            take(value, row.host);
        else if (key == "jobs")
            return json::takeInts(value, row.jobs);
        break;
    case 5:
        if (key == "state")
            row.state = executorState(json::view(value).value_or(std::string_view{}));
        else if (key == "cores")
            take(value, row.cores);
        else if (key == "slots")
            take(value, row.taskSlots);
        else if (key == "cpu_s")
            take(value, row.cpuSeconds);
        break;
    case 8:
        if (key == "added_ms")
            take(value, row.added);
        else if (key == "shuffles")
            row.holdsShuffle = json::integer(value).value_or(0) > 0;
        break;
    case 9:
        if (key == "cpu_at_ms")
            take(value, row.cpuAt);
        else if (key == "needed_by")
            return json::takeInts(value, row.neededBy);
        else if (key == "pinned_by")
            return takePins(value, row.pins);
        break;
    case 10:
        if (key == "gc_time_ms")
            take(value, row.gcTimeMs);
        break;
    case 11:
        if (key == "leaves_in_s")
            take(value, row.leavesInSeconds);
        break;
    case 12:
        if (key == "failed_tasks")
            take(value, row.failedTasks);
        else if (key == "task_time_ms")
            take(value, row.taskTimeMs);
        else if (key == "cached_bytes")
            take(value, row.cachedBytes);
        break;
    case 13:
        if (key == "running_tasks")
            take(value, row.runningTasks);
        else if (key == "cached_blocks")
            take(value, row.cachedBlocks);
        else if (key == "shuffle_bytes")
            take(value, row.shuffleBytes);
        else if (key == "idle_since_ms")
            take(value, row.idleSince);
        break;
    case 14:
        if (key == "shuffle_needed")
            take(value, row.shuffleNeeded);
        break;
    case 15:
        if (key == "completed_tasks")
            take(value, row.completedTasks);
        break;
    case 16:
        if (key == "memory_max_bytes")
            take(value, row.memoryMaxBytes);
        break;
    case 17:
        if (key == "memory_used_bytes")
            take(value, row.memoryUsedBytes);
        break;
    default:
        break;
    }
    return simdjson::SUCCESS;
}

json::error_code takeExecutors(Value& value, std::vector<domain::Executor>& into)
{
    return json::elements(value, [&into](Value& element) {
        domain::Executor& row = into.emplace_back();
        const json::error_code error =
            json::members(element, [&row](std::string_view key, Value& inner) { return executorMember(key, inner, row); });
        return !error && row.id.isEmpty() ? simdjson::NO_SUCH_FIELD : error;
    });
}

json::error_code takeDeparted(Value& value, std::vector<domain::Departed>& into)
{
    return json::elementsIfAny(value, [&into](Value& element) {
        domain::Departed row;
        const json::error_code error = json::members(element, [&row](std::string_view key, Value& inner) {
            if (key == "id")
                take(inner, row.id.text);
            else if (key == "host")
                take(inner, row.host);
            else if (key == "added_ms")
                take(inner, row.added);
            else if (key == "removed_ms")
                take(inner, row.removed);
            else if (key == "reason")
                take(inner, row.reason);
            else if (key == "by") {
                const std::string_view by = json::view(inner).value_or(std::string_view{});
                row.by = by == "command" ? domain::RemovedBy::Command
                         : by == "spark" ? domain::RemovedBy::Spark
                         : by == "lost"  ? domain::RemovedBy::Lost
                                         : domain::RemovedBy::Unknown;
            }
            return simdjson::SUCCESS;
        });
        if (!error && !row.id.isEmpty())
            into.push_back(std::move(row));
        return error;
    });
}

json::error_code takeBatches(Value& value, std::vector<domain::Batch>& into)
{
    return json::elementsIfAny(value, [&into](Value& element) {
        domain::Batch row;
        std::optional<domain::Instant> started;
        const json::error_code error = json::members(element, [&row, &started](std::string_view key, Value& inner) {
            if (key == "kind")
                row.kind = json::view(inner) == "structured" ? domain::BatchKind::Structured : domain::BatchKind::DStream;
            else if (key == "query")
                take(inner, row.query);
            else if (key == "id")
                take(inner, row.id);
            else if (key == "started_ms")
                take(inner, started);
            else if (key == "duration_s")
                take(inner, row.durationSeconds);
            else if (key == "records")
                take(inner, row.records);
            else if (key == "interval_s")
                take(inner, row.intervalSeconds);
            return simdjson::SUCCESS;
        });
        if (!error && started) {
            row.started = *started;
            into.push_back(std::move(row));
        }
        return error;
    });
}

json::error_code takeJobs(Value& value, std::vector<domain::Job>& into)
{
    return json::elementsIfAny(value, [&into](Value& element) {
        domain::Job row;
        const json::error_code error = json::members(element, [&row](std::string_view key, Value& inner) {
            if (key == "id")
                take(inner, row.id);
            else if (key == "name")
                take(inner, row.name);
            else if (key == "started_ms")
                take(inner, row.started);
            else if (key == "ended_ms")
                take(inner, row.ended);
            else if (key == "result") {
                const std::string_view result = json::view(inner).value_or(std::string_view{});
                row.result = result == "succeeded" ? domain::JobResult::Succeeded
                             : result == "failed"  ? domain::JobResult::Failed
                                                   : domain::JobResult::Running;
            }
            return simdjson::SUCCESS;
        });
        if (!error)
            into.push_back(std::move(row));
        return error;
    });
}

json::error_code takeRecords(Value& value, domain::Records& into)
{
    const auto count = [](Value& source, domain::RecordCount& target) {
        return json::membersIfAny(source, [&target](std::string_view key, Value& inner) {
            if (key == "total")
                take(inner, target.total);
            else if (key == "last_60s")
                take(inner, target.last60s);
            return simdjson::SUCCESS;
        });
    };
    return json::membersIfAny(value, [&into, &count](std::string_view key, Value& inner) {
        if (key == "since_ms")
            take(inner, into.since);
        else if (key == "batch")
            return count(inner, into.batch);
        else if (key == "dstream")
            return count(inner, into.dstream);
        else if (key == "structured")
            return count(inner, into.structured);
        return simdjson::SUCCESS;
    });
}

json::error_code stateMember(std::string_view key, Value& value, State& state, bool& hasExecutors)
{
    domain::Snapshot& snapshot = state.snapshot;
    if (json::takeEnvelope(key, value, state.envelope))
        return simdjson::SUCCESS;
    if (key == "executors") {
        hasExecutors = true;
        return takeExecutors(value, snapshot.executors);
    }
    if (key == "departed")
        return takeDeparted(value, snapshot.departed);
    if (key == "batches")
        return takeBatches(value, snapshot.batches);
    if (key == "jobs")
        return takeJobs(value, snapshot.jobs);
    if (key == "records")
        return takeRecords(value, snapshot.records);
    if (key == "ceiling")
        return json::takeCeiling(value, snapshot.ceiling);
    if (key == "owner")
        return json::takeOwner(value, snapshot.owner);
    if (key == "counts") {
        return json::membersIfAny(value, [&state](std::string_view name, Value& inner) {
            if (name == "registered")
                take(inner, state.registered);
            return simdjson::SUCCESS;
        });
    }
    if (key == "tasks") {
        return json::membersIfAny(value, [&snapshot](std::string_view name, Value& inner) {
            if (name == "running")
                take(inner, snapshot.tasksRunning);
            else if (name == "pending")
                take(inner, snapshot.tasksPending);
            return simdjson::SUCCESS;
        });
    }
    if (key == "time_ms")
        snapshot.time = json::epochMs(value).value_or(domain::Instant{});
    else if (key == "full")
        take(value, state.full);
    else if (key == "target")
        take(value, snapshot.target);
    else if (key == "target_because")
        snapshot.dynamicAllocation = json::view(value) == "dynamic_allocation";
    return simdjson::SUCCESS;
}

} // namespace

domain::Result<State> parseState(json::Parser& parser, QByteArray body)
{
    State state;
    state.snapshot.executors.reserve(static_cast<std::size_t>(body.size()) / 600 + 1);
    bool hasExecutors = false;
    const auto read = [&](simdjson::ondemand::document& document) {
        return json::members(document, [&](std::string_view key, Value& value) { return stateMember(key, value, state, hasExecutors); });
    };
    if (auto parsed = json::readDocument(parser, body, read); !parsed)
        return tl::unexpected(parsed.error());
    if (state.envelope.instance.isEmpty() || !hasExecutors || state.snapshot.time == domain::Instant{})
        return domain::failure(domain::ErrorCode::BadAnswer, {{QStringLiteral("detail"), QStringLiteral("unexpected")}}, true);
    sortById(state.snapshot.executors, [](const domain::Executor& row) -> const domain::ExecutorId& { return row.id; });
    return state;
}

} // namespace stoker::spark
