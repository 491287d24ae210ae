// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/outcomewords.h"

#include "domain/modelfields.h"
#include "words/text.h"

#include <algorithm>
#include <cmath>

namespace stoker::words {

using domain::ModelField;
using domain::OutcomeNote;

namespace {

std::optional<double> assumed(const domain::ScenarioOutcome& outcome, ModelField field)
{
    const QLatin1StringView name(domain::infoOf(field).name.data(), qsizetype(domain::infoOf(field).name.size()));
    const auto found = std::find_if(outcome.assumed.begin(), outcome.assumed.end(), [&name](const domain::AssumedFigure& one) { return one.name == name; });
    return found == outcome.assumed.end() ? std::nullopt : std::optional(found->value);
}

QString noteSentence(OutcomeNote note)
{
    switch (note) {
    case OutcomeNote::ProfilesDealt: return translate("Lab", "The stages need several resource profiles: executors were dealt to them as many to one as the trace had at most.");
    case OutcomeNote::MixedCores: return translate("Lab", "The executors of the trace differ in cores: they come in the same order here.");
    case OutcomeNote::BarrierWaits: break;
    }
    return translate("Lab", "A barrier stage waited in vain for as many slots at once as it has tasks.");
}

} // namespace

QStringList outcomeNotes(const domain::ScenarioOutcome& outcome, const Units& units)
{
    QStringList notes;
    const auto seconds = [&units](double value) { return units.text(units.secondsFigure(value)); };
    const auto startUp = assumed(outcome, ModelField::StartUp);
    const auto spread = assumed(outcome, ModelField::StartUpSpread);
    if (startUp && spread)
        //: two times: "30 s ± 10 s"
        notes.append(translate("Lab", "The trace does not say how long an executor takes to start: %1 ± %2 was assumed.").arg(seconds(*startUp), seconds(*spread)));
    else if (startUp)
        notes.append(translate("Lab", "The trace does not say how long an executor takes to start: %1 was assumed.").arg(seconds(*startUp)));
    else if (spread)
        notes.append(translate("Lab", "The trace does not say how much the start-up delay varies: ± %1 was assumed.").arg(seconds(*spread)));
    if (const auto lots = assumed(outcome, ModelField::AllocationBatch)) {
        const auto count = static_cast<int>(std::lround(*lots));
        //: how many executors the simulated cluster starts each second
        notes.append(translate("Lab", "It was assumed that the cluster starts %n executor(s) at a time, one lot a second.", nullptr, count));
    }
    for (const OutcomeNote note : outcome.notes)
        notes.append(noteSentence(note));
    return notes;
}

QStringList outcomeNotes(std::span<const domain::ScenarioOutcome* const> outcomes, const Units& units)
{
    QStringList notes;
    for (const domain::ScenarioOutcome* outcome : outcomes) {
        if (outcome)
            notes.append(outcomeNotes(*outcome, units));
    }
    notes.removeDuplicates();
    return notes;
}

} // namespace stoker::words
