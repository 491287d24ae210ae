// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/batchmodel.h"

#include "policy/statejson.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace stoker::policy {

using namespace Qt::StringLiterals;

namespace {

// Beyond these a number is a mistake of its source, and its square would be no number any more.
constexpr double kLeastSeconds = 1e-3;
constexpr double kMostSeconds = 1e8;
constexpr double kLeastMeanExecutors = 1e-3;
constexpr double kMostLogs = 1e18;
constexpr double kMostMeanExecutors = 1e7;
// The noise before there is any to measure: one batch that strayed by 3 %.
constexpr double kPriorNoiseShare = 0.03;
constexpr double kPriorNoiseCount = 1;
constexpr int kEnoughForOutliers = 8;
constexpr double kOutlierSigmas = 3;
// A model of this few parts is never better than this; what strays less is no outlier, however quiet it was before.
constexpr double kOutlierShare = 0.1;
// The second in a row on one side is no straggler but a change, and what was before it hardly counts any more.
constexpr int kStreakOfChange = 2;
constexpr double kKeptAtChange = 0.1;
// Executors must have varied by so much (standard deviation of their logarithm) before a scalability is looked for ...
constexpr double kVariationForScalability = 0.1;
// ... and it must explain the times better than 1 by so many variances (about one chance in twenty that it is luck).
constexpr double kGainForScalability = 4;
// Of the logarithm, too: about a doubling among three batches.
constexpr double kVariationToBelieve = 0.25;
// Without logs: a smaller change of executors is lost in what the load did meanwhile.
constexpr double kLeastStep = 0.03;

bool isBatch(const BatchSample& batch)
{
    const bool logs = batch.logs == 0 || (batch.logs >= 1 && batch.logs <= kMostLogs);
    return !batch.failed && logs && batch.seconds >= kLeastSeconds && batch.seconds <= kMostSeconds && batch.executors >= kLeastMeanExecutors &&
           batch.executors <= kMostMeanExecutors;
}

/// Student's t for 90 % (Cornish-Fisher around the normal's 1.645; within 2 % from 2 degrees of freedom on).
double studentQuantile(double degrees)
{
    constexpr double z = 1.6448536;
    constexpr double z2 = z * z;
    const double n = std::max(degrees, 2.0);
    return z + z * (z2 + 1) / (4 * n) + z * ((5 * z2 + 16) * z2 + 3) / (96 * n * n) + z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / (384 * n * n * n);
}

} // namespace

BatchModel::Powers BatchModel::xOf(double load, double executors, double logarithm)
{
    Powers x{};
    const double step = std::exp(0.05 * logarithm);
    double value = load / executors;
    for (double& one : x) {
        one = value;
        value *= step;
    }
    return x;
}

double BatchModel::xFrom(double load, double executors) const
{
    const double share = m_knowsLogs ? load : load / m_fit.cost;
    return m_fit.grid == 0 ? share / executors : share / std::pow(executors, scalability());
}

std::optional<double> BatchModel::loadOf(const BatchSample& batch) const
{
    if (!isBatch(batch))
        return std::nullopt;
    if (batch.logs > 0)
        return batch.logs;
    // Among batches with logs: one that took as long as they do was not empty, its source kept silent.
    if (m_knowsLogs)
        return batch.seconds <= std::max(m_fit.serial, m_sums.y / 4) ? std::optional(0.0) : std::nullopt;
    return std::max(batch.seconds - m_fit.serial, 0.0) * batch.executors;
}

bool BatchModel::hasVaried() const
{
    if (!m_knowsLogs)
        return m_sums.xx[0] > 0; // one step is all there is to learn from
    return m_sums.logExecutorsSquared > m_sums.weight * kVariationToBelieve * kVariationToBelieve;
}

bool BatchModel::add(const BatchSample& batch)
{
    if (!isBatch(batch) || (m_knowsLogs && batch.logs == 0))
        return false;
    if (batch.logs > 0 && !m_knowsLogs) {
        *this = {}; // its unit of load is another one
        m_knowsLogs = true;
    }
    const double seconds = withoutOutlier(batch);
    const bool changed = std::abs(m_streak) >= kStreakOfChange;
    forget(changed ? kKeptAtChange * kRecency : kRecency);
    const double logarithm = std::log(batch.executors);
    const Powers x = xOf(m_knowsLogs ? batch.logs : 1.0, batch.executors, logarithm);
    if (m_knowsLogs)
        addLevel(seconds, x, logarithm);
    else
        addStep(seconds, x, batch.executors);
    m_lastSeconds = seconds;
    m_lastExecutors = batch.executors;
    m_batches = std::min(m_batches + 1, std::numeric_limits<int>::max() - 1);
    refit();
    return true;
}

