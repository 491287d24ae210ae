// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace stoker::spark {

/// A driver UI and, for a history server, which application and attempt of it is meant. `base` always ends in a slash.
struct Address {
    QUrl base;
    QString historyApplication; ///< empty: the one application of a driver UI
    QString historyAttempt;

    /// `base` + `path`; `path` has no leading slash and may carry a query.
    [[nodiscard]] QUrl url(const QString& path) const;
    /// Below `/api/v1/applications/<application>[/<attempt>]`; `path` as above.
    [[nodiscard]] QUrl api(const QString& application, const QString& path) const;
};

/// Takes an address that parseAddress() accepted apart.
[[nodiscard]] Address splitAddress(const QUrl& address);

[[nodiscard]] bool isLoopback(const QUrl& url);
[[nodiscard]] bool sameOrigin(const QUrl& a, const QUrl& b);
/// From http to https of the same host: the only change of origin that may take secrets along.
[[nodiscard]] bool isUpgrade(const QUrl& from, const QUrl& to);

} // namespace stoker::spark
