// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/lines.h"

namespace stoker::test {

using namespace Qt::StringLiterals;
using namespace domain;

LedgerLine fullLine(quint64 id, Instant time)
{
    LedgerLine line;
    line.id = id;
    line.time = time;
    line.actor = Actor::OtherConsole;
    line.by = u"m.keller@console-3"_s;
    line.kind = LineKind::Release;
    line.reason = u"they leak, \"again\"\nsee Größe, 堆"_s;
    line.targetBefore = 12;
    line.targetAfter = 10;
    line.executors = executors({7, 31});
    line.way = ReleaseWay::Force;
    line.replace = true;
    line.status = LineStatus::NotSeen;
    line.error = Error{ErrorCode::UnknownExecutors, {{u"ids"_s, QStringList{u"7"_s, u"31"_s}}, {u"seconds"_s, 2.5}, {u"address"_s, u"http://h"_s}}, true};
    line.partly = true;
    line.outcomes = {{ExecutorId{u"7"_s}, Outcome::Removed}, {ExecutorId{u"31"_s}, Outcome::Busy}};
    line.ceiling = {40, CeilingBecause::CoresMax};
    line.aboveCeiling = true;
    line.number = (qint64(1) << 53) + 1; // no double holds it
    line.sent = time + Millis(20);
    line.firstEffect = time + Millis(3456);
    line.fullEffect = time + Millis(9000);
    line.effectWanted = 2;
    line.effectSeen = 1;
    return line;
}

DecisionLine fullDecision(quint64 id, Instant time)
{
    DecisionLine line;
    line.id = id;
    line.mode = Mode::Autopilot;
    line.policy = u"deadline"_s;
    line.observed = {.time = time, .target = 24, .registered = 23, .usable = 22, .busy = 21, .slotsPerExecutor = 4, .coresPerExecutor = 8, .tasksRunning = 80, .tasksPending = 12,
                     .logsPerMinute = 1234567.891, .cpuPercent = 87.125, .batchSeconds = 58.321, .intervalSeconds = 60.0, .deadlineSeconds = 50.0, .behindSeconds = 3.5,
                     .backlogLogs = 90210.0, .startupSeconds = 31.25, .ceiling = 64, .stale = true, .ageSeconds = 2.001};
    line.wish = {.total = 31, .releases = executors({4}), .reason = Reason{ReasonCode::TooSlow, {31, 58.321, 50, 55.5, 61.25}}, .prediction = Prediction{44.5, 49.25, 52.125}};
    line.clamps = {{Guard::Limits, 31, 30, Reason{ReasonCode::AboveMaximum, {30}}}, {Guard::Step, 30, 28, Reason{ReasonCode::StepLimit, {4}}}};
    line.final = 28;
    line.victims = executors({9, 10});
    line.command = 77;
    return line;
}

LedgerLine targetLine(quint64 id, Instant time, int target)
{
    LedgerLine line;
    line.id = id;
    line.time = time;
    line.by = u"jo@desk"_s;
    line.targetAfter = target;
    return line;
}

DecisionLine steadyDecision(quint64 id, Instant time)
{
    DecisionLine line = fullDecision(id, time);
    line.mode = Mode::Shadow;
    line.observed.target = line.observed.registered = line.observed.usable = 24;
    line.observed.stale = false;
    line.observed.ageSeconds = 0;
    line.observed.behindSeconds = 0;
    line.observed.logsPerMinute = 1234567.0 + static_cast<double>(id % 1000);
    line.wish = {.total = 24, .releases = {}, .reason = Reason{ReasonCode::WithinBand, {24, 24, 10, 47.321, 50}}, .prediction = Prediction{44.5, 47.321, 49.125}};
    line.clamps.clear();
    line.victims.clear();
    line.final = 24;
    line.command.reset();
    return line;
}

const LedgerLine& lineOf(const ports::LedgerEntry& entry) { return std::get<LedgerLine>(entry.what); }
const DecisionLine& decisionOf(const ports::LedgerEntry& entry) { return std::get<DecisionLine>(entry.what); }

QString shortly(const ports::LedgerPage& page)
{
    QStringList all;
    for (const ports::LedgerEntry& entry : page.entries)
        all.append(entry.place.command ? u"c%1"_s.arg(lineOf(entry).id) : u"d%1"_s.arg(decisionOf(entry).id));
    return all.join(u' ');
}

} // namespace stoker::test
