// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"

#include "session/otherapplication.h"

#include <QTimer>

#include <algorithm>
#include <utility>

namespace stoker::session {

using domain::Error;
using domain::ErrorCode;
using std::chrono::milliseconds;

namespace {
constexpr milliseconds kPastSlice{15};
}

class Session::Private {
public:
    Private(Session& owner, domain::ConnectionSettings itsSettings, ports::Connection itsConnection, const Options& options, const ports::Clock& itsClock)
        : q(owner), settings(std::move(itsSettings)), connection(std::move(itsConnection)), clock(itsClock), limit(staleAfter(options.interval)),
          commands(connection.sink.get(), CommandQueue::Options{options.readOnly || settings.readOnly, options.by, std::chrono::seconds{120}, connection.pace}, clock),
          autopilot(store, commands, options.readOnly || settings.readOnly ? nullptr : connection.sink.get(), autopilotOptions(options, connection.pace), clock),
          poller(*connection.source, clock, options.interval)
    {
        store.setInterval(std::chrono::duration_cast<milliseconds>(options.interval * std::max(1.0, connection.pace)));
        timer.setSingleShot(true);
    }

    [[nodiscard]] static Autopilot::Options autopilotOptions(const Options& options, double pace)
    {
        Autopilot::Options result;
        result.every = options.decideEvery;
        result.by = options.by;
        result.pace = pace;
        return result;
    }

    void enter(State next)
    {
        if (state == next)
            return;
        state = next;
        emit q.stateChanged(next);
    }

    /// The wall clock counts as well: the steady one stands still while the machine sleeps, and figures from before are old after it.
    [[nodiscard]] std::optional<milliseconds> age() const
    {
        if (!goodAt)
            return std::nullopt;
        const auto steady = std::chrono::duration_cast<milliseconds>(clock.steady() - *goodAt);
        return std::max(steady, std::chrono::duration_cast<milliseconds>(clock.wall() - goodWall));
    }

    /// In slices, so that a window stays awake over days of history.
    void takePast()
    {
        if (state == State::Idle)
            return;
        const auto end = clock.steady() + kPastSlice;
        while (connection.past && clock.steady() < end) {
            if (const domain::SnapshotPtr snapshot = connection.past()) {
                if (const domain::SnapshotPtr& before = store.snapshot())
                    pastStep = std::max(pastStep, snapshot->time - before->time);
                store.apply(snapshot);
            } else {
                connection.past = nullptr;
                store.setPastStep(pastStep);
            }
        }
        if (connection.past)
            QTimer::singleShot(0, &q, [this] { takePast(); });
        else
            poller.start();
    }

    [[nodiscard]] std::optional<double> staleSeconds() const
    {
        if (state == State::Live)
            return std::nullopt;
        const auto since = age().value_or(std::chrono::duration_cast<milliseconds>(clock.steady() - startedAt));
        return std::chrono::duration<double>(since).count();
    }

    void succeeded(const domain::SnapshotPtr& snapshot)
    {
        const bool first = !std::exchange(hadGood, true);
        goodAt = clock.steady();
        goodWall = clock.wall();
        lastError.reset();
        domain::SnapshotDiff diff = store.apply(snapshot);
        if (first) // nobody was told of the executors of the past
            diff = domain::diff({}, store.executors());
        store.setStale(false);
        commands.setStale(std::nullopt);
        timer.start(limit);
        // State and ledger first: who asks for anything from a signal below must find it live.
        const bool changed = std::exchange(state, State::Live) != State::Live;
        commands.observe(snapshot);
        if (changed)
            emit q.stateChanged(State::Live);
        if (diff.otherApplication)
            emit q.applicationChanged();
        autopilot.observe(diff);
        emit q.updated(diff);
    }

    void decided(const domain::DecisionLine& decision)
    {
        // From old figures a policy wishes what it wished: that is not known of a time without samples.
        if (!decision.observed.stale)
            store.setWished(decision.wish.total);
    }

    void failed(const Error& error)
    {
        lastError = error;
        if (!goodAt)
            enter(error.code == ErrorCode::Starting ? State::Starting : State::Connecting);
        checkAge();
        emit q.pollFailed(error);
    }

