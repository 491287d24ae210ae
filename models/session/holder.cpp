// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/holder.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStringList>
#include <QSysInfo>

namespace stoker::session {

using namespace Qt::StringLiterals;

namespace {

QString textOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString();
}

/// This start of the machine, and the space in which process numbers are counted: containers may share a host's name.
QString world()
{
    const QString boot = textOf(u"/proc/sys/kernel/random/boot_id"_s);
    const QString space = QFileInfo(u"/proc/self/ns/pid"_s).symLinkTarget().section(u'/', -1);
    return boot.isEmpty() || space.isEmpty() ? QString() : boot + u' ' + space;
}

/// proc(5): field 22 of /proc/PID/stat, clock ticks after the start of the machine; the name in brackets before it may hold anything. Empty: no such process.
QString startOf(qint64 process)
{
    const QString stat = textOf(u"/proc/%1/stat"_s.arg(process));
    const QStringList fields = stat.mid(stat.lastIndexOf(u')') + 1).split(u' ', Qt::SkipEmptyParts);
    constexpr qsizetype kState = 0;
    constexpr qsizetype kStart = 19;
    // Dead, and only its parent has not looked yet.
    if (fields.size() <= kStart || fields[kState] == u"Z" || fields[kState] == u"X")
        return {};
    return fields[kStart];
}

} // namespace

Holder thisProcess(const QString& lease)
{
    Holder holder{QSysInfo::machineHostName(), QCoreApplication::applicationPid(), {}, lease};
    const QString where = world();
    const QString start = startOf(holder.process);
    if (!where.isEmpty() && !start.isEmpty())
        holder.begun = where + u' ' + start;
    return holder;
}

QJsonObject toJson(const Holder& holder)
{
    return {{u"host"_s, holder.host}, {u"process"_s, holder.process}, {u"begun"_s, holder.begun}, {u"lease"_s, holder.lease}};
}

Holder holderFromJson(const QJsonObject& json)
{
    return {json.value(u"host"_s).toString(), json.value(u"process"_s).toInteger(), json.value(u"begun"_s).toString(), json.value(u"lease"_s).toString()};
}

bool isGone(const Holder& holder)
{
    const QString where = world();
    const bool here = holder.host == QSysInfo::machineHostName() && !where.isEmpty() && holder.begun.startsWith(where + u' ');
    return here && holder.process > 0 && holder.begun != where + u' ' + startOf(holder.process);
}

} // namespace stoker::session
