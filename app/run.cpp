// SPDX-License-Identifier: GPL-3.0-or-later
// From argc and argv to the exit code.
#include "app/application.h"

#include "app/heap.h"
#include "app/keychainsecretstore.h"
#include "app/labdoors.h"
#include "app/logging.h"
#include "session/program/privatefile.h"
#include "translations/catalogue.h"

#include <QApplication>

#include <cstdio>

namespace stoker::app {
namespace {

using namespace Qt::StringLiterals;

class Text {
    Q_DECLARE_TR_FUNCTIONS(stoker::app::Run)
};

void setUpNames()
{
    QCoreApplication::setApplicationName(u"stoker"_s);
    QCoreApplication::setOrganizationName(u"stoker"_s);
    QCoreApplication::setApplicationVersion(QLatin1StringView(STOKER_VERSION));
}

/// The command line, in the user's language. Without a GUI: help must not need a display.
std::variant<Options, Ending> readCommandLine(int& argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    translations::install(*QCoreApplication::instance(), languageOf(arguments));
    return parseCommandLine(arguments);
}

/// True where a window could open. Qt itself would abort.
[[maybe_unused]] bool hasDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

} // namespace

int run(int argc, char** argv)
{
    keepHeapSmall();
    setUpLogging();
    setUpNames();
    const std::variant<Options, Ending> parsed = readCommandLine(argc, argv);
    if (const auto* ending = std::get_if<Ending>(&parsed)) {
        std::fputs(qPrintable(ending->text), ending->code == 0 ? stdout : stderr);
        return ending->code;
    }
    const auto& options = std::get<Options>(parsed);
    if (!hasDisplay()) {
        if (!options.screenshot) {
            std::fprintf(stderr, "stoker: %s\n", qPrintable(Text::tr("There is no display. Set DISPLAY or WAYLAND_DISPLAY, take a picture with --screenshot, or use stokerctl.")));
            return 1;
        }
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    if (options.screenshot && qEnvironmentVariable("QT_QPA_PLATFORM") == "offscreen"_L1)
        hushOffscreenPlatform();
    QApplication application(argc, argv);
    QApplication::setDesktopFileName(u"stoker"_s);
    Application stoker(application, options, {session::program::Settings::defaultPath(), session::program::ConnectionBook::defaultPath(), session::program::AlertRules::defaultPath(),
                                                session::program::PlanBook::defaultPath(), session::program::dataFolder()}, makeSecretStore(), makeLab());
    if (!stoker.start()) {
        std::fprintf(stderr, "stoker: %s\n", qPrintable(stoker.problem()));
        return 1;
    }
    return QApplication::exec();
}

} // namespace stoker::app
