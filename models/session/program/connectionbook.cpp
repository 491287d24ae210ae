// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/program/connectionbook.h"

#include "session/program/privatefile.h"

#include <QUrl>

#include <algorithm>

namespace stoker::session::program {

using domain::ConnectionSettings;
using domain::Environment;

namespace {

constexpr std::pair<Environment, const char*> kEnvironments[] = {
    {Environment::Development, "development"},
    {Environment::Test, "test"},
    {Environment::Production, "production"},
};

QString environmentText(Environment environment)
{
    for (const auto& [value, name] : kEnvironments) {
        if (value == environment)
            return QString::fromLatin1(name);
    }
    return {};
}

/// What cannot be read is taken as the one where most care is asked for.
Environment environmentFrom(const QVariant& value)
{
    if (!value.isValid())
        return Environment::Development;
    for (const auto& [environment, name] : kEnvironments) {
        if (value.toString() == QLatin1String(name))
            return environment;
    }
    return Environment::Production;
}

bool readOnlyFrom(const QVariant& value) { return value.isValid() && value.toString() != QLatin1String("false"); }

QString withoutUser(const QString& address)
{
    QUrl url(address.trimmed());
    if (!url.isValid() || url.userInfo().isEmpty())
        return address.trimmed();
    url.setUserInfo(QString());
    return url.toString();
}

ConnectionSettings withoutSecrets(ConnectionSettings connection)
{
    connection.address = withoutUser(connection.address);
    for (auto& header : connection.headers)
        header.second.clear();
    return connection;
}

} // namespace

QString addressKey(const QString& address)
{
    const QString plain = withoutUser(address);
    if (plain.startsWith(QLatin1String("demo:")))
        return plain;
    QUrl url(plain.contains(QLatin1String("://")) ? plain : QStringLiteral("http://") + plain);
    if (!url.isValid() || url.host().isEmpty())
        return plain;
    url = url.adjusted(QUrl::NormalizePathSegments | QUrl::StripTrailingSlash | QUrl::RemoveFragment | QUrl::RemoveQuery);
    if (url.port() == (url.scheme() == QLatin1String("https") ? 443 : 80))
        url.setPort(-1);
    if (url.path() == QLatin1String("/"))
        url.setPath(QString());
    return url.toString();
}

QString tokenKey(const QString& address) { return QStringLiteral("token ") + addressKey(address); }
QString headersKey(const QString& address) { return QStringLiteral("headers ") + addressKey(address); }

ConnectionBook::ConnectionBook(const QString& path, QObject* parent) : QObject(parent), m_file(path, QSettings::IniFormat) { read(); }

QString ConnectionBook::defaultPath() { return privateFilePath(QStringLiteral("connections.ini")); }

const ConnectionSettings* ConnectionBook::find(const QString& address) const
{
    const QString key = addressKey(address);
    const auto found = std::find_if(m_connections.begin(), m_connections.end(), [&key](const ConnectionSettings& one) { return addressKey(one.address) == key; });
    return found == m_connections.end() ? nullptr : &*found;
}

domain::Result<bool> ConnectionBook::remember(const ConnectionSettings& connection, domain::Instant now)
{
    ConnectionSettings kept = withoutSecrets(connection);
    kept.lastUsed = now;
    const auto known = std::find_if(m_connections.begin(), m_connections.end(),
                                    [key = addressKey(kept.address)](const ConnectionSettings& one) { return addressKey(one.address) == key; });
    if (known != m_connections.end() && known->lastUsed == kept.lastUsed) {
        *known = std::move(kept); // edited, not used: it stays where it is
    } else {
        if (known != m_connections.end())
            m_connections.erase(known);
        m_connections.insert(m_connections.begin(), std::move(kept));
    }
    if (m_connections.size() > kMostKept)
        m_connections.resize(kMostKept);
    const auto written = write();
    emit changed();
    return written;
}

domain::Result<bool> ConnectionBook::forget(const QString& address)
{
    if (std::erase_if(m_connections, [key = addressKey(address)](const ConnectionSettings& one) { return addressKey(one.address) == key; }) == 0)
        return true;
    const auto written = write();
    emit changed();
    return written;
}

void ConnectionBook::read()
{
    m_connections.clear();
    const int count = m_file.beginReadArray(QStringLiteral("connections"));
    for (int i = 0; i < count && m_connections.size() < kMostKept; ++i) {
        m_file.setArrayIndex(i);
        ConnectionSettings one;
        one.address = withoutUser(m_file.value(QStringLiteral("address")).toString());
        if (one.address.isEmpty() || find(one.address) != nullptr)
            continue;
        one.name = m_file.value(QStringLiteral("name")).toString();
        one.environment = environmentFrom(m_file.value(QStringLiteral("environment")));
        one.readOnly = readOnlyFrom(m_file.value(QStringLiteral("read_only")));
        for (const QString& name : m_file.value(QStringLiteral("headers")).toStringList()) {
            if (!name.isEmpty())
                one.headers.append({name.toUtf8(), QByteArray()});
        }
        one.caFile = m_file.value(QStringLiteral("ca_file")).toString();
        bool ok = false;
        const qint64 used = m_file.value(QStringLiteral("last_used_ms")).toLongLong(&ok);
        if (ok && used > 0)
            one.lastUsed = domain::fromEpochMs(used);
        m_connections.push_back(std::move(one));
    }
    m_file.endArray();
    std::stable_sort(m_connections.begin(), m_connections.end(), [](const ConnectionSettings& a, const ConnectionSettings& b) { return a.lastUsed > b.lastUsed; });
}

domain::Result<bool> ConnectionBook::write()
{
    m_file.remove(QStringLiteral("connections"));
    m_file.beginWriteArray(QStringLiteral("connections"), static_cast<int>(m_connections.size()));
    for (std::size_t i = 0; i < m_connections.size(); ++i) {
        const ConnectionSettings& one = m_connections[i];
        m_file.setArrayIndex(static_cast<int>(i));
        m_file.setValue(QStringLiteral("address"), one.address);
        m_file.setValue(QStringLiteral("name"), one.name);
        m_file.setValue(QStringLiteral("environment"), environmentText(one.environment));
        m_file.setValue(QStringLiteral("read_only"), one.readOnly);
        QStringList names;
        for (const auto& header : one.headers)
            names.append(QString::fromUtf8(header.first));
        m_file.setValue(QStringLiteral("headers"), names);
        m_file.setValue(QStringLiteral("ca_file"), one.caFile);
        if (one.lastUsed)
            m_file.setValue(QStringLiteral("last_used_ms"), domain::toEpochMs(*one.lastUsed));
    }
    m_file.endArray();
    return savePrivately(m_file);
}

} // namespace stoker::session::program
