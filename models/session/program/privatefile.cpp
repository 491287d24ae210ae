// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/program/privatefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

namespace stoker::session::program {

QString privateFilePath(const QString& name)
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)).filePath(QStringLiteral("stoker/stoker/") + name);
}

QString dataFolder() { return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)).filePath(QStringLiteral("stoker")); }

domain::Result<bool> savePrivately(QSettings& file)
{
    const auto failed = [&file](const char* detail) {
        return domain::failure(domain::ErrorCode::FileUnwritable, {{QStringLiteral("path"), file.fileName()}, {QStringLiteral("detail"), QString::fromLatin1(detail)}});
    };
    file.sync();
    if (file.status() != QSettings::NoError)
        return failed(file.status() == QSettings::FormatError ? "format" : "access");
    if (!QFileInfo::exists(file.fileName()))
        return true; // nothing to write yet
    if (!QFile::setPermissions(file.fileName(), QFile::ReadOwner | QFile::WriteOwner))
        return failed("permissions");
    return true;
}

domain::Result<bool> writePrivately(const QString& path, const QByteArray& bytes)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    // Before the first byte: the name appears with them already set.
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write(bytes) == bytes.size() && file.commit();
    if (!written)
        return domain::failure(domain::ErrorCode::FileUnwritable, {{QStringLiteral("path"), path}, {QStringLiteral("detail"), file.errorString()}});
    return true;
}

} // namespace stoker::session::program
