// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stokerctl/arguments.h"

#include "app/common/source.h"
#include "app/stokerctl/exitcode.h"
#include "app/stokerctl/modelarguments.h"
#include "app/stokerctl/optionreader.h"
#include "app/stokerctl/whatifarguments.h"
#include "words/sentences.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cmath>

namespace stoker::app::ctl {

using namespace Qt::StringLiterals;

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(stoker::app::ctl::Arguments)
};

constexpr int kMostExecutors = 1'000'000;
constexpr double kLongestWait = 3'600;
/// How long the driver goes on asking busy executors when nobody here waits for them.
constexpr std::chrono::seconds kPatience{60};

/// One command: how it is called, what it is for, which options it takes.
struct Command {
    QLatin1StringView name;
    QString synopsis;
    QString purpose;
    QList<QCommandLineOption> options;
    QStringList formats; ///< the first is the default
};

QCommandLineOption option(const QString& name, const QString& text, const QString& value = {}) { return QCommandLineOption(name, text, value); }

/// The others need no driver: no token either.
bool asksApplication(QLatin1StringView command) { return command != "policies"_L1 && command != "inspect"_L1 && !isWhatIf(command); }

QList<QCommandLineOption> steeringOptions()
{
    return {option(u"wait"_s, Text::tr("Wait so many seconds for the effect, at most 3600. 0, the default: the driver has accepted it."), u"S"_s),
            option(u"reason"_s, Text::tr("Why: shown to every console and in the ledger."), u"TEXT"_s),
            option(u"dry-run"_s, Text::tr("Say what would be sent and who would go; send nothing."))};
}

