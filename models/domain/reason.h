// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>

#include <array>
#include <initializer_list>
#include <limits>
#include <optional>
#include <span>
#include <string_view>

namespace stoker::domain {

/// Why a policy wants what it wants, or why a guard changed it, as a code. The sentence for it is made in `words`, from the code and the values.
/// Its name and the names of its values (reasonName, reasonValueNames) are what the ledger, `stokerctl run` and exports show.
enum class ReasonCode {
    // any policy
    NoData,          ///< the figures it needs are not known
    Steady,          ///< what there is fits: wanted, total
    // fixed, schedule
    Fixed,           ///< executors
    Scheduled,       ///< executors, until_ms
    NotScheduled,    ///< no entry holds now; the target stays: until_ms
    // deadline, forecast
    Learning,        ///< too few batches to fit: batches, needed, wanted
    WithinBand,      ///< close enough: wanted, total, band_percent, predicted_s, finish_s
    TooSlow,         ///< the next batch would end after finish_s: wanted, predicted_s, finish_s, low_s, high_s
    TooFast,         ///< fewer would do: wanted, predicted_s, finish_s, low_s, high_s
    CatchUp,         ///< behind: wanted, behind_s, backlog_logs
    SerialPart,      ///< more executors cannot help, the serial part alone takes as long: serial_s, finish_s, total
    FewTasks,        ///< more executors would find no task: useful, total
    Forecast,        ///< the load ahead asks for it: wanted, logs_per_minute, ahead_s, shape_days
    // target-tracking
    AboveTarget,     ///< value, target, wanted
    BelowTarget,     ///< value, target, wanted
    WithinTolerance, ///< value, target, tolerance
    // throughput
    CapacityShort,   ///< wanted, capacity, rate (both logs per minute)
    CapacityAmple,   ///< wanted, capacity, rate
    WithinBounds,    ///< lower, upper, rate
    // Spark's managers
    BacklogRamp,     ///< tasks wait: needed, added
    NeedFell,        ///< needed
    IdleTimeout,     ///< executors, idle_s
    AtMaximum,       ///< max
    RatioHigh,       ///< ratio, up_ratio
    RatioLow,        ///< ratio, down_ratio
    RatioBetween,    ///< ratio, down_ratio, up_ratio
    NoBatches,       ///< none ended in the interval
    // guards
    StaleData,       ///< age_s
    OnHold,          ///< until_ms, direction (1 = no growth, -1 = no release, 0 = neither)
    InBlackout,      ///< until_ms
    BelowMinimum,    ///< min
    AboveMaximum,    ///< max
    AboveCeiling,    ///< ceiling
    StepLimit,       ///< most
    Stabilising,     ///< window_s, wanted_then
    CoolingDown,     ///< left_s
    StillBehind,     ///< behind_s
    FlapBudgetSpent, ///< turns, budget
    HourBudgetSpent, ///< changed, budget
    JustStarted,     ///< adopted the target it found, changes nothing yet: left_s
    VictimsProtected,///< wanted, available
};
inline constexpr int kReasonCodeCount = static_cast<int>(ReasonCode::VictimsProtected) + 1;

inline constexpr std::size_t kMostReasonValues = 6;

/// "too_slow"; stable, in files and on the wire.
[[nodiscard]] std::string_view reasonName(ReasonCode code);
[[nodiscard]] std::optional<ReasonCode> reasonFromName(std::string_view name);
/// The names of the values of a code, in the order of Reason::values.
[[nodiscard]] std::span<const std::string_view> reasonValueNames(ReasonCode code);

/// Small and without a heap, because simulations make millions of them. A value that is not known is NaN.
struct Reason {
    ReasonCode code = ReasonCode::NoData;
    std::array<double, kMostReasonValues> values = unknownValues();

    Reason() = default;
    Reason(ReasonCode itsCode, std::initializer_list<double> itsValues = {}) : code(itsCode)
    {
        std::size_t i = 0;
        for (const double value : itsValues) {
            if (i < kMostReasonValues)
                values[i++] = value;
        }
    }
    /// By name; empty when this code has no such value, or it is not known.
    [[nodiscard]] std::optional<double> value(std::string_view name) const;
    /// NaN equals NaN here: unknown is unknown.
    friend bool operator==(const Reason& a, const Reason& b);

private:
    static constexpr std::array<double, kMostReasonValues> unknownValues()
    {
        std::array<double, kMostReasonValues> none{};
        none.fill(std::numeric_limits<double>::quiet_NaN());
        return none;
    }
};

} // namespace stoker::domain

Q_DECLARE_METATYPE(stoker::domain::Reason)
