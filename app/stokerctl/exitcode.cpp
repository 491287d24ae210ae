// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stokerctl/exitcode.h"

namespace stoker::app::ctl {

ExitCode exitCodeOf(domain::ErrorCode code)
{
    using domain::ErrorCode;
    switch (code) {
    case ErrorCode::Unreachable:
    case ErrorCode::Timeout:
    case ErrorCode::TlsFailed:
    case ErrorCode::NotSpark:
    case ErrorCode::Starting:
    case ErrorCode::BadAnswer:
    case ErrorCode::AnswerTooLarge:
    case ErrorCode::HttpStatus:
    case ErrorCode::NoApplication:
    case ErrorCode::RedirectRefused:
    case ErrorCode::AnswerLost:
    case ErrorCode::MasterAddress:
        return Unreachable;
    case ErrorCode::TokenMissing:
    case ErrorCode::TokenWrong:
    case ErrorCode::ViewDenied:
    case ErrorCode::ModifyDenied:
    case ErrorCode::ReadOnly:
        return NotAllowed;
    case ErrorCode::BadAddress:
    case ErrorCode::BadArgument:
    case ErrorCode::UnknownName:
    case ErrorCode::MissingArgument:
    case ErrorCode::TokenFileEmpty:
    case ErrorCode::FileUnreadable:
    case ErrorCode::NotRecording:
        return WrongUsage;
    case ErrorCode::OtherApplication:
    case ErrorCode::ApplicationEnded:
    case ErrorCode::NoPlugin:
    case ErrorCode::DynamicAllocation:
    case ErrorCode::LocalMode:
    case ErrorCode::NotCapable:
    case ErrorCode::UnknownExecutors:
    case ErrorCode::Protected:
    case ErrorCode::NotEnoughExecutors:
    case ErrorCode::RevisionChanged:
    case ErrorCode::Owned:
    case ErrorCode::RefusedBySpark:
    case ErrorCode::TooManyRequests:
    case ErrorCode::BadRequest:
    case ErrorCode::Stale:
    case ErrorCode::Cancelled:
    case ErrorCode::FileUnwritable:
    case ErrorCode::SecretStoreFailed:
    case ErrorCode::StorageFull:
    case ErrorCode::StorageBusy:
    case ErrorCode::StorageDamaged:
    case ErrorCode::StorageTooNew:
    case ErrorCode::FileExists:
    case ErrorCode::NotATrace:
    case ErrorCode::TraceEmpty:
    case ErrorCode::Recorded:
    case ErrorCode::StillRecorded:
    case ErrorCode::NothingToRun:
    case ErrorCode::BadLines:
    case ErrorCode::Internal:
        return Refused;
    }
    return Refused;
}

ExitCode exitCodeOfTrace(domain::ErrorCode code)
{
    const bool isFile = code == domain::ErrorCode::FileUnreadable || code == domain::ErrorCode::NotRecording;
    return isFile ? Refused : exitCodeOf(code);
}

} // namespace stoker::app::ctl
