// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spark/address.h"
#include "spark/answer.h"
#include "spark/controlvalues.h"
#include "spark/restvalues.h"

#include <QPromise>

#include <memory>

namespace stoker::spark {

using DiscoverResult = domain::Result<std::vector<domain::Discovered>>;

/// One question: which applications are behind this address? Deletes itself when it has answered.
class DiscoverTask final : public QObject {
public:
    DiscoverTask(Address address, HttpSecrets secrets, HttpLimits limits, std::shared_ptr<QPromise<DiscoverResult>> promise, QObject* parent);
    void start();

private:
    void takeFirst(std::vector<HttpResult> results);
    void takeDriver(const RestApplication& application, bool plugin);
    void takeHistory(const std::vector<RestApplication>& applications);
    void takeMaster(const MasterState& master);
    void takeMasterPages(std::vector<HttpResult> pages);
    void takeDriverOfMaster(std::vector<HttpResult> results);
    void finish(DiscoverResult result);

    Address m_address;
    json::Parser m_parser;
    HttpClient m_http;
    HttpClient m_strangers; ///< for the drivers a master names: they get no token and no headers
    std::shared_ptr<QPromise<DiscoverResult>> m_promise;
    std::vector<domain::Discovered> m_found;
    std::vector<std::size_t> m_asked; ///< indices into m_found, in the order of the questions under way
};

/// The driver UI that a page `/app/?appId=` of a standalone master links to.
[[nodiscard]] QUrl driverUiOf(const QByteArray& page, const QUrl& master);

} // namespace stoker::spark
