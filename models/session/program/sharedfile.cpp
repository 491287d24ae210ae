// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/program/sharedfile.h"

#include <QDir>
#include <QFileInfo>

#include <chrono>

namespace stoker::session::program {

using namespace std::chrono_literals;

namespace {

constexpr auto kWait = 2s;

domain::Result<bool> take(QLockFile& lock, const QString& path)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    if (lock.tryLock(std::chrono::milliseconds(kWait).count()))
        return true;
    const QString detail = lock.error() == QLockFile::LockFailedError ? QStringLiteral("locked: %1").arg(lock.fileName()) : QStringLiteral("access");
    return domain::failure(domain::ErrorCode::FileUnwritable, {{QStringLiteral("path"), path}, {QStringLiteral("detail"), detail}});
}

} // namespace

FileTurn::FileTurn(const QString& path) : m_lock(path + QStringLiteral(".lock")), m_taken(take(m_lock, path)) {}

domain::Result<bool> changeInTurn(const QString& path, const std::function<void()>& readAgain, const std::function<domain::Result<bool>()>& change,
                                  const std::function<domain::Result<bool>()>& write)
{
    const FileTurn turn(path);
    if (turn.taken())
        readAgain();
    const domain::Result<bool> changed = change();
    if (!changed)
        return changed;
    if (!*changed)
        return true;
    return turn.taken() ? write() : turn.taken();
}

} // namespace stoker::session::program
