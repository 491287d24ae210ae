// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace stoker::app {

Q_DECLARE_LOGGING_CATEGORY(logApp)

/// Lines as "time category level: text"; only warnings unless QT_LOGGING_RULES="stoker.*=true" asks for more. No line ever holds a token.
void setUpLogging();

} // namespace stoker::app
