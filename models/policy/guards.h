// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/observation.h"
#include "policy/policyinfo.h"
#include "policy/weekwindows.h"

#include <QJsonObject>

#include <optional>
#include <vector>

/// What stands between a policy's wish and the application. Pure: settings, state and observation in, verdict out; time is that of the observation.
/// The guards run in the order of domain::Guard (design, "Policies and guards"). The limits move the wish; every other guard only says how far from the
/// present target it may lead, so none of them leads out of [min, max]: a target that an operator set outside is brought in step by step, and never
/// further out. For the same reason their order decides only which of them is named, never the total.
namespace stoker::policy {

/// Every guard with its parameters (two have none), in the order in which they run; the names of parameters are unique over all guards and apart from
/// those of every policy that steers.
[[nodiscard]] std::span<const PolicyInfo> guardInfos();
/// The parameters of all guards, one after the other.
[[nodiscard]] std::span<const Parameter> guardParameters();

struct GuardSettings {
    WeekWindows blackout;
    int minExecutors = 1;
    std::optional<int> maxExecutors;
    std::optional<int> stepUp;          ///< executors at once; 0 = none
    std::optional<int> stepDown;
    std::optional<double> stepUpPercent;   ///< of the present target, at least one executor; the larger of the two holds where both are set
    std::optional<double> stepDownPercent;
    double stabiliseUpSeconds = 0;      ///< grow to the lowest wish of so long (HPA: 0)
    double stabiliseDownSeconds = 300;  ///< release to the highest wish of so long (HPA: 300)
    double coolDownUpSeconds = 0;       ///< after any change, no growth for so long
    double coolDownDownSeconds = 120;   ///< after any change, no release for so long (Dataproc: 2 min)
    bool releaseWhileBehind = false;
    std::optional<int> flapBudget = 6;  ///< turns of direction ...
    double flapWindowSeconds = 3'600;   ///< ... within so long
    std::optional<int> hourBudget;      ///< executors requested and released within an hour
    friend bool operator==(const GuardSettings&, const GuardSettings&) = default;
};
/// From settings of guardParameters(). BadArgument for windows and zones that are none, and where two do not fit (min above max).
[[nodiscard]] domain::Result<GuardSettings> guardSettings(const Settings& settings);

/// Nothing of one direction, or of both, until a time: what an operator asks for, or what follows a click of theirs.
struct Hold {
    domain::Instant until;
    bool growth = true;   ///< holds back growth
    bool release = true;  ///< holds back releases
    friend bool operator==(const Hold&, const Hold&) = default;
};

/// What guards remember from tick to tick. A value: copied, compared, stored. When the application's clock is set back, all of it moves back with it,
/// as if the clock had stood still: nothing is frozen for longer than it was meant to be, and no budget is spent twice.
struct GuardState {
    struct Wish {
        domain::Instant time;
        int total = 0;
        friend bool operator==(const Wish&, const Wish&) = default;
    };
    struct Change {
        domain::Instant time;
        int before = 0;
        int after = 0;
        friend bool operator==(const Change&, const Change&) = default;
    };
    /// Lowered to `target` past the guards, by who asks them, and `left` executors have not been asked to leave for it yet: they were protected.
    struct Begun {
        int target = 0;
        int left = 0;
        friend bool operator==(const Begun&, const Begun&) = default;
    };
    std::optional<domain::Instant> latest; ///< the latest time that was seen; empty = fresh
    std::optional<Hold> hold;
    std::optional<domain::Instant> quietUntil; ///< just started: changes nothing before
    std::vector<Wish> wishes;   ///< within the stabilisation windows, oldest first, thinned to what can still decide: no two of one total
    std::vector<Change> changes; ///< within an hour, the flap window and the cool-downs, oldest first, and the one before them
    std::optional<Begun> begun;
    friend bool operator==(const GuardState&, const GuardState&) = default;
};
[[nodiscard]] QJsonObject toJson(const GuardState& state);
/// An empty object is a fresh state. BadArgument for what is none.
[[nodiscard]] domain::Result<GuardState> guardStateFromJson(const QJsonObject& json);

struct Verdict {
    int total = 0;                     ///< what may be asked for now; the present target where nothing may change
    std::vector<domain::Clamp> clamps; ///< guards that changed something, in their order
    friend bool operator==(const Verdict&, const Verdict&) = default;
};
/// Of a stale observation, or one whose time is not known (the epoch), nothing is remembered. The first wish is weighed against the present target, as
/// HPA does: who has just started has no past that would allow a release.
[[nodiscard]] Verdict applyGuards(const GuardSettings& settings, GuardState& state, const Observation& now, const domain::Decision& wish);
/// In another order: the same total, other names.
[[nodiscard]] Verdict applyGuards(const GuardSettings& settings, GuardState& state, const Observation& now, const domain::Decision& wish,
                                  std::span<const domain::Guard> order);

/// The total of applyGuards() for a wish, and the same state; nobody is named.
[[nodiscard]] int guardedTotal(const GuardSettings& settings, GuardState& state, const domain::Observed& seen, int wish);

/// The first guard that lets nobody leave now, even where the target is already lower than what is there: stale, hold, blackout, behind. The others
/// weigh how far the target moves, and how many leave at once (guardReleases).
[[nodiscard]] std::optional<domain::Guard> releasesHeldBy(const GuardSettings& settings, const GuardState& state, const domain::Observed& now);

/// How many stay of `staying`, where the guards let the target go to `total` and fewer would do. What that move of the target takes has passed them, and so has
/// what they let begin earlier; the rest (an operator lowered the target and kept the executors, Spark gave more than was asked for) is a change of its own:
/// within cool-down, flap and hour budget. The step bounds all of them together.
struct StayVerdict {
    int staying = 0;                   ///< total or more
    std::vector<domain::Clamp> clamps; ///< ofStaying, in the order of the guards
    friend bool operator==(const StayVerdict&, const StayVerdict&) = default;
};
[[nodiscard]] StayVerdict guardReleases(const GuardSettings& settings, const GuardState& state, const domain::Observed& seen, int staying, int total);
/// That `leaving` of `staying` were asked to leave with the move to `total`; to be told before the change of the target is.
void noteReleases(GuardState& state, const GuardSettings& settings, const domain::Observed& seen, int staying, int total, int leaving);

/// That the target was changed, by whomever: cool-down, flap and hour budgets count from it. A time before the latest one is taken as that.
void noteChange(GuardState& state, const GuardSettings& settings, domain::Instant time, int before, int after);
/// Empty = lift it. `now` is the application's clock, as in observations.
void setHold(GuardState& state, domain::Instant now, std::optional<Hold> hold);
/// Changes nothing before `until`: the target is adopted as it was found.
void setQuiet(GuardState& state, domain::Instant now, domain::Instant until);

} // namespace stoker::policy
