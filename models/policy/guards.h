// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/observation.h"
#include "policy/policyinfo.h"

#include <QJsonObject>

#include <optional>
#include <vector>

/// What stands between a policy's wish and the application. Pure: settings, state and observation in, verdict out; time is that of the observation.
/// The guards run in the order of domain::Guard (design, "Policies and guards"). The later ones only ever bring the total nearer to the present target,
/// so none of them leads out of [min, max]: a target that an operator set outside is brought in step by step, and never further out.
namespace stoker::policy {

/// Every guard with its parameters; the names of parameters are unique over all guards and apart from those of every policy that steers.
[[nodiscard]] std::span<const PolicyInfo> guardInfos();
/// The parameters of all guards, one after the other.
[[nodiscard]] std::span<const Parameter> guardParameters();

/// Parts of weeks: "Mon-Fri 12:00-13:00, Sun 22:00-04:00" in a time zone. A part that ends before it starts goes on into the next day.
class WeekWindows {
public:
    /// BadArgument{name, value, accepted}; an empty text is no window.
    [[nodiscard]] static domain::Result<WeekWindows> read(std::string_view parameter, const QString& text, const QString& timeZone);
    /// The end of the window that holds `time`; empty = none does.
    [[nodiscard]] std::optional<domain::Instant> endOf(domain::Instant time) const;
    [[nodiscard]] bool isEmpty() const { return m_windows.empty(); }
    friend bool operator==(const WeekWindows&, const WeekWindows&) = default;

private:
    struct Window {
        int fromMinute = 0; ///< of the week, Monday 00:00 = 0
        int toMinute = 0;   ///< exclusive; may be beyond the week's end
        friend bool operator==(const Window&, const Window&) = default;
    };
    std::vector<Window> m_windows;
    QByteArray m_timeZone;
};

struct GuardSettings {
    WeekWindows blackout;
    int minExecutors = 1;
    std::optional<int> maxExecutors;
    std::optional<int> stepUp;          ///< executors at once
    std::optional<int> stepDown;
    std::optional<double> stepUpPercent;   ///< of the present target; the larger of the two holds where both are set
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
/// From settings of guardParameters(). BadArgument where two do not fit (min above max).
[[nodiscard]] domain::Result<GuardSettings> guardSettings(const Settings& settings);

/// Nothing of one direction, or of both, until a time: what an operator asks for, or what follows a click of theirs.
struct Hold {
    domain::Instant until;
    bool growth = true;   ///< holds back growth
    bool release = true;  ///< holds back releases
    friend bool operator==(const Hold&, const Hold&) = default;
};

/// What guards remember from tick to tick. A value: copied, compared, stored.
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
    std::optional<Hold> hold;
    std::optional<domain::Instant> quietUntil; ///< just started: changes nothing before
    std::vector<Wish> wishes;   ///< within the stabilisation windows, oldest first, thinned to what can still decide
    std::vector<Change> changes; ///< within an hour and the flap window, oldest first
    friend bool operator==(const GuardState&, const GuardState&) = default;
};
[[nodiscard]] QJsonObject toJson(const GuardState& state);
[[nodiscard]] domain::Result<GuardState> guardStateFromJson(const QJsonObject& json);

struct Verdict {
    int total = 0;                     ///< what may be asked for now; the present target where nothing may change
    std::vector<domain::Clamp> clamps; ///< guards that changed something, in their order
    friend bool operator==(const Verdict&, const Verdict&) = default;
};
[[nodiscard]] Verdict applyGuards(const GuardSettings& settings, GuardState& state, const Observation& now, const domain::Decision& wish);
/// That the target was changed, by whomever: cool-down, flap and hour budgets count from it.
void noteChange(GuardState& state, const GuardSettings& settings, domain::Instant time, int before, int after);

} // namespace stoker::policy
