// SPDX-License-Identifier: GPL-3.0-or-later
#include "spark/json.h"
#include "spark/restparser.h"

#include <algorithm>

namespace stoker::spark {

namespace {

using json::Value;
using json::take;

RestBatch::Status batchStatus(std::string_view text)
{
    using Status = RestBatch::Status;
    if (text == "QUEUED")
        return Status::Queued;
    if (text == "PROCESSING")
        return Status::Processing;
    return text == "COMPLETED" ? Status::Completed : Status::Unknown;
}

void batchMember(std::string_view key, Value& value, RestBatch& batch)
{
    if (key == "batchId")
        take(value, batch.id);
    else if (key == "status")
        batch.status = batchStatus(json::view(value).value_or(std::string_view{}));
    else if (key == "batchDuration")
        take(value, batch.durationMs);
    else if (key == "inputSize")
        take(value, batch.inputSize);
    else if (key == "schedulingDelay")
        take(value, batch.schedulingDelayMs);
    else if (key == "processingTime")
        take(value, batch.processingTimeMs);
}

} // namespace

domain::Result<RestStreamingStatistics> parseStreamingStatistics(json::Parser& parser, QByteArray body)
{
    RestStreamingStatistics result;
    const auto read = [&result](simdjson::ondemand::document& document) {
        return json::members(document, [&result](std::string_view key, Value& value) {
            if (key == "startTime")
                result.started = json::sparkDate(value);
            else if (key == "batchDuration")
                take(value, result.batchDurationMs);
            else if (key == "numReceivers")
                take(value, result.receivers);
            else if (key == "numActiveReceivers")
                take(value, result.activeReceivers);
            else if (key == "numActiveBatches")
                take(value, result.activeBatches);
            else if (key == "numTotalCompletedBatches")
                take(value, result.completedBatches);
            else if (key == "numReceivedRecords")
                take(value, result.receivedRecords);
            else if (key == "numProcessedRecords")
                take(value, result.processedRecords);
            else if (key == "avgInputRate")
                take(value, result.inputRate);
            return simdjson::SUCCESS;
        });
    };
    if (auto parsed = json::readDocument(parser, body, read); !parsed)
        return tl::unexpected(parsed.error());
    return result;
}

domain::Result<std::vector<RestBatch>> parseStreamingBatches(json::Parser& parser, QByteArray body)
{
    std::vector<RestBatch> rows;
    const auto read = [&rows](simdjson::ondemand::document& document) {
        return json::elements(document, [&rows](Value& element) {
            RestBatch& batch = rows.emplace_back();
            batch.id = -1;
            const json::error_code error = json::members(element, [&batch](std::string_view key, Value& value) {
                batchMember(key, value, batch);
                return simdjson::SUCCESS;
            });
            if (!json::isPlausibleMs(batch.id))
                rows.pop_back(); // the id is the batch's time; without one it is no batch
            return error;
        });
    };
    if (auto parsed = json::readDocument(parser, body, read); !parsed)
        return tl::unexpected(parsed.error());
    std::sort(rows.begin(), rows.end(), [](const RestBatch& a, const RestBatch& b) { return a.id < b.id; });
    return rows;
}

domain::Result<MasterState> parseMaster(json::Parser& parser, QByteArray body)
{
    MasterState result;
    std::vector<MasterApplication> completed;
    bool isMaster = false;
    const auto list = [](Value& value, bool active, std::vector<MasterApplication>& into) {
        return json::elementsIfAny(value, [&into, active](Value& element) {
            MasterApplication& row = into.emplace_back();
            row.active = active;
            return json::members(element, [&row](std::string_view key, Value& inner) {
                if (key == "id")
                    take(inner, row.id);
                else if (key == "name")
                    take(inner, row.name);
                else if (key == "user")
                    take(inner, row.user);
                else if (key == "state")
                    row.state = json::text(inner).value_or(QString()).toLower();
                else if (key == "starttime")
                    take(inner, row.started);
                else if (key == "cores")
                    take(inner, row.cores);
                return simdjson::SUCCESS;
            });
        });
    };
    const auto read = [&](simdjson::ondemand::document& document) {
        return json::members(document, [&](std::string_view key, Value& value) {
            if (key == "activeapps") {
                isMaster = true;
                return list(value, true, result.applications);
            }
            if (key == "completedapps")
                return list(value, false, completed);
            if (key == "url")
                take(value, result.url);
            else if (key == "status")
                take(value, result.status);
            else if (key == "cores")
                take(value, result.cores);
            else if (key == "coresused")
                take(value, result.coresUsed);
            else if (key == "aliveworkers")
                take(value, result.aliveWorkers);
            return simdjson::SUCCESS;
        });
    };
    if (auto parsed = json::readDocument(parser, body, read); !parsed)
        return tl::unexpected(parsed.error());
    if (!isMaster)
        return domain::failure(domain::ErrorCode::BadAnswer, {{QStringLiteral("detail"), QStringLiteral("unexpected")}});
    std::move(completed.begin(), completed.end(), std::back_inserter(result.applications));
    return result;
}

} // namespace stoker::spark
