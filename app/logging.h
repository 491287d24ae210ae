// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace stoker::app {

Q_DECLARE_LOGGING_CATEGORY(logApp)

/// Lines as "time category level: text"; only warnings unless QT_LOGGING_RULES="stoker.*=true" asks for more. No line ever holds a token.
void setUpLogging();
/// For a picture taken without a screen: what Qt's offscreen platform says of what it cannot do concerns nobody. Everything else is said as before.
void hushOffscreenPlatform();
/// What hushOffscreenPlatform() drops.
[[nodiscard]] bool isOffscreenNoise(const QString& message);

} // namespace stoker::app
