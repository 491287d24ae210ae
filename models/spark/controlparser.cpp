// SPDX-License-Identifier: GPL-3.0-or-later
#include "spark/controlparser.h"

#include "spark/controljson.h"

namespace stoker::spark {

using domain::ErrorCode;

namespace {

using json::Value;
using json::take;

tl::unexpected<domain::Error> unexpectedAnswer()
{
    return domain::failure(ErrorCode::BadAnswer, {{QStringLiteral("detail"), QStringLiteral("unexpected")}}, true);
}

void capability(std::string_view key, Value& value, domain::Capabilities& into)
{
    if (key == "target")
        take(value, into.target);
    else if (key == "idle")
        take(value, into.idle);
    else if (key == "force")
        take(value, into.force);
    else if (key == "drain")
        take(value, into.drain);
    else if (key == "migrates_cache")
        take(value, into.migratesCache);
    else if (key == "migrates_shuffle")
        take(value, into.migratesShuffle);
    else if (key == "replace")
        take(value, into.replace);
}

json::error_code healthMember(std::string_view key, Value& value, Health& health, bool& hasPlugin)
{
    domain::ApplicationInfo& application = health.application;
    domain::Capabilities& capabilities = health.capabilities;
    if (json::takeEnvelope(key, value, health.envelope))
        return simdjson::SUCCESS;
    if (key == "time_ms")
        take(value, health.time);
    else if (key == "plugin") {
        hasPlugin = true;
        return json::membersIfAny(value, [&health](std::string_view name, Value& inner) {
            if (name == "version")
                take(inner, health.pluginVersion);
            else if (name == "api")
                take(inner, health.api);
            return simdjson::SUCCESS;
        });
    } else if (key == "spark") {
        return json::membersIfAny(value, [&application](std::string_view name, Value& inner) {
            if (name == "version")
                take(inner, application.sparkVersion);
            else if (name == "master")
                take(inner, application.master);
            else if (name == "user")
                take(inner, application.user);
            else if (name == "app_name")
                take(inner, application.name);
            else if (name == "started_ms")
                take(inner, application.started);
            return simdjson::SUCCESS;
        });
    } else if (key == "capabilities") {
        return json::membersIfAny(value, [&capabilities](std::string_view name, Value& inner) {
            capability(name, inner, capabilities);
            return simdjson::SUCCESS;
        });
    } else if (key == "because") {
        return json::membersIfAny(value, [&capabilities](std::string_view name, Value& inner) {
            if (const std::optional<QString> code = json::text(inner))
                capabilities.because.insert(domain::toText(name), *code);
            return simdjson::SUCCESS;
        });
    } else if (key == "owner") {
        return json::takeOwner(value, health.owner);
    } else if (key == "dynamic_allocation") {
        return json::membersIfAny(value, [&health](std::string_view name, Value& inner) {
            if (name == "enabled")
                take(inner, health.dynamicAllocation);
            return simdjson::SUCCESS;
        });
    } else if (key == "access") {
        return json::membersIfAny(value, [&capabilities](std::string_view name, Value& inner) {
            if (name == "token_ok")
                take(inner, capabilities.tokenOk);
            else if (name == "may_modify")
                take(inner, capabilities.mayModify);
            return simdjson::SUCCESS;
        });
    } else if (key == "cost") {
        return json::membersIfAny(value, [&health](std::string_view name, Value& inner) {
            if (name == "driver_percent")
                take(inner, health.driverPercent);
            return simdjson::SUCCESS;
        });
    }
    return simdjson::SUCCESS;
}

json::error_code commandMember(std::string_view key, Value& value, domain::CommandRecord& row)
{
    if (key == "command")
        take(value, row.number);
    else if (key == "kind")
        take(value, row.kind);
    else if (key == "time_ms")
        row.time = json::epochMs(value).value_or(domain::Instant{});
    else if (key == "by")
        take(value, row.by);
    else if (key == "reason")
        take(value, row.reason);
    else if (key == "target")
        take(value, row.target);
    else if (key == "outcomes")
        return json::takeOutcomes(value, row.outcomes);
    else if (key == "status") {
        const std::string_view status = json::view(value).value_or(std::string_view{});
        row.status = status == "waiting"  ? domain::CommandRecord::Status::Waiting
                     : status == "failed" ? domain::CommandRecord::Status::Failed
                                          : domain::CommandRecord::Status::Done;
    } else if (key == "error") {
        if (json::isObject(value)) {
            return json::members(value, [&row](std::string_view name, Value& inner) {
                if (name == "code")
                    take(inner, row.error);
                return simdjson::SUCCESS;
            });
        }
        take(value, row.error);
    }
    return simdjson::SUCCESS;
}

/// Any flat member of an error object; of the owner, its name.
json::error_code errorValue(std::string_view key, Value& value, QVariantMap& into)
{
    const QString name = domain::toText(key);
    if (json::isArray(value)) {
        QStringList texts;
        const json::error_code error = json::elements(value, [&texts](Value& element) {
            if (const std::optional<QString> text = json::text(element))
                texts.append(*text);
            else if (const std::optional<qint64> whole = json::integer(element))
                texts.append(QString::number(*whole));
            return simdjson::SUCCESS;
        });
        into.insert(name, texts);
        return error;
    }
    if (json::isObject(value)) {
        return json::members(value, [&into, &name](std::string_view inner, Value& member) {
            if (inner == "name")
                into.insert(name, json::text(member).value_or(QString()));
            else if (inner == "host" || inner == "kind" || inner == "instance_id")
                into.insert(name + u'_' + domain::toText(inner), json::text(member).value_or(QString()));
            else if (inner == "expires_ms" || inner == "hold_until_ms") {
                if (const std::optional<qint64> until = json::integer(member))
                    into.insert(name + QStringLiteral("_until_ms"), *until);
            }
            return simdjson::SUCCESS;
        });
    }
    if (const std::optional<QString> text = json::text(value))
        into.insert(name, *text);
    else if (const std::optional<double> real = json::number(value))
        into.insert(name, *real);
    else if (const std::optional<bool> truth = json::boolean(value))
        into.insert(name, *truth);
    return simdjson::SUCCESS;
}

} // namespace

domain::Result<Health> parseHealth(json::Parser& parser, QByteArray body)
{
    Health health;
    bool hasPlugin = false;
    const auto read = [&](simdjson::ondemand::document& document) {
        return json::members(document, [&](std::string_view key, Value& value) { return healthMember(key, value, health, hasPlugin); });
    };
    if (auto parsed = json::readDocument(parser, body, read); !parsed)
        return tl::unexpected(parsed.error());
    if (!hasPlugin)
        return unexpectedAnswer();
    health.application.id = health.envelope.application;
    health.application.instance = health.envelope.instance;
    health.application.pluginVersion = health.pluginVersion;
    return health;
}

domain::Result<domain::Receipt> parseReceipt(json::Parser& parser, QByteArray body)
{
    domain::Receipt receipt;
    bool isReceipt = false;
    const auto read = [&](simdjson::ondemand::document& document) {
        return json::members(document, [&](std::string_view key, Value& value) {
            if (key == "command") {
                isReceipt = true;
                take(value, receipt.number);
            } else if (key == "target")
                take(value, receipt.target);
            else if (key == "was")
                take(value, receipt.was);
            else if (key == "registered")
                take(value, receipt.registered);
            else if (key == "cancelled")
                take(value, receipt.cancelled);
            else if (key == "above_ceiling")
                take(value, receipt.aboveCeiling);
            else if (key == "owner") {
                isReceipt = true;
                return json::takeOwner(value, receipt.owner.emplace());
            } else if (key == "ceiling")
                return json::takeCeiling(value, receipt.ceiling);
            else if (key == "outcomes")
                return json::takeOutcomes(value, receipt.outcomes);
            return simdjson::SUCCESS;
        });
    };
    if (auto parsed = json::readDocument(parser, body, read); !parsed)
        return tl::unexpected(parsed.error());
    if (!isReceipt)
        return unexpectedAnswer();
    return receipt;
}

domain::Result<std::vector<domain::CommandRecord>> parseCommands(json::Parser& parser, QByteArray body)
{
    std::vector<domain::CommandRecord> rows;
    bool isList = false;
    const auto read = [&](simdjson::ondemand::document& document) {
        return json::members(document, [&](std::string_view key, Value& value) {
            if (key != "commands")
                return simdjson::SUCCESS;
            isList = true;
            return json::elements(value, [&rows](Value& element) {
                domain::CommandRecord& row = rows.emplace_back();
                return json::members(element, [&row](std::string_view name, Value& inner) { return commandMember(name, inner, row); });
            });
        });
    };
    if (auto parsed = json::readDocument(parser, body, read); !parsed)
        return tl::unexpected(parsed.error());
    if (!isList)
        return unexpectedAnswer();
    return rows;
}

domain::Result<ControlError> parseControlError(json::Parser& parser, QByteArray body)
{
    ControlError result;
    const auto read = [&](simdjson::ondemand::document& document) {
        return json::members(document, [&](std::string_view key, Value& value) {
            if (json::takeEnvelope(key, value, result.envelope) || key != "error")
                return simdjson::SUCCESS;
            return json::membersIfAny(value, [&result](std::string_view name, Value& inner) {
                if (name == "code")
                    take(inner, result.code);
                else if (name == "message")
                    take(inner, result.message);
                else
                    return errorValue(name, inner, result.values);
                return simdjson::SUCCESS;
            });
        });
    };
    if (auto parsed = json::readDocument(parser, body, read); !parsed)
        return tl::unexpected(parsed.error());
    if (result.code.isEmpty())
        return unexpectedAnswer();
    return result;
}

domain::Error toError(int status, const ControlError& error, const QString& address)
{
    struct Row {
        const char* code;
        ErrorCode is;
        bool retryable;
    };
    static constexpr Row rows[] = {
        {"bad_json", ErrorCode::BadRequest, false},
        {"bad_request", ErrorCode::BadRequest, false},
        {"too_large", ErrorCode::BadRequest, false},
        {"not_json", ErrorCode::BadRequest, false},
        {"token_missing", ErrorCode::TokenMissing, false},
        {"token_wrong", ErrorCode::TokenWrong, false},
        {"modify_denied", ErrorCode::ModifyDenied, false},
        {"cross_origin", ErrorCode::ViewDenied, false},
        {"other_application", ErrorCode::OtherApplication, false},
        {"revision_changed", ErrorCode::RevisionChanged, false},
        {"owned", ErrorCode::Owned, false},
        {"unknown_executors", ErrorCode::UnknownExecutors, false},
        {"dynamic_allocation", ErrorCode::DynamicAllocation, false},
        {"not_capable", ErrorCode::NotCapable, false},
        {"local_mode", ErrorCode::LocalMode, false},
        {"refused_by_spark", ErrorCode::RefusedBySpark, true},
        {"too_many_requests", ErrorCode::TooManyRequests, true},
        {"starting", ErrorCode::Starting, true},
    };
    domain::Error result{ErrorCode::HttpStatus, error.values, status >= 500};
    for (const Row& row : rows) {
        if (error.code == QLatin1String(row.code)) {
            result.code = row.is;
            result.retryable = row.retryable;
        }
    }
    result.values.insert(QStringLiteral("address"), address);
    result.values.insert(QStringLiteral("status"), status);
    if (!error.message.isEmpty())
        result.values.insert(QStringLiteral("detail"), error.message);
    if (result.code == ErrorCode::OtherApplication)
        result.values.insert(QStringLiteral("found"), error.envelope.application.text);
    return result;
}

} // namespace stoker::spark
