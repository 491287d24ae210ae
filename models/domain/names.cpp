// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/names.h"

#include <algorithm>
#include <array>

namespace stoker::domain {

namespace {

// Each in the order of its enum; a test holds the two together.
constexpr std::array<std::string_view, 4> kActors{"operator", "policy", "spark", "other_console"};
constexpr std::array<std::string_view, 5> kLineKinds{"target", "release", "executors_lost", "application_changed", "hold"};
constexpr std::array<std::string_view, 7> kLineStatuses{"pending", "taken_back", "sent", "accepted", "refused", "seen", "not_seen"};
constexpr std::array<std::string_view, 4> kReleaseWays{"best", "drain", "idle", "force"};
constexpr std::array<std::string_view, 5> kOutcomes{"draining", "removed", "busy", "gone", "failed"};
constexpr std::array<std::string_view, 4> kCeilings{"unknown", "cores_max", "max_executors", "local_mode"};
constexpr std::array<std::string_view, kErrorCodeCount> kErrors{
    "unreachable", "timeout", "tls_failed", "not_spark", "starting", "bad_answer", "answer_too_large", "http_status", "no_application", "other_application", "redirect_refused",
    "token_missing", "token_wrong", "view_denied", "modify_denied", "read_only",
    "no_plugin", "dynamic_allocation", "local_mode", "not_capable", "unknown_executors", "protected", "not_enough_executors", "revision_changed", "owned", "refused_by_spark",
    "too_many_requests", "bad_request", "stale", "cancelled",
    "bad_address", "bad_argument", "file_unreadable", "file_unwritable", "secret_store_failed",
    "answer_lost", "application_ended", "master_address", "token_file_empty", "internal", "unknown_name", "missing_argument",
    "storage_full", "storage_busy", "storage_damaged", "storage_too_new", "not_recording", "file_exists",
    "not_a_trace", "trace_empty", "recorded", "still_recorded", "nothing_to_run", "bad_lines"};

template <class Enum, std::size_t N>
std::string_view name(const std::array<std::string_view, N>& names, Enum value)
{
    const auto index = static_cast<std::size_t>(value);
    return index < N ? names[index] : std::string_view();
}

template <class Enum, std::size_t N>
std::optional<Enum> find(const std::array<std::string_view, N>& names, std::string_view wanted)
{
    const auto found = std::find(names.begin(), names.end(), wanted);
    return found == names.end() ? std::nullopt : std::optional(static_cast<Enum>(found - names.begin()));
}

} // namespace

std::string_view actorName(Actor actor) { return name(kActors, actor); }
std::optional<Actor> actorFromName(std::string_view name) { return find<Actor>(kActors, name); }
std::string_view lineKindName(LineKind kind) { return name(kLineKinds, kind); }
std::optional<LineKind> lineKindFromName(std::string_view name) { return find<LineKind>(kLineKinds, name); }
std::string_view lineStatusName(LineStatus status) { return name(kLineStatuses, status); }
std::optional<LineStatus> lineStatusFromName(std::string_view name) { return find<LineStatus>(kLineStatuses, name); }
std::string_view releaseWayName(ReleaseWay way) { return name(kReleaseWays, way); }
std::optional<ReleaseWay> releaseWayFromName(std::string_view name) { return find<ReleaseWay>(kReleaseWays, name); }
std::string_view outcomeName(Outcome outcome) { return name(kOutcomes, outcome); }
std::optional<Outcome> outcomeFromName(std::string_view name) { return find<Outcome>(kOutcomes, name); }
std::string_view ceilingBecauseName(CeilingBecause because) { return name(kCeilings, because); }
std::optional<CeilingBecause> ceilingBecauseFromName(std::string_view name) { return find<CeilingBecause>(kCeilings, name); }
std::string_view errorName(ErrorCode code) { return name(kErrors, code); }
std::optional<ErrorCode> errorFromName(std::string_view name) { return find<ErrorCode>(kErrors, name); }

} // namespace stoker::domain