    void checkAge()
    {
        if (state == State::Idle)
            return;
        const auto now = age();
        if (now && *now >= limit) {
            store.setStale(true);
            enter(State::Stale);
        }
        commands.setStale(staleSeconds());
        if (state == State::Live) {
            timer.start(std::max(milliseconds{1}, limit - *now));
            return;
        }
        timer.start(milliseconds{1000});
        if (state == State::Stale)
            autopilot.observeStale(staleSeconds().value_or(0));
        emit q.ageChanged();
    }

    Session& q;
    const domain::ConnectionSettings settings;
    // Destroyed from below: first who asks, then who is asked.
    ports::Connection connection;
    const ports::Clock& clock;
    const milliseconds limit;
    Store store;
    CommandQueue commands;
    Autopilot autopilot;
    Poller poller;
    QTimer timer;
    State state = State::Idle;
    bool hadGood = false;
    milliseconds pastStep{0};
    std::optional<Error> lastError;
    std::optional<std::chrono::steady_clock::time_point> goodAt;
    std::chrono::steady_clock::time_point startedAt;
    domain::Instant goodWall;
};

Session::Session(domain::ConnectionSettings settings, ports::Connection connection, Options options, const ports::Clock& clock, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(*this, std::move(settings), std::move(connection), options, clock))
{
    connect(&d->poller, &Poller::succeeded, this, [this](const domain::SnapshotPtr& snapshot) { d->succeeded(snapshot); });
    connect(&d->poller, &Poller::failed, this, [this](const Error& error) { d->failed(error); });
    connect(&d->poller, &Poller::resumed, this, [this] { d->checkAge(); });
    connect(&d->autopilot, &Autopilot::planChanged, this, [this] { d->store.setBatchInterval(d->autopilot.pilot()->intervalSeconds); });
    connect(&d->autopilot, &Autopilot::decided, this, [this](quint64 id) { d->decided(*d->autopilot.decision(id)); });
    connect(&d->autopilot, &Autopilot::modeChanged, this, [this](domain::Mode mode) {
        if (mode == domain::Mode::Watch)
            d->store.setWished(std::nullopt);
    });
    connect(&d->timer, &QTimer::timeout, this, [this] { d->checkAge(); });
}

Session::~Session() { d->poller.stop(); }

void Session::start()
{
    if (d->state != State::Idle)
        return;
    d->startedAt = d->clock.steady();
    d->enter(State::Connecting);
    d->timer.start(milliseconds{1000});
    d->commands.setStale(d->staleSeconds());
    d->takePast();
}

void Session::stop()
{
    d->poller.stop();
    d->timer.stop();
    d->goodAt.reset();
    d->store.setStale(true);
    d->enter(State::Idle);
    d->commands.setStale(0.0);
}

void Session::refresh()
{
    d->poller.pollNow();
    d->checkAge();
}

void Session::takePast(const domain::Recording& past)
{
    const domain::SnapshotPtr& snapshot = d->store.snapshot();
    if (!snapshot || isOtherApplication(past.application, snapshot->application) || past.history->size() == 0)
        return;
    d->store.takePast(past);
    emit pastTaken();
}

void Session::wake()
{
    d->poller.wake();
    d->commands.wake();
    d->autopilot.wake();
    d->checkAge();
}

Session::State Session::state() const { return d->state; }
const domain::ConnectionSettings& Session::settings() const { return d->settings; }
const Store& Session::store() const { return d->store; }
CommandQueue& Session::commands() { return d->commands; }
const CommandQueue& Session::commands() const { return d->commands; }
Autopilot& Session::autopilot() { return d->autopilot; }
const Autopilot& Session::autopilot() const { return d->autopilot; }
const std::optional<Error>& Session::lastError() const { return d->lastError; }
std::optional<milliseconds> Session::age() const { return d->age(); }
std::optional<Error> Session::steeringBlocked() const { return d->commands.blocked(); }
void Session::setDeadline(std::optional<double> seconds) { d->store.setDeadline(seconds); }

} // namespace stoker::session
