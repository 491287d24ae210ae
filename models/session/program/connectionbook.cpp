// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/program/connectionbook.h"

#include "session/program/privatefile.h"
#include "session/program/sharedfile.h"

#include <QFile>
#include <QFileInfo>
#include <QSettings>
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

const QString kArray = QStringLiteral("connections");

template <class List>
auto place(List& list, const QString& address)
{
    return std::find_if(list.begin(), list.end(), [key = addressKey(address)](const ConnectionSettings& one) { return addressKey(one.address) == key; });
}

void sortByUse(std::vector<ConnectionSettings>& list)
{
    std::stable_sort(list.begin(), list.end(), [](const ConnectionSettings& a, const ConnectionSettings& b) { return a.lastUsed > b.lastUsed; });
}

void writeEntry(QSettings& file, const ConnectionSettings& one)
{
    file.setValue(QStringLiteral("address"), one.address);
    file.setValue(QStringLiteral("name"), one.name);
    file.setValue(QStringLiteral("environment"), environmentText(one.environment));
    file.setValue(QStringLiteral("read_only"), one.readOnly);
    QStringList names;
    for (const auto& header : one.headers)
        names.append(QString::fromUtf8(header.first));
    file.setValue(QStringLiteral("headers"), names);
    file.setValue(QStringLiteral("ca_file"), one.caFile);
    if (one.lastUsed)
        file.setValue(QStringLiteral("last_used_ms"), domain::toEpochMs(*one.lastUsed));
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

ConnectionBook::ConnectionBook(const QString& path, QObject* parent) : QObject(parent), m_path(path) { readAgain(); }

QString ConnectionBook::defaultPath() { return privateFilePath(QStringLiteral("connections.ini")); }

const ConnectionSettings* ConnectionBook::find(const QString& address) const
{
    const auto found = place(m_connections, address);
    return found == m_connections.end() ? nullptr : &*found;
}

domain::Result<bool> ConnectionBook::remember(const ConnectionSettings& connection, domain::Instant now)
{
    ConnectionSettings kept = withoutSecrets(connection);
    kept.lastUsed = now;
    return edit([this, kept]() -> domain::Result<bool> {
        const auto known = place(m_connections, kept.address);
        if (known != m_connections.end() && known->lastUsed == kept.lastUsed) {
            *known = kept; // edited, not used: it stays where it is
        } else {
            if (known != m_connections.end())
                m_connections.erase(known);
            m_connections.insert(m_connections.begin(), kept);
        }
        if (m_connections.size() > kMostKept)
            m_connections.resize(kMostKept);
        return true;
    });
}

domain::Result<bool> ConnectionBook::forget(const QString& address)
{
    return edit([this, address]() -> domain::Result<bool> {
        const auto known = place(m_connections, address);
        if (known != m_connections.end())
            m_connections.erase(known);
        return m_connections != m_inFile;
    });
}

domain::Result<bool> ConnectionBook::edit(const std::function<domain::Result<bool>()>& change)
{
    const Connections before = m_connections;
    const auto done = changeInTurn(m_path, [this] { readAgain(); }, change, [this] { return write(); });
    if (m_connections != before)
        emit changed();
    return done;
}

/// A file that is not there says nothing of what others did.
void ConnectionBook::readAgain()
{
    if (!QFileInfo::exists(m_path))
        return;
    Connections theirs = read();
    m_connections = merged(m_inFile, m_connections, theirs, [](const ConnectionSettings& one) { return addressKey(one.address); });
    sortByUse(m_connections);
    m_inFile = std::move(theirs);
}

ConnectionBook::Connections ConnectionBook::read() const
{
    Connections connections;
    QSettings file(m_path, QSettings::IniFormat);
    const int count = file.beginReadArray(kArray);
    for (int i = 0; i < count && connections.size() < kMostKept; ++i) {
        file.setArrayIndex(i);
        ConnectionSettings one;
        one.address = withoutUser(file.value(QStringLiteral("address")).toString());
        if (one.address.isEmpty() || place(connections, one.address) != connections.end())
            continue;
        one.name = file.value(QStringLiteral("name")).toString();
        one.environment = environmentFrom(file.value(QStringLiteral("environment")));
        one.readOnly = readOnlyFrom(file.value(QStringLiteral("read_only")));
        for (const QString& name : file.value(QStringLiteral("headers")).toStringList()) {
            if (!name.isEmpty())
                one.headers.append({name.toUtf8(), QByteArray()});
        }
        one.caFile = file.value(QStringLiteral("ca_file")).toString();
        bool ok = false;
        const qint64 used = file.value(QStringLiteral("last_used_ms")).toLongLong(&ok);
        if (ok && used > 0)
            one.lastUsed = domain::fromEpochMs(used);
        connections.push_back(std::move(one));
    }
    sortByUse(connections);
    return connections;
}

/// Beside the file, and then in its place: QSettings would take the lock that this turn holds.
domain::Result<bool> ConnectionBook::write()
{
    const QString beside = m_path + QStringLiteral(".new");
    QFile old(m_path);
    const auto begun = writePrivately(beside, old.open(QIODevice::ReadOnly) ? old.readAll() : QByteArray());
    if (!begun)
        return begun;
    const auto filled = [this, &beside] {
        QSettings file(beside, QSettings::IniFormat);
        file.remove(kArray);
        file.beginWriteArray(kArray, static_cast<int>(m_connections.size()));
        for (std::size_t i = 0; i < m_connections.size(); ++i) {
            file.setArrayIndex(static_cast<int>(i));
            writeEntry(file, m_connections[i]);
        }
        file.endArray();
        return savePrivately(file);
    }();
    if (!filled)
        return filled;
    QFile made(beside);
    if (!made.open(QIODevice::ReadOnly))
        return domain::failure(domain::ErrorCode::FileUnwritable, {{QStringLiteral("path"), m_path}, {QStringLiteral("detail"), made.errorString()}});
    const auto written = writePrivately(m_path, made.readAll());
    made.remove();
    if (written)
        m_inFile = m_connections;
    return written;
}

} // namespace stoker::session::program
