// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include "translations/catalogue.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <span>

namespace stoker::app {
namespace {

using namespace Qt::StringLiterals;

class Text {
    Q_DECLARE_TR_FUNCTIONS(stoker::app::CommandLine)
};

template <class Value>
struct Choice {
    QLatin1StringView name;
    Value value;
};

constexpr Choice<Page> kPages[] = {
    {"live"_L1, Page::Live}, {"timeline"_L1, Page::Timeline}, {"lab"_L1, Page::Lab}, {"ledger"_L1, Page::Ledger}, {"alerts"_L1, Page::Alerts}, {"connect"_L1, Page::Connect}, {"settings"_L1, Page::Settings}};
constexpr Choice<widgets::ThemeChoice> kThemes[] = {
    {"light"_L1, widgets::ThemeChoice::Light}, {"dark"_L1, widgets::ThemeChoice::Dark}, {"system"_L1, widgets::ThemeChoice::System}};
constexpr Choice<domain::Environment> kEnvironments[] = {
    {"dev"_L1, domain::Environment::Development}, {"test"_L1, domain::Environment::Test}, {"production"_L1, domain::Environment::Production}};

Ending wrong(const QString& text)
{
    //: printed after every complaint about the command line
    return {2, u"stoker: "_s + text + u'\n' + Text::tr("Try \"stoker --help\".") + u'\n'};
}

template <class Value>
QString names(std::span<const Choice<Value>> choices)
{
    QStringList list;
    for (const auto& choice : choices)
        list.append(choice.name);
    return list.join(u", ");
}

/// Sets `target` when the option was given; answers a complaint that names what exists.
template <class Value, std::size_t N>
std::optional<Ending> choose(const QCommandLineParser& parser, const QString& option, const Choice<Value> (&choices)[N], std::optional<Value>& target)
{
    if (!parser.isSet(option))
        return {};
    const QString given = parser.value(option);
    for (const auto& choice : choices) {
        if (given == choice.name) {
            target = choice.value;
            return {};
        }
    }
    return wrong(Text::tr("--%1 %2: there is no such choice. Choices: %3.").arg(option, given, names(std::span<const Choice<Value>>(choices))));
}

std::optional<Ending> checkLanguage(const QString& language)
{
    const QStringList known = translations::languages();
    const auto same = [wanted = QLocale(language).language()](const QString& name) { return QLocale(name).language() == wanted; };
    // QLocale answers C for what it never heard of.
    if (language.isEmpty() || (QLocale(language) != QLocale::c() && std::any_of(known.begin(), known.end(), same)))
        return {};
    return wrong(Text::tr("--%1 %2: there is no such choice. Choices: %3.").arg(u"language"_s, language, known.join(u", ")));
}

std::optional<Ending> readScreenshot(const QCommandLineParser& parser, Options& options)
{
    if (!parser.isSet(u"screenshot"_s)) {
        for (const QString& needs : {u"after"_s, u"size"_s}) {
            if (parser.isSet(needs))
                return wrong(Text::tr("--%1 needs --screenshot.").arg(needs));
        }
        return {};
    }
    ScreenshotRequest request;
    request.file = parser.value(u"screenshot"_s);
    if (!request.file.endsWith(".png"_L1, Qt::CaseInsensitive))
        return wrong(Text::tr("--screenshot %1: the name of a picture ends in .png.").arg(request.file));
    if (parser.isSet(u"after"_s)) {
        bool ok = false;
        const double seconds = parser.value(u"after"_s).toDouble(&ok);
        if (!ok || !(seconds >= 0 && seconds <= 86'400))
            return wrong(Text::tr("--after %1: not a number of seconds from 0 to 86400.").arg(parser.value(u"after"_s)));
        request.after = std::chrono::milliseconds(qRound64(seconds * 1000));
    }
    if (parser.isSet(u"size"_s)) {
        static const QRegularExpression pattern(u"^([0-9]{3,5})x([0-9]{3,5})$"_s);
        const auto match = pattern.match(parser.value(u"size"_s));
        const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
        if (!match.hasMatch() || size.width() < 320 || size.height() < 240 || size.width() > 16'384 || size.height() > 16'384)
            return wrong(Text::tr("--size %1: not a size like 1280x800, from 320x240 to 16384x16384.").arg(parser.value(u"size"_s)));
        request.size = size;
    }
    options.screenshot = request;
    return {};
}

/// What to show: an application, or one recording, or two beside each other.
std::optional<Ending> readSource(const QCommandLineParser& parser, Options& options)
{
    QStringList sources;
    options.recordings = parser.values(u"open"_s);
    for (const QString& one : parser.positionalArguments())
        (one.endsWith(".stoker"_L1, Qt::CaseInsensitive) ? options.recordings : sources).append(one.trimmed());
    if (options.recordings.contains(QString()))
        return wrong(Text::tr("--open needs the name of a file."));
    if (options.recordings.size() > 2)
        return wrong(Text::tr("At most two recordings stand side by side: %1.").arg(options.recordings.join(u' ')));
    if (parser.isSet(u"demo"_s) && sources.isEmpty())
        sources.append(u"demo:"_s);
    if (!options.recordings.isEmpty() && !sources.isEmpty())
        return wrong(Text::tr("A recording and %1 are two sources; one at a time.").arg(sources.join(u' ')));
    if (sources.size() > 1)
        return wrong(Text::tr("One source at a time: %1.").arg(sources.join(u' ')));
    options.source = sources.value(0);
    if (parser.isSet(u"demo"_s) && !options.source.startsWith("demo:"_L1))
        return wrong(Text::tr("--demo and %1 are two sources; one at a time.").arg(options.source));
    return {};
}

void addOptions(QCommandLineParser& parser)
{
    parser.setApplicationDescription(Text::tr("Watch and steer a running Apache Spark application."));
    parser.addPositionalArgument(u"SOURCE"_s, Text::tr("The address of a driver UI (http://host:4040, with or without a path), or demo: for the demo application; or one or two recordings (.stoker); or an event log or a CSV of minute,logs for the Lab."), u"[SOURCE]"_s);
    const auto add = [&parser](const QString& name, const QString& text, const QString& value = {}) { parser.addOption(QCommandLineOption(name, text, value)); };
    add(u"open"_s, Text::tr("Open a recording, read-only. Twice: two of them beside each other."), u"FILE"_s);
    add(u"demo"_s, Text::tr("Watch the built-in demo application."));
    add(u"kiosk"_s, Text::tr("Full screen for the wall, without controls."));
    add(u"page"_s, Text::tr("The page to open: %1.").arg(names(std::span<const Choice<Page>>(kPages))), u"PAGE"_s);
    add(u"theme"_s, Text::tr("The colours: %1.").arg(names(std::span<const Choice<widgets::ThemeChoice>>(kThemes))), u"THEME"_s);
    add(u"language"_s, Text::tr("The language: %1.").arg(translations::languages().join(u", ")), u"LANGUAGE"_s);
    add(u"token-file"_s, Text::tr("The file with the token of the Stoker plugin (- = standard input). Without it: STOKER_TOKEN, then the keychain."), u"FILE"_s);
    add(u"environment"_s, Text::tr("What the application is for: %1.").arg(names(std::span<const Choice<domain::Environment>>(kEnvironments))), u"ENVIRONMENT"_s);
    add(u"read-only"_s, Text::tr("Watch, never change."));
    add(u"screenshot"_s, Text::tr("Write a picture of the window and end. Works without a display."), u"FILE.png"_s);
    add(u"after"_s, Text::tr("Take the picture so many seconds after the page has its data."), u"SECONDS"_s);
    add(u"size"_s, Text::tr("The size of the picture in pixels."), u"WxH"_s);
    add(u"help"_s, Text::tr("Show this text."));
    add(u"version"_s, Text::tr("Show the version."));
}

} // namespace

std::variant<Options, Ending> parseCommandLine(const QStringList& arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments))
        return wrong(parser.errorText());
    if (parser.isSet(u"help"_s))
        return Ending{0, parser.helpText()};
    if (parser.isSet(u"version"_s))
        return Ending{0, u"stoker "_s + QLatin1StringView(STOKER_VERSION) + u'\n'};

