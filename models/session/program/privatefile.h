// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QSettings>
#include <QString>

namespace stoker::session::program {

/// A file in the folder of the window's settings, whichever program asks: a terminal goes by the same rules.
[[nodiscard]] QString privateFilePath(const QString& name);

/// The folder of what both programs store of applications: a window and a terminal share one ledger.
[[nodiscard]] QString dataFolder();

/// Writes `file` so that only its user may read it. FileUnwritable{path, detail}.
[[nodiscard]] domain::Result<bool> savePrivately(QSettings& file);
/// The same for a file of another kind, whole or not at all; makes its folder.
[[nodiscard]] domain::Result<bool> writePrivately(const QString& path, const QByteArray& bytes);

} // namespace stoker::session::program
