// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/poller.h"

#include <QRandomGenerator>
#include <QTimer>

#include <algorithm>

namespace stoker::session {

using std::chrono::milliseconds;
using Steady = std::chrono::steady_clock::time_point;

namespace {
/// How often the two clocks are compared, to notice a suspend.
constexpr milliseconds kLookAtClock{1'000};
/// The wall clock may be corrected by so much without anybody having slept.
constexpr milliseconds kSuspend{5'000};
} // namespace

class Poller::Private {
public:
    Private(ports::SnapshotSource& itsSource, const ports::Clock& itsClock, milliseconds itsInterval)
        : source(itsSource), clock(itsClock), interval(std::max(itsInterval, milliseconds{50})), delay(interval)
    {
        timer.setSingleShot(true);
        timer.setTimerType(Qt::PreciseTimer);
    }

    void ask()
    {
        asking = true;
        askedAt = clock.steady();
        source.fetch();
    }

    void answered()
    {
        asking = false;
        const auto took = std::chrono::duration_cast<milliseconds>(clock.steady() - askedAt);
        due = std::max(askedAt + delay, clock.steady() + took / 4);
    }

    /// interval, 2 x, 4 x ... up to 15 s, less up to a fifth at random: consoles that lost the same driver do not come back as one.
    void backOff()
    {
        ++failures;
        const milliseconds most = std::max(kLongestBackOff, interval);
        delay = interval;
        for (int i = 1; i < failures && delay < most; ++i)
            delay *= 2;
        delay = std::min(delay, most);
        if (failures > 1)
            delay = std::max(interval, delay - milliseconds{QRandomGenerator::global()->bounded(static_cast<int>(delay.count() / 5) + 1)});
    }

    void forgetFailures()
    {
        failures = 0;
        delay = interval;
    }

    [[nodiscard]] bool wokeFromSleep()
    {
        const auto steady = clock.steady();
        const auto wall = clock.wall();
        const auto lost = (wall - wallSeen) - std::chrono::duration_cast<milliseconds>(steady - steadySeen);
        steadySeen = steady;
        wallSeen = wall;
        return lost > kSuspend;
    }

    void arm()
    {
        if (!running)
            return;
        milliseconds pause = kLookAtClock;
        if (!asking)
            pause = std::clamp(std::chrono::ceil<milliseconds>(due - clock.steady()), milliseconds{0}, kLookAtClock);
        timer.start(pause);
    }

    ports::SnapshotSource& source;
    const ports::Clock& clock;
    const milliseconds interval;
    milliseconds delay;
    QTimer timer;
    Steady askedAt;
    Steady due;
    Steady steadySeen;
    domain::Instant wallSeen;
    int failures = 0;
    bool running = false;
    bool asking = false;
};

Poller::Poller(ports::SnapshotSource& source, const ports::Clock& clock, milliseconds interval, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(source, clock, interval))
{
    connect(&d->timer, &QTimer::timeout, this, &Poller::wake);
    connect(&source, &ports::SnapshotSource::fetched, this, [this](const domain::SnapshotPtr& snapshot) {
        if (!d->asking)
            return; // nobody asked (any more)
        d->forgetFailures();
        d->answered();
        d->arm();
        emit succeeded(snapshot);
    });
    connect(&source, &ports::SnapshotSource::failed, this, [this](const domain::Error& error) {
        if (!d->asking)
            return;
        if (error.code == domain::ErrorCode::Starting)
            d->forgetFailures(); // it answers; it will not be long
        else
            d->backOff();
        d->answered();
        d->arm();
        emit failed(error);
    });
}

Poller::~Poller() = default;

void Poller::start()
{
    if (d->running)
        return;
    d->running = true;
    d->forgetFailures();
    d->steadySeen = d->clock.steady();
    d->wallSeen = d->clock.wall();
    d->ask();
    d->arm();
}

void Poller::stop()
{
    d->running = false;
    d->timer.stop();
    if (d->asking) {
        d->asking = false;
        d->source.cancel();
    }
}

void Poller::pollNow()
{
    if (!d->running)
        return;
    d->forgetFailures();
    if (!d->asking)
        d->ask();
    d->arm();
}

void Poller::wake()
{
    if (!d->running)
        return;
    if (d->wokeFromSleep()) {
        // Connections from before the sleep are dead: waiting for their time-outs would show old figures for so much longer.
        if (d->asking) {
            d->asking = false;
            d->source.cancel();
        }
        d->forgetFailures();
        d->ask();
        emit resumed();
    } else if (!d->asking && d->clock.steady() >= d->due) {
        d->ask();
    }
    d->arm();
}

bool Poller::isRunning() const { return d->running; }
bool Poller::isAsking() const { return d->asking; }
milliseconds Poller::interval() const { return d->interval; }
milliseconds Poller::nextDelay() const { return d->delay; }

} // namespace stoker::session
