// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever a driver, a network and another console do: nothing is believed before a snapshot shows it.
#include "session/commandqueue.h"

#include "session/fakes.h"
#include "support/builders.h"
#include "support/manualclock.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <map>
#include <random>
#include <set>

using namespace stoker::domain;
using stoker::session::CommandQueue;
using stoker::session::Intent;
using stoker::test::FakeSink;
using stoker::test::id;
using stoker::test::makeExecutor;
using stoker::test::makeSnapshot;
using stoker::test::ManualClock;

namespace {

const QString kAnn = QStringLiteral("ann@desk");
const QString kBob = QStringLiteral("bob@home");

/// A small driver: keeps a target, starts and ends executors when it likes, remembers commands.
class Driver {
public:
    explicit Driver(unsigned seed) : random(seed)
    {
        for (int i = 0; i < 6; ++i)
            start();
        target = 6;
    }

    Receipt carryOut(const Command& command, Instant now)
    {
        CommandRecord record;
        record.number = ++lastNumber;
        record.time = now;
        record.by = command.by;
        record.reason = command.reason;
        Receipt receipt;
        receipt.number = record.number;
        receipt.was = target;
        receipt.registered = static_cast<int>(executors.size());
        if (const auto* change = std::get_if<SetTarget>(&command.what)) {
            record.kind = QStringLiteral("target");
            target = std::max(0, change->total ? *change->total : target + change->add.value_or(0));
            record.target = target;
        } else {
            const auto& release = std::get<Release>(command.what);
            record.kind = QStringLiteral("removals");
            for (const ExecutorId& one : release.ids) {
                const auto found = find(one);
                Outcome outcome = Outcome::Gone;
                if (found != executors.end()) {
                    found->state = ExecutorState::Draining;
                    outcome = Outcome::Draining;
                }
                receipt.outcomes.push_back({one, outcome});
            }
            record.outcomes = receipt.outcomes;
            if (!release.replace) {
                target = static_cast<int>(std::count_if(executors.begin(), executors.end(), [](const Executor& one) { return one.state == ExecutorState::Active; }));
                record.target = target;
            }
        }
        receipt.target = target;
        commands.push_back(record);
        return receipt;
    }

    void live()
    {
        std::erase_if(executors, [this](const Executor& one) {
            const bool ends = one.state == ExecutorState::Draining ? random() % 3 == 0 : random() % 60 == 0;
            if (ends) {
                Departed departed;
                departed.id = one.id;
                departed.by = one.state == ExecutorState::Draining ? RemovedBy::Command : RemovedBy::Lost;
                departeds.push_back(departed);
                if (departed.by == RemovedBy::Lost)
                    ++lost;
            }
            return ends;
        });
        if (static_cast<int>(executors.size()) < target && random() % 3 == 0)
            start();
    }

    [[nodiscard]] std::shared_ptr<Snapshot> snapshot(Instant now) const
    {
        auto result = makeSnapshot(now, 0);
        result->target = target;
        result->executors = executors;
        result->departed = departeds;
        result->commands = commands;
        return result;
    }

    std::mt19937 random;
    std::vector<Executor> executors;
    std::vector<Departed> departeds;
    std::vector<CommandRecord> commands;
    int target = 0;
    int lost = 0;
    qint64 lastNumber = 100;

private:
    std::vector<Executor>::iterator find(const ExecutorId& wanted)
    {
        return std::find_if(executors.begin(), executors.end(), [&](const Executor& one) { return one.id == wanted; });
    }
    void start() { executors.push_back(makeExecutor(nextId++)); }
    int nextId = 0;
};

bool mayFollow(LineStatus before, LineStatus after, bool maybeArrived)
{
    using enum LineStatus;
    switch (before) {
    case Pending: return after == Sent || after == TakenBack || after == Refused;
    case Sent: return after == Sent || after == Accepted || after == Refused;
    case Accepted: return after == Accepted || after == Seen || after == NotSeen;
    case NotSeen: return after == NotSeen || after == Seen;
    case Refused: return after == Accepted && maybeArrived;
    case Seen:
    case TakenBack: return false;
    }
    return false;
}

} // namespace

class tst_CommandBelief : public QObject {
    Q_OBJECT
private slots:
    void nothingBeforeASnapshotShowsIt_data();
    void nothingBeforeASnapshotShowsIt();
};

