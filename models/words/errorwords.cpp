// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/sentences.h"

#include "words/errorvalues.h"

namespace stoker::words {
namespace {

using domain::Error;
using domain::ErrorCode;

// How an answer was lost. A code that is none of those is not repeated.
QString causeOf(const Error& error)
{
    Error cause = error;
    cause.code = static_cast<ErrorCode>(error.values.value(QStringLiteral("cause"), static_cast<int>(ErrorCode::Timeout)).toInt());
    switch (cause.code) {
    case ErrorCode::Unreachable: return translate("Error", "the connection broke");
    case ErrorCode::BadAnswer:
    case ErrorCode::AnswerTooLarge:
    case ErrorCode::HttpStatus: return headline(cause);
    default: return headline(Error{ErrorCode::Timeout, {}, false});
    }
}

} // namespace

QString headline(const Error& error)
{
    switch (error.code) {
    case ErrorCode::Unreachable: return translate("Error", "Nothing answers");
    case ErrorCode::Timeout: return translate("Error", "No answer in time");
    case ErrorCode::TlsFailed: return translate("Error", "The connection is not secure");
    case ErrorCode::NotSpark: return translate("Error", "That is no Spark UI");
    case ErrorCode::Starting: return translate("Error", "Spark is still starting");
    case ErrorCode::BadAnswer: return translate("Error", "The answer makes no sense");
    case ErrorCode::AnswerTooLarge: return translate("Error", "The answer is too large");
    case ErrorCode::HttpStatus: return translate("Error", "The server answers %1").arg(value(error, "status"));
    case ErrorCode::NoApplication: return translate("Error", "No application runs there");
    case ErrorCode::OtherApplication: return translate("Error", "Another application answers");
    case ErrorCode::RedirectRefused: return translate("Error", "The address leads elsewhere");
    case ErrorCode::TokenMissing: return translate("Error", "The driver asks for a token");
    case ErrorCode::TokenWrong: return translate("Error", "The driver refuses the token");
    case ErrorCode::ViewDenied: return translate("Error", "Not allowed to look");
    case ErrorCode::ModifyDenied: return translate("Error", "Not allowed to change anything");
    case ErrorCode::ReadOnly: return translate("Error", "This connection is read-only");
    case ErrorCode::NoPlugin: return translate("Error", "Watch only");
    case ErrorCode::DynamicAllocation: return translate("Error", "Spark owns the target");
    case ErrorCode::LocalMode: return translate("Error", "Local mode has no executors");
    case ErrorCode::NotCapable: return translate("Error", "Not possible here: %1").arg(capabilityWord(value(error, "capability")));
    case ErrorCode::UnknownExecutors: return translate("Error", "Unknown executors");
    case ErrorCode::Protected: return translate("Error", "Protected executors");
    case ErrorCode::NotEnoughExecutors: return translate("Error", "Not enough executors may go");
    case ErrorCode::RevisionChanged: return translate("Error", "Somebody else was first");
    case ErrorCode::Owned: return translate("Error", "The target is held by %1").arg(value(error, "owner"));
    case ErrorCode::RefusedBySpark: return translate("Error", "Spark refused");
    case ErrorCode::TooManyRequests: return translate("Error", "Too many requests");
    case ErrorCode::BadRequest: return translate("Error", "The driver does not understand the request");
    case ErrorCode::Stale: return translate("Error", "The figures are old");
    case ErrorCode::Cancelled: return translate("Error", "Cancelled");
    case ErrorCode::BadAddress: return translate("Error", "That is no address");
    case ErrorCode::BadArgument:
        if (error.values.contains(QStringLiteral("most_characters")))
            return translate("Error", "That is no token");
        if (error.values.contains(QStringLiteral("fault_at")))
            return translate("Error", "That is no policy");
        return translate("Error", "“%1” is not accepted").arg(value(error, "value"));
    case ErrorCode::FileUnreadable: return translate("Error", "The file cannot be read");
    case ErrorCode::FileUnwritable: return translate("Error", "The file cannot be written");
    case ErrorCode::SecretStoreFailed: return translate("Error", "The keychain does not answer");
    case ErrorCode::AnswerLost: return translate("Error", "The answer was lost");
    case ErrorCode::ApplicationEnded: return translate("Error", "The application has ended");
    case ErrorCode::MasterAddress: return translate("Error", "That is a standalone master");
    case ErrorCode::TokenFileEmpty: return translate("Error", "There is no token");
    case ErrorCode::UnknownName: return translate("Error", "Nothing is called “%1”").arg(value(error, "name"));
    case ErrorCode::MissingArgument: return translate("Error", "%1 is missing", "the name of a setting").arg(value(error, "name"));
    case ErrorCode::StorageFull: return translate("Error", "There is no room to store more");
    case ErrorCode::StorageBusy: return translate("Error", "What is stored is in use elsewhere");
    case ErrorCode::StorageDamaged: return translate("Error", "What was stored is damaged");
    case ErrorCode::StorageTooNew: return translate("Error", "A newer Stoker stored this");
    case ErrorCode::NotRecording: return translate("Error", "That is no recording");
    case ErrorCode::FileExists: return translate("Error", "The file is there already");
    case ErrorCode::NotATrace: return translate("Error", "That is no trace");
    case ErrorCode::TraceEmpty: return translate("Error", "The trace is empty");
    case ErrorCode::Recorded: return translate("Error", "This is a recording");
    case ErrorCode::StillRecorded: return translate("Error", "The application is watched now");
    case ErrorCode::NothingToRun: return translate("Error", "There is nothing to run");
    case ErrorCode::BadLines: return translate("Error", "Some lines cannot be read");
    case ErrorCode::Internal: return translate("Error", "A fault in Stoker");
    }
    return {};
}

QString sentence(const Error& error, Reader reader)
{
    if (reader == Reader::Terminal) {
        if (const QString text = terminalSentence(error); !text.isEmpty())
            return text;
    }
    switch (error.code) {
    case ErrorCode::Unreachable:
        return withDetail(error, translate("Error", "%1 cannot be reached. Is the driver running, and is its UI port open from here?").arg(subject(error)));
    case ErrorCode::Timeout:
        return translate("Error", "%1 did not answer within %2. It is asked again; a driver in a long garbage collection answers late.").arg(subject(error), seconds(error));
    case ErrorCode::TlsFailed:
        return withDetail(error, translate("Error", "The certificate of %1 is not trusted, so nothing was sent. Add its authority under Connect.").arg(value(error, "address")));
    case ErrorCode::NotSpark:
        return withDetail(error, translate("Error", "Something answers at %1, but it is no Spark UI. Use the address of the driver's UI, a master or a history server.").arg(value(error, "address")));
    case ErrorCode::Starting:
        return translate("Error", "%1 answers, but has no figures yet. It is asked again until it has.").arg(subject(error));
    case ErrorCode::BadAnswer:
        return withDetail(error, translate("Error", "What %1 sent is cut off or no JSON, so it was dropped. The last good figures stand.").arg(value(error, "address")));
    case ErrorCode::AnswerTooLarge:
        return translate("Error", "What %1 sent is larger than %2, so it was dropped. The last good figures stand.").arg(value(error, "address"), bytes(error, "limit_bytes"));
    case ErrorCode::HttpStatus:
        return withDetail(error, translate("Error", "Status %1 from %2. It is asked again.").arg(value(error, "status"), value(error, "address")));
    case ErrorCode::NoApplication:
        return translate("Error", "%1 is a Spark UI without a running application. Choose another address under Connect.").arg(subject(error));
    case ErrorCode::OtherApplication:
        return translate("Error", "Expected %1, found %2. Nothing was sent to it; what was kept of the old one is history.").arg(value(error, "expected"), value(error, "found"));
    case ErrorCode::RedirectRefused:
        if (error.values.contains(QStringLiteral("times")))
            return translate("Error", "%1 was followed %2 times and always leads elsewhere, last to %3. Check the address, and what stands in front of it.").arg(subject(error), value(error, "times"), value(error, "target"));
        return translate("Error", "%1 redirects to %2, and a token must not go there. Connect to that address itself if it is the right one.").arg(subject(error), value(error, "target"));
    case ErrorCode::TokenMissing:
        return translate("Error", "%1 takes changes only with a token. Watching goes on; enter the token under Connect.").arg(subject(error));
    case ErrorCode::TokenWrong:
        return translate("Error", "%1 knows another token. Watching goes on; changes need another token.").arg(subject(error));
    case ErrorCode::ViewDenied:
        return translate("Error", "%2 from %1. Spark's view permission, or what stands in front of it, keeps you out; check the sign-in under Connect.").arg(value(error, "address"), value(error, "status"));
    case ErrorCode::ModifyDenied:
        return translate("Error", "%1 says that %2 may view but not modify. Watching goes on; ask for spark.modify.acls.").arg(subject(error), value(error, "user"));
    case ErrorCode::ReadOnly:
        return translate("Error", "Target, release and autopilot are off. Change it under Connect.");
    case ErrorCode::NoPlugin:
        return translate("Error", "%1 runs without the Stoker plugin: target and release need it. Start the application with the two lines shown under Connect.").arg(subject(error));
    case ErrorCode::DynamicAllocation:
        return translate("Error", "Spark's dynamic allocation would overwrite a target and refuses releases. Set spark.dynamicAllocation.enabled=false at the next start to steer from here.");
    case ErrorCode::LocalMode:
        return translate("Error", "The whole application runs in its driver. Start it on a cluster to add or release executors.");
    case ErrorCode::NotCapable:
        return translate("Error", "This application cannot do it: %1. %2").arg(capabilityWord(value(error, "capability")), because(error.values.value(QStringLiteral("because")).toString()));
    case ErrorCode::UnknownExecutors:
        return translate("Error", "No executor of this application has the id %1. Nothing was done; look at the table for those that live.").arg(value(error, "ids"));
    case ErrorCode::Protected:
        return translate("Error", "%1: each runs tasks or holds data that this command may not lose. Nothing was done; name them to release them all the same.").arg(value(error, "ids"));
    case ErrorCode::NotEnoughExecutors:
        if (const QVariant staying = error.values.value(QStringLiteral("staying")); staying.isValid() && staying.toInt() < error.values.value(QStringLiteral("wanted")).toInt())
            return translate("Error", "%1 were to go, but only %2 are registered and not on their way out. Nothing was done; ask for fewer.").arg(value(error, "wanted"), value(error, "staying"));
        return translate("Error", "%1 were to go, but only %2 may: the others hold what this way would lose. Nothing was done; ask for fewer, or name them.").arg(value(error, "wanted"), value(error, "available"));
    case ErrorCode::RevisionChanged:
        return translate("Error", "The target was changed since you looked. Nothing was done; look at the new one and ask again.");
    case ErrorCode::Owned:
        if (error.values.value(QStringLiteral("owner_until_ms")).toLongLong() > 0 && !error.values.value(QStringLiteral("owner_host")).toString().isEmpty())
            return translate("Error", "Two policies cannot steer one application. It is %1 on %2, until %3 and longer while it runs: stop it there, or wait until then if it is gone.")
                .arg(value(error, "owner"), value(error, "owner_host"), Units().timeOfDay(domain::fromEpochMs(error.values.value(QStringLiteral("owner_until_ms")).toLongLong())));
        return translate("Error", "Two policies cannot steer one application. Stop %1 first, or put it on hold.").arg(value(error, "owner"));
    case ErrorCode::RefusedBySpark:
        return withDetail(error, translate("Error", "Spark took the request and answered no. Nothing changed; its driver log may say why."));
    case ErrorCode::TooManyRequests:
        return translate("Error", "The driver asks to wait. Try again in %1.").arg(seconds(error));
    case ErrorCode::BadRequest:
        return withDetail(error, translate("Error", "Nothing was done. Stoker and its plugin may be of different versions."));
    case ErrorCode::Stale:
        return translate("Error", "No data for %1. Nothing is sent until data is fresh.").arg(seconds(error));
    case ErrorCode::Cancelled:
        return translate("Error", "It was called off before an answer came; whether it was done shows in the next figures.");
    case ErrorCode::BadAddress:
        if (error.values.value(QStringLiteral("because")) == QStringLiteral("user_info"))
            return translate("Error", "A name or password in an address would end up in lists and logs, so it was left out of “%1” and nothing was asked. Give the address alone: %2.").arg(value(error, "address"), value(error, "accepted"));
        return translate("Error", "“%1” cannot be used. Accepted: %2.").arg(value(error, "address"), value(error, "accepted"));
    case ErrorCode::BadArgument:
        if (value(error, "accepted") == u"existing_folder")
            return translate("Error", "Its folder does not exist, and none was made. Accepted: a file in a folder that is there.");
        if (error.values.contains(QStringLiteral("most_characters")))
            return translate("Error", "What %1 holds has a space or another character in it that no token has, or is longer than %2. It has to be the token and nothing else.").arg(value(error, "value"), value(error, "most_characters"));
        if (error.values.contains(QStringLiteral("fault_at")))
            return translate("Error", "It is no JSON object: it begins with “%1”, and cannot be read from character %2 on. A policy looks like this: %3.").arg(value(error, "value"), value(error, "fault_at"), value(error, "accepted"));
        return translate("Error", "%1 cannot be “%2”. Accepted: %3.").arg(value(error, "name"), value(error, "value"), value(error, "accepted"));
    case ErrorCode::FileUnreadable:
        return withDetail(error, translate("Error", "%1 cannot be read. Check the path and its permissions.").arg(value(error, "path")));
    case ErrorCode::FileUnwritable:
        return withDetail(error, translate("Error", "%1 cannot be written. Check the folder, its permissions and the free space.").arg(value(error, "path")));
    case ErrorCode::SecretStoreFailed:
        return withDetail(error, translate("Error", "The token is kept in memory only and must be entered again after a restart."));
    case ErrorCode::AnswerLost:
        return translate("Error", "%1 was sent the command once, and no answer came back (%2). It may have been carried out: look at the figures before you repeat it.").arg(subject(error), causeOf(error));
    case ErrorCode::ApplicationEnded:
        return translate("Error", "%2 at %1 is over, so its figures do not change any more.").arg(value(error, "address"), value(error, "application"));
    case ErrorCode::MasterAddress:
        return translate("Error", "%1 runs no application itself. Find those behind it under Connect.").arg(subject(error));
    case ErrorCode::TokenFileEmpty:
        if (error.values.value(QStringLiteral("path")).toString() == u"-")
            return translate("Error", "Standard input is empty: its first line has to be the token.");
        return translate("Error", "The first line of %1 has to be the token, and there is none.").arg(value(error, "path"));
    case ErrorCode::UnknownName:
        return translate("Error", "The names there are: %1.", "a list of names").arg(value(error, "accepted"));
    case ErrorCode::MissingArgument:
        return translate("Error", "It has no default. Accepted: %1.").arg(value(error, "accepted"));
    case ErrorCode::StorageFull:
        return withDetail(error, translate("Error", "%1 cannot grow. What is new waits in memory, and is stored once there is room.").arg(value(error, "path")));
    case ErrorCode::StorageBusy:
        return translate("Error", "Another program has held %1 for %2. What is new waits in memory until it lets go.").arg(value(error, "path"), seconds(error));
    case ErrorCode::StorageDamaged:
        if (!error.values.contains(QStringLiteral("kept")))
            return translate("Error", "%1 is cut off or damaged, and cannot be read. It was not touched.").arg(value(error, "path"));
        return translate("Error", "%1 cannot be read any more. It was kept as %2, and a new one begun.").arg(value(error, "path"), value(error, "kept"));
    case ErrorCode::StorageTooNew:
        return translate("Error", "%1 is of version %2, and this Stoker knows versions up to %3. It was not touched; use the newer Stoker.").arg(value(error, "path"), value(error, "version"), value(error, "accepted"));
    case ErrorCode::NotRecording:
        return translate("Error", "%1 was not made by Stoker. Recordings are made with “stokerctl record”, or exported from the window.").arg(value(error, "path"));
    case ErrorCode::FileExists:
        return translate("Error", "%1 was not touched. Choose another name, or allow it to be overwritten.").arg(value(error, "path"));
    case ErrorCode::NotATrace:
        return translate("Error", "%1 is neither an event log of Spark nor a recording nor a CSV of minute and logs. Choose another file, or the folder of a rolling log.").arg(value(error, "path"));
    case ErrorCode::TraceEmpty:
        return translate("Error", "There is nothing in %1. Spark may not have written its first event yet, or the copy of the file was cut short.").arg(value(error, "path"));
    case ErrorCode::Recorded:
        return translate("Error", "What it shows has happened, so there is no target to set and no executor to release.");
    case ErrorCode::StillRecorded:
        return translate("Error", "What is recorded of %1 cannot be removed while somebody watches it.").arg(value(error, "application"));
    case ErrorCode::NothingToRun:
        if (error.values.value(QStringLiteral("needs")) == QStringLiteral("logs"))
            return translate("Error", "Batches of another cost or interval are made of logs, and the trace has none. Leave both as they were recorded.");
        return translate("Error", "The trace has neither jobs nor logs, so every policy would do the same. Choose a trace in which something ran.");
    case ErrorCode::BadLines:
        return translate("Error", "Of %1, line %2 is not of the form %4; the first of them says “%3”.", "one line number or several").arg(value(error, "path"), value(error, "lines"), value(error, "value"), value(error, "accepted"));
    case ErrorCode::Internal:
        return withDetail(error, translate("Error", "Something happened that should not. What is shown may be incomplete; a restart helps, a report helps more."));
    }
    return {};
}

QString wholeText(const Error& error, Reader reader)
{
    return translate("Error", "%1. %2", "a headline and its sentence").arg(headline(error), sentence(error, reader));
}

} // namespace stoker::words
