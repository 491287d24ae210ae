// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/eventreaders.h"

#include "trace/isotime.h"

#include <algorithm>
#include <cmath>

namespace stoker::trace {

using json::error_code;
using json::keyIs;
using json::take;
using json::takeTime;
using json::Value;

namespace {

error_code readLogStart(Document& document, LogStart& event)
{
    return json::members(document, [&event](const char* key, Value& v) {
        if (keyIs(key, "Spark Version\""))
            take(v, event.version);
        return simdjson::SUCCESS;
    });
}

error_code readApplicationStart(Document& document, ApplicationStart& event)
{
    return json::members(document, [&event](const char* key, Value& v) {
        if (keyIs(key, "App Name\""))
            take(v, event.name);
        else if (keyIs(key, "App ID\""))
            take(v, event.id);
        else if (keyIs(key, "App Attempt ID\""))
            take(v, event.attempt);
        else if (keyIs(key, "User\""))
            take(v, event.user);
        else if (keyIs(key, "Timestamp\""))
            takeTime(v, event.time);
        return simdjson::SUCCESS;
    });
}

error_code readApplicationEnd(Document& document, ApplicationEnd& event)
{
    return json::members(document, [&event](const char* key, Value& v) {
        if (keyIs(key, "Timestamp\""))
            takeTime(v, event.time);
        return simdjson::SUCCESS;
    });
}

error_code readEnvironment(Document& document, EnvironmentUpdate& event)
{
    constexpr std::size_t kMostSettings = 100'000;
    return json::members(document, [&event](const char* key, Value& v) -> error_code {
        if (!keyIs(key, "Spark Properties\""))
            return simdjson::SUCCESS;
        if (json::isOf(v, simdjson::ondemand::json_type::object)) {
            return json::textMembers(v, [&event](std::string_view name, Value& setting) {
                std::string_view text;
                if (take(setting, text) && event.settings.size() < kMostSettings)
                    event.settings.emplace_back(name, text);
                return simdjson::SUCCESS;
            });
        }
        // Some tools write pairs, as Spark's REST answers do.
        return json::elementsIfAny(v, [&event](Value& pair) {
            std::string_view name;
            int at = 0;
            return json::elementsIfAny(pair, [&](Value& part) {
                std::string_view text;
                if (take(part, text) && at++ == 0)
                    name = text;
                else if (at == 2 && event.settings.size() < kMostSettings)
                    event.settings.emplace_back(name, text);
                return simdjson::SUCCESS;
            });
        });
    });
}

/// The amounts asked of one kind: cores or CPUs into `whole`, all others into `others`.
error_code readRequests(Value& value, std::string_view counted, int& whole, std::vector<ResourceProfileAdded::Amount>& others)
{
    constexpr std::size_t kMostResources = 100;
    if (!json::isOf(value, simdjson::ondemand::json_type::object))
        return simdjson::SUCCESS;
    return json::textMembers(value, [&](std::string_view resource, Value& request) -> error_code {
        double amount = 0;
        const error_code error = json::membersIfAny(request, [&amount](const char* inner, Value& v) {
            double found = 0;
            if (keyIs(inner, "Amount\"") && v.get_double().get(found) == simdjson::SUCCESS && std::isfinite(found))
                amount = found;
            return simdjson::SUCCESS;
        });
        if (resource == counted)
            whole = static_cast<int>(std::clamp(amount, 0.0, 100'000.0));
        else if (others.size() < kMostResources)
            others.push_back({resource, amount});
        return error;
    });
}

error_code readProfile(Document& document, ResourceProfileAdded& event)
{
    return json::members(document, [&event](const char* key, Value& v) -> error_code {
        if (keyIs(key, "Resource Profile Id\""))
            take(v, event.id);
        else if (keyIs(key, "Executor Resource Requests\""))
            return readRequests(v, "cores", event.cores, event.ofExecutor);
        else if (keyIs(key, "Task Resource Requests\""))
            return readRequests(v, "cpus", event.taskCpus, event.ofTask);
        return simdjson::SUCCESS;
    });
}

error_code readExecutorAdded(Document& document, ExecutorAdded& event)
{
    const error_code error = json::members(document, [&event](const char* key, Value& v) -> error_code {
        if (keyIs(key, "Timestamp\"")) {
            takeTime(v, event.time);
        } else if (keyIs(key, "Executor ID\"")) {
            take(v, event.id);
        } else if (keyIs(key, "Executor Info\"")) {
            return json::membersIfAny(v, [&event](const char* inner, Value& member) {
                if (keyIs(inner, "Total Cores\""))
                    take(member, event.cores);
                else if (keyIs(inner, "Resource Profile Id\""))
                    take(member, event.profile);
                else if (keyIs(inner, "Request Time\""))
                    takeTime(member, event.requested);
                return simdjson::SUCCESS;
            });
        }
        return simdjson::SUCCESS;
    });
    return error ? error : event.id.empty() ? simdjson::NO_SUCH_FIELD : simdjson::SUCCESS;
}

error_code readExecutorRemoved(Document& document, ExecutorRemoved& event)
{
    const error_code error = json::members(document, [&event](const char* key, Value& v) {
        if (keyIs(key, "Timestamp\""))
            takeTime(v, event.time);
        else if (keyIs(key, "Executor ID\""))
            take(v, event.id);
        else if (keyIs(key, "Removed Reason\""))
            take(v, event.because);
        return simdjson::SUCCESS;
    });
    return error ? error : event.id.empty() ? simdjson::NO_SUCH_FIELD : simdjson::SUCCESS;
}

error_code readExcluded(Document& document, Excluded& event)
{
    return json::members(document, [&event](const char* key, Value& v) {
        if (keyIs(key, "time\""))
            takeTime(v, event.time);
        else if (keyIs(key, "executorId\"") || keyIs(key, "hostId\""))
            take(v, event.id);
        else if (keyIs(key, "stageId\""))
            take(v, event.stage);
        return simdjson::SUCCESS;
    });
}

error_code readBlockManager(Document& document, BlockManagerChange& event)
{
    return json::members(document, [&event](const char* key, Value& v) -> error_code {
        if (keyIs(key, "Timestamp\""))
            takeTime(v, event.time);
        else if (keyIs(key, "Block Manager ID\""))
            return json::membersIfAny(v, [&event](const char* inner, Value& id) {
                if (keyIs(inner, "Executor ID\""))
                    take(id, event.executor);
                return simdjson::SUCCESS;
            });
        return simdjson::SUCCESS;
    });
}

/// Only whether it is one whole object.
error_code passOver(Document& document)
{
    simdjson::ondemand::object object;
    if (const error_code error = document.get_object().get(object))
        return error;
    std::string_view text;
    return object.raw_json().get(text);
}

} // namespace

error_code readProgress(Document& document, QueryProgress& event)
{
    const auto rowsOf = [&event](Value& source) {
        return json::membersIfAny(source, [&event](const char* key, Value& rows) {
            qint64 count = 0;
            if (keyIs(key, "numInputRows\"") && take(rows, count))
                event.rows = addCounts(event.rows, std::max<qint64>(0, count));
            return simdjson::SUCCESS;
        });
    };
    const error_code error = json::members(document, [&](const char* key, Value& v) -> error_code {
        if (!keyIs(key, "progress\""))
            return simdjson::SUCCESS;
        return json::membersIfAny(v, [&](const char* inner, Value& member) -> error_code {
            if (keyIs(inner, "id\"")) {
                take(member, event.query);
            } else if (keyIs(inner, "timestamp\"")) {
                std::string_view text;
                if (take(member, text))
                    event.started = isoTime(text).value_or(0);
            } else if (keyIs(inner, "batchId\"")) {
                take(member, event.batch);
            } else if (keyIs(inner, "durationMs\"")) {
                return json::membersIfAny(member, [&event](const char* part, Value& millis) {
                    if (keyIs(part, "triggerExecution\""))
                        take(millis, event.millis);
                    return simdjson::SUCCESS;
                });
            } else if (keyIs(inner, "sources\"")) {
                return json::elementsIfAny(member, rowsOf);
            }
            return simdjson::SUCCESS;
        });
    });
    event.millis = std::clamp<qint64>(event.millis, 0, json::kLatestMs);
    return error ? error : event.query.empty() || event.started == 0 ? simdjson::NO_SUCH_FIELD : simdjson::SUCCESS;
}

static error_code readUnpersist(Document& document, UnpersistRdd& event)
{
    return json::members(document, [&event](const char* key, Value& v) {
        if (keyIs(key, "RDD ID\""))
            take(v, event.rdd);
        return simdjson::SUCCESS;
    });
}

error_code readEvent(EventKind kind, Document& document, Event& event)
{
    const auto excluded = [&](Excluded::What what) {
        Excluded& into = event.emplace<Excluded>();
        into.what = what;
        return readExcluded(document, into);
    };
    switch (kind) {
    case EventKind::TaskEnd: return readTaskEnd(document, event.emplace<TaskEnd>());
    case EventKind::TaskStart: return readTaskStart(document, event.emplace<TaskStart>());
    case EventKind::StageSubmitted: return readStageOf(document, event.emplace<StageSubmitted>().stage);
    case EventKind::StageCompleted: return readStageOf(document, event.emplace<StageCompleted>().stage);
    case EventKind::JobStart: return readJobStart(document, event.emplace<JobStart>());
    case EventKind::JobEnd: return readJobEnd(document, event.emplace<JobEnd>());
    case EventKind::LogStart: return readLogStart(document, event.emplace<LogStart>());
    case EventKind::ApplicationStart: return readApplicationStart(document, event.emplace<ApplicationStart>());
    case EventKind::ApplicationEnd: return readApplicationEnd(document, event.emplace<ApplicationEnd>());
    case EventKind::EnvironmentUpdate: return readEnvironment(document, event.emplace<EnvironmentUpdate>());
    case EventKind::ResourceProfileAdded: return readProfile(document, event.emplace<ResourceProfileAdded>());
    case EventKind::ExecutorAdded: return readExecutorAdded(document, event.emplace<ExecutorAdded>());
    case EventKind::ExecutorRemoved: return readExecutorRemoved(document, event.emplace<ExecutorRemoved>());
    case EventKind::ExecutorExcluded: return excluded(Excluded::What::Executor);
    case EventKind::NodeExcluded: return excluded(Excluded::What::Node);
    case EventKind::ExecutorExcludedForStage: return excluded(Excluded::What::ExecutorForStage);
    case EventKind::NodeExcludedForStage: return excluded(Excluded::What::NodeForStage);
    case EventKind::BlockManagerAdded: return readBlockManager(document, event.emplace<BlockManagerChange>());
    case EventKind::BlockManagerRemoved: {
        BlockManagerChange& change = event.emplace<BlockManagerChange>();
        change.added = false;
        return readBlockManager(document, change);
    }
    case EventKind::QueryProgress: return readProgress(document, event.emplace<QueryProgress>());
    case EventKind::UnpersistRdd: return readUnpersist(document, event.emplace<UnpersistRdd>());
    case EventKind::Unused:
    case EventKind::Unknown: break;
    }
    return passOver(document);
}

} // namespace stoker::trace
