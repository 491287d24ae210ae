// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "policy/observation.h"

#include <QJsonObject>

#include <array>
#include <optional>

/// How long a batch takes, learnt from those that ended: seconds = serial + cost x load / executors^scalability.
namespace stoker::policy {

/// No answer of the model asks for more; as the parameter of `fixed`.
inline constexpr int kMostExecutors = 1'000'000;

/// Least squares with exponential forgetting, in a fixed amount of memory; adding a batch and asking cost a few hundred operations and no heap.
/// - serial: seconds that do not shrink with executors (StreamingLens: critical time). cost: executor-seconds per unit of load.
/// - load: the batch's logs. Where no batch ever said how many it had, load is its work in executor-seconds (loadOf), cost is 1, and the serial part is
///   learnt from the steps of the executors alone: load and executors drift together, and only a step tells them apart.
/// - scalability: 1 = twice the executors, half the time; down to 0.5 (Flink's bounds of observed scalability); other than 1 only where the data insist.
/// - While executors and load hardly vary nothing can tell the serial part from the rest: its prior is a share of 0 +- kSerialPriorShare, the proportional
///   rule of the manual strategy, which gives way as far as the data outweigh it (ridge regression with the noise found as its scale).
/// A value; owned by the state of a policy; any thread.
class BatchModel {
public:
    static constexpr double kRecency = 0.95; ///< weight of a batch against the next one (StreamingLens: 0.95^k)
    static constexpr double kSerialPriorShare = 0.2; ///< of the mean batch: one standard deviation
    static constexpr int kGrid = 11; ///< scalabilities 1.00, 0.95 ... 0.50

    /// False and nothing learnt of what cannot be a batch: failed, or seconds or executors below a thousandth, or anything not finite. An empty batch (0 logs
    /// where others have some) teaches nothing either: Spark may skip its job.
    bool add(const BatchSample& batch);
    [[nodiscard]] int batches() const { return m_batches; } ///< learnt from
    [[nodiscard]] bool knowsLogs() const { return m_knowsLogs; }
    /// Executors differed enough between the batches that the data, not the prior, say what they are good for.
    [[nodiscard]] bool hasVaried() const;
    /// Load of a batch for each of its executors (without logs: 1 / executors), the weighted mean. 0 before the first batch.
    [[nodiscard]] double meanShare() const { return m_sums.x[0]; }

    [[nodiscard]] double serialSeconds() const { return m_fit.serial; }
    [[nodiscard]] double cost() const { return m_fit.cost; }
    [[nodiscard]] double scalability() const { return scalabilityOf(m_fit.grid); }
    /// Of one batch around the fit, seconds; a 68 % interval's half.
    [[nodiscard]] double noiseSeconds() const { return m_fit.noise; }

    /// What this batch had to do; empty where that cannot be said (its logs are missing while others have them).
    [[nodiscard]] std::optional<double> loadOf(const BatchSample& batch) const;
    /// With the load uncertain by `loadSpread`, one standard deviation as a share of it. Empty before the first batch, or with executors below 1.
    [[nodiscard]] std::optional<domain::Prediction> predict(double load, double executors, double loadSpread = 0) const;
    /// The fewest that are expected to finish within so many seconds, at least 1; empty: the serial part alone takes as long.
    [[nodiscard]] std::optional<int> executorsFor(double load, double finishSeconds) const;
    /// The fewest with which the upper end of the prediction (`part` = 1; its middle = 0) is within so many seconds; empty: none can.
    [[nodiscard]] std::optional<int> executorsWithin(double load, double seconds, double loadSpread, double part) const;

    [[nodiscard]] QJsonObject toJson() const;
    /// BadArgument when it is none of toJson().
    [[nodiscard]] static domain::Result<BatchModel> fromJson(const QJsonObject& json);
    friend bool operator==(const BatchModel&, const BatchModel&) = default;

private:
    /// Weighted means and centred sums; x = load / executors^scalability, one of each per scalability of the grid.
    struct Sums {
        double weight = 0;
        double weightSquared = 0;
        double y = 0;
        double yy = 0;
        std::array<double, kGrid> x{};
        std::array<double, kGrid> xx{};
        std::array<double, kGrid> xy{};
        double logExecutors = 0;
        double logExecutorsSquared = 0;
        friend bool operator==(const Sums&, const Sums&) = default;
    };
    /// Follows from Sums alone.
    struct Fit {
        double serial = 0;
        double cost = 0;
        int grid = 0;
        double noise = 0;   ///< seconds
        double quantile = 0; ///< Student's, of a 90 % interval
        // leverage(x) = base + away (x - mean)^2 + square x^2
        double leverageBase = 0;
        double leverageAway = 0;
        double leverageSquare = 0;
        friend bool operator==(const Fit&, const Fit&) = default;
    };
    using Powers = std::array<double, kGrid>;

    [[nodiscard]] static constexpr double scalabilityOf(int grid) { return 1.0 - 0.05 * grid; }
    [[nodiscard]] static Powers xOf(double load, double executors, double logExecutors);
    [[nodiscard]] double withoutOutlier(const BatchSample& batch);
    void forget(double factor);
    void addLevel(double seconds, const Powers& x, double logExecutors);
    void addStep(double seconds, const Powers& x, double executors);
    void refit();
    struct Line {
        double serial = 0;
        double cost = 0;
    };
    [[nodiscard]] Line ridgeLine(std::size_t grid, double ridge) const;
    [[nodiscard]] double leastError(std::size_t grid) const;
    [[nodiscard]] double squaredError(std::size_t grid, Line line) const;
    [[nodiscard]] double leverage(double x) const;
    [[nodiscard]] double xFrom(double load, double executors) const;
    [[nodiscard]] std::optional<int> executorsAt(double load, double x) const;

    Sums m_sums;
    Fit m_fit;
    int m_batches = 0;
    bool m_knowsLogs = false;
    int m_streak = 0; ///< batches in a row far above (+) or below (-) what was expected
    double m_lastSeconds = 0;   ///< of the last batch, for steps
    double m_lastExecutors = 0;
};

} // namespace stoker::policy
