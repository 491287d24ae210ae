// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QStringList>

class QCoreApplication;

namespace stoker::translations {

/// The languages that are complete: "en", "de", "zh_CN".
[[nodiscard]] QStringList languages();

/// Installs our catalogue (and Qt's own, where it is there) for `language`, or for the system's when it is empty; English where neither exists.
/// Replaces what an earlier call installed. Answers the locale whose language the texts now have. GUI thread.
QLocale install(QCoreApplication& application, const QString& language);

} // namespace stoker::translations