QList<Command> commands()
{
    QList<Command> list{
        {"discover"_L1, u"URL"_s, Text::tr("Applications behind a driver UI, a standalone master or a history server."), {}, {u"json"_s, u"jsonl"_s, u"table"_s}},
        {"watch"_L1, u"SOURCE [--samples N] [--interval S]"_s, // untranslated: names
         Text::tr("Logs per minute, CPU and executors, one row a sample."),
         {option(u"samples"_s, Text::tr("End after so many rows. Without it: until you end it."), u"N"_s),
          option(u"interval"_s, Text::tr("Seconds between rows, 0.1 to 3600. Default: 1."), u"S"_s)},
         {u"jsonl"_s, u"table"_s}},
        {"executors"_L1, u"SOURCE [--all]"_s, // untranslated: names
         Text::tr("The executors that live, without the driver."),
         {option(u"all"_s, Text::tr("Those that are gone as well, as far as the driver remembers."))},
         {u"table"_s, u"json"_s, u"csv"_s}},
        {"target"_L1, u"SOURCE N | --add N [--keep] [--wait S] [--reason TEXT] [--dry-run]"_s, // untranslated: names
         Text::tr("Set how many executors Spark keeps up. Below those that are registered, the surplus is released."),
         QList<QCommandLineOption>{option(u"add"_s, Text::tr("So many more than the target is now; fewer if negative."), u"N"_s),
                                   option(u"keep"_s, Text::tr("Lower the target only; release nobody."))}
             + steeringOptions(),
         {u"json"_s, u"jsonl"_s}},
        {"release"_L1, u"SOURCE ID... | --count N [--idle|--force] [--replace] [--wait S] [--reason TEXT] [--dry-run]"_s, // untranslated: names
         Text::tr("Let executors go: drained where Spark can, else when they are idle. The target goes down with them."),
         QList<QCommandLineOption>{option(u"count"_s, Text::tr("So many, chosen by the victim order; never one that holds what would be lost."), u"N"_s),
                                   option(u"idle"_s, Text::tr("When they run no task.")), option(u"force"_s, Text::tr("At once: their tasks run again elsewhere.")),
                                   option(u"replace"_s, Text::tr("Keep the target, so that Spark starts new ones."))}
             + steeringOptions(),
         {u"json"_s, u"jsonl"_s}},
        {"policies"_L1, QString(), Text::tr("Every policy and guard: parameter, unit, default, range, help, source."), {}, {u"json"_s, u"jsonl"_s, u"table"_s}},
        {"run"_L1, u"SOURCE --policy NAME|FILE [--set k=v]... [--shadow] [--for S] [--deadline S] [--interval S]"_s, // untranslated: names
         Text::tr("Let a policy steer without a window. It ends at a signal and leaves the application at its last target."),
         QList<QCommandLineOption>{option(u"policy"_s, Text::tr("The policy: a name that “stokerctl policies” lists, or a file that the policy editor has saved."), u"NAME"_s),
                                   option(u"set"_s, Text::tr("Set a parameter of the policy, of a guard or of the victims. May be repeated."), u"k=v"_s),
                                   option(u"shadow"_s, Text::tr("Decide and say so; send nothing.")),
                                   option(u"for"_s, Text::tr("End after so many seconds. Without it: until you end it."), u"S"_s),
                                   option(u"deadline"_s, Text::tr("Seconds that a batch may take. Without it: the interval of the batches."), u"S"_s),
                                   option(u"interval"_s, Text::tr("Seconds between two decisions, 0.1 to 3600. Default: 5."), u"S"_s)},
         {u"jsonl"_s, u"table"_s}},
        {"record"_L1, u"SOURCE FILE.stoker [--for S] [--force]"_s, // untranslated: names
         Text::tr("Record one application into one file, with its executors, batches and ledger. It ends at a signal, and the file is whole."),
         {option(u"for"_s, Text::tr("End after so many seconds. Without it: until you end it."), u"S"_s),
          option(u"force"_s, Text::tr("Overwrite a file that is there."))},
         {u"jsonl"_s}},
        {"inspect"_L1, u"TRACE [--model k=v]..."_s, // untranslated: names
         Text::tr("What is in a trace: kind and version, executors over time, jobs, stages, tasks, logs per minute, and what is odd."),
         {option(u"model"_s, Text::tr("What a CSV does not say: cost_per_log_s (needed), serial_s, interval_s, cores, task_cpus. May be repeated."), u"k=v"_s)},
         {u"table"_s, u"json"_s, u"jsonl"_s}},
    };
    for (const WhatIfCommand& whatIf : whatIfCommands())
        list.append({whatIf.name, whatIf.synopsis, whatIf.purpose, whatIf.options, whatIf.formats});
    for (Command& command : list) {
        if (!asksApplication(command.name)) {
            command.synopsis = u"%1 [--output %2]"_s.arg(command.synopsis, command.formats.join(u'|')).trimmed(); // untranslated: names
            command.options += {option(u"output"_s, Text::tr("How to print it: %1.").arg(command.formats.join(u", ")), u"FORMAT"_s), option(u"help"_s, Text::tr("Show this text."))};
            continue;
        }
        command.synopsis += u" [--token-file F] [--output %1]"_s.arg(command.formats.join(u'|')); // untranslated: names
        command.options += {option(u"token-file"_s, Text::tr("The file with the token of the Stoker plugin (- = standard input). Without it: STOKER_TOKEN."), u"F"_s),
                            option(u"output"_s, Text::tr("How to print it: %1.").arg(command.formats.join(u", ")), u"FORMAT"_s),
                            option(u"help"_s, Text::tr("Show this text."))};
    }
    return list;
}

QString usageOf(const Command& command) { return Text::tr("Usage: %1").arg(u"stokerctl %1 %2"_s.arg(command.name, command.synopsis)) + u'\n'; }

QString generalUsage()
{
    QString text = Text::tr("Usage: %1").arg(u"stokerctl COMMAND ..."_s) + u"\n\n"_s; // untranslated: names
    for (const Command& command : commands())
        text += u"  stokerctl %1 %2\n      %3\n"_s.arg(command.name, command.synopsis, command.purpose);
    text += u'\n' + Text::tr("SOURCE is the address of a driver UI (http://host:4040, with or without a path), or demo: for a simulation in this process "
                             "(demo:day?speed=60).") + u'\n';
    text += Text::tr("TRACE is an event log of Spark (a file, or the folder of a rolling one, packed or not), a recording (.stoker), a CSV of minute,logs, or demo:day, the built-in day (demo:day?noise=0&seed=2).") + u'\n';
    text += Text::tr("stokerctl COMMAND --help tells more. Exit codes: 0 done, 1 refused or failed, 2 wrong usage, 3 unreachable or not a Spark UI, 4 not allowed.") + u'\n';
    return text;
}

