// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stokerctl/arguments.h"
#include "app/stokerctl/optionreader.h"

namespace stoker::app::ctl {

/// simulate, compare, tune: how each is called, and what its options mean (design, "Command line").
struct WhatIfCommand {
    QLatin1StringView name;
    QString synopsis;
    QString purpose;
    QList<QCommandLineOption> options;
    QStringList formats; ///< the first is the default
};
[[nodiscard]] QList<WhatIfCommand> whatIfCommands();
[[nodiscard]] bool isWhatIf(QLatin1StringView command);
[[nodiscard]] WhatIfRequest whatIf(QLatin1StringView command, const QCommandLineParser& parser, Reader& reader);

} // namespace stoker::app::ctl
