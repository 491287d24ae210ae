// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "item/releaseimpact.h"

#include <QString>

#include <array>

namespace stoker::widgets {

/// One of the four figures of the release dialog: what it costs, in a number and a word.
struct ReleaseFigure {
    QString number;
    QString unit;
    QString note;
    bool warn = false; ///< something is lost
    friend bool operator==(const ReleaseFigure&, const ReleaseFigure&) = default;
};

/// Tasks, cache, shuffle, slots. `way` must be resolved.
[[nodiscard]] std::array<ReleaseFigure, 4> releaseFigures(const item::ReleaseImpact& impact, domain::ReleaseWay way, bool replace);

/// "jobs 4812, 4814", "nothing", "is gone already".
[[nodiscard]] QString hitsText(const item::ReleaseImpact::Row& row);
/// What a way does with these executors, as one or two sentences under its name.
[[nodiscard]] QString wayText(domain::ReleaseWay way, const item::ReleaseImpact& impact, const domain::Capabilities& capabilities);
/// Who goes with a lower target and what that loses, as a sentence: "Executors 3, 7 leave then: 32 MB cache is lost.". Empty where nobody goes.
[[nodiscard]] QString victimsText(const item::ReleaseImpact& impact);
/// "Release 3 executors", "Kill 3 executors".
[[nodiscard]] QString releaseVerb(domain::ReleaseWay way, int executors);

} // namespace stoker::widgets
