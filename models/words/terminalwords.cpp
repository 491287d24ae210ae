// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/errorvalues.h"

namespace stoker::words {

using domain::Error;
using domain::ErrorCode;

namespace {

QString reaching(const Error& error)
{
    switch (error.code) {
    case ErrorCode::Timeout:
        return translate("Terminal", "%1 did not answer within %2. A driver in a long garbage collection answers late; try again.").arg(subject(error), seconds(error));
    case ErrorCode::TlsFailed:
        return withDetail(error, translate("Terminal", "The certificate of %1 is not trusted, so nothing was sent. Add its authority to those that this machine trusts.").arg(value(error, "address")));
    case ErrorCode::Starting:
        return translate("Terminal", "%1 answers, but has no figures yet. Try again in a while.").arg(subject(error));
    case ErrorCode::BadAnswer:
        return withDetail(error, translate("Terminal", "What %1 sent is cut off or no JSON, so it was dropped.").arg(value(error, "address")));
    case ErrorCode::AnswerTooLarge:
        return translate("Terminal", "What %1 sent is larger than %2, so it was dropped.").arg(value(error, "address"), bytes(error, "limit_bytes"));
    case ErrorCode::HttpStatus:
        return withDetail(error, translate("Terminal", "Status %1 from %2, and no figures.").arg(value(error, "status"), value(error, "address")));
    case ErrorCode::NoApplication:
        return translate("Terminal", "%1 is a Spark UI without a running application, or with more than one. stokerctl discover lists what is behind it.").arg(subject(error));
    case ErrorCode::MasterAddress:
        return translate("Terminal", "%1 runs no application itself. stokerctl discover lists those behind it, each with its address.").arg(subject(error));
    default: return {};
    }
}

} // namespace

QString terminalSentence(const Error& error)
{
    switch (error.code) {
    case ErrorCode::TokenMissing:
        return translate("Terminal", "%1 takes changes only with a token. Give it with --token-file, or in STOKER_TOKEN.").arg(subject(error));
    case ErrorCode::TokenWrong:
        return translate("Terminal", "%1 knows another token. Give that one with --token-file, or in STOKER_TOKEN.").arg(subject(error));
    case ErrorCode::ViewDenied:
        return translate("Terminal", "%2 from %1. Spark's view permission, or what stands in front of it, keeps you out.").arg(value(error, "address"), value(error, "status"));
    case ErrorCode::ModifyDenied:
        return translate("Terminal", "%1 says that %2 may view but not modify. Ask for spark.modify.acls.").arg(subject(error), value(error, "user"));
    case ErrorCode::ReadOnly:
        return translate("Terminal", "Target and release are off for it.");
    case ErrorCode::NoPlugin:
        return translate("Terminal", "%1 runs without the Stoker plugin: target and release need it. Start the application with the two lines below.").arg(subject(error));
    case ErrorCode::UnknownExecutors:
        return translate("Terminal", "No executor of this application has the id %1. Nothing was done; stokerctl executors lists those that live.").arg(value(error, "ids"));
    case ErrorCode::FileExists:
        return translate("Terminal", "%1 was not touched. Choose another name, or add --force.").arg(value(error, "path"));
    case ErrorCode::FileUnwritable:
        if (error.values.value(QStringLiteral("path")).toString() != u"-")
            return {};
        return withDetail(error, translate("Terminal", "Standard output takes no more, so what was printed is not whole."));
    default: return reaching(error);
    }
}

} // namespace stoker::words
