// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/policysentences.h"
#include "words/text.h"
#include "words/units.h"

namespace stoker::words {

QStringList decisionLines(const domain::DecisionLine& decision)
{
    const Units units;
    const auto change = [&units](int before, int after) { return QStringLiteral("%1 %2 %3").arg(units.integer(before), kArrow, units.integer(after)); };
    //: a policy and the mode it ran in
    QStringList lines{translate("Decision", "%1 (%2)").arg(policyWord(decision.policy), modeWord(decision.mode))};
    //: executors that a policy wants, and why
    lines << translate("Decision", "Wish %1: %2").arg(units.integer(decision.wish.total), reasonSentence(decision.wish.reason));
    for (const domain::Clamp& clamp : decision.clamps)
        lines << (clamp.ofStaying
                      //: a guard, how many executors it lets stay where more are there than the target asks for ("4 → 7"), and why
                      ? translate("Decision", "%1 staying %2: %3")
                      //: a guard, what it made of the wish ("91 → 80"), and why
                      : translate("Decision", "%1 %2: %3"))
                     .arg(guardWord(clamp.guard), change(clamp.before, clamp.after), reasonSentence(clamp.reason));
    const QString target = decision.final == decision.observed.target ? translate("Decision", "Target stays %1").arg(units.integer(decision.final))
                                                                      : translate("Decision", "Target %1").arg(change(decision.observed.target, decision.final));
    //: "Target 68 → 76", of a policy in the shadow
    lines << (decision.mode == domain::Mode::Shadow ? translate("Decision", "%1, not sent").arg(target) : target);
    return lines;
}

} // namespace stoker::words
