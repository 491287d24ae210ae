// SPDX-License-Identifier: GPL-3.0-or-later
#include "item/whynottext.h"

#include "words/policysentences.h"

namespace stoker::item {

QString whyNotText(const policy::WhyNot& why)
{
    using domain::Pin;
    using policy::Holding;
    domain::Pins held;
    for (const auto& [holding, pin] : {std::pair{Holding::Tasks, Pin::Busy}, {Holding::Cache, Pin::Cached}, {Holding::NeededShuffle, Pin::ShuffleNeeded}, {Holding::Receiver, Pin::Receiver}})
        held.setFlag(pin, why.held.testFlag(holding));
    return words::standingSentence(policy::standingName(why.standing), held, why.rank, why.guard);
}

} // namespace stoker::item
