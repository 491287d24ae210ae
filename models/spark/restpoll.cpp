// SPDX-License-Identifier: GPL-3.0-or-later
#include "spark/restpoll.h"

#include <algorithm>

namespace stoker::spark {

using domain::ErrorCode;

namespace {

constexpr qint64 kBytesPerSecond = 512 * 1024; ///< of long lists, on average
constexpr qint64 kLongestRestMs = 15'000;
constexpr qint64 kStorageEveryMs = 5'000;
constexpr qint64 kMetricsEveryMs = 2'000;
constexpr qint64 kAbsentEveryMs = 30'000;

domain::Instant ours(qint64 agoMs = 0) { return domain::fromEpochMs(QDateTime::currentMSecsSinceEpoch() - agoMs); }

} // namespace

RestPoll::RestPoll(HttpClient& http, json::Parser& parser, const Address& address) : m_http(http), m_parser(parser), m_address(address) {}

QUrl RestPoll::applicationsUrl() const
{
    if (m_address.historyApplication.isEmpty())
        return m_address.url(QStringLiteral("api/v1/applications"));
    Address withoutAttempt = m_address;
    withoutAttempt.historyAttempt.clear();
    return withoutAttempt.api(m_address.historyApplication, {});
}

const RestApplication* RestPoll::choose(const std::vector<RestApplication>& applications) const
{
    if (m_address.historyApplication.isEmpty())
        // Several: a history server, and nobody said which one is meant.
        return applications.size() == 1 ? &applications.front() : nullptr;
    for (const RestApplication& application : applications) {
        if (application.id == m_address.historyApplication)
            return &application;
    }
    return nullptr;
}

void RestPoll::observeClock(const HttpResult& result)
{
    if (result && result->date)
        m_clock.observe(ours(result->took.count()), ours(), *result->date);
}

void RestPoll::reset()
{
    m_application.clear();
    m_snapshot = {};
    m_paces = {};
}

bool RestPoll::isDue(Part part) const
{
    if (part == Environment && m_snapshot.hasEnvironment())
        return false;
    if (part == Storage && !m_snapshot.hasCache())
        return false;
    if (part == Metrics && !m_snapshot.isDynamic())
        return false;
    const Pace& pace = m_paces[part];
    return !pace.asked.isValid() || pace.asked.elapsed() >= pace.restMs;
}

QString RestPoll::path(Part part) const
{
    switch (part) {
    case Executors:
        return QStringLiteral("allexecutors");
    case ActiveStages:
        return QStringLiteral("stages?status=active");
    case EndedStages:
        return QStringLiteral("stages?status=complete&status=failed");
    case Jobs:
        return QStringLiteral("jobs");
    case Environment:
        return QStringLiteral("environment");
    case Storage:
        return QStringLiteral("storage/rdd");
    case Batches:
        return QStringLiteral("streaming/batches");
    case Metrics:
        break;
    }
    return {};
}

void RestPoll::poll(const RestApplication& application, Handler handler)
{
    if (application.id != m_application) {
        reset();
        m_application = application.id;
    }
    m_snapshot.takeApplication(application, m_address.historyAttempt);
    std::vector<Part> parts;
    std::vector<HttpRequest> requests;
    for (std::size_t i = 0; i < kParts; ++i) {
        const Part part = static_cast<Part>(i);
        if (!isDue(part))
            continue;
        parts.push_back(part);
        requests.push_back({part == Metrics ? m_address.url(QStringLiteral("metrics/json/")) : m_address.api(m_application, path(part))});
        m_paces[part].asked.start();
    }
    m_http.sendAll(requests, [this, parts = std::move(parts), handler = std::move(handler)](std::vector<HttpResult> results) {
        take(parts, std::move(results), handler);
    });
}

void RestPoll::pace(Part part, qint64 bytes, bool answered)
{
    qint64 rest = std::min(bytes * 1000 / kBytesPerSecond, kLongestRestMs);
    if (bytes < kBytesPerSecond / 4)
        rest = 0;
    if (part == Executors || part == ActiveStages)
        rest = 0;
    else if (part == Storage)
        rest = std::max(rest, kStorageEveryMs);
    else if (part == Metrics)
        rest = std::max(rest, kMetricsEveryMs);
    if (!answered)
        rest = part == Environment ? 0 : kAbsentEveryMs;
    m_paces[part].restMs = rest;
}

void RestPoll::take(std::vector<Part> parts, std::vector<HttpResult> results, const Handler& handler)
{
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const Part part = parts[i];
        const qint64 bytes = results[i] ? results[i]->body.size() : 0;
        const std::optional<domain::Error> error = takePart(part, std::move(results[i]));
        pace(part, bytes, !error);
        if (!error)
            continue;
        // Without executors and stages there is no poll. Of the rest, what a version or an application does not have may be missing; an answer that
        // broke off may not, or old figures would pass for new ones. Nor may what counts records fail for a while: all of its past would then
        // come as growth.
        const bool failed = error->code == domain::ErrorCode::HttpStatus && error->values.value(QStringLiteral("status")).toInt() >= 500;
        if (part == Executors || part == ActiveStages || part == EndedStages || (part == Batches && failed) || !isAbsence(*error)) {
            for (std::size_t left = i; left < parts.size(); ++left)
                m_paces[parts[left]].restMs = 0;
            return handler(tl::unexpected(*error));
        }
    }
    handler(m_snapshot.make(m_clock.serverTime(ours())));
}

std::optional<domain::Error> RestPoll::takePart(Part part, HttpResult result)
{
    const auto taken = [](auto parsed, auto&& use) -> std::optional<domain::Error> {
        if (!parsed)
            return parsed.error();
        use(std::move(*parsed));
        return std::nullopt;
    };
    switch (part) {
    case Executors:
        return taken(read(m_parser, std::move(result), parseExecutors), [this](auto&& rows) { m_snapshot.takeExecutors(std::move(rows)); });
    case ActiveStages:
        return taken(read(m_parser, std::move(result), parseStages), [this](auto&& rows) { m_snapshot.takeActiveStages(rows); });
    case EndedStages:
        return taken(read(m_parser, std::move(result), parseStages), [this](auto&& rows) { m_snapshot.takeEndedStages(rows); });
    case Jobs:
        return taken(read(m_parser, std::move(result), parseJobs), [this](auto&& rows) { m_snapshot.takeJobs(std::move(rows)); });
    case Environment:
        return taken(read(m_parser, std::move(result), parseEnvironment), [this](auto&& value) { m_snapshot.takeEnvironment(value); });
    case Storage:
        return taken(read(m_parser, std::move(result), parseStorage), [this](auto&& rows) { m_snapshot.takeStorage(rows); });
    case Batches:
        return taken(read(m_parser, std::move(result), parseStreamingBatches), [this](auto&& rows) { m_snapshot.takeBatches(std::move(rows)); });
    case Metrics:
        return taken(read(m_parser, std::move(result), parseTargetGauge), [this](auto&& target) { m_snapshot.takeTarget(target); });
    }
    return std::nullopt;
}

} // namespace stoker::spark