double BatchModel::withoutOutlier(const BatchSample& batch)
{
    if (m_batches < kEnoughForOutliers || !m_knowsLogs) // without logs a load that grew is no outlier
        return batch.seconds;
    const double x = xFrom(batch.logs, batch.executors);
    const double expected = m_fit.serial + m_fit.cost * x;
    const double most = std::max(kOutlierSigmas * m_fit.noise * std::sqrt(1 + leverage(x)), kOutlierShare * expected);
    const double error = batch.seconds - expected;
    if (std::abs(error) <= most) {
        m_streak = 0;
        return batch.seconds;
    }
    const int side = error > 0 ? 1 : -1;
    m_streak = m_streak * side > 0 ? std::clamp(m_streak + side, -kStreakOfChange, kStreakOfChange) : side;
    return std::abs(m_streak) >= kStreakOfChange ? batch.seconds : expected + side * most;
}

void BatchModel::forget(double factor)
{
    m_sums.weight *= factor;
    m_sums.weightSquared *= factor * factor;
    m_sums.yy *= factor;
    m_sums.logExecutorsSquared *= factor;
    for (int i = 0; i < kGrid; ++i) {
        m_sums.xx[static_cast<std::size_t>(i)] *= factor;
        m_sums.xy[static_cast<std::size_t>(i)] *= factor;
    }
}

// West's update of weighted means and centred sums: no difference of large numbers, so that data on one point stay on one point.
void BatchModel::addLevel(double seconds, const Powers& x, double logExecutors)
{
    const double before = m_sums.weight;
    m_sums.weight += 1;
    m_sums.weightSquared += 1;
    const double part = 1 / m_sums.weight;
    const double centred = before * part;
    const double dy = seconds - m_sums.y;
    m_sums.y += dy * part;
    m_sums.yy += centred * dy * dy;
    for (std::size_t i = 0; i < x.size(); ++i) {
        const double dx = x[i] - m_sums.x[i];
        m_sums.x[i] += dx * part;
        m_sums.xx[i] += centred * dx * dx;
        m_sums.xy[i] += centred * dx * dy;
    }
    const double dn = logExecutors - m_sums.logExecutors;
    m_sums.logExecutors += dn * part;
    m_sums.logExecutorsSquared += centred * dn * dn;
}

// The means as above; the (co)variances from differences of neighbours (von Neumann), where a load that drifts cancels.
void BatchModel::addStep(double seconds, const Powers& x, double executors)
{
    m_sums.weight += 1;
    m_sums.weightSquared += 1;
    const double part = 1 / m_sums.weight;
    m_sums.y += (seconds - m_sums.y) * part;
    for (std::size_t i = 0; i < x.size(); ++i)
        m_sums.x[i] += (x[i] - m_sums.x[i]) * part;
    if (m_batches == 0)
        return;
    const double dy = seconds - m_lastSeconds;
    m_sums.yy += dy * dy / 2;
    if (std::abs(executors - m_lastExecutors) < kLeastStep * m_lastExecutors)
        return;
    const double dx = 1 / executors - 1 / m_lastExecutors;
    m_sums.xx[0] += dx * dx / 2;
    m_sums.xy[0] += dx * dy / 2;
}

double BatchModel::squaredError(std::size_t grid, Line line) const
{
    const double level = m_sums.y - line.serial - line.cost * m_sums.x[grid];
    return std::max(m_sums.yy - line.cost * (2 * m_sums.xy[grid] - line.cost * m_sums.xx[grid]) + m_sums.weight * level * level, 0.0);
}

