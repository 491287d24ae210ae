// SPDX-License-Identifier: GPL-3.0-or-later
#include "spark/json.h"
#include "spark/restparser.h"

#include <charconv>

namespace stoker::spark {

namespace {

using json::Value;
using json::take;

RestStage::Status stageStatus(std::string_view text)
{
    using Status = RestStage::Status;
    if (text == "ACTIVE")
        return Status::Active;
    if (text == "COMPLETE")
        return Status::Complete;
    if (text == "FAILED")
        return Status::Failed;
    if (text == "PENDING")
        return Status::Pending;
    return text == "SKIPPED" ? Status::Skipped : Status::Unknown;
}

void stageMember(std::string_view key, Value& value, RestStage& stage)
{
    switch (key.size()) {
    case 6:
        if (key == "status")
            stage.status = stageStatus(json::view(value).value_or(std::string_view{}));
        break;
    case 7:
        if (key == "stageId")
            take(value, stage.id);
        break;
    case 8:
        if (key == "numTasks")
            take(value, stage.tasks);
        break;
    case 9:
        if (key == "attemptId")
            take(value, stage.attempt);
        break;
    case 11:
        if (key == "description")
            stage.stream = streamTag(json::view(value).value_or(std::string_view{}));
        break;
    case 12:
        if (key == "inputRecords")
            take(value, stage.inputRecords);
        break;
    case 14:
        if (key == "numActiveTasks")
            take(value, stage.activeTasks);
        else if (key == "numFailedTasks")
            take(value, stage.failedTasks);
        break;
    case 15:
        if (key == "executorCpuTime")
            take(value, stage.cpuTimeNs);
        else if (key == "executorRunTime")
            take(value, stage.runTimeMs);
        break;
    case 16:
        if (key == "numCompleteTasks")
            take(value, stage.completeTasks);
        break;
    case 19:
        if (key == "numCompletedIndices")
            take(value, stage.completedIndices);
        break;
    default:
        break;
    }
}

std::optional<qint64> numberAfter(std::string_view text, std::string_view mark)
{
    const std::size_t at = text.rfind(mark);
    if (at == std::string_view::npos)
        return std::nullopt;
    qint64 value = 0;
    const char* first = text.data() + at + mark.size();
    const auto [end, error] = std::from_chars(first, text.data() + text.size(), value);
    return error == std::errc{} && end != first ? std::optional(value) : std::nullopt;
}

domain::JobResult jobResult(std::string_view status)
{
    if (status == "SUCCEEDED")
        return domain::JobResult::Succeeded;
    return status == "FAILED" ? domain::JobResult::Failed : domain::JobResult::Running;
}

/// The first line of a description, without the links Spark puts into it.
QString plainText(std::string_view description)
{
    QString line = domain::toText(description.substr(0, description.find('\n')));
    for (qsizetype open = line.indexOf(u'<'); open >= 0; open = line.indexOf(u'<', open)) {
        const qsizetype close = line.indexOf(u'>', open);
        if (close < 0)
            break;
        line.remove(open, close - open + 1);
    }
    return line.trimmed();
}

void jobMember(std::string_view key, Value& value, RestJob& row, QString& description)
{
    if (key == "jobId")
        take(value, row.job.id);
    else if (key == "name")
        take(value, row.job.name);
    else if (key == "description") {
        const std::string_view found = json::view(value).value_or(std::string_view{});
        row.stream = streamTag(found);
        description = plainText(found);
    } else if (key == "submissionTime")
        row.job.started = json::sparkDate(value);
    else if (key == "completionTime")
        row.job.ended = json::sparkDate(value);
    else if (key == "status")
        row.job.result = jobResult(json::view(value).value_or(std::string_view{}));
}

/// Spark answers a list, or for one id the one object.
template <class Each>
json::error_code oneOrMany(simdjson::ondemand::document& document, Each&& each)
{
    simdjson::ondemand::json_type type{};
    if (const json::error_code error = document.type().get(type))
        return error;
    if (type == simdjson::ondemand::json_type::array)
        return json::elements(document, [&each](Value& element) { return each(element); });
    return each(document);
}

} // namespace

StreamTag streamTag(std::string_view description)
{
    StreamTag tag;
    if (description.starts_with("Streaming job from ")) {
        tag.kind = StreamTag::Kind::DStream;
        tag.batch = numberAfter(description, "/streaming/batch/?id=").value_or(-1);
        return tag;
    }
    // "[name\n]id = ...\nrunId = ...\nbatch = 5"
    const std::size_t run = description.find("runId = ");
    const std::optional<qint64> batch = numberAfter(description, "\nbatch = ");
    if (run == std::string_view::npos || !batch)
        return tag;
    tag.kind = StreamTag::Kind::Structured;
    tag.batch = *batch;
    const std::string_view runId = description.substr(run + 8);
    tag.run = domain::toText(runId.substr(0, runId.find('\n')));
    if (!description.starts_with("id = "))
        tag.query = domain::toText(description.substr(0, description.find("\nid = ")));
    return tag;
}

domain::Result<std::vector<RestStage>> parseStages(json::Parser& parser, QByteArray body)
{
    std::vector<RestStage> rows;
    const auto read = [&rows](simdjson::ondemand::document& document) {
        return oneOrMany(document, [&rows](auto& source) {
            RestStage& stage = rows.emplace_back();
            stage.id = -1;
            const json::error_code error = json::members(source, [&stage](std::string_view key, Value& value) {
                stageMember(key, value, stage);
                return simdjson::SUCCESS;
            });
            return !error && stage.id < 0 ? simdjson::NO_SUCH_FIELD : error;
        });
    };
    if (auto result = json::readDocument(parser, body, read); !result)
        return tl::unexpected(result.error());
    return rows;
}

domain::Result<std::vector<RestJob>> parseJobs(json::Parser& parser, QByteArray body)
{
    std::vector<RestJob> rows;
    const auto read = [&rows](simdjson::ondemand::document& document) {
        return oneOrMany(document, [&rows](auto& source) {
            RestJob& row = rows.emplace_back();
            row.job.id = -1;
            QString description;
            const json::error_code error = json::members(source, [&row, &description](std::string_view key, Value& value) {
                if (key == "stageIds") {
                    return json::elementsIfAny(value, [&row](Value& id) {
                        if (const std::optional<qint64> found = json::integer(id))
                            row.stages.push_back(clampInt(*found));
                        return simdjson::SUCCESS;
                    });
                }
                jobMember(key, value, row, description);
                return simdjson::SUCCESS;
            });
            if (!description.isEmpty())
                row.job.name = description;
            return !error && row.job.id < 0 ? simdjson::NO_SUCH_FIELD : error;
        });
    };
    if (auto result = json::readDocument(parser, body, read); !result)
        return tl::unexpected(result.error());
    return rows;
}

} // namespace stoker::spark
