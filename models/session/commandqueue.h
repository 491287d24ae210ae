// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ledgerline.h"
#include "domain/result.h"
#include "domain/snapshot.h"
#include "policy/victims.h"
#include "ports/clock.h"
#include "ports/commandsink.h"
#include "session/steering.h"

#include <QObject>

#include <memory>
#include <vector>

namespace stoker::session {

/// Carries commands to the application, one after the other, and believes them only when a later snapshot shows the effect.
/// Keeps the ledger of this session: every command, who, why, what came of it; and what other consoles did, as the driver tells.
/// Times in the ledger are of the application's clock. Lives on the GUI thread; does not own the sink.
class CommandQueue final : public QObject {
    Q_OBJECT
public:
    struct Options {
        bool readOnly = false;
        QString by;
        std::chrono::seconds effectTimeout{120}; ///< after it an accepted command without effect is NotSeen
        double pace = 1; ///< seconds of the application's clock a second (ports::Connection)
    };
    CommandQueue(ports::CommandSink* sink, Options options, const ports::Clock& clock, QObject* parent = nullptr);
    ~CommandQueue() override;

    using Intent = session::Intent;
    /// Checks the intent against the latest snapshot, answers the id of its ledger line, or why it cannot be. Sent after `grace`; until then takeBack() works.
    /// Commands go one after the other. What was chosen by number (target, count) is chosen again from the latest figures when it is sent.
    [[nodiscard]] domain::Result<quint64> submit(const Intent& intent, std::chrono::seconds grace = std::chrono::seconds{0});
    /// The wire commands that submit() would send now; nothing is sent.
    [[nodiscard]] domain::Result<std::vector<domain::Command>> plan(const Intent& intent) const;
    bool takeBack(quint64 line);

    void setVictimOrder(policy::VictimOrder order);
    /// Set: figures are that many seconds old, and nothing new is accepted or sent until they are fresh again. Fed by the session.
    void setStale(std::optional<double> seconds);
    /// Why nothing can be steered (steering.h); empty = it can.
    [[nodiscard]] std::optional<domain::Error> blocked() const;
    /// Fed by the session after every good poll.
    void observe(const domain::SnapshotPtr& snapshot);

    [[nodiscard]] const std::vector<domain::LedgerLine>& lines() const; ///< oldest first, at most 10,000
    /// Null when there is none; valid until the next signal.
    [[nodiscard]] const domain::LedgerLine* line(quint64 id) const;
    /// Seconds until the line is sent; empty when it is not pending.
    [[nodiscard]] std::optional<double> graceLeft(quint64 line) const;
    /// Looks at the clock and does what is due. The timer calls it; so does who moves a clock by hand.
    void wake();

signals:
    void lineAdded(quint64 line);
    void lineChanged(quint64 line);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace stoker::session