// Neither part below 0: where it would be, the other one is fitted alone. `ridge` pulls the serial part to 0.
BatchModel::Line BatchModel::ridgeLine(std::size_t grid, double ridge) const
{
    const double w = m_sums.weight;
    const double x = m_sums.x[grid];
    const double xx = m_sums.xx[grid];
    const double xy = m_sums.xy[grid];
    const double determinant = (w + ridge) * xx + ridge * w * x * x;
    const double serial = w * (m_sums.y * xx - x * xy);
    const double cost = (w + ridge) * xy + ridge * w * x * m_sums.y;
    if (!(determinant > 0) || serial <= 0)
        return {0, std::max((xy + w * x * m_sums.y) / (xx + w * x * x), 0.0)};
    if (cost <= 0)
        return {m_sums.y, 0};
    return {serial / determinant, cost / determinant};
}

// Of the line that is free of the prior. Data on one point have none but that through the origin.
double BatchModel::leastError(std::size_t grid) const
{
    constexpr double rounding = 1e-12;
    const double onX = m_sums.weight * m_sums.x[grid] * m_sums.x[grid];
    const double xx = m_sums.xx[grid];
    const double xy = m_sums.xy[grid];
    if (xx > rounding * onX) {
        const double slope = xy / xx;
        if (slope <= 0)
            return m_sums.yy;
        if (m_sums.y >= slope * m_sums.x[grid])
            return std::max(m_sums.yy - slope * xy, 0.0);
    }
    return squaredError(grid, {0, std::max((xy + m_sums.weight * m_sums.x[grid] * m_sums.y) / (xx + onX), 0.0)});
}

void BatchModel::refit()
{
    const double w = m_sums.weight;
    const double effective = w * w / m_sums.weightSquared; // Kish
    const double shareOfNoise = kPriorNoiseShare * m_sums.y;
    const auto varianceOf = [&](double error, int parts) {
        return (kPriorNoiseCount * shareOfNoise * shareOfNoise + error * effective / w) / std::max(kPriorNoiseCount + effective - parts, 1.0);
    };
    std::size_t grid = 0;
    int parts = 2;
    double error = leastError(0);
    const bool varied = m_sums.logExecutorsSquared > w * kVariationForScalability * kVariationForScalability;
    const bool couldGain = error * effective / w > kGainForScalability * varianceOf(0, 3); // what fits as it is needs no search
    if (m_knowsLogs && effective > 4 && varied && couldGain) {
        double best = error;
        std::size_t bestGrid = 0;
        for (std::size_t i = 1; i < m_sums.x.size(); ++i) {
            if (const double one = leastError(i); one < best) {
                best = one;
                bestGrid = i;
            }
        }
        if ((error - best) * effective / w > kGainForScalability * varianceOf(best, 3)) {
            grid = bestGrid;
            parts = 3;
            error = best;
        }
    }
    const double variance = varianceOf(error, parts);
    const double prior = kSerialPriorShare * m_sums.y;
    const double ridge = variance / (prior * prior);
    const Line line = ridgeLine(grid, ridge);
    m_fit.grid = static_cast<int>(grid);
    m_fit.serial = line.serial;
    m_fit.cost = line.cost;
    m_fit.noise = std::sqrt(std::max(variance, varianceOf(squaredError(grid, line), parts)));
    m_fit.quantile = studentQuantile(kPriorNoiseCount + effective - parts);
    // z' A^-1 z of the ridge regression, times what weights below 1 are short of batches.
    const double mean = m_sums.x[grid];
    const double xx = m_sums.xx[grid];
    const double determinant = (w + ridge) * xx + ridge * w * mean * mean;
    const double scale = determinant > 0 ? m_sums.weightSquared / w / determinant : 0;
    m_fit.leverageBase = scale > 0 ? xx * scale : 1 / w;
    m_fit.leverageAway = w * scale;
    m_fit.leverageSquare = ridge * scale;
}

double BatchModel::leverage(double x) const
{
    const double away = x - m_sums.x[static_cast<std::size_t>(m_fit.grid)];
    return m_fit.leverageBase + m_fit.leverageAway * away * away + m_fit.leverageSquare * x * x;
}

std::optional<domain::Prediction> BatchModel::predict(double load, double executors, double loadSpread) const
{
    if (m_batches == 0 || !(executors >= 1) || !(load >= 0) || !std::isfinite(load))
        return std::nullopt;
    if (!m_knowsLogs && m_fit.cost <= 0)
        return domain::Prediction{m_fit.serial, m_fit.serial, m_fit.serial};
    const double x = xFrom(load, executors);
    const double parallel = m_fit.cost * x;
    const double middle = m_fit.serial + parallel;
    const double half = m_fit.quantile * std::sqrt(m_fit.noise * m_fit.noise * (1 + leverage(x)) + parallel * loadSpread * parallel * loadSpread);
    return domain::Prediction{std::max(middle - half, 0.0), middle, middle + half};
}

