// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/commandqueue.h"
#include "session/expectation.h"
#include "session/foreignlines.h"
#include "session/ledger.h"
#include "session/otherapplication.h"

#include <QFutureWatcher>
#include <QTimer>

#include <deque>
#include <functional>

namespace stoker::session {

/// The inside of CommandQueue: what waits, what is under way, what is expected. Nobody else includes this.
class CommandQueue::Private {
public:
    using Steady = std::chrono::steady_clock::time_point;
    using Answer = domain::Result<domain::Receipt>;

    /// In its grace period, or behind another one.
    struct Waiting {
        quint64 line = 0;
        Intent intent;
        std::vector<domain::Command> planned;
        Steady due;
    };
    /// Under way: one intent may be two commands.
    struct Flight {
        quint64 line = 0;
        Intent intent;
        std::deque<domain::Command> rest; ///< the first is the one under way
        domain::ApplicationInfo application;
        Expectation expectation;
        bool accepted = false; ///< an earlier command of it was
        [[nodiscard]] QString by() const { return rest.empty() ? intent.by : rest.front().by; }
    };
    /// Failed on the way, so it may have arrived all the same: the driver's memory will tell.
    struct Uncertain {
        quint64 line = 0;
        domain::Command command;
        Expectation expectation;
        bool more = false; ///< a release was to follow it, and was never sent
    };

    Private(CommandQueue& owner, ports::CommandSink* itsSink, Options itsOptions, const ports::Clock& itsClock)
        : q(owner), sink(itsSink), options(std::move(itsOptions)), clock(itsClock), order(policy::defaultVictimOrder())
    {
    }

    [[nodiscard]] domain::Instant applicationNow() const;
    void describe(const std::vector<domain::Command>& commands, domain::LedgerLine& line) const;
    void change(quint64 line, const std::function<void(domain::LedgerLine&)>& how);
    void arm();

    void sendNext();
    void start(Waiting next);
    void sendFirst();
    void answered(const Answer& answer);
    void accepted(const domain::Receipt& receipt);
    void refused(const domain::Error& error);

    void believe();
    void expire();
    void takeForeign();
    bool adopt(const domain::LedgerLine& foreign);
    void expect(Expectation expectation, std::chrono::seconds extra);
    void forgetApplication(const domain::ApplicationInfo& before, const domain::ApplicationInfo& now);

    CommandQueue& q;
    ports::CommandSink* const sink;
    const Options options;
    const ports::Clock& clock;
    policy::VictimOrder order;
    domain::SnapshotPtr snapshot; ///< the last; null before the first, and nothing is planned or under way then
    Steady snapshotAt;
    std::optional<double> staleSeconds;

    Ledger ledger;
    std::deque<Waiting> waiting; ///< as submitted
    std::optional<Flight> flight;
    std::vector<Expectation> expectations;
    std::vector<Uncertain> uncertain;
    ForeignLines foreign;
    QTimer timer;
};

} // namespace stoker::session
