// SPDX-License-Identifier: GPL-3.0-or-later
#include "spark/controljson.h"

namespace stoker::spark::json {

namespace {

domain::Outcome outcome(std::string_view text)
{
    using domain::Outcome;
    if (text == "draining")
        return Outcome::Draining;
    if (text == "removed")
        return Outcome::Removed;
    if (text == "busy")
        return Outcome::Busy;
    return text == "gone" ? Outcome::Gone : Outcome::Failed;
}

} // namespace

bool takeEnvelope(std::string_view key, Value& value, Envelope& into)
{
    if (key == "application")
        take(value, into.application.text);
    else if (key == "instance")
        take(value, into.instance.text);
    else if (key == "revision")
        take(value, into.revision);
    else
        return false;
    return true;
}

error_code takeOwner(Value& value, domain::Owner& into)
{
    return membersIfAny(value, [&into](std::string_view key, Value& inner) {
        if (key == "kind") {
            const std::string_view kind = view(inner).value_or(std::string_view{});
            into.kind = kind == "operator" ? domain::OwnerKind::Operator
                        : kind == "policy" ? domain::OwnerKind::Policy
                        : kind == "spark"  ? domain::OwnerKind::Spark
                                           : domain::OwnerKind::None;
        } else if (key == "name")
            take(inner, into.name);
        else if (key == "host")
            take(inner, into.host);
        else if (key == "instance_id")
            take(inner, into.instanceId);
        else if (key == "expires_ms")
            take(inner, into.expires);
        else if (key == "hold_until_ms")
            take(inner, into.holdUntil);
        return simdjson::SUCCESS;
    });
}

error_code takeCeiling(Value& value, domain::Ceiling& into)
{
    return membersIfAny(value, [&into](std::string_view key, Value& inner) {
        if (key == "value")
            take(inner, into.value);
        else if (key == "because") {
            const std::string_view because = view(inner).value_or(std::string_view{});
            into.because = because == "cores_max"       ? domain::CeilingBecause::CoresMax
                           : because == "max_executors" ? domain::CeilingBecause::MaxExecutors
                           : because == "local_mode"    ? domain::CeilingBecause::LocalMode
                                                        : domain::CeilingBecause::Unknown;
        }
        return simdjson::SUCCESS;
    });
}

error_code takeOutcomes(Value& value, std::vector<domain::ExecutorOutcome>& into)
{
    return elementsIfAny(value, [&into](Value& element) {
        domain::ExecutorOutcome row;
        const error_code error = members(element, [&row](std::string_view key, Value& inner) {
            if (key == "id")
                take(inner, row.id.text);
            else if (key == "outcome")
                row.outcome = outcome(view(inner).value_or(std::string_view{}));
            return simdjson::SUCCESS;
        });
        if (!error && !row.id.isEmpty())
            into.push_back(std::move(row));
        return error;
    });
}

error_code takeInts(Value& value, std::vector<int>& into)
{
    return elementsIfAny(value, [&into](Value& element) {
        if (const std::optional<qint64> found = integer(element))
            into.push_back(clampInt(*found));
        return simdjson::SUCCESS;
    });
}

} // namespace stoker::spark::json