std::optional<int> BatchModel::executorsAt(double load, double x) const
{
    if (!(x > 0))
        return std::nullopt;
    const double share = m_knowsLogs ? load : load / m_fit.cost;
    const double exact = m_fit.grid == 0 ? share / x : std::pow(share / x, 1 / scalability());
    // What is above a whole number by rounding only is that number.
    return static_cast<int>(std::clamp(std::ceil(exact * (1 - 1e-9)), 1.0, static_cast<double>(kMostExecutors)));
}

std::optional<int> BatchModel::executorsFor(double load, double finishSeconds) const { return executorsWithin(load, finishSeconds, 0, 0); }

std::optional<int> BatchModel::executorsWithin(double load, double seconds, double loadSpread, double part) const
{
    if (m_batches == 0 || !(load >= 0) || !std::isfinite(load) || !(seconds > m_fit.serial))
        return std::nullopt;
    if (m_fit.cost <= 0 || load <= 0)
        return 1;
    const double room = seconds - m_fit.serial;
    const double factor = m_fit.quantile * part;
    double x = room / m_fit.cost;
    if (factor > 0) {
        // room - c x = factor x sqrt(noise^2 (1 + leverage) + (c x spread)^2), solved for c x; the leverage at x moves little, so twice is enough.
        const double a = 1 - factor * loadSpread * factor * loadSpread;
        if (a <= 0)
            return std::nullopt;
        for (int i = 0; i < 2; ++i) {
            const double noise = factor * m_fit.noise * factor * m_fit.noise * (1 + leverage(x));
            if (room * room <= noise)
                return std::nullopt;
            const double root = std::sqrt(std::max(room * room - a * (room * room - noise), 0.0));
            x = (room - root) / a / m_fit.cost;
        }
    }
    return executorsAt(load, x);
}

QJsonObject BatchModel::toJson() const
{
    return {{u"batches"_s, m_batches},
            {u"logs"_s, m_knowsLogs},
            {u"streak"_s, m_streak},
            {u"last"_s, numbersToJson(std::array{m_lastSeconds, m_lastExecutors})},
            {u"level"_s, numbersToJson(std::array{m_sums.weight, m_sums.weightSquared, m_sums.y, m_sums.yy, m_sums.logExecutors, m_sums.logExecutorsSquared})},
            {u"x"_s, numbersToJson(m_sums.x)},
            {u"xx"_s, numbersToJson(m_sums.xx)},
            {u"xy"_s, numbersToJson(m_sums.xy)}};
}

domain::Result<BatchModel> BatchModel::fromJson(const QJsonObject& json)
{
    BatchModel model;
    std::array<double, 2> last{};
    std::array<double, 6> level{};
    Sums& sums = model.m_sums;
    const int batches = json.value(u"batches"_s).toInt(-1);
    const int streak = json.value(u"streak"_s).toInt(kStreakOfChange + 1);
    if (batches < 0 || std::abs(streak) > kStreakOfChange || !json.value(u"logs"_s).isBool() || !readNumbers(json.value(u"last"_s), last) ||
        !readNumbers(json.value(u"level"_s), level) || !readNumbers(json.value(u"x"_s), sums.x) || !readNumbers(json.value(u"xx"_s), sums.xx) ||
        !readNumbers(json.value(u"xy"_s), sums.xy))
        return badState(u"model"_s);
    model.m_batches = batches;
    model.m_knowsLogs = json.value(u"logs"_s).toBool();
    model.m_streak = streak;
    model.m_lastSeconds = last[0];
    model.m_lastExecutors = last[1];
    sums.weight = level[0];
    sums.weightSquared = level[1];
    sums.y = level[2];
    sums.yy = level[3];
    sums.logExecutors = level[4];
    sums.logExecutorsSquared = level[5];
    if (batches > 0) {
        const bool possible = sums.weight >= 1 && sums.weightSquared >= 1 && sums.y > 0 && sums.yy >= 0 && sums.logExecutorsSquared >= 0 && sums.x[0] > 0 && sums.xx[0] >= 0;
        if (!possible)
            return badState(u"model"_s);
        model.refit();
    }
    return model;
}

} // namespace stoker::policy
