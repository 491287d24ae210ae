// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QSettings>
#include <QString>

namespace stoker::session::program {

/// A file in the folder that the system gives this program for its settings. Needs the application's name to be set.
[[nodiscard]] QString privateFilePath(const QString& name);

/// Writes `file` so that only its user may read it. FileUnwritable{path, detail}.
[[nodiscard]] domain::Result<bool> savePrivately(QSettings& file);

} // namespace stoker::session::program
