// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/modelfields.h"
#include "words/units.h"

#include <QString>

/// What the fields of a cluster model are called, and where their values come from.
namespace stoker::words {

/// "Start-up delay", and what it means.
[[nodiscard]] QString modelFieldWord(domain::ModelField field);
[[nodiscard]] QString modelFieldHelp(domain::ModelField field);
/// "s", "core s"; empty for counts.
[[nodiscard]] QString modelFieldUnit(domain::ModelField field);
/// What stands there where the value is no number: "as recorded", "no limit".
[[nodiscard]] QString modelFieldNone(domain::ModelField field, domain::ModelSource source);
/// "30 s", or modelFieldNone().
[[nodiscard]] QString modelFieldText(domain::ModelField field, const domain::ModelValue& value, const Units& units);
/// "from the log", "assumed", "chosen".
[[nodiscard]] QString modelSourceWord(domain::ModelSource source, domain::TraceKind kind);

} // namespace stoker::words
