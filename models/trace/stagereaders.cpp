// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs and stages.
#include "trace/eventreaders.h"

#include <charconv>

namespace stoker::trace {

using json::error_code;
using json::keyIs;
using json::take;
using json::takeTime;
using json::Value;

namespace {

/// Ids within one event. Real jobs list thousands of stages; more than this is no job.
constexpr std::size_t kMostIds = 1'000'000;

error_code readIds(Value& value, std::vector<int>& ids)
{
    return json::elementsIfAny(value, [&ids](Value& v) {
        int id = -1;
        if (take(v, id) && id >= 0 && ids.size() < kMostIds)
            ids.push_back(id);
        return simdjson::SUCCESS;
    });
}

/// Properties are texts, numbers as well.
void takeNumber(Value& value, qint64& into)
{
    std::string_view text;
    if (!take(value, text)) {
        take(value, into);
        return;
    }
    qint64 number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault == std::errc() && end == text.data() + text.size())
        into = std::clamp(number, -kMostCount, kMostCount);
}

error_code readRdds(Value& value, StageInfo& stage)
{
    return json::elementsIfAny(value, [&stage](Value& v) {
        int id = -1;
        bool kept = false;
        const error_code error = json::membersIfAny(v, [&](const char* key, Value& member) -> error_code {
            if (keyIs(key, "RDD ID\"")) {
                take(member, id);
            } else if (keyIs(key, "Barrier\"")) {
                bool is = false;
                stage.barrier = stage.barrier || (take(member, is) && is);
            } else if (keyIs(key, "Storage Level\"")) {
                return json::membersIfAny(member, [&kept](const char* inner, Value& truth) {
                    bool is = false;
                    if ((keyIs(inner, "Use Disk\"") || keyIs(inner, "Use Memory\"")) && take(truth, is))
                        kept = kept || is;
                    return simdjson::SUCCESS;
                });
            }
            return simdjson::SUCCESS;
        });
        if (error)
            return error;
        if (id >= 0 && stage.firstRdd < 0)
            stage.firstRdd = id;
        if (id >= 0 && kept && stage.cached.size() < kMostIds)
            stage.cached.push_back(id);
        return simdjson::SUCCESS;
    });
}

} // namespace

error_code readStage(Value& value, StageInfo& stage)
{
    return json::membersIfAny(value, [&stage](const char* key, Value& v) -> error_code {
        if (keyIs(key, "Stage ID\"")) {
            take(v, stage.id);
        } else if (keyIs(key, "Stage Attempt ID\"")) {
            take(v, stage.attempt);
        } else if (keyIs(key, "Stage Name\"")) {
            take(v, stage.name);
        } else if (keyIs(key, "Number of Tasks\"")) {
            take(v, stage.tasks);
        } else if (keyIs(key, "RDD Info\"")) {
            return readRdds(v, stage);
        } else if (keyIs(key, "Parent IDs\"")) {
            stage.knowsParents = true;
            return readIds(v, stage.parents);
        } else if (keyIs(key, "Submission Time\"")) {
            takeTime(v, stage.submitted);
        } else if (keyIs(key, "Completion Time\"")) {
            takeTime(v, stage.completed);
        } else if (keyIs(key, "Failure Reason\"")) {
            stage.failed = json::isOf(v, simdjson::ondemand::json_type::string);
        } else if (keyIs(key, "Resource Profile Id\"")) {
            take(v, stage.profile);
        }
        return simdjson::SUCCESS;
    });
}

error_code readStageOf(Document& document, StageInfo& stage)
{
    const error_code error = json::members(document, [&stage](const char* key, Value& v) { return keyIs(key, "Stage Info\"") ? readStage(v, stage) : simdjson::SUCCESS; });
    return error ? error : stage.id < 0 ? simdjson::NO_SUCH_FIELD : simdjson::SUCCESS;
}

error_code readJobStart(Document& document, JobStart& job)
{
    const error_code error = json::members(document, [&job](const char* key, Value& v) -> error_code {
        if (keyIs(key, "Job ID\"")) {
            take(v, job.id);
        } else if (keyIs(key, "Submission Time\"")) {
            takeTime(v, job.time);
        } else if (keyIs(key, "Stage IDs\"")) {
            return readIds(v, job.stageIds);
        } else if (keyIs(key, "Stage Infos\"")) {
            return json::elementsIfAny(v, [&job](Value& element) {
                StageInfo stage;
                const error_code inner = readStage(element, stage);
                if (!inner && stage.id >= 0 && job.stages.size() < kMostIds)
                    job.stages.push_back(std::move(stage));
                return inner;
            });
        } else if (keyIs(key, "Properties\"")) {
            return json::membersIfAny(v, [&job](const char* inner, Value& property) {
                if (keyIs(inner, "spark.scheduler.pool\""))
                    take(property, job.pool);
                else if (keyIs(inner, "sql.streaming.queryId\""))
                    take(property, job.query);
                else if (keyIs(inner, "streaming.sql.batchId\""))
                    takeNumber(property, job.batch);
                else if (keyIs(inner, "spark.streaming.internal.batchTime\""))
                    takeNumber(property, job.batchTime);
                return simdjson::SUCCESS;
            });
        }
        return simdjson::SUCCESS;
    });
    if (job.batchTime < 0 || job.batchTime > json::kLatestMs)
        job.batchTime = 0;
    return error ? error : job.id < 0 ? simdjson::NO_SUCH_FIELD : simdjson::SUCCESS;
}

error_code readJobEnd(Document& document, JobEnd& job)
{
    const error_code error = json::members(document, [&job](const char* key, Value& v) -> error_code {
        if (keyIs(key, "Job ID\"")) {
            take(v, job.id);
        } else if (keyIs(key, "Completion Time\"")) {
            takeTime(v, job.time);
        } else if (keyIs(key, "Job Result\"")) {
            return json::membersIfAny(v, [&job](const char* inner, Value& result) {
                std::string_view text;
                if (keyIs(inner, "Result\"") && take(result, text))
                    job.failed = text != "JobSucceeded";
                return simdjson::SUCCESS;
            });
        }
        return simdjson::SUCCESS;
    });
    return error ? error : job.id < 0 ? simdjson::NO_SUCH_FIELD : simdjson::SUCCESS;
}

} // namespace stoker::trace