Ending wrong(const QString& complaint, const QString& usage) { return {WrongUsage, u"stokerctl: "_s + complaint + u'\n' + usage}; }

SteerRequest steering(const QCommandLineParser& parser, Reader& reader)
{
    SteerRequest request;
    request.wait = reader.secondsOption(u"wait"_s, 0, kLongestWait).value_or(std::chrono::milliseconds{0});
    request.dryRun = parser.isSet(u"dry-run"_s);
    request.intent.reason = parser.value(u"reason"_s);
    request.intent.wait = request.wait.count() > 0 ? std::chrono::ceil<std::chrono::seconds>(request.wait) : kPatience;
    return request;
}

SteerRequest target(const QCommandLineParser& parser, const QStringList& rest, Reader& reader)
{
    SteerRequest request = steering(parser, reader);
    request.intent.kind = session::Intent::Kind::SetTarget;
    request.intent.keep = parser.isSet(u"keep"_s);
    request.intent.add = reader.wholeOption(u"add"_s, -kMostExecutors, kMostExecutors);
    if (rest.size() > 1)
        reader.complain(Text::tr("One number of executors, not %1.").arg(rest.join(u' ')));
    else if (rest.isEmpty() == !parser.isSet(u"add"_s))
        reader.complain(Text::tr("Say either how many executors (N) or how many more (--add N)."));
    else if (!rest.isEmpty())
        request.intent.total = reader.whole(u"N"_s, rest.first(), 0, kMostExecutors);
    return request;
}

SteerRequest release(const QCommandLineParser& parser, const QStringList& rest, Reader& reader)
{
    SteerRequest request = steering(parser, reader);
    request.intent.kind = parser.isSet(u"count"_s) ? session::Intent::Kind::ReleaseCount : session::Intent::Kind::Release;
    request.intent.count = reader.wholeOption(u"count"_s, 1, kMostExecutors).value_or(0);
    request.intent.replace = parser.isSet(u"replace"_s);
    if (rest.isEmpty() == !parser.isSet(u"count"_s))
        reader.complain(Text::tr("Say either which executors (ID...) or how many (--count N)."));
    for (const QString& id : rest) {
        if (id.isEmpty())
            reader.complain(Text::tr("An executor id is empty."));
        request.intent.ids.emplace_back(id);
    }
    if (parser.isSet(u"idle"_s) && parser.isSet(u"force"_s))
        reader.complain(Text::tr("Say either --idle or --force."));
    if (parser.isSet(u"idle"_s))
        request.intent.way = domain::ReleaseWay::Idle;
    else if (parser.isSet(u"force"_s))
        request.intent.way = domain::ReleaseWay::Force;
    return request;
}

RecordRequest record(const QCommandLineParser& parser, const QStringList& rest, Reader& reader)
{
    RecordRequest request;
    request.file = rest.value(0);
    request.force = parser.isSet(u"force"_s);
    request.length = reader.secondsOption(u"for"_s, 0.1, 1e7);
    if (request.file.isEmpty())
        reader.complain(Text::tr("Say the file to record into (FILE.stoker)."));
    else if (rest.size() > 1)
        reader.complain(Text::tr("“%1” is too much.").arg(rest.mid(1).join(u' ')));
    return request;
}