    Options options;
    if (auto ending = readSource(parser, options))
        return *ending;
    options.kiosk = parser.isSet(u"kiosk"_s);
    options.readOnly = parser.isSet(u"read-only"_s);
    options.language = parser.value(u"language"_s);
    options.tokenFile = parser.value(u"token-file"_s);
    if (parser.isSet(u"token-file"_s) && options.tokenFile.isEmpty())
        return wrong(Text::tr("--token-file needs the name of a file."));
    if (auto ending = choose(parser, u"page"_s, kPages, options.page))
        return *ending;
    if (auto ending = choose(parser, u"theme"_s, kThemes, options.theme))
        return *ending;
    if (auto ending = choose(parser, u"environment"_s, kEnvironments, options.environment))
        return *ending;
    if (auto ending = checkLanguage(options.language))
        return *ending;
    if (auto ending = readScreenshot(parser, options))
        return *ending;
    if (options.kiosk && options.source.isEmpty())
        return wrong(Text::tr("--kiosk needs a source to show: an address, or --demo."));
    return options;
}

QString languageOf(const QStringList& arguments)
{
    static constexpr QLatin1StringView kOption = "--language"_L1;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments.at(i) == kOption)
            return arguments.value(i + 1);
        if (arguments.at(i).startsWith("--language="_L1))
            return arguments.at(i).mid(kOption.size() + 1);
    }
    return {};
}

} // namespace stoker::app
