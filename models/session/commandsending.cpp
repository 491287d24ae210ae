// SPDX-License-Identifier: GPL-3.0-or-later
// CommandQueue, the way out: grace, one command at a time, the driver's answer.
#include "session/commandqueue_p.h"

#include <algorithm>

namespace stoker::session {

using domain::Command;
using domain::Error;
using domain::ErrorCode;
using domain::LedgerLine;
using domain::LineStatus;
using domain::Receipt;
using domain::Release;
using domain::SetTarget;

namespace {

constexpr std::size_t kMostUncertain = 50;

/// A question that failed is asked again; a command is sent once, so what its error has to say is another thing.
Error answerLost(const Error& how)
{
    Error lost{ErrorCode::AnswerLost, how.values, false};
    lost.values.insert(QStringLiteral("cause"), static_cast<int>(how.code));
    return lost;
}

/// The request may have been carried out although no answer came back.
bool mayHaveArrived(ErrorCode code)
{
    return code == ErrorCode::Timeout || code == ErrorCode::Unreachable || code == ErrorCode::BadAnswer || code == ErrorCode::HttpStatus
        || code == ErrorCode::AnswerTooLarge;
}

std::vector<domain::ExecutorId> idsOf(const std::vector<domain::Executor>& executors)
{
    std::vector<domain::ExecutorId> ids;
    ids.reserve(executors.size());
    for (const domain::Executor& executor : executors)
        ids.push_back(executor.id);
    return ids;
}

} // namespace

domain::Instant CommandQueue::Private::applicationNow() const
{
    if (!snapshot)
        return clock.wall();
    return snapshot->time + std::chrono::duration_cast<domain::Millis>((clock.steady() - snapshotAt) * options.pace);
}

void CommandQueue::Private::describe(const std::vector<Command>& commands, LedgerLine& line) const
{
    for (const Command& command : commands) {
        if (const auto* release = std::get_if<Release>(&command.what)) {
            line.executors = release->ids;
            line.way = release->way;
            line.replace = release->replace;
        }
    }
}

void CommandQueue::Private::change(quint64 line, const std::function<void(LedgerLine&)>& how)
{
    LedgerLine* found = ledger.find(line);
    if (found == nullptr)
        return;
    const LedgerLine before = *found;
    how(*found);
    if (!(before == *found))
        emit q.lineChanged(line);
}

void CommandQueue::Private::arm()
{
    std::optional<Steady> next;
    const auto consider = [&next](Steady moment) { next = next ? std::min(*next, moment) : moment; };
    if (!flight) {
        for (const Waiting& one : waiting)
            consider(one.due);
    }
    for (const Expectation& one : expectations)
        consider(one.deadline);
    if (!next) {
        timer.stop();
        return;
    }
    // A clock moved by hand, or a suspend, may bring it nearer: look again at least once a minute.
    const auto pause = std::chrono::ceil<std::chrono::milliseconds>(*next - clock.steady());
    timer.start(std::clamp<std::chrono::milliseconds>(pause, std::chrono::milliseconds{0}, std::chrono::minutes{1}));
}

void CommandQueue::Private::sendNext()
{
    while (!flight) {
        const auto now = clock.steady();
        const auto next = std::min_element(waiting.begin(), waiting.end(), [](const Waiting& a, const Waiting& b) { return a.due < b.due; });
        if (next == waiting.end() || next->due > now)
            return;
        Waiting first = std::move(*next);
        waiting.erase(next);
        start(std::move(first));
    }
}

void CommandQueue::Private::start(Waiting next)
{
    // Executors named by the operator stay as named (one that left meanwhile is "gone"); what was chosen by number is chosen anew.
    auto commands = q.plan(next.intent);
    if (!commands && next.intent.kind == Intent::Kind::Release && commands.error().code == ErrorCode::UnknownExecutors)
        commands = next.planned;
    if (!commands) {
        change(next.line, [&](LedgerLine& line) {
            line.status = LineStatus::Refused;
            line.error = commands.error();
        });
        return;
    }
    Flight started;
    started.line = next.line;
    started.intent = next.intent;
    started.rest.assign(commands->begin(), commands->end());
    started.application = snapshot->application;
    started.expectation.line = next.line;
    started.expectation.before = idsOf(snapshot->executors);
    flight = std::move(started);
    const auto sent = applicationNow();
    change(next.line, [&](LedgerLine& line) {
        describe(*commands, line);
        line.targetBefore = snapshot->target;
        line.status = LineStatus::Sent;
        line.sent = sent;
    });
    sendFirst();
}

void CommandQueue::Private::sendFirst()
{
    auto* watcher = new QFutureWatcher<Answer>(&q);
    QObject::connect(watcher, &QFutureWatcherBase::finished, &q, [this, watcher] {
        watcher->deleteLater();
        const QFuture<Answer> future = watcher->future();
        answered(future.resultCount() > 0 ? future.result() : domain::failure(ErrorCode::Cancelled));
    });
    watcher->setFuture(sink->send(flight->application.id, flight->rest.front()));
}

void CommandQueue::Private::answered(const Answer& answer)
{
    if (!flight)
        return;
    if (answer)
        accepted(*answer);
    else
        refused(answer.error());
    sendNext();
    arm();
}

void CommandQueue::Private::accepted(const Receipt& receipt)
{
    Flight& now = *flight;
    now.accepted = true;
    foreign.claim(receipt.number);
    Command command = now.rest.front();
    now.rest.pop_front();
    const auto* release = std::get_if<Release>(&command.what);
    if (release != nullptr)
        now.expectation.leaving = release->ids;
    else
        now.expectation.target = receipt.target;
    std::sort(now.expectation.leaving.begin(), now.expectation.leaving.end());

    std::optional<Error> noVictims;
    if (!now.rest.empty() && receipt.target && now.intent.kind == Intent::Kind::SetTarget) {
        // Another console may have moved the target meanwhile: who is over is counted from what the driver just answered.
        auto victims = surplus(*receipt.target, snapshot->executors, order);
        if (!victims)
            noVictims = victims.error();
        if (!victims || victims->empty())
            now.rest.clear();
        else
            std::get<Release>(now.rest.front().what).ids = std::move(*victims);
    }
    const bool last = now.rest.empty();
    change(now.line, [&](LedgerLine& line) {
        line.number = receipt.number;
        if (receipt.was && !(release != nullptr && line.kind == domain::LineKind::Target))
            line.targetBefore = receipt.was;
        if (receipt.target)
            line.targetAfter = receipt.target;
        if (receipt.ceiling.value || receipt.ceiling.because != domain::CeilingBecause::Unknown)
            line.ceiling = receipt.ceiling;
        line.aboveCeiling = line.aboveCeiling || receipt.aboveCeiling;
        line.outcomes = receipt.outcomes;
        line.executors.clear();
        if (release != nullptr)
            line.executors = release->ids;
        else if (!last)
            line.executors = std::get<Release>(now.rest.front().what).ids;
        if (!last)
            return;
        line.status = noVictims ? LineStatus::Refused : LineStatus::Accepted;
        line.error = noVictims;
        line.partly = noVictims.has_value();
        line.effectWanted = now.expectation.wanted();
    });
    if (!last) {
        sendFirst();
        return;
    }
    Flight done = std::move(*flight);
    flight.reset();
    if (noVictims)
        return;
    if (isOtherApplication(done.application, snapshot->application)) {
        change(done.line, [&](LedgerLine& line) {
            line.status = LineStatus::NotSeen;
            line.error = otherApplication(done.application, snapshot->application);
        });
        return;
    }
    expect(std::move(done.expectation), release != nullptr ? release->wait : std::chrono::seconds{0});
}

void CommandQueue::Private::refused(const Error& error)
{
    Flight done = std::move(*flight);
    flight.reset();
    const bool open = mayHaveArrived(error.code);
    change(done.line, [&](LedgerLine& line) {
        line.status = LineStatus::Refused;
        line.error = open ? answerLost(error) : error;
        line.partly = done.accepted;
    });
    if (!open)
        return;
    if (uncertain.size() >= kMostUncertain)
        uncertain.erase(uncertain.begin());
    if (const auto* release = std::get_if<Release>(&done.rest.front().what))
        done.expectation.leaving = release->ids;
    const bool more = done.rest.size() > 1;
    uncertain.push_back({done.line, std::move(done.rest.front()), std::move(done.expectation), more});
}

} // namespace stoker::session
