// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/logging.h"

namespace stoker::app {

Q_LOGGING_CATEGORY(logApp, "stoker.app", QtWarningMsg)

void setUpLogging()
{
    if (qEnvironmentVariableIsEmpty("QT_MESSAGE_PATTERN"))
        qSetMessagePattern(QStringLiteral("%{time yyyy-MM-ddThh:mm:ss.zzz} %{category} %{type}: %{message}"));
}

bool isOffscreenNoise(const QString& message)
{
    return message.startsWith(QLatin1StringView("This plugin does not support "))               // untranslated: Qt's own
        || message.startsWith(QLatin1StringView("QStandardPaths: XDG_RUNTIME_DIR not set")); // untranslated: Qt's own
}

void hushOffscreenPlatform()
{
    static QtMessageHandler before = nullptr;
    before = qInstallMessageHandler([](QtMsgType type, const QMessageLogContext& context, const QString& message) {
        if (type != QtWarningMsg || !isOffscreenNoise(message))
            before(type, context, message);
    });
}

} // namespace stoker::app
