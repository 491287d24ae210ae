// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/commandqueue.h"

#include "session/fakes.h"
#include "support/builders.h"
#include "support/manualclock.h"

#include <QTest>

namespace stoker::test {

using session::CommandQueue;
using session::Intent;

inline Intent target(int total)
{
    Intent intent;
    intent.total = total;
    intent.reason = QStringLiteral("noon");
    return intent;
}

inline Intent release(std::vector<domain::ExecutorId> which)
{
    Intent intent;
    intent.kind = Intent::Kind::Release;
    intent.ids = std::move(which);
    return intent;
}

inline domain::Receipt receipt(qint64 number, int total, int was, int registered)
{
    domain::Receipt result;
    result.number = number;
    result.target = total;
    result.was = was;
    result.registered = registered;
    return result;
}

/// A queue on a fake sink and a clock moved by hand, with eight executors at noon.
struct QueueBench {
    explicit QueueBench(CommandQueue::Options options = {false, QStringLiteral("ann@desk"), std::chrono::seconds{120}, 1})
        : queue(&sink, std::move(options), clock)
    {
        see(makeSnapshot(kNoon, 8));
    }

    void see(const std::shared_ptr<domain::Snapshot>& snapshot)
    {
        snapshot->time = clock.wall();
        queue.observe(snapshot);
    }
    void see(int executors) { see(makeSnapshot(clock.wall(), executors)); }
    void pass(std::chrono::milliseconds by)
    {
        clock.advance(by);
        queue.wake();
    }
    void answer(const FakeSink::Answer& with)
    {
        sink.answer(with);
        const auto sent = sink.sent.size();
        QTRY_VERIFY(queue.line(last)->status != domain::LineStatus::Sent || sink.sent.size() > sent);
    }
    quint64 submit(const Intent& intent, std::chrono::seconds grace = std::chrono::seconds{0})
    {
        const auto line = queue.submit(intent, grace);
        last = line ? *line : 0;
        queue.wake();
        return last;
    }
    const domain::LedgerLine& line() { return *queue.line(last); }

    ManualClock clock;
    FakeSink sink;
    CommandQueue queue;
    quint64 last = 0;
};

} // namespace stoker::test
