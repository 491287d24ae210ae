// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/sentences.h"

#include "words/errorvalues.h"

namespace stoker::words {
namespace {

using domain::LedgerLine;
using domain::LineKind;
using domain::LineStatus;

// "m.keller@console-3": on a narrow line the person is enough.
QString person(const QString& by) { return by.section(u'@', 0, 0); }

bool isGrowth(const LedgerLine& line)
{
    return line.kind == LineKind::Target && line.targetAfter && (!line.targetBefore || *line.targetAfter >= *line.targetBefore);
}

QString soFar(const LedgerLine& line)
{
    if (line.effectWanted <= 0)
        return translate("Ledger", "accepted");
    const Units units;
    return (isGrowth(line) ? translate("Ledger", "%1 of %2 usable") : translate("Ledger", "%1 of %2 left"))
        .arg(units.integer(line.effectSeen), units.integer(line.effectWanted));
}

QString seen(const LedgerLine& line)
{
    if (line.effectWanted <= 0)
        return translate("Ledger", "in effect");
    const QString what = isGrowth(line) ? translate("Ledger", "reached", "a target: so many executors are usable") : translate("Ledger", "%n left", "executors", line.effectSeen);
    if (!line.sent || !line.fullEffect)
        return what;
    return translate("Ledger", "%1 in %2", "what happened, in how long").arg(what, Units().duration(domain::seconds(*line.fullEffect - *line.sent)));
}

// Asked above what the cluster gives: Spark accepts it, and the rest never comes.
QString aboveCeiling(const LedgerLine& line)
{
    if (!line.ceiling.value)
        return translate("Ledger", "above what the cluster gives");
    return translate("Ledger", "above the ceiling of %1 (%2)").arg(Units().integer(*line.ceiling.value), ceilingWord(line.ceiling.because));
}

// The target was set before the release failed: "nothing changed", as the error says of its own half, would be false of both.
QString partlyText(const LedgerLine& line)
{
    const Units units;
    const QString total = units.integer(line.targetAfter ? std::optional<qint64>(*line.targetAfter) : std::nullopt);
    QString because = translate("Ledger", "the answer was lost, so the release was not sent");
    if (line.error)
        because = withDetail(*line.error, headline(*line.error));
    if (line.error && line.error->code == domain::ErrorCode::AnswerLost)
        return translate("Ledger", "The target is %1; whether anybody was released is not known. %2").arg(total, sentence(*line.error));
    const bool lowered = !line.targetBefore || line.targetAfter < line.targetBefore;
    return (lowered ? translate("Ledger", "The target was lowered to %1, but nobody was released: %2.") : translate("Ledger", "The target is %1, but nobody was released: %2."))
        .arg(total, because);
}

} // namespace

QString failureText(const LedgerLine& line)
{
    if (line.partly)
        return partlyText(line);
    return line.error ? wholeText(*line.error) : QString();
}

QString whoWord(const LedgerLine& line)
{
    switch (line.actor) {
    case domain::Actor::Operator: return line.by.isEmpty() ? translate("Ledger", "operator") : person(line.by);
    case domain::Actor::Policy: return translate("Ledger", "autopilot");
    case domain::Actor::Spark: return translate("Ledger", "Spark");
    case domain::Actor::OtherConsole:
        return line.by.isEmpty() ? translate("Ledger", "another console") : line.by; // with its host: that is what tells two consoles of one person apart
    }
    return {};
}

QString whatWord(const LedgerLine& line)
{
    const Units units;
    const int executors = static_cast<int>(line.executors.size());
    switch (line.kind) {
    case LineKind::Target:
        if (!line.targetAfter)
            return translate("Ledger", "target");
        if (!line.targetBefore)
            return translate("Ledger", "target %1").arg(units.integer(*line.targetAfter));
        if (*line.targetBefore == *line.targetAfter)
            return translate("Ledger", "%1 stays").arg(units.integer(*line.targetAfter));
        return translate("Ledger", "%1 → %2", "target before and after").arg(units.integer(*line.targetBefore), units.integer(*line.targetAfter));
    case LineKind::Release:
        return line.way == domain::ReleaseWay::Force ? translate("Ledger", "kill %n", "executors", executors)
                                                     : translate("Ledger", "release %n", "executors", executors);
    case LineKind::ExecutorsLost: return translate("Ledger", "%n lost", "executors", executors);
    case LineKind::ApplicationChanged: return translate("Ledger", "another application");
    case LineKind::Hold: return translate("Ledger", "hold");
    }
    return {};
}

QString effectWord(const LedgerLine& line)
{
    if (line.partly) {
        const bool open = line.error && line.error->code == domain::ErrorCode::AnswerLost;
        return open ? translate("Ledger", "target set, release not answered") : translate("Ledger", "target set, nobody released");
    }
    switch (line.status) {
    case LineStatus::Pending: return translate("Ledger", "not sent yet");
    case LineStatus::TakenBack: return translate("Ledger", "taken back");
    case LineStatus::Sent: return translate("Ledger", "sent, no answer yet");
    case LineStatus::Refused: return line.error ? headline(*line.error) : translate("Ledger", "refused");
    case LineStatus::Accepted:
        return line.aboveCeiling ? translate("Ledger", "%1; %2").arg(soFar(line), aboveCeiling(line)) : soFar(line);
    case LineStatus::Seen: return line.kind == LineKind::ExecutorsLost || line.kind == LineKind::ApplicationChanged ? QString() : seen(line);
    case LineStatus::NotSeen:
        if (line.error) // what it was asked of is no more
            return headline(*line.error);
        if (line.aboveCeiling)
            return translate("Ledger", "%1; %2").arg(soFar(line), aboveCeiling(line));
        return line.effectSeen > 0 ? translate("Ledger", "%1, then nothing more").arg(soFar(line)) : translate("Ledger", "accepted, but no effect seen");
    }
    return {};
}

} // namespace stoker::words
