// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/policysentences.h"

#include "words/sentences.h"
#include "words/text.h"

#include <algorithm>
#include <array>

namespace stoker::words {

using domain::Guard;
using domain::Mode;

namespace {

struct PolicyText {
    const char* name;
    const char* word;
    const char* help;
};

constexpr std::array kPolicies{
    PolicyText{"fixed", QT_TRANSLATE_NOOP("Policy", "Fixed"), QT_TRANSLATE_NOOP("Policy", "The same number of executors all the time.")},
    PolicyText{"deadline", QT_TRANSLATE_NOOP("Policy", "Deadline"),
               QT_TRANSLATE_NOOP("Policy", "As many executors as finish the next batch in time, by default in 50 of its 60 s. It learns from the batches how much more executors help.")},
    PolicyText{"forecast", QT_TRANSLATE_NOOP("Policy", "Forecast"),
               QT_TRANSLATE_NOOP("Policy", "Like Deadline, but it has learnt the course of the day and asks early enough for executors to be usable when the load comes.")},
    PolicyText{"target-tracking", QT_TRANSLATE_NOOP("Policy", "Target tracking"),
               QT_TRANSLATE_NOOP("Policy", "Keeps one figure, such as CPU, at a target, as the autoscaler of Kubernetes does: twice the target, twice the executors.")},
    PolicyText{"throughput", QT_TRANSLATE_NOOP("Policy", "Throughput"),
               QT_TRANSLATE_NOOP("Policy", "Measures how many logs an executor can process and takes as many as the input and the backlog need, as the autoscaler of Flink does.")},
    PolicyText{"schedule", QT_TRANSLATE_NOOP("Policy", "Schedule"), QT_TRANSLATE_NOOP("Policy", "So many executors at such times of the week, whatever the load.")},
    PolicyText{"spark-dynamic-allocation", QT_TRANSLATE_NOOP("Policy", "Spark's dynamic allocation"),
               QT_TRANSLATE_NOOP("Policy", "What Spark's own manager would do: more and more executors while tasks wait, release of those that are idle. Only to compare: it never steers from here.")},
    PolicyText{"spark-streaming-allocation", QT_TRANSLATE_NOOP("Policy", "Spark Streaming's allocation"),
               QT_TRANSLATE_NOOP("Policy", "What Spark Streaming's own manager would do: more executors when batches fill their interval, one less when they do not. Only to compare: it never steers from here.")},
};

const PolicyText* find(const QString& name)
{
    const auto found = std::find_if(kPolicies.begin(), kPolicies.end(), [&name](const PolicyText& policy) { return name == QLatin1StringView(policy.name); });
    return found == kPolicies.end() ? nullptr : &*found;
}

} // namespace

QString policyWord(const QString& name)
{
    const PolicyText* policy = find(name);
    return policy ? translate("Policy", policy->word) : name;
}

QString policyHelp(const QString& name)
{
    const PolicyText* policy = find(name);
    return policy ? translate("Policy", policy->help) : QString();
}

QString sparkLinesHelp(const QString& name)
{
    if (name == u"spark-dynamic-allocation")
        return translate("Policy", "Spark starts with these only where one of three keeps shuffle data readable: an external shuffle service, shuffle tracking, or decommissioning that moves shuffle blocks. Stoker "
                                   "cannot steer the application then: Spark holds the target.");
    if (name == u"spark-streaming-allocation")
        return translate("Policy", "For applications of DStreams, and not together with Spark's dynamic allocation. Stoker cannot steer the application then: Spark holds the target.");
    if (name == u"fixed")
        return translate("Policy", "The same number from the start of the application on; neither of Spark's managers changes it. A standalone master does not look at spark.executor.instances: there spark.cores.max decides, the number times the "
                                   "cores of an executor.");
    return translate("Policy", "Nothing in Spark decides as this policy does. These lines give Spark's own manager the same limits, and shuffle tracking, without which it starts only beside an external "
                               "shuffle service or decommissioning that moves shuffle blocks; Stoker cannot steer the application then.");
}

QString modeWord(Mode mode)
{
    switch (mode) {
    case Mode::Watch: return translate("Mode", "Watch");
    case Mode::Shadow: return translate("Mode", "Shadow");
    case Mode::Autopilot: return translate("Mode", "Autopilot");
    }
    return {};
}

QString modeHelp(Mode mode)
{
    switch (mode) {
    case Mode::Watch: return translate("Mode", "No policy runs. The target is yours.");
    case Mode::Shadow: return translate("Mode", "The policy decides and the ledger shows it, but nothing is sent.");
    case Mode::Autopilot: return translate("Mode", "What the policy decides, and its guards let pass, is sent to the application.");
    }
    return {};
}

QString guardWord(Guard guard)
{
    switch (guard) {
    case Guard::Stale: return translate("Guard", "old figures");
    case Guard::Hold: return translate("Guard", "hold");
    case Guard::Blackout: return translate("Guard", "blackout");
    case Guard::Limits: return translate("Guard", "limits");
    case Guard::Step: return translate("Guard", "step");
    case Guard::Stabilisation: return translate("Guard", "stabilisation");
    case Guard::CoolDown: return translate("Guard", "cool-down");
    case Guard::Behind: return translate("Guard", "behind");
    case Guard::Flap: return translate("Guard", "up and down");
    case Guard::Budget: return translate("Guard", "hourly budget");
    }
    return {};
}

QString guardHelp(Guard guard)
{
    switch (guard) {
    case Guard::Stale: return translate("Guard", "While the figures are old, nothing changes.");
    case Guard::Hold: return translate("Guard", "While somebody holds the target, it does not grow, does not shrink, or both.");
    case Guard::Blackout: return translate("Guard", "In these windows of the week nothing changes.");
    case Guard::Limits: return translate("Guard", "The target stays between minimum and maximum, and below what the cluster gives.");
    case Guard::Step: return translate("Guard", "The target changes by no more than so much at once.");
    case Guard::Stabilisation: return translate("Guard", "The target follows only what the policy has wanted for a while, so that a short peak or dip moves nothing.");
    case Guard::CoolDown: return translate("Guard", "After a change the next one waits, so that its effect can be seen first.");
    case Guard::Behind: return translate("Guard", "While batches are late, nothing is released.");
    case Guard::Flap: return translate("Guard", "When the target has gone up and down too often, it waits.");
    case Guard::Budget: return translate("Guard", "Within an hour no more than so many executors are requested and released.");
    }
    return {};
}

QString standingSentence(std::string_view standing, domain::Pins held, int rank, std::optional<Guard> guard)
{
    if (standing == "chosen")
        return translate("Standing", "The policy lets it go.");
    if (standing == "leaving")
        return translate("Standing", "It leaves already.");
    if (standing == "protected")
        //: what an executor is kept for: "busy, cached data"
        return translate("Standing", "The policy does not take it: %1.").arg(pinWords(held));
    if (standing == "held_back")
        return guard ? translate("Standing", "The policy would let it go, but a guard does not: %1.").arg(guardWord(*guard)) : translate("Standing", "The policy would let it go, but its guards do not.");
    if (standing == "others_first")
        return translate("Standing", "Others go before it: it is number %1 in the order.").arg(rank);
    if (standing == "not_surplus")
        return translate("Standing", "Nobody has to leave. If somebody had to, it would be number %1.").arg(rank);
    return {};
}

QString streamWord() { return translate("Policy", "Stream"); }
QString streamHelp() { return translate("Policy", "What the policy cannot always see from outside."); }

QString victimHelp() { return translate("Policy", "Who goes when there are too many, and what may never be lost for it."); }

} // namespace stoker::words
