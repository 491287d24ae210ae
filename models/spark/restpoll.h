// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spark/address.h"
#include "spark/answer.h"
#include "spark/restparser.h"
#include "spark/restsnapshot.h"
#include "spark/serverclock.h"

#include <QElapsedTimer>

#include <array>
#include <functional>

namespace stoker::spark {

/// One poll of plain REST: what is cheap every time, what is long as seldom as its size demands, so that watching costs the driver little.
class RestPoll final {
public:
    using Handler = std::function<void(domain::Result<domain::Snapshot>)>;

    RestPoll(HttpClient& http, json::Parser& parser, const Address& address);

    [[nodiscard]] QUrl applicationsUrl() const;
    /// The application this address means; null where it is not there.
    [[nodiscard]] const RestApplication* choose(const std::vector<RestApplication>& applications) const;
    void observeClock(const HttpResult& result);
    void poll(const RestApplication& application, Handler handler);
    void reset();

private:
    enum Part { Executors, ActiveStages, EndedStages, Jobs, Environment, Storage, Batches, Metrics };
    static constexpr std::size_t kParts = 8;
    /// When a part was asked last and how long to leave it alone.
    struct Pace {
        QElapsedTimer asked;
        qint64 restMs = 0;
    };
    [[nodiscard]] bool isDue(Part part) const;
    [[nodiscard]] QString path(Part part) const;
    void take(std::vector<Part> parts, std::vector<HttpResult> results, const Handler& handler);
    [[nodiscard]] std::optional<domain::Error> takePart(Part part, HttpResult result);
    void pace(Part part, qint64 bytes, bool answered);

    HttpClient& m_http;
    json::Parser& m_parser;
    const Address& m_address;
    QString m_application;
    RestSnapshot m_snapshot;
    ServerClock m_clock;
    std::array<Pace, kParts> m_paces;
};

} // namespace stoker::spark
