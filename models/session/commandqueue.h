// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ledgerline.h"
#include "domain/result.h"
#include "domain/snapshot.h"
#include "policy/victims.h"
#include "ports/clock.h"
#include "ports/commandsink.h"

#include <QObject>

#include <memory>
#include <vector>

namespace stoker::session {

/// Carries commands to the application, one after the other, and believes them only when a later snapshot shows the effect.
/// Keeps the ledger of this session: every command, who, why, what came of it; and what other consoles did, as the driver tells.
class CommandQueue final : public QObject {
    Q_OBJECT
public:
    struct Options {
        bool readOnly = false;
        QString by;
        std::chrono::seconds effectTimeout{120}; ///< after it an accepted command without effect is NotSeen
    };
    CommandQueue(ports::CommandSink* sink, Options options, const ports::Clock& clock, QObject* parent = nullptr);
    ~CommandQueue() override;

    /// The intent of an operator, before it is planned against the latest snapshot.
    struct Intent {
        enum class Kind { SetTarget, Release, ReleaseCount };
        Kind kind = Kind::SetTarget;
        std::optional<int> total;       ///< SetTarget
        std::optional<int> add;         ///< SetTarget
        bool keep = false;              ///< SetTarget below registered: lower the target only, release nobody
        std::vector<domain::ExecutorId> ids; ///< Release
        int count = 0;                  ///< ReleaseCount: by the victim order, never a protected one
        domain::ReleaseWay way = domain::ReleaseWay::Best;
        bool replace = false;
        std::chrono::seconds wait{60};
        QString reason;
    };
    /// Checks the intent against the latest snapshot, answers the id of its ledger line, or why it cannot be. Sent after `grace`; until then takeBack() works.
    [[nodiscard]] domain::Result<quint64> submit(const Intent& intent, std::chrono::seconds grace = std::chrono::seconds{0});
    /// The wire commands that submit() would send now; nothing is sent.
    [[nodiscard]] domain::Result<std::vector<domain::Command>> plan(const Intent& intent) const;
    bool takeBack(quint64 line);

    void setVictimOrder(policy::VictimOrder order);
    /// Fed by the session after every good poll.
    void observe(const domain::SnapshotPtr& snapshot, const std::vector<domain::Executor>& executors);

    [[nodiscard]] const std::vector<domain::LedgerLine>& lines() const; ///< oldest first, at most 10,000
    [[nodiscard]] const domain::LedgerLine* line(quint64 id) const;
    /// Seconds until the line is sent; empty when it is not pending.
    [[nodiscard]] std::optional<double> graceLeft(quint64 line) const;

signals:
    void lineAdded(quint64 line);
    void lineChanged(quint64 line);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace stoker::session
