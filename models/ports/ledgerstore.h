// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/decision.h"
#include "domain/ids.h"
#include "domain/ledgerline.h"
#include "domain/result.h"
#include "ports/storagehealth.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <optional>
#include <variant>
#include <vector>

namespace stoker::ports {

/// Whose ledger. Lines belong to the application; the rest says where and in which start of its driver they were seen.
struct LedgerKey {
    domain::ApplicationId application;
    domain::InstanceId instance; ///< empty = not known (no plugin)
    QString name;
    QString address;
    int session = 0; ///< of this process: two sessions that watch one application keep the states of their lines apart
    friend bool operator==(const LedgerKey&, const LedgerKey&) = default;
};

/// The highest ids an application's ledger holds; new ones go on from there.
struct LedgerIds {
    quint64 line = 0;
    quint64 decision = 0;
    friend bool operator==(const LedgerIds&, const LedgerIds&) = default;
};

/// What the autopilot of an application was doing, so that one that was killed can go on.
struct PilotMark {
    domain::Mode mode = domain::Mode::Watch;
    QString policy;
    QString settings; ///< JSON
    QString state;    ///< JSON, of the policy and its guards, and "holder": which process steered (session/holder.h)
    domain::Instant time;
    domain::InstanceId instance; ///< set when read, from the key it was saved under: another one = the driver was started again since
    friend bool operator==(const PilotMark&, const PilotMark&) = default;
};

/// Where a page begins: below this entry. Of use only in a query that asks for the same.
struct LedgerPlace {
    domain::Instant time;
    bool command = false;
    qint64 row = 0;
    friend bool operator==(const LedgerPlace&, const LedgerPlace&) = default;
};

struct LedgerQuery {
    domain::ApplicationId application;          ///< empty = all
    std::optional<domain::InstanceId> instance; ///< one start of the driver
    std::optional<domain::Instant> from;        ///< at or after
    std::optional<domain::Instant> until;       ///< before
    /// Part of who or why, whatever the case (of decisions: of the policy's or the reason's name); or an executor's id, whole.
    QString text;
    bool commands = true;
    bool decisions = true;
    std::vector<domain::LineKind> kinds; ///< of commands; empty = all
    bool unsent = true;                  ///< also commands that were refused or taken back
    bool onlyChanges = false;            ///< of decisions: only those that sent something, or would have
    int limit = 200;
    std::optional<LedgerPlace> below;
};

struct LedgerEntry {
    LedgerKey key;
    LedgerPlace place;
    std::variant<domain::LedgerLine, domain::DecisionLine> what; ///< a command as it was last
};

struct LedgerPage {
    std::vector<LedgerEntry> entries; ///< newest first; at one time a command stands above the decision that it came from
    std::optional<LedgerPlace> next;  ///< empty = nothing older
    int unreadable = 0;               ///< rows left out, because they hold names of a newer Stoker
};

/// A command line at one time of its life.
struct LedgerState {
    domain::Instant recorded; ///< this machine's clock
    domain::LedgerLine line;
};

struct LedgerSize {
    qint64 lines = 0;
    qint64 decisions = 0;
    qint64 bytes = 0; ///< on the disk
    std::optional<domain::Instant> oldest;
    friend bool operator==(const LedgerSize&, const LedgerSize&) = default;
};

using LedgerHealth = StorageHealth;

enum class LedgerFormat { Json, Csv };
/// Entries as a file of that format has them: a whole document, the entries in their order. Pure.
using LedgerDocument = std::function<QByteArray(LedgerFormat format, const std::vector<LedgerEntry>& entries)>;

/// The ledger on the disk: append-only, so a command's every state is kept. Lives on the thread that made it; every call returns at once, the work is
/// done elsewhere. What is put is stored in that order, within a second; while it cannot be, it waits in memory and is tried again. What is read
/// includes what was put before, if it could be stored. Futures end with ErrorCode::Cancelled when the store goes; destroying it stores what waits, for a few seconds at most.
class LedgerStore : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// To be asked, and answered, before the first put of a session: a line whose id is at or below the answer is one of before, and goes on;
    /// above it, it is this session's own, whatever another program adds meanwhile. Without it every line is the session's own.
    [[nodiscard]] virtual QFuture<domain::Result<LedgerIds>> lastIds(const LedgerKey& key) = 0;
    /// The line as it is now: a new state, if its id was put before.
    virtual void put(const LedgerKey& key, const domain::LedgerLine& line) = 0;
    virtual void put(const LedgerKey& key, const domain::DecisionLine& decision) = 0;
    /// Takes the place of the application's last one.
    virtual void saveMark(const LedgerKey& key, const PilotMark& mark) = 0;
    [[nodiscard]] virtual QFuture<domain::Result<std::optional<PilotMark>>> readMark(const domain::ApplicationId& application) = 0;

    [[nodiscard]] virtual QFuture<domain::Result<LedgerPage>> read(const LedgerQuery& query) = 0;
    /// How many entries match, without `limit` and `below`.
    [[nodiscard]] virtual QFuture<domain::Result<qint64>> count(const LedgerQuery& query) = 0;
    /// Every state of a command line, oldest first; `place` as read() gave it.
    [[nodiscard]] virtual QFuture<domain::Result<std::vector<LedgerState>>> states(const LedgerPlace& place) = 0;
    [[nodiscard]] virtual QFuture<domain::Result<LedgerSize>> size() = 0;
    /// Writes everything that matches, newest first, into a file that appears when it is whole; answers the number of entries, and says by its progress
    /// value how many there are so far. Cancelling the future stops it.
    [[nodiscard]] virtual QFuture<domain::Result<qint64>> exportTo(const QString& path, LedgerFormat format, const LedgerQuery& query) = 0;

    [[nodiscard]] virtual LedgerHealth health() const = 0;

signals:
    /// Once for each cause: StorageFull, StorageBusy, StorageTooNew, FileUnwritable, FileUnreadable. Watching goes on.
    void failed(const stoker::domain::Error& error);
    /// Everything that waited is stored.
    void recovered();
    /// StorageDamaged (set aside), FileUnreadable (somebody removed it): a new file was begun.
    void replaced(const stoker::domain::Error& error);
};

} // namespace stoker::ports
