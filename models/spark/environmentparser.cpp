// SPDX-License-Identifier: GPL-3.0-or-later
#include "spark/json.h"
#include "spark/restparser.h"

namespace stoker::spark {

namespace {

using json::Value;
using json::take;

/// [[key, value], ...]; a pair of another shape is passed over.
json::error_code pairs(Value& value, QHash<QString, QString>& into)
{
    return json::elementsIfAny(value, [&into](Value& pair) {
        QString texts[2];
        int count = 0;
        const json::error_code error = json::elementsIfAny(pair, [&texts, &count](Value& item) {
            if (count < 2)
                take(item, texts[count]);
            ++count;
            return simdjson::SUCCESS;
        });
        if (!error && count == 2)
            into.insert(texts[0], texts[1]);
        return error;
    });
}

json::error_code rddPart(Value& element, RestRdd& rdd)
{
    RestRdd::Part part;
    qint64 memory = 0;
    qint64 disk = 0;
    const json::error_code error = json::members(element, [&](std::string_view key, Value& value) {
        if (key == "address")
            take(value, part.address);
        else if (key == "memoryUsed")
            take(value, memory);
        else if (key == "diskUsed")
            take(value, disk);
        return simdjson::SUCCESS;
    });
    part.bytes = addCounts(memory, disk);
    if (!error && part.bytes > 0)
        rdd.parts.push_back(std::move(part));
    return error;
}

template <class Source>
json::error_code storedRdd(Source& source, std::vector<RestRdd>& rows)
{
    RestRdd& rdd = rows.emplace_back();
    rdd.id = -1;
    const json::error_code error = json::members(source, [&rdd](std::string_view key, Value& value) {
        if (key == "id")
            take(value, rdd.id);
        else if (key == "name")
            take(value, rdd.name);
        else if (key == "numCachedPartitions")
            take(value, rdd.cachedPartitions);
        else if (key == "memoryUsed")
            take(value, rdd.memoryBytes);
        else if (key == "diskUsed")
            take(value, rdd.diskBytes);
        else if (key == "dataDistribution")
            return json::elementsIfAny(value, [&rdd](Value& element) { return rddPart(element, rdd); });
        return simdjson::SUCCESS;
    });
    return !error && rdd.id < 0 ? simdjson::NO_SUCH_FIELD : error;
}

} // namespace

domain::Result<RestEnvironment> parseEnvironment(json::Parser& parser, QByteArray body)
{
    RestEnvironment result;
    const auto read = [&result](simdjson::ondemand::document& document) {
        return json::members(document, [&result](std::string_view key, Value& value) {
            if (key == "sparkProperties")
                return pairs(value, result.properties);
            if (key == "runtime") {
                return json::membersIfAny(value, [&result](std::string_view name, Value& inner) {
                    if (name == "javaVersion")
                        take(inner, result.javaVersion);
                    else if (name == "scalaVersion")
                        take(inner, result.scalaVersion);
                    return simdjson::SUCCESS;
                });
            }
            return simdjson::SUCCESS;
        });
    };
    if (auto parsed = json::readDocument(parser, body, read); !parsed)
        return tl::unexpected(parsed.error());
    return result;
}

domain::Result<std::vector<RestRdd>> parseStorage(json::Parser& parser, QByteArray body)
{
    std::vector<RestRdd> rows;
    const auto read = [&rows](simdjson::ondemand::document& document) {
        simdjson::ondemand::json_type type{};
        if (const json::error_code error = document.type().get(type))
            return error;
        if (type == simdjson::ondemand::json_type::array)
            return json::elements(document, [&rows](Value& element) { return storedRdd(element, rows); });
        return storedRdd(document, rows);
    };
    if (auto parsed = json::readDocument(parser, body, read); !parsed)
        return tl::unexpected(parsed.error());
    return rows;
}

domain::Result<std::optional<int>> parseTargetGauge(json::Parser& parser, QByteArray body)
{
    std::optional<int> target;
    const auto read = [&target](simdjson::ondemand::document& document) {
        return json::members(document, [&target](std::string_view key, Value& value) {
            if (key != "gauges")
                return simdjson::SUCCESS;
            return json::membersIfAny(value, [&target](std::string_view name, Value& gauge) {
                // "<application or namespace>.driver.ExecutorAllocationManager.executors.numberTargetExecutors"
                if (!name.ends_with(".ExecutorAllocationManager.executors.numberTargetExecutors"))
                    return simdjson::SUCCESS;
                return json::membersIfAny(gauge, [&target](std::string_view inner, Value& number) {
                    if (inner == "value")
                        take(number, target);
                    return simdjson::SUCCESS;
                });
            });
        });
    };
    if (auto parsed = json::readDocument(parser, body, read); !parsed)
        return tl::unexpected(parsed.error());
    return target;
}

} // namespace stoker::spark
