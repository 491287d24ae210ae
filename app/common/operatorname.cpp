// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/operatorname.h"

#include <QFile>
#include <QSysInfo>

#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

namespace stoker::app {

QString operatorName()
{
    QString name;
#ifdef Q_OS_UNIX
    // Not from the environment: what a command says of its author should not depend on a variable.
    if (const passwd* entry = getpwuid(getuid()))
        name = QFile::decodeName(entry->pw_name);
#endif
    if (name.isEmpty())
        name = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME", QStringLiteral("unknown")));
    return name + u'@' + QSysInfo::machineHostName();
}

} // namespace stoker::app
