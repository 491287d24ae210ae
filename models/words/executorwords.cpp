// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/sentences.h"

#include "words/text.h"

namespace stoker::words {

using domain::ExecutorState;
using domain::Pin;

QString stateWord(const domain::Executor& executor)
{
    switch (executor.state) {
    case ExecutorState::Active:
        if (executor.isBusy())
            return translate("Executor", "busy");
        return executor.isStarting() ? translate("Executor", "starting") : translate("Executor", "idle");
    case ExecutorState::Excluded: return translate("Executor", "excluded");
    case ExecutorState::Draining: return translate("Executor", "draining");
    case ExecutorState::Removing: return translate("Executor", "leaving");
    case ExecutorState::Dead: return translate("Executor", "gone");
    }
    return {};
}

QString pinWord(Pin pin)
{
    switch (pin) {
    case Pin::Busy: return translate("Pin", "busy");
    case Pin::Cached: return translate("Pin", "holds cache");
    case Pin::Shuffle: return translate("Pin", "holds shuffle");
    case Pin::ShuffleNeeded: return translate("Pin", "shuffle needed");
    case Pin::BelowMinimum: return translate("Pin", "minimum reached");
    case Pin::BelowTarget: return translate("Pin", "target not exceeded");
    case Pin::Receiver: return translate("Pin", "runs a receiver");
    }
    return {};
}

QString pinWords(domain::Pins pins, domain::Pins without)
{
    // A needed shuffle says all that a held one says.
    if (pins.testFlag(Pin::ShuffleNeeded))
        without |= Pin::Shuffle;
    QStringList words;
    for (const Pin pin : {Pin::Receiver, Pin::ShuffleNeeded, Pin::Cached, Pin::Shuffle, Pin::Busy, Pin::BelowMinimum, Pin::BelowTarget}) {
        if (pins.testFlag(pin) && !without.testFlag(pin))
            words.append(pinWord(pin));
    }
    return list(words);
}

QString list(const QStringList& items) { return items.join(translate("Executor", ", ", "between the items of a list")); }

QString removedWord(const domain::Departed& departed)
{
    switch (departed.by) {
    case domain::RemovedBy::Command: return translate("Executor", "released");
    case domain::RemovedBy::Spark:
        return departed.reason.isEmpty() ? translate("Executor", "removed by Spark") : translate("Executor", "removed by Spark: %1").arg(departed.reason);
    case domain::RemovedBy::Lost:
        return departed.reason.isEmpty() ? translate("Executor", "lost") : translate("Executor", "lost: %1").arg(departed.reason);
    case domain::RemovedBy::Unknown: break;
    }
    return departed.reason.isEmpty() ? translate("Executor", "gone") : translate("Executor", "gone: %1").arg(departed.reason);
}

QString ownerWord(const domain::Owner& owner)
{
    switch (owner.kind) {
    case domain::OwnerKind::None: return translate("Owner", "nobody yet");
    case domain::OwnerKind::Operator: return owner.name.isEmpty() ? translate("Owner", "operator") : translate("Owner", "operator %1").arg(owner.name);
    case domain::OwnerKind::Policy:
        return owner.name.isEmpty() ? translate("Owner", "Stoker policy") : translate("Owner", "Stoker policy %1").arg(owner.name);
    case domain::OwnerKind::Spark: return translate("Owner", "Spark");
    }
    return {};
}

QString wayWord(domain::ReleaseWay way)
{
    switch (way) {
    case domain::ReleaseWay::Best: return translate("Release", "gracefully");
    case domain::ReleaseWay::Drain: return translate("Release", "drain");
    case domain::ReleaseWay::Idle: return translate("Release", "when idle");
    case domain::ReleaseWay::Force: return translate("Release", "by force");
    }
    return {};
}

QString outcomeWord(domain::Outcome outcome)
{
    switch (outcome) {
    case domain::Outcome::Draining: return translate("Release", "draining");
    case domain::Outcome::Removed: return translate("Release", "removed");
    case domain::Outcome::Busy: return translate("Release", "busy, stays");
    case domain::Outcome::Gone: return translate("Release", "was gone already");
    case domain::Outcome::Failed: return translate("Release", "Spark refused");
    }
    return {};
}

QString ceilingWord(domain::CeilingBecause because)
{
    switch (because) {
    case domain::CeilingBecause::CoresMax: return QStringLiteral("spark.cores.max");
    case domain::CeilingBecause::MaxExecutors: return QStringLiteral("spark.dynamicAllocation.maxExecutors");
    case domain::CeilingBecause::LocalMode: return translate("Ceiling", "local mode");
    case domain::CeilingBecause::Unknown: return translate("Ceiling", "the cluster");
    }
    return {};
}

QString environmentChip(domain::Environment environment)
{
    switch (environment) {
    case domain::Environment::Development: return translate("Environment", "DEV", "chip, at most 5 letters");
    case domain::Environment::Test: return translate("Environment", "TEST", "chip, at most 5 letters");
    case domain::Environment::Production: return translate("Environment", "PROD", "chip, at most 5 letters");
    }
    return {};
}

QString environmentWord(domain::Environment environment)
{
    switch (environment) {
    case domain::Environment::Development: return translate("Environment", "Development");
    case domain::Environment::Test: return translate("Environment", "Test");
    case domain::Environment::Production: return translate("Environment", "Production");
    }
    return {};
}

} // namespace stoker::words
