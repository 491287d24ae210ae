// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/logging.h"

namespace stoker::app {

Q_LOGGING_CATEGORY(logApp, "stoker.app", QtWarningMsg)

void setUpLogging()
{
    if (qEnvironmentVariableIsEmpty("QT_MESSAGE_PATTERN"))
        qSetMessagePattern(QStringLiteral("%{time yyyy-MM-ddThh:mm:ss.zzz} %{category} %{type}: %{message}"));
}

} // namespace stoker::app
