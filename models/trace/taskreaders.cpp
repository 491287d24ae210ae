// SPDX-License-Identifier: GPL-3.0-or-later
// The events that make up nearly all of a log.
#include "trace/eventreaders.h"

namespace stoker::trace {

using json::error_code;
using json::keyIs;
using json::take;
using json::takeTime;
using json::Value;

namespace {

TaskOutcome outcomeOf(std::string_view reason)
{
    if (reason == "Success")
        return TaskOutcome::Success;
    if (reason == "TaskKilled" || reason == "TaskCommitDenied")
        return TaskOutcome::Killed;
    return reason == "Resubmitted" ? TaskOutcome::Resubmitted : TaskOutcome::Failed;
}

error_code readInfo(Value& value, TaskEnd& task)
{
    return json::membersIfAny(value, [&task](const char* key, Value& v) {
        switch (*key) {
        case 'I':
            if (keyIs(key, "Index\""))
                take(v, task.index);
            break;
        case 'A':
            if (keyIs(key, "Attempt\""))
                take(v, task.attempt);
            break;
        case 'L':
            if (keyIs(key, "Launch Time\""))
                takeTime(v, task.launched);
            break;
        case 'E':
            if (keyIs(key, "Executor ID\""))
                take(v, task.executor);
            break;
        case 'S':
            if (keyIs(key, "Speculative\""))
                take(v, task.speculative);
            break;
        case 'F':
            if (keyIs(key, "Finish Time\""))
                takeTime(v, task.finished);
            break;
        default: break;
        }
        return simdjson::SUCCESS;
    });
}

error_code readMetrics(Value& value, TaskEnd& task)
{
    return json::membersIfAny(value, [&task](const char* key, Value& v) -> error_code {
        switch (*key) {
        case 'E':
            if (keyIs(key, "Executor CPU Time\""))
                take(v, task.cpuNanos);
            else if (keyIs(key, "Executor Deserialize Time\""))
                take(v, task.unpackMillis);
            break;
        case 'J':
            if (keyIs(key, "JVM GC Time\""))
                take(v, task.gcMillis);
            break;
        case 'S':
            if (keyIs(key, "Shuffle Write Metrics\""))
                return json::membersIfAny(v, [&task](const char* inner, Value& bytes) {
                    if (keyIs(inner, "Shuffle Bytes Written\""))
                        take(bytes, task.shuffleBytes);
                    return simdjson::SUCCESS;
                });
            break;
        case 'I':
            if (keyIs(key, "Input Metrics\""))
                return json::membersIfAny(v, [&task](const char* inner, Value& records) {
                    if (keyIs(inner, "Records Read\""))
                        take(records, task.records);
                    return simdjson::SUCCESS;
                });
            break;
        default: break;
        }
        return simdjson::SUCCESS;
    });
}

} // namespace

error_code readTaskEnd(Document& document, TaskEnd& task)
{
    bool hasInfo = false;
    const error_code error = json::members(document, [&](const char* key, Value& v) -> error_code {
        if (*key != 'S' && *key != 'T')
            return simdjson::SUCCESS;
        if (keyIs(key, "Stage ID\"")) {
            take(v, task.stage);
        } else if (keyIs(key, "Stage Attempt ID\"")) {
            take(v, task.stageAttempt);
        } else if (keyIs(key, "Task Type\"")) {
            std::string_view type;
            if (take(v, type))
                task.writesShuffle = type == "ShuffleMapTask";
        } else if (keyIs(key, "Task End Reason\"")) {
            return json::membersIfAny(v, [&task](const char* inner, Value& reason) {
                std::string_view text;
                if (keyIs(inner, "Reason\"") && take(reason, text))
                    task.outcome = outcomeOf(text);
                return simdjson::SUCCESS;
            });
        } else if (keyIs(key, "Task Info\"")) {
            hasInfo = json::isOf(v, simdjson::ondemand::json_type::object);
            return readInfo(v, task);
        } else if (keyIs(key, "Task Metrics\"")) {
            return readMetrics(v, task);
        }
        return simdjson::SUCCESS;
    });
    if (error)
        return error;
    // Counts below zero (Spark's -1 for "not known") are none.
    for (qint64* count : {&task.cpuNanos, &task.gcMillis, &task.unpackMillis, &task.records, &task.shuffleBytes})
        *count = std::max<qint64>(0, *count);
    return task.stage < 0 || !hasInfo || task.index < 0 ? simdjson::NO_SUCH_FIELD : simdjson::SUCCESS;
}

error_code readTaskStart(Document& document, TaskStart& task)
{
    const error_code error = json::members(document, [&task](const char* key, Value& v) -> error_code {
        if (keyIs(key, "Stage ID\""))
            take(v, task.stage);
        else if (keyIs(key, "Stage Attempt ID\""))
            take(v, task.stageAttempt);
        else if (keyIs(key, "Task Info\""))
            return json::membersIfAny(v, [&task](const char* inner, Value& launched) {
                if (keyIs(inner, "Launch Time\""))
                    takeTime(launched, task.launched);
                return simdjson::SUCCESS;
            });
        return simdjson::SUCCESS;
    });
    return error ? error : task.stage < 0 ? simdjson::NO_SUCH_FIELD : simdjson::SUCCESS;
}

} // namespace stoker::trace
