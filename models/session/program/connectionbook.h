// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/connection.h"
#include "domain/result.h"

#include <QObject>

#include <functional>
#include <vector>

namespace stoker::session::program {

/// One name for one application's door, however it was typed: lower-case scheme and host, no user, no default port, no slash at the end.
[[nodiscard]] QString addressKey(const QString& address);
/// Where the secret store keeps the token of an address, and the values of its extra headers (which may be credentials).
[[nodiscard]] QString tokenKey(const QString& address);
[[nodiscard]] QString headersKey(const QString& address);

/// The connections of the past, newest first, in one INI file that only its user may read. No secret is ever in it: of extra headers it keeps the
/// names alone (empty values; the secret store has them), and a user or password in an address is cut off. Any number of processes may change it (sharedfile.h).
/// GUI thread.
class ConnectionBook final : public QObject {
    Q_OBJECT
public:
    static constexpr std::size_t kMostKept = 50;

    /// `path`: defaultPath() for the program, a file of their own for tests.
    explicit ConnectionBook(const QString& path, QObject* parent = nullptr);
    /// connections.ini in the folder that the system gives this program.
    [[nodiscard]] static QString defaultPath();

    [[nodiscard]] const std::vector<domain::ConnectionSettings>& connections() const { return m_connections; }
    /// Null when there is none under this address (compared by addressKey()).
    [[nodiscard]] const domain::ConnectionSettings* find(const QString& address) const;

    /// Keeps it, or what changed of it, as used at `now`. FileUnwritable{path, detail}: then it is kept until the program ends.
    domain::Result<bool> remember(const domain::ConnectionSettings& connection, domain::Instant now);
    domain::Result<bool> forget(const QString& address);

signals:
    void changed();

private:
    using Connections = std::vector<domain::ConnectionSettings>;
    [[nodiscard]] Connections read() const;
    void readAgain();
    domain::Result<bool> edit(const std::function<domain::Result<bool>()>& change);
    [[nodiscard]] domain::Result<bool> write();

    QString m_path;
    Connections m_connections;
    Connections m_inFile; ///< as it was read or written last
};

} // namespace stoker::session::program
