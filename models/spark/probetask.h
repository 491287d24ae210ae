// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spark/address.h"
#include "spark/answer.h"
#include "spark/restvalues.h"

#include <QPromise>

#include <memory>

namespace stoker::spark {

/// One question: what of a driver answers at this address? Deletes itself when it has answered.
class ProbeTask final : public QObject {
public:
    ProbeTask(Address address, HttpSecrets secrets, HttpLimits limits, std::shared_ptr<QPromise<domain::Probe>> promise, QObject* parent);
    void start();

private:
    void takeFirst(std::vector<HttpResult> results);
    void takeHealth(HttpResult result, bool restAnswers);
    void askRest(const RestApplication& application);
    void takeRest(std::vector<HttpResult> results);
    void askMaster();
    void askState();
    void finish();

    Address m_address;
    json::Parser m_parser;
    HttpClient m_http;
    std::shared_ptr<QPromise<domain::Probe>> m_promise;
    domain::Probe m_probe;
};

} // namespace stoker::spark