void tst_CommandBelief::nothingBeforeASnapshotShowsIt_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 40; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void tst_CommandBelief::nothingBeforeASnapshotShowsIt()
{
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    ManualClock clock;
    Driver driver(seed);
    FakeSink sink;
    CommandQueue queue(&sink, {false, kAnn, std::chrono::seconds{30}, 1}, clock);
    std::shared_ptr<Snapshot> seen; // the last that the queue saw
    std::map<quint64, LineStatus> statuses;
    std::set<quint64> maybeArrived;
    QString wrong;
    int believed = 0;

    const auto look = [&](quint64 number) {
        const LedgerLine& line = *queue.line(number);
        const auto say = [&](const char* what) { wrong = QStringLiteral("line %1: %2").arg(number).arg(QLatin1String(what)); };
        const auto before = statuses.find(number);
        if (before != statuses.end() && !mayFollow(before->second, line.status, maybeArrived.contains(number)))
            say(qPrintable(QStringLiteral("from %1 to %2").arg(static_cast<int>(before->second)).arg(static_cast<int>(line.status))));
        if (line.effectSeen > line.effectWanted || line.effectSeen < 0)
            say("more seen than wanted");
        if (line.firstEffect && line.fullEffect && *line.firstEffect > *line.fullEffect)
            say("full effect before the first");
        if (line.status == LineStatus::Refused && !line.error)
            say("refused without a reason");
        const bool ofOurs = line.actor == Actor::Operator || line.actor == Actor::OtherConsole;
        if (ofOurs && line.status == LineStatus::Seen && (before == statuses.end() || before->second != LineStatus::Seen)) {
            ++believed;
            const auto isThere = [&](const ExecutorId& one) {
                return std::any_of(seen->executors.begin(), seen->executors.end(), [&](const Executor& executor) { return executor.id == one; });
            };
            if (std::any_of(line.executors.begin(), line.executors.end(), isThere))
                say("believed gone, but there");
            if (line.executors.empty() && line.effectWanted > 0 && static_cast<int>(seen->executors.size()) < line.targetAfter.value_or(0))
                say("believed there, but missing");
            if (line.effectSeen != line.effectWanted)
                say("seen, but not all of it");
            if (line.actor == Actor::Operator && !line.number)
                say("believed without the driver's word");
        }
        statuses[number] = line.status;
    };
    connect(&queue, &CommandQueue::lineAdded, this, look);
    connect(&queue, &CommandQueue::lineChanged, this, look);

    struct Answer {
        std::shared_ptr<QPromise<FakeSink::Answer>> promise;
        FakeSink::Answer answer;
    };
    std::optional<Answer> underway;
    std::size_t handled = 0;
    std::shared_ptr<Snapshot> onTheWay; // a poll that was answered before what happened since
    int bobs = 0;
    const auto observe = [&](const std::shared_ptr<Snapshot>& snapshot) {
        seen = snapshot;
        queue.observe(snapshot);
    };
    observe(driver.snapshot(clock.wall()));

    const auto step = [&](bool quiet) {
        clock.advance(std::chrono::milliseconds{200 + random() % 2000});
        driver.live();
        if (!quiet && random() % 4 == 0) {
            Intent intent;
            intent.reason = QString::number(random() % 5);
            switch (random() % 4) {
            case 0: intent.total = static_cast<int>(random() % 12); break;
            case 1: intent.add = static_cast<int>(random() % 5) - 2; break;
            case 2:
                intent.kind = Intent::Kind::ReleaseCount;
                intent.count = 1 + static_cast<int>(random() % 3);
                break;
            default:
                intent.kind = Intent::Kind::Release;
                for (const Executor& one : seen->executors) {
                    if (random() % 4 == 0)
                        intent.ids.push_back(one.id);
                }
                intent.replace = random() % 2 == 0;
            }
            const auto line = queue.submit(intent, std::chrono::seconds{random() % 3 * 2});
            if (line && random() % 8 == 0)
                queue.takeBack(*line);
        }
        if (!quiet && random() % 15 == 0) {
            driver.carryOut({SetTarget{{}, 1}, QStringLiteral("bob"), kBob}, clock.wall());
            ++bobs;
        }
        queue.wake();
        if (sink.sent.size() > handled) {
            if (sink.sent.size() != handled + 1 || underway)
                wrong = QStringLiteral("two commands at once");
            const auto& sent = sink.sent[handled++];
            const auto fate = quiet ? 0 : random() % 10;
            const auto current = std::find_if(queue.lines().rbegin(), queue.lines().rend(), [](const LedgerLine& line) { return line.status == LineStatus::Sent; });
            if (fate == 7) {
                underway = Answer{sent.promise, failure(ErrorCode::RefusedBySpark)};
            } else if (fate == 8) { // arrives, but its answer is lost
                driver.carryOut(sent.command, clock.wall());
                maybeArrived.insert(current->id);
                underway = Answer{sent.promise, failure(ErrorCode::Timeout, {}, true)};
            } else if (fate == 9) { // never arrives
                maybeArrived.insert(current->id);
                underway = Answer{sent.promise, failure(ErrorCode::Unreachable, {}, true)};
            } else {
                underway = Answer{sent.promise, driver.carryOut(sent.command, clock.wall())};
            }
        }
        if (onTheWay && random() % 2 == 0) {
            observe(onTheWay);
            onTheWay.reset();
        } else if (!onTheWay && random() % 3 == 0) {
            onTheWay = driver.snapshot(clock.wall());
        } else if (!onTheWay && random() % 2 == 0) {
            observe(driver.snapshot(clock.wall()));
        }
        if (underway && random() % 2 == 0) {
            underway->promise->addResult(underway->answer);
            underway->promise->finish();
            underway.reset();
            QTest::qWait(0);
        }
    };
    for (int i = 0; i < 400 && wrong.isEmpty(); ++i)
        step(false);
    // Everything settles in the end: no line stays between states.
    for (int i = 0; i < 200 && wrong.isEmpty(); ++i)
        step(true);
    observe(driver.snapshot(clock.wall()));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    QVERIFY(believed > 10);
    int bobsLines = 0;
    int lostLines = 0;
    std::set<qint64> numbers;
    for (const LedgerLine& line : queue.lines()) {
        QVERIFY(line.status != LineStatus::Pending && line.status != LineStatus::Sent);
        bobsLines += line.by == kBob ? 1 : 0;
        lostLines += line.kind == LineKind::ExecutorsLost ? static_cast<int>(line.executors.size()) : 0;
        if (line.number)
            QVERIFY2(numbers.insert(*line.number).second, "one command of the driver in two lines");
    }
    QCOMPARE(bobsLines, bobs);
    QCOMPARE(lostLines, driver.lost);
}

QTEST_GUILESS_MAIN(tst_CommandBelief)
#include "tst_commandbelief.moc"
