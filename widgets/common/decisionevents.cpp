// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/decisionevents.h"

#include "words/policysentences.h"

namespace stoker::widgets {

std::vector<ChartEvent> decisionEvents(const std::vector<domain::DecisionLine>& changes)
{
    std::vector<ChartEvent> events;
    events.reserve(changes.size());
    for (const domain::DecisionLine& change : changes) {
        ChartEvent event;
        event.time = change.observed.time;
        event.kind = change.command ? ChartEvent::Kind::Decision : ChartEvent::Kind::Advice;
        event.ledgerLine = change.command.value_or(0);
        event.decision = change.id;
        event.text = words::decisionLines(change).join(u'\n');
        events.push_back(std::move(event));
    }
    return events;
}

} // namespace stoker::widgets
