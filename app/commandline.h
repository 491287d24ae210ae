// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages.h"
#include "domain/connection.h"
#include "widgets/common/theme.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <variant>

namespace stoker::app {

/// One picture of the window instead of a session at it.
struct ScreenshotRequest {
    QString file;
    std::chrono::milliseconds after{0}; ///< counted from the moment the page has its data
    std::optional<QSize> size;          ///< of the picture, in pixels of the picture
    friend bool operator==(const ScreenshotRequest&, const ScreenshotRequest&) = default;
};

/// What the command line asked for.
struct Options {
    QString source; ///< driver UI address, demo:... or the path of a trace for the lab; empty = the window opens on Connect
    QStringList recordings; ///< one or two .stoker files, beside each other
    bool kiosk = false;
    std::optional<Page> page;
    std::optional<widgets::ThemeChoice> theme;
    QString language; ///< "de", "zh_CN"; empty = as kept in the settings, else the system's
    QString tokenFile; ///< "-" = standard input
    std::optional<domain::Environment> environment;
    bool readOnly = false;
    std::optional<ScreenshotRequest> screenshot;
    friend bool operator==(const Options&, const Options&) = default;
};

/// The command line ends here: help, version, or wrong usage.
struct Ending {
    int code = 0; ///< 0 = text for stdout, 2 = wrong usage, text for stderr
    QString text;
};

/// Pure: reads nothing but `arguments` (the program's name first). Needs a QCoreApplication for the help text only.
[[nodiscard]] std::variant<Options, Ending> parseCommandLine(const QStringList& arguments);

/// The value of --language before anything else is understood, so that even wrong usage is said in that language.
[[nodiscard]] QString languageOf(const QStringList& arguments);

} // namespace stoker::app