RunRequest run(const QCommandLineParser& parser, Reader& reader)
{
    RunRequest request;
    request.plan = reader.plan();
    request.shadow = parser.isSet(u"shadow"_s);
    request.length = reader.secondsOption(u"for"_s, 0.1, 1e7);
    if (const auto deadline = reader.secondsOption(u"deadline"_s, 0.1, 86'400))
        request.deadline = std::chrono::duration<double>(*deadline).count();
    request.interval = reader.secondsOption(u"interval"_s, 0.1, kLongestWait).value_or(request.interval);
    if (reader.complaint().isEmpty() && !request.shadow && policy::findPolicy(request.plan.policy.toStdString())->shadowOnly)
        reader.complain(Text::tr("%1 runs in the shadow only, because it sees polls and not every event as Spark does. Add --shadow.").arg(request.plan.policy));
    return request;
}

std::optional<Format> formatOf(const QString& name)
{
    static const QHash<QString, Format> formats{{u"json"_s, Format::Json}, {u"jsonl"_s, Format::JsonLines}, {u"table"_s, Format::Table}, {u"csv"_s, Format::Csv}, {u"html"_s, Format::Html}};
    return formats.contains(name) ? std::optional(formats.value(name)) : std::nullopt;
}

std::variant<Request, Ending> parseCommand(const Command& command, const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.addOptions(command.options);
    parser.setApplicationDescription(command.purpose);
    const QString usage = usageOf(command);
    if (!parser.parse(arguments))
        return wrong(parser.errorText(), usage);
    if (parser.isSet(u"help"_s)) {
        // Qt's own text names the program only; the synopsis is ours.
        const QString help = parser.helpText();
        return Ending{Done, usage + help.mid(help.indexOf(u'\n') + 1)};
    }
    QStringList rest = parser.positionalArguments();
    const bool asksNobody = command.name == "policies"_L1;
    if (rest.isEmpty() && !asksNobody)
        return wrong(Text::tr("%1 is missing.").arg(command.synopsis.section(u' ', 0, 0)), usage);

    Request request;
    Reader reader(parser);
    if (!asksNobody)
        request.source = rest.takeFirst();
    if (asksApplication(command.name))
        request.tokenFile = parser.value(u"token-file"_s);
    if (asksApplication(command.name) && parser.isSet(u"token-file"_s) && request.tokenFile.isEmpty())
        reader.complain(Text::tr("--token-file needs the name of a file."));
    const QString format = parser.isSet(u"output"_s) ? parser.value(u"output"_s) : command.formats.first();
    if (!command.formats.contains(format))
        reader.complain(Text::tr("--output %1: there is no such format. Formats: %2.").arg(format, command.formats.join(u", ")));
    request.format = formatOf(format).value_or(Format::Json);

    const bool takesMore = command.name == "target"_L1 || command.name == "release"_L1 || command.name == "record"_L1;
    if (!takesMore && !rest.isEmpty())
        reader.complain(Text::tr("“%1” is too much.").arg(rest.join(u' ')));
    if (command.name == "watch"_L1) {
        WatchRequest watch;
        watch.samples = reader.wholeOption(u"samples"_s, 1, std::numeric_limits<int>::max());
        watch.interval = reader.secondsOption(u"interval"_s, 0.1, kLongestWait).value_or(watch.interval);
        request.what = watch;
    } else if (command.name == "executors"_L1) {
        request.what = ExecutorsRequest{parser.isSet(u"all"_s)};
    } else if (command.name == "target"_L1) {
        request.what = target(parser, rest, reader);
    } else if (command.name == "release"_L1) {
        request.what = release(parser, rest, reader);
    } else if (command.name == "run"_L1) {
        request.what = run(parser, reader);
    } else if (command.name == "record"_L1) {
        request.what = record(parser, rest, reader);
    } else if (command.name == "inspect"_L1) {
        request.what = InspectRequest{request.source, modelOf(parser, reader)};
    } else if (asksNobody) {
        request.what = PoliciesRequest{};
    } else if (isWhatIf(command.name)) {
        request.what = whatIf(command.name, parser, reader);
    }
    if (!reader.complaint().isEmpty())
        return wrong(reader.complaint(), usage);
    if (!asksApplication(command.name))
        return request;
    if (const auto fault = sourceFault(request.source))
        return wrong(words::wholeText(*fault), usage);
    return request;
}

} // namespace

std::variant<Request, Ending> parseArguments(const QStringList& arguments)
{
    const QString first = arguments.value(1);
    if (first == u"--help"_s || first == u"-h"_s || first == u"help"_s)
        return Ending{Done, generalUsage()};
    if (first == u"--version"_s)
        return Ending{Done, u"stokerctl %1\n"_s.arg(QCoreApplication::applicationVersion())};
    if (first.isEmpty())
        return wrong(Text::tr("A command is missing."), generalUsage());
    const QList<Command> known = commands();
    for (const Command& command : known) {
        if (first == command.name)
            return parseCommand(command, QStringList{arguments.first()} + arguments.mid(2));
    }
    return wrong(first.startsWith(u'-') ? Text::tr("%1: there is no such option.").arg(first) : Text::tr("%1: there is no such command.").arg(first), generalUsage());
}

} // namespace stoker::app::ctl
