// SPDX-License-Identifier: GPL-3.0-or-later
#include "item/ledgercells.h"

#include "item/decisiontablemodel.h"
#include "item/roles.h"
#include "words/policysentences.h"
#include "words/sentences.h"

#include <QDateTime>
#include <QLocale>

namespace stoker::item {
namespace {

using domain::Actor;
using domain::DecisionLine;
using domain::LedgerLine;
using domain::LineKind;
using domain::LineStatus;
using domain::Mode;

QString momentText(domain::Instant moment, const words::Units& units)
{
    const QDateTime time = domain::toDateTime(moment);
    if (time.date() == QDate::currentDate())
        return units.timeOfDay(moment);
    //: A day and a time, in Qt's letters: 20 Nov 14:26:04
    return QLocale().toString(time, LedgerTableModel::tr("d MMM HH:mm:ss"));
}

QString icon(const LedgerLine& line)
{
    if (line.kind == LineKind::ExecutorsLost)
        return QStringLiteral("lost");
    if (line.kind == LineKind::Hold)
        return QStringLiteral("hold");
    switch (line.actor) {
    case Actor::Operator: return line.kind == LineKind::Release ? QStringLiteral("release") : QStringLiteral("user");
    case Actor::OtherConsole: return QStringLiteral("user");
    case Actor::Policy: return QStringLiteral("autopilot");
    case Actor::Spark: return QStringLiteral("watch");
    }
    return {};
}

QString ids(const std::vector<domain::ExecutorId>& executors)
{
    QStringList texts;
    for (const domain::ExecutorId& id : executors)
        texts.append(id.text);
    return words::list(texts);
}

int severity(LedgerColumn column, const LedgerLine& line)
{
    const bool unsent = line.status == LineStatus::TakenBack || line.status == LineStatus::Refused;
    Severity severity = unsent ? Severity::Faint : Severity::Normal;
    if (column == LedgerColumn::What && line.kind == LineKind::ExecutorsLost)
        severity = Severity::Trouble;
    if (column == LedgerColumn::Effect && (line.status == LineStatus::Refused || line.status == LineStatus::NotSeen || line.aboveCeiling))
        severity = Severity::Caution;
    return static_cast<int>(severity);
}

QString toolTip(LedgerColumn column, const LedgerLine& line, const words::Units& units)
{
    switch (column) {
    case LedgerColumn::Time: return units.dateTime(line.time);
    case LedgerColumn::Who: return line.by;
    case LedgerColumn::What: return ids(line.executors);
    case LedgerColumn::Why: return line.reason;
    case LedgerColumn::Effect: {
        if (const QString failure = words::failureText(line); !failure.isEmpty())
            return failure;
        QStringList outcomes;
        for (const domain::ExecutorOutcome& outcome : line.outcomes)
            outcomes.append(LedgerTableModel::tr("%1: %2", "an executor and what became of it").arg(outcome.id.text, words::outcomeWord(outcome.outcome)));
        return outcomes.join(u'\n');
    }
    case LedgerColumn::Application: break;
    }
    return {};
}

} // namespace

QString ledgerText(const LedgerLine& line, LedgerColumn column, const words::Units& units)
{
    switch (column) {
    case LedgerColumn::Time: return momentText(line.time, units);
    case LedgerColumn::Who: return words::whoWord(line);
    case LedgerColumn::What: return words::whatWord(line);
    case LedgerColumn::Why:
        if (line.reason.isEmpty())
            return line.executors.empty() ? QString() : LedgerTableModel::tr("executors %1", "their ids", static_cast<int>(line.executors.size())).arg(ids(line.executors)); // the next best thing to know
        //: The reason an operator typed
        return line.actor == Actor::Operator || line.actor == Actor::OtherConsole ? LedgerTableModel::tr("“%1”").arg(line.reason) : line.reason;
    case LedgerColumn::Effect: return words::effectWord(line);
    case LedgerColumn::Application: break;
    }
    return {};
}

QString ledgerText(const DecisionLine& decision, LedgerColumn column, const words::Units& units)
{
    switch (column) {
    case LedgerColumn::Time: return momentText(decision.observed.time, units);
    case LedgerColumn::Who:
        //: a policy and the mode it ran in
        return DecisionTableModel::tr("%1 (%2)").arg(words::policyWord(decision.policy), words::modeWord(decision.mode));
    case LedgerColumn::What:
        if (decision.final == decision.observed.target)
            return DecisionTableModel::tr("%1 stays", "the target").arg(decision.final);
        return QStringLiteral("%1 %2 %3").arg(decision.observed.target).arg(words::kArrow).arg(decision.final);
    case LedgerColumn::Why: return words::reasonSentence(decision.wish.reason);
    case LedgerColumn::Effect:
        if (decision.command)
            return DecisionTableModel::tr("sent");
        return decision.mode == Mode::Shadow && decision.final != decision.observed.target ? DecisionTableModel::tr("not sent: shadow") : QString();
    case LedgerColumn::Application: break;
    }
    return {};
}

QVariant ledgerCell(const LedgerLine& line, LedgerColumn column, int role, const words::Units& units)
{
    switch (role) {
    case Qt::DisplayRole: return ledgerText(line, column, units);
    case Qt::ToolTipRole: return toolTip(column, line, units);
    case RawRole: return column == LedgerColumn::Time ? QVariant(domain::toEpochMs(line.time)) : QVariant();
    case SeverityRole: return severity(column, line);
    case IconRole: return column == LedgerColumn::Who ? icon(line) : QString();
    default: return {};
    }
}

QVariant ledgerCell(const DecisionLine& decision, LedgerColumn column, int role, const words::Units& units)
{
    switch (role) {
    case Qt::DisplayRole: return ledgerText(decision, column, units);
    case Qt::ToolTipRole: return column == LedgerColumn::Time ? units.dateTime(decision.observed.time) : ledgerText(decision, column, units);
    case RawRole: return column == LedgerColumn::Time ? QVariant(domain::toEpochMs(decision.observed.time)) : QVariant();
    case SeverityRole: return static_cast<int>(decision.command ? Severity::Normal : Severity::Faint);
    case IconRole: return column != LedgerColumn::Who ? QString() : decision.mode == Mode::Autopilot ? QStringLiteral("autopilot") : QStringLiteral("shadow");
    default: return {};
    }
}

QVariant ledgerHeader(int section, Qt::Orientation orientation, int role)
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<LedgerColumn>(section)) {
    case LedgerColumn::Time: return LedgerTableModel::tr("Time");
    case LedgerColumn::Who: return LedgerTableModel::tr("Who");
    case LedgerColumn::What: return LedgerTableModel::tr("What");
    case LedgerColumn::Why: return LedgerTableModel::tr("Why");
    case LedgerColumn::Effect: return LedgerTableModel::tr("Effect");
    case LedgerColumn::Application: return LedgerTableModel::tr("Application");
    }
    return {};
}

} // namespace stoker::item
