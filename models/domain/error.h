// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QVariantMap>

namespace stoker::domain {

/// What went wrong, as a code. The sentence for it is made in `words`, from the code and the values.
enum class ErrorCode {
    // reaching a driver
    Unreachable,     ///< values: address, detail
    Timeout,         ///< address, seconds
    TlsFailed,       ///< address, detail
    NotSpark,        ///< something answers, but it is no Spark UI: address, detail
    Starting,        ///< Spark or the plugin is still starting: address
    BadAnswer,       ///< an answer that is no JSON, cut off, or malformed: address, detail
    AnswerTooLarge,  ///< address, limit_bytes
    HttpStatus,      ///< any other status: address, status
    NoApplication,   ///< nothing runs there: address
    OtherApplication,///< another application answers now: expected, found
    RedirectRefused, ///< address, target; times: followed as often, in vain
    // being allowed
    TokenMissing,    ///< address
    TokenWrong,      ///< address
    ViewDenied,      ///< 401/403 without the plugin's word: address, status
    ModifyDenied,    ///< Spark's modify permission is missing: address, user
    ReadOnly,        ///< this connection is read-only
    // being able
    NoPlugin,        ///< address
    DynamicAllocation, ///< Spark owns the target
    LocalMode,
    NotCapable,      ///< capability, because
    UnknownExecutors,///< ids
    Protected,       ///< ids; each holds what the command may not lose
    NotEnoughExecutors, ///< wanted, available, staying (registered, and not on their way out)
    RevisionChanged, ///< somebody else changed the target first
    Owned,           ///< owner; where known owner_kind, owner_host, owner_until_ms
    RefusedBySpark,
    TooManyRequests, ///< seconds
    BadRequest,      ///< detail
    Stale,           ///< no fresh figures: seconds
    Cancelled,
    // settings, files, arguments
    BadAddress,      ///< address, accepted; because (user_info: it was removed)
    BadArgument,     ///< name, value, accepted; of a token: name, value (where it stands), most_characters; of a file that is no JSON: fault_at as well
    FileUnreadable,  ///< path, detail
    FileUnwritable,  ///< path, detail
    SecretStoreFailed, ///< detail
    // here, because an exported ledger holds the numbers of those above
    AnswerLost,      ///< a command was sent once and no good answer came back, so it may have been carried out: address, cause (the code of how it was lost)
    ApplicationEnded,///< a history server shows what is over: address, application
    MasterAddress,   ///< a standalone master, which is no application itself: address
    TokenFileEmpty,  ///< path ("-" = standard input)
    Internal,        ///< detail
    UnknownName,     ///< name, accepted (a list)
    MissingArgument, ///< name, accepted
    // what is stored
    StorageFull,     ///< no room on the disk, or the limit is reached; what is new waits in memory: path, detail
    StorageBusy,     ///< another program holds the file: path, seconds
    StorageDamaged,  ///< set aside as `kept`, and a new one begun: path, kept; without `kept` it was only read, and stays as it is
    StorageTooNew,   ///< of a newer Stoker; not touched: path, version, accepted
    NotRecording,    ///< a file, but no recording: path
    FileExists,      ///< it would be overwritten: path
    // what is replayed
    NotATrace,       ///< neither an event log nor a recording nor a CSV: path
    TraceEmpty,      ///< nothing is in it: path
    // what was recorded
    Recorded,        ///< it is over, or at another place: nothing can be steered
    StillRecorded,   ///< somebody watches it now, so it cannot be removed: application
    // what is replayed, later ones
    NothingToRun,    ///< a trace without jobs and without logs; with needs = "logs": batches were to be made of logs, and there are none
    BadLines,        ///< lines of a file are not of its form: path, lines (their numbers), value (the first of them), accepted
};
inline constexpr int kErrorCodeCount = static_cast<int>(ErrorCode::BadLines) + 1;

/// A failure as a value. `retryable`: the same request may succeed later without anybody changing anything.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QVariantMap values;
    bool retryable = false;

    friend bool operator==(const Error&, const Error&) = default;
};

} // namespace stoker::domain

Q_DECLARE_METATYPE(stoker::domain::Error)
